using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing;

/// <summary>Corrected fields as people read them.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Layout">Its own texts.</param>
/// <param name="Words">The words of the language.</param>
internal sealed record CorrectionText(ProgramDefinition Program, ChecklistLayout Layout, ReportWords Words)
{
    /// <summary>What stands in front of a corrected figure in print.</summary>
    public const string Mark = "*";

    /// <summary>The corrected fields of a case, in order.</summary>
    public static ImmutableArray<Field> Of(Case @case) => [.. @case.Fields.Where(f => f.Correction is not null)];

    /// <summary>How many fields were corrected; those that only follow one are not counted.</summary>
    public static int Count(Case @case) => @case.Fields.Count(f => f.Correction is { Follows: null });

    /// <summary>Whether a field was corrected, or follows a correction.</summary>
    public static bool Is(Case @case, string id) => @case.Find(id)?.Correction is not null;

    /// <summary>Whether that of several fields whose value is shown was corrected: the first with a value.</summary>
    public static bool IsFirst(Case @case, IEnumerable<string> ids) =>
        ids.Select(@case.Find).FirstOrDefault(f => f?.Value is not null)?.Correction is not null;

    /// <summary>The value that holds now.</summary>
    public string Now(Field field) => field.Value is null ? Words["（空白）", "(blank)"] : Value(field.Value, field);

    /// <summary>The value that had been read; the text as it stood where it was no value.</summary>
    public string Read(Field field) => field.Correction?.Earlier.Value is { } value ? Value(value, field)
        : field.Raw is { Length: > 0 } raw && field.Correction?.Earlier.Outcome == ParseOutcome.Invalid ? Words["無法辨識：", "not understood: "] + raw
        : field.Origin.AsRead is Origin.Absent ? Words["（未讀得）", "(not read)"]
        : Words["（空白）", "(blank)"];

    /// <summary>Why: the person's words, or the field that this one follows.</summary>
    public string Reason(Field field, Case @case) => field.Correction is not { } correction ? ""
        : correction.Follows is not { } follows ? correction.Reason
        : Words["隨「{0}」更正", "follows '{0}'"].Replace("{0}", @case.Find(follows)?.Label ?? follows, StringComparison.Ordinal);

    /// <summary>All of it in one line: 管理費 合計：70,000 → 76,960（王小明：與計畫書相符）.</summary>
    public string Line(Field field, Case @case) =>
        ReportText.OneLine($"{field.Label}{Words["：", ": "]}{ReportText.Cut(Read(field), 60)} → {ReportText.Cut(Now(field), 60)}{Words["（", " ("]}{field.Correction?.By}{Words["：", ": "]}{Reason(field, @case)}{Words["）", ")"]}");

    private string Value(FieldValue value, Field field)
    {
        var text = ReportText.Value(value, [field.Id], Program, Layout, Words);
        // An option without a printed label is its id, for which the programme may have a word.
        return Layout.Values.GetValueOrDefault(text, text);
    }
}
