namespace DocTools.Formats.Reading;

/// <summary>Tells a file's format by its first bytes and its parts; the extension only decides between formats that look alike (csv, txt).</summary>
public static partial class FormatSniffer
{
}
