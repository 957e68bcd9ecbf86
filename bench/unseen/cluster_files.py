"""The files of one submission of cluster-110: which forms stand in which file, in which format, under which name."""
import cluster_forms
import cluster_roster
import pptx
import words
from cluster_words import TITLES
from paper import Paper

ORDER = ["unit-profile", "proposal-summary", "member-roster", "member-profile", "cluster-assessment", "member-assessment", "tool-usage", "slides"]


def formats(rng, shape, tidy):
    """form -> extension."""
    if shape != "mixed":
        return {f: shape for f in ORDER} | {"slides": "pdf" if shape == "pdf" else "pptx"}
    kind = rng.choice(["word", "word", "guidance", "guidance", "roster", "varied", "varied", "pdf"])
    word = {f: "docx" for f in ORDER} | {"slides": rng.choice(["pptx", "pptx", "pdf"])}
    if kind == "guidance":
        word |= {"unit-profile": "pdf", "member-profile": "pdf"}
    elif kind == "roster":
        word |= {"member-roster": rng.choice(["xlsx", "xlsx", "ods", "xls"]), "member-profile": rng.choice(["docx", "pdf"])}
    elif kind == "varied":
        word = {f: rng.choice(["docx", "docx", "pdf", "xlsx", "ods", "odt", "doc"]) for f in ORDER} | {"slides": rng.choice(["pptx", "pdf"])}
    elif kind == "pdf":
        word = {f: "pdf" for f in ORDER}
    return word


def files(s, shape):
    rng, st, w, m, c = s.rng, s.st, s.w, s.m, s.c
    kinds = formats(rng, shape, not st.messy)
    out, present = [], [f for f in ORDER if f not in m["drop"]]
    odd = st.p(0.15)
    sep = rng.choice(["_", " ", "-", "、"]) if st.messy else "_"
    one = Paper() if st.p(0.15) and not m["broken"] and not m["conflict"] else None
    together = {"paper": one, "forms": [], "records": []}

    def name(form, tail=""):
        annex, title = TITLES[form]
        if odd and form != m["broken"]:
            return f"文件{ORDER.index(form) + 1}{sep}{tail}" if tail else f"文件{ORDER.index(form) + 1}"
        return annex + sep + title + (sep + tail if tail else "")

    def start(form, tail="", ext=None):
        if one is not None and form in ("unit-profile", "proposal-summary", "member-roster", "cluster-assessment", "tool-usage"):
            together["paper"].page()
            return together
        f = {"path": f"{name(form, tail)}.{ext or kinds[form]}", "paper": Paper(), "forms": [], "records": [], "one_sheet": st.p(0.3)}
        out.append(f)
        return f

    def record(f, form, values):
        if form not in f["forms"]:
            f["forms"].append(form)
        f["records"].append((form, values))
    for form in present:
        if form == m["broken"]:
            out.append({"path": name(form) + rng.choice([".docx", ".docx", ".doc"]), "data": bytes(rng.randrange(256) for _ in range(400)) if rng.random() < 0.7 else b"", "forms": []})
            m["unreadable"].add(form)
            m["extra"].append(("intake.unreadable", "error", []))
        elif form == "unit-profile":
            f = start(form)
            cluster_forms.unit_profile(f["paper"], st, w[form])
            record(f, form, w[form])
            if f is not together and kinds[form] in ("docx", "pdf") and shape == "mixed" and st.p(0.2):  # the file beside the print of it that was stamped
                out.append({**f, "path": f["path"].rpartition(".")[0] + (".pdf" if kinds[form] == "docx" else ".docx")})
                st.notes.add("unit-profile twice")
        elif form == "proposal-summary":
            f = start(form)
            cluster_forms.proposal_summary(f["paper"], st, w[form])
            record(f, form, w[form])
            if m["conflict"]:  # an older version of it, whose name comes first
                f["path"] = f"{name(form)}_修正.{kinds[form]}"
                old = {"path": f"{name(form)}.{kinds[form]}", "paper": Paper(), "forms": [form]}
                cluster_forms.proposal_summary(old["paper"], st, {**w[form], "theme": w[form]["theme"][::-1], "kpi.base.activities": 7, "kpi.base.service_uses": 4321})
                out.append(old)
                m["extra"].append(("intake.conflicting-documents", "warning", []))
        elif form == "member-roster":
            f = start(form)
            f["columns"] = cluster_roster.roster(f["paper"], st, w[form])
            record(f, form, w[form])
        elif form == "member-profile":
            repeated(s, form, start, record, kinds, lambda paper, x, i, layout: cluster_forms.member_profile(paper, st, x, i, layout), name)
        elif form == "member-assessment":
            how, kind = rng.choice(["number", "ticks"]) if st.messy else "number", rng.choice(["row", "plain", "paragraph", "boxed"]) if st.messy else "plain"
            repeated(s, form, start, record, kinds, lambda paper, x, i, layout: cluster_roster.assessment(paper, st, form, x, how, kind), name)
        elif form == "cluster-assessment":
            f = start(form)
            cluster_roster.assessment(f["paper"], st, form, w[form], rng.choice(["number", "ticks"]) if st.messy else "number", rng.choice(["plain", "paragraph", "boxed"]) if st.messy else "plain")
            record(f, form, w[form])
        elif form == "tool-usage":
            f = start(form)
            cluster_roster.tools(f["paper"], st, w[form])
            record(f, form, w[form])
        else:
            data, pages = slides(rng, c)
            out.append({"path": f"{name(form)}.{kinds[form]}", "data": data, "as": ".pptx", "forms": [form], "records": [(form, {"pages": pages})]})
    if one is not None and together["forms"]:
        ext = kinds["proposal-summary"]
        out.append({"path": f"{c['cluster_name']}提案資料.{ext}", **together, "columns": together.get("columns")})
    if m["stray"]:
        p = Paper()
        p.title("群聚簡介")
        p.para(f"{c['cluster_name']}位於{c['unit']['address']['text'][:6]}，歡迎參觀。{rng.randrange(10 ** 6)}")
        out.append({"path": "簡介.docx", "paper": p, "forms": []})
        m["extra"].append(("intake.unrecognised", "warning", []))
    for f in out:
        if f.get("as") == "." + f["path"].rpartition(".")[2]:
            f.pop("as")
    return out


