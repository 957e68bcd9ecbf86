#!/usr/bin/python3
"""Compares what `doctools process` wrote with the truth of generate.py.

  score.py TRUTH_JSON OUTDIR [--wrong N] [--by-layout] [--json FILE]

A field is right when its value is the same (money and numbers exactly, text after trimming). A field is silently wrong when it is wrong,
has a confidence of 0.8 or more, and no finding of its submission names it. An expected finding is found when the same code is there and,
where the truth names a place, a finding of that code names that field.

Of a PDF the page shows where a line breaks and not whether a blank or a paragraph's end stood there: its texts are compared without white
space, and those that differ by it are counted. A value read from a PDF must name its page and a box that lies on a page."""
import argparse
import collections
import json
import pathlib
import re


def same(a, b, spacing=False):
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) < 1e-6
    if isinstance(a, str) and isinstance(b, str):
        return a.strip() == b.strip() or spacing and squeeze(a) == squeeze(b)
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return a == b


def form_of(field):
    return re.split(r"[.\[]", field)[0]


def kind_of(field):
    """The field without its row number, for counting."""
    return re.sub(r"\[\d+\]", "[]", field) if "item[" not in field else field


def place(f):
    if not f:
        return "-"
    s = f.get("source") or {}
    return " ".join(f"{k}={s[k]}" for k in ("document", "sheet", "cell", "table", "row", "column") if s.get(k) is not None) or "-"


def score_submission(t, result, r):
    got = {f["id"]: f for f in result["fields"]}
    named = {x for f in result["findings"] for x in f.get("fields", [])}
    touched = lambda x: x in named or any(n.startswith(x) or x.startswith(n + ".") for n in named)
    pdfs = {tail(p) for p in (*t.get("pdf", ()), *(s["document"] for s in t.get("scans", ())))}
    from_pdf = lambda f: bool(f) and tail((f.get("source") or {}).get("document") or "") in pdfs

    def count(field, want, text=None):
        f = got.get(field)
        value = f["value"] if f else None
        fine = same(want, value, from_pdf(f)) if text is None else bool(f and isinstance(value, str) and all(squeeze(p) in squeeze(value) for p in text))
        if fine and text is None and not same(want, value):
            r["spacing"].append((t["id"], field, want, value))
        if from_pdf(f) and value not in (None, {}, []) and field != "slides.pages" and not placed(f["source"]):
            r["unplaced"].append((t["id"], field, f["source"]))
        form = form_of(field)
        r["by_form"][form][0] += fine
        r["by_form"][form][1] += 1
        r["by_kind"][kind_of(field)][0] += fine
        r["by_kind"][kind_of(field)][1] += 1
        if not fine:
            silent = bool(f) and (f.get("confidence") or 0) >= 0.8 and not touched(field) and value is not None
            r["wrong"].append({"submission": t["id"], "style": t["style"], "field": field, "want": want if text is None else text, "got": value, "raw": f.get("raw") if f else None, "confidence": f.get("confidence") if f else None,
                               "place": place(f), "absent": f is None, "silent": silent, "layout": t["layouts"].get("budget" if ".budget." in field else form, "")})
    for field, want in t["fields"].items():
        if want is None and field not in got:
            r["by_form"][form_of(field)][0] += 1
            r["by_form"][form_of(field)][1] += 1
            continue
        count(field, want)
    for field, parts in t["texts"].items():
        count(field, None, parts)
    for name, n in t["rows"].items():
        for field, f in got.items():
            m = re.match(re.escape(name) + r"\[(\d+)\](\.|$)", field)
            if m and int(m[1]) >= n and f["value"] not in (None, {}, [], "") and not field.endswith(".party"):
                r["extra"].append({"submission": t["id"], "field": field, "got": f["value"], "raw": f.get("raw"), "place": place(f)})
                r["by_form"][form_of(field)][1] += 1


def tail(path):
    """A path without the archive that it lies in (names in Big5 may be told differently)."""
    return inside(path).rsplit("/", 1)[-1]


def inside(path):
    """A path from the innermost container on: a nested message has no name that the truth could know."""
    return re.split(r"\.(?:zip|eml|msg)/", path)[-1]


