namespace DocTools.Core.Programs;

/// <summary>A choice that is told by another field's text where no option is ticked.</summary>
/// <param name="From">Id of the field whose text names the option.</param>
/// <param name="Confidence">Confidence of an option told so, from 0 to 1.</param>
public sealed record MentionDefinition(string From, double Confidence);
