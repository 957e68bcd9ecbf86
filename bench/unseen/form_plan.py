"""附件四 輔導計畫書: cover, contents, five sections, the tables."""
import datetime as dt
from decimal import Decimal
import ooxml as ox
import words
from ooxml import C
from writing import trim
import budget_table

P = "plan."
CATEGORIES = [("design", "設計優化輔導"), ("cross", "跨域整合輔導")]
CONTENTS = ["壹、申請企業營運概況及產業環境說明", "一、企業經營概述、技術能力與執行優勢", "二、產業環境", "貳、計畫起源與瓶頸分析", "一、計畫起源", "二、瓶頸問題分析", "參、實施目標及方式", "一、輔導目標", "二、輔導範圍", "三、實施方法",
            "四、專案組織架構、工作項目及工作分配", "肆、預期效益", "一、量化效益", "二、質化效益", "伍、實施查核點及資源需求", "一、預定進度表", "二、查核點說明", "三、參與人員簡歷表", "四、經費需求表", "附件"]
PARTIES = [("applicant", "(一)設計優化企業/主提企業投入人月"), ("consultant", "(二)輔導單位投入人月"), ("partner", "(三)跨域整合企業成員投入人月 (僅跨域整合案需填寫)")]


def written(c):
    """What stands in the plan (faults change this)."""
    import copy
    keys = ("category", "plan", "company", "unit", "period", "partner", "sections", "quality", "benefits", "schedule", "progress", "weight_total", "months_total", "checkpoints", "people", "budget", "totals")
    rep = copy.deepcopy({k: c[k] for k in keys})
    rep["cover_date"] = c.get("cover_date")
    rep["party_totals"] = dict(rep.pop("totals"))
    rep["without"] = set()
    rep["raw"] = {}
    return rep


def vary(rep, st):
    """Rows that applicants add and delete."""
    if st.p(0.15):
        k = rep["checkpoints"]
        k.insert(5, {"date": dt.date(2024, 10, 12), "number": 6, "item": "完成通路上架1處"})
        for i, x in enumerate(k):
            x["number"] = i + 1
        rep["schedule"][3]["marks"] = {"10月": [6]}
        rep["schedule"][4]["marks"]["10月"] = [7, 8, 9]
    if st.p(0.1):
        rep["benefits"] = [r for r in rep["benefits"] if "無者免填" not in r["hint"] or r["after"] is not None]
    if st.p(0.15):
        rep["benefits"].append({"item": st.rng.choice(["官網瀏覽人次", "媒體露出則數"]), "unit": "人次", "hint": "", "before": 1000, "after": 1500, "improvement": 50.0, "annual_saving": None, "note": "依官網統計"})


def heading(d, st, text, level=1):
    if st.numbered:  # the numbers come from Word's own numbering and are no text
        text = text.split("、", 1)[1]
    if st.messy and st.heading_style == "plain":
        d.add(ox.para(ox.t(text, bold=st.rng.random() < 0.7, size=14 if level == 1 else 12)))
    else:
        d.add(ox.para(ox.t(text), style=f"Heading{level}"))


