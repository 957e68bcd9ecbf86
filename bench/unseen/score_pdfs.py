#!/usr/bin/python3
"""What `doctools process` read of PDFs, document by document, against the truth of pdf_producers.py (or of generate.py --pdf).

  score_pdfs.py TRUTH_JSON OUTDIR [--all] [--lines N]

Under each document that was not read as it stands: WRONG (another value, confident, and no finding names it), told (another value, but doubtful or named
by a finding), blank (the page has a value), doubtful (right, confidence under 0.8), extra (a row that is not there), status. A document that may not be readable
(`reading` in the truth) must give no wrong value, and must not be called read while it gives none."""
import argparse
import collections
import json
import pathlib
import re
from score import form_of, placed, same, squeeze, tail

KINDS = ("WRONG", "told", "blank", "doubtful", "extra", "unplaced", "status", "missed finding", "false finding", "decision")


def document_of(t, field, got):
    """The document that a field belongs to: the one that it was read from, else the first that holds its form."""
    source = (got or {}).get("source") or {}
    if source.get("document"):
        return next((p for p in t["documents"] if tail(p) == tail(source["document"])), source["document"])
    form = form_of(field)
    holders = [p for p, forms in t["documents"].items() if form in forms]
    if ".budget." in field and len(holders) > 1:
        return holders[-1]
    return holders[0] if holders else "(no document)"


def examine(t, result):
    """(document, kind, text) for every difference, and the number of values compared."""
    got = {f["id"]: f for f in result["fields"]}
    named = {x for f in result["findings"] for x in f.get("fields", [])}
    told = lambda x: x in named or any(n.startswith(x) or x.startswith(n + ".") for n in named)
    reading = t.get("reading", {})
    out, compared = [], 0
    for field, want in [*t["fields"].items(), *((k, v) for k, v in t["texts"].items())]:
        prose = field in t["texts"]
        f = got.get(field)
        value = f["value"] if f else None
        doc = document_of(t, field, f)
        fine = bool(isinstance(value, str) and all(squeeze(p) in squeeze(value) for p in want)) if prose else same(want, value, True)
        compared += 1
        where = f" at p{(f.get('source') or {}).get('page')} t{(f.get('source') or {}).get('table')} r{(f.get('source') or {}).get('row')} c{(f.get('source') or {}).get('column')}" if f and value is not None else ""
        text = f"{field}: truth {short(want)} got {short(value)}" + (f" raw {short(f.get('raw'))}" if f and f.get("raw") not in (None, value) else "") + where
        if fine:
            if f and value not in (None, {}, []) and (f.get("confidence") or 0) < 0.8:
                out.append((doc, "doubtful", text + f" ({f['confidence']})"))
            elif f and value not in (None, {}, []) and doc in t["pdf"] and field != "slides.pages" and not placed(f["source"]):
                out.append((doc, "unplaced", text))
        elif value is None or value == {}:
            if reading.get(doc) is None and not any(p in reading for p, forms in t["documents"].items() if form_of(field) in forms):
                out.append((doc, "blank", text + (" (told)" if told(field) else "")))
        else:
            out.append((doc, "told" if (f.get("confidence") or 0) < 0.8 or told(field) else "WRONG", text))
    for name, n in t["rows"].items():
        for field, f in got.items():
            m = re.match(re.escape(name) + r"\[(\d+)\](\.|$)", field)
            if m and int(m[1]) >= n and f["value"] not in (None, {}, [], "") and not field.endswith(".party"):
                out.append((document_of(t, field, f), "extra", f"{field} = {short(f['value'])}"))
    for path, forms in t["documents"].items():
        docs = [d for d in result["documents"] if tail(d["path"]) == tail(path)]
        status = docs[0]["status"] if docs else "not listed"
        expected = reading.get(path)
        if expected == "unreadable" and status not in ("unreadable", "partial") or expected == "either" and status == "read" and not set(forms) <= set(docs[0]["forms"] or []):
            out.append((path, "status", f"called {status} with forms {docs[0]['forms'] if docs else None}; {expected}"))
        if expected is None and path in t["pdf"] and (status not in ("read", "unrecognised", "duplicate") or not set(forms) <= set(docs[0]["forms"] or [])):
            out.append((path, "status", f"{status}, forms {docs[0]['forms'] if docs else None}, wanted {forms}; {docs[0]['note'] if docs else ''}"))
        if expected and docs:
            nulls = [f for f in result["fields"] if tail((f.get("source") or {}).get("document") or "") == tail(path) and f["value"] not in (None, {}, [])]
            if expected == "unreadable" and nulls:
                out.append((path, "WRONG", f"{len(nulls)} values of a document that cannot be read, as {nulls[0]['id']} = {short(nulls[0]['value'])}"))
    if reading:
        if result["decision"]["status"] == "accepted" and "unreadable" in reading.values():
            out.append(("-", "decision", "accepted, though a document could not be read"))
        return out, compared
    actual = [f for f in result["findings"] if f["severity"] != "info"]
    used = set()
    for want in t["findings"]:
        exact = [i for i, f in enumerate(actual) if f["code"] == want["code"] and (not want["where"] or want["where"] in (f.get("fields") or [])) and (not want.get("expected") or str(want["expected"]) in json.dumps(f, ensure_ascii=False))]
        used.update(exact)
        if not exact:
            out.append(("-", "missed finding", f"{want['code']} at {want['where']} {want.get('expected') or ''}"))
    for i, f in enumerate(actual):
        if i not in used and f["code"] not in t["allowed"]:
            out.append(("-", "false finding", f"{f['code']} {f['severity']} {(f.get('fields') or [])[:4]} expected {short(f.get('expected'))} actual {short(f.get('actual'))}: {f['message'][:110]}"))
    if result["decision"]["status"] not in t["decisions"]:
        out.append(("-", "decision", f"{result['decision']['status']}, wanted {t['decision']}"))
    return out, compared


