using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>A finding that a submission must have; null for what is left open.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Expected">The expected value, written out.</param>
/// <param name="Actual">The filed value, written out.</param>
/// <param name="Fields">Fields that take part.</param>
/// <param name="Document">A file that the message names.</param>
public sealed record WantedFinding(string Code, Severity? Severity, string? Expected, string? Actual, ImmutableArray<string> Fields, string? Document = null)
{
    /// <summary>Reads an element of <c>findings</c>.</summary>
    internal static WantedFinding Read(YamlMap map)
    {
        var finding = new WantedFinding(map.RequiredText("code"), map.Has("severity") ? SeverityText.Read(map, "severity") : null, map.Text("expected"), map.Text("actual"), map.Texts("fields"));
        _ = map.Text("severity");
        map.Finish();
        return finding;
    }

    /// <summary>Whether a finding is the one.</summary>
    public bool Matches(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return string.Equals(Code, finding.Code, StringComparison.Ordinal)
            && (Severity is null || Severity == finding.Severity)
            && (Expected is null || ResultComparison.Same(Expected, finding.Expected))
            && (Actual is null || ResultComparison.Same(Actual, finding.Actual))
            && (Document is null || finding.Message.Contains(Document, StringComparison.Ordinal))
            && Fields.All(f => finding.Fields.Contains(f, StringComparer.Ordinal));
    }

    /// <summary>The finding as a failing test shows it.</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        Code,
        Severity?.ToString().ToLowerInvariant(),
        Expected is null ? null : $"expected={Expected}",
        Actual is null ? null : $"actual={Actual}",
        Fields.IsEmpty ? null : $"fields={string.Join(',', Fields)}",
        Document is null ? null : $"document={Document}",
    }.OfType<string>());
}
