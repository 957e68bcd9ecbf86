"""附件二 申請查檢表, 附件三 個人資料提供同意書, the registration document and the slides."""
import ooxml as ox
import pptx
import words
from ooxml import C

ITEMS = {1: "檢附公司登記或商業登記之證明文件 1 份", 2: "檢附企業基本資料表 1 份 (附件一)", 3: "個人資料提供同意書 1 式 (附件三，參與人員每人各 1 份)", 4: "輔導提案簡報 (請參閱附件四) 電子檔寄送",
         5: "輔導計畫書 (請參閱附件五) 電子檔寄送", 6: "非屬銀行拒絕往來戶，且近 3 年無欠繳稅捐情事。", 7: "未以相同或類似計畫重複申請政府其他計畫補助之情形。", 8: "無執行政府相關輔導計畫有異常結案及受停權處分者。",
         9: "過往三年，是否曾申請經濟部中小及新創企業署輔導/補助計畫，", 10: "本查檢表已用印、簽名完成。"}
NOTICE = ["* 敬請採電子郵件方式，寄送至 03448@cpc.tw", "* 企業基本資料表、輔導計畫書及簡報電子檔採 Microsoft Word、PPT、PDF、或開放文件格式(ODF)受理"]
CONSENT = """經濟部中小及新創企業署(以下簡稱本署)為遵守個人資料保護法規定，在您提供個人資料予本署前，依法告知下列事項：
一、經濟部中小及新創企業署因委託財團法人中國生產力中心(以下簡稱執行單位)執行本計畫，提供諮詢訪視、診斷、輔導服務及辦理體驗營、觀摩、研討會、工作營、論壇、廠商交流、發表活動等之目的而獲取您下列個人資料類別：姓名及連絡方式(包括但不限於電話號碼、傳真、Email 或工作地址)等，或其他得以直接或間接識別您個人之資料。
二、本署將依個人資料保護法及相關法令之規定下，依本署隱私權保護政策，蒐集、處理及利用您的個人資料。
三、本署將於蒐集目的之存續期間合理利用您的個人資料。
四、除蒐集之目的涉及國際業務或活動外，本署僅於中華民國領域內利用您的個人資料。
五、本署將於原蒐集之特定目的、本次以外之產業之推廣、宣導及輔導、以及其他公務機關請求行政協助之目的範圍內，合理利用您的個人資料。
六、您可依個人資料保護法第 3 條規定，就您的個人資料向本計畫行使之下列權利。
七、若您未提供正確之個人資料，本署將無法為您提供特定目的之相關業務。
八、本署因業務需要而委託其他機關處理您的個人資料時，將善盡監督之責。
您瞭解此一同意書符合個人資料保護法及相關法規之要求，且同意本署留存此同意書供日後取出查驗。
個人資料之同意提供：
一、本人已充分知悉貴署上述告知事項。
二、本人同意貴署蒐集、處理、利用本人之個人資料，以及其他公務機關請求行政協助目的之提供。""".split("\n")


def checklist_written(c):
    return {"plan_name": c["plan"], "items": dict(c["items"]), "prior": list(c["prior"]), "company_name": c["company"], "representative": c["representative"],
            "preparer": c["preparer"], "date": c["filed"], "stamp": True, "signature": True}


def yes_no(st, answer):
    """The two boxes of an item. answer: True, False, None, 'both'."""
    return answer is True or answer == "both", answer is False or answer == "both"


