using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Definitions;

/// <summary>
/// The loaders tell their faults in English; here they are told in both languages, as a catalogue does: the English text is the key. A test reads the loaders' source and
/// names every message that has no Chinese here.
/// </summary>
public static class LoaderMessages
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, string> s_things = new(StringComparer.Ordinal)
    {
        ["key"] = "鍵",
        ["type"] = "型別",
        ["field"] = "欄位",
        ["form"] = "表單",
        ["parameter"] = "參數",
        ["term"] = "詞（$…）",
        ["list"] = "清單",
        ["kind of rule"] = "規則種類",
        ["severity"] = "程度",
        ["unit"] = "單位",
        ["comparison"] = "比較方式",
        ["end"] = "結果",
        ["place in the message"] = "訊息中的位置",
        ["status"] = "狀態",
        ["column"] = "欄",
        ["line"] = "列",
        ["kind of line"] = "列的種類",
        ["derivation"] = "推得的方法",
        ["way of finding"] = "找法（locate）",
        ["mark"] = "印記",
        ["budget column"] = "經費表的欄",
        ["decision"] = "建議",
        ["function"] = "函數",
        ["category"] = "類別",
        ["kind"] = "種類",
        ["kind of personal data"] = "個人資料的種類（personal）",
        ["kind of instances"] = "多份的方式（instances）",
        ["rows with an identity"] = "有 identity 的列",
        ["label"] = "標籤",
        ["code"] = "代碼",
        ["place"] = "訊息中的位置",
        ["group"] = "類別（groups）",
        ["criterion"] = "評分項目",
        ["table"] = "表（tables）",
        ["place of a text"] = "文字的位置（align）",
        ["event"] = "事件（events）",
        ["document"] = "文件（documents）",
        ["milestone"] = "期程（milestones）",
        ["word"] = "詞",
        ["type of a column"] = "資料欄的型別（type）",
        ["term of supplements"] = "補件期限的方式（term）",
    };

    private static readonly (Regex English, string Chinese)[] s_messages =
    [
        .. new[]
        {
            (@"'(?<a>.*)' is missing", "缺少「${a}」"),
            (@"'(?<a>.*)' must be true or false, not '(?<b>.*)'", "「${a}」要寫 true 或 false，不能是「${b}」"),
            (@"'share' must be more than 0: texts that have nothing in common would be similar", "「share」要大於 0：否則毫無相同之處的內文也算相似"),
            (@"'(?<a>.*)' must be a number, not '(?<b>.*)'", "「${a}」要是數字，不能是「${b}」"),
            (@"'(?<a>.*)' must be a whole number, not '(?<b>.*)'", "「${a}」要是整數，不能是「${b}」"),
            (@"'(?<a>.*)' must be a date as (?<c>\S+), not '(?<b>.*)'", "「${a}」要是 ${c} 形式的日期，不能是「${b}」"),
            (@"'(?<a>.*)' must be a time with a zone as (?<c>\S+), not '(?<b>.*)'", "「${a}」要是有時區的時間，如 ${c}，不能是「${b}」"),
            (@"'(?<a>.*)' must have a year of the common era, as (?<c>\S+) for the ROC year (?<b>\S+)", "「${a}」的年份要寫西元：民國 ${b} 年寫 ${c}"),
            (@"not valid YAML \([^)]*\): (?<a>.*)", "YAML 寫法有誤，這個檔案整個沒有讀到；請看這一行與上一行的縮排、半形冒號後的空格、引號與 Tab（${a}）"),
            (@"'(?<a>.*)' must be a text or a list of texts", "「${a}」要是文字或文字的清單"),
            (@"'(?<a>.*)' must be a list", "「${a}」要是清單（每項以 - 開頭）"),
            (@"'(?<a>.*)' must be a single value", "「${a}」要是單一的值"),
            (@"'(?<a>.*)' must be yes, no or open, not '(?<b>.*)'", "「${a}」要是 yes、no 或 open，不能是「${b}」"),
            (@"a bracket or brace is not closed", "括號沒有關上（[ ] 或 { }）"),
            (@"one YAML document is expected", "一個檔案只能有一份 YAML"),
            (@"a mapping \(key: value\) is expected", "這裡要是「鍵: 值」"),
            (@"there is no file '(?<a>.*)'", "沒有檔案「${a}」（路徑自這個 yaml 起算）"),
            (@"a table must be rows of cells: \[\[a, b\], \[c, d\]\]", "表要寫成列與格：[[甲, 乙], [丙, 丁]]"),
            (@"the programme has no program\.yaml", "這個資料夾沒有 program.yaml，不是計畫"),
            (@"the programme has no forms", "計畫沒有 forms 資料夾"),
            (@"the programme has no layout of its checklist", "缺少 outputs/checklist.yaml（查檢表的版面）"),
            (@"the file is missing; it says what the checklist prints", "缺少 outputs/checklist.yaml（查檢表的版面）"),
            (@"'year' \(Gregorian\) and 'period' \(start, end\) are needed", "要有 year（西元）與 period（start、end）"),
            (@"parameter '(?<a>.*)' has neither 'value' nor 'byCategory'", "參數「${a}」沒有 value，也沒有 byCategory"),
            (@"form '(?<a>.*)' is defined in two files", "兩個檔案都定義了表單「${a}」"),
            (@"'(?<a>.*)' is no value of the field '(?<b>.*)'", "「${a}」不是欄位「${b}」的值"),
            (@"a block of a printed form is one of (?<a>.*)", "版面的一個區塊要是其中一種：${a}"),
            (@"'widths' must be numbers above 0, one a column", "widths 要是大於 0 的數字，一欄一個"),
            (@"a row of this table has (?<a>\S+) cells \('<' joins with the cell before, '\^' with the one above\), not (?<b>\S+)", "這個表一列有 ${a} 格（'<' 與左格合併，'^' 與上格合併），不是 ${b} 格"),
            (@"'(?<a>.*)' has no cell to join with", "「${a}」沒有可以合併的格"),
            (@"'(?<a>.*)' has an opening brace without a closing one", "「${a}」有沒關上的大括號"),
            (@"the required field '(?<a>.*)' has no place in 'print'", "必填欄位「${a}」在 print 沒有位置"),
            (@"field '(?<a>.*)' is defined twice", "欄位「${a}」定義了兩次"),
            (@"choice '(?<a>.*)' has no options", "選項欄位「${a}」沒有 options"),
            (@"pattern '(?<a>.*)': (?<b>.*)", "樣式「${a}」不能用：${b}"),
            (@"'(?<a>.*)' is no pattern: (?<b>.*)", "「${a}」不是樣式：${b}"),
            (@"the pattern has to be a text that stands in the definition file", "樣式要直接寫在定義裡"),
            (@"'(?<a>.*)' with zh and en is missing", "缺少「${a}」（zh 與 en）"),
            (@"'message' is missing, and no common message is there for '(?<a>.*)'", "缺少 message；「${a}」也不是共用的代碼"),
            (@"'(?<a>.*)' has a brace that is not closed", "「${a}」有沒關上的大括號"),
            (@"'(?<a>.*)' has a value that is not of its type", "「${a}」的值不是該欄位的型別"),
            (@"'(?<a>.*)' is no date such as (?<b>.*)", "「${a}」不是 ${b} 形式的日期"),
            (@"'(?<a>.*)' stands for several rows; it needs a function such as sum\(\)", "「${a}」是好幾列，要放進 sum() 之類的函數"),
            (@"'(?<a>.*)' is relative, but there is no row", "「${a}」以點開頭，但這裡沒有列；請寫全名，或加上 forEach"),
            (@"'(?<a>.*)' needs the word '(?<b>.*)', which the forEach item has not", "「${a}」要用「${b}」，但 forEach 的項目沒有這個詞"),
            (@"'(?<a>.*)' takes a field", "函數「${a}」的引數要是欄位"),
            (@"'(?<a>.*)' does not take (?<b>\d+) arguments", "函數「${a}」不能有 ${b} 個引數"),
            (@"'where' has no place in '(?<a>.*)', which takes no rows, in '(?<b>.*)'", "「${a}」不是對列的函數，不能用 where：${b}"),
            (@"'(?<a>.*)' takes rows such as plan\.people\[\*\], in '(?<b>.*)'", "「${a}」要給列，如 plan.people[*]：${b}"),
            (@"'(?<a>.*)' with two arguments takes whole rows first, not '(?<b>.*)', in '(?<c>.*)'", "「${a}」有兩個引數時，第一個要是整列，不能是「${b}」：${c}"),
            (@"'(?<a>.*)' is expected at character (?<b>\d+) of '(?<c>.*)'", "第 ${b} 個字應為「${a}」：${c}"),
            (@"'(?<a>.*)' ends too early", "公式沒寫完：${a}"),
            (@"unexpected (?:character )?'(?<a>.*)' at character (?<b>\d+) of '(?<c>.*)'", "第 ${b} 個字不該是「${a}」：${c}"),
            (@"a name must follow '\$' at character (?<b>\d+) of '(?<c>.*)'", "第 ${b} 個字的 $ 之後要有名稱：${c}"),
            (@"a text without its closing quote at character (?<b>\d+) of '(?<c>.*)'", "第 ${b} 個字的引號沒有關上：${c}"),
            (@"'(?<a>.*)' is no path of a field", "「${a}」不是欄位的寫法"),
            (@"'(?<a>.*)' has more than one wildcard", "「${a}」只能有一個 *"),
            (@"'rows' must be rows such as plan\.people\[\*\], 'number' and 'date' fields of a row", "rows 要是列，如 plan.people[*]；number 與 date 要是列中的欄位，如 .date"),
            (@"'people' must be rows such as plan\.people\[\*\], and 'grades' may not be empty", "people 要是列，如 plan.people[*]；grades 不能是空的"),
            (@"'share' must be more than 0", "share 要大於 0"),
            (@"'people' must be rows such as plan\.people\[\*\]", "people 要是列，如 plan.people[*]"),
            (@"a period has two fields, its start and its end", "kind: period 要有兩個欄位：起日與迄日"),
            (@"no category has a 'supplementDeadline'", "沒有任何類別寫了 supplementDeadline"),
            (@"'years' needs a 'list' of ROC years, ascending", "years 要有 list：民國年，由小到大"),
            (@"'coverage' must be a number above 0 and up to 1", "coverage 要大於 0，最多 1"),
            (@"'labels' needs the label '(?<a>.*)' once", "labels 要有標籤「${a}」，而且只有一次"),
            (@"'findings' needs the code '(?<a>.*)' once", "findings 要有代碼「${a}」，而且只有一次"),
            (@"'(?<a>.*)' stands twice in '(?<b>.*)'", "「${a}」在 ${b} 中出現兩次"),
            (@"'(?<a>.*)' needs a group \(\?<(?<b>.*)>…\)", "「${a}」的樣式要有群組 (?<${b}>…)"),
            (@"'(?<a>.*)' has no other case", "「${a}」沒有另一種情形，不能寫 otherwise"),
            (@"'(?<a>.*)' needs the message of its other case \('otherwise'\)", "「${a}」有另一種情形，要有它的訊息（otherwise）"),
            (@"'stages' has none", "stages 一輪也沒有"),
            (@"'select' belongs into the groups where there are some", "有 groups 時，select 要寫在各類別裡"),
            (@"'pass' and 'select' exclude each other", "pass 與 select 不能並用"),
            (@"criterion '(?<a>.*)' needs either 'weight' or 'weights'", "評分項目「${a}」要有 weight 或 weights，只能有一個"),
            (@"the weight of criterion '(?<a>.*)' must be over 0", "評分項目「${a}」的配分要大於 0"),
            (@"the weights of group '(?<a>.*)' add up to (?<b>\S+), not 100", "類別「${a}」的配分合計為 ${b}，不是 100"),
            (@"the weights add up to (?<b>\S+), not 100", "配分合計為 ${b}，不是 100"),
            (@"'mark' must lie over 0 and up to 100", "mark 要大於 0，最多 100"),
            (@"'award' must be over 0 and have a 'title'", "award 要大於 0，並且有 title"),
            (@"'(?<a>.*)' must be a whole number from 1 on", "「${a}」要是 1 以上的整數"),
            (@"the words of score sheets are missing", "缺少 templates/common/scoresheet.yaml（評分表的用語）"),
            (@"the heading '(?<a>.*)' stands twice", "欄名「${a}」出現兩次"),
            (@"the stage '(?<a>.*)' stands twice", "stages 的「${a}」出現兩次"),
            (@"the group '(?<a>.*)' stands twice", "groups 的「${a}」出現兩次"),
            (@"the office calendar is missing", "缺少 templates/common/holidays.yaml（政府辦公日曆表）"),
            (@"'(?<a>.*)' is no Gregorian year", "「${a}」不是西元年"),
            (@"'(?<a>.*)' is no day of a weekend to be made up on", "「${a}」不是可補行上班的週末日"),
            (@"the days off of (?<a>\S+) add up to (?<b>\S+), not (?<c>\S*)", "${a} 年的放假日合計 ${b} 日，不是 ${c} 日"),
            (@"'(?<a>.*)' is no day of (?<b>\S+) such as (?<c>\S+)", "「${a}」不是 ${b} 年的日期，要寫成 ${c}"),
            (@"the office calendar does not cover (?<a>\S+), the year of the programme", "辦公日曆表（templates/common/holidays.yaml）沒有計畫年度 ${a}，不能計算工作天"),
            (@"'supplement' says (?<a>\S+) working days, the rule '(?<b>.*)' says (?<c>\S+)", "supplement 寫 ${a} 個工作天，規則 ${b} 寫 ${c} 個"),
            (@"'workingDays' goes with the term workingDays alone", "workingDays 與 term: workingDays 要一起寫"),
            (@"a term after an event belongs to submissions; write of: case or of: selected", "自事件起算的期限屬於各案，要寫 of: case 或 of: selected"),
            (@"a milestone needs exactly one of at, on, first with last, after, monthly and open", "每項期程要有 at、on、first 與 last、after、monthly、open 其中一種，只能一種"),
            (@"'first' needs a 'last' that is not earlier", "first 要有不早於它的 last"),
            (@"'after' needs exactly one of days, workingDays and years", "after 要有 days、workingDays、years 其中一個"),
            (@"'times' goes with 'after' alone", "times 只能與 after 並用"),
            (@"'monthly' needs 'first' and 'last'", "monthly 要有 first 與 last"),
            (@"'(?<a>.*)' must be a whole number from 1 to (?<b>\S+)", "「${a}」要是 1 到 ${b} 的整數"),
            (@"'start' and 'end' must be times as 09:00, the end behind the start", "start 與 end 要是時刻，如 09:00，end 在 start 之後"),
            (@"'documents' has none", "documents 一份也沒有"),
            (@"a document needs one of forms, titles, words and names", "每份文件要有 forms、titles、words、names 其中一種"),
            (@"'least' must lie between 1 and the number of words", "least 要在 1 與 words 的個數之間"),
            (@"'breaks' must be spans as 12:00-13:00", "breaks 要是時段，如 12:00-13:00"),
            (@"a letter needs 'decisions' or 'to'", "函件要寫 decisions 或 to，否則不知道發給誰"),
            (@"the id '(?<a>.*)' stands twice", "代號「${a}」出現兩次"),
            (@"the (?<b>\S+) '(?<a>.*)' stands twice", "「${a}」出現兩次"),
        }.Select(p => (new Regex($"^{p.Item1}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, s_limit), p.Item2)),
    ];

    private static readonly Regex s_unknown = new(@"^unknown (?<what>.*?) '(?<name>.*?)'(?: '(?<other>.*?)')?(?:; did you mean '(?<near>.*)'\?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, s_limit);

    /// <summary>A loader's message in both languages; what the catalogue lacks is told in English in both.</summary>
    public static Wording Of(DefinitionError error) => new(Chinese(error.Message) ?? error.Message, error.Message);

    /// <summary>A loader's message in Chinese; null where the catalogue lacks it.</summary>
    public static string? Chinese(string english)
    {
        var unknown = s_unknown.Match(english);
        if (unknown.Success)
        {
            var (what, name) = (unknown.Groups["what"].Value, unknown.Groups["name"].Value);
            if (unknown.Groups["other"].Success)
            {
                (what, name) = ($"「{name}」的 {what.Split(' ')[0] switch { "section" => "section", "heading" => "heading", var other => other }}", unknown.Groups["other"].Value);
            }

            var near = unknown.Groups["near"].Success ? $"；是不是「{unknown.Groups["near"].Value}」？" : "";
            return s_things.TryGetValue(what, out var thing) ? $"沒有這個{thing}：「{name}」{near}" : unknown.Groups["other"].Success ? $"{what}「{name}」沒有定義{near}" : null;
        }

        var (pattern, chinese) = s_messages.FirstOrDefault(m => m.English.IsMatch(english));
        return pattern?.Replace(english, chinese);
    }
}
