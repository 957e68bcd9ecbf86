namespace DocTools.Cli.Terminal;

/// <summary>Where a command writes: results to <paramref name="Output"/>, everything else to <paramref name="Error"/>.</summary>
/// <param name="Output">Standard output; results only.</param>
/// <param name="Error">Standard error; progress, notes and errors.</param>
/// <param name="IsTerminal">Whether a person watches standard error, so that progress may be drawn.</param>
public sealed record Streams(TextWriter Output, TextWriter Error, bool IsTerminal);
