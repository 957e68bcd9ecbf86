using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Programs;

/// <summary>Loads tables of printed lines by printed columns.</summary>
internal static class MatrixLoader
{
    public static (MatrixDefinition Matrix, ImmutableArray<FieldDefinition> Fields) Read(YamlMap map, FieldReader reader)
    {
        var id = map.RequiredText("id");
        var derived = map.Map("derived");
        var derivedLines = derived?.Texts("lines") ?? [];
        var derivedField = derived is null ? null : reader.ReadBase(derived, "");
        var derivation = derived is null ? null : new Derivation.Quantity(derived.RequiredText("from"), reader.ReadPatterns(derived, "patterns"));
        derived?.Finish();
        var columns = map.Maps("columns").Select(ReadColumn).ToImmutableArray();
        var lines = map.Maps("lines").Select(l => ReadLine(l)).Select(l =>
            derivedField is not null && derivation is not null && derivedLines.Contains(l.Id, StringComparer.Ordinal)
                ? l with { Derived = (derivedField with { Id = $"{id}.{l.Id}.{derivedField.Id}", Label = l.Label + " " + derivedField.Label }, derivation) }
                : l).ToImmutableArray();
        var matrix = new MatrixDefinition
        {
            Id = id,
            Captions = FormLoader.Keys(map.Texts("captions")),
            MinimumColumns = map.Whole("minimumColumns") ?? 2,
            MinimumLines = map.Whole("minimumLines") ?? 3,
            Columns = columns,
            Lines = lines,
        };
        map.Finish();
        foreach (var unknown in derivedLines.Where(d => lines.All(l => !string.Equals(l.Id, d, StringComparison.Ordinal))))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("derived"), "line", unknown, lines.Select(l => l.Id));
        }

        return (matrix, [.. lines.Where(l => l.Kind != MatrixLineKind.Group).SelectMany(l => FieldsOf(matrix, l))]);
    }

    /// <summary>The fields of a line in the result's order.</summary>
    internal static IEnumerable<FieldDefinition> FieldsOf(MatrixDefinition matrix, MatrixLine line)
    {
        var extra = line.Kind == MatrixLineKind.Extra;
        var prefix = $"{matrix.Id}.{line.Id}{(extra ? "[n]" : "")}.";
        if (extra)
        {
            yield return new FieldDefinition { Id = prefix + "label", Type = FieldType.Text, Label = line.Label };
        }

        foreach (var column in matrix.Columns)
        {
            yield return new FieldDefinition { Id = prefix + column.Id, Type = column.Type, Label = line.Label + " " + column.Label };
        }

        if (line.Derived is { } derived)
        {
            yield return derived.Field;
        }
    }

    private static MatrixColumn ReadColumn(YamlMap map)
    {
        var typeName = map.RequiredText("type");
        if (!Enum.TryParse<FieldType>(typeName, ignoreCase: true, out var type))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("type"), "type", typeName, Enum.GetNames<FieldType>());
        }

        var column = new MatrixColumn(map.RequiredText("id"), type, map.RequiredText("label"), FormLoader.Keys(map.Texts("labels")));
        map.Finish();
        return column;
    }

    private static MatrixLine ReadLine(YamlMap map)
    {
        var kindName = map.Text("kind") ?? "line";
        if (!Enum.TryParse<MatrixLineKind>(kindName, ignoreCase: true, out var kind))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("kind"), "kind of line", kindName, ["line", "group", "subtotal", "extra"]);
        }

        var line = new MatrixLine(map.RequiredText("id"), map.RequiredText("label"), FormLoader.Keys(map.Texts("labels")), map.Text("in"), kind, map.Texts("hints"), null);
        map.Finish();
        return line;
    }
}
