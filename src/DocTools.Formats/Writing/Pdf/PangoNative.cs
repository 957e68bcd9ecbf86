using System.Reflection;
using System.Runtime.InteropServices;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>The imported functions of Pango, PangoCairo, Cairo and GObject, as their headers declare them. Distances are points, Pango units 1/1024 point.</summary>
internal static unsafe partial class PangoNative
{
    /// <summary>Pango units in a point.</summary>
    public const double Scale = 1024;

    private const string Pango = "pango-1.0";
    private const string PangoCairo = "pangocairo-1.0";
    private const string Cairo = "cairo";
    private const string GObject = "gobject-2.0";

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [Pango] = ["libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"],
        [PangoCairo] = ["libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib", "libpangocairo-1.0-0.dll"],
        [Cairo] = ["libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll"],
        [GObject] = ["libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"],
    };

    private static readonly Dictionary<string, nint> Handles = Load();

    static PangoNative() => NativeLibrary.SetDllImportResolver(typeof(PangoNative).Assembly, Resolve);

    /// <summary>The first library that is not installed, by its Linux file name; null where all are there.</summary>
    public static string? FirstMissing => Names.Keys.Where(n => Handles[n] == 0).Select(n => Names[n][0]).FirstOrDefault();

    [LibraryImport(GObject, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_font_map_new")]
    public static partial nint FontMapNew();

    [LibraryImport(Pango, EntryPoint = "pango_font_map_create_context")]
    public static partial nint FontMapCreateContext(nint fontMap);

    [LibraryImport(Pango, EntryPoint = "pango_font_map_list_families")]
    public static partial void FontMapListFamilies(nint fontMap, nint** families, int* count);

    [LibraryImport(Pango, EntryPoint = "pango_font_family_get_name")]
    public static partial nint FontFamilyGetName(nint family);

    [LibraryImport(GObject, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Pango, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageFromString(string language);

    [LibraryImport(Pango, EntryPoint = "pango_context_set_language")]
    public static partial void ContextSetLanguage(nint context, nint language);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_new")]
    public static partial nint FontDescriptionNew();

    [LibraryImport(Pango, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void FontDescriptionSetFamily(nint description, string family);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void FontDescriptionSetAbsoluteSize(nint description, double size);

    [LibraryImport(Pango, EntryPoint = "pango_font_description_free")]
    public static partial void FontDescriptionFree(nint description);

    [LibraryImport(Pango, EntryPoint = "pango_layout_new")]
    public static partial nint LayoutNew(nint context);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_font_description")]
    public static partial void LayoutSetFontDescription(nint layout, nint description);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_text")]
    public static partial void LayoutSetText(nint layout, byte* text, int length);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_width")]
    public static partial void LayoutSetWidth(nint layout, int width);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_wrap")]
    public static partial void LayoutSetWrap(nint layout, int wrap);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_alignment")]
    public static partial void LayoutSetAlignment(nint layout, int alignment);

    [LibraryImport(Pango, EntryPoint = "pango_layout_set_spacing")]
    public static partial void LayoutSetSpacing(nint layout, int spacing);

    [LibraryImport(Pango, EntryPoint = "pango_layout_get_size")]
    public static partial void LayoutGetSize(nint layout, int* width, int* height);

    [LibraryImport(Pango, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int LayoutGetUnknownGlyphsCount(nint layout);

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_show_layout")]
    public static partial void ShowLayout(nint cairo, nint layout);

    [LibraryImport(PangoCairo, EntryPoint = "pango_cairo_update_context")]
    public static partial void UpdateContext(nint cairo, nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial nint PdfSurfaceCreateForStream(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void PdfSurfaceSetMetadata(nint surface, int metadata, string text);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_finish")]
    public static partial void SurfaceFinish(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void SurfaceDestroy(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    public static partial nint Create(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_status")]
    public static partial int Status(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(nint cairo, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(nint cairo, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(nint cairo, double x, double y, double width, double height);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(nint cairo, double width);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetSourceRgb(nint cairo, double red, double green, double blue);

    [LibraryImport(Cairo, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_fill")]
    public static partial void Fill(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    public static partial nint ImageSurfaceCreate(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_data")]
    public static partial nint ImageSurfaceGetData(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int ImageSurfaceGetStride(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_flush")]
    public static partial void SurfaceFlush(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_mark_dirty")]
    public static partial void SurfaceMarkDirty(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetSourceSurface(nint cairo, nint surface, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_paint")]
    public static partial void Paint(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_save")]
    public static partial void Save(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_restore")]
    public static partial void Restore(nint cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_translate")]
    public static partial void Translate(nint cairo, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_scale")]
    public static partial void ScaleBy(nint cairo, double x, double y);

    private static Dictionary<string, nint> Load() => Names.ToDictionary(
        n => n.Key,
        n => NativeFiles.Load(n.Value).Handle,
        StringComparer.Ordinal);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => Handles.GetValueOrDefault(name);
}
