namespace DocTools.Fixtures;

/// <summary>
/// A line of a layout with its slots: <c>{path|format|blank}</c> a value, <c>{tick:path=option}</c> a check box,
/// <c>{picture:path}</c> a stamp. A path that begins with a dot continues the scope of the row.
/// A written override that begins with <c>=</c> replaces the whole line, so that printed units and hints go as well.
/// </summary>
internal static class TextTemplate
{
    /// <summary>The line filled in.</summary>
    public static IReadOnlyList<Inline> Fill(string template, DataRecord record, string scope)
    {
        var inlines = new List<Inline>();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            if (open > at)
            {
                inlines.Add(new Inline.Words(template[at..open]));
            }

            var close = template.IndexOf('}', open);
            var slot = Slot(template[(open + 1)..close], record, scope);
            if (slot is Inline.Words { Value: ['=', .. var whole] })
            {
                return Fill(whole, record, scope);
            }

            inlines.Add(slot);
            at = close + 1;
        }

        if (at < template.Length)
        {
            inlines.Add(new Inline.Words(template[at..]));
        }

        return inlines;
    }

    /// <summary>The text alone, for slides.</summary>
    public static string Plain(string template, DataRecord record, string scope) =>
        string.Concat(Fill(template, record, scope).OfType<Inline.Words>().Select(w => w.Value));

    /// <summary>A path with the scope in front where it begins with a dot.</summary>
    public static string Path(string path, string scope) => path.StartsWith('.') ? (scope + path).TrimStart('.') : path;

    private static Inline Slot(string slot, DataRecord record, string scope)
    {
        if (slot.StartsWith("tick:", StringComparison.Ordinal))
        {
            return new Inline.Tick(record.Holds(Path(slot[5..], scope)));
        }

        if (slot.StartsWith("picture:", StringComparison.Ordinal))
        {
            return record.Text(Path(slot[8..], scope)) is { } name ? new Inline.Picture(name) : new Inline.Words("");
        }

        var parts = slot.Split('|');
        var path = Path(parts[0], scope);
        if (record.Written(path) is { } written)
        {
            return new Inline.Words(written);
        }

        var blank = parts.Length > 2 ? parts[2] : "";
        return new Inline.Words(record.Text(path) is { } value ? ValueFormat.Write(value, parts.Length > 1 ? parts[1] : "") : blank);
    }
}
