"""附件一 企業基本資料表, in five layouts."""
import ooxml as ox
import words
from ooxml import C

P = "company-profile."
CATEGORIES = [("design", "設計優化輔導"), ("cross", "跨域整合輔導")]


def truth(c, F, rep):
    """rep: what is written, after faults. Money in the profile is written in whole 千元 for the funding."""
    F.set(P + "application_date", rep["application_date"])
    for k in ("plan_name", "category", "summary", "company_name", "ubn", "founded_date", "representative", "employees", "revenue", "capital", "consulting_unit", "industry"):
        F.set(P + k, None if isinstance(rep[k], list) else rep[k])
    for who in ("host", "contact", "consultant"):
        for k in ("name", "phone", "email", "mobile"):
            F.set(f"{P}{who}.{k}", rep[who][k])
    for k in ("address", "consultant_address"):
        F.set(P + k, rep[k] and rep[k]["text"])
        F.set(P + k + ".postalCode", rep[k] and rep[k]["code"])
    for group in ("funding", "manpower", "kpi"):
        for k, v in rep[group].items():
            F.set(f"{P}{group}.{k}", v)


def written(c):
    """The values of the profile as they will stand in the form (faults change this dictionary)."""
    k = lambda v: None if v is None else int((v + 500) // 1000 * 1000)
    return {"application_date": c["filed"], "plan_name": c["plan"], "category": c["category"], "summary": c["summary"], "company_name": c["company"], "ubn": c["ubn"],
            "founded_date": c["founded"], "representative": c["representative"], "employees": c["employees"], "revenue": c["revenue"], "capital": c["capital"],
            "consulting_unit": c["unit"], "industry": c["industry"], "address": c["address"], "consultant_address": c["consultant_address"],
            **{w: {"name": c[w]["name"], "phone": c[w]["phone"]["value"], "email": c[w]["email"], "mobile": c[w]["mobile"] and c[w]["mobile"]["value"]} for w in ("host", "contact", "consultant")},
            "funding": {x: k(v) for x, v in c["funding"].items()}, "manpower": dict(c["manpower"]), "kpi": dict(c["kpi"]), "raw": {}}


def cells(c, st, rep):
    """field -> runs of the value cell."""
    v = {}
    raw = rep["raw"]  # field -> text written instead (faults)

    def put(key, text, decoy=None):
        if key in raw:
            text, decoy = raw[key], None
        v[key] = st.value(text or "", decoy)
    put("application_date", rep["application_date"] and (st.date(rep["application_date"], prefix="") if st.messy else f"{rep['application_date'].year - 1911} 年 {rep['application_date'].month} 月 {rep['application_date'].day} 日"))
    for k in ("plan_name", "company_name", "consulting_unit", "representative"):
        put(k, rep[k])
    put("summary", rep["summary"])
    put("ubn", rep["ubn"] and st.ubn(rep["ubn"]), "12345678")
    put("founded_date", rep["founded_date"] and st.date(rep["founded_date"], prefix="民國 "), "民國99年9月9日")
    put("employees", rep["employees"] is not None and (st.number(rep["employees"]) + ("人" if not st.p(0.3) else "")), "999人")
    for k in ("revenue", "capital"):
        put(k, st.money(rep[k], bare_ok=st.unit_in_label) if rep[k] is not None else st.blank("千元"), "9,999千元")
    for k in ("address", "consultant_address"):
        put(k, st.address(rep[k]) if rep[k] else "(郵遞區號)")
    for who in ("host", "contact", "consultant"):
        put(who + ".name", rep[who]["name"])
        for k in ("phone", "mobile"):
            same = c[who][k] and rep[who][k] == c[who][k]["value"]
            put(f"{who}.{k}", st.phone(c[who][k]) if same else rep[who][k] or (st.blank() if k == "mobile" else ""))
        put(who + ".email", rep[who]["email"], "old@example.com")
    if st.messy and c["same_contact"] and rep["contact"] == rep["host"] and not any(x.startswith(("host", "contact")) for x in raw):
        words_ = st.rng.choice([("同計畫主持人", "同上"), ("同上", "同上"), (rep["host"]["name"], "同上")])
        v["contact.name"] = ox.t(words_[0])
        for k in ("phone", "email", "mobile"):
            if rep["host"][k]:
                v["contact." + k] = ox.t(words_[1])
    for k, x in rep["funding"].items():
        put("funding." + k, st.money(x) if x is not None else "千元", "1千元")
    for k, x in rep["manpower"].items():
        put("manpower." + k, st.person_months(x) if x is not None else "人月")
    return v


def kpi_lines(st, rep):
    k = rep["kpi"]
    raw = rep["raw"]
    line = lambda x: f"__{x}__" if st.rng.random() < 0.5 else str(x)
    money = lambda x: "_____千元" if x is None else (st.money(x) if st.messy else line(st.thousand(x)) + "千元")
    out = [("output_value", "增加產值", money(k["output_value"])), ("cost_saving", "降低成本", money(k["cost_saving"])), ("investment", "促成投資額", money(k["investment"])),
           ("new_jobs", "新增就業人數：", "_____人" if k["new_jobs"] is None else line(k["new_jobs"]) + "人"),
           ("new_companies", "成立新公司或衍生公司家數", "_____家" if k["new_companies"] is None else line(k["new_companies"]) + "家"),
           ("other", "其他(請述明)：", k["other"] or "_____")]
    return [(f, l, raw.get("kpi." + f, x)) for f, l, x in out]


def industries(st, rep, per_row, spans):
    chosen = rep["industry"] if isinstance(rep["industry"], list) else [rep["industry"]]
    rows = []
    own_cell, after = st.p(0.1) and spans == [3, 3, 2], st.p(0.07)
    for i in range(0, 18, per_row):
        if own_cell:  # the box in a cell of its own before its label
            rows.append([c for j, x in enumerate(words.INDUSTRIES[i:i + 3]) for c in (C(st.tick(x in chosen)), C(x, cs=spans[j] - 1))])
            continue
        rows.append([C(st.option(x in chosen, x, after), cs=spans[j]) for j, x in enumerate(words.INDUSTRIES[i:i + per_row])])
    return rows


def category_options(st, rep, after=False):
    if st.p(0.05) and isinstance(rep["category"], str):  # the other option deleted, and the boxes with it
        st.choice_alone = True
        return [ox.t(l) if rep["category"] == i else "" for i, l in CATEGORIES]
    return [st.option(rep["category"] == i or (isinstance(rep["category"], list) and i in rep["category"]), l, after) for i, l in CATEGORIES]


def printed(d, c, st, rep):
    st.unit_in_label = st.p(0.2)
    v, L = cells(c, st, rep), lambda k, strict=False: st.label(k, strict).rstrip(":： ") + ("(千元)" if st.unit_in_label and k in ("revenue", "capital") else "")
    opts = category_options(st, rep)
    rows = [[L("plan_name"), C(v["plan_name"], cs=7)],
            [L("category"), C(opts[0], cs=3), C(opts[1], cs=4)] if not st.p(0.4) else [L("category"), C(opts[0] + ox.t("　　") + opts[1], cs=7)],
            [L("summary"), C(v["summary"], cs=7)]]

    def person(who):
        if st.p(0.3):  # the name's cell not merged downwards, mobile on the same row
            return [[L(who), C(v[who + ".name"]), L("phone"), C(v[who + ".phone"]), L("email"), C(v[who + ".email"]), L("mobile"), C(v[who + ".mobile"])]]
        return [[C(L(who), rs=2), C(v[who + ".name"], cs=2, rs=2), L("phone"), C(v[who + ".phone"], cs=2), L("email"), C(v[who + ".email"])],
                [L("mobile"), C(v[who + ".mobile"], cs=2), C("", cs=2)]]
    pairs = [["ubn", "founded_date"], ["representative", "employees"], ["revenue", "capital"]]
    if st.p(0.3):
        st.rng.shuffle(pairs)
    company = [[L("company_name"), C(v["company_name"], cs=7)]] + [[L(a), C(v[a], cs=3), L(b), C(v[b], cs=3)] for a, b in pairs] + [[L("address"), C(v["address"], cs=7)]]
    if st.p(0.2):  # rows that the printed form does not have
        company.insert(st.rng.randrange(1, len(company)), ["傳真", C("02-2345-6789", cs=3), "公司網址", C("https://www.example.com.tw", cs=3)])
    consult = [[L("consulting_unit"), C(v["consulting_unit"], cs=7)]] + person("consultant") + [[L("consultant_address"), C(v["consultant_address"], cs=7)]]
    industry = [[C(L("industry", strict=True), cs=8)]] + industries(st, rep, 3, [3, 3, 2])
    f, m = [("funding." + k, "manpower." + j) for k, j in (("government", "applicant"), ("self", "consultant"), ("total", "total"))], None
    money = [([C(L("funding"), rs=3)] if i == 0 else []) + [L(a, strict=True), C(v[a], cs=2)] + ([C(L("manpower"), rs=3)] if i == 0 else []) + [L(b, strict=True), C(v[b], cs=2)] for i, (a, b) in enumerate(f)]
    k = kpi_lines(st, rep)
    sep = "" if not st.p(0.3) else "："
    text = lambda x: x[1] + (sep if not x[1].endswith("：") else "") + x[2]
    if st.p(0.2):  # label and value in cells of their own
        kpi = [([C(L("kpi"), rs=3)] if i == 0 else []) + [C(k[2 * i][1].rstrip("：")), C(k[2 * i][2], cs=2), C(k[2 * i + 1][1].rstrip("："), cs=2), C(k[2 * i + 1][2], cs=2)] for i in range(3)]
    else:
        kpi = [([C(L("kpi"), rs=3)] if i == 0 else []) + [C(text(k[2 * i]), cs=3), C(text(k[2 * i + 1]), cs=4)] for i in range(3)]
    host = person("host") + person("contact")
    blocks = [rows, host, company, consult, industry, money, kpi]
    if st.p(0.25):  # another order of the blocks; the persons stay before their unit
        blocks = [rows, company, host, consult, money, industry, kpi]
    d.add(ox.para(ox.t("申請日期：") + v["application_date"], align="right"))
    whole = ox.table([r for b in blocks for r in b])
    d.add(ox.block_control(whole) if st.p(0.05) else whole)


def two_columns(d, c, st, rep):
    """Label left, value right, one below the other, with a row of its own for each person's heading."""
    st.unit_in_label = st.p(0.3)
    v, L = cells(c, st, rep), lambda k, strict=False: st.label(k, strict).rstrip(":： ") + ("（千元）" if st.unit_in_label and k in ("revenue", "capital") else "")
    opts = category_options(st, rep)
    rows = [[L("application_date"), C(v["application_date"])], [L("plan_name"), C(v["plan_name"])], [L("category"), C(opts[0] + ox.t("　") + opts[1])], [L("summary"), C(v["summary"])]]
    company = [[L(k), C(v[k])] for k in ("company_name", "ubn", "founded_date", "representative", "employees", "revenue", "capital", "address")]
    person = lambda who: [[C(L(who), cs=2)]] + [[L(k), C(v[f"{who}.{k}"])] for k in ("name", "phone", "mobile", "email")]
    unit = [[L("consulting_unit"), C(v["consulting_unit"])]] + person("consultant") + [[L("consultant_address"), C(v["consultant_address"])]]
    opt = [st.option(x == rep["industry"] or (isinstance(rep["industry"], list) and x in rep["industry"]), x) for x in words.INDUSTRIES]
    industry = [[L("industry", strict=True), C("".join(ox.para(o) for o in opt) if st.p(0.5) else ox.t("　").join(opt))]]
    money = [[C("輔導經費", cs=2)]] + [[L("funding." + k, strict=True), C(v["funding." + k])] for k in ("government", "self", "total")]
    power = [[C("投入人力", cs=2)]] + [[L("manpower." + k, strict=True), C(v["manpower." + k])] for k in ("applicant", "consultant", "total")]
    kpi = [[C("預期績效", cs=2)]] + [[C(l.rstrip("：")), C(x)] for _, l, x in kpi_lines(st, rep)]
    d.add(ox.table(rows + company + person("host") + person("contact") + unit + industry + money + power + kpi))


def paragraphs(d, c, st, rep):
    """No table at all: label, colon, value; one paragraph each, under small headings."""
    st.unit_in_label = False
    v, L = cells(c, st, rep), lambda k, s=False: st.label(k, s).replace("\n", "").rstrip(":： ")
    line = lambda label, runs: d.add(ox.para(ox.t(label + st.rng.choice(["：", ":", "： "])) + runs))
    opts = category_options(st, rep)
    line(L("application_date"), v["application_date"])
    line(L("plan_name"), v["plan_name"])
    line(L("category"), opts[0] + ox.t("　") + opts[1])
    line(L("summary"), v["summary"])
    for k in ("company_name", "ubn", "founded_date", "representative", "employees", "revenue", "capital", "address"):
        line(L(k), v[k])
    for who in ("host", "contact"):
        line(L(who), v[who + ".name"])
        for k in ("phone", "mobile", "email"):
            line(L(k), v[f"{who}.{k}"])
    line(L("consulting_unit"), v["consulting_unit"])
    line(L("consultant"), v["consultant.name"])
    for k in ("phone", "mobile", "email"):
        line(L(k), v["consultant." + k])
    line(L("consultant_address"), v["consultant_address"])
    d.add(ox.para("所屬產業別(限勾一項)"))
    for i in range(0, 18, 3):
        d.add(ox.para(ox.t("\t").join(st.option(x == rep["industry"] or (isinstance(rep["industry"], list) and x in rep["industry"]), x) for x in words.INDUSTRIES[i:i + 3])))
    d.add(ox.para("輔導經費"))
    for k in ("government", "self", "total"):
        line(L("funding." + k, True), v["funding." + k])
    d.add(ox.para("投入人力"))
    for k in ("applicant", "consultant", "total"):
        line(L("manpower." + k, True), v["manpower." + k])
    d.add(ox.para("預期績效"))
    for _, l, x in kpi_lines(st, rep):
        line(l.rstrip("："), ox.t(x))


def in_cell(d, c, st, rep):
    """Value behind a colon in the label's own cell, two to a row."""
    st.unit_in_label = False
    v, L = cells(c, st, rep), lambda k, s=False: st.label(k, s).replace("\n", "").rstrip(":： ")
    lab = lambda k, f=None, s=False, **kw: C(ox.t(L(k, s) + "：") + v[f or k], **kw)
    opts = category_options(st, rep)
    rows = [[lab("application_date", cs=2)], [lab("plan_name", cs=2)], [C(ox.t("申請類別：") + opts[0] + ox.t("　") + opts[1], cs=2)], [lab("summary", cs=2)], [lab("company_name"), lab("ubn")], [lab("founded_date"), lab("representative")],
            [lab("employees"), lab("capital")], [lab("revenue", cs=2)], [lab("address", cs=2)]]
    for who in ("host", "contact"):
        rows += [[lab(who, who + ".name"), lab("phone", who + ".phone")], [lab("mobile", who + ".mobile"), lab("email", who + ".email")]]
    rows += [[lab("consulting_unit", cs=2)], [lab("consultant", "consultant.name"), lab("phone", "consultant.phone")], [lab("mobile", "consultant.mobile"), lab("email", "consultant.email")], [lab("consultant_address", cs=2)]]
    rows += [[C("所屬產業別(限勾一項)", cs=2)]] + industries(st, rep, 2, [1, 1])
    rows += [[C("輔導經費"), C("投入人力")]] + [[lab("funding." + a, s=True), lab("manpower." + b, s=True)] for a, b in (("government", "applicant"), ("self", "consultant"), ("total", "total"))]
    k = kpi_lines(st, rep)
    rows += [[C("預期績效", cs=2)]] + [[C(k[i][1].rstrip("：") + "：" + k[i][2]), C(k[i + 1][1].rstrip("：") + "：" + k[i + 1][2])] for i in (0, 2, 4)]
    d.add(ox.table(rows))


def render(d, c, st, rep, F):
    annex = "附件一、" if not st.p(0.3) else st.rng.choice(["", "附件二 ", "附表1 ", "附件1、"])
    d.add(ox.para(ox.t(annex + "企業基本資料表", bold=True), align="center"))
    layout = st.rng.choices([printed, two_columns, paragraphs, in_cell], [5, 2, 1.5, 1.5])[0] if st.messy else printed
    if st.p(0.08) and layout is printed:
        inner = Capture(d)
        layout(inner, c, st, rep)
        d.add(ox.table([[C(inner.text + "<w:p/>")]]))
    else:
        layout(d, c, st, rep)
    F.layout("company-profile", layout.__name__)
    F.doubtful = F.doubtful or st.choice_alone
    truth(c, F, rep)


class Capture:
    """Collects block XML instead of adding it, for nesting a form inside a cell."""
    def __init__(self, d):
        self.d, self.text = d, ""

    def add(self, *blocks):
        self.text += "".join(blocks)

    def picture(self, *a, **k):
        return self.d.picture(*a, **k)
