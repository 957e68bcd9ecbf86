"""The findings that the specification of cluster-110 demands for the values of one submission: a second reading of its tables.

A finding is {code, severity, fields}: `fields` are places of which one at least takes part (a row stands for all its cells); `optional`: may be given or not."""
import datetime as dt
import unicodedata
from cluster_model import ASPECTS

FORMS = ["unit-profile", "proposal-summary", "member-roster", "member-profile", "cluster-assessment", "member-assessment", "tool-usage", "slides"]
WORD, PDF, PPT = {"doc", "docx", "docm"}, {"pdf"}, {"ppt", "pptx"}
ACCEPTED = {**{f: WORD for f in FORMS}, "unit-profile": WORD | PDF, "member-profile": WORD | PDF, "slides": PPT | PDF}
UNIT_REQUIRED = ["cluster_name", "unit_name", "ubn", "representative", "capital", "employees", "address", "contact.name", "contact.phone", "contact.email", "leader_company", "funding"]
DEADLINE = {"A": dt.datetime(2021, 1, 29, 17), "B": dt.datetime(2021, 1, 6, 17)}
ORIGINALS = {"A": dt.datetime(2021, 2, 1, 17), "B": dt.datetime(2021, 1, 7, 17)}
LEAST, WEIGHTS, OWN = {"A": 8, "B": 10}, {"A": (60, 40), "B": (40, 60)}, {"A": 1, "B": 2}
WARNINGS = {"field.email", "field.phone", "field.too-long", "field.too-short"}


def fold(x):
    return None if x is None else "".join(unicodedata.normalize("NFKC", str(x)).split()).replace("台", "臺").strip("《》「」")


class Case:
    def __init__(self, t, m):
        self.f, self.rows, self.forms, self.m, self.out = t.fields, t.row_counts, set(t.forms), m, []
        self.kind = next((self.v(f + ".type") for f in FORMS[:3] if self.v(f + ".type")), m.get("category"))
        keys = ("company_name", "ubn", "representative", "capital", "employees", "registration", "sme", "counselled", "counselled_year", "membership")
        self.members = [{"at": f"member-roster.members[{i}]", **{k: self.v(f"member-roster.members[{i}].{k}") for k in keys}} for i in range(self.rows.get("member-roster.members", 0))]
        self.profiles = [{"at": f"member-profile[{i}]", **{k: self.v(f"member-profile[{i}].{k}") for k in keys}} for i in range(self.rows.get("member-profile", 0))]
        seen, self.distinct, self.again = set(), [], []
        for x in self.members:
            k = x["ubn"] or fold(x["company_name"])
            (self.again if k in seen else self.distinct).append(x)
            seen.add(k)

    def v(self, field):
        return self.f.get(field)

    def say(self, code, severity="error", *fields, **more):
        self.out.append({"code": code, "severity": severity, "fields": list(fields), **more})


def match(x, others):
    """By 統一編號, else by name."""
    return next((o for o in others if x["ubn"] and x["ubn"] == o["ubn"]), None) or next((o for o in others if fold(x["company_name"]) and fold(x["company_name"]) == fold(o["company_name"])), None)


def sme(x):
    if x["registration"] is None:
        return None
    if x["registration"] not in ("公司", "商業"):
        return False
    small = [x["capital"] is not None and x["capital"] <= 100_000_000, x["employees"] is not None and x["employees"] < 200]
    return True if any(small) else None if None in (x["capital"], x["employees"]) else False


def check(t, m):
    c = Case(t, m)
    for rule in (intake, fields, registry, unit, kpi, money):
        rule(c)
    if "member-roster" in c.forms:
        roster(c)
        against(c)
    for code, severity, where in m["extra"]:
        c.say(code, severity, *where)
    return c.out


def intake(c):
    m = c.m
    for form in FORMS:
        if form not in c.forms and form not in m["unreadable"]:
            c.say("intake.document-missing", expected=form)
    for path, forms in m["files"]:
        ext = path.rpartition(".")[2]
        if forms and not all(ext in ACCEPTED[f] for f in forms):
            c.say("intake.format-not-accepted", "warning", document=path)
    if m["received"] and c.kind and m["received"] > DEADLINE[c.kind]:
        c.say("intake.late")
    if not m["received"]:
        c.say("intake.received-time-unknown", "info")
    if m["originals"] and c.kind and m["originals"] > ORIGINALS[c.kind]:
        c.say("intake.originals-late")
    if m["match"] is False:
        c.say("intake.originals-mismatch")


