"""Known faults of b2g-113. Each takes (f) with rng, o (the organisation), w (form -> what is written), m and st; changes them and returns True where it fits."""
import datetime as dt
import b2g_model as bm
import b2g_oracle
import b2g_words as bw
import words
from cluster_model import FIRST, SECOND


class Fault:
    def __init__(self, rng, o, w, m, st):
        self.rng, self.o, self.w, self.m, self.st = rng, o, w, m, st

    def any(self, *forms):
        there = [f for f in forms if f in self.w]
        return self.rng.choice(there) if there else None


def prefix(f):
    if "proposal" not in f.w:
        return False
    name = f.rng.choice(["", "Better 2 Gether ", "【共好行動】", "【Better Together】", "【B2G】"])
    f.w["proposal"]["project_name"] = name + f.o["idea"]
    return True


def loose_prefix(f):
    if "proposal" not in f.w:
        return False
    f.w["proposal"]["project_name"] = f.rng.choice(["[Better 2 Gether]", "【Better2Gether】", "【 Better 2 Gether 】", "〔Better 2 Gether〕", "【Ｂｅｔｔｅｒ ２ Ｇｅｔｈｅｒ】", "［Better 2 Gether］", "「Better 2 Gether」"]) + f.o["idea"]
    return True


def url(f):
    if "proposal" not in f.w:
        return False
    f.m["linked"] = False
    f.w["proposal"]["url"] = f.rng.choice([None, "https://www.example.org/raise/12", "https://si.taiwan.gov.tw.example.org/raise/12"])
    return True


def unregistered(f):
    if not f.any("proposal", "result-report") or not f.m["alone"]:
        return False
    f.m["rows"] = f.rng.choice([[], [[f.o["ubn"], f.o["organisation"], "si-database", "112", "2023-12-31", "withdrawn", ""]], [[f.o["ubn"], f.o["organisation"], "cluster-110", "112", "", "registered", ""]]])
    return True


def lawsuit(f):
    if not f.any("proposal", "result-report") or not f.m["alone"]:
        return False
    f.m["rows"] = f.m["rows"] + [[f.o["ubn"], f.o["organisation"], f.rng.choice(["", "某補助計畫", "si-database"]), f.rng.choice(["100", "112", "2015"]), f.rng.choice(["", "2015-03-01"]), "major-violation", ""]]
    return True


def theme_count(f):
    form = f.any("proposal", "match-request", "result-report")
    if form is None:
        return False
    two = f.rng.sample(bw.THEMES, 2)
    w = f.w[form]
    if form == "proposal" and f.rng.random() < 0.5:  # two are named in the reason, none is ticked
        w["without"].add("theme")
        w["reason"] = f"本案選擇「{two[0]}」與「{two[1]}」兩項主題。" + f.o["prose"]
        w["theme"] = None
        return True
    if form == "proposal":
        w["without"].discard("theme")
        w["reason"] = f.o["prose"]
    w["theme"] = two if f.rng.random() < 0.5 else None
    return True


def too_long(f):
    if "result-report" not in f.w:
        return False
    k = f.rng.choice(["service", "proposal", "cooperation", "outcome", "impact"])
    most = 500 if k in ("cooperation", "outcome") else 300
    if k == "impact":
        if f.w["result-report"]["listed"]:
            return False
        f.w["result-report"][k] = bm.items(f.rng, f.o["sdgs"], "cn", most + f.rng.choice([1, 2, 40]))
    else:
        f.w["result-report"][k] = bm.text(f.rng, most + f.rng.choice([1, 1, 2, 60]))
    return True


def too_short(f):
    if "result-report" not in f.w:
        return False
    f.w["result-report"][f.rng.choice(["cooperation", "outcome"])] = bm.text(f.rng, 300 - f.rng.choice([1, 1, 2, 150]))
    return True


