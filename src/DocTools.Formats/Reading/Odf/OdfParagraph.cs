using System.Text;

namespace DocTools.Formats.Reading.Odf;

/// <summary>A paragraph while it is read. White space of the XML collapses to one blank, none at its ends (ODF 1.3 part 3, 6.1.2).</summary>
internal sealed class OdfParagraph
{
    private bool _blankDue;

    /// <summary>Text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Content of text boxes anchored in it.</summary>
    public List<BlockSink> Boxes { get; } = [];

    /// <summary>Whether a colour lies behind it.</summary>
    public bool Shaded { get; set; }

    /// <summary>Whether a field hides the whole of it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Notes white space of the XML.</summary>
    public void AddBlank() => _blankDue |= Text.Length > 0;

    /// <summary>Appends what is shown.</summary>
    public void Append(char character)
    {
        if (_blankDue)
        {
            _blankDue = false;
            Text.Append(' ');
        }

        Text.Append(character);
    }

    /// <summary>Takes back what was appended behind a place.</summary>
    public void CutBack(int length)
    {
        Text.Length = Math.Min(length, Text.Length);
        _blankDue = false;
    }

    /// <summary>Makes it ready for the next paragraph.</summary>
    public void Clear()
    {
        Text.Clear();
        Boxes.Clear();
        (_blankDue, Shaded, IsHidden) = (false, false, false);
    }
}
