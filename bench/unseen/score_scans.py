#!/usr/bin/python3
"""What `doctools process` read of scans, against the truth of generate.py --as scan.

  score_scans.py TRUTH_JSON OUTDIR [--by kind|container|turn|ticks|form] [--wrong N] [--json FILE]

Ticks (single choices and yes/no) and numbers, dates, 統一編號 and telephones are right or not; of names and other text the characters that are wrong are
counted (edit distance without white space; what was not read counts whole). Calibration: of the values at a confidence of 0.8 or more, those that
are right or that a finding of the submission names. Stamps and signatures: seen where they stand, not seen where there is none, and whether the
place given touches the true one. Values of documents that kept their text are counted under `(text)`."""
import argparse
import collections
import json
import pathlib
import re
import numpy
from score import form_of, same, squeeze, tail
from score_pdfs import document_of

TICKS = re.compile(r"^(company-profile\.(category|industry)|plan\.category|application-checklist\.item\[\d+\])$")
FACTS = re.compile(r"^(plan\.sections\.\w+|plan\.people\[\d+\]\.(party|level)|slides\.pages|plan\.schedule\[\d+\]\.marks|.*\.(stamp|signature))$")
NUMBER = re.compile(r"^[\d\s()#+\-/.]+$")
SURE = 0.8


def group(field, want):
    if TICKS.match(field):
        return "ticks"
    if FACTS.match(field):
        return "facts"
    if isinstance(want, (bool, dict, list)):
        return "facts"
    if isinstance(want, (int, float)) or isinstance(want, str) and NUMBER.match(want):
        return "numbers"
    return "text"


def distance(a, b):
    """The edit distance of two texts."""
    if not a or not b:
        return len(a) + len(b)
    a, b = ([ord(c) for c in x] for x in (a, b))
    other, steps = numpy.array(b), numpy.arange(len(b) + 1)
    row = steps.copy()
    for i, c in enumerate(a, 1):
        new = numpy.empty_like(row)
        new[0] = i
        new[1:] = numpy.minimum(row[1:] + 1, row[:-1] + (other != c))
        row = numpy.minimum.accumulate(new - steps) + steps
    return int(row[-1])


class Tally:
    def __init__(self):
        self.right, self.all, self.blank = collections.Counter(), collections.Counter(), collections.Counter()
        self.characters = self.wrong_characters = 0
        self.sure = self.sure_right = self.sure_named = 0
        self.marks = collections.Counter()


