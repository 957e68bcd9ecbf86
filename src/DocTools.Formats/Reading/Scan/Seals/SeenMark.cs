using System.Runtime.InteropServices;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>A stamp or handwriting in pixels.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Box">Where.</param>
/// <param name="Certainty">The likelihood, from 0 to 1, that it is one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeenMark(MarkKind Kind, PixelBox Box, double Certainty);
