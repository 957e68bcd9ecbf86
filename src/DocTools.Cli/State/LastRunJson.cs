using System.Text.Json.Serialization;

namespace DocTools.Cli.State;

/// <summary>The JSON of <see cref="LastRun"/>, by generated code: it is read in every run.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(LastRun))]
public sealed partial class LastRunJson : JsonSerializerContext;
