"""How one hand writes labels, numbers, dates and ticks. Style("tidy") writes as printed; Style("messy") varies everything."""
import datetime as dt
from decimal import Decimal
import ooxml as ox

DIGITS, FORMAL = "〇一二三四五六七八九", "零壹貳參肆伍陸柒捌玖"
COMPAT = {"年": "\uf98e", "金": "\uf90a", "旅": "\uf983", "行": "\ufa08", "度": "\ufa01", "量": "\uf97e", "立": "\uf9f7", "理": "\uf9e4", "類": "\uf9d0", "料": "\uf9be", "樂": "\uf914", "便": "\uf965", "利": "\uf9dd"}
LABELS = {
    "application_date": ("申請日期", ["申請日期", "填表日期", "日期"]), "plan_name": ("提案計畫名稱", ["提案計畫名稱", "計畫名稱", "輔導計畫名稱", "提案名稱"]),
    "category": ("申請類別", ["申請類別", "申請輔導類別", "類別", "輔導類別"]), "summary": ("輔導計畫摘要\n(150字內描述)", ["輔導計畫摘要", "計畫摘要(150字以內)", "計畫摘要"]),
    "host": ("計畫主持人", ["計畫主持人", "主持人", "計劃主持人"]), "contact": ("計畫聯絡人", ["計畫聯絡人", "聯絡人", "計畫連絡人"]), "consultant": ("輔導顧問", ["輔導顧問", "顧問", "顧問姓名"]),
    "name": ("姓名", ["姓名"]), "phone": ("聯絡電話", ["聯絡電話", "電話", "連絡電話", "公司電話"]), "email": ("E-mail", ["E-mail", "電子郵件", "Email", "電子信箱", "e-mail", "E-MAIL", "電子郵件信箱", "E-mail信箱"]),
    "mobile": ("行動電話", ["行動電話", "手機", "手機號碼"]), "company_name": ("申請企業名稱", ["申請企業名稱", "公司名稱", "企業名稱", "申請企業", "公司名稱(全銜)", "申請單位名稱"]),
    "ubn": ("統一編號", ["統一編號", "統編", "營利事業統一編號", "公司統一編號"]), "founded_date": ("成立日期", ["成立日期", "設立日期", "核准設立日期"]),
    "representative": ("企業負責人", ["企業負責人", "負責人", "代表人", "負責人姓名"]), "employees": ("員工數", ["員工數", "員工人數"]), "revenue": ("前一年營業額", ["前一年營業額", "營業額", "前一年度營業額"]),
    "capital": ("資本額", ["資本額", "實收資本額"]), "address": ("通訊地址", ["通訊地址", "聯絡地址", "地址", "公司地址"]), "consulting_unit": ("輔導單位名稱", ["輔導單位名稱", "輔導單位"]),
    "consultant_address": ("通訊地址", ["通訊地址", "地址"]), "industry": ("所屬產業別\n(限勾一項)", ["所屬產業別(限勾一項)", "產業別", "所屬產業別"]),
    "funding": ("輔導經費", ["輔導經費", "經費"]), "funding.government": ("政府經費(A)", ["政府經費(A)", "政府款(A)", "政府經費"]), "funding.self": ("廠商自籌款(B)", ["廠商自籌款(B)", "自籌款(B)", "廠商自籌款"]), "funding.total": ("合計(A+B)", ["合計(A+B)", "合計"]),
    "manpower": ("投入人力", ["投入人力", "人力投入"]), "manpower.applicant": ("申請企業(C)", ["申請企業(C)", "申請企業"]), "manpower.consultant": ("輔導單位(D)", ["輔導單位(D)", "輔導單位"]), "manpower.total": ("合計(C+D)", ["合計(C+D)", "合計"]),
    "kpi": ("預期績效", ["預期績效", "預期效益"]), "output_value": ("增加產值", ["增加產值"]), "cost_saving": ("降低成本", ["降低成本"]), "investment": ("促成投資額", ["促成投資額"]), "new_jobs": ("新增就業人數", ["新增就業人數", "新增就業"]),
    "new_companies": ("成立新公司或衍生公司家數", ["成立新公司或衍生公司家數", "成立新公司或衍生公司"]), "other": ("其他(請述明)", ["其他(請述明)", "其他"]),
}


def chinese(n, formal=False):
    d, unit = (FORMAL, ["", "拾", "佰", "仟"]) if formal else (DIGITS.replace("〇", "零"), ["", "十", "百", "千"])
    if n == 0:
        return "零"
    out, groups, i = "", [], 0
    while n:
        groups.append(n % 10000)
        n //= 10000
    for i in range(len(groups) - 1, -1, -1):
        g, part, zero = groups[i], "", False
        for p in range(3, -1, -1):
            x = g // 10 ** p % 10
            if x:
                part += ("零" if zero and part else "") + d[x] + unit[p]
                zero = False
            else:
                zero = True
        if g and out and g < 1000:
            part = "零" + part
        out += part + (["", "萬", "億"][i] if g else "")
    return out[1:] if not formal and out.startswith("一十") else out


