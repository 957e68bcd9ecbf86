#!/usr/bin/python3
"""PDFs of the forms that no word processor laid out: other producers, other habits, and the limits of reading.

  pdf_producers.py --seed 301 --out DIR [--only NAME,…]

writes DIR/readable (every value is on the pages and must be read) and DIR/limits (locked, cut, scanned or mapless documents, each with what may be
expected of it), each as inbox/, registry.csv and truth.json in the form of generate.py. Score with score_pdfs.py."""
import argparse
import io
import json
import pathlib
import random
import shutil
import subprocess
import types
import openpyxl
from openpyxl.styles import Border, Side
import faults
import generate
import ooxml
import oracle
import packing
import pdf_canvas
import pdf_draw
import pdf_edits as edit
import pdf_forms
import pdf_html
from truth import plain

KAI = "'TW-Kai'"
HTML = {  # name -> (printer, hand)
    "c-plain": ("chromium", dict(rules="solid", boxes="chars")),
    "c-path-shade-upright": ("chromium", dict(rules="solid", boxes="path", shade=True, upright="writing")),
    "c-nosides-filled": ("chromium", dict(rules="nosides", boxes="filled", font="'Noto Sans CJK TC'")),
    "c-horizontal-css": ("chromium", dict(rules="horizontal", boxes="css")),
    "c-dotted-split": ("chromium", dict(rules="dotted", boxes="ballot", split=True, size="12pt", pad="4px 6px", valign="top")),
    "c-dashed-norepeat": ("chromium", dict(rules="dashed", boxes="path", repeat=False, size="12pt")),
    "c-background": ("chromium", dict(rules="background", boxes="circle")),
    "c-shadow-double": ("chromium", dict(rules="double", boxes="v", shadow=True, upright="lines")),
    "c-inputs": ("chromium", dict(rules="solid", boxes="inputs")),
    "c-light-small-kai": ("chromium", dict(rules="light", boxes="css", size="8pt", font=KAI, pad="1px 2px", scale=0.8)),
    "c-landscape": ("chromium", dict(rules="thin", boxes="path", orientation="landscape")),
    "w-path": ("weasyprint", dict(rules="solid", boxes="path", shade=True)),
    "w-ballot-nosides": ("weasyprint", dict(rules="nosides", boxes="ballot", split=True)),
    "l-inputs": ("writer", dict(rules="solid", boxes="inputs", inputs=True)),
}
LANDSCAPE = (841.89, 595.28)
DRAWN = {  # name -> (backend, hand)
    "r-cells-path": ("reportlab", dict(rules="cells", boxes="path", repeat=True)),
    "r-lines-text-twice": ("reportlab", dict(rules="lines", boxes="text", ink="twice", repeat=True)),
    "r-rects-filled-shade": ("reportlab", dict(rules="rects", boxes="filled", shade=True, ink="twice-bold")),
    "r-dashed-zapf": ("reportlab", dict(rules="dashed", boxes="zapf", wrap="char", repeat=True)),
    "r-dotted-over-split": ("reportlab", dict(rules="dotted", boxes="over", split=True, repeat=True)),
    "r-nosides-v-split-open": ("reportlab", dict(rules="nosides", boxes="v", split="open", repeat=False, valign="top")),
    "r-horizontal-cross": ("reportlab", dict(rules="horizontal", boxes="cross", repeat=True)),
    "r-cid-chars": ("reportlab", dict(rules="lines", boxes="path", font="cid", ink="chars", repeat=True)),
    "r-cid-mono": ("reportlab", dict(rules="lines", boxes="path", font="cid", ink="chars", repeat=True, mono=True)),
    "r-wing-upright": ("reportlab", dict(rules="lines", boxes="wing", upright=True, repeat=True)),
    "r-zapf-tick-stroke": ("reportlab", dict(rules="pieces", boxes="zapf-tick", ink="stroke", pad=1.5)),
    "r-rot90": ("reportlab", dict(rules="lines", boxes="path", rotate=90, repeat=True, landscape=True)),
    "r-rot270": ("reportlab", dict(rules="lines", boxes="text", rotate=270, landscape=True)),
    "r-fields-drawn": ("reportlab", dict(rules="lines", boxes="path", fields="drawn", repeat=True)),
    "r-fields-bare": ("reportlab", dict(rules="lines", boxes="path", fields="bare", repeat=True)),
    "r-radio-drawn": ("reportlab", dict(rules="cells", boxes="path", fields="drawn", radio=True)),
    "r-radio-bare": ("reportlab", dict(rules="cells", boxes="path", fields="bare", radio=True)),
    "k-lines-path": ("cairo", dict(rules="lines", boxes="path", repeat=True, pango="Noto Serif CJK TC")),
    "k-cells-filled-kai": ("cairo", dict(rules="cells", boxes="filled", pango="TW-Kai", split=True)),
    "k-nosides-text": ("cairo", dict(rules="nosides", boxes="text", pango="Noto Sans CJK TC", shade=True, repeat=True)),
}
EDITED = {  # name -> (base, edit)
    "gs-k": ("k-lines-path", edit.distilled), "qpdf-packed": ("r-cells-path", edit.packed), "qpdf-packed-c": ("c-plain", edit.packed),
    "owner-256": ("c-plain", edit.owner_locked), "owner-128": ("r-dashed-zapf", edit.owner_locked_old), "no-xref": ("r-cells-path", edit.damaged_end), "one-file": ("c-nosides-filled", None), "calc-budget": ("r-cells-path", None),
}
LIMITS = {  # name -> (base, form, edit, what is expected of that document)
    "nounicode-profile": ("r-cells-path", "company-profile", edit.without_unicode, "unreadable"), "nounicode-plan-c": ("c-plain", "plan", edit.without_unicode, "unreadable"),
    "gs-half-unicode": ("c-path-shade-upright", None, edit.distilled, "either"), "gs-lost-unicode": ("r-lines-text-twice", None, edit.distilled, "unreadable"), "private-unicode": ("k-lines-path", "company-profile", edit.private_unicode, "unreadable"), "user-password": ("c-plain", "plan", edit.user_locked, "unreadable"),
    "cut-plan": ("r-cells-path", "plan", edit.truncated, "either"), "cut-profile": ("c-plain", "company-profile", lambda x: edit.truncated(x, 0.5), "either"),
    "scan-profile": ("c-plain", "company-profile", edit.scanned, "unreadable"), "scan-pages": ("r-cells-path", "plan", lambda x: edit.scanned(x, range(edit.pages(x) - 2, edit.pages(x) + 1)), "either"),
    "turned-profile": ("c-plain", "company-profile", edit.turned, "either"), "sideways": ("r-sideways", None, None, "either"),
}
DRAWN_LIMITS = {"r-sideways": ("reportlab", dict(rules="lines", boxes="path", rotate="sideways", landscape=True))}


