using System.Security.Cryptography;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>The registry of a run, or none.</summary>
/// <param name="Registry">Its rows; null where no file was given.</param>
/// <param name="Hash">SHA-256 of the file, for telling stale results; null where none was given.</param>
public sealed record RegistryFile(Registry? Registry, string? Hash)
{
    /// <summary>Reads the file. One that is missing or has a row that cannot be understood is wrong usage: a row passed over could let a barred applicant through.</summary>
    public static RegistryFile Load(string? path)
    {
        if (path is null)
        {
            return new RegistryFile(null, null);
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"找不到名單「{path}」", $"there is no registry '{path}'");
        }

        var bytes = File.ReadAllBytes(path);
        var (registry, faults) = RegistryCsv.Read(bytes);
        if (faults.Length > 0)
        {
            var more = faults.Length > 1 ? $"（共 {faults.Length} 處）" : "";
            var moreEn = faults.Length > 1 ? $" ({faults.Length} in all)" : "";
            throw new UsageException($"名單「{path}」：{faults[0].Text}{more}", $"registry '{path}': {faults[0].TextEn}{moreEn}");
        }

        return new RegistryFile(registry, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