def placed(source):
    box = source.get("box")
    return isinstance(source.get("page"), int) and source["page"] >= 1 and isinstance(box, list) and len(box) == 4 and -1 <= box[0] < box[2] <= 1700 and -1 <= box[1] < box[3] <= 1700


def squeeze(text):
    return re.sub(r"\s", "", text)


def score_findings(t, result, r):
    actual = [f for f in result["findings"] if f["severity"] != "info"]
    used = set()
    for want in t["findings"]:
        hits = [i for i, f in enumerate(actual) if f["code"] == want["code"]]
        exact = [i for i in hits if (not want["where"] or want["where"] in f_fields(actual[i])) and (not want.get("expected") or str(want["expected"]) in json.dumps(actual[i], ensure_ascii=False))]
        r["codes"][want["code"]]["expected"] += 1
        if exact:
            used.update(exact if not want["where"] and not want.get("expected") else exact)
            r["codes"][want["code"]]["found"] += 1
            if any(actual[i]["severity"] != want["severity"] for i in exact[:1]):
                r["severity"].append((t["id"], want, actual[exact[0]]["severity"]))
        else:
            r["missed"].append({"submission": t["id"], **want, "elsewhere": [f_fields(actual[i]) for i in hits]})
    for i, f in enumerate(actual):
        if i in used or f["code"] in t["allowed"] or any(a == f["code"] for a in t["allowed"]):
            continue
        r["codes"][f["code"]]["false"] += 1
        r["false"].append({"submission": t["id"], "style": t["style"], "code": f["code"], "severity": f["severity"], "fields": f_fields(f)[:6], "expected": f.get("expected"), "actual": f.get("actual"), "message": f["message"]})
    got = result["decision"]["status"]
    r["decisions"][got in t["decisions"]] += 1
    if got not in t["decisions"]:
        r["bad_decisions"].append((t["id"], t["decision"], got, result["decision"].get("reasons")))


def f_fields(f):
    return f.get("fields") or []


