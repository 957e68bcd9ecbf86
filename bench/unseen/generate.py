#!/usr/bin/python3
"""Made-up submissions for design-113, with what each must give. Nothing in here shares code with the program under test.

  generate.py --seed 1 --count 20 --out DIR [--style tidy|messy|faulty|mixed] [--people N] [--part K/N] [--pdf all|some | --as FORMAT]

writes DIR/inbox/<submission>…, DIR/inbox/manifest.csv, DIR/registry.csv and DIR/truth.json."""
import argparse
import json
import pathlib
import random
import sys
import zlib
import containers
import faults
import form_plan
import form_profile
import form_small
import model
import office
import ooxml as ox
import oracle
import packing
import pdfs
import scans
import words
from truth import Truth, plain
from writing import Style


class Names(set):
    """The names that are given away; those of other parts count as such."""
    def __init__(self, part, parts):
        super().__init__()
        self.part, self.parts = part - 1, parts

    def __contains__(self, name):
        return (self.parts > 1 and zlib.crc32(name.encode()) % self.parts != self.part) or super().__contains__(name)


SHAPES = ["scan", "odf", "legacy", "pdf", "docx", "varied"]


def shape_of(args, index):
    """The format of one submission: of a mixed inbox each has its own, `varied` one for each file."""
    return args.shape if args.shape != "mixed" else random.Random(f"{args.seed}/shape/{index}").choice(SHAPES)


def reshape(pending, args, out):
    """The files of the submissions in the format that was asked for."""
    for sid, _, _, built in pending:
        rng = random.Random(f"{args.seed}/shapes/{sid}")
        meta, files = built[3], built[5]
        if args.shape == "mixed":
            meta["container"] = rng.choice(["folder", "folder", "mail", "mail", "zip"])
        elif args.shape in ("mail", "zip"):
            meta["container"] = args.shape
            for f in files:
                f["shape"] = "docx"
        if args.shape == "mixed":
            for f in files:
                f["shape"] = meta["shape"] if meta["shape"] != "varied" else rng.choice(["odf", "legacy", "pdf", "docx"])
    if args.shape in ("scan", "mixed"):
        scans.replace(pending, out, args.seed)
    for shape in ("odf", "legacy"):
        if args.shape in (shape, "mixed"):
            office.replace(pending, shape, out, args.seed)
    if args.shape == "mixed":
        pdfs.replace(pending, "all", False, out, args.seed)


def build(rng, index, used, style, args, adjust=None, **options):
    """One submission: (case, style, what is written, meta, truth, files)."""
    st = Style(rng, "messy" if style == "messy" or (style == "faulty" and rng.random() < 0.5) else "tidy")
    case = model.make_case(rng, index, used, people_count=args.people, extra_lines=rng.choice([0, 0, 1, 2]) if st.messy else 0, **options)
    st.hand = shape_of(args, index) == "scan" and random.Random(f"{args.seed}/hand/{index}").random() < 0.5
    if adjust:
        adjust(case)
    reps = {"profile": form_profile.written(case), "checklist": form_small.checklist_written(case), "plan": form_plan.written(case),
            "registration": {"company_name": case["company"], "ubn": case["ubn"]}, "slides": {"without": set()},
            "consents": [{"person": p["name"], "date": case["filed"], "signed": True} for p in case["people"]], "drop": set(), "files": []}
    meta = {"choice_count": [], "invalid": [], "bad_values": [], "extra": [], "allowed": [], "budget_notes": [], "unreadable_forms": [], "registry": [], "manifest_category": None,
            "received": case["received"].isoformat(), "low_confidence": False, "faults": [], "shape": shape_of(args, index)}
    if rng.random() < 0.3:  # rows of the registry that bar nobody
        meta["registry"].append((case["ubn"], case["company"]) + rng.choice([("design-113", "109", "2020-10-31", "completed", ""), ("某輔導計畫", "111", "2024-03-01", "suspended", ""), ("", "109", "2021-01-05", "tax-arrears", ""),
                                ("design-113", "111", "2022-09-01", "withdrawn", ""), ("某輔導計畫", "110", "", "abnormal", ""), ("", "", "", "registered", ""), ("某輔導計畫", "112", "", "current", "")]))
    if style == "faulty":
        faults.inject(rng, case, reps, meta, st)
    F = Truth()
    files = packing.documents(case, st, reps, F, meta)
    return case, st, reps, meta, F, files


