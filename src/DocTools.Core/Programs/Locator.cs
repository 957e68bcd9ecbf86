using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocTools.Core.Programs;

/// <summary>How a field is found in its form. The closed set of ways; their arguments stand in the form's YAML.</summary>
public abstract record Locator
{
    private Locator()
    {
    }

    /// <summary>The names of all ways in the definition files; <see cref="Elsewhere"/> has none.</summary>
    public static ImmutableArray<string> Names { get; } = ["label", "boxes", "pattern", "chapter", "headingText", "picture", "pictures", "pages", "outline", "item", "itemLines", "scale"];

    /// <summary>Beside, below or behind its printed label.</summary>
    /// <param name="Keys">Keys of the label and its variants.</param>
    /// <param name="Section">The section in which the label must stand; null where the label is the form's only one.</param>
    /// <param name="FullKeys">Keys that name the field without a section (計畫主持人電話).</param>
    /// <param name="ColonOnly">Whether only a label with a colon behind it counts: for labels that also occur in running text.</param>
    /// <param name="Cover">Whether only the part before the first chapter is searched.</param>
    /// <param name="Sectionless">Whether the label counts for this field too where no section that claims it is open.</param>
    public sealed record Label(ImmutableArray<string> Keys, string? Section, ImmutableArray<string> FullKeys, bool ColonOnly, bool Cover, bool Sectionless) : Locator
    {
        /// <summary>Whether its value stands in one of the form's value columns, where there is one.</summary>
        public bool InValueColumn { get; init; }
    }

    /// <summary>By a pattern with a group <c>v</c> over the NFKC text of single units.</summary>
    /// <param name="Patterns">The patterns; the first unit that matches any counts.</param>
    /// <param name="Cover">Whether only the part before the first chapter is searched.</param>
    public sealed record Pattern(ImmutableArray<Regex> Patterns, bool Cover) : Locator;

    /// <summary>The options' boxes wherever they stand on the cover, or behind the label.</summary>
    /// <param name="Keys">Keys of the label, if the choice has one.</param>
    /// <param name="Cover">Whether the boxes may stand on the cover without a label.</param>
    public sealed record Boxes(ImmutableArray<string> Keys, bool Cover) : Locator;

    /// <summary>Whether a chapter's heading stands and has content under it.</summary>
    /// <param name="Id">Id of the heading.</param>
    public sealed record ChapterStands(string Id) : Locator;

    /// <summary>The prose under a heading.</summary>
    /// <param name="Id">Id of the heading.</param>
    public sealed record HeadingText(string Id) : Locator;

    /// <summary>Whether a picture or ink stands beside one of the labels.</summary>
    /// <param name="Keys">Keys of the labels.</param>
    /// <param name="Mark">What has to stand there, as far as pictures of pages tell it; null for either.</param>
    public sealed record Picture(ImmutableArray<string> Keys, Documents.MarkKind? Mark) : Locator;

    /// <summary>How many different pictures stand under a label.</summary>
    /// <param name="Keys">Keys of the label.</param>
    public sealed record Pictures(ImmutableArray<string> Keys) : Locator;

    /// <summary>The number of pages or slides.</summary>
    public sealed record Pages : Locator;

    /// <summary>A numbered item of a list with yes and no columns.</summary>
    /// <param name="Number">The printed number.</param>
    /// <param name="Keys">Keys of words that only this item has.</param>
    public sealed record Item(int Number, ImmutableArray<string> Keys) : Locator;

    /// <summary>The lines that an applicant wrote under an item.</summary>
    /// <param name="Number">The item's printed number.</param>
    /// <param name="Template">Keys of the item's own printed lines.</param>
    public sealed record ItemLines(int Number, ImmutableArray<string> Template) : Locator;

    /// <summary>A mark on a scale: a number beside the label, a tick under one of several numbered columns, or one of numbered boxes.</summary>
    /// <param name="Keys">Keys of the label.</param>
    /// <param name="Least">The least mark.</param>
    /// <param name="Most">The highest mark.</param>
    public sealed record Scale(ImmutableArray<string> Keys, int Least, int Most) : Locator;

    /// <summary>Whether a heading or a short line of the outline stands.</summary>
    /// <param name="Keys">Keys of words, any of which the line contains.</param>
    public sealed record Outline(ImmutableArray<string> Keys) : Locator;

    /// <summary>Filled together with another field or by a table.</summary>
    public sealed record Elsewhere : Locator;
}
