namespace DocTools.Core.Programs;

/// <summary>Kinds of lines of a matrix.</summary>
public enum MatrixLineKind
{
    /// <summary>A line of its own.</summary>
    Line,

    /// <summary>The heading of a group; it carries no amounts, or those of the group's subtotal.</summary>
    Group,

    /// <summary>The subtotal that ends a group.</summary>
    Subtotal,

    /// <summary>Lines that the applicant added within a group; indexed.</summary>
    Extra,
}
