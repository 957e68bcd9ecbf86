using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Examining;

/// <summary>Something about a definition that its author should know.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="IsError">Whether the programme would do something wrong; otherwise it is a hint.</param>
/// <param name="Text">What is the matter.</param>
/// <param name="Advice">What to write instead.</param>
public sealed record DefinitionRemark(string File, int Line, bool IsError, Wording Text, Wording Advice)
{
    /// <summary>An error.</summary>
    public static DefinitionRemark Error(string file, int line, string zh, string en, string adviceZh, string adviceEn) =>
        new(file, line, IsError: true, new Wording(zh, en), new Wording(adviceZh, adviceEn));

    /// <summary>A hint.</summary>
    public static DefinitionRemark Hint(string file, int line, string zh, string en, string adviceZh, string adviceEn) =>
        new(file, line, IsError: false, new Wording(zh, en), new Wording(adviceZh, adviceEn));
}
