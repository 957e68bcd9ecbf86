"""經費需求表, as a table of the plan and as a workbook of its own."""
import io
import openpyxl
from openpyxl.styles import Font
import money
import ooxml as ox
from ooxml import C
from writing import trim

P = "plan.budget."
LABELS = {"staff.researcher": ["研究員級", "研究員"], "staff.associate": ["副研究員級", "副研究員"], "staff.assistant": ["助理研究員級", "助理研究員"], "staff.research_assistant": ["研究助理"], "staff.subtotal": ["小計"],
          "business.outsourcing": ["勞務委託費"], "business.printing": ["印刷費"], "business.marketing": ["行銷廣宣費", "行銷廣宣費用"], "business.equipment": ["設備使用費及租用費"], "business.prototyping": ["產品打樣費用", "產品打樣費"],
          "business.misc": ["雜支"], "business.subtotal": ["小計"], "travel": ["三、旅運費"], "management": ["四、管理費"], "tax": ["五、營業稅"], "total": ["總計", "總計", "合計"]}
HINTS = {"staff.researcher": "月薪 100,000×投入人月", "staff.associate": "月薪 70,000×投入人月", "staff.assistant": "月薪 50,000×投入人月", "staff.research_assistant": "月薪 42,000×投入人月",
         "business.outsourcing": "即委託申請企業、顧問單位以外之第三方工項，需說明委外項目", "travel": "計程車費：趟次×人次×車資\n國內差旅費：(住宿費×天數)+(雜費×天數)+交通費", "management": "(人事費+業務費+旅運費)×13%", "tax": "(人事費+業務費+旅運費+管理費)×5%"}


def order(st, budget):
    """Line keys in the order of the table, with the two headings and the added lines before 雜支 or at the end."""
    others = [k for k in budget if k.startswith("business.other")]
    staff = ["staff." + g for g in money.STAFF]
    business = ["business." + b for b in money.BUSINESS]
    if st.p(0.2):
        st.rng.shuffle(business)
    at = st.rng.choice([len(business), max(0, len(business) - 1)])
    business[at:at] = others
    if st.p(0.2):  # lines without an amount deleted
        staff = [k for k in staff if budget[k]["total"] is not None or k == "staff.researcher"]
        business = [k for k in business if budget[k]["total"] is not None or k == "business.misc"]
    return ["#一、顧問人事費"] + staff + ["staff.subtotal", "#二、業務費"] + business + ["business.subtotal", "travel", "management", "tax", "total"]


def record(F, rep, keys, blank_written, months=True):
    for key, row in rep["budget"].items():
        if key not in keys:
            for f in ("government", "self", "total"):
                F.set(f"{P}{key}.{f}", None)
            continue
        if row.get("label"):
            F.set(f"{P}{key}.label", row["label"])
        for f in ("government", "self", "total", "share"):
            F.set(f"{P}{key}.{f}", row[f])
        if row["note"] and row["note"] != HINTS.get(key):
            F.set(f"{P}{key}.note", row["note"])
        if key.startswith("staff.") and key != "staff.subtotal" and months:
            F.set(f"{P}{key}.months", row["months"])
    F.rows(P + "business.other", sum(k.startswith("business.other") for k in rep["budget"]))


def label(st, key, row):
    text = row.get("label") or (LABELS[key][0] if not st.messy else st.rng.choice(LABELS[key]))
    if st.messy and key in ("travel", "management", "tax") and st.rng.random() < 0.3:
        text = text[2:]
    return text


def elsewhere(d, st, rep, F):
    """The plan refers to a workbook; `workbook` writes it."""
    d.add(ox.para("詳如附件「經費需求表.xlsx」。"))
    keys = order(st, rep["budget"])
    F.layout("budget", "workbook alone")
    record(F, rep, set(keys), None)
    return keys


