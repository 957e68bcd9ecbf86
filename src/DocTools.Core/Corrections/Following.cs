using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>The fields that are worked out from the text of another one, and so go with its correction.</summary>
internal static class Following
{
    /// <summary>The fields that follow a corrected one.</summary>
    /// <returns>Id of the definition, the value, and whether it follows whatever had been read.</returns>
    public static IEnumerable<(string Definition, ParsedValue Parsed, bool Always)> Of(Correction correction)
    {
        var (form, field) = (correction.Target.Form, correction.Target.Field);
        if (field.Type == FieldType.Address)
        {
            // The code stands in front of the address, in the same text.
            yield return (field.Id + FieldAddress.PostalCode, AddressReader.PostalCode(correction.Written, ParseContext.None), true);
        }

        foreach (var (definition, derivation) in Derivations(form, field.Id))
        {
            yield return (definition, Derive.From(derivation, new Reading(correction.Parsed, correction.Written, null)).Parsed, false);
        }
    }

    private static IEnumerable<(string Definition, Derivation Derivation)> Derivations(FormDefinition form, string id) =>
        form.Tables
            .Where(t => id.StartsWith(t.Id + "[n].", StringComparison.Ordinal))
            .SelectMany(t => t.Columns.Where(c => c.Derivation is { } d && string.Equals($"{t.Id}[n].{d.From}", id, StringComparison.Ordinal)), (_, c) => (c.Field.Id, c.Derivation!))
            .Concat(form.Matrices.SelectMany(m => m.Lines, (m, l) => (Matrix: m, Line: l))
                .Where(p => p.Line.Derived is { } d && string.Equals($"{p.Matrix.Id}.{p.Line.Id}.{d.Rule.From}", id, StringComparison.Ordinal))
                .Select(p => (p.Line.Derived!.Value.Field.Id, p.Line.Derived!.Value.Rule)));
}
