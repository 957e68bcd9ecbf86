namespace DocTools.Cli.Watching;

/// <summary>The names of hops outside of the program: run.json, metrics, traces, logs.</summary>
public static class HopWords
{
    private static readonly string[] Names = [.. Enum.GetNames<Hop>().Select(n => n.ToLowerInvariant())];

    /// <summary>The name, in small letters.</summary>
    public static string Of(Hop hop) => Names[(int)hop];

    /// <summary>The hop of a name; null where there is none of it.</summary>
    public static Hop? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var i ? (Hop)i : null;
}
