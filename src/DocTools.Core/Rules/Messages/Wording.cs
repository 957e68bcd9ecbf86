using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Messages;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">Traditional Chinese.</param>
/// <param name="En">English.</param>
public sealed record Wording(string Zh, string En)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.English ? En : Zh;

    /// <summary>Reads <c>{zh: …, en: …}</c>; both have to be there.</summary>
    public static Wording? Read(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var wording = new Wording(map.RequiredText("zh"), map.RequiredText("en"));
        map.Finish();
        return wording;
    }
}
