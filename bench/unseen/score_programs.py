#!/usr/bin/python3
"""Compares what `doctools process` wrote with the truth of cluster.py or b2g.py.

  score_programs.py TRUTH_DIR OUT_DIR [--first N] [--json FILE] [--only SUBMISSION]

A field is right when its value is the same: numbers, dates and ids exactly, text after NFKC and folding of white space (of a PDF without any,
since a page does not show where a line was broken). Wrong and silent: a confidence of 0.8 or more and no finding of the submission names it.
Missing: null or not there. A finding is found where its code stands with one of the places that the truth names; each counts once."""
import argparse
import collections
import json
import pathlib
import re
import unicodedata

INFOS = {"proposal.url", "intake.received-time-unknown"}


def folded(text, blanks):
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"\s+", "" if blanks else " ", text).strip()


def same(want, got, pdf):
    if isinstance(want, bool) or isinstance(got, bool):
        return want is got
    if isinstance(want, (int, float)) and isinstance(got, (int, float)):
        return abs(want - got) < 1e-6
    if isinstance(want, str) and isinstance(got, str):
        return folded(want, pdf) == folded(got, pdf)
    if isinstance(want, list) and isinstance(got, list):
        return len(want) == len(got) and all(same(a, b, pdf) or str(a) == str(b) for a, b in zip(want, got))
    return want == got


def form_of(field):
    return re.split(r"[.\[]", field)[0]


def kind_of(field):
    return re.sub(r"\[\d+\]", "[]", field)


def extension(path):
    return path.rpartition(".")[2].lower()


def tail(path):
    return re.split(r"\.(?:zip|eml|msg)/", path)[-1]


def within(place, fields):
    """A place that is one of the fields, or holds it, or is held by it."""
    return any(f == place or f.startswith((place + ".", place + "[")) or place.startswith((f + ".", f + "[")) for f in fields)


