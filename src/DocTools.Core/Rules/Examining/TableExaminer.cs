using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Explaining;

namespace DocTools.Core.Rules.Examining;

/// <summary>Examines tables and matrices: columns and lines that can never be found, or not be told apart.</summary>
internal static class TableExaminer
{
    public static IEnumerable<DefinitionRemark> Examine(DefinitionSet set) => set.Program.Forms.SelectMany(f => set.FormMap(f.Id) is { } map
        ? f.Tables.Zip(map.Maps("tables")).SelectMany(p => Table(f, p.First, p.Second)).Concat(f.Matrices.Zip(map.Maps("matrices")).SelectMany(p => Matrix(f, p.First, p.Second)))
        : []);

    private static IEnumerable<DefinitionRemark> Table(FormDefinition form, TableDefinition table, YamlMap map)
    {
        var headed = table.Columns.Count(c => !c.Keys.IsEmpty);
        if (table.MinimumColumns > headed)
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("minimumColumns"), $"表「{form.Id}.{table.Id}」要 {table.MinimumColumns} 欄的標籤，但只有 {headed} 欄有標籤，永遠找不到", $"'{form.Id}.{table.Id}' needs {table.MinimumColumns} headed columns, but only {headed} have labels", $"寫 minimumColumns: {headed}，或替各欄加上 labels", $"write minimumColumns: {headed}, or give the columns labels");
        }

        foreach (var (column, line) in table.Columns.Zip(map.Maps("columns")))
        {
            var filled = !column.Keys.IsEmpty || column.Unheaded || column.Derivation is not null || string.Equals(column.Id, table.GroupColumn, StringComparison.Ordinal) || string.Equals(column.Id, table.MonthColumn, StringComparison.Ordinal);
            if (!filled)
            {
                yield return DefinitionRemark.Error(map.File, line.Line, $"欄「{column.Field.Id}」永遠讀不到：沒有標籤", $"the column '{column.Field.Id}' can never be read: it has no labels", $"加上 labels: [{column.Field.Label}]", $"add labels: [{column.Field.Label}]");
            }

            foreach (var (pattern, group) in Patterns(column.Derivation))
            {
                if (!pattern.GetGroupNames().Contains(group, StringComparer.Ordinal))
                {
                    yield return DefinitionRemark.Error(map.File, line.LineOf("derive"), $"欄「{column.Field.Id}」的樣式沒有群組 {group}：{pattern}", $"a pattern of '{column.Field.Id}' has no group {group}: {pattern}", $"把數字的部分寫成 (?<{group}>…)", $"write the number's part as (?<{group}>…)");
                }
            }

            if (column.Derivation is { } derivation && table.Columns.All(c => !string.Equals(c.Id, derivation.From, StringComparison.Ordinal)))
            {
                yield return DefinitionRemark.Error(map.File, line.LineOf("derive"), $"欄「{column.Field.Id}」要由「{derivation.From}」推得，但沒有這一欄", $"'{column.Field.Id}' is worked out from '{derivation.From}', which is no column", "from 要寫同一表的欄代號", "from has to be a column of the table");
            }
        }

        foreach (var shared in table.Columns.SelectMany(c => c.Keys.Select(k => (c.Id, Key: k))).GroupBy(p => p.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("columns"), $"表「{form.Id}.{table.Id}」的欄 {string.Join("、", shared.Select(p => p.Id))} 的標籤都有「{shared.Key}」", $"the columns {string.Join(", ", shared.Select(p => p.Id))} of '{form.Id}.{table.Id}' share the label '{shared.Key}'", "每個寫法只放在一欄", "keep each wording in one column");
        }
    }

    private static IEnumerable<DefinitionRemark> Matrix(FormDefinition form, MatrixDefinition matrix, YamlMap map)
    {
        var groups = matrix.Lines.Where(l => l.Kind == MatrixLineKind.Group).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (line, at) in matrix.Lines.Zip(map.Maps("lines")))
        {
            if (line.Keys.IsEmpty && line.Kind != MatrixLineKind.Extra)
            {
                yield return DefinitionRemark.Error(map.File, at.Line, $"列「{form.Id}.{matrix.Id}.{line.Id}」永遠讀不到：沒有標籤", $"the line '{form.Id}.{matrix.Id}.{line.Id}' can never be read: it has no labels", $"加上 labels: [{line.Label}]", $"add labels: [{line.Label}]");
            }

            if (line.In is { } group && !groups.Contains(group))
            {
                yield return DefinitionRemark.Error(map.File, at.LineOf("in"), $"列「{line.Id}」屬於「{group}」，但沒有這個組（kind: group 的列）", $"the line '{line.Id}' is in '{group}', which is no line of kind: group", $"加上一列 {{ id: {group}, kind: group, … }}", $"add a line {{ id: {group}, kind: group, … }}");
            }
        }

        foreach (var shared in matrix.Lines.Where(l => l.Kind != MatrixLineKind.Group).SelectMany(l => l.Keys.Select(k => (l.Id, l.In, Key: k))).GroupBy(p => (p.In, p.Key)).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("lines"), $"表「{form.Id}.{matrix.Id}」的列 {string.Join("、", shared.Select(p => p.Id))} 的標籤都有「{shared.Key.Key}」", $"the lines {string.Join(", ", shared.Select(p => p.Id))} of '{form.Id}.{matrix.Id}' share the label '{shared.Key.Key}'", "每個寫法在同一組內只放在一列", "keep each wording in one line of a group");
        }

        if (matrix.MinimumColumns > matrix.Columns.Count(c => !c.Keys.IsEmpty))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("minimumColumns"), $"表「{form.Id}.{matrix.Id}」的 minimumColumns 多於有標籤的欄", $"minimumColumns of '{form.Id}.{matrix.Id}' is more than its headed columns", "替各欄加上 labels", "give the columns labels");
        }

        foreach (var pattern in matrix.Lines.Select(l => l.Derived?.Rule).OfType<Derivation.Quantity>().SelectMany(q => q.Patterns).Distinct().Where(p => !p.GetGroupNames().Contains("n", StringComparer.Ordinal)))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("derived"), $"derived 的樣式沒有群組 n：{pattern}", $"a pattern of derived has no group n: {pattern}", "把數字的部分寫成 (?<n>…)", "write the number's part as (?<n>…)");
        }
    }

    private static IEnumerable<(Regex Pattern, string Group)> Patterns(Derivation? derivation) => derivation switch
    {
        Derivation.Duration duration => [(duration.Single, "y"), (duration.Total, "y")],
        Derivation.Quantity quantity => quantity.Patterns.Select(p => (p, "n")),
        _ => [],
    };
}
