using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Printing;

/// <summary>
/// Reads texts with places to fill in: <c>{field}</c>, <c>{field|hint}</c>, <c>{field=option}</c> (a box with its label), <c>{field=option!}</c> (the box alone),
/// <c>{choice|　}</c> (a list to choose from instead of the boxes), <c>{map[6月]}</c>, <c>{#}</c> (the row's number); a leading point stands for the row's prefix.
/// </summary>
internal sealed class PrintTextReader(FormDefinition form, DefinitionErrors errors, string file)
{
    private const string Code = ".postalCode";

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="prefix">What a leading point stands for; null where nothing does.</param>
    /// <param name="line">Its line in the file.</param>
    public PrintText Read(string text, string? prefix, int line)
    {
        var pieces = ImmutableArray.CreateBuilder<PrintPiece>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                if (open >= 0)
                {
                    errors.Add(file, line, $"'{text}' has an opening brace without a closing one");
                }

                pieces.Add(new PrintPiece.Literal(text[at..]));
                break;
            }

            if (open > at)
            {
                pieces.Add(new PrintPiece.Literal(text[at..open]));
            }

            if (Place(text[(open + 1)..close], prefix, line) is { } place)
            {
                pieces.Add(place);
            }

            at = close + 1;
        }

        return new PrintText(pieces.ToImmutable());
    }

    /// <summary>The definition behind the id of a printed field (<c>benefits[0].item</c>); null where there is none.</summary>
    public static FieldDefinition? Find(FormDefinition form, string id)
    {
        var general = General(id);
        return form.FindField(general)
            ?? (general.EndsWith(Code, StringComparison.Ordinal) && form.FindField(general[..^Code.Length]) is { Type: FieldType.Address } address
                ? address with { Id = general, Type = FieldType.Text, Label = address.Label }
                : form.FindField(id));
    }

    private PrintPiece? Place(string written, string? prefix, int line)
    {
        if (string.Equals(written, "#", StringComparison.Ordinal))
        {
            return new PrintPiece.RowNumber();
        }

        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var hint = bar < 0 ? null : written[(bar + 1)..];
        var name = bar < 0 ? written : written[..bar];
        var sign = name.IndexOf('=', StringComparison.Ordinal);
        var option = sign < 0 ? null : name[(sign + 1)..].TrimEnd('!');
        var bare = sign >= 0 && name.EndsWith('!');
        name = sign < 0 ? name : name[..sign];
        if (name.StartsWith('.') && prefix is not null)
        {
            name = prefix + name;
        }

        string? entry = null;
        if (name.EndsWith(']') && Find(form, name) is null)
        {
            var bracket = name.LastIndexOf('[');
            (name, entry) = (name[..bracket], name[(bracket + 1)..^1]);
        }

        var field = Find(form, name);
        if (field is null)
        {
            errors.AddUnknown(file, line, "field", name, form.Fields.Select(f => f.Id));
            return null;
        }

        if (option is not null)
        {
            var known = field.Type == FieldType.YesNo ? ["true", "false"] : field.Options.Select(o => o.Id).ToArray();
            if (!known.Contains(option, StringComparer.Ordinal))
            {
                errors.AddUnknown(file, line, $"option of field '{name}'", option, known);
            }

            return new PrintPiece.Box(name, option, bare);
        }

        return hint is null && HasBoxes(field) ? new PrintPiece.Boxes(name) : new PrintPiece.Value(name, entry, hint);
    }

    private static bool HasBoxes(FieldDefinition field) => field switch
    {
        { Type: FieldType.YesNo or FieldType.MultiChoice } => true,
        { Type: FieldType.Choice } => !field.Boxless,
        _ => false,
    };

    // benefits[0].item is defined as benefits[n].item; item[1] of a checklist is an id of its own.
    private static string General(string id)
    {
        var open = id.IndexOf('[', StringComparison.Ordinal);
        var close = id.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open + 1 && id[(open + 1)..close].All(char.IsAsciiDigit) ? id[..open] + "[n]" + id[(close + 1)..] : id;
    }
}
