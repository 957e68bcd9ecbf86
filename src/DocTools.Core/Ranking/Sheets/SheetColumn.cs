namespace DocTools.Core.Ranking.Sheets;

/// <summary>Columns of a score sheet that are no criteria.</summary>
public enum SheetColumn
{
    /// <summary>編號.</summary>
    Id,

    /// <summary>提案單位.</summary>
    Organisation,

    /// <summary>專案名稱.</summary>
    Project,

    /// <summary>類別.</summary>
    Category,

    /// <summary>總分.</summary>
    Total,

    /// <summary>委員建議.</summary>
    Remark,
}
