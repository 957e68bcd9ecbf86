using System.Collections.Immutable;
using System.Globalization;
using DocTools.Cli.Output;
using DocTools.Cli.Ranking;
using DocTools.Cli.Terminal;
using DocTools.Core.Corrections;
using DocTools.Core.Documents;
using DocTools.Core.Printing;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Cli.Forms;

/// <summary>
/// Reads the data of many forms: a row each. In a workbook further sheets may hold the rows of the form's tables; they are called like the table and
/// have the form's key in their first column.
/// </summary>
public sealed class FillData
{
    private readonly FormDefinition _form;
    private readonly FillColumns _columns;
    private readonly List<FillProblem> _problems = [];
    private readonly Dictionary<string, ImmutableDictionary<string, FieldValue>.Builder> _values = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    private FillData(ProgramDefinition program, FormDefinition form)
    {
        _form = form;
        _columns = new FillColumns(program, form);
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The forms in the order of the rows, and every cell that is not filled in as it stands there.</returns>
    /// <exception cref="UsageException">There is no such file, it holds no table, or no column is a field of the form.</exception>
    public static (ImmutableArray<FilledForm> Forms, ImmutableArray<FillProblem> Problems) Read(string path, ProgramDefinition program, FormDefinition form, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"找不到資料檔「{path}」", $"there is no data '{path}'");
        }

        var data = new FillData(program, form);
        var tables = SheetFiles.Read(path, cancellation).Document.Blocks.OfType<Table>().Where(t => t.RowCount > 1).ToList();
        if (tables.Count == 0)
        {
            throw new UsageException($"資料檔「{path}」沒有資料；第一列為欄位代號或名稱，之後一列一份", $"'{path}' has no rows; the first row names the fields, each further one is a form");
        }

        data.Main(tables[0], path);
        foreach (var table in tables.Skip(1))
        {
            data.Rows(table, path);
        }

        return ([.. data._names.Select(n => new FilledForm(n, new FormValues(data._values[n].ToImmutable())))], [.. data._problems]);
    }

    private void Main(Table table, string path)
    {
        var columns = Header(table, null);
        if (columns.All(c => c.Target is null))
        {
            throw new UsageException($"資料檔「{path}」沒有一欄是「{_form.Title}」的欄位（欄名：{string.Join("、", columns.Take(5).Select(c => c.Header))}）；可用的代號見 doctools programs show", $"no column of '{path}' is a field of '{_form.Id}' (columns: {string.Join(", ", columns.Take(5).Select(c => c.Header))}); doctools programs show lists the fields");
        }

        if (columns.Where(c => c.Target is not null).GroupBy(c => c.Target!.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UsageException($"資料檔「{path}」有兩欄都是 {twice.Key}：{string.Join("、", twice.Select(c => c.Header))}", $"two columns of '{path}' are {twice.Key}: {string.Join(", ", twice.Select(c => c.Header))}");
        }

        Unused(table, columns);
        var key = columns.FirstOrDefault(c => c.Target is null && FillColumns.IsKey(c.Header));
        foreach (var (row, cells) in Lines(table))
        {
            var given = key is null ? "" : cells.GetValueOrDefault(key.Index, "").Trim();
            var name = SubmissionName.Of(given.Length > 0 ? given : (row - 1).ToString("0000", CultureInfo.InvariantCulture));
            if (!_values.TryAdd(name, ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal)))
            {
                throw new UsageException($"資料檔「{path}」第 {row} 列的編號「{given}」重複", $"the key '{given}' in row {row} of '{path}' stands there twice");
            }

            _names.Add(name);
            Fill(table, row, cells, columns, name);
        }
    }

    private void Rows(Table table, string path)
    {
        var name = LabelText.Key(table.Sheet ?? "");
        var target = _form.Tables.FirstOrDefault(t => string.Equals(LabelText.Key(t.Id), name, StringComparison.Ordinal) || t.Captions.Contains(name, StringComparer.Ordinal));
        if (target is null)
        {
            throw new UsageException($"資料檔「{path}」的工作表「{table.Sheet}」不是這張表單的表（{string.Join("、", _form.Tables.Select(t => t.Id))}）", $"the sheet '{table.Sheet}' of '{path}' is no table of the form ({string.Join(", ", _form.Tables.Select(t => t.Id))})");
        }

        Unused(table, [.. Header(table, (target.Id, 0)).Skip(1)]);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, cells) in Lines(table))
        {
            var form = SubmissionName.Of(cells.GetValueOrDefault(1, "").Trim());
            if (!_values.ContainsKey(form))
            {
                throw new UsageException($"工作表「{table.Sheet}」第 {row} 列的編號「{form}」不在第一個工作表", $"the key '{form}' in row {row} of the sheet '{table.Sheet}' is not in the first sheet");
            }

            var index = counts.GetValueOrDefault(form);
            counts[form] = index + 1;
            Fill(table, row, cells, [.. Header(table, (target.Id, index)).Skip(1)], form);
        }
    }

    private void Unused(Table table, ImmutableArray<FillColumn> columns) => _problems.AddRange(columns
        .Where(c => c.Target is null && !FillColumns.IsKey(c.Header))
        .Select(c => new FillProblem(table.Sheet ?? "", 0, c.Header, "", "", "", new Wording("不是這張表單的欄位，整欄未填入", "is no field of the form; the whole column is left out"))));

    private void Fill(Table table, int row, Dictionary<int, string> cells, ImmutableArray<FillColumn> columns, string form)
    {
        var values = _values[form];
        foreach (var column in columns.Where(c => c.Target is not null))
        {
            var written = cells.GetValueOrDefault(column.Index, "");
            var target = column.Target!;
            var (parsed, fault) = CorrectionValue.Read(target, written);
            if (fault is not null)
            {
                _problems.Add(new FillProblem(table.Sheet ?? "", row, column.Header, form, target.Id, written, fault));
                continue;
            }

            if (parsed?.Value is not { } value)
            {
                continue;
            }

            var id = target.Id[(target.FormPath.Length + 1)..];
            values[id] = value;
            if (target.Field.Type == FieldType.Address && AddressReader.PostalCode(written, ParseContext.None).Value is { } code)
            {
                values[id + FieldAddress.PostalCode] = code;
            }

            if (target.Field.MaxLength is { } most && value.Display.Count(c => !char.IsWhiteSpace(c)) > most)
            {
                _problems.Add(new FillProblem(table.Sheet ?? "", row, column.Header, form, target.Id, written, new Wording($"已填入，但超過 {most} 字", $"is filled in, but has more than {most} characters")));
            }
        }
    }

    private ImmutableArray<FillColumn> Header(Table table, (string Table, int Row)? row) =>
        [.. table.Cells.Where(c => c.Row == 1 && !string.IsNullOrWhiteSpace(c.Text)).Select(c => _columns.Of(c.Column, c.Text, row))];

    private static IEnumerable<(int Row, Dictionary<int, string> Cells)> Lines(Table table) =>
        table.Cells.Where(c => c.Row > 1 && !string.IsNullOrWhiteSpace(c.Text)).GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => (g.Key, g.ToDictionary(c => c.Column, c => c.Text)));
}
