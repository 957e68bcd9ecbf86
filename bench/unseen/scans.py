"""The submissions as an office scans them: printed, stamped, signed, ticked by hand, and laid on the glass at 200 dpi.

The forms are printed by LibreOffice with markers (a colour that nobody sees) where ink goes; the ink is drawn on the picture of the page, and where it
stands goes into the truth: `scans` of a submission lists each document with its kind, pages, marks (stamps and signatures that a form asks for, or lacks on
purpose; others are `asked: false`) and ticks. Boxes are in points from the top left of the page as it is stored."""
import hashlib
import io
import multiprocessing
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import time
import zipfile
import pdfs
import scan_ink as ink
import scan_paper as paper
from ooxml import HAND_BOX, HAND_CELL, marker

ROLES = {"company": "FFFFFE", "representative": "FFFEFF", "preparer": "FEFFFF", "consent": "FEFEFF"}  # marker colours
LABELS = {"同意書人": "consent", "填報人": "preparer", "負責人": "representative", "申請企業名稱": "company"}
COLOURS = {**{tuple(int(v[i:i + 2], 16) for i in (0, 2, 4)): k for k, v in ROLES.items()}, (1, 0, 0): "box", (254, 255, 254): "cell"}
SHARES = [("clean", 3), ("grey", 5), ("colour", 5), ("bilevel", 3), ("dirty", 2), ("dirty-colour", 2), ("faint", 1)]
STAMP = time.gmtime(1714550400)


def replace(pending, out, seed):
    """Replaces the documents of every pending submission by scans. pending: (sid, style, rng, built) each."""
    work = out / "scan-work"
    jobs, plans = {}, []
    for sid, _, _, built in pending:
        rng = random.Random(f"{seed}/scan/{sid}")
        case, st, reps, meta, F, files = built
        look = (rng.choice(pdfs.FONTS), rng.choice([(1134, 1134), (1440, 1134), (1701, 1440)]), "plain")
        habit = {"tick": rng.choice(["v", "v", "check", "check", "x", "fill"]), "pen": rng.choice(["blue", "blue", "black", "black", "red"]), "sign": rng.choice(["blue", "black", "black"]),
                 "kind": rng.choices([k for k, _ in SHARES], [n for _, n in SHARES])[0], "steady": rng.random() < 0.6}
        unsigned = without(rng, reps, F)
        for f in files:
            slides = f["path"].endswith(".pptx")
            if f.get("shape", "scan") != "scan" or not f["path"].endswith((".docx", ".docm", ".pptx")) or not pdfs.intact(f["data"]) or f["forms"] == [] and not f["path"].startswith("補充資料"):
                continue
            if slides and rng.random() < 0.7:
                if rng.random() < 0.5:
                    continue
                f["text"] = True
            data, gone = (pdfs.placed(f["data"]), []) if slides else marked(pdfs.printable(f["data"], look, False), rng, unsigned)
            key = hashlib.sha256(data).hexdigest()
            jobs[key] = ("slides" if slides else "plain", data, ".pptx" if slides else ".docx")
            kind = habit["kind"] if habit["steady"] or rng.random() < 0.3 else rng.choices([k for k, _ in SHARES], [n for _, n in SHARES])[0]
            facts = {"company": case["company"], "ubn": case["ubn"], "representative": reps["checklist"]["representative"] or case["representative"], "preparer": reps["checklist"]["preparer"] or case["preparer"],
                     "persons": [k["person"] for k in F.consents if k["path"] == f["path"] and k["signed"]], **habit}
            plans.append((sid, f, files, F, meta, key, kind, facts, gone, rng.randrange(2 ** 32)))
    printed = pdfs.printed(jobs, work)
    work.mkdir(parents=True, exist_ok=True)
    with multiprocessing.Pool(2) as pool:
        made = pool.starmap(document, [(printed[key], f["forms"], kind, facts, number, bool(f.get("text"))) for _, f, _, _, _, key, kind, facts, _, number in plans], chunksize=1)
    moved = {}
    for (sid, f, files, F, meta, key, kind, facts, gone, _), (data, ext, told) in zip(plans, made):
        old = f["path"]
        renamed(f, files, ext, moved.setdefault(sid, {}))
        f["data"] = data
        if told:
            told["marks"] += [{"role": r, "kind": kind_of(r), "asked": True, "present": False} for r in gone]
            people(told["marks"], F, old)
            if ext != ".pdf" and not set(f["forms"]) <= {"application-checklist", "consent"}:  # only these are taken as pictures
                meta["extra"].append(("intake.format-not-accepted", "warning", None))
            meta.setdefault("scans", []).append({"file": f, "kind": kind, "forms": f["forms"], **told})
            f["scan"] = True
        f["pdf"] = ext == ".pdf"
    for sid, _, _, built in pending:
        for k in built[4].consents:
            k["path"] = moved.get(sid, {}).get(k["path"], k["path"])
    shutil.rmtree(work)


