namespace DocTools.Fuzz;

/// <summary>One way to spoil a file.</summary>
internal interface IMutation
{
    /// <summary>Whether the bytes are of the kind that this way knows.</summary>
    bool Suits(ReadOnlySpan<byte> bytes, string format);

    /// <summary>A spoilt copy; never the array itself.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="other">Another file, to take pieces from.</param>
    /// <param name="pick">What is drawn.</param>
    byte[] Apply(byte[] bytes, byte[] other, Picker pick);
}
