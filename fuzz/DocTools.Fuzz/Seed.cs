namespace DocTools.Fuzz;

/// <summary>A sound file to start from.</summary>
/// <param name="Name">Its name, by whose extension some formats are told.</param>
/// <param name="Format">Its format as the sniffer tells it.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Seed(string Name, string Format, byte[] Bytes);