class Score:
    def __init__(self):
        self.table = collections.defaultdict(lambda: dict.fromkeys(("right", "silent", "flagged", "missing"), 0))
        self.kinds = collections.defaultdict(lambda: [0, 0])
        self.codes = collections.defaultdict(lambda: dict.fromkeys(("expected", "found", "false"), 0))
        self.lists = collections.defaultdict(list)
        self.decisions = [0, 0]

    # ---- fields
    def fields(self, t, result):
        got = {f["id"]: f for f in result["fields"]}
        named = {x for f in result["findings"] for x in f.get("fields") or []}
        homes = collections.defaultdict(list)
        for path, forms in t["documents"].items():
            for form in forms:
                homes[form].append(path)
        def home(field, f):
            source = (f or {}).get("source") or {}
            return source.get("document") or (homes[form_of(field)] or ["?"])[0]
        for field, want in t["fields"].items():
            f = got.get(field)
            value, path = (f["value"] if f else None), home(field, f)
            row = self.table[form_of(field), extension(path)]
            fine = same(want, value, extension(path) == "pdf")
            self.kinds[kind_of(field)][0] += fine
            self.kinds[kind_of(field)][1] += 1
            if fine:
                row["right"] += 1
                continue
            what = "missing" if value is None else "silent" if (f.get("confidence") or 0) >= 0.8 and not within(field, named) else "flagged"
            row[what] += 1
            self.lists[what].append((t["id"], t["style"], path, field, "want", want, "got", value, "raw", f and f.get("raw"), "at", place(f)))
        for field, parts in t["texts"].items():
            f = got.get(field)
            fine = bool(f) and isinstance(f["value"], str) and all(folded(p, True) in folded(f["value"], True) for p in parts)
            self.table[form_of(field), extension(home(field, f))]["right" if fine else "missing" if not f or f["value"] is None else "silent"] += 1
            self.kinds[kind_of(field)][0] += fine
            self.kinds[kind_of(field)][1] += 1
            if not fine:
                self.lists["silent" if f and f["value"] is not None else "missing"].append((t["id"], t["style"], home(field, f), field, "want these lines", parts, "got", f and f["value"]))
        for name, n in t["rows"].items():
            for field, f in got.items():
                m = re.match(re.escape(name) + r"\[(\d+)\](\.|$)", field)
                if m and int(m[1]) >= n and f["value"] not in (None, "", [], {}):
                    self.lists["rows too many"].append((t["id"], t["style"], home(field, f), field, f["value"], "at", place(f)))

    # ---- findings
    def findings(self, t, result):
        actual = [f for f in result["findings"] if f["severity"] != "info" or f["code"] in INFOS]
        used, text = set(), [json.dumps(f, ensure_ascii=False) for f in actual]

        def fit(want, i):
            """0 where it is not this finding, else how sure it is."""
            f = actual[i]
            if f["code"] != want["code"]:
                return 0
            if want.get("expected") is not None and str(want["expected"]) not in text[i]:
                return 0
            if want["fields"] and not any(within(p, f.get("fields") or []) for p in want["fields"]):
                return 0
            hint = [want["document"], tail(want["document"]).rpartition("/")[2]] if want.get("document") else want.get("words", [])
            return 3 if any(str(h) in text[i] for h in hint) else 2 if f["severity"] == want["severity"] else 1
        for want in sorted(t["findings"], key=lambda w: (bool(w.get("optional")), not w["fields"])):
            fits = sorted(((fit(want, i), -i) for i in range(len(actual)) if i not in used), reverse=True)
            hit = -fits[0][1] if fits and fits[0][0] else None
            if want.get("optional"):
                if hit is not None:
                    used.add(hit)
                continue
            self.codes[want["code"]]["expected"] += 1
            if hit is None:
                self.lists["findings missed"].append((t["id"], t["style"], want["code"], want["fields"][:3], want.get("expected") or want.get("document") or want.get("aspect") or "", "elsewhere", [f.get("fields") for f in actual if f["code"] == want["code"]][:2]))
                continue
            used.add(hit)
            self.codes[want["code"]]["found"] += 1
            if actual[hit]["severity"] != want["severity"]:
                self.lists["severity differs"].append((t["id"], want["code"], want["severity"], actual[hit]["severity"]))
        spread = [w for w in t["findings"] if w.get("spread")]
        for i, f in enumerate(actual):
            if i in used or f["code"] in t["allowed"] or any(w["code"] == f["code"] and any(within(p, f.get("fields") or []) for p in w["fields"]) for w in spread):
                continue
            self.codes[f["code"]]["false"] += 1
            self.lists["findings false"].append((t["id"], t["style"], f["code"], f["severity"], (f.get("fields") or [])[:4], "expected", f.get("expected"), "actual", f.get("actual"), f["message"]))
        status = result["decision"]["status"]
        fine = status in t["decisions"]
        self.decisions[not fine] += 1
        if not fine:
            self.lists["decisions wrong"].append((t["id"], t["style"], "want", t["decision"], "got", status, result["decision"].get("reasons")))

    def documents(self, t, result):
        for path, forms in t["documents"].items():
            docs = [d for d in result["documents"] if d["path"] == path] or [d for d in result["documents"] if tail(d["path"]) == tail(path)]
            known = set(docs[0]["forms"] or []) if docs else set()
            if not docs or known != set(forms):
                self.lists["documents' forms differ"].append((t["id"], path, "want", forms, "got", sorted(known), docs[0]["status"] if docs else "not listed"))

    def report(self, first):
        total = collections.Counter()
        for row in self.table.values():
            total.update(row)
        everything = sum(total.values())
        pct = lambda a, b: f"{100 * a / b:6.2f} %" if b else "   none"
        print(f"fields     right {pct(total['right'], everything)} ({total['right']} of {everything})   wrong silently {total['silent']}   wrong and named {total['flagged']}   missing {total['missing']}   rows too many: {len(self.lists['rows too many'])} values")
        many = self.codes.get("intake.format-not-accepted", {"expected": 0, "found": 0, "false": 0})
        c = {k: sum(x[k] for x in self.codes.values()) - many[k] for k in ("expected", "found", "false")}
        print(f"findings   found {pct(c['found'], c['expected'])} ({c['found']} of {c['expected']})   false {pct(c['false'], c['found'] + c['false'])} ({c['false']})   without intake.format-not-accepted ({many['found']} of {many['expected']}, {many['false']} false)")
        print(f"decisions  right {pct(self.decisions[0], sum(self.decisions))} ({self.decisions[0]} of {sum(self.decisions)})")
        for title, key in (("form", 0), ("format", 1)):
            print(f"\n{title:22s}{'right':>18s}{'silent':>8s}{'named':>8s}{'missing':>9s}")
            for name in sorted({k[key] for k in self.table}):
                row = collections.Counter()
                for k, v in self.table.items():
                    if k[key] == name:
                        row.update(v)
                n = sum(row.values())
                print(f"{name:22s}{pct(row['right'], n)} of {n:6d}{row['silent']:8d}{row['flagged']:8d}{row['missing']:9d}")
        print("\nform in format, where not all is right")
        for (form, ext), row in sorted(self.table.items()):
            n = sum(row.values())
            if row["right"] < n:
                print(f"  {form:20s}{ext:6s}{pct(row['right'], n)} of {n:5d}  silent {row['silent']}  named {row['flagged']}  missing {row['missing']}")
        print("\nfields by kind, worst first")
        for k, (a, b) in sorted(self.kinds.items(), key=lambda x: x[1][0] - x[1][1])[:first]:
            if a < b:
                print(f"  {b - a:5d} of {b:5d} not right  {k}")
        print(f"\n  {'findings by code':42s}expected found false")
        for code, x in sorted(self.codes.items()):
            print(f"{' ' if x['expected'] == x['found'] and not x['false'] else '!'} {code:42s}{x['expected']:8d}{x['found']:6d}{x['false']:6d}")
        for title in ("silent", "flagged", "missing", "rows too many", "findings missed", "findings false", "severity differs", "decisions wrong", "documents' forms differ", "no result"):
            if self.lists[title]:
                print(f"\n{title}: {len(self.lists[title])}")
                for x in self.lists[title][:first]:
                    print("  " + " ".join(short(y) for y in x))


def place(f):
    s = (f or {}).get("source") or {}
    return " ".join(f"{k}={s[k]}" for k in ("sheet", "cell", "page", "table", "row", "column") if s.get(k) is not None) or "-"


def short(v):
    text = v if isinstance(v, str) else json.dumps(v, ensure_ascii=False)
    text = text.replace("\n", "⏎")
    return text if len(text) <= 100 else text[:97] + "…"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("truth", help="the folder of the generator, or its truth.json")
    ap.add_argument("out")
    ap.add_argument("--first", type=int, default=40)
    ap.add_argument("--only")
    ap.add_argument("--json")
    args = ap.parse_args()
    path = pathlib.Path(args.truth)
    truth = json.loads((path / "truth.json" if path.is_dir() else path).read_text(encoding="utf-8"))
    score = Score()
    for t in truth["submissions"]:
        if args.only and t["id"] != args.only:
            continue
        path = pathlib.Path(args.out) / "submissions" / t["id"] / "result.json"
        result = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"fields": [], "findings": [], "documents": [], "decision": {"status": "none"}}
        if not path.exists():
            score.lists["no result"].append((t["id"],))
        score.fields(t, result)
        score.findings(t, result)
        score.documents(t, result)
    score.report(args.first)
    if args.json:
        pathlib.Path(args.json).write_text(json.dumps(score.lists, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
