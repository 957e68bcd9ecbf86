using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Programs;

/// <summary>
/// A mapping of a definition file, read strictly: a key that nobody asked for is an error when <see cref="Finish"/> is called.
/// Every fault is collected with its file and line; the accessors then give a harmless value, so that one run finds all faults.
/// </summary>
public sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _demanded = new(StringComparer.Ordinal);
    private readonly long _start;

    private YamlMap(string file, YamlNode node, DefinitionErrors errors)
    {
        File = file;
        Line = (int)node.Start.Line;
        _start = node.Start.Index;
        Errors = errors;
    }

    /// <summary>Path of the file, for messages.</summary>
    public string File { get; }

    /// <summary>Line of the mapping, from 1.</summary>
    public int Line { get; }

    /// <summary>Where faults go.</summary>
    public DefinitionErrors Errors { get; }

    // The first year of the ROC calendar: an earlier one was counted in it.
    private const int FirstYear = 1912;

    /// <summary>The keys that stand in the mapping, in order.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>Reads the text of a definition file, whose root must be a mapping; null (with a fault) where it is not.</summary>
    public static YamlMap? Parse(string file, string text, DefinitionErrors errors)
    {
        try
        {
            var stream = YamlAhead.Take(file, text);
            return stream.Documents.Count == 1 ? FromNode(file, stream.Documents[0].RootNode, errors) : Fault(file, 1, "one YAML document is expected", errors);
        }
        catch (Exception e) when (e is SyntaxErrorException or SemanticErrorException)
        {
            var mark = ((YamlException)e).Start;
            errors.AddUnreadable(file, (int)mark.Line, $"not valid YAML (look at the indents, the blank behind each colon, the quotation marks and tabs here and in the line above): {e.Message}");
            return null;
        }
        catch (YamlException e)
        {
            return Fault(file, (int)e.Start.Line, e.InnerException?.Message ?? e.Message, errors);
        }
    }

    /// <summary>Whether the key stands here.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Line of a key's value, or of the mapping.</summary>
    public int LineOf(string key) => _lines.GetValueOrDefault(key, Line);

    /// <summary>A text, or null where the key is missing.</summary>
    public string? Text(string key) => Scalar(key);

    /// <summary>A text that must stand here.</summary>
    public string RequiredText(string key)
    {
        _demanded.Add(key);
        return Scalar(key) ?? Missing(key);
    }

    /// <summary>true or false.</summary>
    public bool Flag(string key, bool otherwise = false)
    {
        switch (Scalar(key))
        {
            case null:
                return otherwise;
            case "true":
                return true;
            case "false":
                return false;
            case var other:
                Errors.Add(File, LineOf(key), $"'{key}' must be true or false, not '{other}'");
                return otherwise;
        }
    }

    /// <summary>A decimal number, or null where the key is missing.</summary>
    public decimal? Number(string key)
    {
        var text = Scalar(key);
        if (text is null)
        {
            return null;
        }

        if (decimal.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Errors.Add(File, LineOf(key), $"'{key}' must be a number, not '{text}'");
        return null;
    }

    /// <summary>A whole number, or null where the key is missing.</summary>
    public int? Whole(string key)
    {
        var number = Number(key);
        if (number is null || (number == decimal.Truncate(number.Value) && number >= int.MinValue && number <= int.MaxValue))
        {
            return (int?)number;
        }

        Errors.Add(File, LineOf(key), $"'{key}' must be a whole number, not '{Scalar(key)}'");
        return null;
    }

    /// <summary>A date (yyyy-MM-dd), or null where the key is missing.</summary>
    public DateOnly? Date(string key)
    {
        var text = Scalar(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
        {
            return value;
        }

        Errors.Add(File, LineOf(key), $"'{key}' must be a date as 2024-05-01, not '{text}'");
        return null;
    }

    /// <summary>A time with a zone, or null where the key is missing.</summary>
    public DateTimeOffset? Time(string key)
    {
        var text = Scalar(key);
        if (text is null)
        {
            return null;
        }

        var zoned = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        if (zoned && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
        {
            if (value.Year >= FirstYear)
            {
                return value;
            }

            Errors.Add(File, LineOf(key), $"'{key}' must have a year of the common era, as {value.Year + 1911} for the ROC year {value.Year}");
            return null;
        }

        Errors.Add(File, LineOf(key), $"'{key}' must be a time with a zone as 2024-05-10T17:00:00+08:00, not '{text}'");
        return null;
    }

    /// <summary>A list of texts; a single text is a list of one; empty where the key is missing.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var node))
        {
            return [];
        }

        switch (node)
        {
            case YamlScalarNode scalar:
                return [scalar.Value ?? ""];
            case YamlSequenceNode sequence when sequence.Children.All(c => c is YamlScalarNode):
                return [.. sequence.Children.Select(c => ((YamlScalarNode)c).Value ?? "")];
            default:
                Errors.Add(File, LineOf(key), $"'{key}' must be a text or a list of texts");
                return [];
        }
    }

    /// <summary>A mapping, or null where the key is missing.</summary>
    public YamlMap? Map(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var node) ? FromNode(File, node, Errors) : null;
    }

    /// <summary>A list of mappings; empty where the key is missing.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var node))
        {
            return [];
        }

        if (node is YamlSequenceNode sequence)
        {
            return [.. sequence.Children.Select(c => FromNode(File, c, Errors)).OfType<YamlMap>()];
        }

        Errors.Add(File, LineOf(key), $"'{key}' must be a list");
        return [];
    }

    /// <summary>The raw node of a key, for shapes that the accessors do not cover.</summary>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return _entries.GetValueOrDefault(key);
    }

    /// <summary>Reports every key that nobody asked for. To be called when the mapping has been read.</summary>
    public void Finish()
    {
        foreach (var key in _entries.Keys.Where(k => !_asked.Contains(k)))
        {
            Errors.AddUnknown(File, LineOf(key), "key", key, _asked);
        }

        Errors.Log?.Add(new KeyLog.Entry(File, Line, _start, [.. _asked], [.. _demanded]));
    }

    /// <summary>Wraps a node that must be a mapping.</summary>
    public static YamlMap? FromNode(string file, YamlNode node, DefinitionErrors errors)
    {
        if (node is not YamlMappingNode mapping)
        {
            return Fault(file, (int)node.Start.Line, "a mapping (key: value) is expected", errors);
        }

        var map = new YamlMap(file, mapping, errors);
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            map._entries[name] = value;
            map._lines[name] = (int)key.Start.Line;
        }

        return map;
    }

    private static YamlMap? Fault(string file, int line, string message, DefinitionErrors errors)
    {
        errors.Add(file, line, message);
        return null;
    }

    private string? Scalar(string key)
    {
        _asked.Add(key);
        switch (_entries.GetValueOrDefault(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            default:
                Errors.Add(File, LineOf(key), $"'{key}' must be a single value");
                return null;
        }
    }

    private string Missing(string key)
    {
        Errors.Add(File, Line, $"'{key}' is missing");
        return "";
    }
}
