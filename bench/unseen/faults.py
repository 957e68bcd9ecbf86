"""Known faults. Each takes (rng, case, reps, meta, st), changes what will be written, and returns the code that must be found, or None if it does not fit."""
import datetime as dt
import io
import zipfile
from decimal import Decimal
import money
import ooxml as ox
import words
from money import RATES, STAFF, half_up, percent

LEAVES = lambda b: [k for k in b if k not in ("staff.subtotal", "business.subtotal", "total", "tax", "management") and b[k]["total"]]


def retotal(case, reps, tax=True):
    """Make everything above the lines agree again: subtotals, tax, totals, shares, the profile."""
    b = reps["plan"]["budget"]
    for sub, prefix in (("staff.subtotal", "staff."), ("business.subtotal", "business.")):
        for c in ("government", "self", "total"):
            b[sub][c] = sum(b[k][c] or 0 for k in b if k.startswith(prefix) and k != sub)
    if tax:
        base = sum(b[k]["self"] or 0 for k in ("staff.subtotal", "business.subtotal", "travel", "management"))
        b["tax"]["self"] = b["tax"]["total"] = half_up(Decimal(base) * 5 / 100)
    for c in ("government", "self", "total"):
        b["total"][c] = sum(b[k][c] or 0 for k in ("staff.subtotal", "business.subtotal", "travel", "management", "tax"))
    for k, row in b.items():
        if k != "total":
            row["share"] = percent(row["total"], b["total"]["total"], case["share_digits"]) if row["total"] else row["share"] and None
    f = reps["profile"]["funding"]
    for c in f:
        f[c] = (b["total"][c] + 500) // 1000 * 1000
    f["total"] = f["government"] + f["self"]
    if abs(f["total"] - b["total"]["total"]) > 500:
        f["self"] += 0


