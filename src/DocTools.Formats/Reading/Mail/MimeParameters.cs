using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>A header's value and its parameters: <c>type/subtype; name="…"; name*0*=utf-8''%E9…</c> (RFC 2045 section 5.1, RFC 2231).</summary>
internal sealed class MimeParameters
{
    private const int MostParameters = 2000;

    private readonly List<(string Name, string Value)> _written = [];

    private MimeParameters(string value) => Value = value;

    /// <summary>What stands before the parameters, in lower case.</summary>
    public string Value { get; }

    /// <summary>Reads a header's decoded text, encoded words left as they are.</summary>
    public static MimeParameters Parse(string header)
    {
        var at = header.IndexOf(';', StringComparison.Ordinal);
        var parameters = new MimeParameters((at < 0 ? header : header[..at]).Trim().ToLowerInvariant());
        while (at >= 0 && at < header.Length && parameters._written.Count < MostParameters)
        {
            at = parameters.ReadOne(header, at + 1);
        }

        return parameters;
    }

    /// <summary>A parameter's text with every encoding undone; null where there is none. The extended form (RFC 2231) goes before the plain one.</summary>
    public string? Find(string name) => Extended(name) ?? Plain(name);

    /// <summary>The text of the extended form, in one piece or several; null where there is none.</summary>
    public string? Extended(string name)
    {
        var pieces = new SortedDictionary<int, (string Value, bool IsEncoded)>();
        foreach (var (key, value) in _written.Where(w => w.Name.Length > name.Length && w.Name.StartsWith(name + "*", StringComparison.Ordinal)))
        {
            var rest = key[(name.Length + 1)..];
            var isEncoded = rest.Length == 0 || rest.EndsWith('*');
            var number = rest.TrimEnd('*');
            if (number.Length == 0)
            {
                pieces.TryAdd(0, (value, true));
            }
            else if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                pieces.TryAdd(index, (value, isEncoded));
            }
        }

        return pieces.Count == 0 ? null : Join([.. pieces.Values]);
    }

    /// <summary>The text of the plain form; null where there is none.</summary>
    public string? Plain(string name)
    {
        var value = _written.Find(w => string.Equals(w.Name, name, StringComparison.Ordinal)).Value;
        return value is null ? null : Unescaped(EncodedWords.Decode(value));
    }

    private static string Join(List<(string Value, bool IsEncoded)> pieces)
    {
        if (pieces.TrueForAll(p => !p.IsEncoded))
        {
            return EncodedWords.Decode(string.Concat(pieces.Select(p => p.Value)));
        }

        string? charset = null;
        using var bytes = new MemoryStream();
        for (var i = 0; i < pieces.Count; i++)
        {
            var (value, isEncoded) = pieces[i];
            if (i == 0 && isEncoded && value.Split('\'', 3) is [var declared, _, var text])
            {
                charset = declared;
                value = text;
            }

            bytes.Write(isEncoded ? PercentDecoded(value) : (MailCharset.Find(charset) ?? Encoding.UTF8).GetBytes(value));
        }

        return MailCharset.Decode(bytes.ToArray(), charset);
    }

    /// <summary>Some web mails escape a plain name as in an address.</summary>
    private static string Unescaped(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = PercentDecoded(text);
        return bytes.Length < Encoding.UTF8.GetByteCount(text) && !Ascii.IsValid(bytes) && System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }

    private static byte[] PercentDecoded(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && TransferEncoding.Hex(bytes[i + 1]) is >= 0 and var high && TransferEncoding.Hex(bytes[i + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }

        return bytes[..length];
    }

    /// <summary>Reads one parameter; returns where the next semicolon stands, or the end.</summary>
    private int ReadOne(string header, int at)
    {
        var equals = at;
        while (equals < header.Length && header[equals] is not ('=' or ';'))
        {
            equals++;
        }

        if (equals >= header.Length || header[equals] == ';')
        {
            return equals;
        }

        var name = header[at..equals].Trim().ToLowerInvariant();
        at = equals + 1;
        while (at < header.Length && char.IsWhiteSpace(header[at]))
        {
            at++;
        }

        var value = new StringBuilder();
        if (at < header.Length && header[at] == '"')
        {
            at = ReadQuoted(header, at + 1, value);
        }
        else
        {
            var end = header.IndexOf(';', at);
            end = end < 0 ? header.Length : end;
            value.Append(header.AsSpan(at, end - at).TrimEnd());
            at = end;
        }

        _written.Add((name, value.ToString()));
        var next = header.IndexOf(';', at);
        return next < 0 ? header.Length : next;
    }

    private static int ReadQuoted(string header, int at, StringBuilder value)
    {
        for (; at < header.Length && header[at] != '"'; at++)
        {
            // Only what must be escaped is taken as escaped: old Outlooks write whole Windows paths as they are.
            if (header[at] == '\\' && at + 1 < header.Length && (header[at + 1] is '"' or '\\'))
            {
                at++;
            }

            value.Append(header[at]);
        }

        return at;
    }
}
