#!/usr/bin/python3
"""Made-up proposals for cluster-110, with what each must give. Written from the specification and the guidance alone.

  cluster.py --seed 1 --count 24 --out DIR [--as docx|xlsx|ods|pdf|mixed] [--style tidy|messy|faulty|mixed]

writes DIR/inbox/<submission>…, DIR/inbox/manifest.csv, DIR/registry.csv and DIR/truth.json; score_programs.py compares."""
import random
import cluster_batches
import cluster_faults2 as faults
import cluster_files
import cluster_model as cm
import cluster_oracle as oracle
import cluster_words
import programs
from hand import Hand
from truth import Truth

COLUMNS = ["submission", "received_at", "category", "originals_received_at", "originals_match"]


def plain(v):
    """A field's value: a phone is its digits, a choice with several ticks is none."""
    if isinstance(v, dict):
        return v["value"]
    return None if isinstance(v, list) else v


class Submission:
    def __init__(self, sid, style, rng, c, st, w, m, shape):
        self.sid, self.style, self.rng, self.c, self.st, self.w, self.m = sid, style, rng, c, st, w, m
        self.container = "folder" if not st.messy or rng.random() < 0.7 else rng.choice(["zip", "zip-big5"])
        self.files = cluster_files.files(self, shape)

    def manifest(self):
        c = self.c
        stamp = lambda t: t.strftime(self.rng.choice(["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"])) if t else ""
        received = stamp(c["received"]) + self.rng.choice(["", "+08:00"]) if c["received"] else self.rng.choice(["", "2021-01-05"])  # a day without its hour is no time
        return {"submission": self.sid, "received_at": received, "category": self.m["category"] or "", "originals_received_at": stamp(c["originals"]),
                "originals_match": {True: "是", False: "否", None: ""}[self.m["match"]]}

    def put(self, T, at, values):
        for k, v in values.items():
            if k in ("self", "members", "total"):
                continue
            if k == "address":
                T.set(f"{at}.address", v and v["text"])
                T.set(f"{at}.address.postalCode", v and v["code"])
            else:
                T.set(f"{at}.{k}", plain(v))

    def finish(self):
        T, w, m = Truth(), self.w, self.m
        repeated = {}
        for f in self.files:
            for n, (form, values) in enumerate(f.get("records", ())):
                if form in ("member-profile", "member-assessment"):
                    repeated.setdefault(form, []).append((f["path"], n, values))
                    T.form(form)
                    continue
                self.put(T, form, values if isinstance(values, dict) else {})
                T.form(form)
                if form == "proposal-summary":
                    for i, x in enumerate(values["self"]):
                        self.put(T, f"{form}.kpi.self[{i}]", x)
                    T.rows(form + ".kpi.self", len(values["self"]))
                elif form == "member-roster":
                    for i, x in enumerate(values["members"]):
                        self.put(T, f"{form}.members[{i}]", {k: v for k, v in x.items() if k in f["columns"]})
                    T.rows(form + ".members", len(values["members"]))
                    T.set(form + ".members.total", values["total"])
                elif form == "tool-usage":
                    for i, x in enumerate(values):
                        self.put(T, f"{form}.tools[{i}]", x)
                    T.rows(form + ".tools", len(values))
        for form, some in repeated.items():
            some.sort(key=lambda x: x[:2])
            for i, (_, _, values) in enumerate(some):
                self.put(T, f"{form}[{i}]", values)
            T.rows(form, len(some))
        m["bad"] += [("field.ubn-checksum", k) for k, v in T.fields.items() if k.endswith(".ubn") and v in m["bad_ubn"]]
        for k in m["skip"]:
            T.fields.pop(k, None)
        m.update(files=[(f["path"], f["forms"]) for f in self.files if f.get("forms")], received=self.c["received"], originals=self.c["originals"])
        findings = oracle.check(T, m)
        verdict = oracle.decision(findings)
        if verdict == "accepted" and "words for boxes" in self.st.notes:  # an option that stands alone may be read with less confidence
            m["decisions"].append("review")
        if self.style != "faulty":
            wrong = [f for f in findings if f["code"] not in ("intake.format-not-accepted", "intake.received-time-unknown") and f["code"] not in {x[0] for x in m["extra"]}]
            assert not wrong, (self.sid, wrong)
        return {"id": self.sid, "style": self.style, "container": self.called, "category": self.c["type"], "shape": m["shape"], "documents": {f["path"]: f["forms"] for f in self.files if f.get("forms") is not None}, "ticks": self.st.tick_kind, "beyond": self.st.beyond,
                "notes": sorted(self.st.notes), "faults": m["faults"], "fields": T.fields, "texts": {}, "rows": T.row_counts, "findings": findings, "allowed": m["allowed"], "decision": verdict, "decisions": sorted({verdict} | set(m["decisions"]))}


