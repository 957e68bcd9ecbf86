"""The findings that the specification of b2g-113 demands for the values of one submission: a second reading of its tables."""
import datetime as dt
import re
import unicodedata
from b2g_model import DEADLINE, PREFIX, count
from b2g_words import SDGS

REQUIRED = {"proposal": ["proposal", "slides"], "report": ["result-report"], "support": []}
FIELDS = {"proposal": ["project_name", "organisation", "ubn", "reason", "needs", "plan"], "match-request": ["organisation", "representative", "contact.name", "contact.phone", "details"], "memo": ["organisation", "representative", "date"],
          "result-report": ["organisation", "ubn", "contact.name", "contact.email", "address", "project_name", "partner", "period.start", "period.end", "service", "proposal", "cooperation", "outcome", "impact"]}
LIMITS = {"service": (0, 300), "proposal": (0, 300), "cooperation": (300, 500), "outcome": (300, 500), "impact": (0, 300)}
SUPPLEMENT = {"proposal": dt.datetime(2024, 5, 22, 17), "report": dt.datetime(2024, 11, 22, 17)}
WARNINGS = {"field.email", "field.phone"}
ITEM = re.compile(r"^\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.．、]|[•\-●])")
LOOSE = re.compile(r"^\s*[【\[［〔「『(（<《〈]?\s*better\s*2\s*gether\s*[】\]］〕」』)）>》〉]", re.I)


def fold(x):
    return "".join(unicodedata.normalize("NFKC", str(x)).split()).replace("台", "臺")


def bare(name):
    """A project's name without its prefix."""
    return re.sub(r"^[【\[〔]?better2gether[】\]〕]", "", fold(name).lower())


def check(t, m):
    out, v = [], t.fields.get

    def say(code, severity="error", *fields, **more):
        out.append({"code": code, "severity": severity, "fields": list(fields), **more})
    forms, stage = set(t.forms), m["stage"]
    for form in REQUIRED[stage]:
        if form not in forms and form not in m["unreadable"]:
            say("intake.document-missing", expected=form)
    if DEADLINE[stage] and m["received"] and m["received"] > DEADLINE[stage]:
        say("intake.late")
    if not m["received"]:
        say("intake.received-time-unknown", "info")
    if m["supplemented"] and stage in SUPPLEMENT and m["supplemented"] > SUPPLEMENT[stage]:
        say("intake.supplement-late")
    for form in FIELDS:
        if form not in forms:
            continue
        for k in FIELDS[form]:
            at = f"{form}.{k}"
            if v(at) is None and at not in m["invalid"]:
                say("field.missing", "error", at)
        if form != "memo" and v(form + ".theme") is None:
            say("field.choice-count", "error", form + ".theme")
    for at in m["invalid"]:
        say("field.invalid", "error", at)
    for code, at in m["bad"]:
        say(code, "warning" if code in WARNINGS else "error", at)
    for attribute, where, plainly in (("organisation", ("proposal", "match-request", "memo", "result-report"), fold), ("theme", ("proposal", "match-request", "result-report"), fold), ("project_name", ("proposal", "result-report"), bare)):
        known = [f"{f}.{attribute}" for f in where if v(f"{f}.{attribute}") is not None]
        if len({plainly(v(k)) for k in known}) > 1:
            say("identity.mismatch", "error", *known)
    if "proposal" in forms:
        name = v("proposal.project_name")
        if name is not None and not name.startswith(PREFIX):
            say("proposal.name-prefix", "warning" if LOOSE.match(unicodedata.normalize("NFKC", name)) else "error", "proposal.project_name")
        host = re.match(r"https?://([^/:?#]+)", v("proposal.url") or "")
        if not host or host[1].lower() != "si.taiwan.gov.tw":
            say("proposal.url", "info")
    ubn = v("proposal.ubn") or v("result-report.ubn")
    if ubn and m["registry"] is not None:
        rows = [r for r in m["registry"] if r[0] == ubn]
        if not any(r[2] == "si-database" and r[5] == "registered" for r in rows):
            say("eligibility.registered")
        if any(r[5] == "major-violation" for r in rows):
            say("eligibility.lawsuit")
    if "result-report" in forms:
        report(say, v, m, forms)
    for code, severity, fields in m["extra"]:
        say(code, severity, *fields)
    return out


def report(say, v, m, forms):
    R = "result-report."
    for k, (low, high) in LIMITS.items():
        x = v(R + k)
        if x is not None and count(x) > high:
            say("field.too-long", "warning", R + k)
        if x is not None and count(x) < low:
            say("field.too-short", "warning", R + k)
    if (v(R + "photos") or 0) < 5:
        say("report.photos", "error", R + "photos")
    impact = v(R + "impact")
    ticked = v("match-request.sdgs") if "match-request" in forms else m["ticked"]
    if impact is not None and ticked:
        text = unicodedata.normalize("NFKC", impact)
        numbers = {int(n) for n in re.findall(r"(?:SDGs?|目標)\s*(\d+)", text, re.I)}
        if not any(g in numbers or SDGS[g - 1] in impact for g in ticked):
            say("report.sdg-link", "warning", R + "impact")
    if impact is not None and not m["listed"] and sum(bool(ITEM.match(line)) for line in impact.split("\n")) < 2:
        say("report.itemised", "warning", R + "impact")
    start, end = v(R + "period.start"), v(R + "period.end")
    if (start and not "2024-06-01" <= start <= "2024-11-30") or (end and not "2024-06-01" <= end <= "2024-11-30") or (start and end and end < start):
        say("report.period", "warning", R + "period.start", R + "period.end")


def decision(findings):
    errors = {f["code"] for f in findings if f["severity"] == "error" and not f.get("optional")}
    if any(x.startswith("eligibility.") for x in errors) or "intake.late" in errors:
        return "rejected"
    return "supplement" if errors else "review" if any(f["severity"] == "warning" for f in findings) else "accepted"
