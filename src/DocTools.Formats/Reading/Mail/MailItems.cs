using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Mail;

/// <summary>The items of a mail, whatever its format: what it says, its attachments with a path each, and its problems.</summary>
internal static class MailItems
{
    // More is no letter; it would be kept with the case.
    private const int LongestBody = 100_000;

    private static readonly byte[] s_tnef = [0x78, 0x9F, 0x3E, 0x22];

    /// <summary>The items in ordinal order of their paths, what the mail says and its problems first.</summary>
    /// <param name="mail">What the mail says, without its attachments.</param>
    /// <param name="parts">Attachments in the mail's order.</param>
    /// <param name="shown">Content ids that the body shows.</param>
    /// <param name="problems">What could not be had of the mail.</param>
    /// <param name="budget">What it may expand to.</param>
    public static IEnumerable<SubmissionItem> Of(MailContext mail, IReadOnlyList<MailPart> parts, HashSet<string> shown, IEnumerable<ReadingProblem> problems, ExpansionBudget budget)
    {
        var taken = new FreePaths();
        var files = new List<(string Path, MailPart Part)>();
        var decorations = ImmutableArray.CreateBuilder<string>();
        foreach (var part in parts)
        {
            if (part.Name is not null && IgnoredNames.Is(part.Name))
            {
                continue;
            }

            if (part.Open is null && (part.IsHidden || (part.ContentId is not null && shown.Contains(part.ContentId))) && IsDecoration(part))
            {
                decorations.Add(part.Name ?? part.ContentId ?? "");
                continue;
            }

            files.Add((taken.Take($"{mail.Path}/{part.Name ?? NameOf(part, files.Count + 1)}"), part));
        }

        yield return SubmissionItem.Of(mail with { Body = mail.Body[..Math.Min(mail.Body.Length, LongestBody)], Attachments = [.. files.Select(f => f.Path[(mail.Path.Length + 1)..])], Decorations = decorations.ToImmutable() });
        foreach (var problem in problems)
        {
            yield return SubmissionItem.Failed(mail.Path, problem);
        }

        foreach (var (path, part) in files.OrderBy(f => ContainerSet.IsContainerName(f.Path) ? f.Path + "/" : f.Path, StringComparer.Ordinal))
        {
            foreach (var item in part.Open?.Invoke(path) ?? [Read(path, part, budget)])
            {
                yield return item;
            }
        }
    }

    /// <summary>A picture that the body shows and that is too small for a page: a logo of a signature, an icon. Staff look for documents, and nobody files one in that way.</summary>
    private static bool IsDecoration(MailPart part)
    {
        var bytes = part.Read();
        var isPicture = part.Type.StartsWith("image/", StringComparison.Ordinal) || PictureSize.Of(bytes) is not null;
        return isPicture && PictureSize.IsTooSmallForPage(bytes);
    }

    private static string NameOf(MailPart part, int position) => part.Type is "message/rfc822"
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"附件{position}.eml")
        : part.Open is not null ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"附件{position}.msg")
        : AttachmentName.Made(position, part.Read(), part.Type);

    private static SubmissionItem Read(string path, MailPart part, ExpansionBudget budget)
    {
        try
        {
            if (part.Size > budget.Limits.FileBytes * 3 / 2)
            {
                return SubmissionItem.Failed(path, Reasons.TooLarge(budget.Limits.FileBytes));
            }

            // Where nothing is left, nothing more is made.
            budget.Spend(0);
            var bytes = part.Read();
            budget.Spend(bytes.Length);
            if (bytes.AsSpan().StartsWith(s_tnef))
            {
                return SubmissionItem.Failed(path, MailReasons.Tnef);
            }

            return bytes.LongLength > budget.Limits.FileBytes ? SubmissionItem.Failed(path, Reasons.TooLarge(budget.Limits.FileBytes)) : SubmissionItem.Of(path, bytes);
        }
        catch (ReadingException e)
        {
            return SubmissionItem.Failed(path, e.Problem);
        }
    }
}