def fullwidth(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def trim(x):
    """A number without superfluous zeros."""
    x = Decimal(str(x))
    return f"{x.normalize():f}"


class Style:
    def __init__(self, rng, level="tidy"):
        self.rng, self.messy = rng, level != "tidy"
        # one person ticks in one way throughout a document set
        self.tick_kind = rng.choice(["■", "☑", "☒", "✔", "V", "v", "ｖ", "●", "◼", "wingdings", "wingdings2", "sdt", "form"]) if self.messy else rng.choice(["■", "■", "☑"])
        self.unit_in_label = self.choice_alone = False
        self.hand = False  # boxes are printed empty and ticked with a pen

    def p(self, chance):
        return self.messy and self.rng.random() < chance

    # ---- labels
    def label(self, key, strict=False):
        printed, variants = LABELS[key]
        if not self.messy:
            return printed
        text = printed if strict or self.rng.random() < 0.5 else self.rng.choice(variants)
        return self.decorate(text)

    def decorate(self, text):
        if not self.messy:
            return text
        r = self.rng.random()
        if r < 0.12 and len(text) <= 6 and "\n" not in text and "(" not in text:
            text = self.rng.choice([" ", "　", "  "]).join(text)
        elif r < 0.18 and len(text) in (4, 6) and "\n" not in text and "(" not in text:
            text = text[:len(text) // 2] + "\n" + text[len(text) // 2:]
        if self.rng.random() < 0.12:
            text = "".join(COMPAT.get(c, c) for c in text)
        if self.rng.random() < 0.1:
            text = text.replace("(", "（").replace(")", "）")
        if self.rng.random() < 0.15:
            text = self.rng.choice(["*", "＊", "※"]) + text
        if self.rng.random() < 0.06 and "(" not in text and "（" not in text:
            text += self.rng.choice(["(必填)", "（請填寫）", "(請詳填)", "(註1)"])
        if self.rng.random() < 0.2:
            text += self.rng.choice([":", "：", " "])
        return text

    # ---- values
    def number(self, v):
        text = trim(v)
        if not self.messy:
            return text
        if Decimal(text) == int(Decimal(text)):
            n = int(Decimal(text))
            r = self.rng.random()
            if r < 0.1 and n > 0:
                return chinese(n, self.rng.random() < 0.5)
            if r < 0.25:
                return fullwidth(f"{n:,}" if self.rng.random() < 0.5 else str(n))
            return f"{n:,}" if r < 0.7 else str(n)
        return fullwidth(text) if self.rng.random() < 0.15 else text

    def thousand(self, v):
        """An amount in 千元, without its unit."""
        return f"{Decimal(v) / 1000:,f}".rstrip("0").rstrip(".") if Decimal(v) % 1000 else f"{v // 1000:,}"

    def money(self, v, unit="千元", bare_ok=False):
        """A cell of money. unit: what the printed form shows in the cell; bare_ok: the label or caption carries it."""
        if not self.messy:
            return f"{self.thousand(v)}{'' if bare_ok else unit}" if unit == "千元" else f"{v:,}"
        r = self.rng.random()
        k = self.thousand(v)
        if bare_ok and r < 0.55:
            return (k if unit == "千元" else self.rng.choice([f"{v:,}", str(v)])) if r > 0.1 else fullwidth(k if unit == "千元" else str(v))
        if r < 0.6:
            return self.rng.choice([f"{k}千元", f"{k} 千元", f"{k}仟元" if self.rng.random() < 0.2 else f"{k}千元", fullwidth(k) + "千元"])
        choices = [f"{v:,}元", f"NT${v:,}", f"NT$ {v:,}元", f"新臺幣{v:,}元整", f"{v}元"]
        if v % 10000 == 0:
            choices += [f"{v // 10000:,}萬元", f"{v // 10000} 萬元", f"新臺幣{chinese(v, True)}元整", f"{chinese(v // 10000)}萬元" if v < 10 ** 8 else f"{chinese(v)}元"]
        elif v % 1000 == 0:
            choices += [f"{Decimal(v) / 10000:f}萬元".replace(".0萬", "萬")] + ([f"{v // 10000}萬{v % 10000 // 1000}千元"] if v > 10000 else [])
        if v % 100_000_000 == 0:
            choices.append(f"{v // 100_000_000}億元")
        return self.rng.choice(choices)

    def person_months(self, v):
        return f"{trim(v)}人月" if not self.messy else self.rng.choice([f"{trim(v)}人月", f"{trim(v)} 人月", trim(v), fullwidth(trim(v)), f"{trim(v)}"])

    def date(self, d, short=False, prefix="", era=True):
        y, m, x = d.year - 1911, d.month, d.day
        if short and not self.messy:
            return f"{m}月{x}日"
        if not self.messy:
            return f"{prefix}{y} 年 {m} 月 {x} 日" if prefix else f"{y}年{m}月{x}日"
        cn = lambda n: chinese(n)
        choices = [f"{y}年{m}月{x}日", f"民國{y}年{m}月{x}日", f"{y}.{m}.{x}", f"{y}/{m:02d}/{x:02d}", f"{y:03d}{m:02d}{x:02d}", f"{d.year}/{m}/{x}", f"{d.year}-{m:02d}-{x:02d}", f"{d.year}{m:02d}{x:02d}",
                   f"{d.year}年{m}月{x}日", f"民國 {y} 年 {m:02d} 月 {x:02d} 日", fullwidth(f"{y}") + "年" + fullwidth(f"{m}") + "月" + fullwidth(f"{x}") + "日",
                   f"中華民國{''.join(DIGITS[int(c)] for c in str(y))}年{cn(m)}月{cn(x)}日", f"中華民國{chinese(y)}年{cn(m)}月{cn(x)}日", f"{y}-{m:02d}-{x:02d}", f"{y}. {m}. {x}"]
        if short:
            choices += [f"{m}月{x}日", f"{m}/{x}", f"{m:02d}月{x:02d}日"] * 3
        return self.rng.choice(choices)

    def phone(self, p):
        a, n, e = p["area"], p["number"], p["ext"]
        if a is None:
            writings = [f"{n[:4]}-{n[4:7]}-{n[7:]}", n, f"{n[:4]}-{n[4:]}", f"+886-{n[1:4]}-{n[4:]}", f"{n[:4]} {n[4:7]} {n[7:]}", fullwidth(n)]
            return writings[0] if not self.messy else self.rng.choice(writings)
        body = f"{n[:-4]}-{n[-4:]}"
        writings = [f"({a}){body}", f"{a}-{n}", f"{a} {n[:-4]} {n[-4:]}", f"（{a}）{body}", f"+886-{a[1:]}-{body}", f"{a}{n}", f"({a}) {n}"]
        ext = "" if not e else self.rng.choice(["#{}", " 分機{}", " 轉 {}", " ext. {}", "＃{}"] if self.messy else ["#{}"]).format(e)
        return (self.rng.choice(writings[:2]) if not self.messy else self.rng.choice(writings)) + ext

    def ubn(self, text):
        return text if not self.messy else self.rng.choice([text, text, fullwidth(text), " ".join(text), f"{text[:4]} {text[4:]}"])

    def blank(self, printed=""):
        """What stands where nothing is known."""
        return printed if not self.messy else self.rng.choice([printed, printed, "", "-", "無", "N/A", "---", "—"])

    def address(self, a):
        if a["code"] is None:
            return a["text"] if not self.messy else self.rng.choice([a["text"], "(郵遞區號)" + a["text"]])
        if not self.messy:
            return f"({a['code']}){a['text']}"
        return self.rng.choice(["({c}){t}", "{c} {t}", "{c}{t}", "（{c}） {t}", "(郵遞區號){c} {t}", "(郵遞區號) {c}\n{t}", "(郵遞區號 {c}) {t}"]).format(c=a["code"], t=a["text"])

    def value(self, text, decoy=None):
        """Runs for a value: sometimes cut into runs, in a content control, after a tracked deletion, or beside hidden text."""
        if not text or not self.messy or "\n" in text:
            return ox.t(text) if text else ""
        r = self.rng.random()
        if r < 0.08:
            return ox.split_runs(self.rng, text)
        if r < 0.12:
            return ox.content_control(ox.t(text))
        if r < 0.15 and decoy:
            return ox.changed(decoy, text)
        if r < 0.18 and decoy:
            return ox.t(decoy, hidden=True) + ox.t(text)
        if r < 0.19 and decoy:
            return ox.moved(decoy, text)
        if r < 0.21:
            return ox.form_text(text)
        if r < 0.23:
            return ox.smart_tag(text)
        if "@" in text and r < 0.6:
            return ox.link(text)
        return ox.t(text)

    def tick(self, marked, kind=None):
        return ox.box("hand" if self.hand else kind or self.tick_kind, marked)

    def option(self, marked, label, after=False):
        gap = self.rng.choice(["", " ", "　"]) if self.messy else ""
        return ox.t(label + gap) + self.tick(marked) if after else self.tick(marked) + ox.t(gap + label)
