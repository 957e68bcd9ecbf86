using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>Hop 3: which forms stand in a document. By content, then by name; never by an annex number alone.</summary>
public static class Recogniser
{
    private const int MostKeys = 1000;

    // The keys of lines that this thread asked for lately: every form of a programme asks for those of every line.
    [ThreadStatic]
    private static Dictionary<string, (string Full, string Short, string Plain)>? t_keys;

    /// <summary>The forms of a document in order; empty where none was recognised.</summary>
    public static ImmutableArray<RecognisedForm> Recognise(Document document, ProgramDefinition program)
    {
        var evidence = new FormEvidence(program, document);
        var anchors = Anchors(document, program);
        var pieces = Merge(Split(document, anchors), evidence);
        var found = ImmutableArray.CreateBuilder<RecognisedForm>();
        foreach (var (form, blocks) in pieces)
        {
            if (evidence.Judge(form, blocks, alone: pieces.Count == 1) is { } judged)
            {
                found.Add(new RecognisedForm(judged.Form, evidence.SegmentOf(blocks), judged.Evidence));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The whole document as one form that somebody said it is.</summary>
    public static RecognisedForm As(Document document, FormDefinition form) => new(form, new Segment(document, document.Blocks), ["as told"]);

    /// <summary>The form that a file's name tells, for a file that could not be read; null where it tells none or several alike.</summary>
    public static string? ByName(string path, ProgramDefinition program)
    {
        var key = LabelText.Key(Path.GetFileNameWithoutExtension(path));
        var matches = program.Forms
            .Select(f => (Form: f, Length: f.Recognition.Names.Concat(f.Recognition.Titles).Where(n => key.Contains(n, StringComparison.Ordinal) && !FormEvidence.IsAnnexNumber(n)).Select(n => n.Length).DefaultIfEmpty(0).Max()))
            .Where(m => m.Length > 0).OrderByDescending(m => m.Length).ToArray();
        return matches.Length == 0 || (matches.Length > 1 && matches[0].Length == matches[1].Length) ? null : matches[0].Form.Id;
    }

    /// <summary>Blocks at which a form's title stands, by the block's index.</summary>
    private static SortedDictionary<int, FormDefinition> Anchors(Document document, ProgramDefinition program)
    {
        var anchors = new SortedDictionary<int, FormDefinition>();
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var form = document.Blocks[i] switch
            {
                Paragraph { Place: ParagraphPlace.Body } paragraph => program.Forms.FirstOrDefault(f => Allows(f, document) && IsTitle(f, paragraph.Text)),
                Table table => program.Forms.FirstOrDefault(f => Allows(f, document) && table.Cells.Where(c => c.Row <= 2).Take(6).Any(c => IsTitle(f, c.Text))),
                _ => null,
            };
            if (form is not null)
            {
                anchors[i] = form;
            }
        }

        return anchors;
    }

    internal static bool Allows(FormDefinition form, Document document) =>
        form.Recognition.Formats.IsEmpty || form.Recognition.Formats.Contains(document.MadeAs, StringComparer.Ordinal);

    internal static bool IsTitle(FormDefinition form, string text)
    {
        if (text.Length is 0 or > 120)
        {
            return false;
        }

        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return IsTitleLine(form, text);
        }

        return IsTitleLine(form, text) || text.Split('\n').Any(line => IsTitleLine(form, line));
    }

    private static bool IsTitleLine(FormDefinition form, string line)
    {
        var known = t_keys ??= new(StringComparer.Ordinal);
        if (!known.TryGetValue(line, out var keys))
        {
            if (known.Count >= MostKeys)
            {
                known.Clear();
            }

            var full = LabelText.Key(line);
            known[line] = keys = (full, WithoutAnnex(full), full.Length > 0 && line.AsSpan().IndexOfAny("([（【〔") >= 0 ? LabelText.BaseKey(line) : "");
        }

        return keys.Full.Length > 0 && (Names(form, keys.Full) || Names(form, keys.Short) || (keys.Plain.Length > 0 && Names(form, keys.Plain)));
    }

    private static bool Names(FormDefinition form, string key) =>
        form.Recognition.Titles.Contains(key, StringComparer.Ordinal) || form.Recognition.Openings.Contains(key, StringComparer.Ordinal);

    /// <summary>「附件一、企業基本資料表」 without its annex number.</summary>
    private static string WithoutAnnex(string key)
    {
        if (!key.StartsWith("附件", StringComparison.Ordinal) && !key.StartsWith("附表", StringComparison.Ordinal))
        {
            return key;
        }

        return key[2..].TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0');
    }

    private static List<(FormDefinition? Form, ImmutableArray<Block> Blocks)> Split(Document document, SortedDictionary<int, FormDefinition> anchors)
    {
        var pieces = new List<(FormDefinition?, ImmutableArray<Block>)>();
        var starts = anchors.Keys.Prepend(0).Append(document.Blocks.Length).Distinct().Order().ToArray();
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            pieces.Add((anchors.GetValueOrDefault(starts[i]), document.Blocks[starts[i]..starts[i + 1]]));
        }

        return pieces;
    }

    /// <summary>
    /// Joins what belongs together: title lines that follow each other, chapters of one form, and pieces that have no content of their own.
    /// An instance of a form that repeats ends where the next begins.
    /// </summary>
    private static List<(FormDefinition? Form, ImmutableArray<Block> Blocks)> Merge(List<(FormDefinition? Form, ImmutableArray<Block> Blocks)> pieces, FormEvidence evidence)
    {
        var merged = new List<(FormDefinition? Form, ImmutableArray<Block> Blocks)>();
        var carried = ImmutableArray<Block>.Empty;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (form, blocks) = (pieces[i].Form, carried.AddRange(pieces[i].Blocks));
            carried = [];
            var next = i + 1 < pieces.Count ? pieces[i + 1].Form : null;
            if (next is not null && !ReferenceEquals(form, next) && !evidence.HasContent(form, blocks))
            {
                carried = blocks;
                continue;
            }

            if (merged.Count > 0 && form is not null && ReferenceEquals(merged[^1].Form, form) && (!form.Repeats || !evidence.HasContent(form, merged[^1].Blocks) || !evidence.HasContent(form, blocks)))
            {
                merged[^1] = (form, merged[^1].Blocks.AddRange(blocks));
            }
            else
            {
                merged.Add((form, blocks));
            }
        }

        return merged;
    }
}
