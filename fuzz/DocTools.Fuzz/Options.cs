using System.Globalization;

namespace DocTools.Fuzz;

/// <summary>What a run was asked for.</summary>
internal sealed record Options
{
    /// <summary>What is printed where an argument is not understood.</summary>
    public const string Usage = "fuzz/run [--seconds N | --runs N] [--seed S] [--format X] [--only INPUT] [--failures DIR] [--fixtures DIR]";

    /// <summary>Seconds after which no new input is begun.</summary>
    public double Seconds { get; init; } = 60;

    /// <summary>Inputs after which the run ends, whatever the time.</summary>
    public int Runs { get; init; } = int.MaxValue;

    /// <summary>What everything is drawn by.</summary>
    public int Seed { get; init; } = 113;

    /// <summary>The one format to spoil; null for all.</summary>
    public string? Format { get; init; }

    /// <summary>The one input to run, as a reproduction line names it.</summary>
    public int? Only { get; init; }

    /// <summary>Where sound files are taken from; null for the fixtures of the repository.</summary>
    public string? Fixtures { get; init; }

    /// <summary>Where inputs that fail are kept.</summary>
    public string Failures { get; init; } = Path.Combine(Path.GetTempPath(), "doctools-fuzz");

    /// <summary>Reads the command line; null where it is not understood.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            switch (args[i])
            {
                case "--seconds" when isNumber:
                    options = options with { Seconds = number };
                    break;
                case "--runs" when isNumber:
                    options = options with { Runs = number };
                    break;
                case "--seed" when isNumber:
                    options = options with { Seed = number };
                    break;
                case "--only" when isNumber:
                    options = options with { Only = number };
                    break;
                case "--format":
                    options = options with { Format = value };
                    break;
                case "--fixtures":
                    options = options with { Fixtures = value };
                    break;
                case "--failures":
                    options = options with { Failures = value };
                    break;
                default:
                    return null;
            }
        }

        return args.Length % 2 == 0 ? options : null;
    }
}
