"""What happens to a PDF after it was made: distilled again, packed, locked, cut short, scanned, robbed of its Unicode maps. Bytes in, bytes out."""
import io
import pathlib
import re
import subprocess
import tempfile
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def run(data, command, target="out.pdf", codes=(0,)):
    """command: words with {in} and {out}."""
    with tempfile.TemporaryDirectory() as d:
        source, out = pathlib.Path(d) / "in.pdf", pathlib.Path(d) / target
        source.write_bytes(data)
        done = subprocess.run([x.format(**{"in": source, "out": out}) for x in command], capture_output=True, timeout=120)
        if done.returncode not in codes:
            raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')[:400]}")
        return out.read_bytes()


def distilled(data):
    return run(data, ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.6", "-o", "{out}", "{in}"])


def packed(data):
    return run(data, ["qpdf", "--object-streams=generate", "--linearize", "--compress-streams=y", "{in}", "{out}"], codes=(0, 3))


def plain(data):
    return run(data, ["qpdf", "--qdf", "--object-streams=disable", "{in}", "{out}"], codes=(0, 3))


def owner_locked(data):
    return run(data, ["qpdf", "--encrypt", "", "owner-secret", "256", "--print=low", "--extract=n", "--modify=none", "--", "{in}", "{out}"], codes=(0, 3))


def owner_locked_old(data):
    return run(data, ["qpdf", "--allow-weak-crypto", "--encrypt", "", "owner-secret", "128", "--use-aes=n", "--extract=n", "--", "{in}", "{out}"], codes=(0, 3))


def user_locked(data):
    return run(data, ["qpdf", "--encrypt", "user-secret", "owner-secret", "256", "--", "{in}", "{out}"], codes=(0, 3))


def turned(data):
    """Every page turned by its /Rotate entry only, as a viewer shows a sheet that was fed in sideways: content lies on its side."""
    return run(data, ["qpdf", "--rotate=+90", "{in}", "{out}"], codes=(0, 3))


def without_unicode(data):
    """Every font without its ToUnicode map."""
    return repaired(re.sub(rb"\n\s*/ToUnicode \d+ 0 R", b"", plain(data)))


def private_unicode(data):
    """ToUnicode maps that lead to private code points, as some producers subset."""
    text = plain(data)
    text = re.sub(rb"(beginbfchar\n)(.*?)(endbfchar)", lambda m: m[1] + b"\n".join(private(line) for line in m[2].split(b"\n")) + m[3], text, flags=re.S)
    text = re.sub(rb"(beginbfrange\n)(.*?)(endbfrange)", lambda m: m[1] + b"\n".join(private(line) for line in m[2].split(b"\n")) + m[3], text, flags=re.S)
    return repaired(text)


def private(line):
    """The last value of a line of a map becomes a code point from U+E000 on."""
    return re.sub(rb"<([0-9A-Fa-f]{4})([0-9A-Fa-f]*)>(\]?\s*)$", lambda m: b"<E" + m[1][1:] + m[2] + b">" + m[3], line)


def repaired(text):
    """Lengths and the cross-reference table made anew after an edit of qpdf's plain form."""
    with tempfile.TemporaryDirectory() as d:
        p = pathlib.Path(d) / "a.qdf"
        p.write_bytes(text)
        fixed = subprocess.run(["fix-qdf", str(p)], capture_output=True, check=True).stdout
    return run(fixed, ["qpdf", "{in}", "{out}"], codes=(0, 3))


def truncated(data, share=0.7):
    return data[:int(len(data) * share)]


def damaged_end(data):
    """All objects are there, the cross-reference table is not."""
    at = data.rfind(b"startxref")
    return b"\r\nMIME junk before the header\r\n" + data[:at] + b"startxref\n99999999\n%%EOF\n"


def pages(data):
    with tempfile.TemporaryDirectory() as d:
        p = pathlib.Path(d) / "a.pdf"
        p.write_bytes(data)
        return int(subprocess.run(["qpdf", "--show-npages", str(p)], capture_output=True, check=True).stdout)


def scanned(data, which=None, dpi=110):
    """The pages given (all if None) as pictures only."""
    n = pages(data)
    which = set(range(1, n + 1)) if which is None else set(which)
    with tempfile.TemporaryDirectory() as d:
        d = pathlib.Path(d)
        (d / "in.pdf").write_bytes(data)
        parts = []
        for i in range(1, n + 1):
            part = d / f"p{i}.pdf"
            if i in which:
                subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-jpeg", "-singlefile", "-f", str(i), "-l", str(i), str(d / "in.pdf"), str(d / f"s{i}")], check=True, capture_output=True)
                picture = ImageReader(str(d / f"s{i}.jpg"))
                w, h = (x * 72 / dpi for x in picture.getSize())
                out = io.BytesIO()
                canvas = Canvas(out, pagesize=(w, h))
                canvas.drawImage(picture, 0, 0, w, h)
                canvas.showPage()
                canvas.save()
                part.write_bytes(out.getvalue())
            else:
                subprocess.run(["qpdf", str(d / "in.pdf"), "--pages", ".", str(i), "--", str(part)], check=True, capture_output=True)
            parts.append(str(part))
        subprocess.run(["qpdf", "--empty", "--pages", *parts, "--", str(d / "out.pdf")], check=True, capture_output=True)
        return (d / "out.pdf").read_bytes()


def united(datas):
    with tempfile.TemporaryDirectory() as d:
        d = pathlib.Path(d)
        names = []
        for i, x in enumerate(datas):
            (d / f"{i}.pdf").write_bytes(x)
            names.append(str(d / f"{i}.pdf"))
        subprocess.run(["pdfunite", *names, str(d / "out.pdf")], check=True, capture_output=True)
        return (d / "out.pdf").read_bytes()
