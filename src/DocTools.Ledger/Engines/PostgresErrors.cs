using System.Data.Common;
using System.Net.Sockets;
using DocTools.Core.Rules.Messages;
using Npgsql;

namespace DocTools.Ledger.Engines;

/// <summary>What PostgreSQL's errors (manual, appendix A) mean to a person. No message shows a password, and none the server's detail, which may hold values.</summary>
internal static class PostgresErrors
{
    /// <summary>Why a connection could not be had.</summary>
    public static Wording Opening(string place, Exception error) => error switch
    {
        DbException e when Of(place, e) is { } known => known,
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => new($"帳冊的伺服器沒有回應：「{place}」", $"the ledger's server does not answer: '{place}'"),
        NpgsqlException { InnerException: null } or ArgumentException => new($"無法開啟帳冊「{place}」：{error.Message}", $"the ledger '{place}' cannot be opened: {error.Message}"),
        _ => Unreachable(place, error),
    };

    /// <summary>What an error while working means; null where it is a mistake of ours.</summary>
    public static Wording? Of(string place, DbException error) => error switch
    {
        PostgresException e => Of(place, e),
        NpgsqlException e when e.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => NoPassword(place),
        NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.AddressNotAvailable } } => Unreachable(place, error),
        NpgsqlException { InnerException: TimeoutException } => new($"帳冊的伺服器沒有回應：「{place}」", $"the ledger's server does not answer: '{place}'"),
        NpgsqlException { InnerException: IOException or SocketException or ObjectDisposedException } => Lost(place),
        _ => null,
    };

    private static Wording? Of(string place, PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => new($"帳冊「{place}」的密碼不對", $"the password for the ledger '{place}' is wrong"),
        PostgresErrorCodes.InvalidAuthorizationSpecification => new($"帳冊的伺服器不接受這個使用者或連線方式：「{place}」（{e.MessageText}）", $"the ledger's server does not take this user, or not this way: '{place}' ({e.MessageText})"),
        PostgresErrorCodes.InvalidCatalogName => new($"帳冊的伺服器沒有這個資料庫：「{place}」；請先建立（createdb）", $"the ledger's server has no such database: '{place}'; create it first (createdb)"),
        PostgresErrorCodes.InvalidSchemaName => new($"資料庫沒有可用的 schema：「{place}」；請以 ?schema=名稱 指定", $"the database has no schema to use: '{place}'; name one by ?schema=NAME"),
        PostgresErrorCodes.InsufficientPrivilege => new($"使用者在帳冊「{place}」沒有足夠的權限（{e.MessageText}）", $"the user may not do this in the ledger '{place}' ({e.MessageText})"),
        PostgresErrorCodes.ReadOnlySqlTransaction => new($"帳冊「{place}」是唯讀的（備援伺服器，或 default_transaction_read_only）", $"the ledger '{place}' is read-only (a standby server, or default_transaction_read_only)"),
        PostgresErrorCodes.DiskFull => new($"伺服器的磁碟已滿，帳冊「{place}」沒有寫入", $"the server's disk is full; the ledger '{place}' did not take it"),
        PostgresErrorCodes.OutOfMemory => new($"帳冊的伺服器記憶體不足：「{place}」", $"the ledger's server is out of memory: '{place}'"),
        PostgresErrorCodes.TooManyConnections => new($"帳冊的伺服器連線已滿：「{place}」；請稍後再試，或提高 max_connections", $"the ledger's server has no connection left: '{place}'; try again later, or raise max_connections"),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => new($"另一個 doctools 正在寫入帳冊「{place}」；請稍後再試", $"another doctools is writing to the ledger '{place}'; try again later"),
        PostgresErrorCodes.CannotConnectNow => new($"帳冊的伺服器正在啟動或停止：「{place}」；請稍後再試", $"the ledger's server is starting or stopping: '{place}'; try again later"),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.DatabaseDropped => Lost(place),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new($"帳冊「{place}」已損壞；請由備份還原", $"the ledger '{place}' is damaged; restore it from a backup"),
        PostgresErrorCodes.IoError or PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.SystemError => new($"伺服器讀寫帳冊「{place}」失敗：{e.MessageText}", $"the server could not read or write the ledger '{place}': {e.MessageText}"),
        _ => null,
    };

    private static Wording NoPassword(string place) =>
        new($"帳冊「{place}」需要密碼：寫在 --ledger、{PostgresUrl.Variable}、PGPASSWORD 或 ~/.pgpass", $"the ledger '{place}' wants a password: in --ledger, {PostgresUrl.Variable}, PGPASSWORD or ~/.pgpass");

    private static Wording Unreachable(string place, Exception e) =>
        new($"連不上帳冊的伺服器：「{place}」（{Cause(e)}）", $"the ledger's server cannot be reached: '{place}' ({Cause(e)})");

    private static Wording Lost(string place) =>
        new($"與帳冊「{place}」的連線中斷；未確認完成的寫入不算數，請再執行一次", $"the connection to the ledger '{place}' was lost; what was not confirmed does not count: run it again");

    private static string Cause(Exception e) => (e.InnerException ?? e).Message;
}
