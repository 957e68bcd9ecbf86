using System.Globalization;
using DocTools.Core.Rules.Messages;

namespace DocTools.Queue;

/// <summary>Where a queue is (RabbitMQ URI specification): server, virtual host, user, and the queue's name. The password is never part of a text that is shown or kept.</summary>
public sealed record QueueAddress
{
    /// <summary>The queue that is meant where none is named.</summary>
    public const string DefaultName = "doctools.work";

    /// <summary>The environment variable that holds the password where the address has none, so that no list of processes shows it.</summary>
    public const string PasswordVariable = "DOCTOOLS_QUEUE_PASSWORD";

    private const int Port = 5672;
    private const int TlsPort = 5671;

    private QueueAddress(Uri server, string name)
    {
        Server = server;
        Name = name;
    }

    /// <summary>The queue's name.</summary>
    public string Name { get; }

    /// <summary>The dead-letter queue's name: <c>doctools.dead</c> beside <c>doctools.work</c>.</summary>
    public string DeadName => (Name.EndsWith(".work", StringComparison.Ordinal) ? Name[..^".work".Length] : Name) + ".dead";

    /// <summary>The server and the virtual host without user and password, for messages.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Server.Scheme}://{Host}:{PortNumber}{(VirtualHost is "/" ? "" : "/" + VirtualHost)} {Name}");

    internal Uri Server { get; }

    internal string Host => Server.Host;

    internal int PortNumber => Server.Port > 0 ? Server.Port : Tls ? TlsPort : Port;

    internal bool Tls => string.Equals(Server.Scheme, "amqps", StringComparison.Ordinal);

    internal string VirtualHost => Server.AbsolutePath is "" or "/" ? "/" : Uri.UnescapeDataString(Server.AbsolutePath[1..]);

    internal string User => Server.UserInfo.Length == 0 ? "guest" : Uri.UnescapeDataString(Server.UserInfo.Split(':', 2)[0]);

    internal string Password => Server.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password)
        : Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } kept ? kept
        : Server.UserInfo.Length == 0 ? "guest" : "";

    /// <summary>Reads an address <c>amqp://user:password@host:port/vhost</c>, or <c>amqps://</c> for TLS.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">The queue's name; null for the usual one.</param>
    /// <exception cref="QueueException">It is no such address.</exception>
    public static QueueAddress Parse(string address, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        // Whatever it is, it may hold a password: it is not repeated.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var server) || server.Scheme is not ("amqp" or "amqps") || server.Host.Length == 0 || server.Query.Length > 0)
        {
            throw new QueueException(new Wording("--queue 要寫成 amqp://使用者:密碼@主機:埠/虛擬主機 的形式（TLS 用 amqps://）", "--queue must be written as amqp://user:password@host:port/vhost (amqps:// for TLS)"));
        }

        // AMQP 0-9-1, 3.1: a short string of at most 255 octets; names that begin with amq. are the server's own.
        return name is null || (name.Length is > 0 and <= 200 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && !name.StartsWith("amq.", StringComparison.Ordinal))
            ? new QueueAddress(server, name ?? DefaultName)
            : throw new QueueException(new Wording($"佇列名稱「{name}」只能用英文字母、數字與 . - _，不能以 amq. 開頭", $"the queue's name '{name}' must be of letters, digits and . - _, and not begin with amq."));
    }

    /// <summary>The place without a password.</summary>
    public override string ToString() => Place;
}
