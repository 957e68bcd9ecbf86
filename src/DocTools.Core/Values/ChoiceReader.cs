using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Choice"/> and <see cref="FieldType.MultiChoice"/>.</summary>
public static class ChoiceReader
{
    private const string Count = "field.choice-count";

    /// <summary>Reads the one option that is ticked in a text.</summary>
    /// <param name="text">One option, or all of them with their boxes.</param>
    /// <param name="context">The options, and whether boxes are to be expected.</param>
    /// <returns>
    /// The option's id; blank where options stand there and none is ticked; invalid with <c>field.choice-count</c> where several are ticked, or it
    /// cannot be told which; invalid with <c>field.invalid</c> where something stands there that is no option.
    /// </returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context) && !IsLabel(text, context.Options))
        {
            return ParsedValue.Blank;
        }

        var reading = ReadMarks(text, context.Options);
        var marked = reading.In(OptionState.Marked);
        if (marked.Length > 1 || !reading.In(OptionState.Doubtful).IsEmpty)
        {
            return ParsedValue.Invalid(Count);
        }

        if (marked.Length == 1)
        {
            return ParsedValue.Of(new FieldValue.Text(marked[0]), reading.Confidence);
        }

        return reading.StrayMark ? ParsedValue.Invalid() : Unticked(text!, reading, context);
    }

    /// <summary>Reads all options that are ticked in a text, in printed order.</summary>
    public static ParsedValue ReadMany(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context) && !IsLabel(text, context.Options))
        {
            return ParsedValue.Blank;
        }

        var reading = ReadMarks(text, context.Options);
        if (!reading.In(OptionState.Doubtful).IsEmpty)
        {
            return ParsedValue.Invalid(Count);
        }

        var marked = reading.In(OptionState.Marked);
        if (!marked.IsEmpty)
        {
            return ParsedValue.Of(new FieldValue.List(marked), reading.Confidence);
        }

        var written = reading.In(OptionState.NoBox);
        if (reading.StrayMark || (written.IsEmpty && !reading.HasBoxes))
        {
            return ParsedValue.Invalid();
        }

        return reading.HasBoxes ? ParsedValue.Blank : ParsedValue.Of(new FieldValue.List(written), context.BoxesExpected || reading.OtherText ? Doubt.Written : 1.0);
    }

    /// <summary>How each option stands in a text, so that a caller can join several cells.</summary>
    /// <param name="text">The text as it stood.</param>
    /// <param name="options">The options, in printed order.</param>
    public static MarkReading ReadMarks(string? text, ImmutableArray<ChoiceOption> options)
    {
        var tokens = MarkTokenizer.Cut(text ?? "", options);
        var states = MarkJudge.Judge(tokens, options.Length, out var stray);
        return new MarkReading(
            [.. options.Select((o, i) => new OptionMark(o, states[i]))],
            tokens.Exists(t => t.Kind is MarkTokenKind.Marked or MarkTokenKind.Unmarked),
            stray,
            tokens.Exists(t => t.Kind == MarkTokenKind.Other))
        {
            CirclesAndCrosses = tokens.Exists(t => t.Round) && tokens.Exists(t => t.Cross),
        };
    }

    private static ParsedValue Unticked(string text, MarkReading reading, ParseContext context)
    {
        var written = reading.In(OptionState.NoBox);
        if (reading.HasBoxes)
        {
            return ParsedValue.Blank;
        }

        if (written.Length == 1)
        {
            return ParsedValue.Of(new FieldValue.Text(written[0]), context.BoxesExpected || reading.OtherText ? Doubt.Written : 1.0);
        }

        if (written.Length > 1)
        {
            return ParsedValue.Invalid(Count);
        }

        // An export may hold the id itself.
        var byId = context.Options.FirstOrDefault(o => string.Equals(MatchKey.Of(o.Id), MatchKey.Of(text), StringComparison.Ordinal));
        return byId is null ? ParsedValue.Invalid() : ParsedValue.Of(new FieldValue.Text(byId.Id), context.BoxesExpected ? Doubt.Written : 1.0);
    }

    private static bool IsLabel(string? text, ImmutableArray<ChoiceOption> options)
    {
        var key = MatchKey.Of(text);
        return key.Length > 0 && options.Any(o => o.Labels.Any(l => string.Equals(MatchKey.Of(l), key, StringComparison.Ordinal)));
    }
}