def fields(c):
    written = {field for _, field in c.m["bad"]}

    def need(field):
        if c.v(field) is None and field not in written and field not in c.m["invalid"] and field not in c.m["choice"]:
            c.say("field.missing", "error", field)
    if "unit-profile" in c.forms:
        for k in UNIT_REQUIRED:
            need("unit-profile." + k)
    if "proposal-summary" in c.forms:
        for k in ["cluster_name", "theme", "summary", "funding"] + ["aspects." + a for a in ASPECTS]:
            need("proposal-summary." + k)
    if "member-roster" in c.forms:
        need("member-roster.cluster_name")
    for x in c.members:
        for k in ["company_name", "ubn", "representative", "capital", "employees"] + (["counselled_year"] if x["counselled"] else []):
            need(f"{x['at']}.{k}")
    for x in c.profiles:
        for k in ("company_name", "ubn", "representative", "capital", "employees", "address", "contact.name", "contact.phone"):
            need(f"{x['at']}.{k}")
    for field in c.m["choice"]:
        c.say("field.choice-count", "error", field)
    for field in c.m["invalid"]:
        c.say("field.invalid", "error", field)
    for code, field in c.m["bad"]:
        c.say(code, "warning" if code in WARNINGS else "error", field)


def counted(rows, x, *programs):
    return any(r[0] == x["ubn"] and r[5] == "completed" and r[2].split(":")[0] in programs for r in rows)


def registry(c):
    rows, deadline = c.m["registry"], DEADLINE.get(c.kind)
    if rows is None or deadline is None:
        return
    year_ago = deadline.date().replace(year=deadline.year - 1)

    def bars(r):
        if r[5] == "current":
            return str(r[3]) in ("110", "2021") and not r[2].startswith("cluster-110")
        if r[5] not in ("abnormal", "suspended", "withdrawn"):
            return False
        ended = r[4] and dt.date.fromisoformat(r[4])
        if not ended and r[5] == "suspended":
            return True
        if not ended:
            y = int(r[3])
            ended = dt.date(y if y > 1910 else y + 1911, 12, 31)
        return ended > year_ago
    unit = {"at": "unit-profile.ubn", "ubn": c.v("unit-profile.ubn")}
    for x in c.distinct + ([unit] if unit["ubn"] and not any(y["ubn"] == unit["ubn"] for y in c.members) else []):
        bad = [r for r in rows if r[0] == x["ubn"] and bars(r)]
        if bad:
            c.say("eligibility.registry", "warning" if all("不可歸責" in r[6] for r in bad) else "error", x["at"])


def unit(c):
    U = "unit-profile."
    if "unit-profile" not in c.forms:
        return
    q, cap, people = c.v(U + "qualification"), c.v(U + "capital"), c.v(U + "employees")
    if q == "executor" and cap is not None and people is not None and cap > 100_000_000 and people >= 200:
        c.say("eligibility.unit-sme", "error", U + "capital", U + "employees", U + "qualification")
    if "member-roster" not in c.forms:
        return
    me = {"ubn": c.v(U + "ubn"), "company_name": c.v(U + "unit_name")}
    if me["ubn"] or me["company_name"]:
        inside = match(me, c.members)
        if q == "advisor" and inside:
            c.say("eligibility.unit-is-member")
        if q == "executor" and not inside:
            c.say("eligibility.unit-not-member")
    leader = c.v(U + "leader_company")
    if leader and not any(fold(x["company_name"]) == fold(leader) for x in c.members):
        c.say("eligibility.leader-not-member", "error", U + "leader_company")


def kpi(c):
    P = "proposal-summary."
    if "proposal-summary" not in c.forms:
        return
    for k, least in (("activities", 4), ("meetings", 8), ("visits", 1), ("service_uses", None), ("new_offerings", None)):
        x = c.v(P + "kpi.base." + k)
        if P + "kpi.base." + k not in c.m["invalid"] and (x is None or least is not None and x < least):
            c.say("kpi.base-minimum", "error", P + "kpi.base." + k)
    if c.kind:
        if (c.v(P + "kpi.base.weight"), c.v(P + "kpi.self.weight")) != WEIGHTS[c.kind]:
            c.say("kpi.weights", "error", P + "kpi.base.weight", P + "kpi.self.weight")
        for a, name in ASPECTS.items():
            n = sum(c.v(f"{P}kpi.self[{i}].aspect") == a for i in range(c.rows.get(P + "kpi.self", 0)))
            if n < OWN[c.kind]:
                c.say("kpi.self-per-aspect", "error", aspect=a, words=[a, name])
    video = c.v(P + "video")
    host = (video or "").split("//")[-1].split("/")[0].lower()
    if not (host in ("youtube.com", "youtu.be") or host.endswith((".youtube.com", ".youtu.be"))):
        c.say("video.link", "error", P + "video")


