using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Letters;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Letters;

/// <summary>Which submissions get a letter of a kind.</summary>
/// <param name="To">Those that get it, in the order of the results.</param>
/// <param name="Notes">Who was left out, or gets it against the suggestion, and why.</param>
public sealed record LetterChoice(ImmutableArray<FiledResult> To, ImmutableArray<Wording> Notes)
{
    /// <summary>Chooses by the kind's definition. Ids that were named get it whatever was suggested: people decide.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="sources">Results, ranking, agenda and data.</param>
    /// <param name="ids">The ids that were named; empty for all.</param>
    public static LetterChoice Of(LetterDefinition kind, LetterSources sources, ImmutableArray<string> ids)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(sources);
        NeedsSource(kind, sources);
        var notes = ImmutableArray.CreateBuilder<Wording>();
        var named = sources.Filed.Results.Where(r => ids.IsEmpty || ids.Contains(r.Id, StringComparer.Ordinal)).ToList();
        var to = kind.Recipients switch
        {
            LetterRecipients.Decided => named.FindAll(r => Suits(kind, r)),
            LetterRecipients.Listed => named.FindAll(r => sources.Agenda?.ContainsKey(r.Id) == true || sources.Data.Rows.ContainsKey(r.Id)),
            LetterRecipients.Awarded => named.FindAll(r => sources.RankOf(r.Id)?.Award is not null),
            LetterRecipients.Selected => named.FindAll(r => sources.RankOf(r.Id)?.Selected == true),
            _ => named.FindAll(r => sources.RankOf(r.Id)?.Selected is not null),
        };
        if (kind.Recipients == LetterRecipients.Decided && !ids.IsEmpty)
        {
            foreach (var against in named.Where(r => !to.Contains(r)))
            {
                notes.Add(new Wording($"{against.Id} 的建議是「{Called(against.Decision.Status)}」，仍依 --ids 製作「{kind.Title.Zh}」", $"{against.Id} was suggested as {against.Decision.Status.ToString().ToLowerInvariant()}; the letter '{kind.Kind}' is made because --ids names it"));
            }

            to = named;
        }
        else if (!ids.IsEmpty && named.FirstOrDefault(r => !to.Contains(r)) is { } lacking)
        {
            throw new UsageException($"{lacking.Id} 不在{Listed(kind).Zh}裡，不能製作「{kind.Title.Zh}」", $"{lacking.Id} is not in {Listed(kind).En}; it cannot get the letter '{kind.Kind}'");
        }

        if (kind.Recipients is LetterRecipients.Ranked or LetterRecipients.Selected && named.Where(r => sources.RankOf(r.Id) is { Selected: null }).Select(r => r.Id).ToList() is { Count: > 0 } open)
        {
            notes.Add(new Wording($"是否入選未定，沒有製作：{string.Join("、", open)}（請在 --data 的 selected 欄填「是」或「否」）", $"whether they were selected is open, no letter was made: {string.Join(", ", open)} (say so in the column selected of --data)"));
        }

        return new LetterChoice([.. to], notes.ToImmutable());
    }

    /// <summary>A suggestion as people call it.</summary>
    public static string Called(DecisionStatus status) => status switch
    {
        DecisionStatus.Accepted => "受理",
        DecisionStatus.Supplement => "補件",
        DecisionStatus.Rejected => "不受理",
        _ => "人工審查",
    };

    private static bool Suits(LetterDefinition kind, FiledResult result) =>
        kind.Decisions.Contains(result.Decision.Status) && (kind.Categories.IsEmpty || (result.Category is { } category && kind.Categories.Contains(category, StringComparer.Ordinal)));

    private static void NeedsSource(LetterDefinition kind, LetterSources sources)
    {
        var told = sources.Data.Rows.Values.Any(r => r.ContainsKey("selected"));
        if (kind.Recipients == LetterRecipients.Listed && sources.Agenda is null && sources.Data.Rows.IsEmpty)
        {
            throw new UsageException($"「{kind.Title.Zh}」的對象與時間要以 --agenda（doctools agenda 的結果）或 --data 指定", $"the letter '{kind.Kind}' needs --agenda (of doctools agenda) or --data");
        }

        if (kind.Recipients is LetterRecipients.Ranked or LetterRecipients.Selected && sources.Ranking is null && !told)
        {
            throw new UsageException($"「{kind.Title.Zh}」要以 --ranking（doctools rank 的結果）或 --data 的 selected 欄指定入選單位", $"the letter '{kind.Kind}' needs --ranking (of doctools rank), or a column selected in --data");
        }

        if (kind.Recipients == LetterRecipients.Awarded && sources.Ranking is null)
        {
            throw new UsageException($"「{kind.Title.Zh}」要以 --ranking 指定核給名單（doctools rank --stage report 的結果）", $"the letter '{kind.Kind}' needs --ranking (of doctools rank --stage report)");
        }
    }

    private static Wording Listed(LetterDefinition kind) => kind.Recipients switch
    {
        LetterRecipients.Listed => new("簡報順序或資料檔", "the agenda or the data"),
        LetterRecipients.Awarded => new("核給名單", "the list of awards"),
        LetterRecipients.Selected => new("入選名單", "the selected"),
        _ => new("已定案的排序", "the settled ranking"),
    };
}
