using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DocTools.Cli.FollowUp;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Agendas;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing.Agendas;

namespace DocTools.Cli.Commands;

/// <summary><c>agenda</c>: the order in which accepted submissions present their plans, with times and presenters.</summary>
public sealed class AgendaCommand : ToolCommand
{
    private const string Json = "agenda.json";
    private const string Pdf = "agenda.pdf";
    private const string Workbook = "agenda.xlsx";

    private readonly Option<string> _program;
    private readonly Option<string> _from;
    private readonly Option<string> _include;
    private readonly Option<string[]> _start;
    private readonly Option<string> _end;
    private readonly Option<string> _minutes;
    private readonly Option<string[]> _breaks;
    private readonly Option<string> _order;
    private readonly Option<string> _seed;
    private readonly Option<string> _place;
    private readonly Option<string> _data;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public AgendaCommand(Vocabulary words)
        : base(words, "agenda", "排出簡報順序：受理案件的時間、單位、計畫與簡報人（xlsx、PDF、json）", "write the order of presentations: times, applicants, plans and presenters of the accepted submissions (xlsx, PDF, json)")
    {
        _program = CommonOptions.Program(words);
        _from = words.Option("--from", "DIR|LEDGER", "doctools process 的輸出資料夾或帳冊", "an output folder of doctools process, or a ledger");
        _include = words.Option("--include", "review,supplement", "除受理外，也列入這些建議的案件", "also submissions with these suggestions, besides the accepted");
        _start = new Option<string[]>("--start") { HelpName = "TIME...", Description = words.Say("開始的日期與時刻，如 2024-05-29T09:00；可給幾天，不夠時接下一個上班日", "when it begins, as 2024-05-29T09:00; several days may be given, and working days follow where they are not enough"), AllowMultipleArgumentsPerToken = true };
        _end = words.Option("--end", "HH:MM", "每日最後一場結束的時刻（預設依計畫）", "by when a day's last presentation ends (default: the programme's)");
        _minutes = words.Option("--minutes", "N", "每案分鐘數，含詢答（預設依計畫）", "minutes each, questions included (default: the programme's)");
        _breaks = new Option<string[]>("--break") { HelpName = "12:00-13:00...", Description = words.Say("休息時段（預設依計畫；none 為沒有）", "breaks (default: the programme's; none for none)"), AllowMultipleArgumentsPerToken = true };
        _order = words.Option("--order", "id|received|random", "各類別內的順序：編號、收件先後、抽籤（預設 id）", "order within a category: by id, by time of receipt, drawn (default id)");
        _seed = words.Option("--seed", "TEXT", "抽籤的種子；同一種子順序相同，可供核對", "seed of the draw; the same seed gives the same order");
        _place = words.Option("--place", "TEXT", "地點", "place");
        _data = words.Option("--data", "CSV", "更正：submission 與 order、presenter、applicant、plan、minutes、note 任幾欄", "what to say otherwise: submission and any of order, presenter, applicant, plan, minutes, note");
        _out = words.Option("--out", "DIR", $"輸出資料夾（{Workbook}、{Pdf}、{Json}）", $"output folder ({Workbook}, {Pdf}, {Json})");
        foreach (var option in (Option[])[_program, _from, _include, _start, _end, _minutes, _breaks, _order, _seed, _place, _data, _out])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var from = invocation.Required(_from);
        var kit = FollowUpKit.Open(invocation.Value(_program) ?? FiledSource.ProgramOf(from), invocation.Language);
        var target = invocation.Required(_out);
        var definition = kit.Schedule.Agenda ?? throw new UsageException($"計畫 {kit.Kit.Definition.Id} 沒有簡報會議的設定（schedule.yaml 的 agenda）", $"programme {kit.Kit.Definition.Id} has no meeting (agenda in schedule.yaml)");
        var planner = Planner(invocation, definition);
        var entries = Entries(invocation, kit, definition, FiledSource.Open(from, kit.Kit));
        var items = Plan(planner, planner.Sort(entries, [.. kit.Kit.Definition.Categories.Select(c => c.Id)]), kit.Calendar);
        Warn(invocation, items, kit.Calendar);
        var sheet = new AgendaSheet(kit.Kit.Definition, definition, items, planner.Breaks, invocation.Value(_place) ?? "", Drawn(planner));
        Write(invocation, sheet, target);
        return ExitCode.Done;
    }

