using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>A file on the disk that belongs to a submission.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Path">Path within the submission with <c>/</c>.</param>
/// <param name="Problem">Why it must not or cannot be opened; null where it can.</param>
internal sealed record DiskFile(string FullPath, string Path, ReadingProblem? Problem);
