using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The findings of single fields that are common to every programme. Only forms that came are looked at; a missing form speaks for itself.</summary>
internal static class FieldChecks
{
    /// <summary>Confidence below which a person looks.</summary>
    private const double LeastConfidence = 0.8;

    private const string ChoiceCount = "field.choice-count";

    /// <summary>All of them, in the order of the fields.</summary>
    public static IEnumerable<Finding> Check(RuleContext context)
    {
        var common = new CommonFindings(context);
        return context.Case.Fields.SelectMany(f => Check(f, context, common));
    }

    private static IEnumerable<Finding> Check(Field field, RuleContext context, CommonFindings common)
    {
        var definition = context.Catalog.Find(field.Id);
        var written = field.Written is null ? context.Writer.Word("blank") : MessageWriter.Quote(field.Written);
        if (field.Parsed.Problem is { } problem)
        {
            var ticked = string.Equals(problem, ChoiceCount, StringComparison.Ordinal) ? Ticked(field, definition, context) : null;
            yield return common.Make(ticked is null ? problem : problem + "/several", [("written", ticked ?? written)], field) with
            {
                Actual = field.Written is null ? null : new FieldValue.Text(field.Written),
                Expected = null,
                Reference = definition?.Reference,
            };
        }
        else if (definition is { Required: true } && field.Parsed.Outcome == ParseOutcome.Blank)
        {
            var choice = definition.Type is FieldType.Choice or FieldType.YesNo;
            yield return common.Make(choice ? ChoiceCount + "/none" : "field.missing", [], field) with { Reference = definition.Reference };
        }

        if (Length(field, definition, common) is { } length)
        {
            yield return length with { Reference = definition?.Reference };
        }

        if (field.Parsed.Confidence < LeastConfidence)
        {
            yield return common.Make("field.low-confidence", [("written", written), ("value", context.Writer.Value(field.Value, field))], field) with { Actual = field.Value };
        }
    }

    /// <summary>The options that are ticked, or the writing where they cannot be told.</summary>
    private static string Ticked(Field field, FieldDefinition? definition, RuleContext context)
    {
        if (field.Type == FieldType.YesNo)
        {
            return context.Writer.Word("both");
        }

        var options = definition?.Options ?? [];
        var marked = ChoiceReader.ReadMany(field.Written, new ParseContext { Options = options }).Value as FieldValue.List;
        return marked is { Items.Length: > 1 }
            ? string.Join(context.Writer.Word("separator"), marked.Items.Select(i => context.Writer.Value(new FieldValue.Text(i), field)))
            : MessageWriter.Quote(field.Written ?? "");
    }

    private static Finding? Length(Field field, FieldDefinition? definition, CommonFindings common)
    {
        if (definition is null || field.Text is not { } text)
        {
            return null;
        }

        var length = PlainText.Length(text);
        var (name, limit) = definition.MaxLength is { } most && length > most ? ("field.too-long", most)
            : definition.MinLength is { } least && length < least ? ("field.too-short", least)
            : (null, 0);
        return name is null
            ? null
            : common.Make(name, [("length", MessageWriter.Number(length)), ("limit", MessageWriter.Number(limit))], field) with
            {
                Expected = new FieldValue.Number(limit),
                Actual = new FieldValue.Number(length),
            };
    }
}
