"""The forms of design-113 as plain blocks, laid out anew for PDFs that no word processor made. What stands in them comes from the same case as the docx generator's."""
from dataclasses import dataclass, field
import budget_table
import form_plan
import form_small
import words
from writing import trim


@dataclass
class Tick:
    """A box. group and value name it where boxes become form fields; a group is a single choice."""
    marked: bool
    group: str = ""
    value: str = ""


@dataclass
class Field:
    """What an applicant fills in."""
    name: str
    text: str


@dataclass
class Seal:
    """A seal or signature as a picture."""


@dataclass
class Cell:
    items: list
    cs: int = 1
    rs: int = 1
    head: bool = False
    upright: bool = False  # the label runs from top to bottom
    align: str = "left"


@dataclass
class Para:
    items: list
    size: float = 10
    bold: bool = False
    align: str = "left"


@dataclass
class Grid:
    rows: list
    widths: list
    head_rows: int = 0
    fields: list = field(default_factory=list)


class PageBreak:
    pass


def c(*items, **kw):
    return Cell([x for x in items if x is not None and x != ""], **kw)


def h(text, **kw):
    return Cell([text], head=True, **kw)


def profile(case, rep, st, upright=False):
    raw, P = rep["raw"], ""
    v = lambda key, text: Field("p." + key, raw.get(key, text if text is not None else ""))
    num = lambda x: "" if x is None else trim(x)
    money = lambda x: None if x is None else st.thousand(x)
    date = lambda d: None if d is None else f"{d.year - 1911}年{d.month}月{d.day}日"
    address = lambda a: a and (f"({a['code']})" if a["code"] else "") + a["text"]
    tick = lambda key, chosen, option: Tick(chosen == option or isinstance(chosen, list) and option in chosen, key, option)

    def phone(who, k):
        own = case[who][k]
        return (st.phone(own) if own and rep[who][k] == own["value"] else rep[who][k]) or ""

    def person(who, label):
        p = rep[who]
        return [[h(label, rs=2, upright=upright), h("姓名"), c(v(who + ".name", p["name"]), cs=2), h("聯絡電話", cs=2), c(v(who + ".phone", phone(who, "phone")), cs=2)],
                [h("E-mail"), c(v(who + ".email", p["email"]), cs=2), h("行動電話", cs=2), c(v(who + ".mobile", phone(who, "mobile")), cs=2)]]
    pair = lambda a, la, ta, b, lb, tb: [h(la), c(v(a, ta), cs=3), h(lb), c(v(b, tb), cs=3)]
    people = lambda x: None if x is None else f"{x}人"
    rows = [[h("提案計畫名稱"), c(v("plan_name", rep["plan_name"]), cs=7)],
            [h("申請類別"), c(tick("category", rep["category"], "design"), "設計優化輔導", cs=3), c(tick("category", rep["category"], "cross"), "跨域整合輔導", cs=4)],
            [h("輔導計畫摘要\n(150字內描述)"), c(v("summary", rep["summary"]), cs=7)]] + person("host", "計畫主持人") + person("contact", "計畫聯絡人")
    rows += [[h("申請企業名稱"), c(v("company_name", rep["company_name"]), cs=7)], pair("ubn", "統一編號", rep["ubn"], "founded_date", "成立日期", date(rep["founded_date"])),
             pair("representative", "企業負責人", rep["representative"], "employees", "員工數", people(rep["employees"])),
             [h("前一年營業額"), c(v("revenue", money(rep["revenue"])), "千元" if "revenue" not in raw else "", cs=3), h("資本額"), c(v("capital", money(rep["capital"])), "千元" if "capital" not in raw else "", cs=3)],
             [h("通訊地址"), c(v("address", address(rep["address"])), cs=7)], [h("輔導單位名稱"), c(v("consulting_unit", rep["consulting_unit"]), cs=7)]]
    rows += person("consultant", "輔導顧問") + [[h("通訊地址"), c(v("consultant_address", address(rep["consultant_address"])), cs=7)]]
    options = [words.INDUSTRIES[i:i + 3] for i in range(0, 18, 3)]
    rows += [([h("所屬產業別\n(限勾一項)", rs=6, upright=upright)] if i == 0 else []) + [c(tick("industry", rep["industry"], x), x, cs=s) for x, s in zip(line, (2, 3, 2))] for i, line in enumerate(options)]
    f, m = rep["funding"], rep["manpower"]
    for i, (a, la, b, lb) in enumerate((("government", "政府經費(A)", "applicant", "申請企業(C)"), ("self", "廠商自籌款(B)", "consultant", "輔導單位(D)"), ("total", "合計(A+B)", "total", "合計(C+D)"))):
        rows.append(([h("輔導經費", rs=3, upright=upright)] if i == 0 else []) + [h(la), c(v("funding." + a, money(f[a])), "千元", cs=2)] + ([h("投入人力", rs=3, upright=upright)] if i == 0 else []) + [h(lb), c(v("manpower." + b, num(m[b])), "人月", cs=2)])
    k = rep["kpi"]
    kp = [("增加產值", "output_value", money(k["output_value"]), "千元"), ("降低成本", "cost_saving", money(k["cost_saving"]), "千元"), ("促成投資額", "investment", money(k["investment"]), "千元"),
          ("新增就業人數", "new_jobs", num(k["new_jobs"]), "人"), ("成立新公司或衍生公司家數", "new_companies", num(k["new_companies"]), "家"), ("其他(請述明)", "other", k["other"], "")]
    for i in range(3):
        rows.append(([h("預期績效", rs=3, upright=upright)] if i == 0 else []) + [x for l, n, t, u in kp[2 * i:2 * i + 2] for x in ([c(l + "：", v("kpi." + n, t), u, cs=3 if l in ("增加產值", "促成投資額", "成立新公司或衍生公司家數") else 4)])])
    return [Para(["附件一、企業基本資料表"], 14, True, "center"), Para(["申請日期：", v("application_date", date(rep["application_date"]))], align="right"), Grid(rows, [1.5, 1.3, 1.1, 1.1, 1.2, 1.4, 1.1, 1.1])]


