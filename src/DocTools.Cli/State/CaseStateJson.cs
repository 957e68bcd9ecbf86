using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocTools.Cli.State;

/// <summary>The state's JSON, by generated code: no reflection at start, and exact decimals.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    MaxDepth = 64,
    Converters = [typeof(FieldValueConverter), typeof(OriginConverter)])]
[JsonSerializable(typeof(CaseState))]
public sealed partial class CaseStateJson : JsonSerializerContext;
