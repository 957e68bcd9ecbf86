using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Stages;

/// <summary>Tells which document of a stage a file is: by the programme's forms in it, else by its title, then by its words where it is no form of the programme, at last by its name alone.</summary>
/// <param name="stage">The stage.</param>
public sealed class StageRecogniser(StageDefinition stage)
{
    private const int TitleTexts = 14;
    private const int LongestTitle = 60;

    /// <summary>The documents that a file is, with how that was told; empty where it is none.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="document">Its contents; null where it could not be read.</param>
    /// <param name="forms">The programme's forms in it.</param>
    public ImmutableArray<(StageDocument Document, StageEvidence Evidence)> Recognise(string path, Document? document, IReadOnlyCollection<string> forms)
    {
        var texts = document?.Blocks.SelectMany(Texts).Select(MatchKey.Of).Where(k => k.Length > 0).ToList() ?? [];
        var name = MatchKey.Of(Path.GetFileNameWithoutExtension(path));
        var found = Refined(ByTitle(texts), name, StageEvidence.Title);
        found = found.IsEmpty ? [.. stage.Documents.Where(d => d.Forms.Intersect(forms, StringComparer.Ordinal).Any()).Select(d => (d, StageEvidence.Form))] : found;
        found = found.IsEmpty && forms.Count == 0 ? Refined(stage.Documents.Where(d => !d.Words.IsEmpty && d.Words.Count(w => texts.Exists(t => t.Contains(MatchKey.Of(w), StringComparison.Ordinal))) >= d.Least), name, StageEvidence.Words) : found;
        return found.IsEmpty ? [.. Longest(stage.Documents.SelectMany(d => d.Names.Select(n => (Document: d, Key: MatchKey.Of(n)))).Where(p => name.Contains(p.Key, StringComparison.Ordinal))).Select(d => (d, StageEvidence.Name))] : found;
    }

    private List<StageDocument> ByTitle(List<string> texts)
    {
        var heads = texts.Take(TitleTexts).Where(t => t.Length <= LongestTitle).ToList();
        return Longest(stage.Documents.SelectMany(d => d.Titles.Select(t => (Document: d, Key: MatchKey.Of(t)))).Where(p => heads.Exists(h => h.Contains(p.Key, StringComparison.Ordinal))));
    }

    // A title that is a part of another one that was found says nothing by itself.
    private static List<StageDocument> Longest(IEnumerable<(StageDocument Document, string Key)> found)
    {
        var all = found.ToList();
        return all.Where(f => !all.Exists(o => o.Key.Length > f.Key.Length && o.Key.Contains(f.Key, StringComparison.Ordinal))).Select(f => f.Document).Distinct().ToList();
    }

    private ImmutableArray<(StageDocument Document, StageEvidence Evidence)> Refined(IEnumerable<StageDocument> found, string name, StageEvidence evidence) =>
        [.. found.Select(d => (stage.Documents.FirstOrDefault(r => string.Equals(r.Refines, d.Id, StringComparison.Ordinal) && r.Names.Any(n => name.Contains(MatchKey.Of(n), StringComparison.Ordinal))) ?? d, evidence)).Distinct()];

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.Split('\n'),
        Table table => table.Cells.SelectMany(c => c.Nested.SelectMany(Texts).Prepend(c.Text)),
        _ => [],
    };
}
