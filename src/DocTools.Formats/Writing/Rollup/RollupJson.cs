using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Documents;
using DocTools.Core.Rollups;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>Writes <c>rollup.json</c> (schema <c>doctools.rollup/1</c>). UTF-8 without BOM, indented, <c>\n</c> as the end of line; the same report gives the same bytes.</summary>
public static class RollupJson
{
    /// <summary>The file's name.</summary>
    public const string FileName = "rollup.json";

    /// <summary>The schema's name and version.</summary>
    public const string Schema = "doctools.rollup/1";

    /// <summary>Writes the report; the stream stays open.</summary>
    public static void Write(Stream stream, RollupReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using (var writer = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            writer.WriteString("program", report.Program.Id);
            Array(writer, "documents", report.Documents, WriteDocument);
            Array(writer, "plans", report.Plans, (w, p) => WritePlan(w, p, report.Definition.Years));
            Array(writer, "indicators", report.Indicators, WriteIndicator);
            WriteDeclared(writer, report);
            writer.WritePropertyName("computed");
            WriteTotals(writer, report.Computed);
            Object(writer, "byMinistry", report.ByMinistry, k => k);
            Object(writer, "byStrategy", report.ByStrategy, k => k);
            Object(writer, "byStatus", report.ByStatus, BudgetStatusText.Of);
            Array(writer, "findings", report.Findings, (w, f) => ResultJson.WriteFinding(w, f.Finding));
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteDocument(Utf8JsonWriter writer, RollupDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("path", document.Path);
        writer.WriteString("sha256", document.Sha256);
        writer.WriteString("format", document.Format);
        writer.WriteString("status", document switch
        {
            { Document: null, Problem.Kind: ReadingProblemKind.Refused } => "refused",
            { Document: null } => "unreadable",
            { Problem: not null } => "partial",
            _ => "read",
        });
        writer.WriteString("note", document.Problem?.Reason);
        writer.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter writer, PlanSheet plan, ImmutableArray<int> years)
    {
        writer.WriteStartObject();
        writer.WriteString("ministry", plan.Ministry);
        Texts(writer, "strategies", plan.Strategies);
        Texts(writer, "mappedStrategies", plan.MappedStrategies);
        writer.WriteString("name", plan.Name);
        writer.WriteString("content", plan.Content);
        writer.WriteStartObject("budget");
        foreach (var (year, budget) in plan.Budget)
        {
            writer.WriteStartObject(Key(year));
            Number(writer, "amount", budget.Amount);
            writer.WriteString("status", BudgetStatusText.Of(budget.Status));
            writer.WriteString("raw", budget.Raw);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        Texts(writer, "indicators", plan.Indicators);
        writer.WriteString("note", plan.Note);
        WriteSplit(writer, plan, years);
        writer.WritePropertyName("source");
        ResultJson.WriteSource(writer, plan.Source);
        writer.WriteEndObject();
    }

    // How the amounts of a plan of several strategies are parted among them.
    private static void WriteSplit(Utf8JsonWriter writer, PlanSheet plan, ImmutableArray<int> years)
    {
        if (plan.MappedStrategies.Length < 2)
        {
            return;
        }

        writer.WriteStartObject("split");
        for (var i = 0; i < plan.MappedStrategies.Length; i++)
        {
            var share = new StrategyShare(0, plan.MappedStrategies[i], i, plan.MappedStrategies.Length);
            writer.WriteStartObject(share.Strategy);
            foreach (var year in years)
            {
                Number(writer, Key(year), plan.Amount(year) is { } amount ? share.Of(amount) : null);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter writer, PlanIndicator indicator)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", indicator.Number);
        writer.WriteString("text", indicator.Text);
        writer.WriteString("ministry", indicator.Ministry);
        writer.WriteEndObject();
    }

    private static void WriteDeclared(Utf8JsonWriter writer, RollupReport report)
    {
        if (report.Declared is not { HasAmounts: true } declared)
        {
            writer.WriteNull("declared");
            return;
        }

        writer.WriteStartObject("declared");
        foreach (var year in report.Definition.Years)
        {
            Number(writer, Key(year), declared.Years.GetValueOrDefault(year)?.Value);
        }

        Number(writer, "total", declared.Whole?.Value);
        writer.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter writer, YearTotals totals)
    {
        writer.WriteStartObject();
        foreach (var (year, amount) in totals.Years)
        {
            Number(writer, Key(year), amount);
        }

        Number(writer, "total", totals.Whole);
        writer.WriteEndObject();
    }

    private static void Object<T>(Utf8JsonWriter writer, string name, ImmutableArray<KeyValuePair<T, YearTotals>> totals, Func<T, string> key)
    {
        writer.WriteStartObject(name);
        foreach (var (part, amounts) in totals)
        {
            writer.WritePropertyName(key(part));
            WriteTotals(writer, amounts);
        }

        writer.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts) => Array(writer, name, texts, static (w, t) => w.WriteStringValue(t));

    // Without trailing zeros: one value has one writing.
    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(value.ToString("0.############", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static string Key(int year) => year.ToString(CultureInfo.InvariantCulture);
}
