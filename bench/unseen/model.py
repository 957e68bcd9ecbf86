"""One made-up application: what the company wanted to say, before anybody writes it into a form."""
import datetime as dt
from decimal import Decimal
import money
import words

GRADES = [("researcher", {"doctor": 3, "master": 6, "bachelor": 9, "associate": 12}), ("associate", {"doctor": 0, "master": 3, "bachelor": 6, "associate": 9}),
          ("assistant", {"doctor": 0, "master": 0, "bachelor": 3, "associate": 6}), ("research_assistant", {"doctor": 0, "master": 0, "bachelor": 0, "associate": 3, "highschool": 6})]
BENEFITS = [  # printed item, unit, printed note, (kind of number)
    ("產品/服務流程提案數", "件", "*皆必填，包含產品數、服務流程/體驗、概念、商業模式、衍生技術等", "before"), ("產品/服務流程滿意度", "%", "須備註前後差異", "before"),
    ("產品/服務體驗人次", "人次", "", "before"), ("產品/服務顧客成長人數", "人", "", "before"),
    ("增加產值(公司內部)", "千元", "*皆必填，公司內部輔導結束後，評估可以增加的營業額", "after"), ("增加產值(跨域整合成員)", "千元", "*跨域整合必填，不含主導企業，輔導結束後評估可以增加的營業額", "cross"),
    ("促成投資額(公司內部)", "千元", "*皆必填，輔導結束後，公司內部預估可促成的投資內容、商機(需說明計算來源、項目)", "after"),
    ("促成投資額(跨域整合成員)", "千元", "*跨域整合必填，不含主導企業，輔導後預估可促成的投資項目、商機(需說明計算來源、內容)", "cross"),
    ("新增就業人數", "人", "*皆必填，輔導結束後評估會新增僱員人數(須備註人數、性別)", "after"), ("降低成本", "千元", "*皆必填，輔導結束後評估可降低成本(須說明計算基礎)", "after"),
    ("建立學習社群", "個", "(無者免填)", "free"), ("產生創新知識文件", "篇", "(無者免填)", "free"), ("建立創新交流平台", "套", "(無者免填)", "free"), ("其他", "", "(無者免填)", "none")]


def grade_of(level, years):
    for grade, least in GRADES:
        if level in least and years >= least[level]:
            return grade
    return None


def months(rng, lo, hi):
    return Decimal(rng.randrange(lo, hi + 1)) / 10 * 5 if rng.random() < 0.8 else Decimal(rng.randrange(lo * 5, hi * 5 + 1)) / 10


def phone(rng, area):
    length = 9 - len(area) if area in ("037", "049", "082", "089") else 8 if area in ("02", "04") else 7
    number = str(rng.randrange(2, 9)) + "".join(str(rng.randrange(10)) for _ in range(length - 1))
    ext = str(rng.randrange(10, 999)) if rng.random() < 0.4 else None
    return {"area": area, "number": number, "ext": ext, "value": area + number + (f"#{ext}" if ext else "")}


def mobile(rng):
    d = "09" + "".join(str(rng.randrange(10)) for _ in range(8))
    return {"area": None, "number": d, "ext": None, "value": d}


def address(rng, region=None):
    code, city, road, area = region or rng.choice(words.REGIONS)
    tail = f"{road}{rng.randrange(1, 400)}號" + rng.choice(["", f"{rng.randrange(2, 15)}樓", f"{rng.randrange(2, 12)}樓之{rng.randrange(1, 6)}"])
    return {"code": code if rng.random() < 0.85 else None, "text": city + tail, "area": area}


