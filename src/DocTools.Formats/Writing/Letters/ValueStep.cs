using DocTools.Core.Letters;

namespace DocTools.Formats.Writing.Letters;

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
