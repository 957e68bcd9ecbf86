using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Queues;

/// <summary>This machine cannot read a submission as it was published, through no fault of the submission: a folder that is not there, another version of the tool or the programme.</summary>
#pragma warning disable RCS1194 // A refusal without its reason would be of no use.
public sealed class WorkRefusedException : Exception
#pragma warning restore RCS1194
{
    /// <summary>Creates the refusal.</summary>
    public WorkRefusedException(Wording wording)
        : base(wording?.En) => Wording = wording!;

    /// <summary>The reason.</summary>
    public Wording Wording { get; }
}