def docx_table(d, st, rep, F):
    """The printed table; messy: unit in the header, 千元 instead of 元, other column order, an extra column, blanks as '-'."""
    budget = rep["budget"]
    keys = order(st, budget)
    for key in keys:
        row = budget.get(key)
        if st.messy and row and row.get("months") and row["note"]:
            rate, m = f"{money.RATES[key[6:]]:,}", trim(row["months"])
            row["note"] = st.rng.choice([f"{rate}×{m}人月", f"{m} 人月", f"投入人月{m}", f"月薪 {rate}×{m}人月", f"{rate}元×{m}人月={row['total']:,}元", f"月薪{rate} × 投入人月{m}", f"{rate}*{m}人月"])
    cols = ["government", "self", "total", "share", "note"]
    head = {"government": "政府款", "self": "自籌款", "total": "合計", "share": "總經費\n占比%", "note": "備註\n(填寫各預算項目之計算公式)"}
    if st.messy:
        cols = st.rng.choice([cols, cols, cols, ["self", "government", "total", "share", "note"], ["government", "self", "total", "note", "share"], ["total", "government", "self", "share", "note"]])
        head["government"] = st.rng.choice(["政府款", "政府經費", "政府款(A)", "政府 款"])
        head["self"] = st.rng.choice(["自籌款", "廠商自籌款", "自籌款(B)"])
        head["share"] = st.rng.choice(["總經費占比%", "占比%", "總經費\n占比(%)", "占比"])
        head["note"] = st.rng.choice(["備註", "備註(計算公式)", "備註\n(填寫各預算項目之計算公式)"])
    bare_share = "%" in head["share"]
    whole_thousands = all(v is None or v % 1000 == 0 for r in budget.values() for v in (r["government"], r["self"], r["total"]))
    scale, unit_at = 1, "caption"
    if st.messy:
        unit_at = st.rng.choice(["caption", "caption", "header", "cell"])
        if st.rng.random() < (0.8 if whole_thousands else 0.15):
            scale = 1000
    unit = "千元" if scale == 1000 else "元"

    zeros = st.p(0.15)
    if zeros:  # 0 written where others leave a blank; a written 0 is 0
        for k in keys:
            row = budget.get(k)
            if row and k != "tax" and row["total"] is None:
                row.update(government=0, self=0, total=0)
    if zeros and budget["tax"]["government"] is None:
        budget["tax"]["government"] = 0

    def amount(v, key, f):
        raw = rep["raw"].get(f"budget.{key}.{f}")
        if raw is not None:
            return raw
        if v is None:
            return st.rng.choice(["", "-", "", "－"][:3]) if st.messy else ("-" if f == "government" and key == "tax" else "")
        text = f"{v:,}" if scale == 1 else f"{v / 1000:,.3f}".rstrip("0").rstrip(".") if v % 1000 else f"{v // 1000:,}"
        if unit_at == "cell":
            return text + unit
        return ox_full(text) if st.p(0.03) else text
    if unit_at == "caption":
        d.add(ox.para(f"單位：{unit}" if not st.p(0.3) else f"（單位：新臺幣{unit}）", align="right"))
    if unit_at == "header":
        for f in ("government", "self", "total"):
            head[f] += f"({unit})"
    two_row = unit_at != "header" and st.p(0.2) and cols[:3] == ["government", "self", "total"]
    if two_row:
        rows = [[C("經費科目", rs=2), C("經費來源", cs=3)] + [C(head[f], rs=2) for f in cols[3:]], [C(head[f]) for f in cols[:3]]]
    else:
        rows = [[C("" if not st.p(0.6) else st.rng.choice(["項目", "經費項目", "預算科目"]))] + [C(head[f]) for f in cols]]
    group_column = st.p(0.15) and not two_row  # the heading as a merged cell beside its lines, instead of a row above them
    if group_column:
        rows[0].insert(0, C("類別"))
    i = 0
    while i < len(keys):
        key = keys[i]
        if key.startswith("#"):
            if group_column:
                span = next(j for j in range(i, len(keys)) if keys[j].endswith("subtotal")) - i
                pending = C(key[1:], rs=span)
            else:
                rows.append([C(key[1:], cs=6)] if not st.p(0.5) else [C(key[1:])] + [C("")] * 5)
            i += 1
            continue
        row = budget[key]
        note = row["note"] or HINTS.get(key, "")
        share = "" if row["share"] is None else trim(row["share"]) + ("%" if not bare_share or not st.p(0.4) else "")
        cells = [C(label(st, key, row))] + [C(amount(row[f], key, f)) if f in ("government", "self", "total") else C(share if f == "share" else note) for f in cols]
        if group_column:
            if keys[i - 1].startswith("#"):
                cells.insert(0, pending)
            elif not key.startswith(("staff.", "business.")):
                cells[0].cs = 2
        rows.append(cells)
        i += 1
    cut = next((j for j, r in enumerate(rows) if r and "小計" in r[0].xml), None)
    if cut and not group_column and not two_row and st.p(0.2):  # continued on the next page, with the header again
        if st.rng.random() < 0.5:
            rows[cut + 1:cut + 1] = [rows[0]]
            d.add(ox.table(rows, header_rows=1))
        else:
            d.add(ox.table(rows[:cut + 1], header_rows=1), "<w:p/>", ox.table([rows[0]] + rows[cut + 1:], header_rows=1))
    else:
        d.add(ox.table(rows, header_rows=1))
    d.add(ox.para("註 1：政府款不計算稅額。"), ox.para("註 2：顧問人事費用月薪計算基礎如下：研究員級每人月 100,000 元，副研究員級每人月 70,000 元，助理研究員級每人月 50,000 元，研究助理每人月 42,000 元，等級劃分請參照說明。"))
    F.layout("budget", f"{unit} in {unit_at}, columns {'/'.join(cols)}{', two header rows' if two_row else ''}{', group column' if group_column else ''}")
    record(F, rep, set(keys), None)


