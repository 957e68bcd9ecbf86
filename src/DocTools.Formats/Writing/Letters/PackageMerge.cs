using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocTools.Formats.Reading;

namespace DocTools.Formats.Writing.Letters;

/// <summary>What a merged document has besides its body: headers and footers of each letter, and lists that count anew.</summary>
/// <param name="package">The template's package.</param>
/// <param name="main">The document's part.</param>
/// <param name="marks">The lists of the document.</param>
internal sealed class PackageMerge(TemplatePackage package, string main, PartMarks marks)
{
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Of, string Id, byte[] Bytes)> _added = [];

    /// <summary>Adds a letter's header or footer; one with the same bytes is there once.</summary>
    /// <returns>The relationships that led to the template's, and those that lead to this one.</returns>
    public IEnumerable<(string Id, string Own)> Add(string part, ReadOnlySpan<byte> bytes)
    {
        var key = part + " " + Convert.ToHexString(SHA256.HashData(bytes));
        if (!_same.TryGetValue(key, out var own))
        {
            var dot = part.LastIndexOf('.');
            var number = (_added.Count + 1).ToString(CultureInfo.InvariantCulture);
            own = "letter" + number;
            _same[key] = own;
            _added.Add(($"{part[..dot]}_letter{number}{part[dot..]}", part, own, bytes.ToArray()));
        }

        return package.Relations.Where(r => string.Equals(r.Target, part, StringComparison.Ordinal)).Select(r => (r.Id, own));
    }

    /// <summary>All parts of the document.</summary>
    /// <param name="same">The template's parts without placeholders, compressed.</param>
    /// <param name="body">The document's part.</param>
    /// <param name="letters">The number of letters.</param>
    public List<ZipPart> Parts(IEnumerable<ZipPart> same, ZipPart body, int letters)
    {
        var slash = main.LastIndexOf('/');
        var relations = $"{main[..(slash + 1)]}_rels/{main[(slash + 1)..]}.rels";
        var numbering = marks.Lists.Count > 0 && letters > 1 ? package.PartOf("numbering") : null;
        var changed = new List<ZipPart> { Edited("[Content_Types].xml", Types), Edited(relations, Relations) };
        if (numbering is not null)
        {
            changed.Add(Edited(numbering, root => Lists(root, letters)));
        }

        var names = changed.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var parts = new List<ZipPart>(changed);
        parts.AddRange(same.Where(p => !names.Contains(p.Name)));
        parts.Add(body);
        foreach (var (name, of, _, bytes) in _added)
        {
            parts.Add(ZipPart.Of(name, bytes));
            if (package.BytesOf(RelationsOf(of)) is { } own)
            {
                parts.Add(ZipPart.Of(RelationsOf(name), own.Span));
            }
        }

        // What was written for no letter alone: the template's own headers, which its relationships still name.
        foreach (var of in _added.Select(a => a.Of).Distinct(StringComparer.Ordinal))
        {
            parts.Add(ZipPart.Of(of, _added.First(a => string.Equals(a.Of, of, StringComparison.Ordinal)).Bytes));
        }

        return parts;
    }

    private ZipPart Edited(string part, Action<PartElement> edit)
    {
        var bytes = package.BytesOf(part)!.Value;
        using var reader = System.Xml.XmlReader.Create(new MemoryStream(bytes.ToArray()), OoxmlPackage.XmlSettings());
        var root = PartTree.Read(reader, ReadingLimits.Default.XmlDepth);
        edit(root);
        return ZipPart.Of(part, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + TemplatePackage.Flat(root)));
    }

    private void Types(PartElement root)
    {
        foreach (var (name, of, _, _) in _added)
        {
            if (root.Children.OfType<PartElement>().FirstOrDefault(e => string.Equals(e.Attribute("PartName"), "/" + of, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                var copy = known.Clone();
                copy.Set("PartName", "/" + name);
                root.Add(copy);
            }
        }
    }

    private void Relations(PartElement root)
    {
        foreach (var (name, of, id, _) in _added)
        {
            var first = package.Relations.First(r => string.Equals(r.Target, of, StringComparison.Ordinal)).Id;
            var copy = root.Children.OfType<PartElement>().First(e => string.Equals(e.Attribute("Id"), first, StringComparison.Ordinal)).Clone();
            copy.Set("Id", id);
            copy.Set("Target", "/" + name);
            root.Add(copy);
        }
    }

    // Each letter's list is one of its own on the same pattern, so that it begins with its first number.
    private void Lists(PartElement root, int letters)
    {
        var at = root.Children.FindLastIndex(c => c is PartElement e && e.IsWord("num")) + 1;
        for (var letter = 1; letter < letters; letter++)
        {
            foreach (var list in marks.Lists)
            {
                var text = list.ToString(CultureInfo.InvariantCulture);
                if (root.Children.OfType<PartElement>().FirstOrDefault(e => e.IsWord("num") && string.Equals(e.Attribute("numId"), text, StringComparison.Ordinal)) is not { } known)
                {
                    continue;
                }

                var copy = known.Clone();
                copy.Set(copy.Prefix + "numId", marks.ListOf(list, letter).ToString(CultureInfo.InvariantCulture));
                for (var level = 0; level < 9; level++)
                {
                    Restart(root, copy, level);
                }

                root.Insert(at++, copy);
            }
        }
    }

    private static void Restart(PartElement root, PartElement list, int level)
    {
        var number = level.ToString(CultureInfo.InvariantCulture);
        var pattern = list.Child("abstractNumId")?.Attribute("val");
        var start = root.Children.OfType<PartElement>().FirstOrDefault(e => e.IsWord("abstractNum") && string.Equals(e.Attribute("abstractNumId"), pattern, StringComparison.Ordinal))?
            .Children.OfType<PartElement>().FirstOrDefault(e => e.IsWord("lvl") && string.Equals(e.Attribute("ilvl"), number, StringComparison.Ordinal))?.Child("start")?.Attribute("val") ?? "1";
        if (list.Children.OfType<PartElement>().Any(e => e.IsWord("lvlOverride") && string.Equals(e.Attribute("ilvl"), number, StringComparison.Ordinal)))
        {
            return;
        }

        var change = list.Like("lvlOverride");
        change.Set(list.Prefix + "ilvl", number);
        var first = list.Like("startOverride");
        first.Set(list.Prefix + "val", start);
        change.Add(first);
        list.Add(change);
    }

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }
}
