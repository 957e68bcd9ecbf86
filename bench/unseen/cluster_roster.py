"""附件三 (the roster), 附件五 and 附件六 (assessments), 附件七 (tools) of cluster-110."""
from cluster_cells import value
from cluster_model import ASPECTS
from cluster_words import OPTIONS
from paper import OFF, ON, Cell, number, sized

COLUMNS = ["company_name", "ubn", "representative", "offering", "address", "phone", "capital", "employees", "registration", "sme", "counselled", "counselled_year"]
GROUPS = [("企業基本資料", ["company_name", "ubn", "representative"]), ("營業資料", ["offering", "address", "phone"]), ("企業規模", ["capital", "employees"]), ("數位群聚輔導情形", ["counselled", "counselled_year"])]


def roster(paper, st, w):
    """Returns the columns that stand in it."""
    r = st.rng
    paper.title(st.title("member-roster"))
    b = w["type"] == "B" or any(m["membership"] for m in w["members"])
    columns = COLUMNS + (["membership"] if b else [])
    if st.p(0.5):
        if st.p(0.5):
            r.shuffle(columns)
        else:
            columns = ["company_name"] + r.sample(columns[1:], len(columns) - 1)
    if st.p(0.2):
        columns.remove("offering")
    carried = r.choice(["千元", "萬元", "元", None]) if st.messy else "元"
    how = {"sme": "boxes", "counselled": "boxes", "registration": "boxes", "membership": "boxes"} if not st.messy else {k: r.choice(["word", "word", "boxes", "columns"] if k != "registration" else ["word", "word", "boxes"]) for k in ("sme", "counselled", "registration", "membership")}
    if "word" in (how["registration"], how["membership"]):
        st.notes.add("words for boxes")
    grouped = st.p(0.3) and not any(h == "columns" for h in how.values())
    numbered = st.p(0.6) or not st.messy
    caption = carried and st.p(0.3)
    mark = r.choice("VvX✓") if st.messy else "V"
    top, second = [], []
    rs = 2 if grouped or "columns" in how.values() else 1
    label = lambda k: st.head(k) if k != "capital" or not carried or caption else st.say(k) + r.choice(["({})", "（{}）", "\n({})"]).format(carried)
    people = r.choice(["(人)", "", "（人）"]) if st.messy else ""
    if numbered:
        top.append(Cell(r.choice(["編號", "序號", "項次", "No."]) if st.messy else "編號", rs=rs))
    placed = list(columns)
    if grouped:
        placed, i = [], 0
        for name, keys in GROUPS:
            if all(k in columns for k in keys):
                top.append(Cell(name, cs=len(keys)))
                second += [label(k) + (people if k == "employees" else "") for k in keys]
                placed += keys
        for k in columns:
            if k not in placed:
                top.append(Cell(label(k), rs=2))
                placed.append(k)
        # rows are written in this order
    else:
        for k in placed:
            if how.get(k) == "columns":
                top.append(Cell(label(k), cs=2))
                second += [o[1] for o in OPTIONS[k]]
            else:
                top.append(Cell(label(k) + (people if k == "employees" else ""), rs=rs))
    header = [top] + ([second] if rs == 2 else [])

    def entry(i, m):
        row = [number(st, i + 1) if not st.messy else str(i + 1)] if numbered else []
        for k in placed:
            where = f"member-roster.members[{i}].{k}"
            if where in st.raw:
                row.append(st.raw[where])
            elif how.get(k) == "columns":
                row += [mark if m[k] == o else "" for o, _ in OPTIONS[k]]
            elif k in ("sme", "counselled"):
                row.append(st.yes(m[k], how[k]))
            elif k in ("registration", "membership"):
                row.append(st.choice(k, m[k], how[k] == "word"))
            else:
                row.append(value(st, "member-roster", k, m[k], (carried or None) if k == "capital" else "人" if k == "employees" and people else None))
        return row
    rows = [entry(i, m) for i, m in enumerate(w["members"])]
    width = sum(c.cs for c in top)
    where = r.choice(["row", "row", "paragraph", "top"]) if st.messy else "row"
    total = lambda: Cell(r.choice([f"{w['total']}", f"{w['total']}家", f"{w['total']} 家"]) if st.messy else f"{w['total']}家", number=w["total"], fmt='0"家"')
    lead = st.rng.choice(["paragraphs", "table"]) if st.messy else "paragraphs"
    kind, name = value(st, "member-roster", "type", w["type"]).text, w["cluster_name"] or ""
    if lead == "table":
        paper.table([[st.head("type"), sized(kind.replace("\n", "　"), 1), st.head("cluster_name"), name] + ([st.head("total"), total()] if where == "top" else [])])
    else:
        paper.para(f"{st.say('type')}：{kind.replace(chr(10), '　')}")
        paper.para(f"{st.say('cluster_name')}：{name}" + (f"　　{st.say('total', True)}：{total().text}" if where == "top" else ""))
    if caption:
        paper.para(f"單位：{carried}")
    extra = []
    if where == "row":
        extra = [[sized(st.head("total") if not st.p(0.3) else "合計家數", max(1, width - r.choice([1, 2, width - 1]))), sized(total(), 1)]]
        left = width - extra[0][0].cs
        extra[0][1].cs = left
    cut = r.randrange(3, len(rows) - 2) if st.p(0.3) and len(rows) > 5 else 0
    st.notes.add("roster:" + "/".join(sorted({str(x) for x in how.values()})) + (" two-row" if rs == 2 else "") + (" parted" if cut else "") + f" {carried} total {where}")
    if cut:
        paper.table(header + rows[:cut], rs)
        if st.p(0.5):
            paper.para("（續）")
        paper.table(header + rows[cut:] + extra, rs)
    else:
        paper.table(header + rows + extra, rs)
    if where == "paragraph":
        paper.para(f"{st.say('total', True)}：{total().text}")
    return placed


