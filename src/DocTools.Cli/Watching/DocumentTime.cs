namespace DocTools.Cli.Watching;

/// <summary>What one document cost.</summary>
/// <param name="Format">Its format, as <c>documents[].format</c>.</param>
/// <param name="Status">What became of it, as <c>documents[].status</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Seconds">Hops 2 to 4 on it.</param>
public readonly record struct DocumentTime(string Format, string Status, long Bytes, double Seconds);
