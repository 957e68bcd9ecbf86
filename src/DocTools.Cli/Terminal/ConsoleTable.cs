using Spectre.Console;

namespace DocTools.Cli.Terminal;

/// <summary>The terminal as Spectre.Console sees it.</summary>
public static class ConsoleTable
{
    /// <summary>A console on a writer; without colour and movement unless a person watches.</summary>
    public static IAnsiConsole On(TextWriter writer, bool terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!terminal)
        {
            // Lines of a file have no width; a narrow default would break paths.
            console.Profile.Width = 200;
        }

        return console;
    }

    /// <summary>A table with these headings.</summary>
    public static Table With(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        }

        return table;
    }

    /// <summary>Adds a row of plain texts.</summary>
    public static void Add(this Table table, params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.AddRow(cells.Select(c => (Spectre.Console.Rendering.IRenderable)new Text(c)));
    }
}