def ox_full(text):
    from writing import fullwidth
    return fullwidth(text)


def workbook(st, rep, cached=True, keys=None):
    """The same table as a workbook. cached=False: formulas as openpyxl leaves them, without values."""
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "經費需求表" if not st.p(0.5) else "工作表1"
    ws["A1"] = "四、經費需求表"
    ws["F2"] = "單位：元"
    ws.append(["項目", "政府款", "自籌款", "合計", "總經費占比%", "備註"])
    ws.merge_cells("A1:F1")
    ws["A1"].font = Font(bold=True)
    keys = keys or order(st, rep["budget"])
    at, total_row = {}, 3 + len(keys)
    for i, key in enumerate(keys):
        r = 4 + i
        if key.startswith("#"):
            ws.cell(r, 1, key[1:])
            continue
        at[key] = r
        row = rep["budget"][key]
        ws.cell(r, 1, label(st, key, row))
        ws.cell(r, 6, row["note"] or HINTS.get(key, ""))
        for col, f in ((2, "government"), (3, "self")):
            if row[f] is not None:
                ws.cell(r, col, row[f]).number_format = "#,##0"
        if row["total"] is not None:
            ws.cell(r, 4, f"=B{r}+C{r}" if not cached and row["total"] == (row["government"] or 0) + (row["self"] or 0) else row["total"]).number_format = "#,##0"
        if row["share"] is not None:
            ws.cell(r, 5, round(row["share"] / 100, 6)).number_format = "0.00%"
    if not cached:
        for sub, prefix in (("staff.subtotal", "staff."), ("business.subtotal", "business.")):
            rows = [r for k, r in at.items() if k.startswith(prefix) and k != sub]
            for col, f in (("B", "government"), ("C", "self")):
                if rep["budget"][sub][f] != sum(rep["budget"][k][f] or 0 for k in at if k.startswith(prefix) and k != sub):
                    continue  # typed by hand, and wrong
                ws[f"{col}{at[sub]}"] = f"=SUM({col}{min(rows)}:{col}{max(rows)})"
        for col, f in (("B", "government"), ("C", "self")):
            if rep["budget"]["total"][f] != sum(rep["budget"][k][f] or 0 for k in ("staff.subtotal", "business.subtotal", "travel", "management", "tax")):
                continue
            ws[f"{col}{at['total']}"] = "=" + "+".join(f"{col}{at[k]}" for k in ("staff.subtotal", "business.subtotal", "travel", "management", "tax"))
    ws.column_dimensions["A"].width = 24
    if st.p(0.2):
        ws.row_dimensions[at["business.misc"] if "business.misc" in at else 5].hidden = True
    out = io.BytesIO()
    wb.save(out)
    return out.getvalue()
