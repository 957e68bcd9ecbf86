using DocTools.Cli.Machine;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>doctor</c>: what is installed, what is missing, what then does not work, and the command that installs it.</summary>
public sealed class DoctorCommand : ToolCommand
{
    /// <summary>Creates the command.</summary>
    public DoctorCommand(Vocabulary words)
        : base(words, "doctor", "檢查這台電腦：裝了什麼、缺什麼、怎麼裝", "what is installed, what is missing, and how to install it")
    {
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var components = Inventory.Take();
        var table = ConsoleTable.With("", invocation.Say("項目", "part"), invocation.Say("找到", "found"), invocation.Say("用途", "for"));
        foreach (var component in components)
        {
            var purpose = component.Purpose.In(invocation.Language) + (component.NeededNow ? "" : invocation.Say("（目前版本不需要）", " (not needed by this version)"));
            table.Add(component.Found is not null ? "✓" : component.NeededNow ? "✗" : "–", component.Name, component.Found ?? invocation.Say("沒有", "missing"), purpose);
        }

        ConsoleTable.On(invocation.Output, terminal: false).Write(table);
        var packages = components.Where(c => c.Lacks).Select(c => c.Package).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        invocation.Output.WriteLine(packages.Count == 0
            ? invocation.Say("這個版本需要的都有了。", "Everything that this version needs is here.")
            : invocation.Say("安裝指令：", "to install: ") + "sudo apt-get install -y --no-install-recommends " + string.Join(' ', packages));
        return ExitCode.Done;
    }
}
