"""The Word and PowerPoint files of a run as the PDFs that LibreOffice prints of them, in a few batches for the whole run.

What a page does not show is taken out before printing (tracked deletions, unless they are to stand struck out); hidden text is not printed anyway.
Everything else stays in the truth: a person reads it on the page."""
import hashlib
import io
import json
import pathlib
import random
import re
import shutil
import subprocess
import zipfile

FONTS = [("Noto Serif CJK TC", "Noto Serif CJK TC"), ("TW-Kai", "TW-Kai"), ("Noto Sans CJK TC", "Noto Sans CJK TC"), ("Liberation Serif", "TW-Kai"), ("Carlito", "Noto Sans CJK TC")]
EXPORTS = {"plain": {}, "tagged": {"UseTaggedPDF": {"type": "boolean", "value": "true"}}, "archive": {"SelectPdfVersion": {"type": "long", "value": "1"}},
           "flat": {"ExportFormFields": {"type": "boolean", "value": "false"}}}
SHOWN = '<w:r><w:rPr><w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans" w:eastAsia="DejaVu Sans"/></w:rPr><w:t>{}</w:t></w:r>'
MARKS = {k: SHOWN.format(c).encode() for k, c in ((b"F0FE", "☑"), (b"F0A8", "◻"), (b"F052", "☑"), (b"F0A3", "☐"))}


def replace(pending, how, markup, out, seed):
    """Replaces the files of every pending submission. pending: (sid, style, rng, built) each; how: all, or some (two in five files of each)."""
    work = out / "pdf-work"
    jobs = {}  # digest of what is printed -> (kind of export, bytes, suffix)
    plans = []
    for sid, _, _, built in pending:
        rng = random.Random(f"{seed}/pdf/{sid}")
        look = (rng.choice(FONTS), rng.choice([(1134, 1134), (1440, 1134), (1701, 1440)]), rng.choice(["plain", "plain", "tagged", "archive", "flat"]))
        F, files = built[4], built[5]
        moved = {}
        for f in files:
            if f.get("shape", "pdf") != "pdf" or how == "some" and rng.random() >= 0.4 or not f["path"].endswith((".docx", ".docm", ".pptx")):
                continue
            if not intact(f["data"]):
                if f["forms"] == [] and not f["path"].startswith("補充資料"):
                    f["data"] = f["data"] and broken(rng)
                    rename(f, files, moved)
                continue
            slides = f["path"].endswith(".pptx")
            data = placed(f["data"]) if slides else printable(f["data"], look, markup)
            key = hashlib.sha256(data + look[2].encode()).hexdigest()
            jobs[key] = ("slides" if slides else look[2], data, ".pptx" if slides else ".docx")
            plans.append((f, key))
            rename(f, files, moved)
            f["pdf"] = True
        for k in F.consents:
            k["path"] = moved.get(k["path"], k["path"])
        built[3]["pdf"] = {"how": how, "font": look[0][1], "export": look[2]}
    done = printed(jobs, work)
    for f, key in plans:
        f["data"] = done[key]
    shutil.rmtree(work)


def rename(f, files, moved):
    stem, path = f["path"].rpartition(".")[0], None
    path = stem + ".pdf"
    while any(x["path"] == path for x in files):
        stem += "-2"
        path = stem + ".pdf"
    moved[f["path"]] = path
    f["path"] = path


def intact(data):
    """A package of an ordinary size without entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as z:
            main = next(i for i in z.infolist() if i.filename in ("word/document.xml", "ppt/presentation.xml"))
            return main.file_size < 20_000_000 and b"<!DOCTYPE" not in z.read(main)[:200]
    except (zipfile.BadZipFile, StopIteration):
        return False


def broken(rng):
    """Bytes that a program called a PDF and nobody can read."""
    noise = bytes(rng.randrange(256) for _ in range(500))
    return rng.choice([b"%PDF-1.7\n" + noise, noise, b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" + noise + b"\n%%EOF"])


def printable(data, look, markup):
    (latin, chinese), (side, top), _ = look
    fonts = f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>'.encode()

    def change(name, x):
        if name == "word/styles.xml":
            x = re.sub(rb"(<w:docDefaults>.*?)<w:rFonts[^>]*/>", lambda m: m[1] + fonts, x, count=1, flags=re.S)
            # the headings of the stock template name a theme font and blue
            x = re.sub(rb"<w:rFonts [^>]*asciiTheme[^>]*/>", fonts, x)
        if name == "word/document.xml":
            x = re.sub(rb"<w:pgSz [^>]*/>", b'<w:pgSz w:w="11906" w:h="16838"/>', x)
            x = re.sub(rb"<w:pgMar [^>]*/>", f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{top}" w:left="{side}" w:header="720" w:footer="720" w:gutter="0"/>'.encode(), x)
            # without Microsoft's symbol fonts LibreOffice draws most of their marks as empty frames: printed as what Word would show
            x = re.sub(rb'<w:r><w:sym w:font="[^"]*" w:char="(F0FE|F0A8|F052|F0A3)"/></w:r>', lambda m: MARKS[m[1]], x)
            if not markup:
                x = re.sub(rb"<w:(del|moveFrom) [^>]*>.*?</w:\1>", b"", x, flags=re.S)
                x = re.sub(rb"</?w:(ins|moveTo)( [^>]*)?>", b"", x)
        return x
    out, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for n in source.namelist():
            info = zipfile.ZipInfo(n, (2024, 5, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, change(n, source.read(n)))
    return out.getvalue()


def placed(data):
    """Slides whose title and body stand somewhere (the bare ones leave that to a layout that says nothing)."""
    frame = '<p:spPr><a:xfrm><a:off x="457200" y="{}"/><a:ext cx="8229600" cy="{}"/></a:xfrm></p:spPr>'
    out, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for n in source.namelist():
            x = source.read(n)
            if n.startswith("ppt/slides/slide"):
                for top, height in ((274638, 1143000), (1600200, 4525963)):
                    x = x.replace(b"<p:spPr/>", frame.format(top, height).encode(), 1)
            info = zipfile.ZipInfo(n, (2024, 5, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, x)
    return out.getvalue()


def printed(jobs, work, batch=150):
    """digest -> bytes of the PDF; one soffice call for each kind of export (and each 150 files)."""
    for d in ("in", "out"):
        (work / d).mkdir(parents=True, exist_ok=True)
    profile = (work / "profile").resolve().as_uri()
    by_kind = {}
    for key, (kind, data, suffix) in jobs.items():
        (work / "in" / (key + suffix)).write_bytes(data)
        by_kind.setdefault(kind, []).append(str(work / "in" / (key + suffix)))
    for kind, paths in sorted(by_kind.items()):
        options = json.dumps(EXPORTS.get(kind, {}))
        target = f"pdf:{'impress' if kind == 'slides' else 'writer'}_pdf_Export:{options}"
        for i in range(0, len(paths), batch):
            subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir", str(work / "out")] + paths[i:i + batch], check=True, capture_output=True)
    done = {}
    for key in jobs:
        pdf = work / "out" / (key + ".pdf")
        if not pdf.exists():
            raise RuntimeError(f"LibreOffice printed no PDF of {key} ({jobs[key][0]})")
        done[key] = pdf.read_bytes()
    return done


def pages(path):
    """How many pages a PDF has, by pdfinfo."""
    text = subprocess.run(["pdfinfo", str(pathlib.Path(path))], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", text)[1])
