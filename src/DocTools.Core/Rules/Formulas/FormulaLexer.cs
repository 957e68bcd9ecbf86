namespace DocTools.Core.Rules.Formulas;

/// <summary>Splits a formula into words. A hyphen between two letters belongs to the name (<c>company-profile.capital</c>); a minus stands between blanks.</summary>
internal sealed class FormulaLexer(string text)
{
    private static readonly string[] s_symbols = ["<=", ">=", "!=", "+", "-", "*", "/", "=", "<", ">", "(", ")", ","];

    private int _position;

    /// <summary>All words, the end included.</summary>
    public List<FormulaToken> Read()
    {
        var tokens = new List<FormulaToken>();
        while (true)
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            if (_position == text.Length)
            {
                tokens.Add(new FormulaToken(FormulaTokenKind.End, "", _position));
                return tokens;
            }

            tokens.Add(Next());
        }
    }

    private FormulaToken Next()
    {
        var c = text[_position];
        if (char.IsAsciiDigit(c))
        {
            return Take(FormulaTokenKind.Number, i => char.IsAsciiDigit(text[i]) || text[i] == '_' || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
        }

        if (c == '\'')
        {
            return Quoted();
        }

        if (c == '$')
        {
            _position++;
            var name = Take(FormulaTokenKind.Variable, i => IsWordCharacter(text[i]));
            return name.Text.Length > 0 ? name : throw Fault("a name must follow '$'");
        }

        if (char.IsAsciiLetter(c) || (c == '.' && _position + 1 < text.Length && (char.IsAsciiLetter(text[_position + 1]) || text[_position + 1] == '{')))
        {
            return Take(FormulaTokenKind.Name, IsPathCharacter);
        }

        var symbol = Array.Find(s_symbols, s => string.CompareOrdinal(text, _position, s, 0, s.Length) == 0) ?? throw Fault($"unexpected character '{c}'");
        _position += symbol.Length;
        return new FormulaToken(FormulaTokenKind.Symbol, symbol, _position - symbol.Length);
    }

    private FormulaToken Take(FormulaTokenKind kind, Func<int, bool> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(_position))
        {
            _position++;
        }

        return new FormulaToken(kind, text[start.._position], start);
    }

    private FormulaToken Quoted()
    {
        var start = _position;
        var end = text.IndexOf('\'', start + 1);
        if (end < 0)
        {
            throw Fault("a text without its closing quote");
        }

        _position = end + 1;
        return new FormulaToken(FormulaTokenKind.Text, text[(start + 1)..end], start);
    }

    private bool IsPathCharacter(int i) => text[i] switch
    {
        '.' or '[' or ']' or '{' or '}' => true,
        '-' => i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]),
        '*' => i > 0 && text[i - 1] is '.' or '[',
        var c => IsWordCharacter(c),
    };

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private FormulaException Fault(string message) => new($"{message} at character {_position + 1} of '{text}'");
}
