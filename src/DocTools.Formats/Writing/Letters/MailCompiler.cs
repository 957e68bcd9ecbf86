namespace DocTools.Formats.Writing.Letters;

/// <summary>Turns the lines of a mail, with their tags and blocks, into the steps that write it. A value above the first blank line (receiver, subject) is one line there.</summary>
/// <param name="tags">Looks up the placeholders.</param>
internal sealed class MailCompiler(TagCompiler tags)
{
    private const string LineEnd = "\r\n";

    /// <summary>Compiles lines.</summary>
    public Step[] Compile(PartParent lines, NameScope scope)
    {
        var steps = new StepList();
        foreach (var node in lines.Children)
        {
            Write(node, scope, steps);
        }

        return steps.Take();
    }

    // Above the first blank line a line break would make a header line of what an applicant wrote.
    private static bool IsHead(ReadOnlySpan<byte> written) => !written.StartsWith("\r\n"u8) && written.IndexOf("\r\n\r\n"u8) < 0;

    private static string OneLine(string value) => string.Join(' ', value.ReplaceLineEndings("\n").Split(['\n', '\v'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private void Write(PartNode node, NameScope scope, StepList steps)
    {
        switch (node)
        {
            case PartText text:
                steps.Add(text.Value);
                break;
            case PartTag { Syntax.Kind: TagKind.Value } tag:
                if (tags.Value(tag.Syntax, tag.Place, scope, static (w, value) => w.Write(IsHead(w.Written) ? OneLine(value) : value.ReplaceLineEndings(LineEnd))) is { } step)
                {
                    steps.Add(step);
                }

                break;
            case PartBlock { Opening.Syntax.Kind: TagKind.Each } block:
                if (tags.Each(block.Opening.Syntax, block.Opening.Place, scope) is { } each)
                {
                    steps.Add(new EachStep(each.Key, each.Up, Compile(block.Then, each.Rows)));
                }

                break;
            case PartBlock block:
                if (tags.If(block.Opening.Syntax, block.Opening.Place, scope) is { } test)
                {
                    steps.Add(new IfStep(test, Compile(block.Then, scope), Compile(block.Otherwise, scope)));
                }

                break;
            case PartParent parent:
                foreach (var child in parent.Children)
                {
                    Write(child, scope, steps);
                }

                steps.Add(parent is PartElement { Local: "p" } ? LineEnd : "");
                break;
            default:
                break;
        }
    }
}
