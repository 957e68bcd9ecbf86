namespace DocTools.Core.Rules.Formulas;

/// <summary>A formula that cannot be read. Definition files are ours, not the applicant's: the loader turns it into a definition error.</summary>
public sealed class FormulaException : Exception
{
    /// <summary>An exception without a message.</summary>
    public FormulaException()
    {
    }

    /// <summary>An exception that says what is wrong with the formula.</summary>
    public FormulaException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public FormulaException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
