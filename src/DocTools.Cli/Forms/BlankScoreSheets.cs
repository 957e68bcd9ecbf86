using System.Globalization;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.Ranking;
using DocTools.Core.Ranking;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Ranking;

namespace DocTools.Cli.Forms;

/// <summary>A programme's score sheets without proposals, a workbook a stage; <c>scoresheet</c> writes those with proposals and members.</summary>
public static class BlankScoreSheets
{
    /// <summary>What stands for them beside the forms' ids.</summary>
    public const string Id = "scoresheet";

    private const int Rows = 10;

    /// <summary>Whether a programme scores proposals.</summary>
    public static bool Has(string program) => File.Exists(Path.Combine(TemplateFolder.Find().FolderOf(program), RankingDefinition.FileName));

    /// <summary>Name and bytes of each sheet.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Write(string program, Language language)
    {
        var kit = RankingKit.Open(program, null);
        foreach (var stage in kit.Definition.Stages)
        {
            var rows = stage.Groups.SelectMany(g => Enumerable.Range(1, Rows), (g, n) => new RankedProposal { Id = n.ToString(CultureInfo.InvariantCulture), Group = g }).ToList();
            using var stream = new MemoryStream();
            ScoreSheetWorkbook.Write(stream, kit.Definition, stage, "", [.. rows], kit.Words, language == Language.English ? "en" : null);
            yield return (SubmissionName.Of($"{stage.Title.Zh}_評分表.xlsx"), stream.ToArray());
        }
    }
}
