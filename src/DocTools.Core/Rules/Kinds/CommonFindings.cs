using DocTools.Core.Extraction;
using DocTools.Core.Rules.Definitions;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Makes the findings whose messages stand in the common file.</summary>
/// <param name="context">The case and the language.</param>
internal sealed class CommonFindings(RuleContext context)
{
    /// <summary>A finding.</summary>
    /// <param name="name">The code, behind it a slash and a variant where one code has several messages.</param>
    /// <param name="values">What the message's places are filled with.</param>
    /// <param name="field">The field that it is about.</param>
    public Finding Make(string name, IEnumerable<(string Name, string Value)> values, Field? field = null)
    {
        var common = context.Writer.Catalog.Findings[name];
        var code = name.Contains('/', StringComparison.Ordinal) ? name[..name.IndexOf('/', StringComparison.Ordinal)] : name;
        IReadOnlyList<Field> fields = field is null ? [] : [field];
        var text = FindingBuilder.Fill(common.Message, context.Writer, fields, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
        return new Finding(code, common.Severity, text) { Fields = [.. fields.Select(f => f.Id)] };
    }
}
