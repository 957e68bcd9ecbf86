"""The forms of b2g-113 on paper."""
import b2g_words as bw
from paper import OFF, ON, Cell, Paper, sized

PROPOSAL = ["project_name", "organisation", "ubn", "theme", "reason", "needs", "plan", "url"]


def phone(st, v):
    return st.phone(v) if isinstance(v, dict) else v or ""


def theme(st, v, word):
    return v if word and isinstance(v, str) else st.options("theme", v)


def proposal(st, w, sheet, csv=False):
    """A header row or pairs. sheet: a workbook or a CSV, where there need be no boxes. Returns the paper."""
    paper, word = Paper(), csv or sheet and st.rng.random() < 0.6
    keys = [k for k in PROPOSAL if k not in w["without"]]
    if st.p(0.4):
        head, rest = keys[:3], keys[3:]
        st.rng.shuffle(rest)
        keys = head + rest
    labels, cells = [], []
    for k in keys:
        labels.append(st.head(k))
        where = "proposal." + k
        cells.append(Cell(st.raw[where]) if where in st.raw else Cell(theme(st, w[k], word)) if k == "theme" else Cell(st.ubn(w[k]) if k == "ubn" and w[k] and not csv else w[k] or st.blank()))
    layout = st.rng.choice(["row", "pairs"]) if csv or sheet else st.rng.choice(["pairs", "pairs", "row", "paragraphs"]) if st.messy else "pairs"
    st.notes.add("proposal:" + layout)
    if not csv and not (layout == "row" and sheet):
        paper.title(f"{bw.PROGRAMME}\n提案申請" if not st.p(0.3) else "【Better 2 Gether 共好行動實證方案】提案申請")
    if layout == "row":
        extra = st.p(0.4)
        paper.table([(["編號"] if extra else []) + labels, (["1"] if extra else []) + cells], 1)
    elif layout == "pairs":
        paper.table(list(zip(labels, cells)))
    else:
        for label, c in zip(labels, cells):
            paper.para(label.rstrip("：: ").replace("\n", "") + "：" + c.text.replace("\n", " "))
    return paper


def match_request(paper, st, w):
    r = st.rng
    paper.title(f"{st.book.TITLES['match-request'][0]}\n經濟部中小及新創企業署\n{bw.PROGRAMME}\n媒合合作夥伴需求單" if not st.p(0.3) else "媒合合作夥伴需求單")
    if not st.p(0.3):
        for line in bw.LETTER.split("\n"):
            paper.para(line)
    at = lambda k, text: st.raw.get("match-request." + k, text)
    slash = r.choice(["/", " / ", "／", "/ "]) if st.messy else "/"
    address = w["contact.address"] and st.address(w["contact.address"]).replace("\n", " ").replace("(郵遞區號)", "")
    parts = [w["contact.name"] or "", phone(st, w["contact.phone"]), w["contact.email"] or "", address or ""]
    gap = r.choice(["", " "]) if st.messy else ""
    boxes = [(ON if i in w["sdgs"] else OFF) + gap + label for i, label in bw.OPTIONS["sdgs"]]
    sdgs = "\n".join(r.choice(["　", " "]).join(boxes[i:i + 3]) for i in range(0, 17, 3)) if st.p(0.4) else " ".join(boxes)
    needs = r.choice(["\n", "\n", " "]).join((ON if k in w["needs"] else OFF) + gap + (label if k != "other" else label + (w["needs_other"] or ("" if not st.p(0.5) else "______"))) for k, label in bw.NEEDS)
    rows = [("organisation", w["organisation"]), ("offering", w["offering"]), ("sdgs", sdgs), ("representative", w["representative"]), ("contact", slash.join(parts).rstrip("/／ ")), ("theme", st.options("theme", w["theme"])), ("match_needs", needs), ("details", w["details"])]
    paper.table([[st.head(k), at(k, v) if v is not None else ""] for k, v in rows])


