namespace DocTools.Cli.Watching;

/// <summary>The documents of a format in a run.</summary>
/// <param name="Format">The format.</param>
/// <param name="Documents">How many were looked at; those taken over from an earlier run are not among them.</param>
/// <param name="Bytes">Their sizes together.</param>
/// <param name="Seconds">Hops 2 to 4 on them, summed over all threads.</param>
public sealed record FormatTotal(string Format, int Documents, long Bytes, double Seconds);
