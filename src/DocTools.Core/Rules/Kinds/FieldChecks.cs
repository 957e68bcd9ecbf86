using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The findings of single fields that are common to every programme. Only forms that came are looked at; a missing form speaks for itself.</summary>
internal static class FieldChecks
{
    /// <summary>Confidence below which a person looks.</summary>
    private const double LeastConfidence = 0.8;

    /// <summary>All of them, in the order of the fields.</summary>
    public static IEnumerable<Finding> Check(RuleContext context)
    {
        var common = new CommonFindings(context);
        return context.Case.Fields.SelectMany(f => Check(f, context, common));
    }

    private static IEnumerable<Finding> Check(Field field, RuleContext context, CommonFindings common)
    {
        var definition = context.Catalog.Find(field.Id);
        var written = field.Raw ?? context.Writer.Word("blank");
        if (field.Parsed.Problem is { } problem)
        {
            var name = string.Equals(problem, "field.choice-count", StringComparison.Ordinal) ? problem + "/several" : problem;
            yield return common.Make(name, [("written", written)], field) with
            {
                Actual = field.Raw is null ? null : new FieldValue.Text(field.Raw),
                Expected = null,
                Reference = definition?.Reference,
            };
        }
        else if (definition is { Required: true } && field.Parsed.Outcome == ParseOutcome.Blank)
        {
            var choice = definition.Type is FieldType.Choice or FieldType.YesNo;
            yield return common.Make(choice ? "field.choice-count/none" : "field.missing", [], field) with { Reference = definition.Reference };
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
            : common.Make(name, [("length", Messages.MessageWriter.Number(length)), ("limit", Messages.MessageWriter.Number(limit))], field) with
            {
                Expected = new FieldValue.Number(limit),
                Actual = new FieldValue.Number(length),
            };
    }
}
