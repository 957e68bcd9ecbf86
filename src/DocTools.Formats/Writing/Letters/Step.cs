using System.Text;
using DocTools.Core.Letters;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Letters;

/// <summary>A step of a template that was parsed once and runs for every letter.</summary>
internal abstract class Step
{
    /// <summary>Runs it.</summary>
    public abstract void Run(LetterWriter writer);

    /// <summary>Runs steps in order.</summary>
    public static void RunAll(Step[] steps, LetterWriter writer)
    {
        foreach (var step in steps)
        {
            step.Run(writer);
        }
    }
}

/// <summary>Bytes that are the same in every letter.</summary>
/// <param name="text">The text.</param>
internal sealed class LiteralStep(string text) : Step
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    /// <inheritdoc/>
    public override void Run(LetterWriter writer) => writer.Write(_bytes);
}

/// <summary>Bytes that depend on the letter's place in its document alone.</summary>
/// <param name="write">Writes them.</param>
internal sealed class OwnStep(Action<LetterWriter> write) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer) => write(writer);
}

/// <summary>A value.</summary>
/// <param name="name">The name.</param>
/// <param name="up">How many frames out it belongs to.</param>
/// <param name="format">The format; null for the type's own.</param>
/// <param name="label">How the report names it.</param>
/// <param name="escape">Writes the text as the part needs it.</param>
internal sealed class ValueStep(LetterName name, int up, LetterFormat? format, string label, Action<LetterWriter, string> escape) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        var value = writer.Value(up, name.Key);
        var text = value is null ? null : LetterFormat.Write(value, name, format);
        if (string.IsNullOrWhiteSpace(text))
        {
            var told = value is null || text is not null ? writer.Blanks : writer.Misfits;
            var what = told == writer.Misfits ? $"{label} | {format!.Name}（{value!.Display}）" : label;
            if (!told.Contains(what, StringComparer.Ordinal))
            {
                told.Add(what);
            }

            text = LetterWriter.BlankMark;
        }

        escape(writer, text);
    }
}

/// <summary>Steps for every row of a table.</summary>
/// <param name="key">The table.</param>
/// <param name="up">How many frames out it belongs to.</param>
/// <param name="body">The steps of a row.</param>
internal sealed class EachStep(string key, int up, Step[] body) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        foreach (var row in writer.Rows(up, key))
        {
            writer.Enter(row);
            RunAll(body, writer);
            writer.Leave();
        }
    }
}

/// <summary>Steps under a condition, and others otherwise.</summary>
/// <param name="test">The condition.</param>
/// <param name="then">The steps where it holds.</param>
/// <param name="otherwise">The steps where it does not.</param>
internal sealed class IfStep(Func<LetterWriter, bool> test, Step[] then, Step[] otherwise) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer) => RunAll(test(writer) ? then : otherwise, writer);

    /// <summary>Whether a value counts as there: no blank, no 否, no zero, no empty list.</summary>
    public static bool Holds(FieldValue? value) => value switch
    {
        null => false,
        FieldValue.Flag flag => flag.Value,
        FieldValue.Number number => number.Value != 0,
        FieldValue.List list => !list.Items.IsEmpty,
        FieldValue.Map map => !map.Entries.IsEmpty,
        _ => !string.IsNullOrWhiteSpace(value.Display),
    };
}

/// <summary>The content of a cell, a header or the like, which must not end without a paragraph.</summary>
/// <param name="body">The content.</param>
/// <param name="prefix">The prefix of WordprocessingML in the part.</param>
internal sealed class StoryStep(Step[] body, string prefix) : Step
{
    private readonly byte[] _end = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private readonly byte[] _empty = Encoding.UTF8.GetBytes($"<{prefix}p/>");

    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        var before = writer.Length;
        RunAll(body, writer);
        var written = writer.Written[before..];
        if (!written.EndsWith(_end) && !written.EndsWith(_empty))
        {
            writer.Write(_empty);
        }
    }
}

/// <summary>A table all of whose rows may be gone: it goes with them.</summary>
/// <param name="head">Its beginning up to the rows.</param>
/// <param name="rows">Its rows.</param>
/// <param name="tail">Its end.</param>
internal sealed class TableStep(Step[] head, Step[] rows, Step[] tail) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        var before = writer.Length;
        RunAll(head, writer);
        var inner = writer.Length;
        RunAll(rows, writer);
        if (writer.Length == inner)
        {
            writer.Truncate(before);
            return;
        }

        RunAll(tail, writer);
    }
}
