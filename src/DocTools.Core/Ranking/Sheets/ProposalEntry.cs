namespace DocTools.Core.Ranking.Sheets;

/// <summary>A proposal that is to be scored, or a row of a list of them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Organisation">The applicant.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Category">The category as written, or its id; empty where none is known.</param>
public sealed record ProposalEntry(string Id, string Organisation, string Project, string Category);
