using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Output;
using DocTools.Cli.Results;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger;
using DocTools.Ledger.Runs;

namespace DocTools.Cli.Purging;

/// <summary>The output folders that a purge writes anew, and those that it cannot.</summary>
/// <param name="Found">The folders, each once.</param>
/// <param name="Skipped">Folders that the ledger names and that cannot be written anew, with the reason.</param>
public sealed record PurgeFolders(ImmutableArray<PurgeFolder> Found, ImmutableArray<(string Folder, Wording Reason)> Skipped)
{
    /// <summary>Looks the folders of a ledger up.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="place">Where it is, and which folder was named.</param>
    /// <param name="programs">The programmes of which something goes or went: an earlier purge may have been interrupted before it came to the folders.</param>
    /// <exception cref="UsageException">A programme's definition has faults; nothing is to be purged before they are mended. Or the folder that was named is a copy.</exception>
    public static PurgeFolders Of(LedgerStore ledger, LedgerPlace place, IReadOnlySet<string> programs)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(place);
        var found = ImmutableArray.CreateBuilder<PurgeFolder>();
        var skipped = ImmutableArray.CreateBuilder<(string, Wording)>();
        var all = ledger.Runs.LastByFolder();
        // A folder that a run names is that run's. Only one that none names may be a moved one.
        var moved = place.Out is { } named && !all.Any(r => Same(r.Entry.OutFolder, named)) ? named : null;
        if (moved is not null && all.Count > 0 && all.All(r => Directory.Exists(r.Entry.OutFolder)))
        {
            // The folder that the ledger names would be emptied, and the copy stay full.
            throw new UsageException(
                $"「{moved}」是副本：帳冊記錄的輸出資料夾是「{all[0].Entry.OutFolder}」且仍在；請對原資料夾執行，再自行刪除副本",
                $"'{moved}' is a copy: the ledger names the output folder '{all[0].Entry.OutFolder}', which is there; purge that one, and delete the copy yourself");
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in all.Where(r => programs.Contains(r.Entry.Program)).OrderByDescending(r => r.Id))
        {
            if (Directory.Exists(run.Entry.OutFolder) && taken.Contains(RealPath.Of(run.Entry.OutFolder)))
            {
                // The same folder by another path: its latest run has it.
                continue;
            }

            if (Folder(run.Entry, moved, taken, place, out var reason) is { } folder)
            {
                found.Add(folder);
            }
            else
            {
                skipped.Add((run.Entry.OutFolder, reason!));
            }
        }

        return new PurgeFolders(found.ToImmutable(), skipped.ToImmutable());
    }

    private static PurgeFolder? Folder(RunEntry run, string? moved, HashSet<string> taken, LedgerPlace place, out Wording? reason)
    {
        if (RecordedOptions.Parse(run.Options) is not { } recorded)
        {
            reason = new Wording("帳冊中這次執行的選項無法讀取", "the options of its run in the ledger cannot be read");
            return null;
        }

        var folder = Directory.Exists(run.OutFolder) ? run.OutFolder : moved;
        if (folder is null || taken.Contains(RealPath.Of(folder)))
        {
            reason = new Wording("資料夾已不在；若已搬移，請以 --out 指定並再執行一次", "the folder is gone; where it was moved, name it by --out and purge again");
            return null;
        }

        reason = Mismatch(run, recorded, folder);
        if (reason is not null)
        {
            return null;
        }

        var options = recorded.Again(run.AsOf) with { Out = folder };
        options = place.Address.IsFile && options.LedgerAddress.IsFile && Same(options.LedgerAddress.Place, place.Path) ? options : options with { Ledger = place.Address.Given };
        var definition = Definition(options.Program, out reason);
        if (definition is null)
        {
            return null;
        }

        taken.Add(RealPath.Of(folder));
        return new PurgeFolder(options, ProgramKit.Open(definition, options.Language));
    }

    // Results of another run would be written with the wrong options, unmasked for instance.
    private static Wording? Mismatch(RunEntry run, RecordedOptions recorded, string folder)
    {
        try
        {
            var written = RunFolder.Open(folder);
            return string.Equals(Path.GetFileName(Path.TrimEndingDirectorySeparator(written.Program)), run.Program, StringComparison.Ordinal) && Same(written.InboxPath, run.Inbox) && written.Masked == recorded.Mask
                ? null
                : new Wording($"「{folder}」的 run.json 屬於另一次執行（計畫、收件資料夾或 --mask 不同）", $"the run.json in '{folder}' is of another run (another programme, inbox or --mask)");
        }
        catch (UsageException e)
        {
            return e.Wording;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Wording($"無法讀取 run.json：{e.Message}", $"run.json cannot be read: {e.Message}");
        }
    }

    private static string? Definition(string program, out Wording? reason)
    {
        try
        {
            reason = null;
            return TemplateFolder.Find().FolderOf(program);
        }
        catch (UsageException e)
        {
            // A programme that is gone must not keep the others from being purged; its folder is told.
            reason = e.Wording;
            return null;
        }
    }

    private static bool Same(string one, string other) =>
        string.Equals(Path.TrimEndingDirectorySeparator(RealPath.Of(one)), Path.TrimEndingDirectorySeparator(RealPath.Of(other)), StringComparison.Ordinal);
}
