using DocTools.Cli.Definitions;
using DocTools.Cli.Forms;
using DocTools.Core.Printing;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.RoundTrip;

/// <summary>What is filled into a form comes back exactly, in every format and for every form that has a layout: data drawn at random, always the same.</summary>
public sealed class RoundTripTests
{
    private const int Few = 25;
    private const int FewConverted = 3;
    private const int Many = 400;
    private const int ManyConverted = 30;
    private static readonly string[] s_programs = ["b2g-113", "cluster-110", "design-113"];
    private static readonly Dictionary<string, ProgramKit> s_kits = s_programs.ToDictionary(p => p, p => ProgramKit.Open(RepositoryRoot.File("templates", p), Language.Chinese));

    public static TheoryData<string, string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (program, kit) in s_kits)
            {
                foreach (var form in kit.Definition.Forms.Where(f => f.Print is not null))
                {
                    foreach (var format in FormFormat.All)
                    {
                        data.Add(program, form.Id, format);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_filled_in_comes_back(string program, string form, string format) => Check(program, form, format, new FormFormat(format).IsConverted ? FewConverted : Few, seed: 0);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Forms))]
    public void What_is_filled_in_comes_back_a_hundred_times(string program, string form, string format) => Check(program, form, format, new FormFormat(format).IsConverted ? ManyConverted : Many, seed: 1000);

    private static void Check(string program, string id, string format, int count, int seed)
    {
        var kit = s_kits[program];
        var form = kit.Definition.FindForm(id)!;
        var how = new FormFormat(format);
        if (how.IsConverted && !LibreOffice.Has(OfficeApp.Writer))
        {
            return;
        }

        var values = Enumerable.Range(seed, count).Select(s => RandomForm.Of(form, s, sheets: format is "xlsx")).ToList();
        var composed = values.Select((v, i) => (Name: $"{id}-{seed + i}", Form: FormComposer.Compose(form, v))).Select(c => (c.Name, c.Form, FormComputing.Of(kit, form, c.Form)));
        var files = how.Write(composed, CancellationToken.None).ToList();
        Assert.Equal(count, files.Count);
        var differences = files.Zip(values).SelectMany(p => ReadBack.Differences(kit, form, p.Second, p.First.Name, p.First.Bytes).Select(d => $"{p.First.Name}: {d}")).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences (place: filled / read)\n" + string.Join('\n', differences.Take(10)));
    }
}