def score_documents(t, result, r):
    for path, forms in t["documents"].items():
        docs = [d for d in result["documents"] if d["path"] == path or inside(d["path"]) == inside(path)]
        ok = bool(docs) and set(forms) <= set(docs[0]["forms"] or [])
        r["documents"][ok] += 1
        if not ok:
            r["bad_documents"].append((t["id"], path, forms, docs[0]["forms"] if docs else None, docs[0]["status"] if docs else "not listed"))
        elif set(docs[0]["forms"]) - set(forms):
            r["bad_documents"].append((t["id"], path, forms, docs[0]["forms"], "more forms than there are"))
        if docs and path in t.get("pdf", ()) and not any(s["document"] == path for s in t.get("scans", ())) and (docs[0]["format"], docs[0]["status"], docs[0]["text"]) not in (("pdf", "read", "native"), ("pdf", "duplicate", "native"), ("pdf", "unrecognised", "native")):
            r["bad_documents"].append((t["id"], path, docs[0]["format"], docs[0]["status"], docs[0]["text"], docs[0]["note"]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("truth")
    ap.add_argument("outdir")
    ap.add_argument("--wrong", type=int, default=40)
    ap.add_argument("--json")
    args = ap.parse_args()
    truth = json.loads(pathlib.Path(args.truth).read_text(encoding="utf-8"))
    r = {"by_form": collections.defaultdict(lambda: [0, 0]), "by_kind": collections.defaultdict(lambda: [0, 0]), "wrong": [], "extra": [], "missed": [], "false": [], "severity": [], "bad_decisions": [], "bad_documents": [], "spacing": [], "unplaced": [],
         "codes": collections.defaultdict(lambda: {"expected": 0, "found": 0, "false": 0}), "decisions": {True: 0, False: 0}, "documents": {True: 0, False: 0}}
    absent = []
    for t in truth["submissions"]:
        path = pathlib.Path(args.outdir) / "submissions" / t["id"] / "result.json"
        if not path.exists():
            absent.append(t["id"])
            for field in t["fields"]:
                r["by_form"][form_of(field)][1] += 1
            continue
        result = json.loads(path.read_text(encoding="utf-8"))
        score_submission(t, result, r)
        score_findings(t, result, r)
        score_documents(t, result, r)
    report(r, absent, args.wrong)
    if args.json:
        pathlib.Path(args.json).write_text(json.dumps({k: r[k] for k in ("wrong", "extra", "missed", "false", "bad_decisions", "bad_documents", "spacing", "unplaced")}, ensure_ascii=False, indent=1), encoding="utf-8")


def report(r, absent, limit):
    right, all_ = (sum(v[i] for v in r["by_form"].values()) for i in (0, 1))
    silent = [w for w in r["wrong"] if w["silent"]]
    expected, found, false = (sum(c[k] for c in r["codes"].values()) for k in ("expected", "found", "false"))
    pct = lambda a, b: f"{100 * a / b:6.2f} %" if b else "   none"
    print(f"fields right        {pct(right, all_)}   {right} of {all_}   (99 % wanted)")
    for form, (a, b) in sorted(r["by_form"].items()):
        print(f"  {form:24s}{pct(a, b)}   {a} of {b}")
    if r["spacing"] or r["unplaced"]:
        print(f"  texts of PDFs right but for white space {len(r['spacing'])}; values without page and box {len(r['unplaced'])}")
    print(f"silently wrong      {len(silent)}   (0 wanted); rows too many: {len(r['extra'])} values")
    print(f"findings found      {pct(found, expected)}   {found} of {expected}   (98 % wanted)")
    print(f"findings false      {pct(false, found + false)}   {false} of {found + false}   (at most 2 %)")
    print(f"decisions right     {pct(r['decisions'][True], sum(r['decisions'].values()))}   {r['decisions'][True]} of {sum(r['decisions'].values())}")
    print(f"documents' forms    {pct(r['documents'][True], sum(r['documents'].values()))}")
    if absent:
        print("NO RESULT FOR: " + ", ".join(absent))
    print("\nfields by kind, worst first (right / all)")
    for k, (a, b) in sorted(r["by_kind"].items(), key=lambda x: x[1][0] - x[1][1])[:limit]:
        if a < b:
            print(f"  {b - a:5d} wrong  {a}/{b}  {k}")
    print("\nfindings by code (expected, found, false)")
    for code, c in sorted(r["codes"].items()):
        flag = " " if c["expected"] == c["found"] and not c["false"] else "!"
        print(f" {flag} {code:36s}{c['expected']:5d}{c['found']:6d}{c['false']:6d}")
    for title, items in (("silently wrong", silent), ("wrong fields", [w for w in r["wrong"] if not w["silent"]])):
        print(f"\n{title}: {len(items)}")
        for w in items[:limit]:
            print(f"  {w['submission']} [{w['style']}|{w['layout']}] {w['field']}: want {short(w['want'])} got {'(no such field)' if w['absent'] else short(w['got'])} raw {short(w['raw'])} c={w['confidence']} at {w['place']}")
    print(f"\nrows too many: {len(r['extra'])}")
    for x in r["extra"][:limit]:
        print(f"  {x['submission']} {x['field']} = {short(x['got'])} at {x['place']}")
    print(f"\nmissed findings: {len(r['missed'])}")
    for x in r["missed"][:limit]:
        print(f"  {x['submission']} {x['code']} at {x['where']} {x.get('expected') or ''}" + (f"; that code stands at {x['elsewhere']}" if x["elsewhere"] else ""))
    print(f"\nfalse findings: {len(r['false'])}")
    for x in r["false"][:limit]:
        print(f"  {x['submission']} [{x['style']}] {x['code']} {x['severity']} {x['fields']} expected {short(x['expected'])} actual {short(x['actual'])}: {x['message']}")
    print(f"\nseverity differs: {len(r['severity'])}")
    for x in r["severity"][:limit]:
        print("  ", *x)
    print(f"\nwrong decisions: {len(r['bad_decisions'])}")
    for x in r["bad_decisions"][:limit]:
        print("  ", *x)
    for title, items in (("right but for white space", r["spacing"]), ("without page and box", r["unplaced"])):
        print(f"\n{title}: {len(items)}")
        for x in items[:limit]:
            print("  ", *x)
    print(f"\ndocuments: {len(r['bad_documents'])}")
    for x in r["bad_documents"][:limit]:
        print("  ", *x)


def short(v):
    text = json.dumps(v, ensure_ascii=False)
    return text if len(text) <= 90 else text[:87] + "…"


if __name__ == "__main__":
    main()
