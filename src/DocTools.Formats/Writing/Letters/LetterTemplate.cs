using System.Collections.Immutable;
using DocTools.Core.Letters;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;

namespace DocTools.Formats.Writing.Letters;

/// <summary>
/// A letter's template (docx), parsed once. Filling it writes the parts that hold placeholders; all others are copied as they were compressed once.
/// Safe to fill from several threads.
/// </summary>
public sealed class LetterTemplate
{
    private readonly TemplateBody _body;
    private readonly ImmutableArray<TemplatePart> _parts;
    private readonly ImmutableArray<ZipPart> _fixed;
    private readonly PartMarks _marks;
    private readonly TemplatePackage _package;

    private LetterTemplate(TemplatePackage package, TemplateBody body, ImmutableArray<TemplatePart> parts, PartMarks marks)
    {
        _package = package;
        _body = body;
        _parts = parts;
        _marks = marks;
        var own = parts.Select(p => p.Name).Append(body.Name).ToHashSet(StringComparer.Ordinal);
        _fixed = [.. package.Parts.Where(p => !own.Contains(p.Name)).Select(p => ZipPart.Of(p.Name, p.Bytes.Span))];
    }

    /// <summary>Parses a template.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="names">What placeholders may name.</param>
    /// <returns>The template; null where something is wrong with it, and all that is.</returns>
    public static (LetterTemplate? Template, ImmutableArray<TemplateFault> Faults) Load(string name, ReadOnlyMemory<byte> bytes, LetterNames names)
    {
        var faults = new List<TemplateFault>();
        try
        {
            var package = TemplatePackage.Open(bytes, ReadingLimits.Default);
            var template = Compile(package, names, (place, message) => faults.Add(new TemplateFault(name, place, message)));
            if (template is null)
            {
                faults.Add(new TemplateFault(name, null, new Wording("不是 Word 文件（.docx）", "it is no Word document (.docx)")));
            }

            // A text box stands twice in a file, for new and for old programs; its faults are told once.
            return (faults.Count == 0 ? template : null, [.. faults.DistinctBy(f => f.Line)]);
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return (null, [new TemplateFault(name, null, new Wording(problem.Reason, problem.ReasonEn))]);
        }
    }

    /// <summary>Fills one letter.</summary>
    public FilledLetter Fill(ILetterFrame letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var writer = new LetterWriter(letter);
        var parts = new List<ZipPart>(_fixed.Length + _parts.Length + 1);
        Step.RunAll(_body.Head, writer);
        Step.RunAll(_body.Body, writer);
        Step.RunAll(_body.Section, writer);
        Step.RunAll(_body.Tail, writer);
        parts.Add(ZipPart.Of(_body.Name, writer.Written));
        foreach (var part in _parts)
        {
            writer.Truncate(0);
            Step.RunAll(part.Steps, writer);
            parts.Add(ZipPart.Of(part.Name, writer.Written));
        }

        return new FilledLetter(ZipParts.Write([.. _fixed, .. parts]), [.. writer.Blanks], [.. writer.Misfits]);
    }

    /// <summary>Why letters of this template cannot be merged; null where they can.</summary>
    public Wording? UnmergeableBecause => _marks.HasNotes
        ? new Wording("範本有註腳或章節附註，不能併成一份", "the template has footnotes or endnotes and cannot be merged")
        : null;

    /// <summary>Merges letters into one document for printing: each begins on a new page with page one, and keeps its headers, footers and lists.</summary>
    /// <param name="letters">The letters, at least one.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public byte[] Merge(IReadOnlyList<ILetterFrame> letters, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var merge = new PackageMerge(_package, _body.Name, _marks);
        var writer = new LetterWriter(letters[0]) { IsMerged = true };
        Step.RunAll(_body.Head, writer);
        for (var i = 0; i < letters.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var last = i == letters.Count - 1;
            writer.Begin(letters[i]);
            writer.Letter = i;
            writer.References = References(merge, letters[i], i);
            writer.Section = last ? [] : _body.Section;
            Step.RunAll(_body.Body, writer);
            Step.RunAll(last ? _body.Section : _body.Between, writer);
        }

        Step.RunAll(_body.Tail, writer);
        return ZipParts.Write(merge.Parts(_fixed, ZipPart.Of(_body.Name, writer.Written), letters.Count));
    }

    private Dictionary<string, string> References(PackageMerge merge, ILetterFrame letter, int index)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            var writer = new LetterWriter(letter) { IsMerged = true, Letter = index };
            Step.RunAll(part.Steps, writer);
            foreach (var (id, own) in merge.Add(part.Name, writer.Written))
            {
                references[id] = own;
            }
        }

        return references;
    }

    private static LetterTemplate? Compile(TemplatePackage package, LetterNames names, Action<TemplatePlace, Wording> faults)
    {
        if (package.Main is not { } main)
        {
            return null;
        }

        var scope = new NameScope(names, null, null);
        var finder = new TagFinder(faults);
        var builder = new BlockBuilder(faults);
        var marks = new PartMarks { HighestList = package.HighestList };
        var roots = new List<(string Name, PartElement Root)>();
        foreach (var name in package.Stories)
        {
            var root = package.Root(name);
            finder.Replace(root, package.Called(name));
            builder.Build(root);
            marks.Gather(root);
            roots.Add((name, root));
        }

        var compiler = new PartCompiler(new TagCompiler(faults), marks);
        var body = new BodyCutter(compiler, scope).Cut(main, roots[0].Root);
        var parts = roots.Skip(1).Where(r => HasTags(r.Root))
            .Select(r => new TemplatePart(r.Name, [new LiteralStep("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"), .. compiler.Compile(r.Root, scope)])).ToImmutableArray();
        return body is null ? null : new LetterTemplate(package, body, parts, marks);
    }

    // The number of a letter's pages is another in a merged document.
    private static bool HasTags(PartParent parent) => parent.Children.Exists(c => c is PartTag or PartBlock || (c is PartParent below && HasTags(below)) || c is PartText { Value: var text } && text.Contains("NUMPAGES", StringComparison.Ordinal));
}
