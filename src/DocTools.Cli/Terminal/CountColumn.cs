using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DocTools.Cli.Terminal;

/// <summary>How many of how many: <c>37/200</c>.</summary>
public sealed class CountColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"));
    }
}
