using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.State;
using DocTools.Core.Extraction;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Cli.Processing;

/// <summary>Tells which programme a single document belongs to, where nobody says: the one whose forms give most values.</summary>
internal static class ProgramGuess
{
    /// <summary>The programme and what was read by it, and whether another one comes near; of two that give as many values the first.</summary>
    /// <param name="programs">The programmes that come into question, at least one.</param>
    /// <param name="file">The file; a container counts as a whole.</param>
    /// <param name="form">The form that it is said to be; null where it is to be recognised.</param>
    /// <param name="conversions">Legacy files that were converted ahead.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static (ProgramKit Program, IEnumerable<ReadDocument> Reads, bool Doubtful) Read(IReadOnlyList<ProgramKit> programs, string file, string? form, ConversionStore? conversions, CancellationToken cancellation)
    {
        var first = new CaseReader(programs[0], conversions).ReadFile(file, form, cancellation);
        if (programs.Count == 1)
        {
            programs[0].Choose();
            return (programs[0], first, false);
        }

        var reads = first.ToList();
        var ranked = programs.Select(p => (Program: p, Values: reads.Sum(r => Values(r, p, form)))).OrderByDescending(p => p.Values).ToList();
        var best = ranked[0].Program;
        best.Choose();
        var doubtful = ranked[1].Values * 2 > ranked[0].Values;
        return (best, ReferenceEquals(best, programs[0]) ? reads : new CaseReader(best, conversions).ReadFile(file, form, cancellation), doubtful);
    }

    private static int Values(ReadDocument read, ProgramKit program, string? form)
    {
        if (read.Document is not { } document)
        {
            return 0;
        }

        var recognised = form is not null && program.Definition.FindForm(form) is { } told ? [Recogniser.As(document, told)] : Recogniser.Recognise(document, program.Definition);
        var forms = recognised.SelectMany(r => Extractor.ExtractAll(r.Form, r.Segment, program.Definition)).ToImmutableArray();
        // As one case: versions of one form count once.
        return new CaseReader(program).CaseOf(read with { Forms = forms }).Fields.Count(f => f.Parsed.Outcome == ParseOutcome.Value && f.Type is not (FieldType.Boolean or FieldType.Map));
    }
}