def cover(d, c, st, rep, F):
    F.form("plan")
    F.set(P + "category", rep["category"])
    F.set(P + "plan_name", rep["plan"])
    F.set(P + "company_name", rep["company"])
    F.set(P + "consulting_unit", rep["unit"])
    start, end = rep["period"]
    F.set(P + "period.start", start)
    F.set(P + "period.end", end)
    if rep["partner"]:
        F.set(P + "partner_company", rep["partner"])
    d.add(ox.para("經濟部中小及新創企業署", align="center"), ox.para("113 年度中小企業體驗設計價值提升計畫", align="center"))
    opts = [st.option(rep["category"] == i, l) for i, l in CATEGORIES]
    if st.p(0.4):
        d.add(ox.para(opts[0] + ox.t("　　") + opts[1], align="center"))
    elif st.p(0.3):
        d.add(ox.table([[C(o) for o in opts]]))
    else:
        d.add(*[ox.para(o, align="center") for o in opts])
    title = ox.para(ox.t(f"《{rep['plan']}》", size=20), align="center")
    d.add(ox.textbox(title) if st.p(0.2) else title)
    if st.p(0.4):
        text = st.rng.choice(["輔導期間：{}至{}", "輔導期間：自{}起至{}止", "輔導期間: {}～{}", "輔導期間：{} ~ {}", "輔導期間：{} 至 {}"]).format(st.date(start), st.date(end))
    else:
        text = f"輔導期間：自 {start.year - 1911} 年 {start.month} 月 {start.day} 日 至 {end.year - 1911} 年 {end.month} 月 {end.day} 日"
    lines = [ox.para(rep["raw"].get("period", text)), ox.para(ox.t("輔導單位：") + st.value(rep["unit"] or "")), ox.para(ox.t("申請企業：") + st.value(rep["company"] or ""))]
    if rep["partner"]:
        lines.append(ox.para(f"成員企業：{rep['partner']}"))
    if st.p(0.2):
        d.add(ox.table([[C("輔導期間"), C(text.split("：")[-1].split("輔導期間:")[-1])], [C("輔導單位"), C(rep["unit"])], [C("申請企業"), C(rep["company"])]] + ([[C("成員企業"), C(rep["partner"])]] if rep["partner"] else [])) if "period" not in rep["raw"] else "".join(lines))
    else:
        d.add(*lines)
    d.add(ox.para("主辦單位：  經濟部中小及新創企業署"), ox.para("執行單位：  財團法人中國生產力中心"))
    if rep["cover_date"]:
        d.add(ox.para(f"中華民國 {rep['cover_date'].year - 1911} 年 {rep['cover_date'].month} 月 {rep['cover_date'].day} 日", align="center"))
    else:
        d.add(ox.para("中華民國 113 年 5 月", align="center"))
    F.set(P + "cover_date", rep["cover_date"])
    if not st.p(0.2):
        d.add(ox.para("目 錄", align="center"))
        for i, x in enumerate(CONTENTS):
            d.add(ox.para(f"{x}{'.' * 20}{i + 2:02d}" if not st.p(0.5) else f"{x}\t{i + 2}"))


def prose_sections(d, c, st, rep, F):
    text = rep["sections"]

    def body(key, i):
        parts = text.get(key) or []
        return [ox.para(parts[i])] if i < len(parts) else []
    plan = [("overview", "壹、申請企業營運概況及產業環境說明", [("一、企業經營概述、技術能力與執行優勢", 0), ("二、產業環境", 1)]), ("origin", "貳、計畫起源與瓶頸分析", [("一、計畫起源", 0), ("二、瓶頸問題分析", 1)]),
            ("goals", "參、實施目標及方式", [("一、輔導目標", 0), ("二、輔導範圍", 1), ("三、實施方法", 2)])]
    for key, title, subs in plan:
        F.set(f"{P}sections.{key}", key not in rep["without"])
        if key in rep["without"]:
            continue
        heading(d, st, title)
        for sub, i in subs:
            heading(d, st, sub, 2)
            d.add(*body(key, i))
        F.contains(f"{P}sections.{key}.text", text[key])
        if key == "goals":
            heading(d, st, "四、專案組織架構、工作項目及工作分配", 2)
            d.add(ox.para("(一)專案組織架構"), ox.para(words.prose(st.rng, "goals", c, 1)), ox.para("(二)工作項目及工作分配"))
            d.add(ox.table([["分項", "工作項目", "負責"]] + [[chr(65 + i), s["task"], rep["people"][i % len(rep["people"])]["name"]] for i, s in enumerate(rep["schedule"])]))


def amount(st, r, v, caption=True):
    """A number of the benefits table with or without its unit."""
    if v is None:
        return None
    money = r["unit"] == "千元"
    if money:
        return st.money(v, bare_ok=caption) if st.messy else st.thousand(v) + "千元"
    return (trim(v) if r["unit"] == "%" or not v else st.number(v)) + ("" if st.p(0.4) else r["unit"])


