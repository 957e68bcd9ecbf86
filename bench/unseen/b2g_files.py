"""The files of one submission of b2g-113: formats, names, CSV in two encodings, slides."""
import csv
import io
import b2g_forms
import b2g_model as bm
import b2g_words as bw
import pptx
from paper import Paper

ANY = {"proposal": ["docx", "pdf", "xlsx", "csv", "csv", "ods", "odt"], "match-request": ["docx", "docx", "pdf", "odt", "doc", "xlsx"], "memo": ["docx", "pdf", "odt"], "result-report": ["docx", "docx", "docx", "pdf", "odt", "doc"], "slides": ["pptx", "pptx", "pdf", "odp"]}
FIXED = {"docx": {}, "pdf": dict.fromkeys(ANY, "pdf"), "xlsx": {"proposal": "xlsx", "match-request": "xlsx", "memo": "xlsx"}, "ods": {"proposal": "ods", "match-request": "ods", "memo": "ods"}}


def extension(rng, shape, form):
    if shape == "mixed":
        return rng.choice(ANY[form])
    ext = FIXED[shape].get(form, "pptx" if form == "slides" else "docx")
    return "csv" if shape == "xlsx" and form == "proposal" and rng.random() < 0.4 else ext


def name(s, form):
    annex, title = bw.TITLES[form]
    if form != s.m["broken"] and s.odd:
        return f"文件{list(bw.TITLES).index(form) + 1}"
    lead = annex + s.sep if annex else ""
    return lead + title + (s.sep + s.o["organisation"] if s.rng.random() < 0.5 else "")


def comma(grid, rng):
    """(bytes, encoding) of a CSV as an export writes it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n", quoting=rng.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])).writerows(grid)
    text = out.getvalue()
    if rng.random() < 0.5:
        try:
            return text.encode("cp950"), "big5"
        except UnicodeEncodeError:
            pass
    return text.encode("utf-8-sig"), "utf-8"


def files(s, shape):
    rng, st, w, m, out = s.rng, s.st, s.w, s.m, []
    s.odd, s.sep = st.p(0.15), rng.choice(["_", " ", "-", "、"]) if st.messy else "_"
    for form in w:
        ext = extension(rng, shape, form)
        f = {"path": f"{name(s, form)}.{ext}", "forms": [form], "records": [(form, w[form])]}
        if form == m["broken"]:
            f = {"path": f"{name(s, form)}.{'pptx' if form == 'slides' else 'docx'}", "data": bytes(rng.randrange(256) for _ in range(400)), "forms": []}
            m["unreadable"].add(form)
            m["extra"].append(("intake.unreadable", "error", []))
        elif form == "slides":
            f["data"], w[form]["pages"] = slides(rng, s.o)
            f["as"] = ".pptx" if ext != "pptx" else None
        elif form == "proposal" and ext == "csv":
            f["data"], how = comma(b2g_forms.proposal(st, w[form], True, True).grid(st), rng)
            st.notes.add("csv " + how)
        else:
            if form == "proposal":
                f["paper"] = b2g_forms.proposal(st, w[form], ext in ("xlsx", "ods"))
            else:
                f["paper"] = Paper()
                if form == "match-request":
                    b2g_forms.match_request(f["paper"], st, w[form])
                elif form == "memo":
                    b2g_forms.memo(f["paper"], st, w[form], st.p(0.2))
                else:
                    b2g_forms.result_report(f["paper"], st, w[form])
                    if st.p(0.35):
                        f["header"] = bm.picture(rng, 5)
        out.append(f)
    for f in out:  # what a form does not show is no value of it
        for i, (form, values) in enumerate(f.get("records", ())):
            if form == "proposal" and values["without"]:
                f["records"][i] = (form, {k: v for k, v in values.items() if k != "url" or "url" not in values["without"]})
    if m["stray"]:
        p = Paper()
        p.title("組織簡介")
        p.para(f"{s.o['organisation']}歡迎參觀。{rng.randrange(10 ** 6)}")
        out.append({"path": "簡介.docx", "paper": p, "forms": []})
        m["extra"].append(("intake.unrecognised", "warning", []))
    return out


def slides(rng, o):
    pages = [("【Better 2 Gether】" + o["idea"], [o["organisation"], "提案簡報"])]
    for title in ("組織簡介", "創新性", "可行性", "專案影響性"):
        for n in range(rng.choice([1, 1, 2])):
            pages.append((title + ("（續）" if n else ""), [bm.text(rng, 30, 60) for _ in range(2)]))
    pages.append(("謝謝聆聽", [o["organisation"]]))
    return pptx.write(pages), len(pages)
