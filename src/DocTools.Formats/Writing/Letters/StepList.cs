using System.Text;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Gathers steps; texts that follow each other become one.</summary>
internal sealed class StepList
{
    private readonly List<Step> _steps = [];
    private readonly StringBuilder _text = new();

    /// <summary>Adds text that is the same in every letter.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Adds a step.</summary>
    public void Add(Step step)
    {
        Flush();
        _steps.Add(step);
    }

    /// <summary>The steps so far; the list begins anew.</summary>
    public Step[] Take()
    {
        Flush();
        var all = _steps.ToArray();
        _steps.Clear();
        return all;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _steps.Add(new LiteralStep(_text.ToString()));
            _text.Clear();
        }
    }
}
