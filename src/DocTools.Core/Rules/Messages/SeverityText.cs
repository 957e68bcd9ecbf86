using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Messages;

/// <summary>Severities as definition files write them.</summary>
public static class SeverityText
{
    private static readonly string[] s_names = ["error", "warning", "info"];

    /// <summary>Reads a severity that has to be there.</summary>
    public static Severity Read(YamlMap map, string key)
    {
        var text = map.RequiredText(key);
        switch (text)
        {
            case "error" or "":
                return Severity.Error;
            case "warning":
                return Severity.Warning;
            case "info":
                return Severity.Info;
            default:
                map.Errors.AddUnknown(map.File, map.LineOf(key), "severity", text, s_names);
                return Severity.Error;
        }
    }
}
