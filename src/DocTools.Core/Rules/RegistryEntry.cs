using DocTools.Core.Programs;

namespace DocTools.Core.Rules;

/// <summary>A row of the registry.</summary>
/// <param name="Row">Its line in the file, from 1 with the header as the first.</param>
/// <param name="Ubn">統一編號, eight digits.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Program">A programme's id or Chinese name, with or without the leading year; as written.</param>
/// <param name="Year">Gregorian year; null where blank.</param>
/// <param name="EndedOn">The day on which it ended; null where blank.</param>
/// <param name="Status"><c>completed</c>, <c>current</c>, <c>abnormal</c>, <c>suspended</c>, <c>withdrawn</c>, <c>tax-arrears</c>, <c>bank-refused</c>, <c>foreign-branch</c>, <c>prc-investment</c>, <c>registered</c> or <c>major-violation</c>.</param>
/// <param name="Note">A remark.</param>
public sealed record RegistryEntry(int Row, string Ubn, string Name, string Program, int? Year, DateOnly? EndedOn, string Status, string Note)
{
    /// <summary>Reads a row of an example in a definition file.</summary>
    public static RegistryEntry Read(YamlMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var entry = new RegistryEntry(
            map.Whole("row") ?? 2,
            map.RequiredText("ubn"),
            map.Text("name") ?? "",
            map.Text("program") ?? "",
            map.Whole("year"),
            map.Date("endedOn"),
            map.RequiredText("status"),
            map.Text("note") ?? "");
        map.Finish();
        return entry;
    }
}
