using DocTools.Cli.Letters;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Formats.Writing.Letters;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Letters;

/// <summary>A shipped template that was saved as OpenDocument and back by LibreOffice, which writes runs and names of its own, is still sound.</summary>
public sealed class LetterRoundTripTests
{
    [Trait("Category", "Long")]
    [Theory]
    [InlineData("design-113")]
    [InlineData("cluster-110")]
    [InlineData("b2g-113")]
    public void Templates_survive_LibreOffice(string program)
    {
        if (!LibreOffice.Has(OfficeApp.Writer))
        {
            return;
        }

        var kit = LetterKit.Open(program, Language.Chinese);
        var names = kit.Names([]);
        var files = kit.Set.Letters.Select(l => Path.Combine(kit.Kit.Folder, "letters", l.Kind + ".docx")).ToList();
        using var office = new OfficeConverter(TimeSpan.FromSeconds(120));
        var odt = office.Convert([.. files.Select(f => new OfficeSource(f, "odt"))], CancellationToken.None);
        var docx = office.Convert([.. odt.Select(o => new OfficeSource(o.Output!, "docx"))], CancellationToken.None);
        foreach (var (file, (output, end)) in files.Zip(docx))
        {
            Assert.True(output is not null, $"{file}: {end}");
            var (template, faults) = LetterTemplate.Load(Path.GetFileName(file), File.ReadAllBytes(output!), names);
            Assert.True(template is not null, string.Join('\n', faults.Select(f => f.Line.Zh)));
        }
    }
}
