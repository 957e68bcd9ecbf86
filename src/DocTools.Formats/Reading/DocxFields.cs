using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>The complex fields that are open at a place of a story: text shows only where every one of them is in its result.</summary>
internal sealed class DocxFields
{
    private readonly List<Open> _open = [];

    /// <summary>Whether text at this place is shown.</summary>
    public bool ShowsText { get; private set; } = true;

    /// <summary>A field begins.</summary>
    /// <param name="shown">What a form field shows by its data, whatever its result says; null where the result counts.</param>
    public void Begin(string? shown)
    {
        _open.Add(new Open { Shown = shown });
        Update();
    }

    /// <summary>The instruction ends, the result begins.</summary>
    public void Separate()
    {
        if (_open.Count > 0)
        {
            _open[^1].InResult = true;
            Update();
        }
    }

    /// <summary>Hides the result of the field that begins its result here, where it is the day or time at which the document was opened last.</summary>
    /// <returns>Whether it is.</returns>
    public bool HideMoment()
    {
        if (_open.Count == 0 || _open[^1].Instruction.ToString().TrimStart() is var instruction && !instruction.StartsWith("DATE", StringComparison.OrdinalIgnoreCase) && !instruction.StartsWith("TIME", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _open[^1].Shown = "";
        Update();
        return true;
    }

    /// <summary>Text of the innermost field's instruction.</summary>
    public void AddInstruction(StringBuilder text)
    {
        if (_open.Count > 0 && !_open[^1].InResult)
        {
            _open[^1].Instruction.Append(text);
        }
    }

    /// <summary>A field ends.</summary>
    /// <returns>What is shown instead of a result: for fields that have none by nature; null for all others.</returns>
    public string? End()
    {
        if (_open.Count == 0)
        {
            return null;
        }

        var field = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Update();
        return field.InResult || field.Shown is not null ? null : EquationField.Show(field.Instruction.ToString());
    }

    /// <summary>A paragraph ends: an instruction never runs on beyond it in a sound file, and a lost end must not hide the rest.</summary>
    public void EndParagraph()
    {
        if (!ShowsText)
        {
            _open.RemoveAll(f => !f.InResult || f.Shown is not null);
            Update();
        }
    }

    private void Update() => ShowsText = _open.TrueForAll(f => f.InResult && f.Shown is null);

    private sealed class Open
    {
        public string? Shown { get; set; }

        public bool InResult { get; set; }

        public StringBuilder Instruction { get; } = new();
    }
}
