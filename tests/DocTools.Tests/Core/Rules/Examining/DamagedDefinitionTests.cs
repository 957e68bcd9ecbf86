using DocTools.Cli.Definitions;
using DocTools.Core.Rules.Messages;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Rules.Examining;

/// <summary>Whatever somebody writes into a definition, it is told as a fault; nothing throws. Every line of the skeleton, left out and with other values.</summary>
public sealed class DamagedDefinitionTests : IDisposable
{
    private static readonly string[] s_values = ["", "x", "'*'", "[", "{}", "[1, {}]", "99999999999999999999", "-1.5", "form.x[*].*", "2025-13-45"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Trait("Category", "Long")]
    [Theory]
    [InlineData("program.yaml")]
    [InlineData("forms/application.yaml")]
    [InlineData("forms/plan.yaml")]
    [InlineData("rules/1-application.yaml")]
    [InlineData("rules/2-plan.yaml")]
    [InlineData("outputs/checklist.yaml")]
    [InlineData("tests/complete.yaml")]
    public void Nothing_throws(string file)
    {
        SkeletonWriter.Write("sample", _folder["sample"]);
        var path = _folder["sample/" + file];
        var lines = File.ReadAllLines(path);
        var thrown = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith('#') || lines[i].Length == 0)
            {
                continue;
            }

            foreach (var damaged in Damaged(lines[i], i))
            {
                File.WriteAllLines(path, lines.Take(i).Append(damaged).Concat(lines.Skip(i + 1)));
                try
                {
                    _ = Examination.Of(_folder["sample"], Language.Chinese);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    thrown.Add($"{file}:{i + 1}: {damaged.Trim()}: {e.GetType().Name} {e.Message} {e.StackTrace?.Split('\n')[0]}");
                }
            }
        }

        Assert.True(thrown.Count == 0, string.Join('\n', thrown.Take(30)));
    }

    // The line left out, and two of the values in turn: all of them over a few lines.
    private static IEnumerable<string> Damaged(string line, int number)
    {
        yield return "";
        var colon = line.LastIndexOf(": ", StringComparison.Ordinal) is var last and >= 0 ? last + 2 : -1;
        if (colon < 0)
        {
            yield break;
        }

        var tail = line.EndsWith(" }", StringComparison.Ordinal) ? " }" : "";
        foreach (var value in new[] { s_values[number % s_values.Length], s_values[(number + 3) % s_values.Length], s_values[(number + 6) % s_values.Length] })
        {
            yield return line[..colon] + value + tail;
        }

        if (line.IndexOf(": ", StringComparison.Ordinal) + 2 is var first && first != colon)
        {
            yield return line[..first] + s_values[(number + 1) % s_values.Length];
        }
    }
}
