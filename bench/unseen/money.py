"""The budget of one made-up plan, right in every line. All amounts are whole NT$."""
from decimal import Decimal, ROUND_HALF_UP

RATES = {"researcher": 100_000, "associate": 70_000, "assistant": 50_000, "research_assistant": 42_000}
STAFF = list(RATES)
BUSINESS = ["outsourcing", "printing", "marketing", "equipment", "prototyping", "misc"]
CAPS = {"design": (250_000, 100_000), "cross": (500_000, 200_000)}


def half_up(x):
    return int(Decimal(x).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def percent(part, whole, digits=2):
    q = Decimal(1).scaleb(-digits)
    return float((Decimal(part) * 100 / Decimal(whole)).quantize(q, rounding=ROUND_HALF_UP))


def notes(rng, line, amount, case):
    """A calculation for the note column that comes to `amount`."""
    def product(total):
        for k in rng.sample([2, 4, 5, 8, 10, 20, 25, 50, 100], 9):
            if total % k == 0 and total // k >= 10:
                return k, total // k
        return 1, total
    k, each = product(amount)
    if line == "outsourcing":
        return rng.choice(["委託攝影工作室拍攝商品情境照：{:,}元×{}式", "網頁程式外包：{:,}元×{}頁", "委託模具廠開模：{:,}元×{}組"]).format(each, k)
    if line == "travel":
        a = amount // 2
        return f"計程車費：{4}趟次×{1}人次×{a // 4:,}元={a // 4 * 4:,}；高鐵差旅費：{amount - a // 4 * 4:,}元×1人"
    word = {"printing": "印刷", "marketing": "社群廣告", "equipment": "攝影棚租用", "prototyping": "打樣", "misc": "文具耗材"}.get(line, "費用")
    unit = {"printing": "份", "marketing": "檔", "equipment": "小時", "prototyping": "款", "misc": "批"}.get(line, "次")
    return f"{word}：{each:,}元×{k}{unit}"


def make_budget(rng, category, grade_months, case, extra_lines=0):
    """grade_months: grade -> months (Decimal). Returns {line: {government, self, total, share, note, months, label}} in table order."""
    cap, least = CAPS[category]
    scale = 2 if category == "cross" else 1
    while True:
        lines = {}
        for g in STAFF:
            m = grade_months.get(g)
            lines["staff." + g] = int(RATES[g] * m) if m else None
        business = [b for b in BUSINESS if rng.random() < 0.75] or ["printing", "marketing"]
        for b in BUSINESS:
            lines["business." + b] = rng.choice([8, 10, 12, 15, 20, 24, 30, 36]) * 1000 * scale if b in business else None
        if lines["business.misc"]:
            lines["business.misc"] = rng.choice([2000, 3000, 5000, 3600])
        others = []
        for i in range(extra_lines):
            others.append(rng.choice([6, 9, 12, 18]) * 1000)
            lines[f"business.other[{i}]"] = others[-1]
        lines["travel"] = rng.choice([6000, 8000, 9600, 12000, 16000, 20000, 12340, 8870]) * scale
        base = sum(v for v in lines.values() if v)
        management = half_up(Decimal(base) * 13 / 100)
        t0 = base + management
        g_total = cap if rng.random() < 0.6 else cap - rng.choice([10, 20, 30, 50]) * 1000
        if t0 - g_total < least * 1.0:
            if t0 - least < 100_000 * scale:
                scale += 1
                continue
            g_total = (t0 - least) // 1000 * 1000
            if g_total > cap:
                g_total = cap
        break
    leaves = [k for k, v in lines.items() if v] + ["management"]
    amount = dict(lines, management=management)
    gov = {k: int(Decimal(amount[k]) * g_total / t0) // 100 * 100 for k in leaves}
    if rng.random() < 0.3:  # small lines paid wholly by the company, as many do
        for k in leaves:
            if amount[k] <= 12000:
                gov[k] = 0
    rest = g_total - sum(gov.values())
    for k in sorted(leaves, key=lambda k: gov[k] - amount[k]):
        add = min(rest, amount[k] - gov[k])
        gov[k] += add
        rest -= add
    assert rest == 0 and all(0 <= gov[k] <= amount[k] for k in leaves)
    out = {}

    def line(key, g, s, note=None, months=None, label=None):
        out[key] = {"government": g, "self": s, "total": None if g is None and s is None else (g or 0) + (s or 0),
                    "share": None, "note": note, "months": months, "label": label}

    def leaf(key, note, **kw):
        v = amount[key]
        if not v:
            line(key, None, None)
        else:
            line(key, gov[key], v - gov[key], note, **kw)

    def subtotal(key, prefix):
        line(key, *(sum(out[k][c] or 0 for k in out if k.startswith(prefix)) for c in ("government", "self")))
    for g in STAFF:
        m = grade_months.get(g)
        leaf("staff." + g, f"{RATES[g]:,}×{m}人月" if m else None, months=float(m) if m else None)
    subtotal("staff.subtotal", "staff.")
    for b in BUSINESS:
        leaf("business." + b, notes(rng, b, amount["business." + b], case) if amount["business." + b] else None)
    labels = rng.sample(["場地租金", "專家出席費", "材料費", "檢驗費", "翻譯費", "保險費"], extra_lines)
    for i in range(extra_lines):
        leaf(f"business.other[{i}]", f"{labels[i]}：{others[i]:,}元×1式", label=labels[i])
    subtotal("business.subtotal", "business.")
    leaf("travel", notes(rng, "travel", amount["travel"], case))
    leaf("management", "(人事費+業務費+旅運費)×13%")
    self_base = sum(out[k]["self"] for k in ("staff.subtotal", "business.subtotal", "travel", "management"))
    tax = half_up(Decimal(self_base) * 5 / 100)
    out["tax"] = {"government": None, "self": tax, "total": tax, "share": None, "note": "自籌款(人事費+業務費+旅運費+管理費)×5%", "months": None, "label": None}
    cols = {}
    for c in ("government", "self", "total"):
        cols[c] = sum(out[k][c] or 0 for k in ("staff.subtotal", "business.subtotal", "travel", "management", "tax"))
    out["total"] = {**cols, "share": 100.0, "note": None, "months": None, "label": None}
    digits = rng.choice([0, 1, 2])
    for k, row in out.items():
        if k != "total" and row["total"]:
            row["share"] = percent(row["total"], cols["total"], digits)
    out["total"]["share"] = 100.0
    assert cols["government"] == g_total <= cap and cols["self"] >= least, (cols, g_total)
    return out, digits
