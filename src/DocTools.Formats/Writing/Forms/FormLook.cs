using DocTools.Core.Printing;

namespace DocTools.Formats.Writing.Forms;

/// <summary>The look of a cell of a form.</summary>
/// <param name="Format">Number format.</param>
/// <param name="Size">Size of the letters in points.</param>
/// <param name="IsBold">Whether they are bold.</param>
/// <param name="Fill">Colour behind it, RGB; null for none.</param>
/// <param name="HasBorder">Whether it has lines around it.</param>
/// <param name="Align">Where its text stands.</param>
/// <param name="IsOpen">Whether it may be written into on a protected sheet.</param>
internal sealed record FormLook(string Format, int Size, bool IsBold, string? Fill, bool HasBorder, PrintAlign Align, bool IsOpen);