def blocks_of(f, case, reps, consents, st, upright, with_budget):
    form = f["forms"]
    if form == ["company-profile"]:
        return pdf_forms.profile(case, reps["profile"], st, upright)
    if form == ["application-checklist"]:
        return pdf_forms.checklist(reps["checklist"])
    if f.get("all"):
        return [b for k in consents for b in (*pdf_forms.consent(k), pdf_forms.PageBreak())][:-1]
    if form == ["consent"]:
        return pdf_forms.consent(consents.pop(0))
    if form == ["registration"]:
        return pdf_forms.registration(case, reps["registration"])
    return pdf_forms.plan(case, reps["plan"], st, with_budget)


def print_all(name, sets, work, seal):
    """sets: file name -> blocks. Returns file name -> PDF in the manner of `name`."""
    if name in HTML:
        printer, hand = HTML[name]
        hand = {**hand, "seal": pdf_html.seal(seal)}
        work = work / name
        work.mkdir(parents=True)
        return getattr(pdf_html, printer)({k: pdf_html.page(b, hand) for k, b in sets.items()}, work)
    backend, hand = {**DRAWN, **DRAWN_LIMITS}[name]
    size = LANDSCAPE if hand.get("landscape") else (595.28, 841.89)
    done = {}
    for k, b in sets.items():
        pages = pdf_canvas.Layout(pdf_draw.measure(hand), hand, size).run(b)
        draw = pdf_draw.ReportLab if backend == "reportlab" else pdf_draw.CairoPango
        done[k] = draw(hand, size, seal, "").draw(pages)
    return done


def calc_sheet(rep, st, work):
    """The budget table as a spreadsheet prints it: ruled cells, one sheet, two pages across where the notes do not fit."""
    import budget_table
    wb = openpyxl.load_workbook(io.BytesIO(budget_table.workbook(st, rep)))
    ws = wb.active
    side = Side(style="thin")
    for row in ws.iter_rows(min_row=3, max_row=ws.max_row, max_col=6):
        for cell in row:
            cell.border = Border(left=side, right=side, top=side, bottom=side)
    ws.column_dimensions["F"].width = 60
    for col in "BCD":
        ws.column_dimensions[col].width = 13
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", 9
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight, ws.sheet_properties.pageSetUpPr = 1, 0, openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    digits = max((len(str(r["share"]).partition(".")[2].rstrip("0")) for r in rep["budget"].values() if r["share"] is not None), default=0)
    for cell in ws["E"][3:]:  # shown with as many digits as the share was computed with
        cell.number_format = "0." + "0" * digits + "%" if digits else "0%"
    work.mkdir(parents=True, exist_ok=True)
    wb.save(work / "b.xlsx")
    subprocess.run(["soffice", f"-env:UserInstallation={(work / 'lo').resolve().as_uri()}", "--headless", "--convert-to", "pdf:calc_pdf_Export", "--outdir", str(work), str(work / "b.xlsx")], check=True, capture_output=True)
    return (work / "b.pdf").read_bytes()


