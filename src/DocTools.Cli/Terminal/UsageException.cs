using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Terminal;

/// <summary>The command cannot be run as it was given; its one line says what to do. Ends with exit code 2.</summary>
#pragma warning disable RCS1194 // An error without its line for the user would be of no use.
public sealed class UsageException : Exception
#pragma warning restore RCS1194
{
    /// <summary>Creates the error.</summary>
    public UsageException(Wording wording)
        : base(wording?.En) => Wording = wording!;

    /// <summary>Creates the error from both texts.</summary>
    public UsageException(string chinese, string english)
        : this(new Wording(chinese, english))
    {
    }

    /// <summary>The line to print.</summary>
    public Wording Wording { get; }
}
