using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads cells that hold the values of several fields. What is recognisably an address, a number or a mailbox goes to its field; nothing is guessed.</summary>
internal static partial class JoinedLocator
{
    /// <summary>The readings of all such cells, by field id.</summary>
    public static Dictionary<string, Reading> Read(FormScope scope)
    {
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var joined in scope.Form.Joined)
        {
            foreach (var hit in scope.Segment.Units.SelectMany(scope.HitsIn).Where(h => joined.Keys.Contains(h.Label, StringComparer.Ordinal)))
            {
                var (text, source) = TextOf(scope, hit);
                if (Take(scope, joined, text, source, readings))
                {
                    break;
                }
            }
        }

        return readings;
    }

    /// <summary>Takes a cell's text apart; false where it says nothing.</summary>
    public static bool Take(FormScope scope, JoinedDefinition joined, string text, Source source, Dictionary<string, Reading> readings)
    {
        var written = Hints.Strip(text, joined.Hints);
        if (BlankText.IsBlank(written, ParseContext.None))
        {
            foreach (var id in joined.Fields)
            {
                readings.TryAdd(id, new Reading(ParsedValue.Blank, null, source));
            }

            return false;
        }

        foreach (var (id, reading) in joined.Kind == JoinedKind.Period ? Period(scope, joined, written, source) : Parts(scope, joined, written, source))
        {
            readings[id] = reading;
        }

        return true;
    }

    private static (string Text, Source Source) TextOf(FormScope scope, LabelHit hit)
    {
        var next = scope.HitsIn(hit.Unit).FirstOrDefault(h => h.Start >= hit.End);
        var inline = hit.Unit.Text[hit.End..(next?.Start ?? hit.Unit.Text.Length)];
        if (next is not null || !BlankText.IsBlank(inline, ParseContext.None))
        {
            return (inline, hit.Unit.Source);
        }

        if (hit.Unit.Cell is null)
        {
            var below = scope.Segment.Units.Skip(hit.Unit.Index + 1).SkipWhile(u => u.Paragraph is not null && u.Text.Trim().Length == 0).FirstOrDefault(u => u.Paragraph is not null && !scope.IsLabel(u));
            return below is null ? ("", hit.Unit.Source) : (below.Text, below.Source);
        }

        var cells = LabelLocator.ValueCells(scope, hit).Where(u => u.Text.Trim().Length > 0).ToArray();
        return cells.Length == 0 ? ("", hit.Unit.Source) : (string.Join('\n', cells.Select(u => u.Text)), cells[0].Source);
    }

    private static IEnumerable<KeyValuePair<string, Reading>> Period(FormScope scope, JoinedDefinition joined, string text, Source source)
    {
        var context = new ParseContext { Year = scope.Year };
        var (start, end) = DateReader.ReadPeriod(text.Replace('\n', ' '), context);
        if (end.Outcome != ParseOutcome.Value && TwoDates(text, context) is { } two)
        {
            (start, end) = two;
        }

        return [new(joined.Fields[0], new Reading(start, text.Trim(), source)), new(joined.Fields[1], new Reading(end, end.Outcome == ParseOutcome.Blank ? null : text.Trim(), source))];
    }

    // Two dates on lines of their own, or with a stroke between them that might belong to either: one place parts the text into two dates.
    private static (ParsedValue Start, ParsedValue End)? TwoDates(string text, ParseContext context)
    {
        (ParsedValue, ParsedValue)? found = null;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is '\n' or '-' or '－' or '–' or '~' or '～' or ' ' or '\u3000' && DateReader.Read(text[..i], context) is { Outcome: ParseOutcome.Value, Value: FieldValue.Date start } first
                && DateReader.Read(text[(i + 1)..], context with { Year = start.Value.Year }) is { Outcome: ParseOutcome.Value } last)
            {
                if (found is { } other && !(other.Item1.Value!.Equals(first.Value) && other.Item2.Value!.Equals(last.Value)))
                {
                    return null;
                }

                found = (first, last);
            }
        }

        return found;
    }

    private static IEnumerable<KeyValuePair<string, Reading>> Parts(FormScope scope, JoinedDefinition joined, string text, Source source)
    {
        var fields = joined.Fields.Select(f => scope.Form.FindField(f)!).ToArray();
        // A line of the page may end behind a number's stroke, before its extension or behind a postal code.
        var parts = Separator().Split(BrokenNumber().Replace(text, "")).Select(p => Hints.Strip(p, joined.Hints)).ToList();
        var values = parts.Count == fields.Length && parts.Zip(fields).All(p => Fits(p.Second, p.First)) ? [.. parts] : Assign(fields, [.. parts.SelectMany(Pieces).Where(p => !BlankText.IsBlank(p, ParseContext.None))]);
        for (var i = 0; i < fields.Length; i++)
        {
            var value = values[i];
            var reading = FieldParser.Parse(fields[i], value, source, scope.Context(fields[i]));
            yield return new(fields[i].Id, reading.IsBlank ? reading with { Raw = null } : reading);
        }
    }

    // 「王小明 02-23660812 a@b.tw 臺北市…」: a mailbox has no blanks, and a number ends where the words begin.
    private static IEnumerable<string> Pieces(string part)
    {
        var mailbox = Mailbox().Match(part);
        if (mailbox.Success && mailbox.Length < part.Trim().Length)
        {
            return Pieces(part[..mailbox.Index]).Append(mailbox.Value).Concat(Pieces(part[(mailbox.Index + mailbox.Length)..])).Select(p => p.Trim()).Where(p => p.Length > 0);
        }

        var number = NumberAtEnd().Match(part);
        return number.Success ? [part[..number.Index].Trim(), number.Groups["n"].Value] : [part];
    }

    /// <summary>Each part to the field that it can only belong to; texts that several could take stay where their order tells, else nowhere.</summary>
    private static string?[] Assign(FieldDefinition[] fields, List<string> parts)
    {
        var values = new string?[fields.Length];
        var taken = new bool[parts.Count];
        foreach (var type in new[] { FieldType.Email, FieldType.Phone, FieldType.Address })
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var field = Array.FindIndex(fields, f => f.Type == type && values[Array.IndexOf(fields, f)] is null);
                if (field >= 0 && !taken[i] && Is(type, parts[i]))
                {
                    (values[field], taken[i]) = (parts[i], true);
                }
            }
        }

        JoinAddress(fields, parts, values, taken);
        var open = Enumerable.Range(0, fields.Length).Where(f => values[f] is null).ToArray();
        var left = Enumerable.Range(0, parts.Count).Where(p => !taken[p]).ToArray();
        // One text that is left and no number, mailbox or address is the name's, where a name is all that is open for texts.
        var texts = open.Where(f => fields[f].Type == FieldType.Text).ToArray();
        if (texts.Length == 1 && left.Length == 1 && !parts[left[0]].Any(char.IsDigit) && !parts[left[0]].Contains('@', StringComparison.Ordinal))
        {
            values[texts[0]] = parts[left[0]];
        }

        return values;
    }

    // 「…路1號2樓、3樓」, 「…號3樓/之1」: what goes on behind an address and is nothing else belongs to it.
    private static void JoinAddress(FieldDefinition[] fields, List<string> parts, string?[] values, bool[] taken)
    {
        var field = Array.FindIndex(fields, f => f.Type == FieldType.Address);
        var place = field < 0 || values[field] is null ? -1 : parts.IndexOf(values[field]!);
        for (var i = place + 1; place >= 0 && i < parts.Count && !taken[i] && Floor().IsMatch(parts[i]); i++)
        {
            values[field] += "、" + parts[i];
            taken[i] = true;
        }
    }

    private static bool Fits(FieldDefinition field, string part) => BlankText.IsBlank(part, ParseContext.None) || field.Type switch
    {
        FieldType.Email => !Is(FieldType.Phone, part) && !Street().IsMatch(part),
        FieldType.Phone => !part.Contains('@', StringComparison.Ordinal) && part.Any(char.IsDigit),
        FieldType.Address => !part.Contains('@', StringComparison.Ordinal) && !Is(FieldType.Phone, part),
        _ => !part.Contains('@', StringComparison.Ordinal) && !Is(FieldType.Phone, part) && !Street().IsMatch(part),
    };

    private static bool Is(FieldType type, string part) => type switch
    {
        FieldType.Email => part.Contains('@', StringComparison.Ordinal) || part.Contains('＠', StringComparison.Ordinal),
        FieldType.Phone => PhoneReader.Read(part, ParseContext.None) is { Outcome: ParseOutcome.Value, Problem: null } || Digits().IsMatch(Nfkc.Fold(part)),
        _ => Street().IsMatch(part),
    };

    [GeneratedRegex(@"\s*[/／、\n|｜;；]\s*|\s*[，,]\s*|[\t\u3000]+|[ ]{2,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<=\d[-－])\n(?=\d)|(?<=\d\s*分)\n(?=機)|(?<=\d)\n(?=\s*(?:#|轉|分機))|(?<=\d\s*(?:#|轉|分機)\s*)\n(?=\d)|(?<=[（(\[]\d{3,6}[）)\]])\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BrokenNumber();

    [GeneratedRegex(@"(?<![^\s])[^\s@＠]+[@＠][^\s@＠]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mailbox();

    [GeneratedRegex(@"(?<=\p{L}[^\d]*)\s+(?<n>[+(]*0[\d\-()]{7,}(?:\s*(?:#|轉|分機|ext\.?)\s*\d+)?)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex(@"[縣市].*[區鄉鎮市].*[路街道巷弄村里段號]|[路街道巷弄村里段].*號|[縣市區鄉鎮].*[路街]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Street();

    [GeneratedRegex(@"^\s*(?:之\d+|[\dA-Za-z０-９]+(?:樓|室|F|號)|[\d０-９]+樓之[\d０-９]+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Floor();

    // A number that lacks a digit is still a number.
    [GeneratedRegex(@"^[+(]*\d[\d\s()\-.+]{5,}(?:\s*(?:#|轉|分機|ext\.?)\s*\d+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Digits();
}
