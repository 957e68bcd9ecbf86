using System.CommandLine;
using System.Globalization;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Programs;
using DocTools.Core.Rollups;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>programs show ID</c>: what a programme's definition says, with the guidance's paragraphs.</summary>
public sealed class ProgramsShowCommand : ToolCommand
{
    private readonly Argument<string> _id;

    /// <summary>Creates the command.</summary>
    public ProgramsShowCommand(Vocabulary words)
        : base(words, "show", "顯示一個計畫的期限、參數、應備文件與表單", "show a programme's deadlines, parameters, documents and forms")
    {
        _id = words.Argument("ID", "計畫代號", "programme id");
        Symbol.Add(_id);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var folder = TemplateFolder.Find().FolderOf(invocation.Required(_id));
        var program = ProgramKit.Start(folder, invocation.Language).Definition;
        var output = invocation.Output;
        if (RollupLoader.Has(folder))
        {
            RollupShow.Write(output, ProgramKit.Open(folder, invocation.Language), invocation);
            return ExitCode.Done;
        }

        output.WriteLine($"{program.Id}  {program.Name}  ({invocation.Say("版本", "version")} {program.Version})");
        output.WriteLine($"{invocation.Say("輔導期間", "period")}  {Day(program.PeriodStart)} – {Day(program.PeriodEnd)}");
        Section(output, invocation.Say("類別", "categories"), program.Categories.Select(c => $"{c.Id}  {c.Labels[0]}  {invocation.Say("收件截止", "deadline")} {c.Deadline.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)}  [{c.Reference}]"));
        Section(output, invocation.Say("參數", "parameters"), program.Parameters.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name} = {ValueOf(p)}  ({invocation.Say("自", "since")} {Day(p.Since)})  [{p.Reference}]"));
        Section(output, invocation.Say("應備文件", "required documents"), program.RequiredDocuments.Select(r => $"{r.Form}  {program.FindForm(r.Form)?.Title}  [{r.Reference}]"));
        Section(output, invocation.Say("受理格式", "accepted formats"), [string.Join(' ', program.AcceptedFormats.Formats.Order(StringComparer.Ordinal)) + "  [" + program.AcceptedFormats.Reference + "]"]);
        Section(output, invocation.Say("表單", "forms"), program.Forms.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Id}  {f.Annex} {f.Title}  ({f.Fields.Length} {invocation.Say("欄位", "fields")})")));
        return ExitCode.Done;
    }

    private static string ValueOf(ParameterDefinition parameter) =>
        parameter.Value?.ToString(CultureInfo.InvariantCulture) ??
        string.Join(", ", parameter.ByCategory.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + " " + p.Value.ToString(CultureInfo.InvariantCulture)));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var line in lines)
        {
            output.WriteLine("  " + line);
        }
    }
}
