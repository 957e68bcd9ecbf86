using System.Reflection;
using DocTools.Core.Reports;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Terminal;

/// <summary>Which build of the tool this is.</summary>
public static class ToolVersion
{
    /// <summary>Version for people: <c>0.1.0</c>.</summary>
    public static string Number { get; } = typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>
    /// Identity of the code itself: the module ids of the assemblies that decide results. Builds are deterministic, so that the same source
    /// has the same ids, and a result of another source is never taken over by a later run.
    /// </summary>
    public static string Build { get; } = string.Join('-', new[] { typeof(CaseReport), typeof(IncomingFile), typeof(ToolVersion) }.Select(IdOf));

    private static string IdOf(Type type) => type.GetTypeInfo().Module.ModuleVersionId.ToString("N");
}
