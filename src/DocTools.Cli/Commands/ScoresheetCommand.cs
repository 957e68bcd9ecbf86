using System.Collections.Immutable;
using System.CommandLine;
using DocTools.Cli.Output;
using DocTools.Cli.Ranking;
using DocTools.Cli.Terminal;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Ranking;

namespace DocTools.Cli.Commands;

/// <summary><c>scoresheet</c>: a score sheet for each committee member, to fill in.</summary>
public sealed class ScoresheetCommand : ToolCommand
{
    private readonly Option<string> _program;
    private readonly Option<string> _from;
    private readonly Option<string> _proposals;
    private readonly Option<string> _members;
    private readonly Option<string> _stage;
    private readonly Option<string> _category;
    private readonly Option<string> _format;
    private readonly Option<string> _out;

    /// <summary>Creates the command.</summary>
    public ScoresheetCommand(Vocabulary words)
        : base(words, "scoresheet", "產生委員評分表（每位委員一份，含總分公式與分數檢核）", "write score sheets for the committee: one workbook a member, with totals and validated cells")
    {
        _program = CommonOptions.Program(words);
        _from = words.Option("--from", "DIR", "doctools process 的輸出資料夾，取其未被不受理的申請案", "an output folder of doctools process: its submissions that are not rejected");
        _proposals = words.Option("--proposals", "CSV|XLSX", "提案清單（編號、提案單位、專案名稱，分類別者加類別），代替 --from", "a list of proposals (編號, 提案單位, 專案名稱, with categories 類別) in the place of --from");
        _members = words.Option("--members", "CSV|NAMES", "委員名單檔，或以逗號隔開的姓名（預設：一份未具名的評分表）", "a file of members, or names parted by commas (default: one sheet without a name)");
        _stage = words.Option("--stage", "ID", "評分階段，例如 report（預設為第一個階段）", "the stage, e.g. report (default: the first one)");
        _category = words.Option("--category", "ID", "只取這一類別；清單沒有類別欄時視為這一類別", "this category only; a list without categories is taken for it");
        _format = words.Option("--format", "xlsx|csv", "檔案格式（預設 xlsx）", "format (default xlsx)");
        _out = words.Option("--out", "DIR", "輸出資料夾", "output folder");
        foreach (var option in (Option[])[_program, _from, _proposals, _members, _stage, _category, _format, _out])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var kit = RankingKit.Open(invocation.Required(_program), invocation.Value(_stage));
        var format = invocation.OneOf(_format, "xlsx", "xlsx", "csv");
        var target = invocation.Required(_out);
        var proposals = Proposals(invocation, kit);
        var members = invocation.Value(_members) is { } given ? MemberList.Read(given, kit.Words, invocation.Cancellation) : [""];
        var files = members.Select(m => (Name: FileName(kit, m, format), Bytes: Sheet(kit, m, proposals, format, invocation.Language))).ToList();
        if (files.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UsageException($"有兩位委員的評分表都叫「{twice.Key}」", $"the sheets of two members are both called '{twice.Key}'");
        }

        var folder = WholeFiles.Folder(target);
        foreach (var file in files.Where(f => File.Exists(Path.Combine(folder, f.Name)) && !File.ReadAllBytes(Path.Combine(folder, f.Name)).AsSpan().SequenceEqual(f.Bytes)))
        {
            // It may be filled in.
            throw new UsageException($"「{Path.Combine(target, file.Name)}」已存在且內容不同（可能已填寫），不會覆寫；請另選 --out 或移走它", $"'{Path.Combine(target, file.Name)}' exists with other contents (it may be filled in) and is not overwritten; choose another --out or move it");
        }

        WholeFiles.Write(folder, files, invocation.Cancellation);
        foreach (var file in files)
        {
            invocation.Output.WriteLine(Path.Combine(target, file.Name));
        }

        return ExitCode.Done;
    }

    private ImmutableArray<RankedProposal> Proposals(Invocation invocation, RankingKit kit)
    {
        var source = (invocation.Value(_from), invocation.Value(_proposals)) switch
        {
            ({ } folder, null) => RunProposals.Load(folder, kit),
            (null, { } list) => ProposalSource.OfList(list, kit.Words, invocation.Cancellation),
            (null, null) => throw new UsageException("請以 --from 或 --proposals 指定提案", "name the proposals by --from or --proposals"),
            _ => throw new UsageException("--from 與 --proposals 只能用一個", "give either --from or --proposals"),
        };
        if (!source.Left.IsEmpty)
        {
            invocation.Note($"未列入 {source.Left.Length} 件（不受理、處理失敗或不屬於這個階段）：{string.Join("、", source.Left)}", $"{source.Left.Length} left out (rejected, failed or of another stage): {string.Join(", ", source.Left)}");
        }

        var only = kit.Group(invocation.Value(_category));
        var grouped = source.Entries.Select(e => (Entry: e, Group: kit.Stage.IsGrouped ? kit.Stage.GroupNamed(e.Category) : kit.Stage.Groups[0])).ToList();
        var odd = grouped.Where(g => g.Group is null && (only is null || g.Entry.Category.Length > 0)).Select(g => g.Entry.Category.Length > 0 ? $"{g.Entry.Id}（{g.Entry.Category}）" : g.Entry.Id).ToList();
        if (odd.Count > 0)
        {
            throw new UsageException($"看不出類別：{string.Join("、", odd)}；請在清單加上類別欄，或以 --category 指定", $"the category cannot be told of {string.Join(", ", odd)}; add a column 類別 to the list, or give --category");
        }

        var taken = grouped.Where(g => only is null || (g.Group ?? only) == only).Select(g => Proposal(g.Entry, g.Group ?? only!)).ToImmutableArray();
        return taken.IsEmpty ? throw new UsageException($"沒有類別「{only!.Label}」的提案", $"there are no proposals of category '{only.Id}'") : taken;
    }

    private static RankedProposal Proposal(ProposalEntry entry, RankingGroup group) => new() { Id = entry.Id, Organisation = entry.Organisation, Project = entry.Project, Group = group };

    private static byte[] Sheet(RankingKit kit, string member, ImmutableArray<RankedProposal> proposals, string format, Language language)
    {
        using var stream = new MemoryStream();
        if (string.Equals(format, "csv", StringComparison.Ordinal))
        {
            ScoreSheetCsv.Write(stream, kit.Definition, kit.Stage, member, proposals, kit.Words);
        }
        else
        {
            ScoreSheetWorkbook.Write(stream, kit.Definition, kit.Stage, member, proposals, kit.Words, language == Language.English ? "en" : null);
        }

        return stream.ToArray();
    }

    private static string FileName(RankingKit kit, string member, string format) =>
        SubmissionName.Of($"{kit.Definition.Program}-{kit.Stage.Title.Zh}-評分表{(member.Length > 0 ? "-" + member : "")}") + "." + format;
}
