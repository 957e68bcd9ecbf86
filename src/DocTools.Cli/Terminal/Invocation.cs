using System.CommandLine;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Terminal;

/// <summary>What a command needs of the outside: its arguments, where to write, in which language, and when to stop.</summary>
public sealed record Invocation(ParseResult Arguments, Streams Streams, Language Language, CancellationToken Cancellation)
{
    /// <summary>The time, for what is kept with one. No result depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether details of errors are wanted.</summary>
    public bool Verbose { get; init; }

    /// <summary>Standard output.</summary>
    public TextWriter Output => Streams.Output;

    /// <summary>The text in the language of the run.</summary>
    public string Say(string chinese, string english) => Language == Language.English ? english : chinese;

    /// <summary>Writes a note to standard error.</summary>
    public void Note(string chinese, string english) => Streams.Error.WriteLine("doctools: " + Say(chinese, english));

    /// <summary>An option's text, null where it was not given.</summary>
    public string? Value(Option<string> option) => Arguments.GetValue(option);

    /// <summary>Whether a switch was given.</summary>
    public bool Has(Option<bool> option) => Arguments.GetValue(option);

    /// <summary>An option that must be given.</summary>
    public string Required(Option<string> option) =>
        Value(option) is { Length: > 0 } value
            ? value
            : throw new UsageException($"缺少選項 {option.Name}；用法請見 doctools {Arguments.CommandResult.Command.Name} --help", $"option {option.Name} is missing; see doctools {Arguments.CommandResult.Command.Name} --help");

    /// <summary>An argument that must be given.</summary>
    public string Required(Argument<string> argument) =>
        Arguments.GetValue(argument) is { Length: > 0 } value
            ? value
            : throw new UsageException($"缺少 {argument.Name}；用法請見 doctools {Arguments.CommandResult.Command.Name} --help", $"{argument.Name} is missing; see doctools {Arguments.CommandResult.Command.Name} --help");

    /// <summary>A word out of a closed list.</summary>
    public string OneOf(Option<string> option, string otherwise, params string[] allowed)
    {
        var value = Value(option) ?? otherwise;
        return allowed.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new UsageException($"選項 {option.Name} 只能是 {string.Join("、", allowed)}，不能是「{value}」", $"option {option.Name} must be one of {string.Join(", ", allowed)}, not '{value}'");
    }
}