def make_case(rng, index, used, category=None, people_count=None, extra_lines=0, lead=None):
    """lead: (consulting unit, consultant's name) to be used instead of new ones; that consultant works 2.5 months."""
    c = {"index": index, "category": category or ("cross" if rng.random() < 0.3 else "design")}
    trade, industry, products = rng.choice(words.TRADES)
    while True:
        c["short"] = rng.choice(words.NAME_A) + rng.choice(words.NAME_B)
        c["company"] = c["short"] + trade + rng.choice(["有限公司", "股份有限公司", "企業社", "股份有限公司", "有限公司", "工作室"])
        if c["company"] not in used:
            used.add(c["company"])
            break
    c["industry"], c["products"] = industry, products
    while True:
        c["ubn"] = words.ubn(rng)
        if c["ubn"] not in used:
            used.add(c["ubn"])
            break
    prod = rng.choice(products)
    c["plan"] = rng.choice(["{s}{p}品牌識別優化計畫", "{p}包裝再設計與體驗提升計畫", "「{s}」{p}感質升級計畫", "{r}{p}體驗設計價值提升計畫", "{s}×{p}：跨界新體驗輔導計畫"]).format(
        s=c["short"], p=prod, r=rng.choice(["山城", "港邊", "老街", "里山", "離島"]))
    c["address"], c["consultant_address"] = address(rng), address(rng)
    while True:
        c["unit"] = rng.choice(words.UNITS).format(rng.choice(words.NAME_A) + rng.choice(words.NAME_B) + rng.choice(["", "創", "藝", "策"]))
        if c["unit"] not in used:
            used.add(c["unit"])
            break
    c["partner"] = None
    if c["category"] == "cross":
        c["partner"] = rng.choice(words.NAME_A) + rng.choice(words.NAME_B) + rng.choice(["民宿有限公司", "農場有限公司", "旅行社股份有限公司"])
    c["founded"] = dt.date(rng.randrange(1975, 2022), rng.randrange(1, 13), rng.randrange(1, 29))
    c["representative"] = words.person_name(rng, used)
    c["employees"] = rng.choice([3, 5, 8, 12, 18, 25, 36, 60, 120, 180])
    c["revenue"] = rng.choice([1200, 3500, 8600, 12000, 25800, 66000, 120350]) * 1000 if rng.random() < 0.9 else None
    c["capital"] = rng.choice([100, 500, 1000, 2000, 5000, 8000, 12500, 30000, 80000]) * 1000
    if rng.random() < 0.05:
        c["employees"], c["capital"] = 350, 60_000_000
    elif rng.random() < 0.05:
        c["employees"], c["capital"] = 150, 250_000_000
    c["received"] = dt.datetime(2024, 5, rng.randrange(2, 10), rng.randrange(8, 20), rng.randrange(60), rng.randrange(60))
    c["filed"] = dt.date(2024, rng.choice([4, 5, 5, 5]), 1) if rng.random() < 0.1 else dt.date(2024, 5, rng.randrange(1, 10))
    c["period"] = (dt.date(2024, 5, rng.choice([1, 6, 13, 15, 20, 27, 31])), dt.date(2024, 10, rng.choice([31, 31, 31, 25, 15])))

    def contact(name, area, email_domain):
        return {"name": name, "phone": phone(rng, area), "email": rng.choice(["", "m.", "info", "design_", "pm-"]) + rng.choice(["lin", "chen", "wang", "hello", "studio", "kevin.h", "amy88"]) + str(rng.randrange(10, 999)) + "@" + email_domain,
                "mobile": mobile(rng) if rng.random() < 0.7 else None}
    domain = rng.choice(["gmail.com", "yahoo.com.tw", f"{''.join(rng.choice('abcdefghkmnprstuvw') for _ in range(6))}.com.tw", "hinet.net"])
    c["people"] = make_people(rng, c, used, people_count)
    if lead:
        c["unit"] = lead[0]
        first = next(p for p in c["people"] if p["party"] == "consultant")
        first.update(name=lead[1], months=Decimal("2.5"))
    applicants = [p for p in c["people"] if p["party"] == "applicant"]
    consultants = [p for p in c["people"] if p["party"] == "consultant"]
    c["host"] = contact(applicants[0]["name"], c["address"]["area"], domain)
    c["contact"] = contact(applicants[-1]["name"], c["address"]["area"], domain)
    c["consultant"] = contact(consultants[0]["name"], c["consultant_address"]["area"], "consult" + str(rng.randrange(99)) + ".com.tw")
    c["totals"] = {party: sum((p["months"] for p in c["people"] if p["party"] == party), Decimal(0)) for party in ("applicant", "consultant", "partner")}
    c["manpower"] = {"applicant": c["totals"]["applicant"], "consultant": c["totals"]["consultant"], "total": c["totals"]["applicant"] + c["totals"]["consultant"]}
    grades = {}
    for p in consultants:
        grades[p["paid"]] = grades.get(p["paid"], Decimal(0)) + p["months"]
    c["budget"], c["share_digits"] = money.make_budget(rng, c["category"], grades, c, extra_lines)
    c["funding"] = {k: c["budget"]["total"][k] for k in ("government", "self", "total")}
    make_benefits(rng, c)
    make_schedule(rng, c)
    c["summary"] = fit(rng, c, 150)
    if rng.random() < 0.2:  # in two paragraphs
        at = c["summary"].find("。", len(c["summary"]) // 2)
        if 0 < at < len(c["summary"]) - 1:
            c["summary"] = c["summary"][:at + 1] + "\n" + c["summary"][at + 1:]
    c["sections"] = {s: [words.prose(rng, s, c, rng.randrange(4, 7)) for _ in range(2)] for s in ("overview", "origin", "goals")}
    c["sections"]["goals"].append(words.prose(rng, "goals", c, 4))
    c["sections"]["resources"] = [words.prose(rng, "resources", c, 2)]
    criteria = ["感質性", "市場性", "可行性", "發展性"] + (["創新性", "整合性"] if c["category"] == "cross" else [])
    c["quality"] = [f"{k}：" + words.fill(rng, rng.choice(words.QUALITY[k]), c) + words.prose(rng, "benefits", c, 1) for k in criteria]
    prior = rng.random() < 0.25
    c["items"] = {i: True for i in range(1, 11)}
    c["items"][9] = prior
    c["prior"] = rng.sample(["110年度中小企業跨域創新計畫", "111年度城鄉創生轉型輔導計畫", "112年度小型企業人力提升計畫", "SBIR地方型研發補助"], rng.choice([1, 2])) if prior else []
    c["preparer"] = c["contact"]["name"]
    c["cover_date"] = c["filed"] if rng.random() < 0.3 else None
    c["same_contact"] = rng.random() < 0.15
    if c["same_contact"]:
        c["contact"] = dict(c["host"])
    return c


def make_people(rng, c, used, count):
    people = []
    partners = rng.choice([1, 2]) if c["category"] == "cross" else 0
    na, nc = (rng.choice([2, 2, 3, 3]), rng.choice([1, 2, 2, 3])) if count is None else (count - 2 - partners, 2)
    for party, n in (("applicant", na), ("consultant", nc), ("partner", partners)):
        for i in range(n):
            while True:
                level = rng.choice(["doctor", "master", "master", "bachelor", "bachelor", "associate", "highschool"] if party != "consultant" else ["doctor", "master", "master", "bachelor", "associate"])
                years = rng.randrange(2, 26)
                paid = grade_of(level, years)
                if party != "consultant" or paid:
                    break
            own = months(rng, 1, 4) if party != "consultant" else months(rng, 1, 3 if c["category"] == "design" else 5)
            if party == "consultant" and i == 0:
                paid, level, years = ("researcher", "master", max(years, 7)) if rng.random() < 0.7 else ("associate", "bachelor", 7)
                own = max(own, Decimal("1"))
            employer = rng.choice(words.EMPLOYERS)
            people.append({"party": party, "name": words.person_name(rng, used), "title": ["負責人", "總經理"][rng.randrange(2)] if (party == "applicant" and i == 0) else rng.choice(words.TITLES_C if party == "consultant" else words.TITLES_A),
                           "level": level, "education": rng.choice(words.SCHOOLS[level]), "years": years,
                           "experience": rng.choice(words.JOBS).format(employer) + rng.choice(["，工作年資{}年", "；年資{}年", "，{}年以上年資", "，共{}年"]).format(years),
                           "tasks": rng.choice(["A、B", "1、2、3", "品牌策略", "包裝設計", "計畫管考", "全項", "需求訪談、提案"]), "months": own, "paid": paid})
    return people


def make_benefits(rng, c):
    rows = []
    for item, unit, hint, kind in BENEFITS:
        r = {"item": item, "unit": unit, "hint": hint, "before": None, "after": None, "improvement": None, "annual_saving": None, "note": None}
        cross = c["category"] == "cross"
        if kind == "before" and (item.endswith("提案數") or rng.random() < 0.75):
            if unit == "%":
                r["before"], r["after"] = rng.choice([60, 65, 70, 75]), rng.choice([80, 85, 88, 90])
                r["note"] = f"輔導前{r['before']}%、輔導後{r['after']}%，提升{r['after'] - r['before']}個百分點"
            else:
                r["before"], r["after"] = rng.choice([(0, 2), (1, 3), (2, 5), (4, 6)]) if unit == "件" else rng.choice([(800, 1200), (150, 240), (1000, 1350), (320, 400)])
                r["note"] = rng.choice(["包裝2式、識別1式", "以體驗場次估算", "依會員數推估"])
            if r["before"]:
                r["improvement"] = money.percent(r["after"] - r["before"], r["before"], 1)
            if rng.random() < 0.3:
                r["annual_saving"] = rng.choice([50, 120, 200, 360]) * 1000
        elif kind == "after" or (kind == "cross" and cross):
            r["after"] = rng.choice([1, 2, 3]) if unit == "人" else rng.choice([200, 350, 500, 800, 1200, 1500, 2400]) * 1000
            r["note"] = {"增": f"新品{r['after'] // 1000}千元營業額", "促": f"計算來源：設備與通路投資{r['after'] // 1000}千元", "新": f"{r['after']}人，女性{r['after']}人", "降": "計算基礎：減少耗材與退貨"}[item[0]]
        elif kind == "free" and rng.random() < 0.4:
            r["before"], r["after"], r["note"] = 0, rng.choice([1, 2]), rng.choice(["LINE社群", "操作手冊", "線上平台"])
        rows.append(r)
    c["benefits"] = rows
    by = {r["item"]: r for r in rows}
    c["kpi"] = {"output_value": by["增加產值(公司內部)"]["after"], "cost_saving": by["降低成本"]["after"], "investment": by["促成投資額(公司內部)"]["after"],
                "new_jobs": by["新增就業人數"]["after"], "new_companies": rng.choice([None, 1]), "other": rng.choice([None, "取得設計獎項1件", "媒體露出3則"])}
    if c["category"] == "cross" and rng.random() < 0.3:
        c["kpi"]["output_value"] += by["增加產值(跨域整合成員)"]["after"]


def make_schedule(rng, c):
    tasks = rng.sample(["需求訪談與現況診斷", "品牌定位與策略擬定", "包裝設計提案", "商品打樣與測試", "通路上架與推廣", "體驗流程設計", "視覺識別設計"], 4) + ["計畫執行與管考"]
    total = int(c["manpower"]["total"] * 10)
    cuts = sorted(rng.sample(range(1, total), 4)) if total > 5 else [1, 2, 3, 4]
    parts = [b - a for a, b in zip([0] + cuts, cuts + [total])]
    wcuts = sorted(rng.sample(range(1, 20), 4))
    weights = [5 * (b - a) for a, b in zip([0] + wcuts, wcuts + [20])]
    marks = [{"6月": [2]}, {"9月": [4]} if rng.random() < 0.5 else {"8月": [3]}, {"10月": [5]}, {}, {"6月": [1], "9月": [3], "10月": [6, 7, 8]}]
    if "8月" in marks[1]:  # the checkpoint order is by time: 3 in August, 4 in September
        marks[4]["9月"] = [4]
    c["schedule"] = [{"task": t, "weight": w, "months": Decimal(m) / 10, "marks": k} for t, w, m, k in zip(tasks, weights, parts, marks)]
    steps = sorted(rng.sample(range(5, 95, 5), 4)) + [100]
    c["progress"] = dict(zip(["6月", "7月", "8月", "9月", "10月"], steps))
    c["weight_total"], c["months_total"] = 100, c["manpower"]["total"]
    d = lambda m, lo, hi: dt.date(2024, m, rng.randrange(lo, hi + 1))
    dates = [d(6, 1, 10), d(6, 15, 28), d(8, 5, 25), d(9, 20, 28), d(10, 1, 10), d(10, 15, 24), d(10, 26, 31) if rng.random() < 0.5 else d(11, 1, 8), d(11, 20, 29)]
    items = ["簽約完成並支付第一期輔導款", "完成現況診斷報告1份及設計策略", "繳交輔導計畫實地訪審簡報", "完成設計提案3案並定案1案", "完成打樣2款及滿意度調查50份",
             "完成計畫所有需交付事項", "繳交輔導結案報告及準備結案簡報", "繳交修正後之輔導結案報告，並支付第二期輔導款"]
    c["checkpoints"] = [{"date": x, "number": i + 1, "item": t} for i, (x, t) in enumerate(zip(dates, items))]


def fit(rng, c, limit):
    text = ""
    while True:
        more = words.prose(rng, rng.choice(["goals", "origin"]), c, 1)
        if len((text + more).replace(" ", "")) > limit:
            return text
        text += more
        if len(text) > 60 and rng.random() < 0.4:
            return text
