namespace DocTools.Fixtures;

/// <summary>Slides out of a layout: <c>slide</c> is the title, <c>lines</c> the bullets; <c>part</c> names it; a line of a mapping with <c>each</c> comes once per element.</summary>
internal static class Slides
{
    /// <summary>Fills the layout in; lines that stay empty are left out.</summary>
    public static IEnumerable<Slide> Build(IEnumerable<Dictionary<string, object?>> blocks, DataRecord record, string scope, List<string> parts)
    {
        foreach (var block in blocks)
        {
            if (parts.Count > 0 && block.GetValueOrDefault("part") is string part && !parts.Contains(part, StringComparer.Ordinal))
            {
                continue;
            }

            var lines = ((List<object?>)block["lines"]!).SelectMany(l => Line(l, record, scope)).Where(l => l.Length > 0);
            yield return new Slide(TextTemplate.Plain((string)block["slide"]!, record, scope), [.. lines]);
        }
    }

    private static IEnumerable<string> Line(object? line, DataRecord record, string scope) =>
        line is Dictionary<string, object?> map
            ? record.Rows(TextTemplate.Path((string)map["each"]!, scope)).Select(row => TextTemplate.Plain((string)map["t"]!, record, row))
            : TextTemplate.Plain((string)line!, record, scope).Split('\n');
}
