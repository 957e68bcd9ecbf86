using System.Text.RegularExpressions;
using DocTools.Cli.Definitions;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>Every message of the loaders has its Chinese; the messages are read from the source, so that a new one is named here.</summary>
public sealed partial class LoaderMessageTests
{
    [Fact]
    public void Every_message_of_a_loader_is_told_in_Chinese_too()
    {
        var lacking = Sources().SelectMany(f => File.ReadLines(f).Where(l => Adds().IsMatch(l)).SelectMany(l => Literal().Matches(l)).Select(m => (File: Path.GetFileName(f), Text: Sample(m.Groups["text"].Value))))
            .Where(m => m.Text.Contains(' ', StringComparison.Ordinal) && !m.Text.Contains("x at character", StringComparison.Ordinal) && !m.Text.StartsWith("unknown x ", StringComparison.Ordinal) && !m.Text.StartsWith("plan.", StringComparison.Ordinal))
            .Select(m => m.File is "FormulaLexer.cs" ? m with { Text = m.Text + " at character 7 of 'x'" } : m)
            .Concat(Sources().SelectMany(f => Unknown().Matches(File.ReadAllText(f)).Select(m => (File: Path.GetFileName(f), Text: $"unknown {Sample(m.Groups["what"].Value)} 'x'; did you mean 'y'?"))))
            .Where(m => LoaderMessages.Chinese(m.Text) is null)
            .Select(m => $"{m.File}: add the Chinese of \"{m.Text}\" to {nameof(LoaderMessages)}").ToList();
        Assert.True(lacking.Count == 0, string.Join('\n', lacking));
    }

    [Theory]
    [InlineData("unknown key 'colour'; did you mean 'columns'?", "沒有這個鍵：「colour」；是不是「columns」？")]
    [InlineData("unknown section of field 'host.name' 'hots'; did you mean 'host'?", "「host.name」的 section「hots」沒有定義；是不是「host」？")]
    [InlineData("'year' must be a number, not 'x'", "「year」要是數字，不能是「x」")]
    public void A_message_keeps_its_names(string english, string chinese) => Assert.Equal(chinese, LoaderMessages.Chinese(english));

    private static IEnumerable<string> Sources() =>
        new[] { "DocTools.Core", "DocTools.Formats", "DocTools.Cli" }.SelectMany(p => Directory.EnumerateFiles(RepositoryRoot.File("src", p), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("Correction", StringComparison.Ordinal) && !f.Contains("Csv", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // 「{x}」 of an interpolated text becomes what it might say.
    private static string Sample(string text) => Place().Replace(text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), m => m.Value.Contains("Position", StringComparison.Ordinal) || m.Value is "{arguments}" ? "7" : m.Value.Contains("Suggestion", StringComparison.Ordinal) ? "" : "x");

    [GeneratedRegex(@"[eE]rrors\.Add\(|\bFault\(|new FormulaException\(", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Adds();

    [GeneratedRegex(@"\$?""(?<text>(?:[^""\\]|\\.)+)""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Literal();

    [GeneratedRegex("""AddUnknown\([^"]*?(?:\("[^"]*"\)[^"]*?)?, \$?"(?<what>(?:[^"\\]|\\.)+)",""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\{[^{}]*(?:\([^()]*\))?[^{}]*\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Place();
}