def kind_of(role):
    return "stamp" if role in ("company", "representative") else "signature"


def without(rng, reps, F):
    """Who leaves out the stamp or the signature on purpose: roles, and for consents the numbers of those in the order of writing."""
    roles = set()
    if rng.random() < 0.2:
        roles.update(rng.choice([("company",), ("company", "representative"), ("preparer",), ("company", "representative", "preparer")]))
        if roles & {"company", "representative"}:
            F.fields.pop("application-checklist.stamp", None)
        if "preparer" in roles:
            F.fields.pop("application-checklist.signature", None)
    names = set()
    for k in F.consents:
        if k["signed"] and rng.random() < 0.12:
            k["signed"] = False
            names.add(k["person"])
    return roles, names


def marked(data, rng, unsigned):
    """The document with markers in the place of its pictures: (bytes, roles left out)."""
    roles, names = unsigned
    gone = []

    def one(m):
        before = re.sub(r"\s", "", re.sub(r"<[^>]*>", "", m.string[max(0, m.start() - 6000):m.start()]))
        at, role = max((before.rfind(k), v) for k, v in LABELS.items())
        if role == "consent" and any(before.endswith(n) for n in names if n) or role in roles:
            gone.append(role)
            return ""
        return marker("印", ROLES[role], rng.choice([8, 12, 16, 22, 28]))

    def change(name, x):
        if name == "word/document.xml":
            x = re.sub(r"<w:r><w:drawing><wp:inline .*?</w:drawing></w:r>", one, x.decode("utf-8"), flags=re.S).encode("utf-8")
            x = x.replace(b'cy="720000"', b'cy="1300000"')  # the title's text box would cut its second line
        return x
    out, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for n in source.namelist():
            info = zipfile.ZipInfo(n, (2024, 5, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, change(n, source.read(n)))
    return out.getvalue(), gone


def people(marks, F, path):
    """Names the persons of the consents' marks, in the order of writing."""
    signed = [k["person"] for k in F.consents if k["path"] == path and k["signed"]]
    unsigned = [k["person"] for k in F.consents if k["path"] == path and not k["signed"] and k["person"]]
    for m in marks:
        if m["role"] == "consent":
            them = signed if m["present"] else unsigned
            m["person"] = them.pop(0) if them else None


def renamed(f, files, ext, moved):
    stem = f["path"].rpartition(".")[0]
    path = stem + ext
    while any(x["path"] == path and x is not f for x in files):
        stem += "-2"
        path = stem + ext
    moved[f["path"]] = path
    f["path"] = path


def places(path):
    """[(page from 1, what, box in points)] of the markers of a printed document, and the height of each page."""
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTChar, LTContainer
    found, sizes = [], []

    def walk(item, page, height):
        if isinstance(item, LTChar):
            c = item.graphicstate.ncolor
            c = (c,) * 3 if isinstance(c, (int, float)) else c
            what = COLOURS.get(tuple(round(v * 255) for v in c)) if c and len(c) == 3 else None
            if what and item.get_text().strip():
                found.append((page, what, [item.x0, height - item.y1, item.x1, height - item.y0]))
        elif isinstance(item, LTContainer):
            for x in item:
                walk(x, page, height)
    for i, p in enumerate(extract_pages(str(path), laparams=None)):
        sizes.append((p.width, p.height))
        walk(p, i + 1, p.height)
    return found, sizes


def document(pdf, forms, kind, facts, number, text):
    """One document from its print: (bytes, extension, facts for the truth or None where it keeps its text)."""
    if text:
        return pdf, ".pdf", None
    rng = random.Random(number)
    with tempfile.TemporaryDirectory() as d:
        d = pathlib.Path(d)
        (d / "in.pdf").write_bytes(pdf)
        found, sizes = places(d / "in.pdf")
        subprocess.run(["pdftoppm", "-r", str(ink.DPI), str(d / "in.pdf"), str(d / "p")], check=True, capture_output=True)
        files = sorted(d.glob("p-*.ppm"), key=lambda p: int(p.stem[2:]))
        clean = {p for p in range(1, len(files) + 1) if not any(x[0] == p for x in found)}
        hybrid = clean if len(clean) < len(files) and len(files) > 1 and rng.random() < 0.25 else set(sorted(clean)[:1]) if len(files) > 2 and rng.random() < 0.08 else set()
        turned = rng.random() < 0.08
        turn = rng.choice([1, 3, 2, 2])
        pages, marks, ticks, notes = [], [], [], []
        for i, file in enumerate(files, 1):
            if i in hybrid:
                notes.append({"page": i, "text": True})
                continue
            picture = paper.Image.open(file).convert("RGB")
            inked = hand(picture, [x for x in found if x[0] == i], facts, forms, i, len(files), rng)
            picture, m, fact = paper.scanned(picture, kind, rng, turn if turned and rng.random() < 0.6 else 0)
            for group, entry, box in inked:
                box = [round(v * 72 / ink.DPI, 1) for v in paper.carried(m, box)]
                (marks if group == "mark" else ticks).append({**entry, "page": i, "box": box})
            notes.append({"page": i, **fact})
            pages.append((i, picture))
        return bound(d, pages, hybrid, len(files), kind, rng, forms, {"pages": notes, "marks": marks, "ticks": ticks})


def hand(picture, found, facts, forms, page, count, rng):
    """Stamps, signs and ticks a printed page. Returns (mark or tick, entry, box in pixels)."""
    out = []
    px = lambda v: v * ink.DPI / 72
    for _, what, (x0, y0, x1, y1) in found:
        x0, y0, x1, y1 = px(x0), px(y0), px(x1), px(y1)
        cx, cy, size = (x0 + x1) / 2, (y0 + y1) / 2, x1 - x0
        if what in ("box", "cell"):
            style = facts["tick"] if rng.random() < 0.9 else rng.choice(["v", "check", "x"])
            size = max(size, 24) * (1.0 if what == "box" else 1.4)
            box = ink.press(picture, ink.tick(style, size, facts["pen"], rng), (cx + rng.gauss(0, size * 0.08), cy + rng.gauss(0, size * 0.08)))
            out.append(("tick", {"style": style, "where": what}, box))
        elif what == "company":
            box = ink.press(picture, ink.company_seal(facts["company"], facts["ubn"], rng), (cx - rng.uniform(-40, 140), cy + rng.uniform(-20, 30)))
            out.append(("mark", {"role": what, "kind": "stamp", "asked": True, "present": True}, box))
        elif what == "representative":
            box = ink.press(picture, ink.personal_seal(facts["representative"], rng), (cx - rng.uniform(-30, 60), cy + rng.uniform(-15, 15)))
            out.append(("mark", {"role": what, "kind": "stamp", "asked": True, "present": True}, box))
        else:
            name = facts["preparer"] if what == "preparer" else facts["persons"].pop(0) if facts["persons"] else facts["preparer"]
            scrawl = ink.personal_seal(name, rng) if rng.random() < 0.15 else ink.signature(name, rng, facts["sign"])
            box = ink.press(picture, scrawl, (cx + scrawl.width * rng.uniform(0.1, 0.5), cy + rng.uniform(-15, 15)))
            out.append(("mark", {"role": what, "kind": "signature", "asked": True, "present": True}, box))
    extra = lambda picture_, centre, what: out.append(("mark", {"role": what, "kind": "stamp", "asked": False, "present": True}, ink.press(picture, picture_, centre)))
    w, h = picture.size
    if forms == ["registration"] and rng.random() < 0.6:
        extra(ink.seal(ink.caption("與正本相符", rng), rng, 3), (w * rng.uniform(0.5, 0.7), h * rng.uniform(0.55, 0.75)), "true-copy")
        extra(ink.company_seal(facts["company"], facts["ubn"], rng), (w * rng.uniform(0.3, 0.5), h * rng.uniform(0.55, 0.8)), "company-free")
    elif "company-profile" in forms and page == 1 and rng.random() < 0.4 or forms == ["plan"] and page == 1 and rng.random() < 0.5:
        extra(ink.company_seal(facts["company"], facts["ubn"], rng), (w * rng.uniform(0.35, 0.75), h * rng.uniform(0.25, 0.6)), "over-words")
    elif count > 1 and rng.random() < 0.08:  # half a seal over the sheets' edge
        extra(ink.company_seal(facts["company"], facts["ubn"], rng), (w - rng.uniform(0, 60), h * rng.uniform(0.3, 0.7)), "edge")
    return [x for x in out if x[2]]


def bound(d, pages, hybrid, count, kind, rng, forms, told):
    """The pages as one file: PDF (with text pages, with a wrong text layer), tif, jpg or png."""
    low, high = paper.KINDS[kind]["quality"]
    quality = rng.randrange(low, high + 1)
    pictures = [p for _, p in pages]
    told["quality"] = None if kind == "bilevel" else quality
    r, out = rng.random(), io.BytesIO()
    if not hybrid and len(pictures) == 1 and r < 0.3:
        told["container"] = ext = rng.choice(["jpg", "jpg", "png", "tif"]) if kind != "bilevel" else rng.choice(["png", "tif"])
    elif not hybrid and r < 0.12 and not {"slides", "plan"} & set(forms):  # these are not taken as pictures
        told["container"] = ext = "tif"
    else:
        told["container"], ext = "pdf", "pdf"
    size = {"dpi": (ink.DPI, ink.DPI)}
    if ext == "jpg":
        pictures[0].save(out, "JPEG", quality=quality, **size)
    elif ext == "png":
        pictures[0].save(out, "PNG", **size)
    elif ext == "tif":
        how = "group4" if kind == "bilevel" else rng.choice(["tiff_lzw", "tiff_deflate", "raw"] if len(pictures) < 4 else ["tiff_lzw", "jpeg"])
        told["compression"] = how
        pictures[0].save(out, "TIFF", compression=how, save_all=True, append_images=pictures[1:], **size)
    else:
        parts = [(n, p) for n, p in pages]
        pictures[0].save(d / "scan.pdf", "PDF", resolution=ink.DPI, quality=quality, save_all=True, append_images=pictures[1:], creationDate=STAMP, modDate=STAMP, producer=rng.choice(["Canon iR-ADV", "RICOH MP C3004", "EPSON Scan", "FUJI XEROX ApeosPort"]))
        data = (d / "scan.pdf").read_bytes()
        if hybrid:
            told["container"] = "pdf-with-text-pages"
            at = {n: i for i, (n, _) in enumerate(parts, 1)}
            words = []
            for n in range(1, count + 1):
                words += [str(d / "in.pdf"), str(n)] if n in hybrid else [str(d / "scan.pdf"), str(at[n])]
            subprocess.run(["qpdf", "--deterministic-id", "--empty", "--pages", *words, "--", str(d / "out.pdf")], check=True, capture_output=True)
            data = (d / "out.pdf").read_bytes()
        elif rng.random() < 0.12:
            told["container"] = "pdf-with-wrong-text"
            data = layered(d, pages, rng)
        out.write(data)
    return out.getvalue(), "." + ext, told


CONFUSED = dict(zip("0123456789□■☑日目口己已未末土士大太人入年月元千萬公司名電話", "OlZ3A5Gf8q口ロ團目日ロ已己末未士土太大入人午丹无干万公可各雷話"))


def layered(d, pages, rng):
    """An invisible layer of words over the scan, as a scanner's own bad recognition leaves it: characters taken for others, lines a little off."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas
    pdfmetrics.registerFont(TTFont("layer", ink.FONTS["kai"]))
    lines = subprocess.run(["pdftotext", "-bbox-layout", str(d / "in.pdf"), "-"], check=True, capture_output=True, text=True).stdout.split("<page ")[1:]
    canvas = Canvas(str(d / "layer.pdf"), invariant=1)
    for n, picture in pages:
        w, h = (x * 72 / ink.DPI for x in picture.size)
        canvas.setPageSize((w, h))
        for m in re.finditer(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>', lines[n - 1]):
            x0, y0, x1, y1 = (float(v) for v in m.groups()[:4])
            text = "".join(CONFUSED.get(c, c) if rng.random() < 0.35 else rng.choice("的一是在不了有和") if rng.random() < 0.06 else c for c in m[5])
            t = canvas.beginText(x0 + rng.gauss(0, 1), h - y1 + rng.gauss(0, 1) + 2)
            t.setFont("layer", max(4, (y1 - y0) * 0.7))
            t.setTextRenderMode(3)
            t.textOut(text)
            canvas.drawText(t)
        canvas.showPage()
    canvas.save()
    subprocess.run(["qpdf", "--deterministic-id", str(d / "scan.pdf"), "--overlay", str(d / "layer.pdf"), "--", str(d / "out.pdf")], check=True, capture_output=True)
    return (d / "out.pdf").read_bytes()
