namespace DocTools.Core.Values;

/// <summary>Decides which box belongs to which option. Whether boxes stand in front of or behind their labels is told by the whole text.</summary>
internal static class MarkJudge
{
    /// <summary>The state of each option.</summary>
    /// <param name="tokens">The text's pieces.</param>
    /// <param name="count">How many options there are.</param>
    /// <param name="stray">Whether a tick belongs to no option.</param>
    public static OptionState[] Judge(List<MarkToken> tokens, int count, out bool stray)
    {
        var states = new OptionState[count];
        foreach (var token in tokens.Where(t => t.Kind == MarkTokenKind.Option))
        {
            states[token.Option] = states[token.Option] == OptionState.Absent ? OptionState.NoBox : states[token.Option];
        }

        stray = false;
        var behind = Side(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsMark(tokens[i]))
            {
                continue;
            }

            var end = i;
            while (end + 1 < tokens.Count && IsMark(tokens[end + 1]))
            {
                end++;
            }

            stray |= Run(tokens, i, end, behind, states);
            i = end;
        }

        return states;
    }

    // A run of marks between two options is parted at its widest gap: 「□設計V □跨域」. Where only one mark stands, the side of the whole text decides.
    private static bool Run(List<MarkToken> tokens, int start, int end, bool? behind, OptionState[] states)
    {
        var left = start > 0 && tokens[start - 1].Kind == MarkTokenKind.Option ? tokens[start - 1].Option : -1;
        var right = end + 1 < tokens.Count && tokens[end + 1].Kind == MarkTokenKind.Option ? tokens[end + 1].Option : -1;
        if (left < 0 && right < 0)
        {
            return tokens.GetRange(start, end - start + 1).Exists(t => t.Kind == MarkTokenKind.Marked);
        }

        if (left < 0 || right < 0)
        {
            return OneSide(tokens, start, end, behind, left, right, states);
        }

        if (behind is null)
        {
            return Undecided(tokens, start, end, left, right, states);
        }

        if (IsTied(tokens, start, end))
        {
            return Undecided(tokens, start, end, left, right, states);
        }

        var split = behind.Value ? Split(tokens, start + 1, end + 1, end + 1) : Split(tokens, start, end, start);
        for (var i = start; i <= end; i++)
        {
            Put(states, i < split ? left : right, tokens[i].Kind);
        }

        return false;
    }

    // With one neighbour the marks are its own, unless they clearly belong to an option that is not in the list.
    private static bool OneSide(List<MarkToken> tokens, int start, int end, bool? behind, int left, int right, OptionState[] states)
    {
        var option = left >= 0 ? left : right;
        if (behind is { } side && side != (left >= 0) && (left >= 0 ? end + 1 < tokens.Count : start > 0))
        {
            return tokens.GetRange(start, end - start + 1).Exists(t => t.Kind == MarkTokenKind.Marked);
        }

        for (var i = start; i <= end; i++)
        {
            Put(states, option, tokens[i].Kind);
        }

        return false;
    }

    private static bool Undecided(List<MarkToken> tokens, int start, int end, int left, int right, OptionState[] states)
    {
        if (tokens.GetRange(start, end - start + 1).Exists(t => t.Kind == MarkTokenKind.Marked))
        {
            (states[left], states[right]) = (OptionState.Doubtful, OptionState.Doubtful);
        }

        return false;
    }

    // 「□設計 V □跨域」: the tick stands as near to one as to the other.
    private static bool IsTied(List<MarkToken> tokens, int start, int end)
    {
        var widest = tokens.GetRange(start, end + 2 - start).Max(t => t.Gap);
        return end > start && tokens.GetRange(start, end + 2 - start).Count(t => t.Gap == widest) > 1;
    }

    // The first mark that belongs to the right: where the gap in front of it is wider than at both ends of the run; else the usual place.
    private static int Split(List<MarkToken> tokens, int from, int to, int usual)
    {
        var (best, widest) = (usual, usual < tokens.Count ? tokens[usual].Gap : 0);
        for (var i = from; i <= to; i++)
        {
            if (i < tokens.Count && tokens[i].Gap > widest)
            {
                (best, widest) = (i, tokens[i].Gap);
            }
        }

        return best;
    }

    /// <summary>True where the boxes stand behind their labels, false where in front, null where nothing tells.</summary>
    private static bool? Side(List<MarkToken> tokens)
    {
        var (front, behind, frontGap, behindGap) = (0, 0, 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != MarkTokenKind.Option)
            {
                continue;
            }

            if (i > 0 && IsMark(tokens[i - 1]))
            {
                (front, frontGap) = (front + 1, frontGap + tokens[i].Gap);
            }

            if (i + 1 < tokens.Count && IsMark(tokens[i + 1]))
            {
                (behind, behindGap) = (behind + 1, behindGap + tokens[i + 1].Gap);
            }
        }

        if (front != behind)
        {
            return behind > front;
        }

        return frontGap == behindGap ? null : behindGap < frontGap;
    }

    private static bool IsMark(MarkToken token) => token.Kind is MarkTokenKind.Marked or MarkTokenKind.Unmarked;

    private static void Put(OptionState[] states, int option, MarkTokenKind kind)
    {
        if (kind == MarkTokenKind.Marked)
        {
            states[option] = OptionState.Marked;
        }
        else if (states[option] is OptionState.NoBox)
        {
            states[option] = OptionState.Unmarked;
        }
    }
}
