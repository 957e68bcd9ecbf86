"""附件一, 附件二, 附件四 of cluster-110: forms of labels and values, and the table of indicators."""
from cluster_cells import labelled, value
from cluster_model import ASPECTS
from paper import Cell, sized

UNIT = ["type", "cluster_name", "cluster_kind", "unit_name", "ubn", "representative", "founded_date", "capital", "employees", "address", "contact.name", "contact.title", "contact.phone", "contact.mobile", "contact.email", "qualification", "leader_company", "funding"]
SUMMARY = ["type", "cluster_name", "theme", "summary"] + ["aspects." + a for a in ASPECTS]
BASE = ["kpi.base." + k for k in ("activities", "meetings", "visits", "service_uses", "new_offerings")]
PROFILE = ["company_name", "ubn", "representative", "founded_date", "capital", "employees", "address", "contact.name", "contact.phone", "contact.email", "offering", "sme", "counselled", "counselled_year"]


def mixed(st, keys, blocks):
    """The same fields in another order: blocks of neighbours stay together."""
    if not st.p(0.3):
        return keys
    parts, at = [], 0
    for n in blocks:
        parts.append(keys[at:at + n])
        at += n
    st.rng.shuffle(parts)
    return [k for p in parts for k in p]


def unit_profile(paper, st, w):
    paper.title(st.title("unit-profile"))
    labelled(paper, st, "unit-profile", w, mixed(st, UNIT, (3, 7, 5, 1, 1, 1)))
    paper.para("提案單位用印：　　　　　　　負責人用印：")


def member_profile(paper, st, w, index, layout):
    paper.title(st.title("member-profile"))
    labelled(paper, st, "member-profile", w, mixed(st, PROFILE, (7, 3, 1, 3)), layout, index)
    paper.para("企業用印：　　　　　　　負責人用印：")


def proposal_summary(paper, st, w):
    paper.title(st.title("proposal-summary"))
    layout = st.rng.choice(["two", "four", "colon", "paragraphs"]) if st.messy else "four"
    labelled(paper, st, "proposal-summary", w, SUMMARY, layout)
    kpi(paper, st, w)
    labelled(paper, st, "proposal-summary", w, ["funding", "video"], layout)


def kpi(paper, st, w):
    v = lambda k: value(st, "proposal-summary", k, w.get(k))
    own = {a: [x for x in w["self"] if x["aspect"] == a] for a in ASPECTS}
    how = st.rng.choice(["span", "span", "repeat", "blocks", "tables", "numbered"]) if st.messy else "span"
    st.notes.add("kpi:" + how)
    weights = st.rng.choice(["rows", "paragraphs"]) if st.messy else "rows"
    head = [st.head("indicator"), st.head("target")]
    paper.para("一、基礎績效指標")
    if weights == "paragraphs":
        paper.para(f"{st.say('kpi.base.weight')}：{v('kpi.base.weight').text}")
    base = [[Cell(f"{i + 1}." if st.p(0.2) else ""), st.head(k), v(k)] for i, k in enumerate(BASE)]
    if any(r[0].text for r in base):
        base = [[Cell(f"{i + 1}"), r[1], r[2]] for i, r in enumerate(base)]
        top = ["項次"] + head
    else:
        base, top = [r[1:] for r in base], head
    rows = [top] + base
    if weights == "rows":
        rows.append([sized(st.head("kpi.base.weight"), len(top) - 1), v("kpi.base.weight")])
    paper.table(rows, 1)
    paper.para("二、自提績效指標")
    if weights == "paragraphs":
        paper.para(f"{st.say('kpi.self.weight')}：{v('kpi.self.weight').text}")
    own_head = [st.head("aspect")] + head
    if how == "tables":
        for a, items in own.items():
            paper.para(f"{ASPECTS[a]}")
            paper.table([head] + ([[x["indicator"], x["target"]] for x in items] or [["", ""]]), 1)
        if weights == "rows":
            paper.table([[st.head("kpi.self.weight"), v("kpi.self.weight")]])
        return
    rows = []
    for a, items in own.items():
        name = ASPECTS[a]
        if how == "blocks":
            rows.append([Cell(st.rng.choice([name, f"【{name}】", f"◎{name}"]), cs=2)])
            rows += [[x["indicator"], x["target"]] for x in items] or [["", ""]]
            continue
        for i, x in enumerate(items or [{"indicator": "", "target": ""}]):
            lead = [Cell(name, rs=max(1, len(items)))] if how == "span" and i == 0 else [] if how == "span" else [name if i == 0 or how != "numbered" else "同上"]
            rows.append(lead + [x["indicator"], x["target"]])
    width = 2 if how == "blocks" else 3
    if how == "numbered":
        rows, width, own_head = [[str(i + 1)] + r for i, r in enumerate(rows)], 4, ["編號"] + own_head
    if weights == "rows":
        rows.append([sized(st.head("kpi.self.weight"), width - 1), v("kpi.self.weight")])
    paper.table([head if how == "blocks" else own_head] + rows, 1)
