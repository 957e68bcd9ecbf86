using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>
/// A PDF of A4 pages being drawn; all measures are points from the top left. It carries no date, so that the same drawing gives the same bytes.
/// </summary>
internal sealed unsafe class PdfDocument : IPdfCanvas
{
    /// <summary>Width of A4.</summary>
    public const double Width = 595.28;

    /// <summary>Height of A4.</summary>
    public const double Height = 841.89;

    private readonly MemoryStream _bytes = new();
    private readonly GCHandle _self;
    private readonly PangoCairo _engine;
    private readonly nint _surface;
    private readonly nint _cairo;

    /// <summary>Starts a document.</summary>
    public PdfDocument(PangoCairo engine, string title)
    {
        _engine = engine;
        _self = GCHandle.Alloc(_bytes);
        _surface = PangoNative.PdfSurfaceCreateForStream(&OnBytes, GCHandle.ToIntPtr(_self), Width, Height);
        PangoNative.PdfSurfaceSetMetadata(_surface, 0, title);
        PangoNative.PdfSurfaceSetMetadata(_surface, 4, "doctools");
        PangoNative.PdfSurfaceSetMetadata(_surface, 5, "");
        _cairo = PangoNative.Create(_surface);
        PangoNative.UpdateContext(_cairo, engine.Context);
    }

    /// <summary>Draws a text, broken at a width where one is given.</summary>
    public void Text(string text, TextStyle style, double x, double y, double? width) =>
        _engine.Show(_cairo, text, style, width, x, y);

    /// <summary>Draws a line.</summary>
    public void Line(double x0, double y0, double x1, double y1, double thickness)
    {
        PangoNative.SetLineWidth(_cairo, thickness);
        PangoNative.MoveTo(_cairo, x0, y0);
        PangoNative.LineTo(_cairo, x1, y1);
        PangoNative.Stroke(_cairo);
    }

    /// <summary>Draws the frame of a rectangle.</summary>
    public void Frame(double x, double y, double width, double height, double thickness)
    {
        PangoNative.SetLineWidth(_cairo, thickness);
        PangoNative.Rectangle(_cairo, x, y, width, height);
        PangoNative.Stroke(_cairo);
    }

    /// <summary>Fills a rectangle with a grey, 0 black to 1 white.</summary>
    public void Fill(double x, double y, double width, double height, double grey)
    {
        PangoNative.SetSourceRgb(_cairo, grey, grey, grey);
        PangoNative.Rectangle(_cairo, x, y, width, height);
        PangoNative.Fill(_cairo);
        PangoNative.SetSourceRgb(_cairo, 0, 0, 0);
    }

    /// <summary>Draws a grey picture into a rectangle.</summary>
    /// <exception cref="IOException">The engine has no memory for it.</exception>
    public void Picture(MarkPicture picture, double x, double y, double width, double height)
    {
        const int rgb24 = 1;
        var image = PangoNative.ImageSurfaceCreate(rgb24, picture.Width, picture.Height);
        try
        {
            PangoNative.SurfaceFlush(image);
            var data = (byte*)PangoNative.ImageSurfaceGetData(image);
            if (data is null)
            {
                throw new IOException(FormattableString.Invariant($"cairo could not take a picture (status {PangoNative.SurfaceStatus(image)})"));
            }

            var (stride, grey) = (PangoNative.ImageSurfaceGetStride(image), picture.Grey());
            for (var i = 0; i < grey.Length; i++)
            {
                // The same in red, green and blue, so that the order of the bytes does not matter.
                var pixel = data + ((i / picture.Width) * stride) + (4 * (i % picture.Width));
                (pixel[0], pixel[1], pixel[2], pixel[3]) = (grey[i], grey[i], grey[i], grey[i]);
            }

            PangoNative.SurfaceMarkDirty(image);
            PangoNative.Save(_cairo);
            PangoNative.Translate(_cairo, x, y);
            PangoNative.ScaleBy(_cairo, width / picture.Width, height / picture.Height);
            PangoNative.SetSourceSurface(_cairo, image, 0, 0);
            PangoNative.Paint(_cairo);
            PangoNative.Restore(_cairo);
        }
        finally
        {
            PangoNative.SurfaceDestroy(image);
        }
    }

    /// <summary>Ends the page; what is drawn next stands on a new one.</summary>
    public void EndPage() => PangoNative.ShowPage(_cairo);

    /// <summary>Ends the document and copies it to a stream. Throws <see cref="IOException"/> where the engine reports a fault.</summary>
    public void Finish(Stream stream)
    {
        var status = PangoNative.Status(_cairo);
        PangoNative.SurfaceFinish(_surface);
        status = status != 0 ? status : PangoNative.SurfaceStatus(_surface);
        if (status != 0)
        {
            throw new IOException(FormattableString.Invariant($"cairo could not write the PDF (status {status})"));
        }

        _bytes.Position = 0;
        _bytes.CopyTo(stream);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        PangoNative.Destroy(_cairo);
        PangoNative.SurfaceDestroy(_surface);
        _self.Free();
        _bytes.Dispose();
    }

    // Cairo calls this from C, where no exception may pass; a memory stream can only run out of memory.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBytes(nint closure, byte* data, uint length)
    {
        if (GCHandle.FromIntPtr(closure).Target is not MemoryStream bytes)
        {
            return 11;
        }

        bytes.Write(new ReadOnlySpan<byte>(data, checked((int)length)));
        return 0;
    }
}
