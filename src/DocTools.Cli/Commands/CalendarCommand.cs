using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.FollowUp;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Calendars;
using DocTools.Formats.Writing.Calendars;

namespace DocTools.Cli.Commands;

/// <summary><c>calendar</c>: the programme's and each submission's due dates as iCalendar and workbook.</summary>
public sealed class CalendarCommand : ToolCommand
{
    private const string Ics = "calendar.ics";
    private const string Workbook = "calendar.xlsx";
    private const string Cases = "cases";

    private readonly Option<string> _program;
    private readonly Option<string> _from;
    private readonly Option<string> _events;
    private readonly Option<string> _ranking;
    private readonly Option<string> _asOf;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public CalendarCommand(Vocabulary words)
        : base(words, "calendar", "寫出計畫期程與各案期限（行事曆 .ics 與 xlsx），依政府辦公日曆計算", "write the programme's and each submission's due dates (.ics and xlsx), by the government's office calendar")
    {
        _program = CommonOptions.Program(words);
        _from = words.Option("--from", "DIR|LEDGER", "doctools process 的輸出資料夾或帳冊；不給則只有計畫期程", "an output folder of doctools process, or a ledger; without it the programme's dates only");
        _events = words.Option("--events", "CSV", "事件清單：submission、selected，與各事件（notice、result…）的日期；* 為全部；也可給 manifest.csv", "a list of events: submission, selected, and a column per event (notice, result …) with its day; * for all; a manifest.csv will do");
        _ranking = words.Option("--ranking", "DIR|JSON", "doctools rank 的結果，取其入選者", "the ranking of doctools rank: who was selected");
        _asOf = words.Option("--as-of", "DATE", "視為今天的日期（預設今天）", "the day that counts as today (default: today)");
        _out = words.Option("--out", "DIR", $"輸出資料夾（{Ics}、{Workbook}、{Cases}/<編號>.ics）", $"output folder ({Ics}, {Workbook}, {Cases}/<id>.ics)");
        foreach (var option in (Option[])[_program, _from, _events, _ranking, _asOf, _out])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var from = invocation.Value(_from);
        var kit = FollowUpKit.Open(invocation.Value(_program) ?? (from is null ? invocation.Required(_program) : FiledSource.ProgramOf(from)), invocation.Language);
        var target = invocation.Required(_out);
        var asOf = CommonOptions.Date(invocation, _asOf);
        var (given, marked) = kit.ReadEvents(invocation.Value(_events));
        var selected = Selection.Read(invocation.Value(_ranking), kit.Kit.Definition.Id) ?? marked;
        var source = from is null ? null : FiledSource.Open(from, kit.Kit);
        source?.TellMissingLedger(invocation);
        var events = source is null ? given : given.Or(source.Events);
        CheckNames(source, events, selected);
        var programme = kit.Plan.OfProgram().ToImmutableArray();
        var cases = (source?.Results ?? []).Select(r => kit.Plan.OfCase(FollowUpKit.CaseOf(r, selected), events).ToImmutableArray()).Where(d => !d.IsEmpty).ToImmutableArray();
        if (source is not null && selected is null)
        {
            invocation.Note("沒有給入選名單（--ranking 或 --events 的 selected 欄），獲選單位的期限只列在計畫期程", "no selection was given (--ranking, or the column selected of --events): what concerns the selected stands in the programme's dates only");
        }

        Write(invocation, kit, programme, cases, asOf, target);
        return ExitCode.Done;
    }

    private static void Write(Invocation invocation, FollowUpKit kit, ImmutableArray<DueDate> programme, ImmutableArray<ImmutableArray<DueDate>> cases, DateOnly asOf, string target)
    {
        var name = kit.Kit.Definition.Name;
        using var book = new MemoryStream();
        CalendarWorkbook.Write(book, name, programme, [.. cases.SelectMany(c => c)], asOf, invocation.Language);
        // What is the same for all stands once in the joint calendar.
        var joint = programme.Concat(cases.SelectMany(c => c).Where(kit.Plan.IsOwn));
        var folder = WholeFiles.Folder(target);
        WholeFiles.Write(folder, [(Ics, CalendarIcs.Write(name, joint, asOf, invocation.Language)), (Workbook, book.ToArray())], invocation.Cancellation);
        if (!cases.IsEmpty)
        {
            WholeFiles.Write(
                WholeFiles.Folder(Path.Combine(folder, Cases)),
                [.. cases.Select(c => (SubmissionName.Of(c[0].Submission!) + ".ics", CalendarIcs.Write($"{name} {c[0].Submission}", c, asOf, invocation.Language)))],
                invocation.Cancellation);
        }

        invocation.Output.WriteLine(Path.Combine(target, Ics));
        invocation.Output.WriteLine(Path.Combine(target, Workbook));
    }

    // A name that is not there would be a due date that nobody is told of.
    private static void CheckNames(FiledSource? source, CaseEvents events, ImmutableHashSet<string>? selected)
    {
        if (source is null)
        {
            return;
        }

        var known = source.Results.Select(r => r.Id).Concat(source.Failed).ToHashSet(StringComparer.Ordinal);
        var unknown = events.Days.Keys.Select(k => k.Submission).Where(s => s.Length > 0).Concat(selected ?? []).Where(s => !known.Contains(s)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            var near = DidYouMean.For(unknown, known);
            throw new UsageException($"沒有申請案「{unknown}」{near.Zh}", $"there is no submission '{unknown}'{near.En}");
        }
    }
}
