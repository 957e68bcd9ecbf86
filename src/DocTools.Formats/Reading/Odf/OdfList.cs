using System.Text;

namespace DocTools.Formats.Reading.Odf;

/// <summary>The counters of a list and of those that go on from it. Call it in document order.</summary>
internal sealed class OdfList
{
    private readonly int?[] _counters = new int?[OdfListStyle.LevelCount];

    /// <summary>Counts an item and returns its mark; null where it shows nothing.</summary>
    /// <param name="style">The list's style; null where there is none.</param>
    /// <param name="level">Level from 0.</param>
    /// <param name="start">The number that the item says itself; null where it goes on counting.</param>
    public string? Mark(OdfListStyle? style, int level, int? start)
    {
        if (level >= _counters.Length)
        {
            return null;
        }

        var definition = style?[level];
        _counters[level] = start ?? (_counters[level] is { } last ? last + 1 : definition?.Start ?? 1);
        Array.Clear(_counters, level + 1, _counters.Length - level - 1);
        if (definition is null)
        {
            return null;
        }

        var mark = definition.Bullet ?? Fill(style!, level, definition);
        return mark.Length == 0 ? null : mark;
    }

    private string Fill(OdfListStyle style, int level, OdfListLevel definition)
    {
        if (definition.Format is null && definition.Pattern is null)
        {
            return definition.Prefix + definition.Suffix;
        }

        if (definition.Pattern is { } pattern)
        {
            return FillPattern(style, pattern);
        }

        var text = new StringBuilder(definition.Prefix);
        for (var at = Math.Max(0, level - definition.Shown + 1); at <= level; at++)
        {
            var number = Number(style, at);
            text.Append(number.Length > 0 && at < level ? number + "." : number);
        }

        return text.Append(definition.Suffix).ToString();
    }

    private string FillPattern(OdfListStyle style, string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '%' ? pattern.IndexOf('%', i + 1) : -1;
            if (end > 0 && OdfStyles.Number(pattern[(i + 1)..end]) is { } level and >= 1 and <= OdfListStyle.LevelCount)
            {
                text.Append(Number(style, level - 1));
                i = end;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }

    // A level that no item has reached yet shows its first number.
    private string Number(OdfListStyle style, int level)
    {
        var definition = style[level];
        _counters[level] ??= definition?.Start ?? 1;
        return definition?.Format is { } format ? ListNumber.Write(format, _counters[level]!.Value) : "";
    }
}
