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

    /// <summary>The programme that was named, or the only one that there is.</summary>
    public static ProgramKit Program(Invocation invocation, Option<string> option)
    {
        var templates = TemplateFolder.Find();
        var known = templates.Programs().Where(templates.HasForms).ToList();
        var id = invocation.Value(option) ?? (known.Count == 1
            ? known[0]
            : throw new UsageException($"請以 --program 指定計畫（{string.Join("、", known)}）", $"name the programme by --program ({string.Join(", ", known)})"));
        return ProgramKit.Start(templates.FolderWithForms(id), invocation.Language);
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
