using System.Collections.Immutable;
using DocTools.Core.Rules.Examining;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Definitions;

/// <summary>All that can be told of a programme's definition: the loaders' faults, and where these leave something to look at, what the examiner sees.</summary>
/// <param name="Remarks">By file and line.</param>
public sealed record Examination(ImmutableArray<DefinitionRemark> Remarks)
{
    private static readonly Wording s_none = new("", "");

    /// <summary>Errors.</summary>
    public int Errors => Remarks.Count(r => r.IsError);

    /// <summary>Hints.</summary>
    public int Hints => Remarks.Count(r => !r.IsError);

    /// <summary>Looks at a folder.</summary>
    public static Examination Of(string folder, Language language)
    {
        var (faults, set) = ProgramKit.Examine(folder, language);
        var unreadable = faults.Where(f => f.IsUnreadable).Select(f => (f.File, f.Line)).ToHashSet();
        var remarks = faults.Select(f => new DefinitionRemark(f.File, f.Line, IsError: true, LoaderMessages.Of(f), s_none));
        if (set is not null)
        {
            remarks = remarks.Concat(DefinitionExaminer.Examine(set)).Concat(TestFaults(set, faults.IsEmpty));
        }

        return new Examination([.. remarks.OrderBy(r => unreadable.Contains((r.File, r.Line)) ? 0 : 1).ThenBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line)]);
    }

    private static IEnumerable<DefinitionRemark> TestFaults(DefinitionSet set, bool sound) => sound
        ? Trials.ProgramTest.Load(set.Folder, set.Program).Faults.Select(f => new DefinitionRemark(f.File, f.Line, IsError: true, LoaderMessages.Of(f), s_none))
        : [];
}
