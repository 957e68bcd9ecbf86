using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules.Kinds;

/// <summary>Reads the paths of rows that are about companies.</summary>
internal static class RowPath
{
    /// <summary>The path of a key; null, with a fault, where its rows do not say whom they are about.</summary>
    public static FormulaPath? Read(YamlMap map, DefinitionFile file, string key)
    {
        var path = file.Path(map, map.LineOf(key), map.RequiredText(key));
        if (path is null || file.Catalog.IdentityOf(path.Text) is not null)
        {
            return path;
        }

        file.Errors.AddUnknown(map.File, map.LineOf(key), "rows with an identity", path.Text, file.Catalog.IdentifiedRows);
        return null;
    }

    /// <summary>The form that rows stand in.</summary>
    public static string FormOf(FormulaPath path) => path.Text[..path.Text.AsSpan().IndexOfAny('.', '[')];
}
