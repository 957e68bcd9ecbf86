using System.CommandLine;
using System.Globalization;
using System.Text;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.Results;
using DocTools.Cli.Showing;
using DocTools.Cli.Terminal;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Formats.Reading.Results;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Cli.Commands;

/// <summary><c>show</c>: where a value was read, as a picture of the page or an excerpt of the table with the cell marked.</summary>
public sealed class ShowCommand : ToolCommand
{
    private const int UsualDpi = 150;
    private const int LeastDpi = 36;
    private const int MostDpi = 600;
    private const int LongestNote = 60;

    private readonly Argument<string> _folder;
    private readonly Argument<string> _id;
    private readonly Argument<string> _field;
    private readonly Option<string> _out;
    private readonly Option<string> _inbox;
    private readonly Option<string> _dpi;
    private readonly Option<bool> _page;
    private readonly Option<bool> _html;

    /// <summary>Creates the command.</summary>
    public ShowCommand(Vocabulary words)
        : base(words, "show", "指出一個值是從哪裡讀到的：該頁的圖片（PNG），或表格摘錄（HTML），框起那一格", "show where a value was read: a picture of the page (PNG) or an excerpt of the table (HTML) with the cell marked")
    {
        _folder = words.Argument("DIR", "doctools process 的輸出資料夾", "an output folder of doctools process");
        _id = words.Argument("ID", "申請案編號", "the submission's id");
        _field = words.Argument("FIELD", "欄位代號，例如 company-profile.capital 或 'plan.people[0].name'", "the field's id, e.g. company-profile.capital or 'plan.people[0].name'");
        _out = words.Option("--out", "FILE", "寫到這個檔案（預設為目前資料夾的 FIELD.png 或 FIELD.html）", "file to write (default: FIELD.png or FIELD.html in the current folder)");
        _inbox = words.Option("--inbox", "DIR", "收件資料夾現在的位置（預設為執行時的位置）", "where the inbox lies now (default: where it lay in the run)");
        _dpi = words.Option("--dpi", "N", "圖片每英寸的像素（預設 150，36 至 600）", "pixels an inch of the picture (default 150, from 36 to 600)");
        _page = words.Switch("--page", "整頁，而不只是前後幾行", "the whole page, not only what stands around");
        _html = words.Switch("--html", "一律寫出 HTML 摘錄", "always write an HTML excerpt");
        foreach (var argument in (Argument[])[_folder, _id, _field])
        {
            Symbol.Add(argument);
        }

        foreach (var option in (Option[])[_out, _inbox, _dpi, _page, _html])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var folder = RunFolder.Open(invocation.Required(_folder));
        var program = Program(folder.Program, invocation);
        var result = folder.Result(invocation.Required(_id), new FiledResultReader(program));
        var field = ShownField.Find(result, invocation.Required(_field));
        if (!field.HasPlace)
        {
            throw NothingRead(field);
        }

        var dpi = Math.Clamp(CommonOptions.Positive(invocation, _dpi, UsualDpi), LeastDpi, MostDpi);
        var proven = Proven(result.Id, field);
        var inbox = folder.Inbox(invocation.Value(_inbox));
        var target = invocation.Value(_out);
        CheckTarget(target, inbox);
        var sha256 = result.Documents.FirstOrDefault(d => string.Equals(d.Path, proven.Source.Document, StringComparison.Ordinal))?.Sha256;
        var file = OriginalFile.Find(inbox, result.Id, proven.Source.Document, sha256, invocation.Cancellation);
        var html = invocation.Has(_html) || Path.GetExtension(target ?? "").ToLowerInvariant() is ".html" or ".htm";
        var shown = new PlaceShower(dpi, invocation.Has(_page), html, invocation.Cancellation)
            .Show(proven, file, document => program is null ? null : new ParagraphTracer(program).Trace(document with { Path = proven.Source.Document }, result, field));
        invocation.Note(
            $"{proven.Label} {proven.Field}：{Short(proven.Value) ?? "（空白）"}，讀自「{file.Path}」",
            $"{proven.Label} {proven.Field}: {Short(proven.Value) ?? "(blank)"}, read in '{file.Path}'");
        invocation.Output.WriteLine(Write(invocation, shown, target ?? FileName(field.Id), dpi));
        return ExitCode.Done;
    }

    /// <summary>A field's id as a name that every system takes.</summary>
    internal static string FileName(string field)
    {
        var name = new StringBuilder(field.Length);
        foreach (var c in field.Replace("]", "", StringComparison.Ordinal))
        {
            name.Append(char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-');
        }

        return name.ToString().Trim('.') + ".png";
    }

    private static string Write(Invocation invocation, ShownPlace shown, string target, int dpi)
    {
        using var bytes = new MemoryStream();
        if (shown is ShownPlace.Picture picture)
        {
            PngWriter.Write(bytes, picture.Raster, dpi);
        }
        else if (shown is ShownPlace.Excerpt excerpt)
        {
            bytes.Write(Encoding.UTF8.GetBytes(excerpt.Html));
            if (excerpt.Why is { } why)
            {
                invocation.Note(why.Zh, why.En);
            }

            target = Path.GetExtension(target).ToLowerInvariant() is ".html" or ".htm" ? target : Path.ChangeExtension(target, ".html");
        }

        // Whole or not at all: an interrupted run leaves no half picture under the name.
        var part = target + ".part";
        File.WriteAllBytes(part, bytes.ToArray());
        File.Move(part, target, overwrite: true);
        return target;
    }

    private static string? Short(string? value)
    {
        var line = value?.ReplaceLineEndings(" ");
        return line?.Length > LongestNote ? line[..LongestNote] + "……" : line;
    }

    private static ProvenField Proven(string submission, FiledField field) => new()
    {
        Submission = submission,
        Field = field.Id,
        Label = Label(field),
        Value = ShownField.Display(field.Value),
        Raw = field.ReadRaw,
        Confidence = field.Confidence,
        Source = field.Source!,
        Remark = field.Correction is { } c
            ? $"這個值由人員更正（{string.Join("，", new[] { c.By, c.Reason }.Where(t => t.Length > 0))}）；下面是原來讀的地方，原來讀到「{ShownField.Display(c.Earlier) ?? "空白"}」。"
            : null,
    };

    private static void CheckTarget(string? target, string inbox)
    {
        var full = Path.GetFullPath(target ?? ".");
        var folder = target is null ? full : Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"找不到資料夾「{folder}」，請先建立再指定 --out", $"there is no folder '{folder}' for --out; make it first");
        }

        if (RealPath.IsWithin(RealPath.Of(folder), RealPath.Of(inbox)))
        {
            throw new UsageException("不會寫到收件資料夾裡；請以 --out 指定其他地方", "nothing is written into the inbox; name another place by --out");
        }
    }

    private static UsageException NothingRead(FiledField field) => field.Source is { } source
        ? new($"欄位「{field.Id}」{Label(field)}沒有讀到任何內容：在「{source.Document}」裡找不到它", $"nothing was read for field '{field.Id}': it was not found in '{source.Document}'")
        : new($"欄位「{field.Id}」{Label(field)}不是從文件讀到的，沒有位置可以顯示", $"field '{field.Id}' was not read in a document; there is no place to show");

    // Results of a programme that is no longer here are shown all the same.
    private static ProgramDefinition? Program(string program, Invocation invocation)
    {
        var templates = TemplateFolder.Find();
        return templates.Programs().Contains(program, StringComparer.Ordinal) ? ProgramKit.Start(templates.FolderOf(program), invocation.Language).Definition : null;
    }

    private static string Label(FiledField field) => field.Definition?.Label ?? "";
}
