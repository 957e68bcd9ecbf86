namespace DocTools.Formats.Reading;

/// <summary>An entry's content, counted while it is read, so that nothing expands further than allowed whatever the directory declares.</summary>
/// <param name="inner">The expanding stream; disposed with this one.</param>
/// <param name="entry">The entry.</param>
/// <param name="budget">What is left.</param>
internal sealed class BudgetedStream(Stream inner, ZipEntry entry, ExpansionBudget budget) : Stream
{
    private long _read;
    private uint _crc;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_read == 0 && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && entry.Size > budget.Limits.PartBytes)
        {
            // A forged smaller size is caught below, as soon as more comes than was declared.
            throw new ReadingException(Reasons.ExpandsTooFar(budget.Limits.PartBytes));
        }

        var count = inner.Read(buffer);
        if (count == 0 && buffer.Length > 0 && (_read != entry.Size || _crc != entry.Crc))
        {
            // A damaged figure may still be well-formed, so the checksum decides.
            throw new InvalidDataException("The entry's content does not match its checksum.");
        }

        _read += count;
        _crc = Crc32.Append(_crc, buffer[..count]);
        budget.Spend(count);
        var limits = budget.Limits;
        if (_read > entry.Size)
        {
            throw new ReadingException(Reasons.ForgedSize);
        }

        return _read > limits.RatioFloor && _read > Math.Max(1, entry.CompressedSize) * limits.Ratio
            ? throw new ReadingException(Reasons.Ratio)
            : count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