def checklist(rep):
    rows = [[h("請勾選", cs=2), h("文件項目", rs=2)], [h("是"), h("否")]]
    for i in range(1, 11):
        x = rep["items"][i]
        text = f"{i}. {form_small.ITEMS[i]}"
        body = [text]
        if i == 9:
            prior = rep["prior"] + ["_____", "_____"]
            body = [text + "\n計畫名稱：\n1. ", Field("c.prior1", prior[0]), "\n2. ", Field("c.prior2", prior[1])]
        rows.append([c(Tick(x in (True, "both"), f"item{i}", "yes"), align="center"), c(Tick(x in (False, "both"), f"item{i}", "no"), align="center"), Cell(body)])
    d = rep["date"]
    sign = [[h("申請企業名稱"), c(Field("c.company", rep["company_name"] or ""), *([Seal()] if rep["stamp"] else [])), h("負責人"), c(Field("c.head", rep["representative"] or ""), *([Seal()] if rep["stamp"] else []))],
            [h("填報人"), c(Field("c.preparer", rep["preparer"] or ""), *([Seal()] if rep["signature"] else [])), h("填報日期"), c(Field("c.date", f"113年{d.month}月{d.day}日" if d else "113年  月  日"))]]
    return [Para(["附件二、申請查檢表"], 14, True, "center"), Para(["經濟部中小及新創企業署-中小企業體驗設計價值提升計畫"]), Para(["輔導計畫名稱：", Field("c.plan", rep["plan_name"] or "")]), Grid(rows, [0.7, 0.7, 8], 2), Para([" "]), Grid(sign, [1.3, 3, 1, 2.2])]


def consent(k):
    d = k["date"]
    return ([Para(["附件三、個人資料提供同意書"]), Para(["蒐集個人資料告知事項暨個人資料提供同意書"], 13, True, "center")] + [Para([x]) for x in form_small.CONSENT]
            + [Para(["立 同 意 書 人：", k["person"] or "          ", *([Seal()] if k["signed"] else [])], 12), Para([f"中 華 民 國 113 年 {d.month} 月 {d.day} 日"], 12)])


