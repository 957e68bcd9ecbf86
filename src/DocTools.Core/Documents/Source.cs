namespace DocTools.Core.Documents;

/// <summary>Where a value was read. All numbers count from 1.</summary>
/// <param name="Document">Path within the submission.</param>
public sealed record Source(string Document)
{
    /// <summary>Page or slide.</summary>
    public int? Page { get; init; }

    /// <summary>Sheet name.</summary>
    public string? Sheet { get; init; }

    /// <summary>Table number in reading order; nested <c>2.1</c>.</summary>
    public string? Table { get; init; }

    /// <summary>First row of the value's cell.</summary>
    public int? Row { get; init; }

    /// <summary>First column of the value's cell.</summary>
    public int? Column { get; init; }

    /// <summary>A sheet's cell, <c>C12</c>.</summary>
    public string? Cell { get; init; }

    /// <summary>How sure recognition is of the text; null where the text is the file's own.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Whether something is drawn through the words there.</summary>
    public bool IsObscured { get; init; }

    /// <summary>Where on the page; null where the format has no fixed pages.</summary>
    public PageBox? Box { get; init; }
}
