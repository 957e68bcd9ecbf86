using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocTools.Cli.Ledgers;

/// <summary>JSON of what the ledger keeps as text, by generated code: it is written in every run.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecordedOptions))]
public sealed partial class LedgerJson : JsonSerializerContext;