def benefits(d, c, st, rep, F):
    F.set(P + "sections.benefits", "benefits" not in rep["without"])
    if "benefits" in rep["without"]:
        return
    heading(d, st, "肆、預期效益")
    heading(d, st, "一、量化效益", 2)
    d.add(ox.para("說明："), ox.para("1. 效益指標請根據輔導項目與計畫目標填寫適當之量化指標。"), ox.para("2. 可量化的改善績效，請轉化為費用表示之。"))
    cols = ["item", "before", "after", "improvement", "annual_saving", "note"]
    title = {"item": "評估項目", "before": "輔導前", "after": "輔導後", "improvement": "改善%", "annual_saving": "每年改善費用", "note": "備註"}
    if st.p(0.2):
        cols = ["item", "before", "after", "annual_saving", "improvement", "note"]
    one = st.p(0.4)
    rows = list(enumerate(rep["benefits"]))
    split = [rows] if one or len(rows) <= 10 else [rows[:10], rows[10:]]
    unit_in_head = st.p(0.3)
    for chunk in split:
        caption = not unit_in_head
        d.add(ox.para("單位：千元", align="right")) if caption else None
        out = [[C(title[k] + ("(千元)" if unit_in_head and k == "annual_saving" else "")) for k in cols]]
        for n, r in chunk:
            F.set(f"{P}benefits[{n}].item", r["item"])
            blank = lambda k: f"____{r['unit']}" if k in ("before", "after") and not (k == "before" and r["item"][:2] in ("增加", "促成", "新增", "降低")) and r["unit"] else "-" if k in ("before", "improvement", "annual_saving") and not st.p(0.3) else ""
            cell = {"item": r["item"], "note": r["note"] or r["hint"]}
            for k in ("before", "after"):
                cell[k] = rep["raw"].get(f"benefits[{n}].{k}") or amount(st, r, r[k], caption) or blank(k)
            cell["improvement"] = (trim(r["improvement"]) + ("%" if not st.p(0.4) else "")) if r["improvement"] is not None else blank("improvement")
            cell["annual_saving"] = (st.money(r["annual_saving"], bare_ok=True) if st.messy else st.thousand(r["annual_saving"])) if r["annual_saving"] is not None else blank("annual_saving")
            for k in ("before", "after", "improvement", "annual_saving"):
                F.set(f"{P}benefits[{n}].{k}", r[k])
            if r["note"]:
                F.set(f"{P}benefits[{n}].note", r["note"])
            out.append([C(cell[k]) for k in cols])
        d.add(ox.table(out, header_rows=1), "<w:p/>")
    F.rows(P + "benefits", len(rows))
    if rep["quality"] is not None:
        heading(d, st, "二、質化效益", 2)
        if not st.p(0.5):
            d.add(ox.para("※從「感質性」、「市場性」、「可行性」、「發展性」說明；跨域整合輔導應另包含「創新性」和「整合性」。可用產品/服務體驗創新、成員營運能力、市場拓銷、商業模式、品牌能見度、社群影響力、產業技術等內容切入。"))
        d.add(*[ox.para(x) for x in rep["quality"]])
        F.contains(P + "quality.text", rep["quality"])