def checklist(d, c, st, rep, F):
    P = "application-checklist."
    F.form("application-checklist")
    F.set(P + "plan_name", rep["plan_name"])
    for i in range(1, 11):
        F.set(f"{P}item[{i}]", rep["items"][i] if rep["items"][i] != "both" else None)
    for i, x in enumerate(rep["prior"]):
        F.set(f"{P}prior_programs[{i}]", x)
    F.rows("application-checklist.prior_programs", len(rep["prior"]))
    for k in ("company_name", "representative", "preparer", "date"):
        F.set(P + k, rep[k])
    if rep["stamp"] and rep["signature"]:
        F.set(P + "stamp", True)
        F.set(P + "signature", True)
    d.add(ox.para(ox.t("附件二、申請查檢表" if not st.p(0.3) else st.rng.choice(["申請查檢表", "附件一 申請查檢表"]), bold=True)), ox.para("經濟部中小及新創企業署-中小企業體驗設計價值提升計畫"))
    head = st.rng.choice(["輔導計畫名稱：", "輔導計畫名稱: ", "計畫名稱："]) if st.messy else "輔導計畫名稱："
    d.add(ox.para(ox.t(head) + st.value(rep["plan_name"] or "")))
    layout = st.rng.choice(["columns", "columns", "right", "inline", "words", "paragraphs"]) if st.messy else "columns"
    F.layout("application-checklist", layout)
    F.doubtful = F.doubtful or layout == "words"  # 是 in a cell where the form has boxes may be read with less confidence
    prior = rep["prior"] + [None, None]

    def prior_text(sep):
        return "計畫名稱：" + sep + sep.join(f"{i + 1}. {x or '_____'}" for i, x in enumerate(prior[:max(2, len(rep['prior']))]))

    def mark(i):
        y, n = yes_no(st, rep["items"][i])
        return st.tick(y), st.tick(n)
    blank_unmarked = layout in ("columns", "right") and st.p(0.4)  # a typed V in the cell of the answer, nothing in the other

    def mark_cell(i):
        y, n = yes_no(st, rep["items"][i])
        if blank_unmarked:
            return tuple((ox.marker(st.rng.choice("VVv✓"), ox.HAND_CELL) if st.hand else ox.t(st.rng.choice("VVv✓"))) if x else "" for x in (y, n))
        return st.tick(y), st.tick(n)
    order = list(range(1, 11))
    if st.p(0.15):  # the numbers stay with their items, whatever the order
        a, b = st.rng.sample(range(0, 8), 2)
        order[a], order[b] = order[b], order[a]
    numbered = st.p(0.15) and layout != "words" and order == list(range(1, 11))
    text = lambda i: f"{i}. {ITEMS[i]}" if not numbered else ITEMS[i]
    if layout in ("columns", "right", "words"):
        head = [[C("請勾選", cs=2), C("文件項目", rs=2)], ["是", "否"]] if layout == "columns" else [[C("文件項目", rs=2), C("請勾選", cs=2)], ["是", "否"]] if layout == "right" else [["項次", "文件項目", "是/否"]]
        rows = []
        for i in order:
            body = C(text(i)) if i != 9 else C("".join(ox.para(x) for x in (text(9) + "\n" + prior_text("\n")).split("\n")))
            y, n = mark_cell(i)
            if layout == "columns":
                rows.append([C(y), C(n), body])
            elif layout == "right":
                rows.append([body, C(y), C(n)])
            else:
                item = C(ITEMS[i]) if i != 9 else C("".join(ox.para(x) for x in (ITEMS[9] + "\n" + prior_text("\n")).split("\n")))
                answer = {True: "是", False: "否", None: "", "both": "是 否"}[rep["items"][i]]
                rows.append([C(str(i)), item, C(answer)])
            if i == 5 and layout != "words":
                rows += [[C("", cs=2), C(x)] if layout == "columns" else [C(x), C("", cs=2)] for x in NOTICE]
        d.add(ox.table(head + rows))
    else:
        lines = []
        for i in order:
            y, n = mark(i)
            yn = y + ox.t("是") + ox.t(" ") + n + ox.t("否")
            lines.append(ox.para(yn + ox.t("  " + text(i)) if layout == "inline" else ox.t(text(i) + "  ") + yn))
            if i == 9:
                lines += [ox.para(x) for x in prior_text("\n").split("\n")]
            if i == 5:
                lines += [ox.para(x) for x in NOTICE]
        d.add(*lines)
    d.add("<w:p/>")
    hint = lambda x: x if st.rng.random() < 0.5 else ""
    seal = lambda on: d.picture(st.rng) if on else ""
    val = lambda k, pic, h: C((ox.t(rep[k]) if rep[k] else "") + seal(pic) + ox.t(h)) if (rep[k] or pic or h) else C("")
    when = ox.t("113 年   月   日") if rep["date"] is None else ox.t(st.date(rep["date"]) if st.messy else f"113 年 {rep['date'].month} 月 {rep['date'].day} 日")
    if st.p(0.25):
        d.add(ox.para(ox.t("申請企業名稱：") + (ox.t(rep["company_name"]) if rep["company_name"] else "") + seal(rep["stamp"]) + ox.t("  (用印)")),
              ox.para(ox.t("負責人：") + (ox.t(rep["representative"]) if rep["representative"] else "") + seal(rep["stamp"]) + ox.t("  (用印)")),
              ox.para(ox.t("填報人：") + (ox.t(rep["preparer"]) if rep["preparer"] else "") + seal(rep["signature"]) + ox.t("  (簽名)")), ox.para(ox.t("填報日期：") + when))
    else:
        d.add(ox.table([["申請企業名稱", val("company_name", rep["stamp"], hint("(用印)")), "負責人", val("representative", rep["stamp"], hint("(用印)"))],
                        ["填報人", val("preparer", rep["signature"], hint("(簽名)")), "填報日期", C(when)]]))


