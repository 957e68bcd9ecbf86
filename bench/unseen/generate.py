#!/usr/bin/python3
"""Made-up submissions for design-113, with what each must give. Nothing in here shares code with the program under test.

  generate.py --seed 1 --count 20 --out DIR [--style tidy|messy|faulty|mixed] [--consents N]

writes DIR/inbox/<submission>…, DIR/inbox/manifest.csv, DIR/registry.csv and DIR/truth.json."""
import argparse
import json
import pathlib
import random
import sys
import form_plan
import form_profile
import form_small
import model
import ooxml as ox
import oracle
import packing
from truth import Truth, plain
from writing import Style


def build(rng, index, used, style, args):
    """One submission: (id, files, truth entry). files: [path, bytes, forms]."""
    st = Style(rng, "messy" if style == "messy" or (style == "faulty" and rng.random() < 0.5) else "tidy")
    case = model.make_case(rng, index, used, people_count=args.people, extra_lines=rng.choice([0, 0, 1, 2]) if st.messy else 0)
    reps = {"profile": form_profile.written(case), "checklist": form_small.checklist_written(case), "plan": form_plan.written(case),
            "registration": {"company_name": case["company"], "ubn": case["ubn"]}, "slides": {"without": set()},
            "consents": [{"person": p["name"], "date": case["filed"], "signed": True} for p in case["people"]], "drop": set(), "files": []}
    meta = {"choice_count": [], "invalid": [], "bad_values": [], "extra": [], "allowed": [], "budget_notes": [], "unreadable_forms": [], "registry": [], "manifest_category": None, "received": case["received"].isoformat(), "low_confidence": False, "faults": []}
    if style == "faulty":
        import faults
        faults.inject(rng, case, reps, meta, st)
    F = Truth()
    files = packing.documents(case, st, reps, F, meta)
    return case, st, reps, meta, F, files


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=20)
    ap.add_argument("--out", required=True)
    ap.add_argument("--style", default="mixed", choices=["tidy", "messy", "faulty", "mixed"])
    ap.add_argument("--people", type=int, default=None, help="participants of each plan (the consents follow); for measuring speed")
    ap.add_argument("--libreoffice", type=float, default=0.0, help="share of the docx files that pass through LibreOffice (docx → odt → docx)")
    ap.add_argument("--batch-faults", action="store_true", help="add pairs of submissions that share an applicant, a plan, a file, a person")
    args = ap.parse_args()
    out = pathlib.Path(args.out)
    inbox = out / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    used, entries, manifest, registry = set(), [], [], []
    for i in range(args.count):
        rng = random.Random(f"{args.seed}/{i}/{args.style}")
        style = args.style if args.style != "mixed" else ["tidy", "messy", "faulty", "messy", "faulty"][i % 5]
        case, st, reps, meta, F, files = build(rng, i, used, style, args)
        sid = f"{style[0].upper()}{args.seed}-{i + 1:03d}"
        files = packing.through_libreoffice(files, rng, args.libreoffice, out)
        container = packing.place(inbox, sid, files, st, rng)
        F.place_consents()
        findings = oracle.check(F, meta)
        for field in meta.get("skip_fields", ()):
            F.fields.pop(field, None)
        undone = [code for code in meta["faults"] if not any(f["code"] == code for f in findings)]
        if undone:
            print(f"{sid}: undone by another fault: {undone}", file=sys.stderr)
        if style != "faulty":
            assert not [f for f in findings if f["code"] not in meta["allowed"] and not f["code"] == "intake.format-not-accepted"], (sid, findings)
        entries.append({"id": sid, "style": style + ("" if style != "faulty" else "/messy" if st.messy else "/tidy"), "container": container, "category": case["category"], "company": case["company"],
                        "documents": {f["path"]: f["forms"] for f in files if f.get("forms") is not None}, "layouts": F.layouts, "fields": F.fields, "texts": F.texts, "rows": F.row_counts,
                        "findings": findings, "allowed": meta["allowed"], "faults": meta["faults"], "decision": oracle.decision(findings, meta), "decisions": sorted({oracle.decision(findings, meta), oracle.decision(findings, {"low_confidence": F.doubtful or meta["low_confidence"]})})})
        manifest.append((sid, meta["received"], meta["manifest_category"] or case["category"]))
        registry += meta["registry"]
    packing.write_tables(out, manifest, registry, random.Random(args.seed))
    (out / "truth.json").write_text(json.dumps({"seed": args.seed, "style": args.style, "submissions": entries}, ensure_ascii=False, indent=1, default=plain), encoding="utf-8")
    print(f"{len(entries)} submissions in {inbox}")


if __name__ == "__main__":
    main()
