using DocTools.Core.Programs;
using DocTools.Core.Rules;

namespace DocTools.Tests.Core.Rules;

/// <summary>The programme and its rules as they are delivered, loaded once.</summary>
internal static class Design113
{
    private static readonly Lazy<(ProgramDefinition Program, RuleSet Rules, DefinitionErrors Errors)> s_loaded = new(Load);

    public static ProgramDefinition Program => s_loaded.Value.Program;

    public static RuleSet Rules => s_loaded.Value.Rules;

    public static DefinitionErrors Errors => s_loaded.Value.Errors;

    public static string Templates { get; } = Find();

    private static (ProgramDefinition, RuleSet, DefinitionErrors) Load()
    {
        var errors = new DefinitionErrors();
        var folder = Path.Combine(Templates, "design-113");
        var program = ProgramLoader.Load(folder, errors) ?? throw new InvalidOperationException(string.Join('\n', errors.All));
        return (program, RuleSet.Load(folder, Path.Combine(Templates, "common"), program, errors), errors);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "templates", "design-113")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The folder 'templates' is not above the tests."), "templates");
    }
}
