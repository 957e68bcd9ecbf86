using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Hop 4: a recognised form → its fields with value, raw text, place and confidence.</summary>
public static class Extractor
{
    /// <summary>Reads the form; one that comes once per person or company gives a record for each.</summary>
    public static ImmutableArray<FormRecord> ExtractAll(FormDefinition form, Segment segment, ProgramDefinition program)
    {
        if (FormRows.Find(form, segment) is var (grid, header))
        {
            FormRecord[] rows = [.. FormRows.Read(new FormScope(form, segment, program.Year), grid, header)];
            if (rows.Length > 0)
            {
                return [.. rows];
            }
        }

        if (form is { Repeats: true, HasBlocks: true })
        {
            return Instances.Read(form, segment, program);
        }

        var record = Extract(form, segment, program);
        return form.Repeats ? Signers.Split(new FormScope(form, segment, program.Year), record) : [record];
    }

    /// <summary>Reads every field of the form; blank ones are there too.</summary>
    /// <param name="form">The form.</param>
    /// <param name="segment">Where it stands.</param>
    /// <param name="program">The programme, for its year.</param>
    public static FormRecord Extract(FormDefinition form, Segment segment, ProgramDefinition program)
    {
        var scope = new FormScope(form, segment, program.Year);
        SetYear(scope);
        var writer = new RecordWriter(scope);
        var owners = TableOwners.Of(form, segment);
        foreach (var table in form.Tables)
        {
            writer.Add(table, RowTables.Read(scope, table, owners.Rows));
        }

        foreach (var matrix in form.Matrices)
        {
            writer.Add(new MatrixReader(scope, matrix).Read(owners.Matrices));
        }

        var readings = LabelLocator.Read(scope);
        foreach (var (id, reading) in JoinedLocator.Read(scope))
        {
            if (!readings.TryGetValue(id, out var own) || own.IsBlank)
            {
                readings[id] = reading;
            }
        }

        var items = new ItemLocator(scope);
        foreach (var field in form.Fields)
        {
            if (Locate(scope, field, items) is { } reading)
            {
                readings[field.Id] = reading;
            }

            if (field.Locator is Locator.ItemLines lines)
            {
                writer.AddLines(field, items.Lines(lines));
            }
        }

        return Finish(scope, writer, readings);
    }

    /// <summary>The record of these readings, and of what they tell of each other.</summary>
    internal static FormRecord Finish(FormScope scope, RecordWriter writer, Dictionary<string, Reading> readings)
    {
        foreach (var field in scope.Form.Fields.Where(f => f.Mention is not null))
        {
            if (MentionedOption.Tell(field, readings.GetValueOrDefault(field.Id), readings.GetValueOrDefault(field.Mention!.From)) is { } told)
            {
                readings[field.Id] = told;
            }
        }

        foreach (var field in scope.Form.Fields.Where(f => f.Derivation is not null && readings.GetValueOrDefault(f.Id) is null or { IsBlank: true }))
        {
            if (readings.TryGetValue(field.Derivation!.From, out var from) && Derive.For(field, from) is { IsBlank: false } derived)
            {
                readings[field.Id] = derived;
            }
        }

        writer.Add(readings);
        return new FormRecord(scope.Form.Id, scope.Segment.Document.Path, writer.Fields());
    }

    private static Reading? Locate(FormScope scope, FieldDefinition field, ItemLocator items) => field.Locator switch
    {
        Locator.Boxes boxes => BoxesLocator.Read(scope, field, boxes),
        Locator.Pattern pattern => PatternLocator.Read(scope, field, pattern),
        Locator.ChapterStands chapter => OutlineLocator.Chapter(scope, chapter.Id),
        Locator.HeadingText text => OutlineLocator.Prose(scope, text.Id),
        Locator.Outline outline => OutlineLocator.Outline(scope, outline),
        Locator.Pictures pictures => PicturesLocator.Read(scope, pictures),
        Locator.Picture picture => PictureLocator.Read(scope, picture),
        Locator.Item item => items.Read(item),
        Locator.Scale scale => ScaleLocator.Read(scope, scale),
        Locator.Pages when scope.Segment.Document.PageCount is { } pages =>
            new Reading(ParsedValue.Of(new FieldValue.Number(pages)), pages.ToString(CultureInfo.InvariantCulture), new Source(scope.Segment.Document.Path)),
        _ => null,
    };

    /// <summary>Dates without a year take that of the form's own period, which therefore is read first.</summary>
    private static void SetYear(FormScope scope)
    {
        if (scope.Form.YearField is { } id && scope.Form.FindField(id) is { Locator: Locator.Pattern pattern } field
            && PatternLocator.Read(scope, field, pattern)?.Parsed.Value is FieldValue.Date date)
        {
            scope.Year = date.Value.Year;
        }
    }
}