def build(sid, rng, index, used, style, args, registry, deck, adjust=None, **options):
    st = Hand(rng, "messy" if style == "messy" or style == "faulty" and rng.random() < 0.5 else "tidy", cluster_words)
    c = cm.make(rng, index, used, **options)
    if adjust:
        adjust(c)
    w = cm.written(c)
    cm.assess(rng, [m["company_name"] for m in c["members"]], w)
    m = {"registry": registry, "registry_rows": c["registry"], "category": c["type"] if rng.random() < 0.7 else None, "match": rng.choice([True, True, None]), "drop": set(), "broken": None, "conflict": False, "stray": False, "extra": [], "allowed": [], "decisions": [], "invalid": [], "choice": [],
         "bad": [], "bad_ubn": [], "skip": [], "unreadable": set(), "faults": [], "shape": args.shape}
    if rng.random() < 0.15:
        c["originals"] = None
    if rng.random() < 0.06:
        c["received"] = None
    if style == "faulty":
        m["faults"] = faults.inject(deck, faults.cf.Fault(rng, c, w, m, st, used), rng.choice([1, 2, 4, 5, 5, 6, 6]), rng)
    elif rng.random() < 0.5:  # rows that bar nobody
        x = rng.choice(c["members"])
        edge = "2020-01-06" if c["type"] == "B" else "2020-01-29"
        m["registry_rows"].append([x["ubn"], x["company_name"], *rng.choice([("某輔導計畫", "108", edge, "withdrawn", ""), ("城鄉島遊計畫", "109", "", "current", ""), ("某輔導計畫", "107", "2018-12-01", "abnormal", ""), ("", "109", "2020-12-01", "tax-arrears", ""), ("design-113", "109", "2020-11-30", "completed", "")])])
    registry.extend(m["registry_rows"])
    return Submission(sid, style, rng, c, st, w, m, args.shape)


def main():
    args = programs.arguments(__doc__)
    used, registry, submissions = set(), [["04595257", "從未申請股份有限公司", "cluster-110", "110", "", "current", ""]], []
    deck = list(faults.DECK)
    random.Random(f"{args.seed}/deck").shuffle(deck)
    for i in range(args.count):
        style = programs.style_of(args, i)
        if len(deck) < 20:
            more = list(faults.DECK)
            random.Random(f"{args.seed}/deck/{i}").shuffle(more)
            deck += more
        submissions.append(build(f"C{args.seed}-{i + 1:03d}", random.Random(f"{args.seed}/{i}/{args.style}"), i, used, style, args, registry, deck))
    if args.batch_faults:
        rng = random.Random(f"{args.seed}/batch")
        submissions += cluster_batches.groups(lambda n, adjust=None, **kw: build(f"B{args.seed}-{n}", rng, 900, used, "tidy", args, registry, [], adjust, **kw))
    programs.write(args, submissions, registry, COLUMNS)


if __name__ == "__main__":
    main()