def registration(case, rep):
    shop = case["company"].endswith(("企業社", "工作室"))
    kind = "商業" if shop else "公司"
    pairs = [("商業名稱" if shop else "公司名稱", rep["company_name"]), ("統一編號", rep["ubn"]), ("負責人" if shop else "代表人姓名", case["representative"]), ("資本總額(元)", f"{case['capital']:,}"), (kind + "所在地", case["address"]["text"])]
    return [Para([f"{kind}登記證明文件"], 16, True, "center"), Para([f"{kind}設立登記表"], align="center"), Grid([[h(a), c(b)] for a, b in pairs], [1, 3])]


def plan(case, rep, st, with_budget=True):
    start, end = rep["period"]
    roc = lambda d: f"{d.year - 1911} 年 {d.month} 月 {d.day} 日"
    out = [Para(["經濟部中小及新創企業署"], 14, align="center"), Para(["113 年度中小企業體驗設計價值提升計畫"], 14, align="center"), Para([" "])]
    out += [Para([Tick(rep["category"] == i, "category", i), l], 12, align="center") for i, l in form_plan.CATEGORIES]
    out += [Para([f"《{rep['plan']}》"], 20, True, "center"), Para([" "]), Para([f"輔導期間：自 {roc(start)} 至 {roc(end)}"], 12), Para(["輔導單位：", rep["unit"] or ""], 12), Para(["申請企業：", rep["company"] or ""], 12)]
    out += [Para(["成員企業：", rep["partner"]], 12)] if rep["partner"] else []
    out += [Para(["主辦單位：  經濟部中小及新創企業署"], 12), Para(["執行單位：  財團法人中國生產力中心"], 12), Para([roc(rep["cover_date"]) if rep["cover_date"] else "中華民國 113 年 5 月"] if not rep["cover_date"] else ["中華民國 " + roc(rep["cover_date"])], 12, align="center"), PageBreak(), Para(["目 錄"], 14, True, "center")]
    out += [Para([f"{x}{'.' * 30}{i + 2:02d}"]) for i, x in enumerate(form_plan.CONTENTS)] + [PageBreak()]
    h1, h2 = lambda x: Para([x], 14, True), lambda x: Para([x], 12, True)
    for key, title, subs in (("overview", "壹、申請企業營運概況及產業環境說明", ["一、企業經營概述、技術能力與執行優勢", "二、產業環境"]), ("origin", "貳、計畫起源與瓶頸分析", ["一、計畫起源", "二、瓶頸問題分析"]), ("goals", "參、實施目標及方式", ["一、輔導目標", "二、輔導範圍", "三、實施方法"])):
        if key in rep["without"]:
            continue
        out.append(h1(title))
        for sub, text in zip(subs, rep["sections"][key]):
            out += [h2(sub), Para([text])]
    out += benefits(rep, st, h1, h2) + [h1("伍、實施查核點及資源需求")] + schedule(rep, h2) + checkpoints(rep, h2) + people(rep, h2)
    return out + [h2("四、經費需求表")] + (budget(rep) if with_budget else [Para(["詳如附件「經費需求表」。"])])


def benefits(rep, st, h1, h2):
    rows = [[h(x) for x in ("評估項目", "輔導前", "輔導後", "改善%", "每年改善費用", "備註")]]
    for r in rep["benefits"]:
        amount = lambda k: form_plan.amount(st, r, r[k]) or (f"____{r['unit']}" if r["unit"] and not (k == "before" and r["item"][:2] in ("增加", "促成", "新增", "降低")) else "-")
        rows.append([c(r["item"]), c(amount("before"), align="right"), c(amount("after"), align="right"), c(trim(r["improvement"]) + "%" if r["improvement"] is not None else "-", align="right"),
                     c(st.thousand(r["annual_saving"]) if r["annual_saving"] is not None else "-", align="right"), c(r["note"] or r["hint"])])
    out = [h1("肆、預期效益"), h2("一、量化效益"), Para(["說明：1. 效益指標請根據輔導項目與計畫目標填寫適當之量化指標。"]), Para(["單位：千元"], align="right"), Grid(rows, [2.2, 1.1, 1.2, 0.8, 1.1, 2.6], 1)]
    return out + [h2("二、質化效益")] + [Para([x]) for x in rep["quality"] or []]


