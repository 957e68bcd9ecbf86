using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>What is wrong with a template, and where.</summary>
/// <param name="Template">The file's name.</param>
/// <param name="Place">Where in it; null for the file as a whole.</param>
/// <param name="Message">What is wrong and what was probably meant.</param>
public sealed record TemplateFault(string Template, TemplatePlace? Place, Wording Message)
{
    /// <summary>The fault as one line.</summary>
    public Wording Line => Place is null
        ? new Wording($"{Template}：{Message.Zh}", $"{Template}: {Message.En}")
        : new Wording($"{Template} {Place.Where.Zh}{(Place.Quote.Length > 0 ? $"「{Place.Quote}」" : "")}：{Message.Zh}", $"{Template}, {Place.Where.En}{(Place.Quote.Length > 0 ? $" '{Place.Quote}'" : "")}: {Message.En}");
}
