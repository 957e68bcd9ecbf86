namespace DocTools.Fixtures;

/// <summary>The printed forms as data: <c>layouts/&lt;form&gt;.yaml</c>.</summary>
internal sealed class LayoutSet(string folder)
{
    private readonly Dictionary<string, List<Dictionary<string, object?>>> _loaded = new(StringComparer.Ordinal);

    /// <summary>The blocks of a form in order.</summary>
    /// <exception cref="InvalidDataException">The file is not a list of mappings.</exception>
    public IReadOnlyList<Dictionary<string, object?>> Blocks(string form)
    {
        if (!_loaded.TryGetValue(form, out var blocks))
        {
            var list = YamlTree.Load(Path.Combine(folder, form + ".yaml")) as List<object?>
                ?? throw new InvalidDataException($"{form}.yaml is not a list of blocks");
            blocks = [.. list.Cast<Dictionary<string, object?>>()];
            _loaded.Add(form, blocks);
        }

        return blocks;
    }
}
