namespace DocTools.Formats.Engines;

/// <summary>What became of a child process.</summary>
/// <typeparam name="T">What its output was read into.</typeparam>
/// <param name="End">How it ended.</param>
/// <param name="Value">What was read of its output; default where it never started. Where it did not end well, what came before.</param>
/// <param name="Errors">The end of what it wrote to standard error.</param>
public sealed record EngineRun<T>(EngineEnd End, T? Value, string Errors);
