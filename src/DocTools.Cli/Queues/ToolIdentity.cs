using System.Security.Cryptography;
using System.Text;
using DocTools.Cli.Terminal;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Queues;

/// <summary>What reads: this program's code and the engines of this machine. Where two machines differ in it, they may read otherwise.</summary>
internal static class ToolIdentity
{
    /// <summary>A short hash over both.</summary>
    public static string Current { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToolVersion.Build + "\0" + ReaderSet.Engines)))[..16];
}
