"""The findings that the specification demands for the values of one submission: a second reading of its tables, used to check the program.

Works on the truth (field id -> value), never on the program's output. A finding is {code, severity, where}; `where` is a field id
that takes part, or None. Infos are left out."""
import datetime as dt
from decimal import Decimal, ROUND_HALF_UP
from money import RATES, STAFF, BUSINESS, CAPS
from model import GRADES

REQUIRED = ["registration", "company-profile", "application-checklist", "consent", "slides", "plan"]
ITEM_FORMS = {1: "registration", 2: "company-profile", 3: "consent", 4: "slides", 5: "plan"}
PROFILE_REQUIRED = ["application_date", "plan_name", "summary", "host.name", "host.phone", "host.email", "contact.name", "contact.phone", "contact.email", "company_name", "ubn", "founded_date", "representative", "employees", "capital",
                    "address", "consulting_unit", "consultant.name", "consultant.phone", "consultant.email", "consultant_address", "funding.government", "funding.self", "funding.total", "manpower.applicant", "manpower.consultant", "manpower.total"]
START, END, CLOSING_END = dt.date(2024, 5, 1), dt.date(2024, 10, 31), dt.date(2024, 11, 30)


def k(v):
    return int((Decimal(v) / 1000).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def half_up(v):
    return int(Decimal(v).quantize(Decimal(1), rounding=ROUND_HALF_UP))


class Case:
    def __init__(self, truth, meta):
        self.f, self.t, self.m, self.out = truth.fields, truth, meta, []

    def v(self, field):
        return self.f.get(field)

    def n(self, field):
        x = self.f.get(field)
        return None if x is None else Decimal(str(x))

    def say(self, code, severity, where=None):
        self.out.append({"code": code, "severity": severity, "where": where})

    def count(self, name):
        return self.t.row_counts.get(name, 0)


def check(truth, meta):
    """meta: present forms, choice_count fields, invalid fields, unreadable, company, received state, registry rows, written digits."""
    c = Case(truth, meta)
    for rule in (documents, profile, checklist, consents, identity, budget, manpower, schedule, checkpoint, benefit, plan, eligibility):
        rule(c)
    for code, severity, where in meta.get("extra", []):
        c.say(code, severity, where)
    seen, out = set(), []
    for f in c.out:
        key = (f["code"], f["where"])
        if key not in seen:
            seen.add(key)
            out.append(f)
    return out


def documents(c):
    for form in REQUIRED:
        if form not in c.t.forms and form not in c.m.get("unreadable_forms", ()):
            c.say("intake.document-missing", "error", None)
            c.out[-1]["expected"] = form
    if c.m.get("late"):
        c.say("intake.late", "error")


def missing(c, field, invalid=()):
    if field in c.m.get("invalid", ()) or field in c.m.get("choice_count", ()):
        return
    if field in c.f and c.v(field) is None:
        c.say("field.missing", "error", field)


def profile(c):
    P = "company-profile."
    if "company-profile" not in c.t.forms:
        return
    for x in PROFILE_REQUIRED:
        missing(c, P + x)
    for x in c.m.get("choice_count", ()):
        c.say("field.choice-count", "error", x)
    for x in c.m.get("invalid", ()):
        c.say("field.invalid", "error", x)
    for code, x in c.m.get("bad_values", ()):  # ubn-checksum, email, phone
        c.say(code, {"field.ubn-checksum": "error"}.get(code, "warning"), x)
    g, s, t = (c.n(P + "funding." + x) for x in ("government", "self", "total"))
    if None not in (g, s, t) and k(g) + k(s) != k(t):
        c.say("funding.total", "error", P + "funding.total")
    text = c.v(P + "summary")
    if text and len("".join(text.split())) > 150:
        c.say("field.too-long", "warning", P + "summary")


def checklist(c):
    P = "application-checklist."
    if "application-checklist" not in c.t.forms:
        return
    for i in range(1, 11):
        f = f"{P}item[{i}]"
        x = c.v(f)
        if x is None and f not in c.m.get("choice_count", ()):
            c.say("checklist.unanswered", "error", f)
        if x is False and i in (6, 7, 8):
            c.say("eligibility.declaration", "error", f)
        if x is False and i in (1, 2, 3, 4, 5, 10):
            c.say("checklist.answer-no", "error", f)
        if x is True and i in ITEM_FORMS and ITEM_FORMS[i] not in c.t.forms and ITEM_FORMS[i] not in c.m.get("unreadable_forms", ()):
            c.say("checklist.contradicts-documents", "error", f)
    if c.v(P + "item[9]") is True and c.count("application-checklist.prior_programs") == 0:
        c.say("checklist.prior-program-unlisted", "warning", P + "item[9]")
    if c.m.get("checklist_unsigned"):
        c.say("intake.signature-missing", "warning")


def consents(c):
    for i in range(c.count("consent")):
        if c.v(f"consent[{i}].person") is None and f"consent[{i}].signature" not in c.f:
            c.say("intake.signature-missing", "warning", f"consent[{i}].person")
    names = {c.v(f"consent[{i}].person") for i in range(c.count("consent"))}
    if not c.count("consent"):
        return
    for i in range(c.count("plan.people")):
        if c.v(f"plan.people[{i}].party") in ("applicant", "consultant") and c.v(f"plan.people[{i}].name") not in names:
            c.say("intake.consent-missing", "error", None)
            c.out[-1]["expected"] = c.v(f"plan.people[{i}].name")


def same(a, b):
    fold = lambda x: "".join(x.split()).replace("台", "臺").strip("《》「」")
    return fold(a) == fold(b)


def identity(c):
    places = {"company_name": ["company-profile.company_name", "application-checklist.company_name", "plan.company_name", "registration.company_name"], "ubn": ["company-profile.ubn", "registration.ubn"],
              "plan_name": ["company-profile.plan_name", "application-checklist.plan_name", "plan.plan_name"], "category": ["company-profile.category", "plan.category"]}
    for attribute, fields in places.items():
        known = [(f, c.v(f)) for f in fields if c.v(f)]
        if attribute == "category" and c.m.get("manifest_category"):
            known.append((None, c.m["manifest_category"]))
        if any(not same(known[0][1], x) for _, x in known[1:]):
            c.say("identity.mismatch", "error", known[0][0])


def budget(c):
    B = "plan.budget."
    if B + "total.total" not in c.f:
        return
    g = lambda line, col: c.n(f"{B}{line}.{col}")
    z = lambda line, col: g(line, col) or 0
    others = [f"business.other[{i}]" for i in range(c.count("plan.budget.business.other"))]
    staff, business = ["staff." + x for x in STAFF], ["business." + x for x in BUSINESS] + others
    lines = staff + ["staff.subtotal"] + business + ["business.subtotal", "travel", "management", "tax", "total"]
    if "plan.budget.total" in c.m.get("missing_lines", ()):
        pass
    for line in lines:
        t = g(line, "total")
        if t and g(line, "government") is None and g(line, "self") is None:
            c.say("field.missing", "error", f"{B}{line}.government")
        elif t is not None and abs(z(line, "government") + z(line, "self") - t) > 1:
            c.say("budget.row-total", "error", f"{B}{line}.total")
    if g("total", "total") is None:
        c.say("field.missing", "error", B + "total.total")
    paid = Decimal(0)
    by_grade = {}
    for s, line in zip(STAFF, staff):
        t, m = g(line, "total"), c.n(f"{B}{line}.months")
        if t is None:
            continue
        if m is not None and abs(RATES[s] * m - t) > 1:
            c.say("budget.staff-amount", "error", f"{B}{line}.total")
        elif m is None and t % (RATES[s] // 10):
            c.say("budget.staff-amount", "error", f"{B}{line}.total")
        by_grade[s] = m if m is not None else t / RATES[s]
        paid += by_grade[s]
    declared = c.n("plan.people.consultant.total")
    if declared is not None and abs(paid - declared) > Decimal("0.001"):
        c.say("budget.staff-months", "error", "plan.people.consultant.total")
    offered = {x: Decimal(0) for x in STAFF}
    for i in range(c.count("plan.people")):
        p = f"plan.people[{i}]."
        if c.v(p + "party") == "consultant":
            level, years = c.v(p + "level"), c.v(p + "years")
            for grade, least in GRADES:
                if (level is None or level in least) and (years is None or level is None or years >= least[level]):
                    offered[grade] += c.n(p + "months") or 0
                    break
    high_paid = high_offered = Decimal(0)
    for s in STAFF:
        high_paid += by_grade.get(s, 0)
        high_offered += offered[s]
        if high_paid > high_offered + Decimal("0.001"):
            c.say("budget.staff-grade", "error", None)
            break
    for sub, members in (("staff.subtotal", staff), ("business.subtotal", business)):
        for col in ("government", "self", "total"):
            if g(sub, col) is not None and abs(sum(z(x, col) for x in members) - g(sub, col)) > 1:
                c.say("budget.subtotal", "error", f"{B}{sub}.{col}")
    base = lambda col: z("staff.subtotal", col) + z("business.subtotal", col) + z("travel", col)
    if g("management", "total") is not None:
        want = half_up(base("total") * 13 / 100)
        diff = g("management", "total") - want
        if abs(diff) > 1:
            c.say("budget.management-fee", "error" if diff > 0 else "warning", B + "management.total")
    tax = g("tax", "self") if g("tax", "self") is not None else g("tax", "total")
    if tax is not None and abs(tax - half_up((base("self") + z("management", "self")) * 5 / 100)) > 1:
        c.say("budget.tax", "error", B + ("tax.self" if g("tax", "self") is not None else "tax.total"))
    if z("tax", "government"):
        c.say("budget.tax-on-government", "error", B + "tax.government")
    for col in ("government", "self", "total"):
        if g("total", col) is not None and abs(base(col) + z("management", col) + z("tax", col) - g("total", col)) > 1:
            c.say("budget.grand-total", "error", f"{B}total.{col}")
    grand = g("total", "total")
    for line in lines:
        share, t = g(line, "share"), g(line, "total")
        if share is not None and t is not None and grand:
            digits = max(0, -share.normalize().as_tuple().exponent)
            off = abs(share - t * 100 / grand)
            least = max(Decimal("0.1"), Decimal("0.5") / 10 ** digits)
            if least < off < least + Decimal("0.02"):
                c.m["allowed"].append("budget.share")  # at the edge: whether the expected share is rounded first decides
            elif off > least:
                c.say("budget.share", "warning", f"{B}{line}.share")
    category = c.v("plan.category") or c.v("company-profile.category")
    if category in CAPS:
        cap, least = CAPS[category]
        if z("total", "government") > cap:
            c.say("budget.government-cap", "error", B + "total.government")
        if g("total", "self") is not None and g("total", "self") < least:
            c.say("budget.self-funding", "error", B + "total.self")
    for col in ("government", "self", "total"):
        a, b = c.n("company-profile.funding." + col), g("total", col)
        if a is not None and b is not None and k(a) != k(b):
            c.say("budget.profile-mismatch", "error", "company-profile.funding." + col)
    for code in c.m.get("budget_notes", ()):
        c.say(code, "warning", B + ("travel.note" if "travel" in code else "business.outsourcing.note"))


def manpower(c):
    P = "company-profile.manpower."
    a, b, t = c.n(P + "applicant"), c.n(P + "consultant"), c.n(P + "total")
    if None not in (a, b, t) and a + b != t:
        c.say("manpower.total", "error", P + "total")
    for party in ("applicant", "consultant", "partner"):
        total = c.n(f"plan.people.{party}.total")
        rows = [c.n(f"plan.people[{i}].months") for i in range(c.count("plan.people")) if c.v(f"plan.people[{i}].party") == party]
        if total is not None and None not in rows and sum(rows) != total:
            c.say("manpower.total", "error", f"plan.people.{party}.total")
    for own, party in ((a, "applicant"), (b, "consultant")):
        total = c.n(f"plan.people.{party}.total")
        if own is not None and total is not None and own != total:
            c.say("manpower.profile-mismatch", "error", f"plan.people.{party}.total")


def schedule(c):
    P = "plan.schedule"
    n = c.count(P)
    if not n:
        return
    weights = [c.n(f"{P}[{i}].weight") for i in range(n)]
    if None not in weights and sum(weights) != 100:
        c.say("schedule.weight-total", "error", None)
    rows, total, power = [c.n(f"{P}[{i}].months") for i in range(n)], c.n(P + ".months_total"), c.n("company-profile.manpower.total")
    if total is not None and None not in rows and sum(rows) != total:
        c.say("schedule.months", "error", P + ".months_total")
    if total is not None and power is not None and total != power:
        c.say("schedule.months", "error", P + ".months_total")
    steps = list((c.v(P + ".progress") or {}).values())
    if steps and (steps != sorted(steps) or steps[-1] != 100):
        c.say("schedule.progress", "warning", P + ".progress")
    marked = {x for i in range(n) for xs in (c.v(f"{P}[{i}].marks") or {}).values() for x in xs}
    listed = {c.v(f"plan.checkpoints[{i}].number") for i in range(c.count("plan.checkpoints"))}
    if marked != listed:
        c.say("schedule.checkpoint-mismatch", "warning", None)


def checkpoint(c):
    P = "plan.checkpoints"
    rows = [(c.v(f"{P}[{i}].number"), c.v(f"{P}[{i}].date"), c.v(f"{P}[{i}].item")) for i in range(c.count(P))]
    dated = sorted((n, d) for n, d, _ in rows if d and n)
    if any(a[1] > b[1] for a, b in zip(dated, dated[1:])):
        c.say("checkpoints.order", "error", None)
    for i, (n, d, item) in enumerate(rows):
        if not d:
            continue
        day = dt.date.fromisoformat(d)
        last = None if "修正後" in item or "第二期" in item else CLOSING_END if "結案" in item else END
        if day < START or (last and day > last):
            c.say("checkpoints.out-of-period", "error", f"{P}[{i}].date")


def benefit(c):
    P = "plan.benefits"
    category = c.v("plan.category") or c.v("company-profile.category")
    by = {}
    for i in range(c.count(P)):
        item = c.v(f"{P}[{i}].item")
        by[item] = f"{P}[{i}]."
        b, a, m = c.n(f"{P}[{i}].before"), c.n(f"{P}[{i}].after"), c.n(f"{P}[{i}].improvement")
        if b and a is not None and m is not None:
            digits = max(0, -m.normalize().as_tuple().exponent)
            if abs(m - abs(a - b) * 100 / b) > max(Decimal("0.1"), Decimal("0.5") / 10 ** digits):
                c.say("benefits.improvement", "warning", f"{P}[{i}].improvement")
    if not by:
        return
    need = ["產品/服務流程提案數", "增加產值(公司內部)", "促成投資額(公司內部)", "新增就業人數", "降低成本"] + (["增加產值(跨域整合成員)", "促成投資額(跨域整合成員)"] if category == "cross" else [])
    for item in need:
        if item not in by or c.n(by[item] + "after") is None:
            c.say("benefits.required", "error", by[item] + "after" if item in by else None)
    for item, kpi, partner in (("增加產值(公司內部)", "output_value", "增加產值(跨域整合成員)"), ("促成投資額(公司內部)", "investment", "促成投資額(跨域整合成員)"), ("新增就業人數", "new_jobs", None), ("降低成本", "cost_saving", None)):
        own, declared = c.n(by[item] + "after") if item in by else None, c.n("company-profile.kpi." + kpi)
        if own is None or declared is None:
            continue
        fine = {own}
        if category == "cross" and partner and partner in by and c.n(by[partner] + "after") is not None:
            fine.add(own + c.n(by[partner] + "after"))
        if declared not in fine:
            c.say("benefits.profile-mismatch", "error", "company-profile.kpi." + kpi)


def plan(c):
    if "plan" not in c.t.forms:
        return
    for x in ("plan_name", "company_name", "consulting_unit"):
        missing(c, "plan." + x)
    for s in ("overview", "origin", "goals", "benefits", "resources"):
        if c.v("plan.sections." + s) is False:
            c.say("plan.section-missing", "error", "plan.sections." + s)
    start, end = c.v("plan.period.start"), c.v("plan.period.end")
    if (start and start < START.isoformat()) or (end and end > END.isoformat()):
        c.say("plan.period", "error", "plan.period." + ("start" if start and start < START.isoformat() else "end"))
    partners = any(c.v(f"plan.people[{i}].party") == "partner" for i in range(c.count("plan.people")))
    category = c.v("plan.category")
    if category == "cross" and not partners:
        c.say("category.partner", "error")
    if category == "design" and partners:
        c.say("category.partner", "warning")


def eligibility(c):
    cap, people = c.n("company-profile.capital"), c.n("company-profile.employees")
    if cap is not None and people is not None and cap > 100_000_000 and people >= 200:
        c.say("eligibility.sme", "error", "company-profile.capital")
    elif (cap is None and people is not None and people >= 200) or (people is None and cap is not None and cap > 100_000_000):
        c.say("eligibility.sme", "warning")


def decision(findings, meta, severe=("error",)):
    errors = [f for f in findings if f["severity"] == "error"]
    if any(f["code"].startswith("eligibility.") or f["code"] == "intake.late" for f in errors):
        return "rejected"
    if errors:
        return "supplement"
    if any(f["severity"] == "warning" for f in findings) or meta.get("low_confidence"):
        return "review"
    return "accepted"
