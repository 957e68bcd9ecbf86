using YamlDotNet.RepresentationModel;

namespace DocTools.Tests.Core.Programs;

/// <summary>What came of holding a document against a schema.</summary>
internal sealed class SchemaOutcome
{
    /// <summary>What does not fit, with its line.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Every mapping, by its first character.</summary>
    public Dictionary<long, MappingSchema> Mappings { get; } = [];

    public void Fault(YamlNode node, string what) => Faults.Add($"{node.Start.Line}: {what}");

    public MappingSchema Of(YamlMappingNode node)
    {
        if (!Mappings.TryGetValue(node.Start.Index, out var known))
        {
            Mappings[node.Start.Index] = known = new MappingSchema();
        }

        return known;
    }

    public void Take(SchemaOutcome other)
    {
        Faults.AddRange(other.Faults);
        foreach (var (start, said) in other.Mappings)
        {
            if (!Mappings.TryGetValue(start, out var known))
            {
                Mappings[start] = known = new MappingSchema();
            }

            known.Named.UnionWith(said.Named);
            known.Demanded.UnionWith(said.Demanded);
            known.Objects.UnionWith(said.Objects);
            known.Open |= said.Open;
        }
    }
}
