namespace DocTools.Core.Programs;

/// <summary>What of a natural person a field holds; decides how it is hidden.</summary>
public enum PersonalKind
{
    /// <summary>Names: 王○明.</summary>
    Name,

    /// <summary>A telephone number: 09**-***-678.</summary>
    Phone,

    /// <summary>A mailbox: w***@example.tw.</summary>
    Email,

    /// <summary>An address: 臺北市***.</summary>
    Address,

    /// <summary>The 統一編號 of a natural person's business: 12*****8.</summary>
    Ubn,

    /// <summary>Any other text: ***.</summary>
    Text,
}
