#!/usr/bin/python3
"""Made-up submissions for b2g-113, with what each must give. Written from the specification and the guidance alone.

  b2g.py --seed 1 --count 24 --out DIR [--as docx|xlsx|ods|pdf|mixed] [--style tidy|messy|faulty|mixed]

writes DIR/inbox/<submission>…, DIR/inbox/manifest.csv, DIR/registry.csv and DIR/truth.json; score_programs.py compares."""
import copy
import random
import b2g_batches
import b2g_faults as faults
import b2g_files
import b2g_model as bm
import b2g_oracle as oracle
import b2g_words
import cluster_faults2
import containers
import programs
from hand import Hand
from truth import Truth

COLUMNS = ["submission", "received_at", "category", "notified_at", "supplemented_at"]
NOT_FIELDS = {"without", "listed", "pictures", "logo"}


class Submission:
    def __init__(self, sid, style, rng, o, st, w, m, shape):
        self.sid, self.style, self.rng, self.o, self.st, self.w, self.m = sid, style, rng, o, st, w, m
        self.container = rng.choice(["folder", "folder", "mail", "mail", "zip", "zip-big5"]) if shape == "mixed" else "folder"
        if self.container == "mail" and m["linked"] and "proposal" in w and rng.random() < 0.6:
            w["proposal"]["without"].add("url")  # the link stands in the mail alone
        self.files = b2g_files.files(self, shape)

    def mail(self, files, prefix):
        link = self.w.get("proposal", {}).get("url") if self.m["linked"] else None
        body = f"卓小姐 您好：\n\n檢送{self.o['organisation']}「共好行動實證方案」文件，請查收。\n" + (f"{self.rng.choice(['提案網址：', '提案連結如下：', ''])}{self.rng.choice(['', chr(10)])}{link}\n" if link else "") + f"\n敬祝 順心\n{self.o['contact']['name']} 敬上"
        return containers.message(files, prefix, self.m["received"].isoformat(), self.rng, 0, body, ["【Better 2 Gether 共好行動實證方案】提案申請"] if self.m["stage"] == "proposal" else ["共好行動實證方案 文件繳交"])

    def manifest(self):
        m = self.m
        if self.container == "mail" and not m["listed_in_manifest"]:
            return None
        stamp = lambda t: t.strftime("%Y-%m-%dT%H:%M:%S") if t else ""
        return {"submission": self.sid, "received_at": stamp(m["received"]), "category": m["category"] or "", "notified_at": stamp(m["notified"]), "supplemented_at": stamp(m["supplemented"])}

    def finish(self):
        T, m, texts = Truth(), self.m, {}
        for f in self.files:
            for form, values in f.get("records", ()):
                T.form(form)
                for k, v in values.items():
                    at = f"{form}.{k}"
                    if k in NOT_FIELDS:
                        continue
                    if k in ("address", "contact.address"):
                        T.set(at, v and v["text"])
                        T.set(at + ".postalCode", v and v["code"])
                    elif k in ("theme",):
                        T.set(at, v if isinstance(v, str) else None)
                    else:
                        T.set(at, v["value"] if isinstance(v, dict) else v)
        if "proposal" in T.forms and not T.fields.get("proposal.url") and self.container == "mail" and m["linked"]:
            T.fields["proposal.url"] = self.w["proposal"]["url"]
        m["listed"] = self.w.get("result-report", {}).get("listed", False)
        # A fault that was planned and is told by the values as well is one finding.
        findings = [f for i, f in enumerate(all_) if f not in all_[:i]] if (all_ := oracle.check(T, m)) else []
        if m["listed"] and T.fields.get("result-report.impact"):  # whether a list's own marks are part of its text is left open
            texts["result-report.impact"] = T.fields.pop("result-report.impact").split("\n")
        for k in m["skip"]:
            T.fields.pop(k, None)
        if self.style != "faulty":
            wrong = [f for f in findings if f["code"] not in {x[0] for x in m["extra"]} and f["code"] != "proposal.url"]
            assert not wrong, (self.sid, wrong)
        return {"id": self.sid, "style": self.style, "container": self.called, "category": m["stage"], "shape": m["shape"], "documents": {f["path"]: f["forms"] for f in self.files if f.get("forms") is not None}, "ticks": self.st.tick_kind, "beyond": self.st.beyond,
                "notes": sorted(self.st.notes), "faults": m["faults"], "fields": T.fields, "texts": texts, "rows": {}, "findings": findings, "allowed": m["allowed"], "decision": oracle.decision(findings), "decisions": sorted({oracle.decision(findings)} | set(m["decisions"]))}