def schedule(d, c, st, rep, F):
    heading(d, st, "一、預定進度表", 2)
    months = ["6月", "7月", "8月", "9月", "10月"]
    if st.p(0.1):
        months.insert(0, "5月")
        rep["progress"] = {"5月": 0, **rep["progress"]}
    full = lambda m: m if not st.messy else {"plain": m, "roc": "113年" + m, "spaced": m[:-1] + " 月"}[st.month_style]
    task_head, lead = ("工作項目" if not st.messy else st.rng.choice(["工作項目", "輔導工作項目", "工作分項"])), C("編號") if st.p(0.5) else C("")
    star = lambda ns: "" if not ns else "*" + "".join(map(str, ns)) if not st.messy else st.rng.choice(["*{}", "＊{}", "*{}"]).format(st.rng.choice(["", "、", ","]).join(map(str, ns)))
    weight_first = st.p(0.15)
    tail = ["人力分析", "比重"] if weight_first else ["比重", "人力分析"]
    if st.p(0.25):
        rows = [[C("編號", rs=2), C(task_head, rs=2), C("113年度", cs=len(months)), C(tail[0], rs=2), C(tail[1], rs=2)], [C(full(m)) for m in months]]
    else:
        rows = [[lead, C("" if not st.messy else task_head)] + [C(full(m)) for m in months] + [C(x) for x in tail]]
    for i, s in enumerate(rep["schedule"]):
        F.set(f"{P}schedule[{i}].task", s["task"])
        F.set(f"{P}schedule[{i}].weight", s["weight"])
        F.set(f"{P}schedule[{i}].months", s["months"])
        F.set(f"{P}schedule[{i}].marks", s["marks"])
        w = C(f"{s['weight']}%" if not st.p(0.3) else str(s["weight"]))
        m = C(st.person_months(s["months"]))
        rows.append([str(i + 1), s["task"]] + [star(s["marks"].get(x)) for x in months] + ([m, w] if weight_first else [w, m]))
    total = C("合計：" + trim(rep["months_total"]) + " 人月" if not st.p(0.3) else trim(rep["months_total"]) + "人月")
    w = C(f"{rep['weight_total']}%")
    rows.append([C("累計工作進度%", cs=2)] + [C(f"{rep['progress'][x]}%" if not st.p(0.2) else str(rep["progress"][x])) for x in months] + ([total, w] if weight_first else [w, total]))
    d.add(ox.table(rows, header_rows=1))
    F.set(P + "schedule.weight_total", rep["weight_total"])
    F.set(P + "schedule.months_total", rep["months_total"])
    F.set(P + "schedule.progress", dict(rep["progress"]))
    F.rows(P + "schedule", len(rep["schedule"]))
    d.add(ox.para("註1：請依輔導工作項目逐項填入，請依實際項目自行增減"), ox.para("註2：編號原則請依「時間」先後排序。"))


def checkpoints(d, c, st, rep, F):
    heading(d, st, "二、查核點說明", 2)
    cols = ["date", "number", "item"] if not st.p(0.3) else ["number", "date", "item"]
    title = {"date": "查核點日期", "number": "查核點編號", "item": "查核事項"}
    if st.p(0.3):
        title = {"date": "日期", "number": "編號", "item": st.rng.choice(["查核內容", "查核事項"])}
    rows = [[C(title[k]) for k in cols]]
    for i, k in enumerate(rep["checkpoints"]):
        text = {"date": rep["raw"].get(f"checkpoints[{i}].date") or (st.date(k["date"], short=True) if k["date"] else "○月○○日"), "number": str(k["number"]) if not st.p(0.1) else chr(0xFF10 + k["number"]), "item": k["item"]}
        for f in cols:
            F.set(f"{P}checkpoints[{i}].{f}", k[f])
        rows.append([C(text[f]) for f in cols])
        if st.p(0.04):
            rows.append([C(title[f]) for f in cols])  # the header repeated after a page break
    F.rows(P + "checkpoints", len(rep["checkpoints"]))
    d.add(ox.table(rows, header_rows=1), ox.para("註1：查核點應按時間先後與計畫順序依序編列，查核內容應以具體完成事項可評估分析為原則，並以數據或明確之量化指標。"))


