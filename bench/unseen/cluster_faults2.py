"""Faults of documents, dates and single values of cluster-110, the deck of all faults, and the table of which fit together."""
import datetime as dt
import cluster_faults as cf
import cluster_model as cm
import cluster_oracle
import words


def identity_name(f):
    name = f.rng.choice(cm.PLACES) + f.rng.choice(cm.IDEAS) + "聯盟"
    f.w[f.rng.choice(["proposal-summary", "unit-profile"])]["cluster_name"] = name
    return True


def identity_funding(f):
    s = f.w[f.rng.choice(["proposal-summary", "unit-profile"])]
    if s["funding"] is None:
        return False
    s["funding"] -= f.rng.choice([10_000, 100_000, 1000])
    return True


def identity_type(f):
    f.w["proposal-summary"]["type"] = "B" if f.c["type"] == "A" else "A"
    f.m["allowed"] += ["kpi.weights", "kpi.self-per-aspect"]
    return True


def video(f):
    f.w["proposal-summary"]["video"] = f.rng.choice([None, "https://vimeo.com/5123456", "https://drive.google.com/file/d/1AbCdEf/view", "https://www.youtube.com.tw.example.com/watch?v=abc", "https://reurl.cc/39he76"])
    return True


def late(f):
    f.c["received"] = cluster_oracle.DEADLINE[f.c["type"]] + f.rng.choice([dt.timedelta(seconds=1), dt.timedelta(minutes=30), dt.timedelta(days=1)])
    return True


def originals_late(f):
    f.c["originals"] = cluster_oracle.ORIGINALS[f.c["type"]] + f.rng.choice([dt.timedelta(seconds=1), dt.timedelta(hours=1), dt.timedelta(days=3)])
    return True


def originals_mismatch(f):
    f.m["match"] = False
    return True


def document_missing(f):
    form = f.rng.choice(["cluster-assessment", "tool-usage", "slides", "member-assessment", "proposal-summary", "unit-profile", "member-profile"])
    if f.m["drop"] or f.st.raw:
        return False
    f.m["drop"].add(form)
    return True


def unreadable(f):
    if f.m["broken"]:
        return False
    f.m["broken"] = "tool-usage" if f.rng.random() < 0.5 else "cluster-assessment"
    return f.m["broken"] not in f.m["drop"]


def unrecognised(f):
    f.m["stray"] = True
    return True


def conflict(f):
    """Two versions of 附件二 that differ; the later by name counts."""
    s = f.w["proposal-summary"]
    if "proposal-summary" in f.m["drop"] or f.st.raw or not s["theme"] or s["kpi.base.activities"] in (None, 7):
        return False
    f.m["conflict"] = True
    return True


def blank(f):
    r, kind = f.rng, f.rng.choice(["unit-profile", "proposal-summary", "member-roster", "member-profile"])
    if kind == "unit-profile":
        k = r.choice(["representative", "capital", "employees", "address", "contact.name", "contact.phone", "contact.email", "funding"])
        f.w[kind][k] = None
    elif kind == "proposal-summary":
        f.w[kind][r.choice(["theme", "summary", "aspects.information", "aspects.service", "aspects.organisation", "aspects.environment"])] = None
    else:
        i = f.pick(lambda x: x["employees"] < 200 and not x["counselled"])
        if i is None:
            return False
        x = f.members[i]
        if kind == "member-roster":
            x[r.choice(["representative", "capital"])] = None
        else:
            p = f.profile(x)
            if not p:
                return False
            p[r.choice(["representative", "capital", "employees", "address", "contact.name", "contact.phone"])] = None
    return True


def invalid(f):
    r, u = f.rng, f.w["unit-profile"]
    k, text = r.choice([("founded_date", "民國99年2月30日"), ("employees", "十數名"), ("capital", "約五六百萬左右"), ("funding", "依核定金額"), ("kpi.base.meetings", "多次"), ("ubn", "1234567")])
    form = "proposal-summary" if k.startswith("kpi") else "unit-profile"
    if form in f.m["drop"] or k == "ubn" and u["qualification"] == "executor":
        return False
    f.w[form][k] = None
    f.st.raw[f"{form}.{k}"] = text
    f.m["invalid"].append(f"{form}.{k}")
    return True