def build(sid, rng, o, stage, forms, style, args, registry, deck, ticked=None, depended=False, adjust=None, alone=True):
    """ticked: the goals of the organisation's match request elsewhere in the batch; depended: another submission needs this one's match request."""
    st = Hand(rng, "messy" if style == "messy" or style == "faulty" and rng.random() < 0.5 else "tidy", b2g_words)
    make = {"proposal": bm.proposal, "match-request": bm.match_request, "memo": bm.memo, "slides": lambda rng, o: {"pages": 0}, "result-report": lambda rng, o: bm.report(rng, o, o["sdgs"])}
    w = {f: make[f](rng, o) for f in forms}
    if "proposal" in w:
        p = w["proposal"]
        o["prose"] = p["reason"]
        p["without"] = set()
        if rng.random() < 0.4:  # the web page has no field for the theme: the reason names it
            if rng.random() < 0.7:
                p["without"].add("theme")
            p["reason"] = rng.choice(["本案選擇主題為「{}」。", "本案以{}為主題，", "主題：{}。"]).format(o["theme"]) + p["reason"]
    due = bm.DEADLINE[stage]
    received = due - bm.dt.timedelta(minutes=rng.choice([0, 0, 5, 60, 1440, 7000])) if due else bm.dt.datetime(2024, 6, rng.randrange(10, 28), 10, 30)
    m = {"stage": stage, "category": stage if rng.random() < 0.5 else None, "received": received, "notified": None, "supplemented": None, "listed_in_manifest": rng.random() < 0.3, "linked": "proposal" in w, "registry": registry, "rows": list(o["registry"]), "ticked": ticked, "depended": depended, "alone": alone, "broken": None, "stray": False,
         "extra": [], "allowed": [], "decisions": [], "invalid": [], "bad": [], "skip": [], "unreadable": set(), "faults": [], "shape": args.shape}
    if rng.random() < 0.15 and stage in oracle.SUPPLEMENT:
        m["notified"], m["supplemented"], m["listed_in_manifest"] = oracle.SUPPLEMENT[stage] - bm.dt.timedelta(days=3), oracle.SUPPLEMENT[stage] - bm.dt.timedelta(hours=rng.choice([0, 5])), True
    if adjust:
        adjust(w, m)
    if "result-report" in w and rng.random() < 0.4:
        w["result-report"]["logo"] = bm.picture(rng, 6)
    if style == "faulty":
        m["faults"] = cluster_faults2.inject(deck, faults.Fault(rng, o, w, m, st), rng.choice([1, 2, 3, 4, 5]), rng, faults.APART)
    if "proposal" in w and "theme" in w["proposal"]["without"] and not any(x in w["proposal"]["reason"] for x in b2g_words.THEMES):
        w["proposal"]["theme"] = None
    registry.extend(m["rows"])
    return Submission(sid, style, rng, o, st, w, m, args.shape)


ROLES = [["proposal"], ["proposal"], ["proposal+"], ["proposal+"], ["report"], ["report"], ["report+"], ["report+"], ["support", "report"], ["support"], ["proposal", "report"], ["support", "report"]]
FORMS = {"proposal": ["proposal", "slides"], "proposal+": ["proposal", "slides", "match-request"], "report": ["result-report"], "report+": ["result-report", "match-request"], "support": ["match-request", "memo"]}


def main():
    args = programs.arguments(__doc__)
    used, registry, submissions = set(), [["04595257", "從未申請協會", "si-database", "112", "", "registered", ""]], []
    deck, waiting = [], []
    for i in range(args.count):
        rng = random.Random(f"{args.seed}/{i}/{args.style}")
        if len(deck) < 14:
            more = list(faults.DECK)
            random.Random(f"{args.seed}/deck/{i}").shuffle(more)
            deck += more
        if not waiting:
            o = bm.organisation(rng, used)
            roles = rng.choice(ROLES)
            waiting = [(copy.deepcopy(o), r, roles) for r in roles]
        o, role, roles = waiting.pop(0)
        forms = list(FORMS[role])
        if role == "proposal+" and rng.random() < 0.4:
            forms.append("memo")
        follows = "support" in roles and role == "report"
        submissions.append(build(f"G{args.seed}-{i + 1:03d}", rng, o, role.rstrip("+"), forms, programs.style_of(args, i), args, registry, deck, list(o["sdgs"]) if follows else None, role == "support" and "report" in roles, alone=len(roles) == 1))
    if args.batch_faults:
        rng = random.Random(f"{args.seed}/batch")
        submissions += b2g_batches.groups(rng, used, lambda n, o, stage, adjust=None: build(f"B{args.seed}-{n}", rng, o, stage, FORMS[stage], "tidy", args, registry, [], adjust=adjust))
    seen = set()
    registry[:] = [r for r in registry if not (tuple(r) in seen or seen.add(tuple(r)))]
    programs.write(args, submissions, registry, COLUMNS)


if __name__ == "__main__":
    main()
