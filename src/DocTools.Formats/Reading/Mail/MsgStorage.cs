using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>The properties of a message or of an attachment in an Outlook file ([MS-OXMSG] 2.1 and 2.4).</summary>
internal sealed class MsgStorage
{
    private const string PropertiesName = "__properties_version1.0";

    private readonly CompoundReader _file;
    private readonly SortedDictionary<string, CompoundEntry> _children;
    private readonly Dictionary<int, long> _fixed = [];
    private readonly Encoding? _encoding;

    private MsgStorage(CompoundReader file, CompoundEntry storage, int headerLength, Encoding? encoding)
    {
        _file = file;
        _children = file.Children(storage);
        if (_children.TryGetValue(PropertiesName, out var stream))
        {
            var properties = file.Stream(stream);
            for (var at = headerLength; at + 16 <= properties.Length; at += 16)
            {
                _fixed.TryAdd(BinaryPrimitives.ReadUInt16LittleEndian(properties.AsSpan(at + 2)), BinaryPrimitives.ReadInt64LittleEndian(properties.AsSpan(at + 8)));
            }
        }

        _encoding = encoding ?? (Number(0x3FFD) is { } page ? MailCharset.Find((int)page) : null) ?? (Number(0x3FDE) is { } other ? MailCharset.Find((int)other) : null);
    }

    /// <summary>The message of the whole file.</summary>
    public static MsgStorage OfFile(CompoundReader file) => new(file, file.Root, 32, null);

    /// <summary>Whether it has properties at all.</summary>
    public bool IsMessage => _children.ContainsKey(PropertiesName);

    /// <summary>The attachments in their order.</summary>
    public IEnumerable<MsgStorage> Attachments => _children.Where(c => c.Value.IsStorage && c.Key.StartsWith("__attach_version1.0_", StringComparison.Ordinal))
        .Select(c => new MsgStorage(_file, c.Value, 8, _encoding));

    /// <summary>The message, or another object, that an attachment holds as a storage; null where it holds none.</summary>
    public MsgStorage? Embedded => _children.TryGetValue("__substg1.0_3701000D", out var storage) && storage.IsStorage ? new MsgStorage(_file, storage, 24, null) : null;

    /// <summary>A property of a fixed length; null where there is none.</summary>
    public uint? Number(int id) => _fixed.TryGetValue(id, out var value) ? (uint)value : null;

    /// <summary>A point in time; null where there is none.</summary>
    public DateTimeOffset? Time(int id) => _fixed.TryGetValue(id, out var ticks) && ticks > 0 && ticks < DateTime.MaxValue.ToFileTimeUtc()
        ? new DateTimeOffset(DateTime.FromFileTimeUtc(ticks), TimeSpan.Zero).ToOffset(TimeSpan.FromHours(8))
        : null;

    /// <summary>A text; null where there is none.</summary>
    public string? Text(int id)
    {
        if (Bytes(id, "001F") is { } unicode)
        {
            return Encoding.Unicode.GetString(unicode).TrimEnd('\0');
        }

        return Bytes(id, "001E") is { } narrow ? MailCharset.Decode(narrow, _encoding).TrimEnd('\0') : null;
    }

    /// <summary>Bytes, as of a file; null where there are none.</summary>
    public byte[]? Binary(int id) => Bytes(id, "0102");

    /// <summary>Bytes that a property declares and that can no longer be had.</summary>
    public bool IsCutOff(int id) => Find(id, "0102") is { } entry && _file.Stream(entry).Length < entry.Size;

    /// <summary>Upper bound of the size of a property's bytes.</summary>
    public long SizeOf(int id) => Find(id, "0102")?.Size ?? 0;

    /// <summary>A stream by its own name; null where there is none.</summary>
    public byte[]? Stream(string name) => _children.TryGetValue(name, out var entry) && entry.Type == 2 ? _file.Stream(entry) : null;

    private byte[]? Bytes(int id, string type) => Find(id, type) is { } entry ? _file.Stream(entry) : null;

    private CompoundEntry? Find(int id, string type) =>
        _children.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"__substg1.0_{id:X4}{type}"), out var entry) && entry.Type == 2 ? entry : null;
}
