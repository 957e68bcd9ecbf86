using DocTools.Core.Letters;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Looks up what placeholders name, so that all that is wrong with a template is told before anything is written.</summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class TagCompiler(Action<TemplatePlace, Wording> faults)
{
    /// <summary>The step that writes a value; null where the placeholder is wrong.</summary>
    /// <param name="tag">The placeholder.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="escape">Writes the text as the part needs it.</param>
    public Step? Value(TagSyntax tag, TemplatePlace place, NameScope scope, Action<LetterWriter, string> escape)
    {
        if (scope.Find(tag.Name) is not { } found)
        {
            Fault(place, tag, scope.Unknown(tag.Name));
            return null;
        }

        var format = tag.Format is null ? null : LetterFormat.Find(tag.Format);
        if (tag.Format is { } written && format is null)
        {
            var near = Suggestion.Nearest(written, LetterFormat.All.SelectMany(f => new[] { f.Name, f.Synonym }));
            Fault(place, tag, near is null
                ? new Wording($"沒有「{written}」這種格式（有：{string.Join("、", LetterFormat.All.Select(f => f.Name))}）", $"there is no format '{written}' (there are: {string.Join(", ", LetterFormat.All.Select(f => f.Name))})")
                : new Wording($"沒有「{written}」這種格式，是不是「{near}」？", $"there is no format '{written}'; did you mean '{near}'?"));
            return null;
        }

        if (format is not null && !format.Fits(found.Name.Type))
        {
            var fitting = LetterFormat.All.Where(f => f.Types.Contains(found.Name.Type)).Select(f => f.Name).ToList();
            Fault(place, tag, new Wording(
                $"「{found.Name.Label}」不能用格式「{format.Name}」（{(fitting.Count == 0 ? "不需要格式" : "可用：" + string.Join("、", fitting))}）",
                $"'{found.Name.Key}' cannot be written as '{format.Name}' ({(fitting.Count == 0 ? "it needs no format" : "possible: " + string.Join(", ", fitting))})"));
            return null;
        }

        var label = found.Up == 0 && scope.Table is { } table ? $"{table}.{found.Name.Key}" : found.Name.Key;
        return new ValueStep(found.Name, found.Up, format, label, escape);
    }

    /// <summary>The table that a block repeats, with the names of its rows; null where it is wrong.</summary>
    public (string Key, int Up, NameScope Rows)? Each(TagSyntax tag, TemplatePlace place, NameScope scope)
    {
        if (scope.FindTable(tag.Name) is { } found)
        {
            return (found.Key, found.Up, new NameScope(found.Names, found.Key, scope));
        }

        Fault(place, tag, scope.UnknownTable(tag.Name));
        return null;
    }

    /// <summary>The test of a condition; null where it is wrong.</summary>
    public Func<LetterWriter, bool>? If(TagSyntax tag, TemplatePlace place, NameScope scope)
    {
        if (scope.Find(tag.Name) is { } found)
        {
            return tag.Operand is { } operand ? Compared(found, operand, tag.IsNegated) : w => IfStep.Holds(w.Value(found.Up, found.Name.Key)) != tag.IsNegated;
        }

        if (tag.Operand is null && scope.FindTable(tag.Name) is { } table)
        {
            return w => w.Rows(table.Up, table.Key).Count > 0 != tag.IsNegated;
        }

        Fault(place, tag, scope.Unknown(tag.Name));
        return null;
    }

    // A choice is compared by its id and by its label.
    private static Func<LetterWriter, bool> Compared((LetterName Name, int Up) found, string operand, bool negated)
    {
        var wanted = Key(operand);
        return w =>
        {
            var value = w.Value(found.Up, found.Name.Key);
            var equal = value is null
                ? wanted.Length == 0
                : string.Equals(Key(value.Display), wanted, StringComparison.Ordinal) || string.Equals(Key(LetterFormat.Write(value, found.Name, null) ?? ""), wanted, StringComparison.Ordinal);
            return equal != negated;
        };
    }

    private static string Key(string text) => Nfkc.Fold(text).Trim();

    private void Fault(TemplatePlace place, TagSyntax tag, Wording message) =>
        faults(place, new Wording($"{{{{{tag.Written}}}}} {message.Zh}", $"{{{{{tag.Written}}}}}: {message.En}"));
}