def assessment(paper, st, form, w, how, kind):
    """how: number or ticks. kind: where name and remark stand."""
    paper.title(st.title(form))
    name = w.get("company_name")
    if name and kind != "row":
        paper.para(f"{st.say('company_name')}：{name}")
    rows = [[st.say("company_name"), Cell(name, cs=5 if how == "ticks" else 1)]] if name and kind == "row" else []
    if how == "ticks":
        head = [st.head("aspect")] + (["1", "2", "3", "4", "5"] if not st.p(0.3) else ["1分", "2分", "3分", "4分", "5分"])
        boxed = kind == "boxed"
        on, off = (ON, OFF) if boxed else (st.rng.choice("V✓ｖ") if st.messy else "V", "")
        body = [[title] + [on if w["score." + a] == i else off for i in range(1, 6)] for a, title in ASPECTS.items()]
        width = 6
    else:
        head = [st.head("aspect"), st.rng.choice(["評分(1~5)", "分數", "自評分數(1-5分)"]) if st.messy else "評分(1~5)"]
        body = [[title, number(st, w["score." + a], "分" if st.p(0.2) else "")] for a, title in ASPECTS.items()]
        width = 2
    rows += [head] + body
    remark = w["remark"] or st.blank()
    if kind == "paragraph":
        paper.table(rows, 1)
        paper.para(f"{st.say('remark')}：{remark}")
    else:
        paper.table(rows + [[st.head("remark"), Cell(remark, cs=width - 1)]], 1)


def tools(paper, st, entries):
    paper.title(st.title("tool-usage"))
    keys = ["company_name", "tool", "purpose", "stage"]
    word = st.p(0.5)
    if word:
        st.notes.add("words for boxes")
    merge = st.rng.choice(["repeat", "span", "same"]) if st.messy else "repeat"
    numbered = st.p(0.4) and merge != "span"
    rows, i = [], 0
    while i < len(entries):
        run = [e for e in entries[i:i + 2] if e["company_name"] == entries[i]["company_name"]]
        for j, e in enumerate(run):
            first = [Cell(e["company_name"], rs=len(run))] if merge == "span" and j == 0 else [] if merge == "span" else [e["company_name"] if j == 0 or merge == "repeat" else "同上"]
            rows.append(([str(len(rows) + 1)] if numbered else []) + first + [e["tool"], e["purpose"], st.choice("stage", e["stage"], word)])
        i += len(run)
    st.notes.add("tools:" + merge)
    paper.table([(["編號"] if numbered else []) + [st.head(k) for k in keys]] + rows, 1)
