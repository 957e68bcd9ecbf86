using DocTools.Core.Rules.Messages;

namespace DocTools.Ledger;

/// <summary>The ledger cannot be used: it is no ledger, of a newer version, damaged, locked for too long, or the disk is full. Its one line says what to do.</summary>
#pragma warning disable RCS1194 // An error without its line for the user would be of no use.
public sealed class LedgerException : Exception
#pragma warning restore RCS1194
{
    /// <summary>Creates the error.</summary>
    public LedgerException(Wording wording, Exception? cause = null)
        : base(wording?.En, cause) => Wording = wording!;

    /// <summary>The line to print.</summary>
    public Wording Wording { get; }
}
