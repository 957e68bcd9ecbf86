using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;

namespace DocTools.Cli.Purging;

/// <summary>An output folder that a purge writes anew.</summary>
/// <param name="Options">The options of its last run, with the folder and the ledger where they are now.</param>
/// <param name="Kit">Its programme.</param>
public sealed record PurgeFolder(ProcessOptions Options, ProgramKit Kit);
