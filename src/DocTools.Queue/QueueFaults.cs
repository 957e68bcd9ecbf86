using System.Net.Sockets;
using System.Security.Authentication;
using DocTools.Core.Rules.Messages;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace DocTools.Queue;

/// <summary>What the client library's errors mean to a person. None of these texts holds a password.</summary>
internal static class QueueFaults
{
    /// <summary>Whether an error comes from the server or the way to it, and is no mistake of ours.</summary>
    public static bool IsOne(Exception error) => error is RabbitMQClientException or SocketException or IOException or AuthenticationException or TimeoutException or ObjectDisposedException;

    public static Wording Worded(Exception error, QueueAddress address)
    {
        var place = address.Place;
        return Causes(error).Select(e => Known(e, place, address)).FirstOrDefault(w => w is not null) ?? new Wording(
            $"連不到佇列伺服器「{place}」；請確認 RabbitMQ 已啟動、主機與埠正確、防火牆已開放", $"no queue server answers at '{place}'; see that RabbitMQ runs, that host and port are right and the firewall lets it through");
    }

    private static Wording? Known(Exception error, string place, QueueAddress address) => error switch
    {
        AuthenticationFailureException or PossibleAuthenticationFailureException => new(
            $"佇列伺服器「{place}」拒絕使用者「{address.User}」：請確認帳號、密碼與虛擬主機的權限（密碼可放在環境變數 {QueueAddress.PasswordVariable}）",
            $"the queue server '{place}' refuses the user '{address.User}': check name, password and the rights in the virtual host (the password may stand in {QueueAddress.PasswordVariable})"),
        OperationInterruptedException { ShutdownReason.ReplyCode: Constants.PreconditionFailed } => new(
            $"「{place}」已有同名但設定不同的佇列；請以 --queue-name 另取名稱，或刪除舊佇列", $"'{place}' has a queue of this name that was made otherwise; choose another --queue-name, or delete the old one"),
        OperationInterruptedException { ShutdownReason.ReplyCode: Constants.AccessRefused } => new(
            $"使用者「{address.User}」沒有佇列「{address.Name}」與「{address.DeadName}」的權限", $"the user '{address.User}' has no rights to the queues '{address.Name}' and '{address.DeadName}'"),
        OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotAllowed or Constants.NotFound } => new(
            $"佇列伺服器「{place}」沒有這個虛擬主機或佇列，或使用者「{address.User}」不可使用", $"the queue server '{place}' has no such virtual host or queue, or the user '{address.User}' may not use it"),
        AuthenticationException => new($"與「{place}」的 TLS 連線失敗：{error.Message}", $"the TLS connection to '{place}' failed: {error.Message}"),
        _ => null,
    };

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
            if (cause is AggregateException { InnerExceptions: { Count: > 1 } several })
            {
                foreach (var inner in several.SelectMany(Causes))
                {
                    yield return inner;
                }
            }
        }
    }
}
