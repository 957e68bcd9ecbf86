using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Cases;

/// <summary>Gives fields that no document fills the link that the body of the submission's e-mail holds.</summary>
public static partial class MailLinks
{
    // A link without a word in front of it, the only one of the mail.
    private const double OnlyLink = 0.9;

    /// <summary>The case with such fields filled in. A form that did not come is not made by a mail.</summary>
    public static Case Fill(Case assembled, ProgramDefinition program)
    {
        ArgumentNullException.ThrowIfNull(assembled);
        ArgumentNullException.ThrowIfNull(program);
        var wanted = program.Forms.SelectMany(f => f.Fields.Where(d => d.Mail is not null).Select(d => (Id: $"{f.Id}.{d.Id}", Mail: d.Mail!))).ToArray();
        if (wanted.Length == 0 || assembled.Mails.IsEmpty)
        {
            return assembled;
        }

        return assembled with { Fields = [.. assembled.Fields.Select(f => f.Parsed.Outcome == ParseOutcome.Blank && Array.Find(wanted, w => string.Equals(w.Id, f.Id, StringComparison.Ordinal)).Mail is { } mail ? Filled(f, mail, assembled.Mails) : f)] };
    }

    private static Field Filled(Field field, MailDefinition definition, ImmutableArray<MailContext> mails)
    {
        foreach (var mail in mails)
        {
            if (Find(mail.Body, definition) is var (link, confidence))
            {
                return field with { Parsed = ParsedValue.Of(new FieldValue.Text(link), confidence), Raw = link, Origin = new Origin.Computed("stands in the body of the e-mail", new Source(mail.Path)) };
            }
        }

        return field;
    }

    /// <summary>The link that is meant: the first of the preferred ones, else one behind a word for it, else the only one; null where none can be told.</summary>
    public static (string Link, double Confidence)? Find(string body, MailDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(definition);
        var links = Link().Matches(body).Select(m => (Text: m.Value.TrimEnd('.', ',', ';', ':', ')', ']', '>', '\'', '"'), m.Index)).ToArray();
        if (Array.Find(links, l => definition.Prefer.IsMatch(l.Text)) is { Text: { } preferred })
        {
            return (preferred, 1.0);
        }

        if (Array.Find(links, l => IsNamed(body[..l.Index], definition)) is { Text: { } named })
        {
            return (named, 1.0);
        }

        return links.Length == 1 ? (links[0].Text, OnlyLink) : null;
    }

    // The word stands in the same line, or alone in the line above.
    private static bool IsNamed(string before, MailDefinition definition)
    {
        var lines = before.TrimEnd(' ', '\t').Split('\n').Select(l => l.Trim()).ToList();
        var line = lines[^1].Length > 0 ? lines[^1] : lines.FindLast(l => l.Length > 0) ?? "";
        return !line.Contains("://", StringComparison.Ordinal) && LabelText.Key(line) is var key && definition.Keys.Any(k => key.EndsWith(k, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"https?://[^\s<>""'\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Link();
}
