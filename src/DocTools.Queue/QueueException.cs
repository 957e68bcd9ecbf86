using DocTools.Core.Rules.Messages;

namespace DocTools.Queue;

/// <summary>The queue cannot be used: no server there, a wrong password, no such virtual host, or not our queue. Its one line says what to do.</summary>
#pragma warning disable RCS1194 // An error without its line for the user would be of no use.
public sealed class QueueException : Exception
#pragma warning restore RCS1194
{
    /// <summary>Creates the error.</summary>
    public QueueException(Wording wording, Exception? cause = null)
        : base(wording?.En, cause) => Wording = wording!;

    /// <summary>The line to print.</summary>
    public Wording Wording { get; }
}