def photos(f):
    w = f.w.get("result-report")
    if not w:
        return False
    how = f.rng.choice(["few", "twice", "none", "same pixels", "four"])
    keep = w["pictures"][:4]
    if how == "none":
        w["pictures"] = []
    elif how == "few":
        w["pictures"] = keep[:f.rng.randrange(1, 4)]
    elif how == "four":
        w["pictures"] = keep
    else:
        w["pictures"] = keep + [keep[0] if how == "twice" else bm.again(keep[1])]
    w["photos"] = 0 if how == "none" else len(keep) if how != "few" else len(w["pictures"])
    return True


def sdg_link(f):
    w = f.w.get("result-report")
    ticked = f.w["match-request"]["sdgs"] if "match-request" in f.w else f.m["ticked"]
    if not w or not ticked or w["listed"] or w["impact"] is None:
        return False
    others = [g for g in range(1, 18) if g not in ticked and not any(bw.SDGS[x - 1] in bw.SDGS[g - 1] for x in ticked)]
    near = [g for g in others if any(str(x).startswith(str(g)) or str(g).startswith(str(x)) for x in ticked)]  # SDG 1 within SDG 11
    w["impact"] = bm.items(f.rng, [f.rng.choice(near or others)] if f.rng.random() < 0.7 else [], f.rng.choice(["cn", "dot", "bullet"]))
    return True


def itemised(f):
    w = f.w.get("result-report")
    if not w or w["impact"] is None:
        return False
    w["listed"] = False
    style = f.rng.choice(["none", "one"])
    w["impact"] = bm.items(f.rng, f.o["sdgs"], "none") if style == "none" else "一、" + bm.items(f.rng, f.o["sdgs"], "none").replace("\n", "，")
    return True


def period(f):
    w = f.w.get("result-report")
    if not w:
        return False
    w["period.start"], w["period.end"] = f.rng.choice([(dt.date(2024, 5, 31), dt.date(2024, 10, 31)), (dt.date(2024, 6, 1), dt.date(2024, 12, 1)), (dt.date(2024, 10, 31), dt.date(2024, 7, 1)), (dt.date(2024, 3, 1), dt.date(2024, 12, 31))])
    return True


def identity_organisation(f):
    form = "memo" if "memo" in f.w and len(f.w) > 1 else "match-request" if "match-request" in f.w and f.any("proposal", "result-report") else None
    if form is None:
        return False
    f.w[form]["organisation"] = f.rng.choice(FIRST) + f.rng.choice(SECOND) + f.rng.choice(SECOND) + "創生協會"
    return True


def identity_theme(f):
    if "match-request" not in f.w or not f.any("proposal", "result-report"):
        return False
    f.w["match-request"]["theme"] = f.rng.choice([x for x in bw.THEMES if x != f.o["theme"]])
    return True


def late(f):
    due = bm.DEADLINE[f.m["stage"]]
    if due is None:
        return False
    f.m["received"] = due + f.rng.choice([dt.timedelta(seconds=1), dt.timedelta(minutes=20), dt.timedelta(days=2)])
    return True


def supplement_late(f):
    due = b2g_oracle.SUPPLEMENT.get(f.m["stage"])
    if due is None:
        return False
    f.m["supplemented"], f.m["listed_in_manifest"] = due + f.rng.choice([dt.timedelta(seconds=1), dt.timedelta(days=1)]), True
    f.m["notified"] = due - dt.timedelta(days=2)
    return True


def document_missing(f):
    form = {"proposal": f.rng.choice(["slides", "slides", "proposal"]), "report": "result-report"}.get(f.m["stage"])
    if form is None or form == "result-report" and len(f.w) < 2 or f.m["broken"] or f.m["depended"]:
        return False
    f.w.pop(form)
    f.m["category"], f.m["listed_in_manifest"] = f.m["stage"], True
    return True


def unreadable(f):
    form = {"proposal": "slides", "report": "result-report", "support": "memo"}[f.m["stage"]]
    if form not in f.w:
        return False
    f.m["broken"] = form
    f.m["category"], f.m["listed_in_manifest"] = f.m["stage"], True
    return True