def memo(paper, st, w, cell_form=False):
    r = st.rng
    paper.title(f"附件2\n經濟部中小及新創企業署\n{bw.PROGRAMME}\n輔導備忘錄" if not st.p(0.3) else "輔導備忘錄")
    for line in bw.MEMO.split("\n"):
        paper.para(line)
    d = w["date"]
    when = st.raw.get("memo.date") or ("中華民國 113 年 月 日" if d is None else f"中華民國 113 年 {d.month} 月 {d.day} 日" if not st.messy else r.choice([f"中華民國 113 年 {d.month} 月 {d.day} 日", f"中華民國113年{d.month:02d}月{d.day:02d}日", f"中 華 民 國 113 年 {d.month} 月 {d.day} 日"]))
    name, boss = st.say("organisation", True), "負責人或主管(簽章)"
    if cell_form:
        paper.table([[name, w["organisation"] or ""], [boss, w["representative"] or ""], ["聯絡電話", phone(st, w["phone"])]])
    else:
        colon = r.choice(["：", "：", ":"]) if st.messy else "："
        for label, v in ((name, w["organisation"] or ""), (boss, w["representative"] or ""), ("聯絡電話", phone(st, w["phone"]))):
            paper.para(label + colon + v)
    paper.para(when)


def spell(st, a, b):
    """The period in one cell."""
    if a is None and b is None:
        return ""
    era = lambda d: f"113年{d.month}月{d.day}日"
    dot = lambda d: f"113.{d.month}.{d.day}"
    west = lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}"
    how, sep = (st.rng.choice([era, dot, west, era]), st.rng.choice(["至", "~", "～", " 至 "])) if st.messy else (era, "至")
    return how(a) + sep + how(b)


def result_report(paper, st, w):
    r = st.rng
    paper.title(f"附件3\n經濟部中小及新創企業署\n{bw.PROGRAMME}\n成果報告書" if not st.p(0.3) else "113年【Better 2 Gether】成果報告書")
    if w.get("logo"):
        paper.picture(w["logo"], 2)
    at = lambda k, text: Cell(st.raw.get("result-report." + k, text))
    v = {"organisation": at("organisation", w["organisation"]), "ubn": at("ubn", st.ubn(w["ubn"]) if w["ubn"] else ""), "contact.name": at("contact.name", w["contact.name"]), "contact.title": at("contact.title", w["contact.title"] or st.blank()), "contact.office_phone": at("contact.office_phone", phone(st, w["contact.office_phone"])),
         "contact.mobile": at("contact.mobile", phone(st, w["contact.mobile"])), "contact.email": at("contact.email", w["contact.email"]), "address": at("address", st.address(w["address"]) if w["address"] else ""), "theme": Cell(st.options("theme", w["theme"])), "report_name": at("project_name", w["project_name"]),
         "partner": at("partner", w["partner"]), "region": Cell(st.options("region", w["region"])), "period": Cell(st.raw.get("result-report.period", spell(st, w["period.start"], w["period.end"])))}
    hinted = not st.messy or st.p(0.6)
    body = {}
    for k in ("service", "proposal", "cooperation", "outcome", "impact"):
        body[k] = (bw.HINTS[k] + "\n" if hinted and (st.messy or r.random() < 0.5) else "") + (w[k] or "")
    impact = Cell(body["impact"], listed=r.choice(["ListBullet", "ListNumber"]) if w["listed"] and w["impact"] else None)
    photos = Cell(bw.HINTS["photos"] if hinted else "", pictures=w["pictures"])
    L = st.head
    rows = []
    layout = r.choice(["printed", "printed", "two"]) if st.messy else "printed"
    st.notes.add("report:" + layout + (" word list" if w["listed"] else ""))
    full = 3 if layout == "printed" else 1
    band = lambda text: rows.append([Cell(text, cs=full + 1)])
    one = lambda k, c: rows.append([L(k), sized(c, full)])
    two = lambda a, b: rows.append([L(a), v[a], L(b), v[b]]) if full == 3 else rows.extend([[L(a), v[a]], [L(b), v[b]]])
    band("基本資料")
    two("organisation", "ubn")
    two("contact.name", "contact.title")
    two("contact.office_phone", "contact.mobile")
    one("contact.email", v["contact.email"])
    one("address", v["address"])
    band("提案內容")
    for k in ("theme", "report_name", "partner", "region", "period"):
        one(k, v[k])
    if full == 3:
        rows.append([Cell("服務項目與\n提案內容\n(各300字為限)"), sized("服務項目：\n" + body["service"], 1), sized("提案內容：\n" + body["proposal"], 2)])
    else:
        one("service", Cell(body["service"]))
        rows.append([Cell("提案內容" + r.choice(["", "\n(300字為限)"])), Cell(body["proposal"])])
    one("cooperation", Cell(body["cooperation"]))
    one("outcome", Cell(body["outcome"]))
    one("impact", impact)
    after = st.p(0.25)
    if not after:
        one("photos", photos)
    paper.table(rows)
    if after:  # the pictures behind the table, below a heading
        paper.para("專案實績")
        for p in w["pictures"]:
            paper.picture(p, 3)


