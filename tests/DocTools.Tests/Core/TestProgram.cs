using DocTools.Core.Programs;

namespace DocTools.Tests.Core;

/// <summary>The programme's own definition, loaded as users load it.</summary>
internal static class TestProgram
{
    public static string Root { get; } = FindRoot();

    public static ProgramDefinition Design113() => Load("design-113");

    public static ProgramDefinition Load(string id)
    {
        var errors = new DefinitionErrors();
        return ProgramLoader.Load(Path.Combine(Root, "templates", id), errors)
            ?? throw new InvalidOperationException(string.Join('\n', errors.All));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DocTools.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
