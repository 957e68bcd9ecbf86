using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rollups;

/// <summary>Reads how findings are told.</summary>
internal static class RollupMessages
{
    /// <summary>Reads an entry of <c>findings</c>; null, with a fault, where it is none.</summary>
    public static RollupFindingDefinition? Read(YamlMap map)
    {
        var code = map.RequiredText("code");
        var severity = SeverityText.Read(map, "severity");
        var reference = map.RequiredText("reference");
        var message = BilingualTemplate.Read(map, "message");
        var otherwise = map.Has("otherwise") ? BilingualTemplate.Read(map, "otherwise") : null;
        if (!RollupCodes.Places.TryGetValue(code, out var places))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("code"), "code", code, RollupCodes.Places.Keys);
            return null;
        }

        var hasOther = RollupCodes.WithOtherwise.Contains(code, StringComparer.Ordinal);
        if (map.Has("otherwise") && !hasOther)
        {
            map.Errors.Add(map.File, map.LineOf("code"), $"'{code}' has no other case");
        }

        if (!map.Has("otherwise") && hasOther)
        {
            map.Errors.Add(map.File, map.LineOf("code"), $"'{code}' needs the message of its other case ('otherwise')");
        }

        foreach (var place in new[] { message, otherwise }.OfType<BilingualTemplate>().SelectMany(t => t.Places).Where(p => !places.Contains(p.Text, StringComparer.Ordinal)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("message"), "place", place.Text, places);
        }

        return message is null ? null : new RollupFindingDefinition(code, severity, reference, message, otherwise);
    }
}