def batches(seed, used, args):
    """Groups of submissions that share something: (code, severity, [built…])."""
    rng = random.Random(f"{seed}/batch")
    a = build(rng, 900, used, "tidy", args)
    b = build(rng, 901, used, "tidy", args, lambda c: c.update(ubn=a[0]["ubn"], company=a[0]["company"]))
    yield "batch.duplicate-applicant", "error", [a, b]
    a = build(rng, 902, used, "tidy", args)
    b = build(rng, 903, used, "tidy", args, lambda c: c.update(sections=a[0]["sections"], quality=a[0]["quality"], category=a[0]["category"]) if c["category"] == a[0]["category"] else c.update(sections=a[0]["sections"]))
    yield "batch.similar-plan", "warning", [a, b]
    note = ox.Doc()
    note.add(ox.para("公司簡介"), ox.para("本公司位於山腳下，歡迎參觀。"))
    data = note.bytes()
    pair = [build(rng, 904 + i, used, "tidy", args) for i in range(2)]
    for p in pair:
        p[5].append({"path": "簡介.docx", "data": data, "forms": []})
        p[3]["extra"].append(("intake.unrecognised", "warning", None))
    yield "batch.duplicate-file", "warning", pair
    name = words.person_name(rng, used)
    yield "batch.person-overcommitted", "warning", [build(rng, 906 + i, used, "tidy", args, category="cross", lead=("霖策設計顧問有限公司", name)) for i in range(3)]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=20)
    ap.add_argument("--out", required=True)
    ap.add_argument("--style", default="mixed", choices=["tidy", "messy", "faulty", "mixed"])
    ap.add_argument("--people", type=int, default=None, help="participants of each plan (a consent each, at least 5); with 7 every submission has 11 docx")
    ap.add_argument("--libreoffice", type=float, default=0.0, help="share of the docx files that pass through LibreOffice (docx → odt → docx)")
    ap.add_argument("--part", default="1/1", metavar="K/N", help="the K-th of N parts that share no company, person or number; each with a seed of its own")
    ap.add_argument("--batch-faults", action="store_true", help="add groups of submissions that share an applicant, a plan, a file, a person")
    ap.add_argument("--pdf", choices=["all", "some"], help="print the Word and PowerPoint files as PDFs by LibreOffice: all of them, or two in five of each submission")
    ap.add_argument("--pdf-markup", action="store_true", help="with --pdf: leave tracked deletions standing, struck out")
    ap.add_argument("--as", dest="shape", choices=["scan", "odf", "legacy", "mail", "zip", "mixed"], help="the same submissions in another format or container; mixed: each in one of its own")
    args = ap.parse_args()
    out = pathlib.Path(args.out)
    inbox = out / "inbox"
    if inbox.exists():
        ap.error(f"{inbox} exists")
    inbox.mkdir(parents=True)
    used, entries, manifest, registry, pending = Names(*(int(x) for x in args.part.split("/"))), [], [], [], []

    def emit(sid, style, rng, built):
        case, st, reps, meta, F, files = built
        files = packing.through_libreoffice(files, rng, args.libreoffice, out)
        lines = [(sid, meta["received"], meta["manifest_category"] or case["category"])]
        if meta.get("container") in ("mail", "zip"):
            before = [f["path"] for f in files]
            container, lines = containers.place(inbox, sid, files, meta, meta["container"], random.Random(f"{args.seed}/container/{sid}"))
            moved = dict(zip(before, (f["path"] for f in files)))
        else:
            container, moved = packing.place(inbox, sid, files, st, rng)
        for k in F.consents:
            k["path"] = moved.get(k["path"], k["path"])
        F.place_consents()
        for field in meta.get("skip_fields", ()):
            F.fields.pop(field, None)
        for x in meta.get("scans", ()):
            x["document"] = x.pop("file")["path"]
        findings = oracle.check(F, meta)
        undone = [code for code in meta["faults"] if not any(f["code"] == code for f in findings)]
        if undone:
            print(f"{sid}: undone by another fault: {undone}", file=sys.stderr)
        if style != "faulty":
            known = {code for code, _, _ in meta["extra"]}
            assert not [f for f in findings if f["code"] not in known], (sid, findings)
        entries.append({"id": sid, "style": style + ("" if style != "faulty" else "/messy" if st.messy else "/tidy"), "container": container, **({"shape": meta["shape"]} if meta["shape"] else {}), "category": case["category"], "company": case["company"],
                        "documents": {f["path"]: f["forms"] for f in files if f.get("forms") is not None}, "libreoffice": [f["path"] for f in files if f.get("libreoffice")], "pdf": [f["path"] for f in files if f.get("pdf")], "printed": meta.get("pdf"), **({"scans": meta["scans"]} if "scans" in meta else {}), "layouts": F.layouts, "ticks": st.tick_kind, "consents": [k["path"] for k in sorted(F.consents, key=lambda k: k["path"])],
                        "fields": F.fields, "texts": F.texts, "rows": F.row_counts, "findings": findings, "allowed": meta["allowed"], "faults": meta["faults"], "decision": oracle.decision(findings, meta),
                        "decisions": sorted({oracle.decision(findings, meta), oracle.decision(findings, {"low_confidence": F.doubtful or meta["low_confidence"]})})})
        manifest.extend(lines)
        registry.extend(meta["registry"])
    for i in range(args.count):
        rng = random.Random(f"{args.seed}/{i}/{args.style}")
        style = args.style if args.style != "mixed" else ["tidy", "messy", "faulty", "messy", "faulty"][i % 5]
        pending.append((f"{style[0].upper()}{args.seed}-{i + 1:03d}", style, rng, build(rng, i, used, style, args)))
    if args.batch_faults:
        for n, (code, severity, group) in enumerate(batches(args.seed, used, args)):
            for i, built in enumerate(group):
                built[3]["extra"].append((code, severity, None))
                pending.append((f"B{args.seed}-{n + 1}{'abcd'[i]}", "tidy", random.Random(f"{args.seed}/b{n}{i}"), built))
    if args.shape:
        reshape(pending, args, out)
    if args.pdf:
        pdfs.replace(pending, args.pdf, args.pdf_markup, out, args.seed)
    for submission in pending:
        emit(*submission)
    packing.write_tables(out, manifest, registry, random.Random(args.seed))
    (out / "truth.json").write_text(json.dumps({"seed": args.seed, "style": args.style, "submissions": entries}, ensure_ascii=False, indent=1, default=plain), encoding="utf-8")
    print(f"{len(entries)} submissions in {inbox}")


if __name__ == "__main__":
    main()
