using DocTools.Core.Letters;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>The names that a placeholder may use where it stands: those of the rows around it, innermost first, and those of the letter.</summary>
/// <param name="Names">The names of this level.</param>
/// <param name="Table">The table whose rows these are; null for the letter itself.</param>
/// <param name="Outer">The level around; null for the letter itself.</param>
internal sealed record NameScope(LetterNames Names, string? Table, NameScope? Outer)
{
    /// <summary>The name, and how many levels out it belongs to; null where none has it.</summary>
    public (LetterName Name, int Up)? Find(string written)
    {
        var up = 0;
        for (var level = this; level is not null; level = level.Outer, up++)
        {
            // plan.people.name within the rows of plan.people is the row's name.
            var own = level.Table is { } table && written.StartsWith(table + ".", StringComparison.Ordinal) ? written[(table.Length + 1)..] : written;
            if (level.Names.Find(own) is { } name)
            {
                return (name, up);
            }
        }

        return null;
    }

    /// <summary>The table, and how many levels out it belongs to; null where none has it.</summary>
    public (string Key, LetterNames Names, int Up)? FindTable(string written)
    {
        var up = 0;
        for (var level = this; level is not null; level = level.Outer, up++)
        {
            if (level.Names.FindTable(written) is { } table)
            {
                return (table.Key, table.Names, up);
            }
        }

        return null;
    }

    /// <summary>Why a name is not there and what may have been meant.</summary>
    public Wording Unknown(string written)
    {
        if (FindTable(written) is { } table)
        {
            return new Wording($"「{written}」是表格，要寫成 {{{{#each {table.Key}}}}}…{{{{/each}}}}", $"'{written}' is a table: write {{{{#each {table.Key}}}}}…{{{{/each}}}}");
        }

        if (TableWith(written) is { } rows)
        {
            return new Wording($"「{written}」只在「{{{{#each {rows}}}}}…{{{{/each}}}}」裡面才有", $"'{written}' is known within {{{{#each {rows}}}}}…{{{{/each}}}} only");
        }

        var near = new List<string>();
        for (var level = this; level is not null && near.Count == 0; level = level.Outer)
        {
            near.AddRange(level.Names.Near(written));
        }

        return near.Count == 0
            ? new Wording($"沒有「{written}」這個欄位（全部欄位：doctools letters --check --names）", $"there is no field '{written}' (all of them: doctools letters --check --names)")
            : new Wording($"沒有「{written}」這個欄位，是不是「{string.Join("」、「", near)}」？", $"there is no field '{written}'; did you mean '{string.Join("', '", near)}'?");
    }

    /// <summary>Why a table is not there and what may have been meant.</summary>
    public Wording UnknownTable(string written)
    {
        if (Find(written) is not null)
        {
            return new Wording($"「{written}」不是表格，不能逐列重複", $"'{written}' is no table and has no rows");
        }

        var known = new List<string>();
        for (var level = this; level is not null; level = level.Outer)
        {
            known.AddRange(level.Names.Tables.Keys);
        }

        return Suggestion.Nearest(written, known) is { } near
            ? new Wording($"沒有「{written}」這個表，是不是「{near}」？", $"there is no table '{written}'; did you mean '{near}'?")
            : new Wording($"沒有「{written}」這個表（有：{string.Join("、", known)}）", $"there is no table '{written}' (there are: {string.Join(", ", known)})");
    }

    private string? TableWith(string written)
    {
        for (var level = this; level is not null; level = level.Outer)
        {
            foreach (var (key, names) in level.Names.Tables)
            {
                if (names.Find(written) is not null || (written.StartsWith(key + ".", StringComparison.Ordinal) && names.Find(written[(key.Length + 1)..]) is not null))
                {
                    return key;
                }
            }
        }

        return null;
    }
}