def people(d, c, st, rep, F):
    heading(d, st, "三、參與人員簡歷表", 2)
    cols = ["n", "name", "title", "education", "experience", "tasks", "months"]
    title = {"n": "編號", "name": "姓名", "title": "職稱", "education": "最高學歷\n(學校系所)", "experience": "經歷及工作年資", "tasks": "參與\n工作分項", "months": "投入\n人月"}
    if st.p(0.2):
        cols = ["n", "name", "title", "experience", "education", "tasks", "months"]
    elif st.p(0.15):
        cols = ["n", "title", "name", "education", "experience", "months", "tasks"]
    if st.messy:
        title["education"] = st.rng.choice(["最高學歷", "學歷", "最高學歷(學校系所)", "最高\n學歷"])
        title["months"] = st.rng.choice(["投入人月", "人月", "投入\n人月"])
    for p in rep["people"]:
        if st.p(0.1) and p["years"] > 4:
            a = st.rng.randrange(1, p["years"] - 1)
            p["experience"] = st.rng.choice(["橙果工坊{a}年、文策中心{b}年，共{c}年", "曾任企劃{a}年、經理{b}年，工作年資合計{c}年"]).format(a=a, b=p["years"] - a, c=p["years"])
    if st.p(0.08):
        cols = [k for k in cols if k != "n"]
    if st.p(0.1):  # the years in a column of their own
        at = cols.index("experience")
        cols = cols[:at + 1] + ["years"] + cols[at + 1:]
        title["experience"], title["years"] = "經歷", st.rng.choice(["工作年資", "年資"])
        for p in rep["people"]:
            p["experience"] = st.rng.choice(["曾任", "現任", ""]) + st.rng.choice(words.EMPLOYERS) + st.rng.choice(["總監", "經理", "企劃"])
    extra = st.p(0.12)
    index = 0
    for party, head in PARTIES:
        members = [p for p in rep["people"] if p["party"] == party]
        if party == "partner" and not members and st.p(0.5):
            F.set(P + "people.partner.total", None)
            continue
        if party == "partner" and rep["partner"] and st.p(0.5):
            head = f"(三)跨域整合企業成員投入人月（成員企業：{rep['partner']}）"
        d.add(ox.para(head if not st.p(0.2) else head.replace("(", "（").replace(")", "）")))
        rows = [[C(title[k]) for k in cols] + ([C("性別")] if extra else [])]
        for i, p in enumerate(members):
            cell = {"n": str(i + 1), "months": trim(p["months"]) if not st.messy else st.person_months(p["months"]), **{k: p[k] for k in ("name", "title", "education", "experience", "tasks")}, "years": st.rng.choice(["{}年", "{} 年", "{}年以上"]).format(p["years"])}
            rows.append([C(cell[k]) for k in cols] + ([C(st.rng.choice("男女"))] if extra else []))
            for k in ("party", "name", "title", "education", "level", "experience", "years", "tasks", "months"):
                F.set(f"{P}people[{index}].{k}", p[k])
            index += 1
        for _ in range(1 if not members else st.rng.choice([0, 0, 1]) if st.messy else 0):
            rows.append([C("") for _ in cols] + ([C("")] if extra else []))
        if len(members) > 1 and st.p(0.1):
            rows[2:2] = [rows[0]]  # the header again after a page break
        total = rep["party_totals"][party]
        at = cols.index("months")
        rows.append([C("投入人月合計", cs=at), C(trim(total) if members else "")] + [C("")] * (len(cols) - at - 1) + ([C("")] if extra else []))
        F.set(f"{P}people.{party}.total", total if members else None)
        d.add(ox.table(rows, header_rows=1), "<w:p/>")
    F.rows(P + "people", index)


def resources(d, c, st, rep, F):
    F.set(P + "sections.resources", "resources" not in rep["without"])
    if "resources" not in rep["without"]:
        heading(d, st, "伍、實施查核點及資源需求")
    if rep["sections"].get("resources") and st.rng.random() < 0.5:
        d.add(*[ox.para(x) for x in rep["sections"]["resources"]])
    schedule(d, c, st, rep, F)
    checkpoints(d, c, st, rep, F)
    people(d, c, st, rep, F)
    heading(d, st, "四、經費需求表", 2)
    st.workbook_keys = None
    if st.p(0.06):
        st.workbook_keys = budget_table.elsewhere(d, st, rep, F)
    else:
        budget_table.docx_table(d, st, rep, F)


def render(parts, c, st, rep, F):
    """parts: one Doc, or two (the tables from the benefits on go into the second)."""
    st.numbered = st.p(0.12)
    st.heading_style = st.rng.choice(["style", "plain"]) if st.messy else "style"
    st.month_style = st.rng.choice(["plain", "plain", "roc", "spaced"])
    first, second = parts[0], parts[-1]
    vary(rep, st)
    cover(first, c, st, rep, F)
    prose_sections(first, c, st, rep, F)
    benefits(second, c, st, rep, F)
    resources(second, c, st, rep, F)
