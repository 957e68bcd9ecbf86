using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Letters;
using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>
/// The template of a mail: plain text with the placeholders of a letter. A line that holds nothing but the tags of blocks is no line of the mail.
/// Parsed once; safe to fill from several threads.
/// </summary>
public sealed class MailTemplate
{
    private readonly Step[] _steps;

    private MailTemplate(Step[] steps) => _steps = steps;

    /// <summary>Parses a template.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="names">What placeholders may name.</param>
    /// <returns>The template; null where something is wrong with it, and all that is.</returns>
    public static (MailTemplate? Template, ImmutableArray<TemplateFault> Faults) Load(string name, string text, LetterNames names)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new List<TemplateFault>();
        void Fault(TemplatePlace place, Wording message) => faults.Add(new TemplateFault(name, place, message));
        var paragraphs = new PartElement("mail", "mail", "");
        foreach (var (line, index) in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select((l, i) => (l, i + 1)))
        {
            paragraphs.Add(Line(line, index, Fault));
        }

        new BlockBuilder(Fault).Build(paragraphs);
        var compiler = new MailCompiler(new TagCompiler(Fault));
        var steps = compiler.Compile(paragraphs, new NameScope(names, null, null));
        return (faults.Count == 0 ? new MailTemplate(steps) : null, [.. faults]);
    }

    /// <summary>Fills the mail: UTF-8, lines end with CRLF, as mail programs and Windows expect.</summary>
    public FilledLetter Fill(ILetterFrame letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var writer = new LetterWriter(letter);
        Step.RunAll(_steps, writer);
        return new FilledLetter(writer.Written.ToArray(), [.. writer.Blanks], [.. writer.Misfits]);
    }

    // A line is a paragraph of one run, so that blocks are put together as in a document.
    private static PartElement Line(string line, int number, Action<TemplatePlace, Wording> faults)
    {
        const string space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var (paragraph, run, text) = (new PartElement("p", "p", space), new PartElement("r", "r", space), new PartElement("t", "t", space));
        text.Add(new PartText(line));
        run.Add(text);
        paragraph.Add(run);
        var root = new PartElement("body", "body", space);
        root.Add(paragraph);
        var n = number.ToString(CultureInfo.InvariantCulture);
        new TagFinder((place, message) => faults(At(place, n), message)).Replace(root, new Wording("第 " + n + " 行", "line " + n));
        Renumber(paragraph, n);
        return paragraph;
    }

    private static TemplatePlace At(TemplatePlace place, string line) => place with { Where = new Wording($"第 {line} 行", $"line {line}") };

    private static void Renumber(PartParent parent, string line)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            if (parent.Children[i] is PartTag tag)
            {
                tag.Remove();
                parent.Insert(i, new PartTag(tag.Syntax, At(tag.Place, line)));
            }
            else if (parent.Children[i] is PartParent below)
            {
                Renumber(below, line);
            }
        }
    }
}
