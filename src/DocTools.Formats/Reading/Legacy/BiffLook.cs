using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>What a first look at the records of an xls workbook ([MS-XLS] 2.3) tells: what it holds beside cells.</summary>
/// <param name="IsLocked">Whether it is encrypted.</param>
/// <param name="HasMore">Whether symbol fonts, controls, pictures, text boxes or comments stand in it, which are no matter of cells' values.</param>
/// <param name="Errors">Errors as values of cells, by the number of the worksheet from 0 and the place; the library that reads the cells gives none.</param>
/// <param name="IsUncomputed">Whether its writer stored no results of formulas: all hold nothing or a zero, or one lacks its text.</param>
internal sealed record BiffLook(bool IsLocked, bool HasMore, bool IsUncomputed, IReadOnlyDictionary<(int Sheet, CellAddress At), string> Errors)
{
    private const int MostBytes = 64 << 20;
    private const int FilePass = 0x2F;
    private const int Font = 0x31;
    private const int Note = 0x1C;
    private const int Drawing = 0x5D;
    private const int Formula = 0x06;
    private const int MustCompute = 3;
    private const int StringResult = 0x207;
    private const int SharedFormula = 0x4BC;
    private const int ArrayFormula = 0x221;
    private const int DataTable = 0x236;
    private const int Sheet = 0x85;
    private const int Begin = 0x809;
    private const int BoolOrError = 0x205;
    private const int MostErrors = 100_000;

    /// <summary>Whether cells alone are not all.</summary>
    public bool NeedsMore => HasMore || IsUncomputed;

    /// <summary>Looks at a workbook; null where its stream cannot be had.</summary>
    public static BiffLook? At(ReadOnlyMemory<byte> file)
    {
        if ((CompoundStream.Read(file, "Workbook", MostBytes) ?? CompoundStream.Read(file, "Book", MostBytes)) is not { } stream)
        {
            return null;
        }

        var (locked, more, formulas, results, sheet) = (false, false, 0, 0, -1);
        var (awaited, lost) = (false, false);
        var sheets = new Dictionary<long, int>();
        var errors = new Dictionary<(int Sheet, CellAddress At), string>();
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2)), stream.Length - at - 4);
            var record = stream.AsSpan(at + 4, length);

            // A formula's text stands in a record of its own, behind those of a shared formula or an array.
            if (awaited && type is not (SharedFormula or ArrayFormula or DataTable))
            {
                awaited = false;
                lost |= type is not StringResult;
            }

            switch (type)
            {
                case FilePass:
                    locked = true;
                    break;
                case Sheet when length > 6 && record[5] == 0:
                    sheets.TryAdd(BinaryPrimitives.ReadUInt32LittleEndian(record), sheets.Count);
                    break;
                case Begin:
                    // A chart within a sheet begins a stream of its own, which holds no cells.
                    sheet = sheets.GetValueOrDefault(at, sheet);
                    break;
                case Formula when length >= 16:
                    formulas++;
                    results += IsResult(record) ? 1 : 0;
                    awaited = record[6] == 0 && BinaryPrimitives.ReadUInt16LittleEndian(record[12..]) == 0xFFFF;
                    AddError(errors, sheet, record, record[6] == 2 && BinaryPrimitives.ReadUInt16LittleEndian(record[12..]) == 0xFFFF ? record[8] : -1);
                    break;
                case BoolOrError when length >= 8:
                    AddError(errors, sheet, record, record[7] == 1 ? record[6] : -1);
                    break;
                default:
                    more |= type is Note || (type is Font && IsSymbols(record)) || (type == Drawing && IsSeen(record));
                    break;
            }

            at += 4 + length;
        }

        return new BiffLook(locked, more, lost || (formulas > 0 && results == 0), errors);
    }

    private static void AddError(Dictionary<(int Sheet, CellAddress At), string> errors, int sheet, ReadOnlySpan<byte> cell, int code)
    {
        if (code >= 0 && errors.Count < MostErrors)
        {
            var place = new CellAddress(BinaryPrimitives.ReadUInt16LittleEndian(cell) + 1, BinaryPrimitives.ReadUInt16LittleEndian(cell[2..]) + 1);
            errors[(sheet, place)] = ErrorText(code);
        }
    }

    // [MS-XLS] 2.5.10.
    private static string ErrorText(int code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    // The name stands after fourteen bytes: its length, in BIFF8 whether a character takes two bytes, the characters.
    private static bool IsSymbols(ReadOnlySpan<byte> font)
    {
        if (font.Length < 18)
        {
            return false;
        }

        var length = font[14];
        var wide = font[15] == 1;
        var from = font[15] <= 1 ? 16 : 15;
        var bytes = font[from..Math.Min(font.Length, from + (wide ? 2 * length : length))];
        return SymbolMarks.FontOf((wide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes)) != SymbolFont.None;
    }

    // Shapes with text, text boxes, pictures, check boxes, option buttons, labels, group boxes, comments; not charts, nor the arrows of filters.
    private static bool IsSeen(ReadOnlySpan<byte> record) =>
        record.Length >= 6 && BinaryPrimitives.ReadUInt16LittleEndian(record) == 0x15 && BinaryPrimitives.ReadUInt16LittleEndian(record[4..]) is 0x02 or 0x03 or 0x06 or 0x08 or 0x0B or 0x0C or 0x0E or 0x13 or 0x19 or 0x1E;

    // An empty text, or a zero that is to be computed on opening, is what writers leave that compute nothing; a sheet may hold some of either.
    private static bool IsResult(ReadOnlySpan<byte> formula)
    {
        var isEmpty = formula[6] == 3 && BinaryPrimitives.ReadUInt16LittleEndian(formula[12..]) == 0xFFFF;
        var isZero = BinaryPrimitives.ReadUInt64LittleEndian(formula[6..]) == 0 && (BinaryPrimitives.ReadUInt16LittleEndian(formula[14..]) & MustCompute) != 0;
        return !isEmpty && !isZero;
    }
}
