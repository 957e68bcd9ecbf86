namespace DocTools.Core.Rules.Formulas;

/// <summary>A named formula of a definition file, used as <c>$name</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is called in Traditional Chinese; empty where its formula is printed in its place.</param>
/// <param name="LabelEn">What it is called in English.</param>
/// <param name="Formula">The formula.</param>
public sealed record Term(string Name, string Label, string LabelEn, Formula Formula);
