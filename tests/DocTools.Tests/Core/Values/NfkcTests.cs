using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Values;

public sealed class NfkcTests
{
    [Theory]
    [InlineData("１２３ＡＢ％", "123AB%")]
    [InlineData("\uF98E", "年")]
    [InlineData("\u2F00\u2F2F", "一工")]
    [InlineData("㈠㍿ｱ", "(一)株式会社ア")]
    [InlineData("\U0002F800", "丽")]
    [InlineData("中文 abc", "中文 abc")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("a\u00A0b\u3000c", "a b c")]
    [InlineData("\uD800x１", "\uD800x1")]
    public void Folds(string text, string expected) => Assert.Equal(expected, Nfkc.Fold(text));

    [Theory]
    [InlineData("\uF98E度", "年度")]
    [InlineData("\u2F00、１㈠ㄱ", "一、１㈠ㄱ")]
    [InlineData("年", "年")]
    [InlineData("\u2E8C", "\u2E8C")]
    public void Folds_lookalike_ideographs_alone_and_keeps_the_length(string text, string expected) => Assert.Equal(expected, Nfkc.FoldIdeographs(text));

    [Theory]
    [InlineData("統 一 編 號：", "統一編號")]
    [InlineData("Ｅ－ｍａｉｌ", "email")]
    [InlineData("臺北市", "台北市")]
    [InlineData("《企劃》", "企劃")]
    [InlineData("合計(A+B)", "合計a+b")]
    [InlineData(null, "")]
    public void Keys(string? text, string expected) => Assert.Equal(expected, MatchKey.Of(text));

    /// <summary>Without ICU the runtime's own normalisation returns its input unchanged and says nothing.</summary>
    [Fact]
    public void No_source_calls_the_runtimes_normalisation()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DocTools.sln")))
        {
            root = root.Parent;
        }

        Assert.NotNull(root);
        var sources = Directory.GetFiles(Path.Combine(root.FullName, "src"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, s => File.ReadAllText(s).Contains("NormalizationForm", StringComparison.Ordinal));
    }
}
