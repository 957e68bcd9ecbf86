using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;

namespace DocTools.Cli.FollowUp;

/// <summary>What everything behind a decision needs of a programme: its definition, its schedule and the office calendar.</summary>
/// <param name="Kit">The programme.</param>
/// <param name="Schedule">Its schedule.</param>
/// <param name="Calendar">The office calendar.</param>
public sealed record FollowUpKit(ProgramKit Kit, ScheduleDefinition Schedule, OfficeCalendar Calendar)
{
    /// <summary>Works out due dates.</summary>
    public DueDatePlan Plan => new(Kit.Definition, Schedule, Calendar);

    /// <summary>Loads a programme; one without a schedule is wrong usage.</summary>
    public static FollowUpKit Open(string id, Language language)
    {
        var kit = ProgramKit.Open(TemplateFolder.Find().FolderWithForms(id), language);
        return new FollowUpKit(
            kit,
            kit.Schedule ?? throw new UsageException($"計畫 {id} 沒有期程（templates/{id}/{ScheduleDefinition.FileName}）", $"programme {id} has no schedule (templates/{id}/{ScheduleDefinition.FileName})"),
            kit.Rules.Calendar!);
    }

    /// <summary>Reads a list of events; faults are wrong usage.</summary>
    /// <param name="path">The file; null for none.</param>
    public (CaseEvents Events, ImmutableHashSet<string>? Selected) ReadEvents(string? path)
    {
        if (path is null)
        {
            return (CaseEvents.None, null);
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"找不到事件清單「{path}」", $"there is no list of events '{path}'");
        }

        var (events, selected, faults) = EventsCsv.Read(File.ReadAllBytes(path), Schedule);
        return faults.IsEmpty ? (events, selected) : throw new UsageException($"事件清單「{path}」：{faults[0].Text}", $"the list of events '{path}': {faults[0].TextEn}");
    }

    /// <summary>A submission as due dates see it.</summary>
    public static DueCase CaseOf(FiledResult result, ImmutableHashSet<string>? selected)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new DueCase(result.Id, result.ApplicantName ?? "", result.Category, result.Decision.Status, selected?.Contains(result.Id) == true);
    }
}