def money(c):
    at = [f + ".funding" for f in ("unit-profile", "proposal-summary")]
    over = [f for f in at if c.v(f) is not None and c.v(f) > 900_000]
    if over:
        c.say("funding.cap", "error", *over, spread=True)
    for attribute, forms in (("cluster_name", FORMS[:3]), ("type", FORMS[:3]), ("funding", FORMS[:2])):
        known = [f"{f}.{attribute}" for f in forms if c.v(f"{f}.{attribute}") is not None]
        values = [c.v(f) for f in known] + ([c.m["category"]] if attribute == "type" and c.m["category"] else [])
        if len({fold(x) for x in values}) > 1:
            c.say("identity.mismatch", "error", *known)


def roster(c):
    rows = c.m["registry"]
    n = len(c.distinct)
    if c.kind and n < LEAST[c.kind]:
        c.say("eligibility.member-count")
    state = [sme(x) for x in c.distinct]
    if n and None not in state and sum(state) * 10 <= n * 7:
        c.say("eligibility.sme-ratio")
    for x in c.members:
        more = {"optional": True} if x in c.again else {}
        if sme(x) is False and x["registration"] != "小規模商業":
            c.say("eligibility.member-size", "error", x["at"], **more)
        if sme(x) is not None and x["sme"] is not None and x["sme"] != sme(x):
            c.say("roster.sme-claim", "warning", x["at"], **more)
        if rows is not None and x["counselled"] is False and counted(rows, x, "cluster-107", "cluster-108", "cluster-109"):
            c.say("roster.counselled-claim", "warning", x["at"], **more)
        if c.kind == "B" and x["membership"] == "new" and x["counselled"]:
            c.say("eligibility.new-member-counselled", "error", x["at"], **more)
    if c.kind == "A":
        k = sum(bool(x["counselled"]) or (rows is not None and counted(rows, x, "cluster-107", "cluster-108", "cluster-109")) for x in c.distinct)
        if n and k * 10 > n * 3:
            c.say("eligibility.counselled-ratio")
    if c.kind == "B" and rows is not None:
        own = [r for r in rows if ":" in r[2] and r[2].startswith("cluster-109:") and fold(r[2].split(":", 1)[1]) == fold(c.v("member-roster.cluster_name") or c.v("unit-profile.cluster_name"))]
        if not any(r[5] == "completed" for r in own):
            c.say("eligibility.b-needs-109")
        olds = {r[0] for r in own}
        gone = olds - {x["ubn"] for x in c.members}
        if olds and len(gone) * 10 > len(olds) * 3:
            c.say("eligibility.replacement-ratio")
    for x in c.again:
        first = next(y for y in c.distinct if (y["ubn"] and y["ubn"] == x["ubn"]) or fold(y["company_name"]) == fold(x["company_name"]))
        c.say("roster.duplicate-member", "error", x["at"], first["at"], spread=True)
    total = c.v("member-roster.members.total")
    if total is not None and total != len(c.members):
        c.say("roster.total", "error", "member-roster.members.total")


def against(c):
    """The roster against the forms that come once per company."""
    if "member-profile" in c.forms:
        for x in c.distinct:
            p = match(x, c.profiles)
            if not p:
                c.say("roster.profile-missing", "error", x["at"])
                continue
            if any(p[k] is not None and x[k] is not None and fold(p[k]) != fold(x[k]) for k in ("company_name", "ubn", "representative", "capital", "employees", "sme", "counselled")):
                c.say("roster.profile-mismatch", "error", x["at"], p["at"], spread=True)
        for p in c.profiles:
            if (p["ubn"] or p["company_name"]) and not match(p, c.distinct):
                c.say("roster.profile-extra", "error", p["at"])
    for form, name, count, code, severity in (("member-assessment", "member-assessment[{}].company_name", "member-assessment", "roster.assessment-missing", "error"), ("tool-usage", "tool-usage.tools[{}].company_name", "tool-usage.tools", "roster.tool-usage-missing", "warning")):
        if form in c.forms:
            named = {fold(c.v(name.format(i))) for i in range(c.rows.get(count, 0))}
            for x in c.distinct:
                if x["company_name"] and fold(x["company_name"]) not in named:
                    c.say(code, severity, x["at"])


REJECTS = {"intake.late", "intake.document-missing", "intake.originals-late", "intake.originals-mismatch"}


def decision(findings):
    errors = {f["code"] for f in findings if f["severity"] == "error" and not f.get("optional")}
    if any(x.startswith("eligibility.") or x in REJECTS for x in errors):
        return "rejected"
    return "supplement" if errors else "review" if any(f["severity"] == "warning" and not f.get("optional") for f in findings) else "accepted"
