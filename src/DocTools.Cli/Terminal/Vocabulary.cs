using System.CommandLine;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Terminal;

/// <summary>Makes options and arguments with their help text in the language of the run.</summary>
/// <param name="Language">Language of the help texts.</param>
public sealed record Vocabulary(Language Language)
{
    /// <summary>The text in the language of the run.</summary>
    public string Say(string chinese, string english) => Language == Language.English ? english : chinese;

    /// <summary>An option with a value, checked by the command itself so that the error is one clear line.</summary>
    public Option<string> Option(string name, string value, string chinese, string english) =>
        new(name) { HelpName = value, Description = Say(chinese, english) };

    /// <summary>A switch.</summary>
    public Option<bool> Switch(string name, string chinese, string english) =>
        new(name) { Description = Say(chinese, english), Arity = ArgumentArity.Zero };

    /// <summary>An argument; missing ones are told by the command.</summary>
    public Argument<string> Argument(string name, string chinese, string english) =>
        new(name) { Description = Say(chinese, english), Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Several arguments.</summary>
    public Argument<string[]> Arguments(string name, string chinese, string english) =>
        new(name) { Description = Say(chinese, english), Arity = ArgumentArity.ZeroOrMore };
}
