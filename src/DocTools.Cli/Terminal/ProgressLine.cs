using DocTools.Core.Rules.Messages;
using Spectre.Console;

namespace DocTools.Cli.Terminal;

/// <summary>Progress with counts and time left, drawn on a terminal only; quiet otherwise.</summary>
/// <param name="Streams">Where to draw.</param>
/// <param name="Language">Language of the stages' names.</param>
public sealed record ProgressLine(Streams Streams, Language Language)
{
    /// <summary>Runs a stage of many equal steps; the work calls the given action after each step, from any thread.</summary>
    public void Stage(Wording name, int steps, Action<Action> work)
    {
        if (!Streams.IsTerminal || steps == 0)
        {
            work(() => { });
            return;
        }

        ConsoleTable.On(Streams.Error, terminal: true)
            .Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(name.In(Language)), maxValue: steps);
                work(() => task.Increment(1));
            });
    }
}
