namespace DocTools.Core.Values;

/// <summary>Confidences of readings that are not certain.</summary>
public static class Doubt
{
    /// <summary>A value that stands there but was written so that it can be doubted (約500萬, an option alone where boxes belong): below the 0.8 under which a person looks.</summary>
    public const double Written = 0.7;
}
