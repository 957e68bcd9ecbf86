namespace DocTools.Formats.Reading;

/// <summary>
/// What may lie behind the text at a place. Only white text asks for it, and only then the styles of the tables around it are looked up:
/// in a small document the styles are nearly all of the XML.
/// </summary>
internal sealed class DocxGround
{
    private readonly string? _tableStyle;
    private readonly DocxGround? _outer;
    private bool? _isShaded;

    private DocxGround(bool? isShaded, string? tableStyle, DocxGround? outer) => (_isShaded, _tableStyle, _outer) = (isShaded, tableStyle, outer);

    /// <summary>Paper.</summary>
    public static DocxGround Plain { get; } = new(isShaded: false, null, null);

    /// <summary>Something coloured.</summary>
    public static DocxGround Coloured { get; } = new(isShaded: true, null, null);

    /// <summary>This ground with a shade over it, or without.</summary>
    public DocxGround With(bool shade) => shade ? Coloured : this;

    /// <summary>This ground within a table of a style, which may colour it.</summary>
    public DocxGround Under(string tableStyle) => _isShaded == true ? this : new DocxGround(isShaded: null, tableStyle, this);

    /// <summary>Whether anything coloured lies here.</summary>
    public bool IsShaded(DocxContext context)
    {
        var ground = this;
        while (ground._isShaded is null && !context.Styles.Find(ground._tableStyle!).Shaded)
        {
            ground = ground._outer!;
        }

        return (_isShaded = ground._isShaded ?? true).Value;
    }
}
