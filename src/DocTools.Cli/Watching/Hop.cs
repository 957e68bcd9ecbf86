namespace DocTools.Cli.Watching;

/// <summary>The hops of the main job, in its order, as far as their time is told apart in run.json and metrics.</summary>
public enum Hop
{
    /// <summary>1: finding the submissions, and hashing their files to see what is known.</summary>
    Intake,

    /// <summary>Before 2: old Office files turned into readable ones by LibreOffice, many in one start.</summary>
    Convert,

    /// <summary>2: from bytes to documents.</summary>
    Read,

    /// <summary>3: which forms a document holds.</summary>
    Recognise,

    /// <summary>4: from forms to fields.</summary>
    Extract,

    /// <summary>5: one case of many documents, with a person's corrections.</summary>
    Assemble,

    /// <summary>6: the budget, computed anew.</summary>
    Recompute,

    /// <summary>7: the rules, within a case and between the cases.</summary>
    Check,

    /// <summary>8 and 9 of each submission: its report and its own outputs.</summary>
    Render,

    /// <summary>9 over all submissions: tables and the summary workbook.</summary>
    Summarise,

    /// <summary>Moving the outputs to their places, and the entry in the ledger.</summary>
    Record,
}
