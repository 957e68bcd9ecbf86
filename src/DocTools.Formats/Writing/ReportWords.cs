using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Core.Rules;

namespace DocTools.Formats.Writing;

/// <summary>The words that every programme's checklist and workbooks share, in the language of the run.</summary>
internal sealed class ReportWords
{
    private readonly bool _english;

    private ReportWords(bool english) => _english = english;

    /// <summary>The words for a language: <c>en</c>, otherwise Traditional Chinese.</summary>
    public static ReportWords For(string? lang) => new(lang is not null && lang.StartsWith("en", StringComparison.OrdinalIgnoreCase));

    /// <summary>The word in the language of the run.</summary>
    public string this[string chinese, string english] => _english ? english : chinese;

    /// <summary>A yes, a no, or neither told.</summary>
    public string Answer(bool? answer) => answer switch
    {
        true => this["是", "Yes"],
        false => this["否", "No"],
        null => this["待確認", "To check"],
    };

    /// <summary>A severity.</summary>
    public string Of(Severity severity) => severity switch
    {
        Severity.Error => this["錯誤", "Errors"],
        Severity.Warning => this["警告", "Warnings"],
        _ => this["提示", "Hints"],
    };

    /// <summary>A suggested decision.</summary>
    public string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Accepted => this["受理", "Accepted"],
        DecisionStatus.Supplement => this["補件", "Supplement"],
        DecisionStatus.Rejected => this["不受理", "Rejected"],
        _ => this["人工審查", "Review"],
    };

    /// <summary>What became of a document.</summary>
    public string Of(DocumentStatus status) => status switch
    {
        DocumentStatus.Read => this["已讀取", "read"],
        DocumentStatus.Partial => this["部分讀取", "partly read"],
        DocumentStatus.Unreadable => this["無法讀取", "unreadable"],
        DocumentStatus.Unrecognised => this["非本計畫表件", "no form of the programme"],
        DocumentStatus.Duplicate => this["重複檔案", "duplicate"],
        _ => this["拒絕處理", "refused"],
    };
}