def unrecognised(f):
    f.m["stray"] = True
    return True


BLANKS = {"proposal": ["organisation", "needs", "plan"], "match-request": ["representative", "details", "contact.name"], "memo": ["representative", "date"], "result-report": ["address", "partner", "contact.email", "service", "proposal", "cooperation", "contact.name", "period"]}


def blank(f):
    form = f.any(*BLANKS)
    k = f.rng.choice(BLANKS[form]) if form else None
    if form is None or k == "organisation" and len(f.w) > 2:
        return False
    for x in (["period.start", "period.end"] if k == "period" else [k]):
        f.w[form][x] = None
    return True


def invalid(f):
    form = f.any("proposal", "result-report", "memo")
    if form is None or f.m["rows"] != f.o["registry"]:
        return False
    k, text = ("date", "中華民國 113 年 2 月 30 日") if form == "memo" else ("ubn", f.rng.choice(["1234567", "A1234567"]))
    f.w[form][k] = None
    f.st.raw[f"{form}.{k}"] = text
    f.m["invalid"].append(f"{form}.{k}")
    return True


def bad_ubn(f):
    form = f.any("proposal", "result-report")
    if form is None or f.w[form]["ubn"] is None:
        return False
    old, text = f.w[form]["ubn"], f.w[form]["ubn"]
    while words.ubn_ok(text):
        text = text[:5] + str(f.rng.randrange(10)) + text[6:]
    f.w[form]["ubn"] = text
    f.m["rows"] = [[text if x == old else x for x in r] for r in f.m["rows"]]
    f.m["bad"].append(("field.ubn-checksum", form + ".ubn"))
    return True


def bad_email(f):
    form = f.any("match-request", "result-report")
    if form is None or f.w[form]["contact.email"] is None:
        return False
    f.w[form]["contact.email"] = f.rng.choice(["hello@@example.org", "info.example.org", "cаlie@nasme.example.org", "service@example."])
    f.m["bad"].append(("field.email", form + ".contact.email"))
    f.m["skip"].append(form + ".contact.email")
    return True


def bad_phone(f):
    form, k = ("result-report", f.rng.choice(["contact.office_phone", "contact.mobile"])) if "result-report" in f.w else ("memo", "phone") if "memo" in f.w else (None, None)
    if form is None:
        return False
    f.w[form][k] = f.rng.choice(["02-123", "0912-34567", "1234567890123"])
    f.m["bad"].append(("field.phone", f"{form}.{k}"))
    f.m["skip"].append(f"{form}.{k}")
    return True


DECK = [prefix, loose_prefix, loose_prefix, url, unregistered, lawsuit, theme_count, theme_count, too_long, too_long, too_short, photos, photos, sdg_link, sdg_link, itemised, itemised, period, identity_organisation, identity_theme, identity_theme, late, supplement_late, document_missing, document_missing, unreadable, unrecognised, blank, blank, invalid, bad_ubn,
        bad_email, bad_phone]
APART = [{prefix, loose_prefix}, {unregistered, bad_ubn}, {lawsuit, bad_ubn}, {unregistered, lawsuit}, {unregistered, invalid}, {lawsuit, invalid}, {bad_ubn, invalid}, {theme_count, identity_theme}, {too_long, too_short}, {too_long, itemised}, {too_long, sdg_link}, {itemised, sdg_link}, {document_missing, unreadable},
         {blank, invalid}, {blank, bad_email}, {blank, bad_phone}, {blank, too_long}, {blank, too_short}, {blank, period}, {blank, identity_organisation}, {blank, itemised}, {blank, sdg_link}] + [{x, y} for x in (document_missing, unreadable) for y in (prefix, loose_prefix, url, unregistered, lawsuit, theme_count, too_long, too_short, photos, sdg_link, itemised, period, identity_organisation, identity_theme, blank, invalid, bad_ubn, bad_email, bad_phone)]
