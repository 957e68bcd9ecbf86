using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>A PDF of A4 pages being drawn; all measures are points from the top left.</summary>
internal interface IPdfCanvas : IDisposable
{
    /// <summary>Draws a text, broken at a width where one is given.</summary>
    void Text(string text, TextStyle style, double x, double y, double? width);

    /// <summary>Draws a line.</summary>
    void Line(double x0, double y0, double x1, double y1, double thickness);

    /// <summary>Draws the frame of a rectangle.</summary>
    void Frame(double x, double y, double width, double height, double thickness);

    /// <summary>Fills a rectangle with a grey, 0 black to 1 white.</summary>
    void Fill(double x, double y, double width, double height, double grey);

    /// <summary>Draws a grey picture into a rectangle.</summary>
    void Picture(MarkPicture picture, double x, double y, double width, double height);

    /// <summary>Ends the page; what is drawn next stands on a new one.</summary>
    void EndPage();

    /// <summary>Ends the document and copies it to a stream. Throws <see cref="IOException"/> where the engine reports a fault.</summary>
    void Finish(Stream stream);
}
