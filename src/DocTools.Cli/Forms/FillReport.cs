using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Forms;

/// <summary>The list of cells that were not filled in as they stand (<c>fill-report.csv</c>); a header alone where all were.</summary>
public static class FillReport
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(ImmutableArray<FillProblem> problems, Language language)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream, "sheet,row,column,form,field,value,problem"))
        {
            foreach (var problem in problems)
            {
                csv.Line(problem.Sheet, problem.Row == 0 ? "" : CsvWriter.Number(problem.Row), problem.Column, problem.Form, problem.Field, problem.Value, language == Language.English ? problem.Problem.En : problem.Problem.Zh);
            }
        }

        return stream.ToArray();
    }
}
