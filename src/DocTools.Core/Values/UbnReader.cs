namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Ubn"/>, 統一編號.</summary>
public static class UbnReader
{
    /// <summary>Reads eight digits; blanks and full width do not matter.</summary>
    /// <returns>The digits, with the problem <c>field.ubn-checksum</c> where the check digit is wrong; any other shape is invalid.</returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var digits = string.Concat(Folding.Digits(Hints.Strip(text!, context.Hints)).Where(c => !char.IsWhiteSpace(c) && !Folding.IsLine(c)));
        if (digits.Length != 8 || !digits.All(char.IsAsciiDigit))
        {
            return ParsedValue.Invalid();
        }

        return ParsedValue.Of(new FieldValue.Text(digits), problem: UbnChecksum.IsValid(digits) ? null : "field.ubn-checksum");
    }
}
