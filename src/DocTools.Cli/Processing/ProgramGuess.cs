using DocTools.Cli.Definitions;
using DocTools.Cli.State;
using DocTools.Core.Extraction;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Cli.Processing;

/// <summary>Tells which programme a single document belongs to, where nobody says: the one whose forms give most values.</summary>
internal static class ProgramGuess
{
    /// <summary>The programme and what was read by it; of two that give as many values the first.</summary>
    /// <param name="programs">The programmes that come into question, at least one.</param>
    /// <param name="file">The file; a container counts as a whole.</param>
    /// <param name="form">The form that it is said to be; null where it is to be recognised.</param>
    /// <param name="conversions">Legacy files that were converted ahead.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static (ProgramKit Program, IEnumerable<ReadDocument> Reads) Read(IReadOnlyList<ProgramKit> programs, string file, string? form, ConversionStore? conversions, CancellationToken cancellation)
    {
        var first = new CaseReader(programs[0], conversions).ReadFile(file, form, cancellation);
        if (programs.Count == 1)
        {
            return (programs[0], first);
        }

        var reads = first.ToList();
        var best = programs.MaxBy(p => reads.Sum(r => Values(r, p, form)))!;
        return ReferenceEquals(best, programs[0]) ? (best, reads) : (best, new CaseReader(best, conversions).ReadFile(file, form, cancellation));
    }

    private static int Values(ReadDocument read, ProgramKit program, string? form)
    {
        if (read.Document is not { } document)
        {
            return 0;
        }

        var recognised = form is not null && program.Definition.FindForm(form) is { } told ? [Recogniser.As(document, told)] : Recogniser.Recognise(document, program.Definition);
        return recognised.SelectMany(r => Extractor.ExtractAll(r.Form, r.Segment, program.Definition)).Sum(r => r.Fields.Count(f => f.Parsed.Outcome == ParseOutcome.Value && f.Type is not (FieldType.Boolean or FieldType.Map)));
    }
}