def made(name, index, seed, used, faulty, work):
    """One submission by one producer: (case, st, reps, meta, truth, files)."""
    rng = random.Random(f"{seed}/{index}/pdf")
    args = types.SimpleNamespace(people=None, seed=seed, shape=None)
    while True:
        built = generate.build(rng, index, used, "faulty" if faulty else "tidy", args)
        if not built[1].messy:
            break
    case, st, reps, meta, F, files = built
    base = name if name in HTML or name in DRAWN or name in DRAWN_LIMITS else {**EDITED, **LIMITS}[name][0]
    hand = (HTML.get(base) or {**DRAWN, **DRAWN_LIMITS}[base])[1]
    consents = list(reps["consents"])
    if index % 4 and consents and "consent" not in reps["drop"]:  # the consents in one file, a page each
        them = [f for f in files if f["forms"] == ["consent"]]
        files[:] = [f for f in files if f not in them] + [{"path": "附件三_個資同意書.docx", "data": b"", "forms": ["consent"], "all": True}]
        for k in F.consents:
            k["path"] = "附件三_個資同意書.docx"
    ours = [f for f in files if f["path"].endswith(".docx") and f["forms"] and f["path"] != "企業基本資料表(舊).docx"]
    sheet = name == "calc-budget"
    sets = {f["path"]: blocks_of(f, case, reps, consents, st, bool(hand.get("upright")), not sheet) for f in ours}
    printed = print_all(base, sets, work, ooxml.png(rng))
    moved = {}
    for f in ours:
        f["data"], f["pdf"] = printed[f["path"]], True
        moved[f["path"]] = f["path"] = f["path"][:-5] + ".pdf"
    for k in F.consents:
        k["path"] = k["path"][:-5] + ".pdf" if k["path"].endswith(".docx") else k["path"]
    if name == "one-file":
        whole = {"path": "申請文件.pdf", "data": edit.united([f["data"] for f in ours]), "forms": [x for f in ours for x in f["forms"]], "pdf": True}
        files[:] = [f for f in files if f not in ours] + [whole]
        for k in F.consents:
            k["path"] = whole["path"]
    elif sheet:
        files.append({"path": "附件四_經費需求表.pdf", "data": calc_sheet(reps["plan"], st, work / "calc"), "forms": ["plan"], "pdf": True})
    elif name in EDITED:
        for f in ours:
            f["data"] = EDITED[name][1](f["data"])
    elif name in LIMITS:
        _, form, change, expected = LIMITS[name]
        for f in ours:
            if form is None or f["forms"] == [form]:
                f["data"], f["reading"] = change(f["data"]) if change else f["data"], expected
    return case, st, reps, meta, F, files


def entry(sid, name, built, inbox):
    case, st, reps, meta, F, files = built
    packing.place(inbox, sid, files, st, random.Random(0))
    F.place_consents()
    for field in meta.get("skip_fields", ()):
        F.fields.pop(field, None)
    findings = oracle.check(F, meta)
    return {"id": sid, "style": name, "container": "folder", "category": case["category"], "company": case["company"], "documents": {f["path"]: f["forms"] for f in files if f.get("forms") is not None},
            "pdf": [f["path"] for f in files if f.get("pdf")], "reading": {f["path"]: f["reading"] for f in files if f.get("reading")}, "layouts": {}, "ticks": "", "fields": F.fields, "texts": F.texts, "rows": F.row_counts, "findings": findings,
            "allowed": meta["allowed"], "faults": meta["faults"], "decision": oracle.decision(findings, meta), "decisions": sorted({oracle.decision(findings, meta), oracle.decision(findings, {"low_confidence": F.doubtful or meta["low_confidence"]})})}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=301)
    ap.add_argument("--out", required=True)
    ap.add_argument("--only", help="names of producers, with commas")
    args = ap.parse_args()
    out = pathlib.Path(args.out)
    work = out / "work"
    faults.ALL = [f for f in faults.ALL if f not in (faults.hostile, faults.unreadable)]
    used = set()
    for part, names in (("readable", [*HTML, *DRAWN, *EDITED]), ("limits", [*LIMITS])):
        entries, manifest, registry = [], [], []
        names = [n for n in names if not args.only or n in args.only.split(",")]
        for i, name in enumerate(names):
            built = made(name, i, args.seed, used, part == "readable" and i % 3 == 2, work)
            inbox = out / part / "inbox"
            inbox.mkdir(parents=True, exist_ok=True)
            sid = f"{args.seed}-{name}"
            entries.append(entry(sid, name, built, inbox))
            manifest.append((sid, built[3]["received"], built[3]["manifest_category"] or built[0]["category"]))
            registry.extend(built[3]["registry"])
            shutil.rmtree(work, ignore_errors=True)
        if names:
            packing.write_tables(out / part, manifest, registry, random.Random(args.seed))
            (out / part / "truth.json").write_text(json.dumps({"seed": args.seed, "style": "pdf", "submissions": entries}, ensure_ascii=False, indent=1, default=plain), encoding="utf-8")
            print(f"{len(entries)} submissions in {out / part / 'inbox'}")


if __name__ == "__main__":
    main()
