using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>A full field id, taken apart by a programme's forms: <c>plan.people[2].months</c>, <c>consent[0].person</c>, <c>company-profile.address.postalCode</c>.</summary>
/// <param name="Id">The full id.</param>
/// <param name="Form">The form.</param>
/// <param name="Field">The field's definition; that of a postal code is a text.</param>
public sealed record FieldAddress(string Id, FormDefinition Form, FieldDefinition Field)
{
    /// <summary>What the id of an address's postal code ends with.</summary>
    public const string PostalCode = ".postalCode";

    /// <summary>Which of the forms, where the form comes once per person; null otherwise.</summary>
    public int? Instance { get; private init; }

    /// <summary>Which row of its table, from 0; null where the field stands in none.</summary>
    public int? Row { get; private init; }

    /// <summary>Whether this is the postal code in front of an address.</summary>
    public bool IsPostalCode => Field.Type == FieldType.Text && Field.Id.EndsWith(PostalCode, StringComparison.Ordinal) && Form.FindField(Field.Id) is null;

    /// <summary>The form's id with its instance.</summary>
    public string FormPath => Instance is { } i ? At(Form.Id, i) : Form.Id;

    /// <summary>The row's path (<c>plan.people[2]</c>); null where the field stands in no row.</summary>
    public string? RowPath => RowAt(Row);

    /// <summary>The path of the row before; null where the field stands in the first or in none.</summary>
    public string? RowBefore => Row is > 0 ? RowAt(Row - 1) : null;

    /// <summary>The path of the form's instance before; null where it is the first or the form comes once.</summary>
    public string? FormBefore => Instance is > 0 ? At(Form.Id, Instance.Value - 1) : null;

    /// <summary>The id of another field of the form, in the same instance and row.</summary>
    /// <param name="definition">Id of the definition, with <c>[n]</c> for the row.</param>
    public string Beside(string definition) =>
        FormPath + "." + (Row is { } row ? definition.Replace("[n]", Index(row), StringComparison.Ordinal) : definition);

    /// <summary>The address of a full id; null where the programme has no such field. Indices are numbers without leading zeros.</summary>
    public static FieldAddress? Find(ProgramDefinition program, string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || id.Contains("[n]", StringComparison.Ordinal))
        {
            return null;
        }

        var (name, instance) = Split(id[..dot]);
        var form = program.FindForm(name);
        if (form is null || form.Repeats != instance.HasValue || (!form.Repeats && name.Length != dot))
        {
            return null;
        }

        var rest = id[(dot + 1)..];
        return In(form, id, rest) is { } found ? found with { Instance = instance } : null;
    }

    private static FieldAddress? In(FormDefinition form, string id, string rest)
    {
        // A printed number in brackets (item[1]) is part of a field's own id.
        if (form.FindField(rest) is { } single)
        {
            return new FieldAddress(id, form, single);
        }

        if (rest.EndsWith(PostalCode, StringComparison.Ordinal) && In(form, id, rest[..^PostalCode.Length]) is { Field.Type: FieldType.Address } address)
        {
            return address with { Field = new FieldDefinition { Id = address.Field.Id + PostalCode, Type = FieldType.Text, Label = address.Field.Label, LabelEn = address.Field.LabelEn } };
        }

        var open = rest.IndexOf('[', StringComparison.Ordinal);
        var close = rest.IndexOf(']', StringComparison.Ordinal);
        return open > 0 && close > open && Split(rest[..(close + 1)]).Index is { } row && form.FindField(rest[..open] + "[n]" + rest[(close + 1)..]) is { } column
            ? new FieldAddress(id, form, column) { Row = row }
            : null;
    }

    private static (string Name, int? Index) Split(string part)
    {
        var open = part.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && part[^1] == ']' && int.TryParse(part.AsSpan(open + 1, part.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && part.Length == open + 2 + index.ToString(CultureInfo.InvariantCulture).Length
            ? (part[..open], index)
            : (part, null);
    }

    private string? RowAt(int? row) => row is { } r ? FormPath + "." + At(Field.Id[..Field.Id.IndexOf("[n]", StringComparison.Ordinal)], r) : null;

    private static string At(string name, int index) => name + Index(index);

    private static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}
