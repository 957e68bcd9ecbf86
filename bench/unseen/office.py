"""The files of a run in the other formats of offices: ODF and the binary formats of before 2007, by LibreOffice in a few batches, and a share of
the texts as ODF in the way that Word writes it (odf_word.py). What they say is the same."""
import hashlib
import random
import re
import shutil
import subprocess
import odf_word
import pdfs
from packing import rewritten

TARGETS = {"odf": {".docx": "odt", ".docm": "odt", ".xlsx": "ods", ".pptx": "odp"},
           "legacy": {".docx": "doc:MS Word 97", ".docm": "doc:MS Word 97", ".xlsx": "xls:MS Excel 97", ".pptx": "ppt:MS PowerPoint 97"}}
CONTROL = re.compile(rb"<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*?<w:text/></w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>", re.S)
EXTRA = ("intake.format-not-accepted", "warning", None)


def replace(pending, shape, out, seed, word=0.3):
    """Replaces the files of every pending submission that hold a form. shape: odf or legacy; word: the share of the texts that are written as Word writes ODF."""
    jobs, plans = {}, []
    for sid, _, _, built in pending:
        rng = random.Random(f"{seed}/{shape}/{sid}")
        F, meta, files, moved = built[4], built[3], built[5], {}
        habit = rng.random() < word
        for f in files:
            stem, dot, suffix = f["path"].rpartition(".")
            suffix = dot + suffix
            if f.get("shape", shape) != shape or suffix not in TARGETS[shape] or f["forms"] == [] or suffix != ".xlsx" and not pdfs.intact(f["data"]):
                continue
            target = TARGETS[shape][suffix]
            path = f"{stem}.{target.split(':')[0]}"
            while any(x["path"] == path for x in files):
                stem += "-2"
                path = f"{stem}.{target.split(':')[0]}"
            moved[f["path"]] = f["path"] = path
            if shape == "odf" and suffix == ".xlsx" and EXTRA in meta["extra"]:
                meta["extra"].remove(EXTRA)  # ods is taken where xlsx is not
            f["written"] = "word" if shape == "odf" and suffix in (".docx", ".docm") and habit else "libreoffice"
            if f["written"] == "word":
                f["data"] = odf_word.text(transitional(f["data"]))
                continue
            data = rewritten(f["data"], digestible) if suffix in (".docx", ".docm") else pdfs.placed(f["data"]) if suffix == ".pptx" else f["data"]
            key = hashlib.sha256(data + suffix.encode()).hexdigest()
            jobs.setdefault((target, suffix), {})[key] = data
            plans.append((f, target, key))
        for k in F.consents:
            k["path"] = moved.get(k["path"], k["path"])
    work = out / f"{shape}-work"
    done = {}
    for (target, suffix), some in jobs.items():
        done.update(converted(some, target, suffix, work))
    for f, target, key in plans:
        f["data"] = done[target, key]
    shutil.rmtree(work, ignore_errors=True)


def digestible(name, x):
    """A document.xml without what LibreOffice 7 garbles: it writes a text content control three times over, and as a .doc no table that nothing follows."""
    if name != "word/document.xml":
        return x
    return re.sub(rb"(</w:tbl>|</w:sdt>)(<w:sectPr)", rb"\1<w:p/>\2", CONTROL.sub(rb"\1", x))


def transitional(data):
    """'Strict Open XML' under the names of the common form."""
    pairs = [(b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"), (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
             (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/")]

    def change(name, x):
        for a, b in pairs:
            x = x.replace(a, b)
        return x
    return rewritten(data, change)


def converted(some, target, suffix, work, batch=150):
    """(target, key) -> bytes, with one profile for the whole run."""
    ext = target.split(":")[0]
    source, sink = work / ("in" + suffix), work / ext
    source.mkdir(parents=True, exist_ok=True)
    sink.mkdir(parents=True, exist_ok=True)
    paths = []
    for key, data in some.items():
        (source / (key + suffix)).write_bytes(data)
        paths.append(str(source / (key + suffix)))
    for i in range(0, len(paths), batch):
        subprocess.run(["soffice", f"-env:UserInstallation={(work / 'profile').resolve().as_uri()}", "--headless", "--convert-to", target, "--outdir", str(sink)] + paths[i:i + batch], check=True, capture_output=True)
    return {(target, key): (sink / f"{key}.{ext}").read_bytes() for key in some}