def examine(t, result, tallies, bins, wrong, by):
    got = {f["id"]: f for f in result["fields"]}
    named = {x for f in result["findings"] for x in f.get("fields", [])}
    told = lambda x: x in named or any(n.startswith(x) or x.startswith(n + ".") for n in named)
    scans = {s["document"]: s for s in t.get("scans", ())}

    def key(document, field, group_):
        s = scans.get(document) or next((v for k, v in scans.items() if tail(k) == tail(document)), None)
        if s is None:
            return "(text)"
        if by == "container":
            return s["container"]
        if by == "turn":
            return "turned" if any(p.get("turn") for p in s["pages"]) else "upright"
        if by == "ticks":
            return "pen " + s["ticks"][0]["style"] + " in " + s["ticks"][0]["where"] if s["ticks"] else "printed " + t["ticks"]
        return form_of(field) if by == "form" else s["kind"]

    def weigh(field, f, fine, k, g, want):
        value, sure = (f["value"], f.get("confidence") or 0) if f else (None, 0)
        if f and value not in (None, {}, []):
            bins[min(9, int(sure * 10))][bool(fine)] += 1
            if sure >= SURE:
                tallies[k].sure += 1
                tallies[k].sure_right += bool(fine)
                tallies[k].sure_named += not fine and told(field)
        if not fine:
            wrong.append({"submission": t["id"], "by": k, "group": g, "field": field, "truth": want, "read": value, "raw": f.get("raw") if f else None, "confidence": f.get("confidence") if f else None,
                          "document": (f.get("source") or {}).get("document") if f else None, "page": (f.get("source") or {}).get("page") if f else None, "named": told(field), "silent": bool(f) and value is not None and sure >= SURE and not told(field)})

    for field, want in [*t["fields"].items(), *t["texts"].items()]:
        prose, f = field in t["texts"], got.get(field)
        value = f["value"] if f else None
        g = "text" if prose else group(field, want)
        if g == "facts" and field.endswith((".stamp", ".signature")) or want is None and value in (None, {}, []):
            continue
        document = document_of(t, field, f)
        m = re.match(r"consent\[(\d+)\]", field)
        if m and not (f and f.get("source")) and int(m[1]) < len(t["consents"]):
            document = t["consents"][int(m[1])]
        k = key(document, field, g)
        tally = tallies[k]
        if prose:
            a = squeeze("".join(want))
            text = squeeze(value) if isinstance(value, str) else ""
            fine = all(squeeze(p) in text for p in want)
            wrong_here = 0 if fine else min(len(a), distance(a, text))
        else:
            fine = same(want, value, True)
            a = squeeze(want) if isinstance(want, str) else ""
            wrong_here = 0 if fine else min(len(a), distance(a, squeeze(value))) if isinstance(value, str) else len(a)
        if g == "text":
            tally.characters += len(a)
            tally.wrong_characters += wrong_here
        tally.all[g] += 1
        tally.right[g] += bool(fine)
        tally.blank[g] += not fine and value in (None, {}, [])
        weigh(field, f, fine, k, g, want if not prose else "".join(want))
    for name, n in t["rows"].items():
        for field, f in got.items():
            m = re.match(re.escape(name) + r"\[(\d+)\](\.|$)", field)
            if m and int(m[1]) >= n and f["value"] not in (None, {}, [], "") and not field.endswith((".party", ".signature")):
                weigh(field, f, False, key(document_of(t, field, f), field, "rows"), "rows", "(no such row)")
    marks(t, got, scans, tallies, key, wrong)


def marks(t, got, scans, tallies, key, wrong):
    """Stamps and signatures, field by field: there only where every one that the form asks for is there."""
    wanted = collections.defaultdict(list)
    persons = {v: re.match(r"consent\[(\d+)\]", k)[1] for k, v in t["fields"].items() if k.endswith("].person") and v}
    for s in scans.values():
        for m in s["marks"]:
            if not m["asked"]:
                continue
            if m["role"] == "consent":
                field = f"consent[{persons[m['person']]}].signature" if m.get("person") in persons else None
            else:
                field = f"application-checklist.{m['kind']}"
            if field:
                wanted[field].append((m, s))
    for field, them in wanted.items():
        f = got.get(field)
        value = f["value"] if f else None
        there = [m["present"] for m, _ in them]
        tally = tallies[key(them[0][1]["document"], field, "marks")]
        if any(there) and not all(there):
            tally.marks["some"] += 1  # two seals asked for, one set: either answer may be argued for
            continue
        state = "there" if all(there) else "lacking"
        answer = {True: "yes", False: "no", None: "untold"}.get(value, "untold")
        tally.marks[state, answer] += 1
        if state == "there" and value is True:
            box, page = (f.get("source") or {}).get("box"), (f.get("source") or {}).get("page")
            touches = any(m["page"] == page and box and box[0] < m["box"][2] and m["box"][0] < box[2] and box[1] < m["box"][3] and m["box"][1] < box[3] for m, _ in them)
            tally.marks["placed"] += touches
        if (state, answer) not in (("there", "yes"), ("lacking", "no")):
            wrong.append({"submission": t["id"], "by": key(them[0][1]["document"], field, "marks"), "group": "marks", "field": field, "truth": state, "read": value, "raw": None, "confidence": f.get("confidence") if f else None, "document": them[0][1]["document"],
                          "page": them[0][0].get("page"), "named": False, "silent": False})


def percent(a, b):
    return f"{100 * a / b:5.1f}" if b else "    -"


