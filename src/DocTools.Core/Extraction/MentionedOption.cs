using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Tells a choice without a tick by the options that another field's text names: one is the choice, several are one too many.</summary>
internal static class MentionedOption
{
    /// <summary>The choice's reading, told by the text where it is blank.</summary>
    public static Reading? Tell(FieldDefinition field, Reading? own, Reading? text)
    {
        if (field.Mention is not { } mention || own is { IsBlank: false } || text?.Parsed.Value is not FieldValue.Text written)
        {
            return own;
        }

        var key = LabelText.Key(written.Value);
        var named = field.Options.Where(o => o.Labels.Any(l => key.Contains(LabelText.Key(l), StringComparison.Ordinal))).ToArray();
        var how = $"named in '{mention.From}'";
        return named.Length switch
        {
            0 => own,
            1 => new Reading(ParsedValue.Of(new FieldValue.Text(named[0].Id), Math.Min(mention.Confidence, text.Parsed.Confidence)), named[0].Labels[0], text.Source, how),
            _ => new Reading(ParsedValue.Invalid("field.choice-count"), string.Join('、', named.Select(o => o.Labels[0])), text.Source, how),
        };
    }
}
