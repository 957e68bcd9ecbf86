namespace DocTools.Formats.Engines;

/// <summary>The programs of LibreOffice, which distributions package one by one.</summary>
public enum OfficeApp
{
    /// <summary>Text documents.</summary>
    Writer,

    /// <summary>Workbooks.</summary>
    Calc,

    /// <summary>Presentations.</summary>
    Impress,
}
