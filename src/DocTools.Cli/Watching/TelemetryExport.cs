using DocTools.Cli.Terminal;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DocTools.Cli.Watching;

/// <summary>
/// Sends metrics and traces to a collector by OTLP. Where it goes is told by the environment variables of OpenTelemetry (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin);
/// without one of them nothing is set up and nothing leaves the machine. A collector that does not answer costs a few seconds at the end and no result.
/// </summary>
public sealed class TelemetryExport : IDisposable
{
    private const int FlushMilliseconds = 5000;
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("doctools", serviceVersion: ToolVersion.Number).AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Telemetry.Name).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Telemetry.Name).AddOtlpExporter().Build();
    }

    /// <summary>Starts sending where the environment says to; null where it does not.</summary>
    public static TelemetryExport? Start() => Endpoints.Any(e => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(e))) ? new TelemetryExport() : null;

    /// <summary>Sends what is left, for some seconds at most.</summary>
    public void Dispose()
    {
        _traces.ForceFlush(FlushMilliseconds);
        _metrics.ForceFlush(FlushMilliseconds);
        _traces.Dispose();
        _metrics.Dispose();
    }
}
