using System.Text.Json;
using DocTools.Core.Ranking;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>Writes <c>ranking.json</c>: the contract's keys, and beside them stage, members, details, remarks and awards. The same ranking gives the same bytes.</summary>
public static class RankingJson
{
    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Stream stream, RankingResult ranking)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ranking);
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("program", ranking.Definition.Program);
            json.WriteString("stage", ranking.Stage.Id);
            json.WriteStartArray("members");
            foreach (var member in ranking.Members)
            {
                json.WriteStringValue(member);
            }

            json.WriteEndArray();
            json.WriteStartArray("proposals");
            foreach (var proposal in ranking.Proposals)
            {
                Proposal(json, proposal, ranking);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in ranking.Findings)
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Code);
                json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
                json.WriteString("proposal", finding.Proposal);
                json.WriteString("member", finding.Member);
                json.WriteString("criterion", finding.Criterion);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Details(json, ranking);
            Remarks(json, ranking);
            Awards(json, ranking);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Proposal(Utf8JsonWriter json, RankedProposal proposal, RankingResult ranking)
    {
        json.WriteStartObject();
        json.WriteString("id", proposal.Id);
        if (proposal.Rank is { } rank)
        {
            json.WriteNumber("rank", rank);
        }
        else
        {
            json.WriteNull("rank");
        }

        Number(json, "average", proposal.Average);
        json.WriteStartObject("criteria");
        foreach (var criterion in ranking.Stage.CriteriaOf(proposal.Group))
        {
            Number(json, criterion.Name, proposal.Means[criterion.Name]);
        }

        json.WriteEndObject();
        if (proposal.Selected is { } selected)
        {
            json.WriteBoolean("selected", selected);
        }
        else
        {
            json.WriteNull("selected");
        }

        json.WriteString("tie", proposal.Tie);
        json.WriteBoolean("complete", proposal.Complete);
        json.WriteEndObject();
    }

    private static void Details(Utf8JsonWriter json, RankingResult ranking)
    {
        json.WriteStartObject("details");
        foreach (var proposal in ranking.Proposals)
        {
            json.WriteStartObject(proposal.Id);
            json.WriteString("organisation", proposal.Organisation);
            json.WriteString("project", proposal.Project);
            json.WriteString("category", proposal.Group.Id is { Length: > 0 } id ? id : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Remarks(Utf8JsonWriter json, RankingResult ranking)
    {
        json.WriteStartObject("remarks");
        foreach (var proposal in ranking.Proposals.Where(p => p.Ballots.Any(b => b.Remark.Length > 0)))
        {
            json.WriteStartArray(proposal.Id);
            foreach (var ballot in proposal.Ballots.Where(b => b.Remark.Length > 0))
            {
                json.WriteStartObject();
                json.WriteString("member", ballot.Member);
                json.WriteString("text", ballot.Remark);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Awards(Utf8JsonWriter json, RankingResult ranking)
    {
        if (ranking.Stage.Pass?.Award is not { } award)
        {
            return;
        }

        json.WriteStartArray("awards");
        foreach (var proposal in ranking.Passed)
        {
            json.WriteStartObject();
            json.WriteString("proposal", proposal.Id);
            json.WriteString("organisation", proposal.Organisation);
            json.WriteString("project", proposal.Project);
            json.WriteNumber("amount", award);
            json.WriteBoolean("complete", proposal.Complete);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, Fraction? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value.Rounded(2) / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
