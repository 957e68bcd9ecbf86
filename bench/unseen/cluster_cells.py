"""How one hand writes labels and values of cluster-110, and tables of labels and values."""
from cluster_words import HINTS, NOTES, OPTIONS
from paper import Cell, dated, number, sized
from writing import fullwidth

def value(st, form, key, v, carried=None, index=None):
    """The cell of one value of a label/value form."""
    where = form + ("" if index is None else f"[{index}]") + "." + key
    if where in st.raw:
        return Cell(st.raw[where])
    if key in ("type", "cluster_kind", "qualification"):
        return Cell(st.options(key, v))
    if key in ("sme", "counselled"):
        return Cell(st.yes(v, "word" if st.p(0.3) and v is not None else "boxes"))
    if v is None:
        return Cell(st.blank())
    if key == "capital":
        return st.capital(v, carried)
    if key == "funding":
        return Cell(f"{v:,}元" if not st.messy else st.money(v, "元") if not carried else st.capital(v, carried).text)
    if key == "employees":
        return number(st, v, "" if carried else st.rng.choice(["人", "", " 人"]) if st.messy else "人")
    if key == "founded_date":
        return dated(st, v)
    if key == "ubn":
        return Cell(st.ubn(v), number=int(v) if v[0] != "0" else None, fmt="0")
    if key in ("contact.phone", "contact.mobile", "phone"):
        return Cell(st.phone(v) if isinstance(v, dict) else v)
    if key == "address":
        return Cell(st.address(v))
    if key == "counselled_year":
        return st.year(v)
    if key.startswith("kpi.base.") and "weight" not in key:
        return number(st, v, st.rng.choice([NOTES[key], "", " " + NOTES[key]]) if st.messy else NOTES[key])
    if key.endswith("weight"):
        return Cell(st.rng.choice([f"{v}%", f"{v} %", fullwidth(f"{v}%")]) if st.messy else f"{v}%", number=v / 100, fmt="0%")
    return Cell(str(v))


LONG = ("summary", "aspects.", "theme", "video", "qualification", "address", "cluster_kind", "remark")


def labelled(paper, st, form, values, keys, layout=None, index=None):
    """Pairs of labels and values. layout: two, four, colon, paragraphs, grouped."""
    layout = layout or (st.rng.choice(["two", "four", "four", "colon", "paragraphs", "grouped"]) if st.messy else "four")
    carried = st.rng.choice(["千元", "萬元", "元"]) if st.p(0.35) else None
    pairs = []
    for k in keys:
        unit = carried if k == "capital" else None
        c = value(st, form, k, values.get(k), unit, index)
        label = st.head(k) if not (unit and k == "capital") else st.say(k) + st.rng.choice(["({})", "（{}）", "（單位：{}）"]).format(unit)
        if k in HINTS and st.p(0.25):
            label = label.rstrip("：: ") + "\n" + HINTS[k]
        pairs.append((k, label, c))
    st.notes.add(form + ":" + layout)
    if layout == "paragraphs":
        for k, label, c in pairs:
            paper.para(label.rstrip("：: ").replace("\n", "") + st.rng.choice(["：", "：", ": "]) + c.text.replace("\n", "　" if k in OPTIONS else ""))
        return
    if layout == "two":
        paper.table([[label, c] for _, label, c in pairs])
        return
    rows, pending = [], None
    full = 3 if layout in ("four", "grouped") else 1
    for k, label, c in pairs:
        wide = k.startswith(LONG) or len(c.text) > 40
        if layout == "colon":
            c = Cell(label.rstrip("：: ").replace("\n", "") + "：" + ("\n" if wide and "\n" in c.text else "") + c.text)
            if wide:
                rows.append([sized(c, 2)])
            elif pending is None:
                pending = c
            else:
                rows.append([pending, c])
                pending = None
            continue
        if wide:
            if pending:
                rows.append([pending[0], sized(pending[1], full)])
                pending = None
            rows.append([label, sized(c, full)])
        elif pending is None:
            pending = (label, c)
        else:
            rows.append([pending[0], pending[1], label, c])
            pending = None
    if pending is not None:
        rows.append([pending[0], sized(pending[1], full)] if layout != "colon" else [sized(pending, 2)])
    if layout == "grouped":  # a column on the left that names the group
        rows = [[Cell(st.rng.choice(["基本資料", "提\n案\n資\n料"]), rs=len(rows))] + rows[0]] + rows[1:]
    paper.table(rows)