    private AgendaPlanner Planner(Invocation invocation, AgendaDefinition definition)
    {
        var order = invocation.OneOf(_order, "id", "id", "received", "random");
        var seed = invocation.Value(_seed);
        if (order is "random" != seed is { Length: > 0 })
        {
            throw new UsageException("--order random 要與 --seed 一起給，抽籤才能核對", "--order random and --seed go together, so that the draw can be checked");
        }

        var given = invocation.Arguments.GetValue(_start) is { Length: > 0 } named
            ? named.Select(t => DateTime.TryParseExact(t, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong("--start", t, "2024-05-29T09:00")).ToImmutableArray()
            : definition.Date is { } date ? [date.ToDateTime(definition.Start)] : throw new UsageException("須知沒有定簡報日期，請以 --start 指定（如 2024-05-29T09:00）", "the guidance fixes no day: name it by --start (as 2024-05-29T09:00)");
        if (given.Zip(given.Skip(1)).Any(p => p.First.Date >= p.Second.Date))
        {
            throw new UsageException("--start 的各日要由先而後，一日一個", "the days of --start must ascend, one a day");
        }

        var minutes = invocation.Value(_minutes) is null && definition.Minutes is null
            ? throw new UsageException("須知沒有定每案的時間，請以 --minutes 指定（含詢答）", "the guidance fixes no minutes: name them by --minutes (questions included)")
            : CommonOptions.Positive(invocation, _minutes, definition.Minutes ?? 1);
        var end = invocation.Value(_end) is { } text ? TimeSpanOfDay.Time(text) ?? throw Wrong("--end", text, "17:30") : definition.End;
        var breaks = invocation.Arguments.GetValue(_breaks) switch
        {
            null or [] => definition.Breaks,
            ["none"] => [],
            var named2 => [.. named2.Select(t => TimeSpanOfDay.Parse(t) ?? throw Wrong("--break", t, "12:00-13:00")).OrderBy(b => b.From)],
        };
        return new AgendaPlanner { Starts = given, End = end, Minutes = minutes, Breaks = breaks, Order = Enum.Parse<AgendaOrder>(order, ignoreCase: true), Seed = seed ?? "" };
    }

    private ImmutableArray<AgendaEntry> Entries(Invocation invocation, FollowUpKit kit, AgendaDefinition definition, FiledSource source)
    {
        var wanted = new HashSet<DecisionStatus> { DecisionStatus.Accepted };
        foreach (var word in (invocation.Value(_include) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            wanted.Add(word switch
            {
                "review" => DecisionStatus.Review,
                "supplement" => DecisionStatus.Supplement,
                "accepted" => DecisionStatus.Accepted,
                _ => throw new UsageException($"選項 --include 只能是 review、supplement，不能是「{word}」", $"option --include must be of review, supplement, not '{word}'"),
            });
        }

        var taken = source.Results.Where(r => wanted.Contains(r.Decision.Status) && (definition.Form is not { } form || r.HasForm(form))).ToList();
        var left = source.Results.Except(taken).Select(r => r.Id).Concat(source.Failed).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            invocation.Note($"未排入 {left.Count} 件（不是受理，或不屬於這個階段）：{string.Join("、", left)}", $"{left.Count} left out (not accepted, or of another stage): {string.Join(", ", left)}");
        }

        if (taken.Count == 0)
        {
            throw new UsageException("沒有可簡報的案件", "no submission presents");
        }

        var entries = taken.Select(r => new AgendaEntry(r.Id, r.Category ?? "", r.ApplicantName ?? "", First(r, definition.Plan), First(r, definition.Presenter)) { ReceivedAt = r.ReceivedAt }).ToImmutableArray();
        if (invocation.Value(_data) is not { } data)
        {
            return entries;
        }

        if (!File.Exists(data))
        {
            throw new UsageException($"找不到「{data}」", $"there is no file '{data}'");
        }

        var (changed, faults) = AgendaCsv.Apply(File.ReadAllBytes(data), entries);
        return faults.IsEmpty ? changed : throw new UsageException($"「{data}」：{faults[0].Text}", $"'{data}': {faults[0].TextEn}");
    }

    private static ImmutableArray<AgendaItem> Plan(AgendaPlanner planner, ImmutableArray<AgendaEntry> sorted, OfficeCalendar calendar)
    {
        try
        {
            return planner.Plan(sorted, calendar) ?? throw new UsageException("有一案的時間比一天能排的還長；請檢查 --start、--end、--minutes 與 --break", "a presentation is longer than what a day offers; check --start, --end, --minutes and --break");
        }
        catch (UncoveredYearException e)
        {
            throw new UsageException($"辦公日曆表沒有 {e.Year} 年，請以 --start 指定每一天", $"the office calendar does not cover {e.Year}; name every day by --start");
        }
    }

    private static void Warn(Invocation invocation, ImmutableArray<AgendaItem> items, OfficeCalendar calendar)
    {
        foreach (var day in items.Select(i => DateOnly.FromDateTime(i.Start)).Distinct())
        {
            if (!calendar.Covers(day))
            {
                invocation.Note($"辦公日曆表沒有 {day.Year} 年，未核對 {day:yyyy-MM-dd} 是否放假", $"the office calendar does not cover {day.Year}: whether {day:yyyy-MM-dd} is a day off was not checked");
            }
            else if (calendar.NameOf(day) is { } name)
            {
                invocation.Note($"{day:yyyy-MM-dd} 放假（{name}）", $"{day:yyyy-MM-dd} is a day off ({name})");
            }
        }

        var nobody = items.Where(i => i.Entry.Presenter.Length == 0).Select(i => i.Entry.Id).ToList();
        if (nobody.Count > 0)
        {
            invocation.Note($"沒有讀到簡報人：{string.Join("、", nobody)}（可用 --data 的 presenter 補上）", $"no presenter was read of {string.Join(", ", nobody)} (say so in the column presenter of --data)");
        }
    }

    private static void Write(Invocation invocation, AgendaSheet sheet, string target)
    {
        var lang = invocation.Language == Language.English ? "en" : null;
        using var book = new MemoryStream();
        AgendaWorkbook.Write(book, sheet, lang);
        var files = new List<(string, byte[])> { (Workbook, book.ToArray()), (Json, AgendaJson.Write(sheet)) };
        using var pdf = new MemoryStream();
        if (AgendaPdf.Write(pdf, sheet, lang) is { } missing)
        {
            invocation.Note($"沒有寫出 {Pdf}：缺少 {missing.Engine} → {missing.Command}", $"{Pdf} was not written: {missing.Engine} is missing → {missing.Command}");
        }
        else
        {
            files.Insert(1, (Pdf, pdf.ToArray()));
        }

        WholeFiles.Write(WholeFiles.Folder(target), files, invocation.Cancellation);
        files.ForEach(f => invocation.Output.WriteLine(Path.Combine(target, f.Item1)));
    }

    private static Wording Drawn(AgendaPlanner planner) => planner.Order switch
    {
        AgendaOrder.Random => new($"順序：各類別內抽籤，種子「{planner.Seed}」（依 SHA-256(種子＋換行＋編號) 由小到大）", $"Order: drawn within each category by the seed '{planner.Seed}' (SHA-256 of seed, line break and id, ascending)"),
        AgendaOrder.Received => new("順序：各類別內依收件先後", "Order: by time of receipt within each category"),
        _ => new("順序：各類別內依編號", "Order: by id within each category"),
    };

    private static string First(FiledResult result, ImmutableArray<string> fields) => fields.Select(f => (result.Find(f)?.Value as FieldValue.Text)?.Value).FirstOrDefault(v => v is { Length: > 0 }) ?? "";

    private static UsageException Wrong(string option, string text, string example) => new($"選項 {option} 要寫成 {example} 的形式，不能是「{text}」", $"option {option} must be written as {example}, not '{text}'");
}
