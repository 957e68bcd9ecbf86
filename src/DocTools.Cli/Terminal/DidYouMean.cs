using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Terminal;

/// <summary>The nearest known name, as a clause to put behind an error.</summary>
public static class DidYouMean
{
    /// <summary>The clause in both languages; empty where nothing is near.</summary>
    public static Wording For(string name, IEnumerable<string> known) =>
        Suggestion.Nearest(name, known) is { } near ? new Wording($"，是不是「{near}」？", $"; did you mean '{near}'?") : new Wording("", "");
}
