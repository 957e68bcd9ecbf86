using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;
using DocTools.Tests.Fixtures;

namespace DocTools.Tests.Cli;

/// <summary>The sample inbox taken through hops 1 to 8 once, for the tests that look at the reports themselves.</summary>
public sealed class WholeCases
{
    public WholeCases()
    {
        Program = ProgramKit.Open(TemplateFolder.Find().FolderOf("design-113"), Language.Chinese);
        var reader = new CaseReader(Program);
        var inbox = Inbox.Open(Path.Combine(Samples.Folder, "inbox")).Inbox!;
        var registry = RegistryCsv.Read(File.ReadAllBytes(Path.Combine(Samples.Folder, "registry.csv"))).Registry;
        var cases = inbox.Submissions.Select(s => reader.Read(s, CancellationToken.None)).ToList();
        Reports = Conclusions.Run(cases, Program.Definition, Program.Rules, registry, Language.Chinese);
    }

    public ProgramKit Program { get; }

    public ImmutableArray<CaseReport> Reports { get; }
}
