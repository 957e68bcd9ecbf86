namespace DocTools.Formats.Reading.Pdf;

/// <summary>Cuts a stream into lines, bytes as they are.</summary>
/// <param name="stream">The stream.</param>
internal sealed class TraceLines(Stream stream)
{
    private const int LongestLine = 1 << 20;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The next line without its end; false after the last. The line is valid until the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest[searched..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = rest[..(searched + found)];
                _start += searched + found + 1;
                return true;
            }

            searched = rest.Length;
            if (_ended || searched > LongestLine)
            {
                line = rest;
                _start = _end;
                return rest.Length > 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = stream.Read(_buffer.AsSpan(_end));
        _end += count;
        _ended = count == 0;
    }
}
