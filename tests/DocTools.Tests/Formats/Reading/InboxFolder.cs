using DocTools.Formats.Reading;

namespace DocTools.Tests.Formats.Reading;

/// <summary>An inbox on the disk for one test.</summary>
internal sealed class InboxFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("inbox-");

    public string Path => System.IO.Path.Combine(_root.FullName, "inbox");

    /// <summary>A place beside the inbox.</summary>
    public string Outside => System.IO.Path.Combine(_root.FullName, "outside");

    public InboxFolder()
    {
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(Outside);
    }

    public InboxFolder Add(string path, string content = "x") => Add(path, System.Text.Encoding.UTF8.GetBytes(content));

    public InboxFolder Add(string path, byte[] content)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    public Inbox Open()
    {
        var outcome = Inbox.Open(Path);
        return outcome.Inbox ?? throw new InvalidOperationException(outcome.Error!.MessageEn);
    }

    /// <summary>Every submission with the paths of its files, the kind of problem behind those that have one.</summary>
    public string List(ReadingLimits? limits = null) =>
        string.Join('\n', Open().Submissions.Select(s => $"{s.Id}: " + string.Join(", ", s.Load(limits ?? ReadingLimits.Default, CancellationToken.None).Where(i => i.Mail is null)
            .Select(i => i.Problem is null ? i.Path : $"{i.Path} {i.Problem.Kind}"))));

    public void Dispose() => _root.Delete(recursive: true);
}