def report(tallies, bins, wrong, absent, limit):
    total = Tally()
    for v in tallies.values():
        for k in ("right", "all", "blank", "marks"):
            getattr(total, k).update(getattr(v, k))
        for k in ("characters", "wrong_characters", "sure", "sure_right", "sure_named"):
            setattr(total, k, getattr(total, k) + getattr(v, k))
    rows = [*sorted(tallies.items()), ("all", total)]
    print(f"{'':28s}{'ticks %':>16s}{'numbers %':>16s}{'facts %':>16s}{'text % exact':>16s}{'characters wrong %':>22s}{'sure: right or named %':>26s}")
    for name, v in rows:
        cell = lambda g: f"{percent(v.right[g], v.all[g])} of {v.all[g]}"
        print(f"{name:28s}{cell('ticks'):>16s}{cell('numbers'):>16s}{cell('facts'):>16s}{cell('text'):>16s}{percent(v.wrong_characters, v.characters) + f' of {v.characters}':>22s}{percent(v.sure_right + v.sure_named, v.sure) + f' of {v.sure}':>26s}")
    print("wanted: ticks 98, numbers 95, characters wrong at most 6, of the sure ones 98")
    print(f"blank: {dict(total.blank)}; silently wrong: {sum(w['silent'] for w in wrong)}; sure, wrong and named {total.sure_named}")
    print("\nconfidence    right  wrong   right %")
    for i in range(10):
        if sum(bins[i]):
            print(f"  {i / 10:.1f}–{(i + 1) / 10:.1f}  {bins[i][1]:7d}{bins[i][0]:7d}   {percent(bins[i][1], sum(bins[i]))}")
    print("\nstamps and signatures      there: seen / not seen / untold (placed)     lacking: told / called there / untold")
    for name, v in rows:
        m = v.marks
        if m:
            print(f"{name:28s}{m['there', 'yes']:8d}{m['there', 'no']:6d}{m['there', 'untold']:6d}  ({m['placed']}){'':22s}{m['lacking', 'no']:6d}{m['lacking', 'yes']:6d}{m['lacking', 'untold']:6d}" + (f"   one of two: {m['some']}" if m["some"] else ""))
    if absent:
        print("NO RESULT FOR: " + ", ".join(absent))
    short = lambda v: (lambda s: s if len(s) <= 70 else s[:67] + "…")(json.dumps(v, ensure_ascii=False))
    for title, some in (("silently wrong", [w for w in wrong if w["silent"]]), ("wrong but doubtful, named or blank", [w for w in wrong if not w["silent"]])):
        print(f"\n{title}: {len(some)}")
        for w in sorted(some, key=lambda w: (-(w["confidence"] or 0) if w["read"] is not None else 1, w["submission"], w["field"]))[:limit]:
            print(f"  {w['submission']} [{w['by']}] {w['document'] or '-'} p{w['page'] or '-'} {w['field']}: truth {short(w['truth'])} read {short(w['read'])}" + (f" raw {short(w['raw'])}" if w["raw"] not in (None, w["read"]) else "") + f" c={w['confidence']}" + (" named" if w["named"] else ""))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("truth")
    ap.add_argument("outdir")
    ap.add_argument("--by", default="kind", choices=["kind", "container", "turn", "ticks", "form"])
    ap.add_argument("--wrong", type=int, default=40)
    ap.add_argument("--json")
    args = ap.parse_args()
    truth = json.loads(pathlib.Path(args.truth).read_text(encoding="utf-8"))
    tallies, bins, wrong, absent = collections.defaultdict(Tally), [[0, 0] for _ in range(10)], [], []
    for t in truth["submissions"]:
        path = pathlib.Path(args.outdir) / "submissions" / t["id"] / "result.json"
        result = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"fields": [], "findings": []}
        if not path.exists():
            absent.append(t["id"])
        examine(t, result, tallies, bins, wrong, args.by)
    report(tallies, bins, wrong, absent, args.wrong)
    if args.json:
        pathlib.Path(args.json).write_text(json.dumps(wrong, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
