using System.CommandLine;
using System.CommandLine.Parsing;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger;
using DocTools.Queue;

namespace DocTools.Cli.Terminal;

/// <summary>From arguments to exit code: parses, dispatches, and turns every failure into one line.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="streams">Where to write.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <param name="clock">The time; null for the system's.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Streams streams, CancellationToken cancellation, TimeProvider? clock = null)
    {
        // A script that asks which version this is needs none of the commands.
        if (args is ["--version"])
        {
            return TellVersion(streams.Output);
        }

        var language = LanguageOf(args);
        var root = new RootCommandSet(language);
        var parsed = root.Root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var verbose = parsed.GetValue(root.Verbose);
        try
        {
            return Dispatch(root, parsed, new Invocation(parsed, streams, language, cancellation) { Verbose = verbose, Clock = clock ?? TimeProvider.System });
        }
        catch (UsageException e)
        {
            streams.Error.WriteLine("doctools: " + e.Wording.In(language));
            return ExitCode.Usage;
        }
        catch (LedgerException e)
        {
            streams.Error.WriteLine("doctools: " + e.Wording.In(language) + (verbose ? "\n" + e : ""));
            return ExitCode.Usage;
        }
        catch (QueueException e)
        {
            streams.Error.WriteLine("doctools: " + e.Wording.In(language) + (verbose ? "\n" + e : ""));
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            streams.Error.WriteLine("doctools: " + new Wording("已中斷；沒有留下寫到一半的檔案", "interrupted; nothing is left half-written").In(language));
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder without permission: the system's own words say what to do.
            streams.Error.WriteLine("doctools: " + e.Message + (verbose ? "\n" + e : ""));
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // The last resort: whatever happens, a person gets one line and not a stack trace.
        catch (Exception e)
        {
            streams.Error.WriteLine("doctools: " + new Wording($"程式發生錯誤：{e.Message}（加 --verbose 看細節）", $"a fault of this program: {e.Message} (--verbose tells more)").In(language) + (verbose ? "\n" + e : ""));
            return ExitCode.Failed;
        }
#pragma warning restore CA1031
        finally
        {
            streams.Output.Flush();
        }
    }

    private static int Dispatch(RootCommandSet root, ParseResult parsed, Invocation invocation)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.GetValue(root.Version))
        {
            return TellVersion(invocation.Output);
        }

        var tool = root.Find(command);
        CheckTokens(parsed, command, tool is not null);
        if (parsed.GetValue(root.Help))
        {
            HelpWriter.Write(command, invocation);
            return ExitCode.Done;
        }

        if (tool is null)
        {
            // doctools and doctools programs alone: the help is what was wanted, but it is no result.
            HelpWriter.Write(command, invocation with { Streams = invocation.Streams with { Output = invocation.Streams.Error } });
            return ExitCode.Usage;
        }

        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(
                parsed.Errors[0].SymbolResult is OptionResult option ? $"選項 {option.Option.Name} 少了值，或給了兩次" : parsed.Errors[0].Message,
                parsed.Errors[0].Message);
        }

        invocation.OneOf(root.Lang, "zh", "zh", "en");
        return tool.Run(invocation);
    }

    private static int TellVersion(TextWriter output)
    {
        output.WriteLine("doctools " + ToolVersion.Number);
        output.Flush();
        return ExitCode.Done;
    }

    private static void CheckTokens(ParseResult parsed, Command command, bool isTool)
    {
        if (parsed.UnmatchedTokens.Count == 0)
        {
            return;
        }

        var token = parsed.UnmatchedTokens[0];
        if (token.StartsWith('-'))
        {
            var option = DidYouMean.For(token, command.Options.Select(o => o.Name).Append("--lang").Append("--help"));
            throw new UsageException($"沒有選項 {token}{option.Zh}", $"there is no option {token}{option.En}");
        }

        if (isTool)
        {
            throw new UsageException($"多出來的參數「{token}」；用法請見 doctools {command.Name} --help", $"unexpected argument '{token}'; see doctools {command.Name} --help");
        }

        var names = command.Subcommands.Select(c => c.Name).ToList();
        var near = DidYouMean.For(token, names);
        throw new UsageException($"沒有指令「{token}」{near.Zh}（可用的指令：{string.Join("、", names)}）", $"there is no command '{token}'{near.En} (commands: {string.Join(", ", names)})");
    }

    // Read before parsing, because the help texts are made in the language.
    private static Language LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (string.Equals(args[i], "--lang=en", StringComparison.Ordinal) || string.Equals(args[i], "--lang:en", StringComparison.Ordinal) ||
                (string.Equals(args[i], "--lang", StringComparison.Ordinal) && i + 1 < args.Count && string.Equals(args[i + 1], "en", StringComparison.Ordinal)))
            {
                return Language.English;
            }
        }

        return Language.Chinese;
    }
}
