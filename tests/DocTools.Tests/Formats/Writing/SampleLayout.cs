using System.Runtime.CompilerServices;
using DocTools.Core.Programs;
using DocTools.Formats.Writing;

namespace DocTools.Tests.Formats.Writing;

/// <summary>The layout of design-113 as the repository has it.</summary>
internal static class SampleLayout
{
    public static string Folder { get; } = Find();

    public static ChecklistLayout Design { get; } = Load();

    private static ChecklistLayout Load()
    {
        var errors = new DefinitionErrors();
        // Whether its fields are known is asked where the programme's own forms are loaded.
        var layout = ChecklistLayout.Load(Folder, SampleProgram.Design with { Forms = [] }, errors);
        return errors.None && layout is not null ? layout : throw new InvalidOperationException(string.Join('\n', errors.All));
    }

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../templates/design-113"));
}
