namespace DocTools.Formats.Engines;

/// <summary>A program's output that ends where too much has come.</summary>
/// <param name="inner">The output.</param>
/// <param name="limit">Bytes allowed.</param>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private long _read;

    /// <summary>Whether more came than allowed.</summary>
    public bool Exceeded { get; private set; }

    /// <summary>Whether the output was read to its end.</summary>
    public bool AtEnd { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left, so that the program does not wait for a reader.</summary>
    public void Drain()
    {
        var buffer = new byte[1 << 14];
        while (Read(buffer) > 0)
        {
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (Exceeded || AtEnd)
        {
            return 0;
        }

        var count = inner.Read(buffer);
        _read += count;
        AtEnd = count == 0;
        Exceeded = _read > limit;
        return Exceeded ? 0 : count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
