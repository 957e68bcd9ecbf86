using DocTools.Core.Cases;
using DocTools.Core.Corrections;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Privacy;

/// <summary>Which fields hold personal data: telephone numbers, mailboxes and addresses by their type, others by <c>personal</c> in their form's definition, a 統一編號 where it is a natural person's.</summary>
/// <param name="program">The programme.</param>
public sealed class PersonalFields(ProgramDefinition program)
{
    /// <summary>What a field holds of a person, whatever its submission says of the company; null where nothing.</summary>
    public PersonalKind? KindOf(string id) => FieldAddress.Find(program, id) is { } address ? KindOf(address) : null;

    /// <summary>What a field of a submission holds of a person; null where nothing.</summary>
    public PersonalKind? KindOf(Field field, Case submission)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(submission);
        if (FieldAddress.Find(program, field.Id) is not { } address)
        {
            return null;
        }

        return KindOf(address) ?? (address.Field.Type == FieldType.Ubn && IsNatural(address, submission) ? PersonalKind.Ubn : null);
    }

    private static PersonalKind? KindOf(FieldAddress address) => address.IsPostalCode ? PersonalKind.Text : address.Field.Personal ?? address.Field.Type switch
    {
        FieldType.Phone => PersonalKind.Phone,
        FieldType.Email => PersonalKind.Email,
        FieldType.Address => PersonalKind.Address,
        _ => null,
    };

    private static bool IsNatural(FieldAddress address, Case submission)
    {
        var table = address.Row is null ? null : address.Form.Tables.FirstOrDefault(t => address.Field.Id.StartsWith(t.Id + "[n].", StringComparison.Ordinal));
        return Means(table?.NaturalPerson, table is null ? "" : table.Id + "[n].") || Means(address.Form.NaturalPerson, "");

        bool Means(NaturalPersonDefinition? natural, string prefix) =>
            natural is not null && submission.Find(address.Beside(prefix + natural.Field))?.Text is { } option && natural.Options.Contains(option, StringComparer.Ordinal);
    }
}
