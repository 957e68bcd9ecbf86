using DocTools.Core.Printing;

namespace DocTools.Formats.Writing.Forms;

/// <summary>x.</summary>
public static class XlsxForm
{
    /// <summary>x.</summary>
    public static void Write(Stream stream, PrintedForm form) => throw new NotSupportedException();
}
