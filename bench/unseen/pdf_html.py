"""Blocks as HTML, printed by headless Chromium, WeasyPrint or LibreOffice Writer/Web (whose inputs become form fields)."""
import base64
import html
import pathlib
import shutil
import subprocess
import tempfile
from pdf_forms import Field, Grid, PageBreak, Seal, Tick

SIZE = "width:0.8em;height:0.8em;vertical-align:-0.08em"
BOXES = {  # kind -> (empty, marked)
    "chars": ("□", "■"), "ballot": ("☐", "☑"), "v": ("□", "V"),
    "path": (f'<svg viewBox="0 0 10 10" style="{SIZE}"><rect x="0.5" y="0.5" width="9" height="9" fill="none" stroke="#000"/></svg>',
             f'<svg viewBox="0 0 10 10" style="{SIZE}"><rect x="0.5" y="0.5" width="9" height="9" fill="none" stroke="#000"/><polyline points="2,5 4.2,8 8.5,1.8" fill="none" stroke="#000" stroke-width="1.4"/></svg>'),
    "filled": (f'<svg viewBox="0 0 10 10" style="{SIZE}"><rect x="0.5" y="0.5" width="9" height="9" fill="none" stroke="#000"/></svg>', f'<svg viewBox="0 0 10 10" style="{SIZE}"><rect x="0.5" y="0.5" width="9" height="9" fill="#000" stroke="#000"/></svg>'),
    "css": (f'<span style="display:inline-block;box-sizing:border-box;border:1px solid #000;{SIZE}"></span>', f'<span style="display:inline-block;box-sizing:border-box;border:1px solid #000;{SIZE};line-height:0.75em;font-size:1em;overflow:visible;text-indent:0">✓</span>'),
    "circle": ("○", "●"),
}
RULES = {
    "solid": "td{border:1px solid #000}", "thin": "td{border:0.3pt solid #777}", "dotted": "td{border:1px dotted #000}", "dashed": "td{border:1px dashed #444}", "double": "table{border:3px double #000}td{border:1px solid #000}",
    "nosides": "td{border:1px solid #000}tr>td:first-child:not(.in){border-left:none}td.last{border-right:none}", "horizontal": "td{border-top:1px solid #000;border-bottom:1px solid #000}",
    "background": "table{border-collapse:separate;border-spacing:1px;background:#000}td{background:#fff}td.h{background:#ddd}", "light": "td{border:1px solid #bbb}",
}


def items(content, hand):
    out = []
    for x in content:
        if isinstance(x, Tick):
            if hand["boxes"] == "inputs":
                kind = "radio" if hand.get("radio") and not x.group.startswith("industry") else "checkbox"
                out.append(f'<input type="{kind}" name="{x.group}{"" if kind == "radio" else x.value}" value="{x.value}"{" checked" if x.marked else ""}>')
            else:
                out.append(BOXES[hand["boxes"]][x.marked])
        elif isinstance(x, Field):
            if hand.get("inputs") and x.text and "\n" not in x.text and len(x.text) < 40:
                out.append(f'<input type="text" name="{x.name}" size="{min(18, max(4, sum(2 if ord(ch) > 255 else 1 for ch in x.text) + 2))}" value="{html.escape(x.text)}">')
            else:
                out.append(html.escape(x.text).replace("\n", "<br>"))
        elif isinstance(x, Seal):
            out.append(f'<img src="data:image/png;base64,{hand["seal"]}" style="width:1.2cm;height:1.2cm">')
        else:
            text = html.escape(x).replace("\n", "<br>")
            out.append(f"<b>{text}</b>" if x in hand.get("bold", ()) else text)
    return "".join(out)


