using System.CommandLine;
using System.Globalization;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules;

namespace DocTools.Cli.Commands;

/// <summary>Options that several commands share, and how they are read.</summary>
public static class CommonOptions
{
    /// <summary><c>--program ID</c>.</summary>
    public static Option<string> Program(Vocabulary words) => words.Option("--program", "ID", "計畫代號，例如 design-113（見 doctools programs list）", "programme id, e.g. design-113 (see doctools programs list)");

    /// <summary><c>--fail-on</c>.</summary>
    public static Option<string> FailOn(Vocabulary words, string otherwise) =>
        words.Option("--fail-on", "error|warning|never", $"有這種程度以上的發現時以結束碼 1 結束（預設 {otherwise}）", $"end with exit code 1 when a finding is at least this severe (default {otherwise})");

    /// <summary>The severity that ends a command with 1; null for never.</summary>
    public static Severity? FailOn(Invocation invocation, Option<string> option, string otherwise) =>
        invocation.OneOf(option, otherwise, "error", "warning", "never") switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            _ => null,
        };

    /// <summary>A date option, or today in Taiwan.</summary>
    public static DateOnly Date(Invocation invocation, Option<string> option)
    {
        if (invocation.Value(option) is not { } text)
        {
            return Today(invocation.Clock);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"選項 {option.Name} 要寫成 2024-05-10 的形式，不能是「{text}」", $"option {option.Name} must be written as 2024-05-10, not '{text}'");
    }

    /// <summary>Today in Taiwan, which has no daylight saving; the fixed offset needs no time zone data on the machine.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);

    /// <summary>A positive number, or what stands for it.</summary>
    public static int Positive(Invocation invocation, Option<string> option, int otherwise)
    {
        if (invocation.Value(option) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"選項 {option.Name} 要是 1 以上的整數，不能是「{text}」", $"option {option.Name} must be a whole number from 1, not '{text}'");
    }
}
