using System.Collections.Immutable;
using System.Text;

namespace DocTools.Core.Rules.Messages;

/// <summary>A text with places to fill in: <c>{actual}</c>, or with a unit <c>{actual|money}</c>.</summary>
/// <param name="Parts">Fixed texts and places, in turn.</param>
public sealed record MessageTemplate(ImmutableArray<MessagePart> Parts)
{
    /// <summary>The places that have to be filled in.</summary>
    public IEnumerable<MessagePart> Places => Parts.Where(p => p.IsPlace);

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A brace is not closed.</exception>
    public static MessageTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            if (open < 0)
            {
                parts.Add(new MessagePart(text[position..], null, IsPlace: false));
                break;
            }

            if (open > position)
            {
                parts.Add(new MessagePart(text[position..open], null, IsPlace: false));
            }

            position = Close(text, open) + 1;
            var place = text[(open + 1)..(position - 1)];
            var bar = place.LastIndexOf('|');
            parts.Add(bar < 0 ? new MessagePart(place.Trim(), null, IsPlace: true) : new MessagePart(place[..bar].Trim(), place[(bar + 1)..].Trim(), IsPlace: true));
        }

        return new MessageTemplate(parts.ToImmutable());
    }

    /// <summary>Fills the places in.</summary>
    public string Render(Func<MessagePart, string> fill)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.IsPlace ? fill(part) : part.Text);
        }

        return text.ToString();
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] is '{' ? 1 : text[i] is '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"'{text}' has a brace that is not closed");
    }
}
