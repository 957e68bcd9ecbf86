"""From the forms to files: names, one file or several, folders and zips, LibreOffice."""
import csv
import io
import pathlib
import subprocess
import zipfile
import budget_table
import form_plan
import form_profile
import form_small
import ooxml as ox


def documents(case, st, reps, F, meta):
    """The files of one submission: dicts with path, data, forms. Fills the truth as it writes."""
    files, rng, drop = [], st.rng, reps["drop"]
    odd = st.p(0.15)  # meaningless names throughout
    scan = lambda i: rng.choice([f"IMG_{rng.randrange(1000, 9999)}", f"文件{i}", f"新增 Microsoft Word 文件 ({i})", f"scan{rng.randrange(100, 999)}"])

    def name(i, proper):
        return scan(i) if odd else proper

    def add(path, doc, forms):
        data = doc.bytes() if isinstance(doc, ox.Doc) else doc
        if isinstance(doc, ox.Doc) and forms and "consent" not in forms:
            if st.p(0.04):
                data, path = as_docm(data), path[:-1] + "m"
            elif st.p(0.04):
                data = as_strict(data)
        while any(f["path"] == path for f in files):
            stem, dot, ext = path.rpartition(".")
            path = f"{stem}-2.{ext}"
        files.append({"path": path, "data": data, "forms": forms})
        return path
    everything = st.p(0.12)
    one = ox.Doc() if everything else None
    doc = lambda: one or ox.Doc()
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    forms_in_one = []

    def close(d, path, forms):
        if d is one:
            d.add(page)
            forms_in_one.extend(f for f in forms if f not in forms_in_one)
            return None
        return add(path, d, forms)
    annex = ["附件一", "附件二", "附件三", "附件四", "附件五"]
    if st.p(0.2):
        rng.shuffle(annex)
    folder = "附件/" if st.p(0.15) else ""
    sep = rng.choice(["_", " ", "-", "、"]) if st.messy else "_"
    if "registration" not in drop:
        d = ox.Doc()
        form_small.registration(d, case, st, reps["registration"], F)
        add(folder + name(1, rng.choice(["公司登記證明文件", "登記證明", "1.公司或商業登記證明文件"])) + ".docx", d, ["registration"])
    if "company-profile" not in drop:
        d = doc()
        form_profile.render(d, case, st, reps["profile"], F)
        close(d, folder + name(2, annex[0] + sep + "企業基本資料表") + ".docx", ["company-profile"])
    if "application-checklist" not in drop:
        d = doc()
        form_small.checklist(d, case, st, reps["checklist"], F)
        close(d, folder + name(3, annex[1] + sep + "申請查檢表") + ".docx", ["application-checklist"])
    together = everything or st.p(0.25)
    joint = doc() if together else None
    if "consent" not in drop and reps["consents"]:
        before = len(F.consents)
        for i, k in enumerate(reps["consents"]):
            d = joint if together else ox.Doc()
            form_small.consent(d, case, st, k["person"], F, k["date"], k["signed"])
            if together:
                d.add(page)
            else:
                path = add(folder + name(10 + i, f"{annex[2]}{sep}個人資料提供同意書{sep}{k['person'] or i}") + ".docx", d, ["consent"])
                F.consents[-1]["path"] = path
        if together:
            path = close(joint, folder + name(4, annex[2] + sep + "個資同意書(全)") + ".docx", ["consent"])
            for x in F.consents[before:]:
                x["path"] = path  # None: in the one file, set below
    if "plan" not in drop:
        if not everything and st.p(0.12):
            parts = [ox.Doc(), ox.Doc()]
        else:
            parts = [doc()]
        form_plan.render(parts, case, st, reps["plan"], F)
        for i, d in enumerate(parts):
            close(d, folder + name(20 + i, annex[3] + sep + "輔導計畫書" + (["(上)", "(下)"][i] if len(parts) == 2 else "")) + ".docx", ["plan"])
    if everything:
        path = add(f"{case['short']}申請資料.docx", one, forms_in_one)
        for x in F.consents:
            x["path"] = path
    if "slides" not in drop:
        add(folder + name(30, annex[4] + sep + "輔導提案簡報") + ".pptx", form_small.slides(case, st, reps["slides"], F), ["slides"])
    alone = "plan" not in drop and st.workbook_keys
    if reps.get("workbook") == "differs":
        import copy
        other = copy.deepcopy(reps["plan"])
        line = other["budget"]["travel"]
        line["self"] += 1000
        line["total"] += 1000
        add(folder + "經費需求表.xlsx", budget_table.workbook(st, other, True), ["plan"])
        meta["extra"].append(("intake.format-not-accepted", "warning", None))
    elif alone or st.p(0.12):
        cached = rng.random() < (0.7 if alone else 0.5)
        F.layouts["workbook"] = "values" if cached else "formulas without cached values"
        add(folder + "經費需求表.xlsx", budget_table.workbook(st, reps["plan"], cached, st.workbook_keys), ["plan"])
        meta["extra"].append(("intake.format-not-accepted", "warning", None))
    for path, data, forms in reps["files"]:
        add(path, data, forms)
    return files


