using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Rules.Messages;
using Npgsql;

namespace DocTools.Ledger.Engines;

/// <summary>
/// The URL of a PostgreSQL database as libpq writes it (PostgreSQL manual, 34.1.1.2): <c>postgres://user:password@host:port/database?option=value</c>, percent-encoded. Options:
/// <c>sslmode</c>, <c>sslrootcert</c>, <c>schema</c> (or <c>search_path</c>), <c>connect_timeout</c> in seconds, and <c>host</c>, which takes the folder of a socket.
/// </summary>
internal sealed partial class PostgresUrl
{
    /// <summary>A variable with a whole URL, whose password is taken for the same server, database and user.</summary>
    public const string Variable = "DOCTOOLS_LEDGER";

    private const int DefaultPort = 5432;

    private string? _user;
    private string? _password;
    private string _host = "";
    private int _port = DefaultPort;
    private string _database = "";
    private SortedDictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>The schema that was named; null for the user's usual one.</summary>
    public string? Schema { get; private set; }

    /// <summary>The URL without its password, its options in order: the same for the same place.</summary>
    public string Shown { get; private set; } = "";

    public static bool IsOne(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    public static PostgresUrl Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw Wrong("寫法為 postgres://使用者:密碼@主機:埠/資料庫，特殊字元以 %XX 表示", "it is written postgres://user:password@host:port/database, with special characters as %XX");
        }

        var url = new PostgresUrl
        {
            _user = Part(match, "user"),
            _password = Part(match, "password"),
            _host = Part(match, "host")?.Trim('[', ']') ?? "localhost",
            _database = Part(match, "database") ?? "",
        };
        if (match.Groups["port"] is { Success: true } port)
        {
            url._port = int.TryParse(port.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : throw Wrong("埠號應為 1 至 65535", "a port is a number from 1 to 65535");
        }

        foreach (var pair in match.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            url.Take(Decode(at < 0 ? pair : pair[..at]).ToLowerInvariant(), at < 0 ? "" : Decode(pair[(at + 1)..]));
        }

        if (url._database.Length == 0)
        {
            throw Wrong("缺少資料庫名稱（/ 之後）", "it names no database behind the /");
        }

        url.Shown = url.Write();
        return url;
    }

    /// <summary>The settings of a connection. Without a password Npgsql looks into PGPASSWORD and the user's .pgpass.</summary>
    public NpgsqlConnectionStringBuilder Settings()
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = _host,
            Port = _port,
            Database = _database,
            Username = _user,
            Password = _password ?? PasswordOfVariable(),
            ApplicationName = "doctools",
            Pooling = false,
            Timeout = 15,
            // Work may wait for another writer and VACUUM take long; a server that is gone is told by the keep-alive.
            CommandTimeout = 0,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 30,
            TcpKeepAliveInterval = 10,
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            SearchPath = Schema is null ? null : "\"" + Schema.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        };
        foreach (var (name, value) in _options)
        {
            Set(settings, name, value);
        }

        return settings;
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        switch (name)
        {
            case "sslmode":
                settings.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                break;
            case "sslrootcert":
                settings.RootCertificate = value;
                break;
            case "connect_timeout":
                settings.Timeout = int.Parse(value, CultureInfo.InvariantCulture);
                break;
        }
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "host":
                _host = value;
                break;
            case "schema" or "search_path":
                Schema = value.Length is > 0 and <= 63 && !value.Contains(',', StringComparison.Ordinal) && !value.Contains('\0', StringComparison.Ordinal) ? value : throw Wrong("schema 應為一個名稱", "schema takes one name");
                break;
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode) && Enum.IsDefined(mode):
            case "connect_timeout" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 1024:
            case "sslrootcert":
                _options[name] = value;
                break;
            case "sslmode":
                throw Wrong("sslmode 應為 disable、allow、prefer、require、verify-ca 或 verify-full", "sslmode is disable, allow, prefer, require, verify-ca or verify-full");
            case "connect_timeout":
                throw Wrong("connect_timeout 應為秒數", "connect_timeout is a number of seconds");
            default:
                // What is unknown is not repeated: it may be a password with an & in it.
                throw Wrong("? 之後只認得 sslmode、sslrootcert、schema（search_path）、connect_timeout 與 host", "behind the ? only sslmode, sslrootcert, schema (search_path), connect_timeout and host are known");
        }
    }

    private string Write()
    {
        var text = new StringBuilder("postgres://");
        if (_user is not null)
        {
            text.Append(Uri.EscapeDataString(_user)).Append('@');
        }

        var socket = _host.StartsWith('/');
        text.Append(socket ? "" : _host.Contains(':', StringComparison.Ordinal) ? $"[{_host}]" : Uri.EscapeDataString(_host.ToLowerInvariant()));
        text.Append(CultureInfo.InvariantCulture, $":{_port}/{Uri.EscapeDataString(_database)}");
        var options = _options.Select(o => o.Key + "=" + Uri.EscapeDataString(o.Value))
            .Concat(socket ? ["host=" + Uri.EscapeDataString(_host)] : [])
            .Concat(Schema is null ? [] : ["schema=" + Uri.EscapeDataString(Schema)]).ToList();
        return text.Append(options.Count > 0 ? "?" + string.Join('&', options) : "").ToString();
    }

    private string? PasswordOfVariable()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } text || !IsOne(text))
        {
            return null;
        }

        var other = Parse(text);
        return string.Equals(other._host, _host, StringComparison.OrdinalIgnoreCase) && other._port == _port && string.Equals(other._database, _database, StringComparison.Ordinal) && string.Equals(other._user, _user, StringComparison.Ordinal)
            ? other._password
            : null;
    }

    private static string? Part(Match match, string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? Decode(group.Value) : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text);

    // The text itself is not shown: it may hold a password.
    private static LedgerException Wrong(string zh, string en) => new(new Wording($"--ledger 的 postgres:// 位址有誤：{zh}", $"the postgres:// address of --ledger is wrong: {en}"));

    [GeneratedRegex(@"^postgres(?:ql)?://(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?(?<host>\[[0-9A-Fa-f:.%]+\]|[^:/?#@\[\]]*)(?::(?<port>[0-9]+))?(?:/(?<database>[^/?#]*))?(?:\?(?<query>[^#]*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Form();
}
