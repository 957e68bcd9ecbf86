using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Messages;

/// <summary>A message template in both languages.</summary>
/// <param name="Zh">Traditional Chinese.</param>
/// <param name="En">English.</param>
public sealed record BilingualTemplate(MessageTemplate Zh, MessageTemplate En)
{
    /// <summary>The places of both languages.</summary>
    public IEnumerable<MessagePart> Places => Zh.Places.Concat(En.Places);

    /// <summary>The template in a language.</summary>
    public MessageTemplate In(Language language) => language == Language.English ? En : Zh;

    /// <summary>Reads <c>message: {zh: …, en: …}</c>; null, with a fault, where it is missing or a brace is open.</summary>
    public static BilingualTemplate? Read(YamlMap map, string key)
    {
        var wording = Wording.Read(map.Map(key));
        if (wording is null)
        {
            map.Errors.Add(map.File, map.Line, $"'{key}' with zh and en is missing");
            return null;
        }

        try
        {
            return new BilingualTemplate(MessageTemplate.Parse(wording.Zh), MessageTemplate.Parse(wording.En));
        }
        catch (FormatException e)
        {
            map.Errors.Add(map.File, map.LineOf(key), e.Message);
            return null;
        }
    }
}
