using System.Runtime.InteropServices;

namespace DocTools.Cli.State;

/// <summary>
/// The time at which the system last saw a file change in any way (<c>ctime</c>). Unlike the time of modification nobody can set it, so that a file with the same one has the
/// same bytes. Linux alone tells it (<c>statx</c>, glibc 2.28 or musl); elsewhere files are hashed.
/// </summary>
internal static partial class ChangeTime
{
    // linux/stat.h: the structure is the same on every processor.
    private const int Size = 256;
    private const int SecondsAt = 0x60;
    private const int NanosecondsAt = 0x68;
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint WantsChange = 0x80;

    private static readonly bool s_isKnown = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "statx", out _);

    /// <summary>The time in nanoseconds since 1970; 0 where it is not told, or the file is not there.</summary>
    public static long Of(string path)
    {
        if (!s_isKnown)
        {
            return 0;
        }

        Span<byte> told = stackalloc byte[Size];
        if (Statx(CurrentFolder, path, NoFollow, WantsChange, ref MemoryMarshal.GetReference(told)) != 0 || (MemoryMarshal.Read<uint>(told) & WantsChange) == 0)
        {
            return 0;
        }

        return (MemoryMarshal.Read<long>(told[SecondsAt..]) * 1_000_000_000) + MemoryMarshal.Read<uint>(told[NanosecondsAt..]);
    }

    [LibraryImport("libc.so.6", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte told);
}