def repeated(s, form, start, record, kinds, draw, name):
    """One file per company, all in one, or a zip of files."""
    rng, st, entries = s.rng, s.st, list(s.w[form])
    if not entries:
        return
    if st.p(0.3):
        rng.shuffle(entries)
    layout = rng.choice(["two", "four", "colon", "paragraphs", "grouped"]) if st.messy else "four"
    how = rng.choice(["each", "each", "one", "one", "zip"] if st.messy else ["each", "one"])
    if form == "member-assessment" and how == "zip":
        how = "one"
    s.st.notes.add(f"{form}:{how}")
    if how == "one":
        f = start(form)
        for i, x in enumerate(entries):
            f["paper"].page()
            draw(f["paper"], x, i, layout)
            record(f, form, x)
        return
    for i, x in enumerate(entries):
        f = start(form, f"{i + 1:02d}" + ("" if st.p(0.3) else (x["company_name"] or "")))
        if how == "zip":
            f["zip"] = f"{TITLES[form][0]}{TITLES[form][1]}.zip"
        draw(f["paper"], x, i, layout)
        record(f, form, x)


def slides(rng, c):
    case = {"short": c["cluster_name"], "products": [m["offering"] for m in c["members"]]}
    pages = [(c["cluster_name"], [c["unit"]["unit_name"], "110年度數位群聚輔導 提案簡報"])]
    for title, kind in (("群聚現況", "overview"), ("輔導內容與創意可行性", "goals"), ("組織執行與成果擴散", "resources"), ("永續發展機制", "benefits"), ("經費合理性", "resources")):
        for n in range(rng.choice([1, 1, 2])):
            pages.append((title + ("（續）" if n else ""), [words.prose(rng, kind, case, 1) for _ in range(3)]))
    pages.append(("簡報結束 敬請指教", [c["unit"]["unit_name"]]))
    return pptx.write(pages), len(pages)


