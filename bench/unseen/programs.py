"""What the generators of the other programmes share: the command line, the formats, the containers, manifest, registry and truth."""
import argparse
import csv
import hashlib
import io
import json
import pathlib
import random
import shutil
import office
import packing
import pdfs
from truth import plain

SHAPES = ["docx", "xlsx", "ods", "pdf", "mixed"]
CONVERTED = {"odt": ("odt", ".docx"), "doc": ("doc:MS Word 97", ".docx"), "ods": ("ods", ".xlsx"), "xls": ("xls:MS Excel 97", ".xlsx"), "odp": ("odp", ".pptx")}


def arguments(doc, argv=None):
    ap = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=24)
    ap.add_argument("--out", required=True)
    ap.add_argument("--as", dest="shape", choices=SHAPES, default="mixed")
    ap.add_argument("--style", choices=["tidy", "messy", "faulty", "mixed"], default="mixed")
    ap.add_argument("--batch-faults", action=argparse.BooleanOptionalAction, default=None, help="groups of submissions that share something (by default where the style is faulty or mixed)")
    args = ap.parse_args(argv)
    if args.batch_faults is None:
        args.batch_faults = args.style in ("faulty", "mixed")
    return args


def style_of(args, index):
    """Half of a mixed inbox is clean."""
    return args.style if args.style != "mixed" else ["messy", "faulty", "tidy", "faulty"][index % 4]


def convert(submissions, out, seed):
    """Fills `data` of every file: its paper written as Word or Excel, and by LibreOffice, in a few batches, what is to be something else."""
    jobs, prints, waiting, work = {}, {}, [], out / "work"
    for s in submissions:
        rng = random.Random(f"{seed}/look/{s.sid}")
        look = (rng.choice(pdfs.FONTS), rng.choice([(1134, 1134), (1440, 1134)]), rng.choice(["plain", "plain", "tagged", "flat"]))
        for f in s.files:
            if f.get("data") is not None and not f.get("as"):
                continue
            ext = f["path"].rpartition(".")[2]
            if f.get("paper") is not None:
                sheet = ext in ("xlsx", "ods", "xls")
                data = f["paper"].xlsx(s.st, f.get("one_sheet", False)) if sheet else f["paper"].docx(s.st, f.get("header"), f.get("footer"))
                suffix = ".xlsx" if sheet else ".docx"
            else:
                data, suffix = f["data"], f["as"]
            if "." + ext == suffix:
                f["data"] = data
            elif ext == "pdf":
                data = pdfs.placed(data) if suffix == ".pptx" else turned(pdfs.printable(data, look, False), f["paper"].wide())
                kind = "slides" if suffix == ".pptx" else look[2]
                key = hashlib.sha256(data + kind.encode()).hexdigest()
                prints[key] = (kind, data, suffix)
                waiting.append((f, None, key))
            else:
                if suffix == ".docx":
                    data = packing.rewritten(data, office.digestible)
                target, _ = CONVERTED[ext]
                key = hashlib.sha256(data + target.encode()).hexdigest()
                jobs.setdefault((target, suffix), {})[key] = data
                waiting.append((f, target, key))
    done = {}
    for (target, suffix), some in jobs.items():
        done.update(office.converted(some, target, suffix, work))
    if prints:
        done.update({(None, k): v for k, v in pdfs.printed(prints, work).items()})
    for f, target, key in waiting:
        f["data"] = done[target, key]
    shutil.rmtree(work, ignore_errors=True)


def turned(data, wide):
    """Printable pages are upright; wide tables need them lying."""
    if not wide:
        return data
    return packing.rewritten(data, lambda n, x: x.replace(b'<w:pgSz w:w="11906" w:h="16838"/>', b'<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>').replace(b'w:right="1440"', b'w:right="600"').replace(b'w:left="1440"', b'w:left="600"').replace(b'w:right="1134"', b'w:right="600"').replace(b'w:left="1134"', b'w:left="600"') if n == "word/document.xml" else x)


def bundle(files):
    """Files with a `zip` of their own name go into that zip. Entries stand in the order of their names."""
    out, inner = [f for f in files if not f.get("zip")], {}
    for f in files:
        if f.get("zip"):
            inner.setdefault(f["zip"], []).append(f)
    for name, some in inner.items():
        some.sort(key=lambda f: f["path"])
        outer = {"path": name, "data": packing.utf8_zip(some, ""), "forms": None}
        for f in some:
            f["path"] = f"{name}/{f['path']}"
        outer["inner"] = some
        out.append(outer)
    return out


def place(inbox, s):
    """Writes one submission; sets the final paths. Returns what it is called in the truth."""
    files = bundle(s.files)
    kind = s.container
    if kind == "zip-big5" and not all(packing.big5(ch) for f in files for ch in f["path"]):
        kind = "zip"
    if kind == "folder":
        for f in files:
            path = inbox / s.sid / f["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(f["data"])
        return kind
    files.sort(key=lambda f: f["path"])
    if kind == "mail":
        (inbox / f"{s.sid}.eml").write_bytes(s.mail(files, f"{s.sid}.eml/"))
        for f in files:
            for x in f.get("inner", ()):
                outer, _, rest = x["path"].partition("/")
                x["path"] = f["path"] + "/" + rest
        return kind
    (inbox / f"{s.sid}.zip").write_bytes(packing.big5_zip(files) if kind == "zip-big5" else packing.utf8_zip(files, ""))
    for f in files:
        f["path"] = f"{s.sid}.zip/{f['path']}"
        for x in f.get("inner", ()):
            x["path"] = f"{s.sid}.zip/{x['path']}"
    return kind


def write(args, submissions, registry, columns):
    """submissions: objects with sid, style, st, files, container, case, meta and finish() → (fields, rows, findings, decision…)."""
    out = pathlib.Path(args.out)
    inbox = out / "inbox"
    if inbox.exists():
        raise SystemExit(f"{inbox} exists")
    inbox.mkdir(parents=True)
    convert(submissions, out, args.seed)
    entries = []
    for s in submissions:
        s.called = place(inbox, s)
        entries.append(s.finish())
    rng = random.Random(args.seed)
    text = io.StringIO()
    w = csv.writer(text, lineterminator="\r\n")
    w.writerow(columns)
    w.writerows([r.get(k, "") for k in columns] for s in submissions for r in [s.manifest()] if r)
    (inbox / "manifest.csv").write_bytes(text.getvalue().encode(rng.choice(["utf-8", "utf-8-sig", "cp950"])))
    rng.shuffle(registry)
    text = io.StringIO()
    w = csv.writer(text, lineterminator="\n")
    w.writerow(["ubn", "name", "program", "year", "ended_on", "status", "note"])
    w.writerows(registry)
    (out / "registry.csv").write_text(text.getvalue(), encoding="utf-8")
    (out / "truth.json").write_text(json.dumps({"seed": args.seed, "style": args.style, "as": args.shape, "submissions": entries}, ensure_ascii=False, indent=1, default=plain), encoding="utf-8")
    print(f"{len(entries)} submissions in {inbox}")
