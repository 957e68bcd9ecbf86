namespace DocTools.Core.Waivers;

/// <summary>A person's word that a finding does not count for the decision. The finding stays in every output, marked.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Identity">Which finding of that code (<see cref="FindingIdentity"/>).</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record Waiver(string Code, string Identity, string By, string Reason);