def page(blocks, hand):
    css = f"""@page{{size:A4 {hand.get('orientation', '')};margin:{hand.get('margin', '18mm')}}}
body{{font-family:{hand.get('font', "'Noto Serif CJK TC'")};font-size:{hand.get('size', '10.5pt')};margin:0}}p{{margin:0.25em 0;white-space:pre-wrap}}
table{{border-collapse:collapse;width:100%;table-layout:fixed;margin:0.4em 0}}td{{padding:{hand.get('pad', '2px 4px')};vertical-align:{hand.get('valign', 'middle')};overflow-wrap:anywhere;white-space:pre-wrap}}
input[type=text]{{font:inherit;border:1px solid #999}}.u{{writing-mode:vertical-rl;text-orientation:upright;text-align:center;margin:auto}}
{'td.h{background:#d9e2f3}' if hand.get('shade') else ''}{'.h,b{text-shadow:0.25px 0 0 #000}' if hand.get('shadow') else ''}
{'tr{break-inside:auto}' if hand.get('split') else 'tr{break-inside:avoid}'}{RULES[hand['rules']]}{hand.get('css', '')}"""
    out = [f'<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>{hand.get("title", "")}</title><style>{css}</style></head><body><form>']
    for b in blocks:
        if isinstance(b, PageBreak):
            out.append('<div style="break-after:page"></div>')
        elif isinstance(b, Grid):
            out.append(grid(b, hand))
        else:
            out.append(f'<p style="font-size:{b.size * hand.get("scale", 1.05)}pt;text-align:{b.align}{";font-weight:bold" if b.bold else ""}">{items(b.items, hand)}</p>')
    return "".join(out) + "</form></body></html>"


def grid(g, hand):
    total = sum(g.widths)
    out = ["<table><colgroup>" + "".join(f'<col style="width:{100 * w / total:.2f}%">' for w in g.widths) + "</colgroup>"]
    columns, covered = len(g.widths), {}
    for i, row in enumerate(g.rows):
        if i == 0 and g.head_rows:
            out.append("<thead>" if hand.get("repeat", True) else "<tbody>")
        if i == g.head_rows:
            out.append(("</thead>" if hand.get("repeat", True) else "</tbody>") if g.head_rows else "")
            out.append("<tbody>")
        out.append("<tr>")
        col = 0
        for cell in row:
            while covered.get((i, col)):
                col += 1
            for r in range(cell.rs):
                for k in range(cell.cs):
                    covered[(i + r, col + k)] = True
            classes = " ".join(n for n, on in (("h", cell.head), ("last", col + cell.cs == columns), ("in", col > 0)) if on)
            inner = items(cell.items, hand)
            if cell.upright:
                inner = f'<div class="u">{inner.replace("<br>", "")}</div>' if hand.get("upright") == "writing" else "<br>".join(x for x in "".join(map(str, cell.items)).replace("\n", "") if x.strip()) if hand.get("upright") else inner
            out.append(f'<td class="{classes}"{f" colspan={cell.cs}" if cell.cs > 1 else ""}{f" rowspan={cell.rs}" if cell.rs > 1 else ""} style="text-align:{cell.align}">{inner}</td>')
            col += cell.cs
        out.append("</tr>")
    return "".join(out) + "</tbody></table>"


def chromium(pages, work):
    """name -> HTML; returns name -> PDF. One start for each: the command line prints one address at a time."""
    done = {}
    profile = tempfile.mkdtemp(dir=work)
    for i, (name, text) in enumerate(pages.items()):
        source, target = pathlib.Path(work) / f"c{i}.html", pathlib.Path(work) / f"c{i}.pdf"
        source.write_text(text, encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
                        f"--user-data-dir={profile}", f"--print-to-pdf={target}", source.resolve().as_uri()], check=True, capture_output=True, timeout=120)
        done[name] = target.read_bytes()
    shutil.rmtree(profile, ignore_errors=True)
    return done


def weasyprint(pages, work):
    from weasyprint import HTML
    return {name: HTML(string=text, base_url=str(work)).write_pdf() for name, text in pages.items()}


def writer(pages, work):
    """LibreOffice's HTML import; text inputs, check boxes and radio buttons become AcroForm fields."""
    work = pathlib.Path(work)
    names = list(pages)
    for i, n in enumerate(names):
        (work / f"l{i}.html").write_text(pages[n].replace("<table>", '<table border="1" cellspacing="0" width="100%">'), encoding="utf-8")
    base = ["soffice", f"-env:UserInstallation={(work / 'lo').resolve().as_uri()}", "--headless"]
    for step, suffix in ((["--infilter=HTML (StarWriter)", "--convert-to", "odt"], "html"), (["--convert-to", "pdf:writer_pdf_Export"], "odt")):
        subprocess.run(base + step + ["--outdir", str(work)] + [str(work / f"l{i}.{suffix}") for i in range(len(names))], check=True, capture_output=True, timeout=300)
    return {n: (work / f"l{i}.pdf").read_bytes() for i, n in enumerate(names)}


def seal(png):
    return base64.b64encode(png).decode()
