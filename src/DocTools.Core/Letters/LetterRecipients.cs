namespace DocTools.Core.Letters;

/// <summary>Whom of the ranked a letter goes to.</summary>
public enum LetterRecipients
{
    /// <summary>Whoever the decisions name; the ranking does not matter.</summary>
    Decided,

    /// <summary>Everyone in the ranking whose selection is settled.</summary>
    Ranked,

    /// <summary>Those that the committee selected.</summary>
    Selected,

    /// <summary>Those that are in the list of awards.</summary>
    Awarded,

    /// <summary>Those that the agenda or the data list.</summary>
    Listed,
}
