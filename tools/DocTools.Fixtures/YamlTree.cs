using YamlDotNet.RepresentationModel;

namespace DocTools.Fixtures;

/// <summary>A YAML (or JSON) file as plain dictionaries, lists and strings; a plain <c>null</c> or <c>~</c> is null.</summary>
internal static class YamlTree
{
    /// <summary>Reads the file's first document.</summary>
    public static object? Load(string path)
    {
        using var reader = new StreamReader(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode);
    }

    private static object? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(
            c => ((YamlScalarNode)c.Key).Value ?? "", c => Convert(c.Value), StringComparer.Ordinal),
        YamlSequenceNode list => list.Children.Select(Convert).ToList(),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "null" or "~" or "" } => null,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new InvalidDataException($"{node.Start}: neither mapping, list nor scalar"),
    };
}
