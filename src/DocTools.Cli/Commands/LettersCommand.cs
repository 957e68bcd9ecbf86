using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.FollowUp;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Letters;
using DocTools.Cli.Terminal;
using DocTools.Core.Letters;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Letters;

namespace DocTools.Cli.Commands;

/// <summary><c>letters</c>: notices to the applicants as Word documents, from templates that staff edit in Word. Nothing is sent.</summary>
public sealed class LettersCommand : ToolCommand
{
    private const string Merged = "merged.docx";

    private readonly Option<string> _program;
    private readonly Option<string> _from;
    private readonly Option<string> _kind;
    private readonly Option<string> _out;
    private readonly Option<string> _asOf;
    private readonly Option<string> _ids;
    private readonly Option<string> _data;
    private readonly Option<string> _ranking;
    private readonly Option<string> _agenda;
    private readonly Option<string> _ledger;
    private readonly Option<string> _format;
    private readonly Option<bool> _check;
    private readonly Option<bool> _names;

    /// <summary>Creates the command.</summary>
    public LettersCommand(Vocabulary words)
        : base(words, "letters", "製作函件（受理、補件、不受理、評選會議、評選結果…）：每案一份 Word、合併列印檔與郵件文字；不會寄出", "write letters (receipt, supplement, rejection, meeting, result …): a Word document each, one merged for printing, the mail's text; nothing is sent")
    {
        _program = CommonOptions.Program(words);
        _from = words.Option("--from", "DIR|LEDGER", "doctools process 的輸出資料夾，或帳冊", "an output folder of doctools process, or a ledger");
        _kind = words.Option("--kind", "KIND[,KIND]", "函件種類，例如 supplement（見 doctools letters --check --program ID）", "kinds of letters, e.g. supplement (see doctools letters --check --program ID)");
        _out = words.Option("--out", "DIR", "輸出資料夾，每種函件一個子資料夾", "output folder, with a folder a kind");
        _asOf = words.Option("--as-of", "DATE", "發文日（預設今天）", "the letters' day (default: today)");
        _ids = words.Option("--ids", "ID[,ID]", "只製作這些申請案，不論建議為何", "these submissions only, whatever was suggested");
        _data = words.Option("--data", "CSV", "補充資料：submission 欄與以欄位名稱為標題的欄，例如 會議日期、selected", "more data: submission and columns called as placeholders, e.g. meeting.date, selected");
        _ranking = words.Option("--ranking", "DIR|JSON", "doctools rank 的結果（ranking.json）", "the ranking of doctools rank (ranking.json)");
        _agenda = words.Option("--agenda", "DIR|JSON", "doctools agenda 的結果（agenda.json）", "the agenda of doctools agenda (agenda.json)");
        _ledger = words.Option("--ledger", LedgerPlace.Form, "記入這本帳冊（預設為 --from 的帳冊，有的話）", "note the letters in this ledger (default: that of --from, where there is one)");
        _format = words.Option("--format", "docx|pdf", "pdf：另外轉成 PDF（需 LibreOffice）", "pdf: a PDF beside each (needs LibreOffice)");
        _check = words.Switch("--check", "只檢查全部範本，不製作函件", "check all templates and write nothing");
        _names = words.Switch("--names", "列出範本可用的欄位", "list what placeholders may name");
        foreach (var option in (Option[])[_program, _from, _kind, _out, _asOf, _ids, _data, _ranking, _agenda, _ledger, _format, _check, _names])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var from = invocation.Value(_from);
        if (invocation.Has(_check) || invocation.Has(_names))
        {
            return Check(invocation, LetterKit.Open(invocation.Value(_program) ?? (from is null ? invocation.Required(_program) : FiledSource.ProgramOf(from)), invocation.Language));
        }

        from = invocation.Required(_from);
        var kit = LetterKit.Open(invocation.Value(_program) ?? FiledSource.ProgramOf(from), invocation.Language);
        var kinds = kit.Kinds(invocation.Required(_kind));
        var target = invocation.Required(_out);
        var pdf = invocation.OneOf(_format, "docx", "docx", "pdf") is "pdf";
        if (pdf)
        {
            LetterPdf.Need();
        }

        var today = CommonOptions.Date(invocation, _asOf);
        var ledger = LetterLedger.For(from, invocation.Value(_ledger), today);
        var sources = Sources(invocation, kit, from, today);
        sources.Filed.TellMissingLedger(invocation);
        if (ledger is null)
        {
            invocation.Note("沒有帳冊：函件不會記下，weekly 不會列出其逾期；請以 --ledger 指定", "there is no ledger: the letters are noted nowhere, and weekly will not tell what is overdue of them; name one by --ledger");
        }

        var ids = Ids(invocation, sources);
        var names = kit.Names(sources.Data.Columns);
        var loaded = kinds.Select(k => (Kind: k, Templates: kit.Templates(k, names))).ToList();
        Refuse(invocation, [.. loaded.SelectMany(l => l.Templates.Faults)]);
        var planned = loaded.Select(l => (l.Kind, l.Templates.Letter, l.Templates.Mail, Choice: LetterChoice.Of(l.Kind, sources, ids))).ToList();
        var failed = false;
        foreach (var (kind, letter, mail, choice) in planned)
        {
            foreach (var note in choice.Notes)
            {
                invocation.Note(note.Zh, note.En);
            }

            if (choice.To.IsEmpty)
            {
                invocation.Note($"沒有要發「{kind.Title.Zh}」的申請案", $"no submission gets the letter '{kind.Kind}'");
                continue;
            }

            IReadOnlyList<MadeLetter> made = [];
            new ProgressLine(invocation.Streams, invocation.Language).Stage(kind.Title, choice.To.Length, done =>
                made = new LetterMaker(kit, sources).Make(kind, letter!, mail, choice.To, Environment.ProcessorCount, done, invocation.Cancellation));
            failed |= Write(invocation, kit, kind, letter!, made, target, pdf, whole: ids.IsEmpty, ledger);
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    // Whether a conversion failed.
    private static bool Write(Invocation invocation, LetterKit kit, LetterDefinition kind, LetterTemplate letter, IReadOnlyList<MadeLetter> made, string target, bool pdf, bool whole, LetterLedger? ledger)
    {
        using var shelf = LetterShelf.Open(Path.Combine(target, kind.Kind));
        var staged = made.Select(m => shelf.Stage(m.Name + ".docx", m.Bytes)).ToList();
        foreach (var mail in made.Where(m => m.Mail is not null))
        {
            shelf.Stage(mail.Name + ".txt", mail.Mail!);
        }

        var failed = new List<string>();
        if (pdf)
        {
            foreach (var (m, bytes) in made.Zip(LetterPdf.Convert(staged, invocation.Cancellation)))
            {
                if (bytes is null)
                {
                    failed.Add(m.Submission);
                    continue;
                }

                shelf.Stage(m.Name + ".pdf", bytes);
            }
        }

        if (letter.UnmergeableBecause is { } why)
        {
            invocation.Note($"「{kind.Title.Zh}」沒有合併列印檔：{why.Zh}", $"no merged document of '{kind.Kind}': {why.En}");
        }
        else
        {
            shelf.Stage(Merged, letter.Merge([.. made.Select(m => m.Frame)], invocation.Cancellation));
        }

        shelf.Stage(LetterReport.FileName, LetterReport.Write(kind.Kind, made, invocation.Language));
        invocation.Cancellation.ThrowIfCancellationRequested();
        var (removed, kept) = shelf.Commit(whole);
        ledger?.Add(kit.Kit.Definition.Id, kind.Kind, made, shelf.HashOf);
        Tell(invocation, kind, made, removed, kept);
        if (failed.Count > 0)
        {
            invocation.Note($"LibreOffice 沒有轉成 PDF：{string.Join("、", failed)}（Word 檔是完整的）", $"LibreOffice made no PDF of {string.Join(", ", failed)} (their Word documents are whole)");
        }

        invocation.Output.WriteLine(Path.Combine(target, kind.Kind));
        return failed.Count > 0;
    }

    private static void Tell(Invocation invocation, LetterDefinition kind, IReadOnlyList<MadeLetter> made, IReadOnlyList<string> removed, IReadOnlyList<string> kept)
    {
        invocation.Note($"{kind.Title.Zh}：{made.Count} 份", $"{kind.Kind}: {made.Count} letter(s)");
        foreach (var letter in made.Where(m => !m.Blanks.IsEmpty || !m.Notes.IsEmpty))
        {
            var blanks = letter.Blanks.IsEmpty ? new Wording("", "") : new Wording($"未填：{string.Join("、", letter.Blanks)}；", $"blank: {string.Join(", ", letter.Blanks)}; ");
            invocation.Note(
                $"  {letter.Submission}：{(blanks.Zh + string.Join("；", letter.Notes.Select(n => n.Zh))).TrimEnd('；')}",
                $"  {letter.Submission}: {(blanks.En + string.Join("; ", letter.Notes.Select(n => n.En))).TrimEnd(' ', ';')}");
        }

        if (removed.Count > 0)
        {
            invocation.Note($"移除先前製作、這次沒有的：{string.Join("、", removed)}", $"removed what an earlier run had written: {string.Join(", ", removed)}");
        }

        if (kept.Count > 0)
        {
            invocation.Note($"先前製作、之後被編輯過的仍在：{string.Join("、", kept)}", $"left, because they were edited since: {string.Join(", ", kept)}");
        }
    }

    private LetterSources Sources(Invocation invocation, LetterKit kit, string from, DateOnly today)
    {
        var program = kit.Kit.Definition.Id;
        return new LetterSources(
            FiledSource.Open(from, kit.Kit),
            LetterSources.ReadRanking(invocation.Value(_ranking), program),
            LetterSources.ReadAgenda(invocation.Value(_agenda), program),
            invocation.Value(_data) is { } data ? LetterData.Read(data, kit.Names([])) : LetterData.None,
            today);
    }

    // A name that is not there would be a letter that nobody gets.
    private ImmutableArray<string> Ids(Invocation invocation, LetterSources sources)
    {
        var known = sources.Filed.Results.Select(r => r.Id).Concat(sources.Filed.Failed).ToHashSet(StringComparer.Ordinal);
        var given = (invocation.Value(_ids) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        var told = given.Concat(sources.Data.Rows.Keys).Concat(sources.Agenda?.Keys ?? []).Concat(sources.Ranking?.Proposals.Where(p => p.Value.Selected != false).Select(p => p.Key) ?? []).Where(i => !known.Contains(i)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (told is not null)
        {
            var prefixed = known.Where(k => k.StartsWith(told, StringComparison.Ordinal)).Take(2).ToList();
            var near = prefixed.Count == 1 ? new Wording($"，是不是「{prefixed[0]}」？", $"; did you mean '{prefixed[0]}'?") : DidYouMean.For(told, known);
            throw new UsageException($"沒有申請案「{told}」{near.Zh}", $"there is no submission '{told}'{near.En}");
        }

        return given.FirstOrDefault(i => sources.Filed.Failed.Contains(i, StringComparer.Ordinal)) is { } failed
            ? throw new UsageException($"申請案「{failed}」沒有結果，不能製作函件", $"submission '{failed}' has no result; no letter can be made")
            : given;
    }

    private int Check(Invocation invocation, LetterKit kit)
    {
        var names = kit.Names(invocation.Value(_data) is { } data ? LetterData.Read(data, kit.Names([])).Columns : []);
        if (invocation.Has(_names))
        {
            LetterNameList.Write(invocation, names);
            return ExitCode.Done;
        }

        var checkedKinds = (invocation.Value(_kind) is { } kind ? kit.Kinds(kind) : kit.Set.Letters).Select(k => (Kind: k, Templates: kit.Templates(k, names))).ToList();
        foreach (var (k, templates) in checkedKinds.Where(c => c.Templates.Faults.IsEmpty))
        {
            invocation.Output.WriteLine($"{k.Kind}\t{k.Title.In(invocation.Language)}\t{invocation.Say("沒有錯誤", "no fault")}{(templates.Mail is null ? invocation.Say("（沒有郵件範本）", " (no template of a mail)") : "")}");
        }

        foreach (var stray in kit.Strays())
        {
            invocation.Note($"{stray} 不是任何一種函件的範本（檔名要與 letters.yaml 的 kind 相同）", $"{stray} is the template of no kind (its name has to be a kind of letters.yaml)");
        }

        Refuse(invocation, [.. checkedKinds.SelectMany(c => c.Templates.Faults)]);
        return ExitCode.Done;
    }

    // All that is wrong is told, then nothing is written.
    private static void Refuse(Invocation invocation, ImmutableArray<TemplateFault> faults)
    {
        if (faults.IsEmpty)
        {
            return;
        }

        foreach (var fault in faults.Skip(1))
        {
            invocation.Note(fault.Line.Zh, fault.Line.En);
        }

        throw new UsageException($"範本有 {faults.Length} 個錯誤，沒有製作任何函件；{faults[0].Line.Zh}", $"the templates have {faults.Length} fault(s), nothing was written; {faults[0].Line.En}");
    }
}
