using System.Runtime.InteropServices;

namespace DocTools.Core.Documents;

/// <summary>How sure it is that what was recognised from a picture is right, as likelihoods from 0 to 1.</summary>
/// <param name="Text">That every character is.</param>
/// <param name="Marks">That every check box is ticked or empty as told.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Certainty(decimal Text, decimal Marks);
