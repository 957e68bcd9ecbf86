namespace DocTools.Tests.Cli;

/// <summary>The repository that the tests were built in.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "DocTools.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("DocTools.sln stands in no folder above " + AppContext.BaseDirectory);
    }
}
