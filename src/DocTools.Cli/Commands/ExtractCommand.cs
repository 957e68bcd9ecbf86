using System.CommandLine;
using System.Text.Json;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Cases;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Commands;

/// <summary><c>extract</c>: the fields of single documents as JSON on standard output.</summary>
public sealed class ExtractCommand : ToolCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _program;
    private readonly Option<string> _form;
    private readonly Option<bool> _raw;

    /// <summary>Creates the command.</summary>
    public ExtractCommand(Vocabulary words)
        : base(words, "extract", "讀出文件的欄位，以 JSON 輸出", "print the fields of documents as JSON")
    {
        _files = words.Arguments("FILE", "要讀的文件", "documents to read");
        _program = CommonOptions.Program(words);
        _form = words.Option("--form", "ID", "文件是哪一張表單（預設自動辨識）", "which form the document is (default: recognised)");
        _raw = words.Switch("--raw", "一併輸出讀到的表格、段落、標題與方框", "print the tables, paragraphs, labels and boxes as read, too");
        Symbol.Add(_files);
        Symbol.Add(_program);
        Symbol.Add(_form);
        Symbol.Add(_raw);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var files = SingleFiles.Of(invocation, _files);
        var programs = SingleFiles.Programs(invocation, _program, _form);
        var form = SingleFiles.Form(invocation, _form, programs[0]);
        using var conversions = FileConversions.Of(files, invocation.Cancellation);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ResultJson.Options))
        {
            writer.WriteStartArray();
            foreach (var file in files)
            {
                var (program, reads, doubtful) = ProgramGuess.Read(programs, file, form, conversions?.Store, invocation.Cancellation);
                if (doubtful)
                {
                    invocation.Note($"{Path.GetFileName(file)}：以計畫 {program.Definition.Id} 讀取（可用 --program 指定）", $"{Path.GetFileName(file)}: read as of {program.Definition.Id} (--program names another)");
                }

                var reader = new CaseReader(program, conversions?.Store);
                foreach (var read in reads)
                {
                    Write(writer, read, reader.CaseOf(read), program, invocation.Has(_raw));
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
        }

        Print(buffer, invocation.Output);
        return ExitCode.Done;
    }

    // Piece by piece: a large workbook's raw cells as one string would take twice their bytes again.
    private static void Print(MemoryStream buffer, TextWriter output)
    {
        buffer.Position = 0;
        using var reader = new StreamReader(buffer);
        var piece = new char[64 * 1024];
        for (var read = reader.Read(piece); read > 0; read = reader.Read(piece))
        {
            output.Write(piece.AsSpan(0, read));
        }

        output.WriteLine();
    }

    private static void Write(Utf8JsonWriter writer, ReadDocument read, Case @case, ProgramKit program, bool raw)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        ResultJson.WriteDocument(writer, @case.Documents[0]);
        writer.WriteStartArray("fields");
        foreach (var field in @case.Fields)
        {
            ResultJson.WriteField(writer, field);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in program.Conclusions.Check(@case, registry: null).Findings.Where(IsOfDocument))
        {
            ResultJson.WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
        if (raw)
        {
            RawDocument.Write(writer, read.Document);
        }

        writer.WriteEndObject();
    }

    // What is missing beside the document is no matter of the document.
    private static bool IsOfDocument(Finding finding) =>
        finding.Code.StartsWith("field.", StringComparison.Ordinal) || finding.Code is "intake.unreadable" or "intake.refused" or "intake.unrecognised" or "intake.format-not-accepted" or "intake.conflicting-documents";
}
