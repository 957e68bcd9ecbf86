using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocTools.Core.Rules;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.State;

/// <summary>The state's JSON, by generated code: no reflection at start, and exact decimals.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    MaxDepth = 64,
    Converters = [typeof(FieldValueConverter), typeof(OriginConverter)])]
[JsonSerializable(typeof(CaseState))]
[JsonSerializable(typeof(ImmutableArray<Finding>))]
[JsonSerializable(typeof(VersionNotes))]
public sealed partial class CaseStateJson : JsonSerializerContext;
