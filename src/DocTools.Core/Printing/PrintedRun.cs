using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Printing;

/// <summary>A piece of a form that is ready to be written in some format.</summary>
public abstract record PrintedRun
{
    private PrintedRun()
    {
    }

    /// <summary>Printed words.</summary>
    /// <param name="Text">The words; <c>\n</c> begins a new line.</param>
    public sealed record Words(string Text) : PrintedRun;

    /// <summary>A place for a value.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Id">Its id within the form, rows counted from 0.</param>
    /// <param name="Text">The value as people write it, without the unit that is printed behind it; empty where it is blank.</param>
    /// <param name="Typed">The value; null where it is blank.</param>
    /// <param name="Hint">What is printed as long as it is blank; null for room alone.</param>
    /// <param name="Unit">For money: how many NT$ the printed unit stands for.</param>
    /// <param name="Behind">Words printed behind it.</param>
    public sealed record Value(FieldDefinition Field, string Id, string Text, FieldValue? Typed, string? Hint, decimal Unit, string Behind) : PrintedRun;

    /// <summary>A box to tick.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Id">Its id within the form.</param>
    /// <param name="Option">Id of the option.</param>
    /// <param name="Label">The label behind the box; empty where none is printed.</param>
    /// <param name="IsTicked">Whether it is ticked.</param>
    public sealed record Box(FieldDefinition Field, string Id, string Option, string Label, bool IsTicked) : PrintedRun;
}