def consent(d, c, st, person, F, date, signed=True):
    """One consent; its index follows from the order of the documents and is given later."""
    F.consent(person, date, signed)
    d.add(ox.para(ox.t("附件三、個人資料提供同意書" if not st.p(0.3) else "個人資料同意書")), ox.para(ox.t("蒐集個人資料告知事項暨個人資料提供同意書", bold=True), align="center"))
    d.add(*[ox.para(x) for x in CONSENT])
    label = "立 同 意 書 人：" if not st.messy else st.rng.choice(["立 同 意 書 人：", "立同意書人:", "立同意書人：　", "立　同　意　書　人 ："])
    name = (ox.t(person) if person else ox.t("          ")) + (d.picture(st.rng) if signed else "")
    if st.p(0.2):
        d.add(ox.table([[C(label.rstrip("：: 　")), C(name)]]))
    else:
        d.add(ox.para(ox.t(label) + name))
    if date is None:
        d.add(ox.para("中 華 民 國 113 年   月   日"))
    elif st.p(0.3):
        d.add(ox.para(f"中　華　民　國　{date.year - 1911}　年　{date.month}　月　{date.day}　日"))
    else:
        d.add(ox.para(f"中 華 民 國 113 年 {date.month} 月 {date.day} 日"))


def registration(d, c, st, rep, F):
    F.form("registration")
    F.set("registration.company_name", rep["company_name"])
    F.set("registration.ubn", rep["ubn"])
    shop = c["company"].endswith(("企業社", "工作室"))
    title = ("商業登記" if shop else "公司登記") + "證明文件"
    kind = st.rng.choice(["核准設立登記", "變更登記表"]) if not shop else "商業登記抄本"
    d.add(ox.para(ox.t(title, bold=True), align="center"), ox.para(("公司" if not shop else "商業") + kind))
    name = "商業名稱" if shop else "公司名稱"
    pairs = [(name, rep["company_name"]), ("統一編號", rep["ubn"]), ("負責人" if shop else "代表人姓名", c["representative"]), ("資本總額(元)", f"{c['capital']:,}"), ("公司所在地" if not shop else "商業所在地", c["address"]["text"]), ("核准設立日期", f"{c['founded'].year - 1911}年{c['founded'].month}月{c['founded'].day}日")]
    if st.p(0.4):
        d.add(*[ox.para(f"{k}：{v}") for k, v in pairs])
    else:
        d.add(ox.table([[k, v] for k, v in pairs]))


OUTLINE = [("一、申請企業營運概況及產業環境說明", "overview"), ("二、輔導起源與瓶頸問題分析", "origin"), ("三、實施目標及方式", "goals"), ("四、預期效益", "benefits"), ("五、實施查核點及經費需求", "resources")]


def slides(c, st, rep, F):
    """rep: {'without': set of outline numbers left out}. Returns pptx bytes."""
    F.form("slides")
    pages = [(c["plan"], [c["company"], c["unit"], "113年度中小企業體驗設計價值提升計畫 輔導提案簡報"])]
    for i, (title, kind) in enumerate(OUTLINE):
        if i in rep["without"]:
            continue
        pages.append((title if not st.p(0.3) else title[2:], [words.prose(st.rng, kind, c, 1) for _ in range(3)]))
        if st.rng.random() < 0.3:
            pages.append((title[2:] + "(續)", [words.prose(st.rng, kind, c, 1)]))
        if kind == "resources":
            b = c["budget"]["total"]
            pages.append(("經費需求", [f"政府款 {b['government']:,} 元", f"自籌款 {b['self']:,} 元", f"合計 {b['total']:,} 元"]))
    pages.append(("簡報結束 敬請指教", [c["company"]]))
    F.set("slides.pages", len(pages))
    return pptx.write(pages)
