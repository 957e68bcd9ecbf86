using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Checks at load time that everything a formula names is there: fields of the forms, parameters, terms, functions.</summary>
/// <param name="program">The programme.</param>
/// <param name="catalog">Its fields.</param>
/// <param name="errors">Where faults go.</param>
public sealed class FormulaChecker(ProgramDefinition program, FieldCatalog catalog, DefinitionErrors errors)
{
    /// <summary>Reads a formula; null, with a fault at the file and line, where it is none.</summary>
    public Formula? Parse(string file, int line, string text)
    {
        try
        {
            return FormulaParser.Parse(text);
        }
        catch (FormulaException e)
        {
            errors.Add(file, line, e.Message);
            return null;
        }
    }

    /// <summary>Checks a formula in one of the scopes that it will be evaluated in.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="site">Where it stands.</param>
    public void Check(Formula? formula, FormulaSite site)
    {
        switch (formula)
        {
            case Formula.Reference reference:
                if (reference.Path.HasWildcard)
                {
                    errors.Add(site.File, site.Line, $"'{reference.Path.Text}' stands for several rows; it needs a function such as sum()");
                }

                Check(reference.Path, site);
                break;
            case Formula.Parameter parameter when !program.Parameters.ContainsKey(parameter.Name):
                errors.AddUnknown(site.File, site.Line, "parameter", parameter.Name, program.Parameters.Keys);
                break;
            case Formula.Variable variable:
                CheckVariable(variable.Name, site);
                break;
            case Formula.Unary unary:
                Check(unary.Operand, site);
                break;
            case Formula.Binary binary:
                Check(binary.Left, site);
                Check(binary.Right, site);
                break;
            case Formula.Call call:
                CheckCall(call, site);
                break;
            case Formula.Aggregate aggregate:
                Check(aggregate.Rows, site);
                if (aggregate.Function is "distinct" && catalog.IdentityOf(aggregate.Rows.Resolve(site.Row, site.Words) ?? "") is null)
                {
                    errors.AddUnknown(site.File, site.Line, "rows with an identity", aggregate.Rows.Text, catalog.IdentifiedRows);
                }

                var row = site with { Row = aggregate.Rows.Resolve(site.Row, site.Words) };
                Check(aggregate.Value, row);
                Check(aggregate.Where, row);
                break;
        }
    }

    /// <summary>Checks a path in one of the scopes that it will be resolved in.</summary>
    public void Check(FormulaPath path, FormulaSite site)
    {
        var id = path.Resolve(site.Row, site.Words);
        if (id is null)
        {
            var word = path.Words.FirstOrDefault(w => !site.Words.ContainsKey(w));
            errors.Add(site.File, site.Line, word is null ? $"'{path.Text}' is relative, but there is no row" : $"'{path.Text}' needs the word '{word}', which the forEach item has not");
        }
        else if (!catalog.Knows(id))
        {
            errors.AddUnknown(site.File, site.Line, "field", id, catalog.Ids);
        }
    }

    private void CheckVariable(string name, FormulaSite site)
    {
        if (site.Formulas.TryGetValue(name, out var formula))
        {
            Check(formula, site);
        }
        else if (site.Terms.TryGetValue(name, out var term))
        {
            Check(term.Formula, site);
        }
        else if (!site.Words.ContainsKey(name))
        {
            errors.AddUnknown(site.File, site.Line, "term", name, site.Terms.Keys.Concat(site.Formulas.Keys).Concat(site.Words.Keys));
        }
    }

    private void CheckCall(Formula.Call call, FormulaSite site)
    {
        if (FormulaFunctions.TakesField(call.Function) && call.Arguments[0] is not Formula.Reference)
        {
            errors.Add(site.File, site.Line, $"'{call.Function}' takes a field");
            return;
        }

        if (FormulaFunctions.TakesPattern(call.Function))
        {
            CheckPattern(call.Arguments[1], site);
        }

        if (call is { Function: "present" or "lacking", Arguments: [Formula.Literal { Value: FieldValue.Text form }] } && program.FindForm(form.Value) is null)
        {
            errors.AddUnknown(site.File, site.Line, "form", form.Value, program.Forms.Select(f => f.Id));
        }

        foreach (var argument in call.Arguments)
        {
            Check(argument, site);
        }
    }

    private void CheckPattern(Formula argument, FormulaSite site)
    {
        var pattern = argument switch
        {
            Formula.Literal { Value: FieldValue.Text text } => text.Value,
            Formula.Variable variable => site.Words.GetValueOrDefault(variable.Name),
            _ => null,
        };
        if (pattern is null)
        {
            errors.Add(site.File, site.Line, "the pattern has to be a text that stands in the definition file");
            return;
        }

        try
        {
            _ = PlainText.Pattern(pattern);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            errors.Add(site.File, site.Line, $"'{pattern}' is no pattern: {e.Message}");
        }
    }
}
