namespace DocTools.Core.Ranking;

/// <summary>Codes of findings about score sheets; the first three are the contract's, the others say what a person has to look at before signing.</summary>
public static class RankCodes
{
    /// <summary>A member gave a proposal no score for a criterion, or nothing that is a number of points (error).</summary>
    public const string ScoreMissing = "rank.score-missing";

    /// <summary>A score under 0 or over the weight (error).</summary>
    public const string ScoreRange = "rank.score-range";

    /// <summary>Equal averages that no rule of the programme parts (warning).</summary>
    public const string TieUnresolved = "rank.tie-unresolved";

    /// <summary>The sum on the sheet is not the sum of its scores (warning); the scores count.</summary>
    public const string TotalMismatch = "rank.total-mismatch";

    /// <summary>A heading prints another weight than the programme's (warning); the programme's counts.</summary>
    public const string WeightMismatch = "rank.weight-mismatch";

    /// <summary>A proposal twice on one sheet (error); scores that differ are left out.</summary>
    public const string RowDuplicate = "rank.row-duplicate";

    /// <summary>Scores in a row without an id that no other sheet explains (error); they are left out.</summary>
    public const string RowWithoutId = "rank.row-without-id";

    /// <summary>Applicant or project differ from the other sheets' (warning): a row may have slipped.</summary>
    public const string NameMismatch = "rank.name-mismatch";

    /// <summary>A proposal that only one of several sheets has (warning).</summary>
    public const string SingleSheet = "rank.single-sheet";

    /// <summary>A proposal that the run of <c>--from</c> does not have, or has rejected (error).</summary>
    public const string NotListed = "rank.not-listed";

    /// <summary>A proposal of the run of <c>--from</c> that no sheet has (error).</summary>
    public const string NotScored = "rank.not-scored";

    /// <summary>The category cannot be told, so that the proposal is ranked apart from both (warning).</summary>
    public const string CategoryUnknown = "rank.category-unknown";

    /// <summary>A criterion that nobody scored validly: the proposal has no average and no rank (error).</summary>
    public const string CriterionUnscored = "rank.criterion-unscored";

    /// <summary>Part of a sheet could not be read (warning).</summary>
    public const string SheetPartial = "rank.sheet-partial";

    /// <summary>The member's name stands only in the file's name (info).</summary>
    public const string MemberByFile = "rank.member-by-file-name";
}
