namespace DocTools.Formats.Reading;

/// <summary>Gives each file of one container a path of its own: two entries or attachments may have one name, and both are kept.</summary>
internal sealed class FreePaths
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>The path, or the path with a number before its extension: <c>附件一 (2).docx</c>.</summary>
    public string Take(string path)
    {
        var free = path;

        // Ten thousand entries of one name must not be counted through from the start each time.
        var copy = _next.GetValueOrDefault(path, 2);
        while (!_taken.Add(free))
        {
            var dot = path.LastIndexOf('.');
            free = dot > path.LastIndexOf('/') ? $"{path[..dot]} ({copy}){path[dot..]}" : $"{path} ({copy})";
            copy++;
        }

        _next[path] = copy;
        return free;
    }
}