def convertible(data):
    """LibreOffice 7.x writes a text content control three times over; such files stay as they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return b"<w:text/>" not in z.read("word/document.xml")


def through_libreoffice(files, rng, share, out):
    """docx → odt → docx for a share of the files, in one batch."""
    chosen = [f for f in files if f["path"].endswith(".docx") and f["forms"] and rng.random() < share and convertible(f["data"])]
    if not chosen:
        return files
    work = out / "lo-work"
    for d in ("a", "b", "c"):
        (work / d).mkdir(parents=True, exist_ok=True)
    for i, f in enumerate(chosen):
        (work / "a" / f"{i}.docx").write_bytes(f["data"])
    base = ["soffice", f"-env:UserInstallation={(work / 'profile').resolve().as_uri()}", "--headless", "--convert-to"]
    subprocess.run(base + ["odt", "--outdir", str(work / "b")] + [str(work / "a" / f"{i}.docx") for i in range(len(chosen))], check=True, capture_output=True)
    subprocess.run(base + ["docx:MS Word 2007 XML", "--outdir", str(work / "c")] + [str(work / "b" / f"{i}.odt") for i in range(len(chosen))], check=True, capture_output=True)
    for i, f in enumerate(chosen):
        f["data"] = (work / "c" / f"{i}.docx").read_bytes()
        f["libreoffice"] = True
    import shutil
    shutil.rmtree(work)
    return files


def as_docm(data):
    """The same document as a .docm (without macros)."""
    return rewritten(data, lambda n, x: x.replace(b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", b"application/vnd.ms-word.document.macroEnabled.main+xml") if n == "[Content_Types].xml" else x)


def as_strict(data):
    """The same document as Word writes it under 'Strict Open XML'."""
    pairs = [(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"), (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
             (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"), (b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"),
             (b"http://schemas.openxmlformats.org/drawingml/2006/picture", b"http://purl.oclc.org/ooxml/drawingml/picture")]
    def change(name, x):
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            for a, b in pairs:
                x = x.replace(a, b)
        return x
    return rewritten(data, change)


def rewritten(data, change):
    out, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for n in source.namelist():
            z.writestr(n, change(n, source.read(n)))
    return out.getvalue()


def place(inbox, sid, files, st, rng):
    """A folder, a folder with folders, or a zip (names in UTF-8 or in Big5)."""
    kind = "folder" if not st.messy else rng.choice(["folder", "folder", "zip", "zip-big5", "zip-with-folder", "zip-in-folder"])
    if kind == "zip-in-folder":
        inner = [f for f in files if f["forms"] == ["consent"]]
        if inner:
            stem = rng.choice(["個資同意書", "附件三"])
            outer = [f for f in files if f not in inner]
            outer.append({"path": stem + ".zip", "data": utf8_zip(inner, "")})
            for f in outer:
                path = inbox / sid / f["path"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(f["data"])
            moved = {f["path"]: f"{stem}.zip/{f['path']}" for f in inner}
            for f in inner:
                f["path"] = moved[f["path"]]
            return kind, moved
        kind = "folder"
    if any(ord(ch) > 0xFFFF or not big5(ch) for f in files for ch in f["path"]) and kind == "zip-big5":
        kind = "zip"
    if kind == "folder":
        for f in files:
            path = inbox / sid / f["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(f["data"])
        return kind, {}
    prefix = "申請文件/" if kind == "zip-with-folder" else ""
    with open(inbox / f"{sid}.zip", "wb") as out:
        out.write(big5_zip(files) if kind == "zip-big5" else utf8_zip(files, prefix))
    for f in files:
        f["path"] = f"{sid}.zip/" + prefix + f["path"]
    return kind, {}


def big5(ch):
    try:
        ch.encode("cp950")
        return True
    except UnicodeEncodeError:
        return False


def utf8_zip(files, prefix):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for f in files:
            z.writestr(prefix + f["path"], f["data"])
    return out.getvalue()


class Big5Info(zipfile.ZipInfo):
    """A zip entry whose name is in cp950 without the UTF-8 flag, as Windows Explorer in Taiwan writes it."""
    def _encodeFilenameFlags(self):
        return self.filename.encode("cp950"), self.flag_bits & ~0x800


def big5_zip(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for f in files:
            info = Big5Info(f["path"], date_time=(2024, 5, 8, 12, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, f["data"])
    return out.getvalue()


def write_tables(out, manifest, registry, rng):
    text = io.StringIO()
    w = csv.writer(text, lineterminator="\r\n")
    grouped = any(len(m) > 3 for m in manifest)
    w.writerow(["submission", "received_at", "category"] + ["group"] * grouped)
    w.writerows((m + ("",))[:3 + grouped] for m in manifest if m[1] or len(m) > 3)
    (out / "inbox" / "manifest.csv").write_bytes(text.getvalue().encode(rng.choice(["utf-8", "utf-8-sig", "cp950"])))
    text = io.StringIO()
    w = csv.writer(text, lineterminator="\n")
    w.writerow(["ubn", "name", "program", "year", "ended_on", "status", "note"])
    w.writerow(["04595257", "從未申請股份有限公司", "design-113", "113", "", "current", ""])
    w.writerows(registry)
    (out / "registry.csv").write_text(text.getvalue(), encoding="utf-8")