def schedule(rep, h2):
    months = list(rep["progress"])
    rows = [[h("編號", rs=2), h("工作項目", rs=2), h("113 年度", cs=len(months)), h("比重", rs=2), h("人力分析", rs=2)], [h(m) for m in months]]
    for i, s in enumerate(rep["schedule"]):
        rows.append([c(str(i + 1)), c(s["task"])] + [c("*" + "、".join(map(str, s["marks"][m])) if s["marks"].get(m) else "", align="center") for m in months] + [c(f"{s['weight']}%"), c(f"{trim(s['months'])}人月")])
    rows.append([c("累計工作進度%", cs=2)] + [c(f"{rep['progress'][m]}%") for m in months] + [c(f"{rep['weight_total']}%"), c(f"合計：{trim(rep['months_total'])} 人月")])
    return [h2("一、預定進度表"), Grid(rows, [0.6, 2.4] + [0.8] * len(months) + [0.8, 1.2], 2), Para(["註1：請依輔導工作項目逐項填入，請依實際項目自行增減"], 9)]


def checkpoints(rep, h2):
    rows = [[h("查核點日期"), h("查核點編號"), h("查核事項")]] + [[c(f"{k['date'].month}月{k['date'].day}日"), c(str(k["number"])), c(k["item"])] for k in rep["checkpoints"]]
    return [h2("二、查核點說明"), Grid(rows, [1.2, 1, 4.5], 1)]


def people(rep, h2):
    out = [h2("三、參與人員簡歷表")]
    for party, head in form_plan.PARTIES:
        members = [p for p in rep["people"] if p["party"] == party]
        rows = [[h(x) for x in ("編號", "姓名", "職稱", "最高學歷\n(學校系所)", "經歷及工作年資", "參與\n工作分項", "投入\n人月")]]
        rows += [[c(str(i + 1)), c(p["name"]), c(p["title"]), c(p["education"]), c(p["experience"]), c(p["tasks"]), c(trim(p["months"]))] for i, p in enumerate(members)]
        rows += [[c("") for _ in range(7)]] if not members else []
        rows.append([c("投入人月合計", cs=6), c(trim(rep["party_totals"][party]) if members else "")])
        out += [Para([head]), Grid(rows, [0.6, 0.9, 1.1, 1.8, 2.6, 1.2, 0.8], 1)]
    return out


def budget(rep):
    rows = [[h(x) for x in ("", "政府款", "自籌款", "合計", "總經費\n占比%", "備註\n(填寫各預算項目之計算公式)")]]
    others = [k for k in rep["budget"] if k.startswith("business.other")]
    keys = ["#一、顧問人事費"] + [k for k in rep["budget"] if k.startswith("staff.")] + ["#二、業務費"] + ["business." + b for b in budget_table.money.BUSINESS] + others + ["business.subtotal", "travel", "management", "tax", "total"]
    for key in keys:
        if key.startswith("#"):
            rows.append([c(key[1:], cs=6)])
            continue
        r = rep["budget"][key]
        amount = lambda f: c(Field(f"b.{key}.{f}", "-" if key == "tax" and f == "government" and r[f] is None else "" if r[f] is None else f"{r[f]:,}"), align="right")
        label = r.get("label") or budget_table.LABELS[key][0]
        rows.append([c(("　" if "." in key else "") + label)] + [amount(f) for f in ("government", "self", "total")] + [c("" if r["share"] is None else trim(r["share"]) + "%", align="right"), c(r["note"] or budget_table.HINTS.get(key, ""))])
    return [Para(["單位：元"], align="right"), Grid(rows, [1.7, 1, 1, 1, 0.8, 3], 1), Para(["註 1：政府款不計算稅額。"], 9)]
