namespace DocTools.Formats.Writing.Letters;

/// <summary>Cuts the document's part for single and for merged letters, and sees to it that a letter begins on a new page with page one.</summary>
/// <param name="compiler">Compiles the nodes.</param>
/// <param name="scope">The names of a letter.</param>
internal sealed class BodyCutter(PartCompiler compiler, NameScope scope)
{
    // Behind it in the properties of a section (CT_SectPr, ECMA-376 part 1, 17.6.17).
    private static readonly string[] BehindPageNumbers = ["cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"];
    private static readonly string[] BeforeType = ["headerReference", "footerReference", "footnotePr", "endnotePr"];

    /// <summary>Cuts the part; null where it has no body.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="root">Its root, with tags and blocks.</param>
    public TemplateBody? Cut(string name, PartElement root)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (root.Child("body") is not { } body)
        {
            return null;
        }

        if (Sections(body).FirstOrDefault() is { } first)
        {
            BeginsAnew(first);
        }

        var section = body.Child("sectPr");
        section?.Remove();
        var mark = new PartSection();
        var own = body.Children is [.., PartElement last] && last.IsWord("p") && last.Child("pPr")?.Child("sectPr") is null;
        if (own)
        {
            Put((PartElement)body.Children[^1], mark);
        }

        var before = root.Children.TakeWhile(c => !ReferenceEquals(c, body)).ToList();
        var behind = root.Children.SkipWhile(c => !ReferenceEquals(c, body)).Skip(1).ToList();
        Step[] head = [new LiteralStep("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + PartCompiler.Start(root)), .. compiler.CompileAll(before, scope), new LiteralStep(PartCompiler.Start(body))];
        Step[] tail = [new LiteralStep($"</{body.Name}>"), .. compiler.CompileAll(behind, scope), new LiteralStep($"</{root.Name}>")];
        var p = body.Prefix;
        Step[] between = own ? [] : [new LiteralStep($"<{p}p><{p}pPr><{p}spacing {p}before=\"0\" {p}after=\"0\" {p}line=\"20\" {p}lineRule=\"exact\"/>"), new OwnStep(RunSection), new LiteralStep($"</{p}pPr></{p}p>")];
        return new TemplateBody(name, head, compiler.CompileInner(body, scope), section is null ? [] : compiler.Compile(section, scope), between, tail);
    }

    /// <summary>Writes the section's properties where another letter follows.</summary>
    public static void RunSection(LetterWriter writer) => Step.RunAll(writer.Section, writer);

    private static IEnumerable<PartElement> Sections(PartParent parent) => parent.Elements().Where(e => e.IsWord("sectPr"));

    private static void BeginsAnew(PartElement section)
    {
        if (section.Child("type") is { } type)
        {
            type.Set(type.Prefix + "val", "nextPage");
        }
        else
        {
            var added = section.Like("type");
            added.Set(section.Prefix + "val", "nextPage");
            section.Insert(section.Children.TakeWhile(c => c is PartElement e && e.IsWord(BeforeType)).Count(), added);
        }

        var numbers = section.Child("pgNumType");
        if (numbers is null)
        {
            numbers = section.Like("pgNumType");
            section.Insert(section.Children.TakeWhile(c => !(c is PartElement e && e.IsWord(BehindPageNumbers))).Count(), numbers);
        }

        numbers.Set(section.Prefix + "start", "1");
    }

    // In the properties of a paragraph the section's stand behind all others but the mark of a change.
    private static void Put(PartElement paragraph, PartSection mark)
    {
        var properties = paragraph.Child("pPr");
        if (properties is null)
        {
            properties = paragraph.Like("pPr");
            paragraph.Insert(0, properties);
        }

        var change = properties.Children.FindIndex(c => c is PartElement e && e.IsWord("pPrChange"));
        properties.Insert(change < 0 ? properties.Children.Count : change, mark);
    }
}
