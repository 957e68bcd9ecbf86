using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Set pixels beside each other in one row: from the first up to the one behind the last.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InkRun(int Y, int From, int To)
{
    public int Length => To - From;
}