def management(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    d = rng.choice([5000, 3000, -2000, 12000])
    b["management"]["self"] += d
    b["management"]["total"] += d
    if b["management"]["self"] < 0:
        return None
    if rng.random() < 0.7:
        retotal(case, reps)
    return "budget.management-fee"


def tax_on_all(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    base = sum(b[k]["total"] or 0 for k in ("staff.subtotal", "business.subtotal", "travel", "management"))
    b["tax"]["self"] = b["tax"]["total"] = half_up(Decimal(base) * 5 / 100)
    retotal(case, reps, tax=False)
    return "budget.tax"


def tax_government(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    base = sum(b[k]["government"] or 0 for k in ("staff.subtotal", "business.subtotal", "travel", "management"))
    b["tax"]["government"] = half_up(Decimal(base) * 5 / 100)
    b["tax"]["total"] = b["tax"]["self"] + b["tax"]["government"]
    retotal(case, reps, tax=False)
    return "budget.tax-on-government"


def subtotal(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    key, col = rng.choice(["staff.subtotal", "business.subtotal"]), rng.choice(["government", "self", "total"])
    b[key][col] += rng.choice([10000, -1000, 500])
    return "budget.subtotal"


def row_total(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    key = rng.choice(LEAVES(b))
    b[key]["total"] += rng.choice([1000, -500, 9000])
    return "budget.row-total"


def grand_total(rng, case, reps, meta, st):
    reps["plan"]["budget"]["total"][rng.choice(["government", "self", "total"])] += rng.choice([1000, -10000, 99])
    return "budget.grand-total"


def share(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    b[rng.choice(LEAVES(b))]["share"] += 5
    return "budget.share"


def cap(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    over = money.CAPS[case["category"]][0] - b["total"]["government"] + rng.choice([1000, 20000])
    for k in LEAVES(b):
        if (b[k]["self"] or 0) >= over:
            b[k]["self"] -= over
            b[k]["government"] += over
            retotal(case, reps)
            return "budget.government-cap"
    return None


def self_funding(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    least = money.CAPS[case["category"]][1]
    for k in LEAVES(b):
        excess = b["total"]["self"] - least
        if excess < 0:
            break
        move = min(b[k]["self"] or 0, (excess + 2999) // 1000 * 1000)
        move -= move % 1000
        b[k]["self"] -= move
        b[k]["government"] += move
        retotal(case, reps)
    return "budget.self-funding" if b["total"]["self"] < least else None


def staff_amount(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    k = next((k for k in LEAVES(b) if k.startswith("staff.") and b[k]["months"]), None)
    b[k]["self"] += 6000
    b[k]["total"] += 6000
    base = sum(b[x]["total"] for x in b if b[x]["total"] and x.startswith(("staff.", "business.")) and "subtotal" not in x) + (b["travel"]["total"] or 0)
    m = half_up(Decimal(base) * 13 / 100)
    b["management"]["self"] += m - b["management"]["total"]
    b["management"]["total"] = m
    retotal(case, reps)
    return "budget.staff-amount"


def staff_months(rng, case, reps, meta, st):
    b = reps["plan"]["budget"]
    g = rng.choice(STAFF)
    k = "staff." + g
    add = RATES[g] // 2
    old = b[k]["months"] or 0
    b[k].update(government=b[k]["government"] or 0, self=(b[k]["self"] or 0) + add, total=(b[k]["total"] or 0) + add, months=old + 0.5, note=f"{RATES[g]:,}×{old + 0.5}人月")
    retotal(case, reps)
    return "budget.staff-months"


def staff_grade(rng, case, reps, meta, st):
    who = [p for p in reps["plan"]["people"] if p["party"] == "consultant" and p["paid"] in ("researcher", "associate")]
    if not who:
        return None
    p = who[0]
    p["level"], p["education"], p["years"], p["experience"] = "bachelor", "銘傳大學商品設計系學士", 1, "設計助理，工作年資1年"
    return "budget.staff-grade"


def outsourcing_note(rng, case, reps, meta, st):
    row = reps["plan"]["budget"]["business.outsourcing"]
    if not row["total"]:
        return None
    row["note"] = None  # the printed hint stays
    meta["budget_notes"].append("budget.outsourcing-note")
    return "budget.outsourcing-note"


def outsourcing_party(rng, case, reps, meta, st):
    row = reps["plan"]["budget"]["business.outsourcing"]
    if not row["total"] or "budget.outsourcing-note" in meta["budget_notes"]:
        return None
    row["note"] = f"委託{rng.choice([case['company'], case['unit']])}拍攝商品照：{row['total']:,}元×1式"
    meta["budget_notes"].append("budget.outsourcing-party")
    return "budget.outsourcing-party"


def travel_note(rng, case, reps, meta, st):
    reps["plan"]["budget"]["travel"]["note"] = rng.choice(["訪視交通", "計程車費及差旅費"])
    meta["budget_notes"].append("budget.travel-note")
    return "budget.travel-note"


def profile_funding(rng, case, reps, meta, st):
    f = reps["profile"]["funding"]
    f["self"] += 10000
    f["total"] += 10000
    return "budget.profile-mismatch"


def funding_total(rng, case, reps, meta, st):
    reps["profile"]["funding"]["total"] += rng.choice([1000, 20000, -5000])
    return "funding.total"


def manpower_total(rng, case, reps, meta, st):
    if rng.random() < 0.5:
        reps["profile"]["manpower"]["total"] += 1
    else:
        reps["plan"]["party_totals"][rng.choice(["applicant", "consultant"])] += Decimal("0.5")
    return "manpower.total"


def manpower_profile(rng, case, reps, meta, st):
    m = reps["profile"]["manpower"]
    m["applicant"] += 1
    m["total"] += 1
    return "manpower.profile-mismatch"


def weight_total(rng, case, reps, meta, st):
    reps["plan"]["schedule"][rng.randrange(4)]["weight"] += 5
    return "schedule.weight-total"


def schedule_months(rng, case, reps, meta, st):
    if rng.random() < 0.5:
        reps["plan"]["schedule"][1]["months"] += Decimal("0.5")
    else:
        reps["plan"]["months_total"] += 1
        reps["plan"]["schedule"][0]["months"] += 1
    return "schedule.months"


def schedule_marks(rng, case, reps, meta, st):
    reps["plan"]["schedule"][2]["marks"] = {}
    return "schedule.checkpoint-mismatch"


def progress(rng, case, reps, meta, st):
    p = reps["plan"]["progress"]
    if rng.random() < 0.5:
        p["10月"] = 95 if p["9月"] < 95 else 90
    else:
        p["7月"], p["8月"] = p["8月"], p["7月"]
    return "schedule.progress"


def order(rng, case, reps, meta, st):
    k = reps["plan"]["checkpoints"]
    k[2]["date"], k[3]["date"] = k[3]["date"], k[2]["date"]
    return "checkpoints.order"


def out_of_period(rng, case, reps, meta, st):
    k = reps["plan"]["checkpoints"]
    k[rng.choice([4, 5])]["date"] = dt.date(2024, 11, 3)
    return "checkpoints.out-of-period"


def benefits_required(rng, case, reps, meta, st):
    r = next(r for r in reps["plan"]["benefits"] if r["item"] == rng.choice(["增加產值(公司內部)", "新增就業人數", "降低成本", "產品/服務流程提案數"]) or r["item"] == "促成投資額(公司內部)")
    r["after"] = r["improvement"] = None
    return "benefits.required"


def improvement(rng, case, reps, meta, st):
    rows = [r for r in reps["plan"]["benefits"] if r["improvement"] is not None]
    if not rows:
        return None
    rng.choice(rows)["improvement"] += 20
    return "benefits.improvement"


def kpi(rng, case, reps, meta, st):
    reps["profile"]["kpi"][rng.choice(["output_value", "cost_saving", "investment"])] += 130_000
    return "benefits.profile-mismatch"


def partner(rng, case, reps, meta, st):
    p = reps["plan"]
    if case["category"] == "cross":
        p["people"] = [x for x in p["people"] if x["party"] != "partner"]
        p["party_totals"]["partner"] = Decimal(0)
    else:
        return None
    return "category.partner"


def period(rng, case, reps, meta, st):
    p = reps["plan"]["period"]
    reps["plan"]["period"] = (dt.date(2024, 4, 15), p[1]) if rng.random() < 0.5 else (p[0], dt.date(2024, 12, 31))
    return "plan.period"


def section(rng, case, reps, meta, st):
    s = rng.choice(["overview", "origin", "goals"])
    reps["plan"]["without"].add(s)
    reps["plan"]["sections"].pop(s)
    return "plan.section-missing"


def sme(rng, case, reps, meta, st):
    reps["profile"]["capital"], reps["profile"]["employees"] = 150_000_000, 260
    return "eligibility.sme"


def registry(rng, case, reps, meta, st):
    row = rng.choice([("design-113", "111", "2022-10-31", "completed", ""), ("中小企業體驗設計價值提升計畫", "2022", "2022-11-05", "completed", ""), ("111年度中小企業服務優化與特色增值計畫", "111", "2022-10-31", "completed", ""),
                      ("城鄉創生計畫", "113", "", "current", ""), ("某輔導計畫", "112", "", "abnormal", ""), ("某輔導計畫", "111", "", "suspended", ""), ("某輔導計畫", "110", "2025-01-01", "suspended", ""),
                      ("", "112", "2023-06-30", "tax-arrears", ""), ("", "105", "", "bank-refused", ""), ("", "100", "", "foreign-branch", ""), ("", "108", "", "prc-investment", ""), ("design-113", "112", "2023-09-01", "withdrawn", ""),
                      ("design-113", "112", "2023-09-01", "withdrawn", "不可歸責於企業")])
    meta["registry"].append((case["ubn"], case["company"]) + row)
    meta["extra"].append(("eligibility.registry", "warning" if "不可歸責" in row[4] else "error", None))
    return "eligibility.registry"


def declaration(rng, case, reps, meta, st):
    reps["checklist"]["items"][rng.choice([6, 7, 8])] = False
    return "eligibility.declaration"


def unanswered(rng, case, reps, meta, st):
    reps["checklist"]["items"][rng.choice([1, 4, 6, 10])] = None
    return "checklist.unanswered"


def answer_no(rng, case, reps, meta, st):
    reps["checklist"]["items"][rng.choice([1, 2, 3, 5, 10])] = False
    return "checklist.answer-no"


def item_both(rng, case, reps, meta, st):
    i = rng.choice([2, 7, 10])
    if st.messy:
        return None
    reps["checklist"]["items"][i] = "both"
    meta["choice_count"].append(f"application-checklist.item[{i}]")
    return "field.choice-count"


def prior(rng, case, reps, meta, st):
    reps["checklist"]["items"][9], reps["checklist"]["prior"] = True, []
    return "checklist.prior-program-unlisted"


def missing_document(rng, case, reps, meta, st):
    reps["drop"].add(rng.choice(["registration", "consent", "slides", "slides", "application-checklist"]))
    return "intake.document-missing"


def consent_missing(rng, case, reps, meta, st):
    if "consent" in reps["drop"] or len(reps["consents"]) < 2:
        return None
    names = [p["name"] for p in case["people"] if p["party"] != "partner"]
    gone = rng.choice(names)
    reps["consents"] = [k for k in reps["consents"] if k["person"] != gone]
    return "intake.consent-missing"


def consent_unsigned(rng, case, reps, meta, st):
    if "consent" in reps["drop"]:
        return None
    k = rng.choice(reps["consents"])
    k.update(person=None, signed=False)
    return "intake.signature-missing"


def checklist_unsigned(rng, case, reps, meta, st):
    if "application-checklist" in reps["drop"]:
        return None
    reps["checklist"].update(preparer=None, stamp=True, signature=False)
    meta["checklist_unsigned"] = True
    return "intake.signature-missing"


def blank(rng, case, reps, meta, st):
    p = reps["profile"]
    k = rng.choice(["plan_name", "summary", "founded_date", "representative", "employees", "capital", "address", "consulting_unit", "application_date", "host.email", "contact.phone", "consultant.name"])
    target = p
    for part in k.split(".")[:-1]:
        target = target[part]
    target[k.split(".")[-1]] = None
    return "field.missing"


def invalid(rng, case, reps, meta, st):
    k, text = rng.choice([("founded_date", "民國99年2月30日"), ("founded_date", "113年13月1日"), ("employees", "若干人"), ("ubn", "1234567"), ("ubn", "A2345678"), ("capital", "約五六百萬左右"), ("application_date", "113年4月31日")])
    reps["profile"][k] = None
    reps["profile"]["raw"][k] = text
    meta["invalid"].append("company-profile." + k)
    return "field.invalid"


def bad_ubn(rng, case, reps, meta, st):
    if reps["profile"]["ubn"] is None:
        return None
    text = reps["profile"]["ubn"]
    while words.ubn_ok(text):
        text = text[:5] + str(rng.randrange(10)) + text[6:]
    reps["profile"]["ubn"] = reps["registration"]["ubn"] = text
    meta["bad_values"].append(("field.ubn-checksum", "company-profile.ubn"))
    meta["allowed"].append("field.ubn-checksum")
    return "field.ubn-checksum"


def bad_email(rng, case, reps, meta, st):
    who = rng.choice(["host", "contact", "consultant"])
    e = reps["profile"][who]["email"]
    if not e:
        return None
    reps["profile"][who]["email"] = rng.choice([e.replace("@", ""), e.replace("@", "@@"), e.rsplit(".", 1)[0] + ".", e.replace("e", "е", 1) if "e" in e else e.replace("@", " at ")])
    meta["bad_values"].append(("field.email", f"company-profile.{who}.email"))
    meta["skip_fields"] = meta.get("skip_fields", []) + [f"company-profile.{who}.email"]
    return "field.email"


def bad_phone(rng, case, reps, meta, st):
    who = rng.choice(["host", "contact", "consultant"])
    if reps["profile"][who]["phone"] is None:
        return None
    reps["profile"][who]["phone"] = rng.choice(["02-123", "0912-34567", "1234567890123"])
    meta["bad_values"].append(("field.phone", f"company-profile.{who}.phone"))
    meta["skip_fields"] = meta.get("skip_fields", []) + [f"company-profile.{who}.phone"]
    return "field.phone"


def too_long(rng, case, reps, meta, st):
    if reps["profile"]["summary"] is None:
        return None
    while len(reps["profile"]["summary"]) <= 155:
        reps["profile"]["summary"] += words.prose(rng, "goals", case, 1)
    return "field.too-long"


def two_industries(rng, case, reps, meta, st):
    reps["profile"]["industry"] = rng.choice([[case["industry"], "不動產業"], [case["industry"], "支援服務業"], []])
    meta["choice_count"].append("company-profile.industry")
    return "field.choice-count"


def identity(rng, case, reps, meta, st):
    kind = rng.choice(["company", "company", "plan", "ubn", "category"])
    if kind == "company":
        other = case["short"] + "國際" + case["company"][2:]
        rng.choice([lambda: reps["plan"].update(company=other), lambda: reps["checklist"].update(company_name=other), lambda: reps["registration"].update(company_name=other)])()
    elif kind == "plan":
        reps["plan"]["plan"] = case["plan"].replace("計畫", "") + "專案計畫"
    elif kind == "ubn":
        reps["registration"]["ubn"] = words.ubn(rng)
    else:
        meta["manifest_category"] = "cross" if case["category"] == "design" else "design"
    return "identity.mismatch"


def late(rng, case, reps, meta, st):
    meta["received"] = rng.choice(["2024-05-10T17:00:01", "2024-05-10 18:20", "2024-05-13T09:00:00+08:00", "2024-05-10T09:30:00Z"])
    meta["late"] = True
    return "intake.late"


def unreadable(rng, case, reps, meta, st):
    form, name = rng.choice([("registration", "公司登記證明文件.docx"), ("slides", "附件五_輔導提案簡報.pptx")])
    if form in reps["drop"]:
        return None
    reps["drop"].add(form)
    meta["unreadable_forms"].append(form)
    data = rng.choice([b"", b"PK\x03\x04" + bytes(rng.randrange(256) for _ in range(400)), "這不是Word檔".encode("big5"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
    reps["files"].append((name, data + case["ubn"].encode() if data else data, []))
    meta["extra"].append(("intake.unreadable", "error", None))
    return "intake.unreadable"


def unrecognised(rng, case, reps, meta, st):
    d = ox.Doc()
    d.add(ox.para("員工旅遊通知"), ox.para("各位同仁：本年度員工旅遊訂於六月辦理，請於月底前回覆葷素。"), ox.para("福委會 敬啟"))
    reps["files"].append((rng.choice(["旅遊通知.docx", "附件六.docx"]), d, []))
    meta["extra"].append(("intake.unrecognised", "warning", None))
    return "intake.unrecognised"


def not_accepted(rng, case, reps, meta, st):
    reps["files"].append(("公司影片.mp4", b"\0\0\0\x18ftypmp42" + bytes(200) + case["ubn"].encode(), []))
    meta["extra"].append(("intake.format-not-accepted", "warning", None))
    meta["allowed"].append("intake.unrecognised")
    return "intake.format-not-accepted"


def workbook_differs(rng, case, reps, meta, st):
    """A budget workbook that says something else than the plan (in folders only: the plan stands last in the order of paths)."""
    if st.messy or reps.get("workbook"):
        return None
    reps["workbook"] = "differs"
    meta["extra"].append(("intake.conflicting-documents", "warning", None))
    return "intake.conflicting-documents"


def small_business_unknown(rng, case, reps, meta, st):
    reps["profile"]["capital"], reps["profile"]["employees"] = rng.choice([(None, 230), (150_000_000, None)])
    return "eligibility.sme"


def conflict(rng, case, reps, meta, st):
    """An earlier profile with another capital beside the later one."""
    import copy
    import form_profile
    from truth import Truth
    from writing import Style
    if reps["profile"]["application_date"] is None or reps["profile"]["capital"] is None or case["filed"].day < 3:
        return None
    old = copy.deepcopy(reps["profile"])
    old["application_date"] = case["filed"] - dt.timedelta(days=2)
    old["capital"] = reps["profile"]["capital"] + 1_000_000
    d = ox.Doc()
    form_profile.render(d, case, Style(rng, "tidy"), old, Truth())
    reps["files"].append(("企業基本資料表(舊).docx", d, ["company-profile"]))
    meta["extra"].append(("intake.conflicting-documents", "warning", None))
    return "intake.conflicting-documents"


def slides_section(rng, case, reps, meta, st):
    if "slides" in reps["drop"]:
        return None
    reps["slides"]["without"].add(rng.choice([0, 1, 2, 3]))
    meta["extra"].append(("slides.section-missing", "warning", None))
    return "slides.section-missing"


HOSTILE = {}


def hostile(rng, case, reps, meta, st):
    """A docx that expands far past any limit, or one with entities."""
    bomb = rng.random() < 0.5
    if bomb not in HOSTILE:
        HOSTILE[bomb] = hostile_docx(bomb)
    # the mark keeps two of them from being the same file
    reps["files"].append(("補充資料.docx", marked(HOSTILE[bomb], case["ubn"]), []))
    meta["extra"].append(("intake.refused", "error", None))
    return "intake.refused"


def marked(data, text):
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as z:
        z.comment = text.encode()
    return out.getvalue()


def hostile_docx(bomb):
    out = io.BytesIO()
    d = ox.Doc()
    d.add(ox.para("附件"))
    source = zipfile.ZipFile(io.BytesIO(d.bytes()))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        for n in source.namelist():
            data = source.read(n)
            if n == "word/document.xml":
                if bomb:
                    data = data.replace(b"</w:body>", b"<w:p><w:r><w:t>" + b"A" * 600_000_000 + b"</w:t></w:r></w:p></w:body>")
                else:
                    ents = b"<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">" + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 20) for i in range(8)) + b"]>"
                    data = data.replace(b"?>", b"?>" + ents, 1).replace("附件".encode(), b"&i;", 1)
            z.writestr(n, data)
    return out.getvalue()


ALL = [management, tax_on_all, tax_government, subtotal, row_total, grand_total, share, cap, self_funding, staff_amount, staff_months, staff_grade, outsourcing_note, outsourcing_party, travel_note, profile_funding, funding_total, manpower_total,
       manpower_profile, weight_total, schedule_months, schedule_marks, progress, order, out_of_period, benefits_required, improvement, kpi, partner, period, section, sme, registry, declaration, unanswered, answer_no, item_both, prior,
       missing_document, consent_missing, consent_unsigned, checklist_unsigned, blank, invalid, bad_ubn, bad_email, bad_phone, too_long, two_industries, identity, late, unreadable, unrecognised, not_accepted, conflict, workbook_differs, small_business_unknown, slides_section, hostile]
BUDGET = {management, tax_on_all, tax_government, subtotal, row_total, grand_total, share, cap, self_funding, staff_amount, staff_months}
TOUCHES = {  # faults that would undo or hide one another
    "profile-fields": {blank, invalid, bad_ubn, too_long, sme, conflict, small_business_unknown}, "checklist": {unanswered, answer_no, item_both, declaration, prior, checklist_unsigned}, "people": {staff_grade, partner, consent_missing, consent_unsigned},
    "funding": {profile_funding, funding_total}, "power": {manpower_total, manpower_profile, schedule_months}, "checkpoints": {order, out_of_period}}


def inject(rng, case, reps, meta, st):
    want = rng.choice([1, 1, 2, 3, 4, 5])
    groups = set()
    # every fault in turn, so that a few dozen submissions cover them all
    start = case["index"] * 3
    pool = [ALL[(start + i) % len(ALL)] for i in range(3)] + rng.sample(ALL, len(ALL))
    for fault in pool:
        if len(meta["faults"]) >= want:
            break
        group = next((g for g, members in TOUCHES.items() if fault in members), "budget" if fault in BUDGET else fault.__name__)
        if group in groups or ("intake.document-missing" in meta["faults"] and group == "checklist"):
            continue
        if fault is missing_document and groups & {"checklist"}:
            continue
        code = fault(rng, case, reps, meta, st)
        if code:
            groups.add(group)
            meta["faults"].append(code)