def short(v):
    text = json.dumps(v, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "…"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("truth")
    ap.add_argument("outdir")
    ap.add_argument("--all", action="store_true", help="list documents without a difference as well")
    ap.add_argument("--lines", type=int, default=25, help="lines for each document")
    args = ap.parse_args()
    truth = json.loads(pathlib.Path(args.truth).read_text(encoding="utf-8"))
    total, by_style, compared_all = collections.Counter(), {}, 0
    for t in truth["submissions"]:
        path = pathlib.Path(args.outdir) / "submissions" / t["id"] / "result.json"
        if not path.exists():
            print(f"\n{t['id']}: NO RESULT")
            total["no result"] += 1
            continue
        found, compared = examine(t, json.loads(path.read_text(encoding="utf-8")))
        compared_all += compared
        counts = collections.Counter(k for _, k, _ in found)
        total.update(counts)
        by_style[t["id"]] = (counts, compared)
        by_doc = collections.defaultdict(list)
        for doc, kind, text in found:
            by_doc[doc].append((KINDS.index(kind), kind, text))
        for doc in sorted(set(by_doc) | (set(t["pdf"]) if args.all else set())):
            lines = sorted(by_doc.get(doc, []))
            print(f"\n{t['id']}/{doc}: " + (", ".join(f"{n} {k}" for k, n in collections.Counter(k for _, k, _ in lines).items()) or "as it stands"))
            for _, kind, text in lines[:args.lines]:
                print(f"  {kind:15s}{text}")
            if len(lines) > args.lines:
                print(f"  … {len(lines) - args.lines} more")
    print("\nsubmission                         compared " + " ".join(f"{k:>14s}" for k in KINDS))
    for sid, (counts, compared) in by_style.items():
        print(f"{sid:34s} {compared:8d} " + " ".join(f"{counts[k] or '':>14}" for k in KINDS))
    print(f"{'all':34s} {compared_all:8d} " + " ".join(f"{total[k] or '':>14}" for k in KINDS))


if __name__ == "__main__":
    main()