def bad_ubn(f):
    i = f.pick(lambda x: not any(row[0] == x["ubn"] for row in f.m["registry_rows"]))
    if i is None:
        return False
    text = f.members[i]["ubn"]
    while words.ubn_ok(text):
        text = text[:5] + str(f.rng.randrange(10)) + text[6:]
    f.both(i, ubn=text)
    f.m["bad_ubn"].append(text)
    return True


def bad_email(f):
    f.w["unit-profile"]["contact.email"] = f.rng.choice(["service.example.com.tw", "hello@@example.com.tw", "info12@example.", "sеrvice@example.com.tw"])
    f.m["bad"].append(("field.email", "unit-profile.contact.email"))
    f.m["skip"].append("unit-profile.contact.email")
    return True


def bad_phone(f):
    k = f.rng.choice(["contact.phone", "contact.mobile"])
    f.w["unit-profile"][k] = f.rng.choice(["02-123", "0912-34567", "1234567890123"])
    f.m["bad"].append(("field.phone", "unit-profile." + k))
    f.m["skip"].append("unit-profile." + k)
    return True


def choice_count(f):
    k, many = f.rng.choice([("cluster_kind", ["地方生活需求", "商模數位創新"]), ("cluster_kind", None), ("qualification", ["executor", "advisor"]), ("qualification", None)])
    if "unit-profile" in f.m["drop"]:
        return False
    f.w["unit-profile"][k] = many
    f.m["choice"].append("unit-profile." + k)
    return True


DECK = [cf.member_count, cf.sme_ratio, cf.member_size, cf.unit_sme, cf.b_needs_109, cf.sme_claim, cf.counselled_ratio, cf.replacement, cf.new_member, cf.registry, cf.registry, cf.unit_is_member, cf.unit_not_member, cf.leader, cf.counselled_claim,
        cf.duplicate_member, cf.total, cf.profile_missing, cf.profile_extra, cf.profile_mismatch, cf.profile_mismatch, cf.assessment_missing, cf.tool_missing, cf.kpi_base, cf.kpi_weights, cf.kpi_self, cf.funding_cap, identity_name,
        identity_funding, identity_type, video, late, originals_late, originals_mismatch, document_missing, unreadable, unrecognised, conflict, blank, blank, invalid, bad_ubn, bad_email, bad_phone, choice_count]
# faults that would undo or blur each other
APART = [{conflict, document_missing}, {conflict, invalid}, {conflict, blank}, {conflict, cf.kpi_base}, {cf.member_count, cf.total}, {cf.total, cf.duplicate_member}, {cf.unit_sme, invalid, blank}, {cf.unit_sme, choice_count}, {cf.unit_is_member, choice_count}, {cf.unit_not_member, choice_count}, {cf.funding_cap, identity_funding}, {invalid, cf.funding_cap},
         {invalid, identity_funding}, {blank, cf.funding_cap}, {blank, identity_funding}, {bad_email, blank}, {bad_phone, blank}, {cf.kpi_base, invalid}, {identity_type, cf.kpi_weights}, {identity_type, cf.kpi_self}, {identity_type, document_missing},
         {identity_name, document_missing}, {cf.b_needs_109, cf.replacement}, {cf.unit_not_member, cf.unit_sme}, {document_missing, unreadable}, {document_missing, bad_email}, {document_missing, bad_phone}, {document_missing, choice_count}, {document_missing, invalid},
         {bad_phone, invalid}, {bad_email, invalid}, {identity_name, cf.replacement}, {identity_name, cf.b_needs_109}, {invalid, blank}, {identity_name, identity_type}]


def inject(deck, fault, count, rng, apart=APART):
    """Draws faults from the deck that fit; what does not fit stays on top for the next submission."""
    done, back = [], []
    while len(done) < count and deck:
        f = deck.pop(0)
        if any(f in pair and pair & set(done) for pair in apart) or f in done or not f(fault):
            back.append(f)
            continue
        done.append(f)
    deck[:0] = back
    return [f.__name__ for f in done]
