using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Values;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>What was read last of a submission, as far as it says which fields there are.</summary>
internal static class LastReading
{
    /// <summary>A case with the fields' ids and the forms alone.</summary>
    public static Case CaseOf(string id, VersionParts parts) => new()
    {
        Id = id,
        Forms = [.. parts.Documents.SelectMany(d => d.Forms.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)],
        Fields = [.. parts.Fields.Select(f => new Field(f.Id, FieldType.Text, ParsedValue.Blank, null, new Origin.Absent("as the ledger has it", "")))],
    };
}
