using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary>What the commands over single documents have in common.</summary>
public static class SingleFiles
{
    /// <summary>The files, all of which must be there.</summary>
    public static IReadOnlyList<string> Of(Invocation invocation, Argument<string[]> argument)
    {
        var files = invocation.Arguments.GetValue(argument) ?? [];
        if (files.Length == 0)
        {
            throw new UsageException($"請指定要讀的檔案；用法請見 doctools {invocation.Arguments.CommandResult.Command.Name} --help", $"name the files to read; see doctools {invocation.Arguments.CommandResult.Command.Name} --help");
        }

        foreach (var file in files.Where(f => !File.Exists(f)))
        {
            throw Directory.Exists(file)
                ? new UsageException($"「{file}」是資料夾；整個資料夾請用 doctools process", $"'{file}' is a folder; use doctools process for folders")
                : new UsageException($"找不到檔案「{file}」", $"there is no file '{file}'");
        }

        return files;
    }

    /// <summary>The programme that was named, or the only one with a budget table.</summary>
    public static ProgramKit BudgetProgram(Invocation invocation, Option<string> option)
    {
        var templates = TemplateFolder.Find();
        if (invocation.Value(option) is { } named)
        {
            return ProgramKit.Start(templates.FolderWithForms(named), invocation.Language);
        }

        var known = templates.Programs().Where(templates.HasBudget).ToList();
        return known.Count == 1
            ? ProgramKit.Start(templates.FolderOf(known[0]), invocation.Language)
            : throw new UsageException($"請以 --program 指定計畫（{string.Join("、", known)}）", $"name the programme by --program ({string.Join(", ", known)})");
    }

    /// <summary>The programme that was named, else all that have forms; with a form, those that have it.</summary>
    public static IReadOnlyList<ProgramKit> Programs(Invocation invocation, Option<string> option, Option<string> form)
    {
        var templates = TemplateFolder.Find();
        if (invocation.Value(option) is { } named)
        {
            return [ProgramKit.Start(templates.FolderWithForms(named), invocation.Language)];
        }

        var all = ProgramKit.Candidates([.. templates.Programs().Where(templates.HasForms).Select(templates.FolderOf)], invocation.Language);
        var having = invocation.Value(form) is { } id ? [.. all.Where(k => k.Definition.FindForm(id) is not null)] : all;
        if (having.Count > 0)
        {
            return having;
        }

        var known = all.SelectMany(k => k.Definition.Forms.Select(f => f.Id)).Distinct(StringComparer.Ordinal).ToList();
        var near = DidYouMean.For(invocation.Required(form), known);
        throw new UsageException($"沒有計畫有表單「{invocation.Required(form)}」{near.Zh}", $"no programme has a form '{invocation.Required(form)}'{near.En}");
    }

    /// <summary>The form that was named, null where it is to be recognised.</summary>
    public static string? Form(Invocation invocation, Option<string> option, ProgramKit program)
    {
        if (invocation.Value(option) is not { } id || program.Definition.FindForm(id) is not null)
        {
            return invocation.Value(option);
        }

        var known = program.Definition.Forms.Select(f => f.Id).ToList();
        var near = DidYouMean.For(id, known);
        throw new UsageException(
            $"計畫 {program.Definition.Id} 沒有表單「{id}」{near.Zh}（現有：{string.Join("、", known)}）",
            $"programme {program.Definition.Id} has no form '{id}'{near.En} (there are: {string.Join(", ", known)})");
    }
}
