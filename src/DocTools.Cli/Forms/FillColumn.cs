using DocTools.Core.Corrections;

namespace DocTools.Cli.Forms;

/// <summary>A column of the data.</summary>
/// <param name="Index">Its place, from 1.</param>
/// <param name="Header">What stands over it.</param>
/// <param name="Target">The field that it fills; null for the column of keys, and for one that is no field.</param>
public sealed record FillColumn(int Index, string Header, FieldAddress? Target);
