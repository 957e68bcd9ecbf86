using DocTools.Core.Rules.Messages;

namespace DocTools.Ledger.Engines;

/// <summary>Where a ledger is, as <c>--ledger</c> names it: an SQLite file, or <c>postgres://user:password@host:port/database</c>. Two of the same place are equal, whatever their passwords.</summary>
public sealed class LedgerAddress : IEquatable<LedgerAddress>
{
    private readonly PostgresUrl? _server;

    private LedgerAddress(string place, PostgresUrl? server, string given)
    {
        Place = place;
        Given = given;
        _server = server;
    }

    /// <summary>The file's full path, or the URL without its password: for messages and for what is kept of a run. It is enough to find the ledger again.</summary>
    public string Place { get; }

    /// <summary>The file's full path, or the URL as it was given, with its password where it had one: for use within this process only.</summary>
    public string Given { get; }

    /// <summary>Whether it is a file.</summary>
    public bool IsFile => _server is null;

    /// <summary>Whether the file is there; of a server this is known only by asking it, so that it is taken to be.</summary>
    public bool MayExist => !IsFile || File.Exists(Place);

    /// <summary>Whether a text is the URL of a server and no path.</summary>
    public static bool IsUrl(string? text) => text is not null && PostgresUrl.IsOne(text);

    /// <summary>An address out of what was given.</summary>
    /// <param name="given">A path or a URL.</param>
    /// <exception cref="LedgerException">It starts as a URL and is none.</exception>
    public static LedgerAddress Of(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (!IsUrl(given))
        {
            var path = Path.GetFullPath(given);
            return new LedgerAddress(path, null, path);
        }

        var server = PostgresUrl.Parse(given);
        return new LedgerAddress(server.Shown, server, given);
    }

    /// <summary>How to open it.</summary>
    /// <param name="create">Whether a missing ledger is made.</param>
    public ILedgerEngine Engine(bool create) => _server is null ? new SqliteEngine(Place, create) : new PostgresEngine(_server, create);

    /// <summary>What to say where the ledger is not there.</summary>
    public Wording Missing => new($"找不到帳冊「{Place}」", $"there is no ledger '{Place}'");

    /// <inheritdoc/>
    public bool Equals(LedgerAddress? other) => other is not null && string.Equals(Place, other.Place, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LedgerAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Place);

    /// <summary>The place, without a password.</summary>
    public override string ToString() => Place;
}
