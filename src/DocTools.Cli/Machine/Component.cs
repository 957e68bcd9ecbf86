using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Machine;

/// <summary>A part of the machine that doctools can use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Found">What was found (a version, a path, a font), or null.</param>
/// <param name="Purpose">What it is for, and what does not work without it.</param>
/// <param name="Package">The Debian package that brings it; null where Debian has none.</param>
/// <param name="NeededNow">Whether this version of doctools uses it.</param>
public sealed record Component(string Name, string? Found, Wording Purpose, string? Package, bool NeededNow)
{
    /// <summary>Whether something does not work because it is missing.</summary>
    public bool Lacks => NeededNow && Found is null;
}
