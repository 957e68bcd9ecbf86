"""A docx as the odt that Word saves of it: a style for every paragraph and run, one table:table-column for each width, covered cells under spans,
tracked changes kept, fields and controls flattened to their text, no form controls."""
import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NS = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"), ("manifest", "manifest"))) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
SYMBOLS = {("Wingdings", "F0FE"): "\uf0fe", ("Wingdings", "F0A8"): "\uf0a8", ("Wingdings 2", "F052"): "\uf052", ("Wingdings 2", "F0A3"): "\uf0a3"}


class Writer:
    def __init__(self, data):
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        rels = etree.fromstring(self.zip.read("word/_rels/document.xml.rels"))
        self.targets = {r.get("Id"): r.get("Target") for r in rels}
        self.styles, self.pictures, self.changes, self.fonts = [], {}, [], set()
        self.count = {"P": 0, "T": 0, "Tbl": 0, "C": 0}

    def style(self, letter, family, props, parent=None):
        self.count[letter] += 1
        name = f"{letter}{self.count[letter]}"
        self.styles.append(f'<style:style style:name="{name}" style:family="{family}"{f" style:parent-style-name={quoteattr(parent)}" if parent else ""}>{props}</style:style>')
        return name

    def blocks(self, parent):
        out = []
        for e in parent:
            if e.tag == W + "p":
                out.append(self.paragraph(e))
            elif e.tag == W + "tbl":
                out.append(self.table(e))
            elif e.tag == W + "sdt":
                out.append(self.blocks(e.find(W + "sdtContent")))
        return "".join(out)

    def paragraph(self, p):
        props = p.find(W + "pPr")
        name = align = ""
        if props is not None:
            s, j = props.find(W + "pStyle"), props.find(W + "jc")
            name, align = s.get(W + "val") if s is not None else "", j.get(W + "val") if j is not None else ""
        level = re.fullmatch(r"Heading(\d)", name)
        align = {"center": "center", "right": "end"}.get(align, "start")
        own = self.style("P", "paragraph", f'<style:paragraph-properties fo:text-align="{align}"/>', f"標題{level[1]}" if level else "內文")
        inner = self.inline(p)
        return f'<text:h text:style-name="{own}" text:outline-level="{level[1]}">{inner}</text:h>' if level else f'<text:p text:style-name="{own}">{inner}</text:p>'

    def inline(self, parent):
        out, field = [], 0
        for e in parent:
            if e.tag == W + "r":
                for f in e.iter(W + "fldChar"):
                    kind = f.get(W + "fldCharType")
                    if kind == "begin":
                        field = 1
                        box = f.find(f".//{W}checkBox")
                        if box is not None:  # Word writes the legacy box as a sign
                            on = box.find(W + "checked")
                            out.append(self.span("☒" if on is not None and on.get(W + "val") not in ("0", "false") else "☐", ""))
                    else:
                        field = 2 if kind == "separate" else 0
                if field != 1:
                    out.append(self.run(e))
            elif e.tag == W + "ins" or e.tag == W + "moveTo":
                n = self.change("insertion", "")
                out.append(f'<text:change-start text:change-id="{n}"/>{self.inline(e)}<text:change-end text:change-id="{n}"/>')
            elif e.tag == W + "del" or e.tag == W + "moveFrom":
                n = self.change("deletion", f"<text:p>{escape(''.join(t.text or '' for t in e.iter(W + 'delText', W + 't')))}</text:p>")
                out.append(f'<text:change text:change-id="{n}"/>')
            elif e.tag == W + "hyperlink":
                out.append(f'<text:a xlink:href="" office:target-frame-name="_top">{self.inline(e)}</text:a>')
            elif e.tag == W + "sdt":
                out.append(self.inline(e.find(W + "sdtContent")))
            elif e.tag == W + "smartTag":
                out.append(self.inline(e))
        return "".join(out)

    def change(self, kind, content):
        n = f"_{len(self.changes) + 1:08X}"
        self.changes.append(f'<text:changed-region text:id="{n}"><text:{kind}><office:change-info><dc:creator>審閱者</dc:creator><dc:date>2024-05-02T10:00:00Z</dc:date></office:change-info>{content}</text:{kind}></text:changed-region>')
        return n

    def run(self, r):
        props, out = "", []
        pr = r.find(W + "rPr")
        if pr is not None:
            for tag, text in (("b", 'fo:font-weight="bold"'), ("vanish", 'text:display="none"')):
                if pr.find(W + tag) is not None:
                    props += " " + text
            size = pr.find(W + "sz")
            if size is not None:
                props += f' fo:font-size="{int(size.get(W + "val")) / 2:g}pt"'
        for e in r:
            if e.tag == W + "t":
                out.append(self.span(e.text or "", props))
            elif e.tag == W + "tab":
                out.append("<text:tab/>")
            elif e.tag == W + "br":
                out.append("" if e.get(W + "type") == "page" else "<text:line-break/>")
            elif e.tag == W + "sym":
                font = e.get(W + "font")
                self.fonts.add(font)
                out.append(self.span(SYMBOLS[font, e.get(W + "char").upper()], f' style:font-name="{font}" style:font-name-asian="{font}"'))
            elif e.tag == W + "drawing":
                out.append(self.picture(e))
            elif e.tag == MC + "AlternateContent":
                content = e.find(f"{MC}Choice//{W}txbxContent")
                if content is not None:
                    out.append(f'<draw:frame draw:name="文字方塊 1" text:anchor-type="as-char" svg:width="10cm" svg:height="3cm"><draw:text-box>{self.blocks(content)}</draw:text-box></draw:frame>')
        return "".join(out)

    def span(self, text, props):
        body = re.sub(r" ( +)", lambda m: f' <text:s text:c="{len(m[1])}"/>', escape(text))
        body = re.sub(r"^ | $", '<text:s/>', body)
        if not props:
            return body
        return f'<text:span text:style-name="{self.style("T", "text", f"<style:text-properties{props}/>", "預設段落字型")}">{body}</text:span>'

    def picture(self, e):
        blip = e.find(f".//{A}blip")
        if blip is None:
            return ""
        data = self.zip.read("word/" + self.targets[blip.get(R + "embed")].lstrip("/").removeprefix("word/"))
        name = f"media/image{len(self.pictures) + 1}.png"
        self.pictures[name] = data
        return f'<draw:frame draw:name="圖片 {len(self.pictures)}" text:anchor-type="as-char" svg:width="1.6cm" svg:height="1.6cm"><draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'

    def table(self, t):
        rows = []
        for tr in t.iter(W + "tr"):
            if next(tr.iterancestors(W + "tbl")) is not t:
                continue
            cells, col = [], 0
            for tc in tr:
                if tc.tag != W + "tc":
                    continue
                span, merge = tc.find(f"{W}tcPr/{W}gridSpan"), tc.find(f"{W}tcPr/{W}vMerge")
                cs = int(span.get(W + "val")) if span is not None else 1
                cells.append((col, cs, None if merge is None else merge.get(W + "val", "continue"), tc))
                col += cs
            header = tr.find(f"{W}trPr/{W}tblHeader") is not None
            rows.append((header, cells, col))
        width = max(c for _, _, c in rows)
        own = self.style("Tbl", "table", '<style:table-properties table:align="left"/>')
        measure = '<style:table-column-properties style:column-width="2cm"/>'
        columns = "".join(f'<table:table-column table:style-name="{self.style("C", "table-column", measure)}"/>' for _ in range(width))
        body, head = [], []
        for i, (header, cells, end) in enumerate(rows):
            out = []
            for col, cs, merge, tc in cells:
                if merge == "continue":
                    out.append("<table:covered-table-cell/>" * cs)
                    continue
                rs = 1
                if merge == "restart":
                    while i + rs < len(rows) and any(c == col and m == "continue" for c, _, m, _ in rows[i + rs][1]):
                        rs += 1
                spans = (f' table:number-columns-spanned="{cs}"' if cs > 1 else "") + (f' table:number-rows-spanned="{rs}"' if rs > 1 else "")
                out.append(f'<table:table-cell table:style-name="TableCell"{spans}>{self.blocks(tc)}</table:table-cell>' + "<table:covered-table-cell/>" * (cs - 1))
            if end < width:
                out.append('<table:table-cell table:style-name="NoBorder"><text:p/></table:table-cell>' + (f'<table:table-cell table:number-columns-repeated="{width - end - 1}"><text:p/></table:table-cell>' if width - end > 1 else ""))
            (head if header and not body else body).append(f"<table:table-row>{''.join(out)}</table:table-row>")
        heads = f"<table:table-header-rows>{''.join(head)}</table:table-header-rows>" if head else ""
        return f'<table:table table:style-name="{own}">{columns}{heads}{"".join(body)}</table:table>'


def text(data):
    """docx → odt."""
    w = Writer(data)
    body = w.blocks(etree.fromstring(w.zip.read("word/document.xml")).find(W + "body"))
    tracked = f"<text:tracked-changes>{''.join(w.changes)}</text:tracked-changes>" if w.changes else ""
    faces = "".join(f'<style:font-face style:name="{f}" svg:font-family="{f}" style:font-charset="x-symbol"/>' for f in sorted(w.fonts))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    content = f'{head}<office:document-content {NS} office:version="1.2"><office:font-face-decls>{faces}</office:font-face-decls><office:automatic-styles>{"".join(w.styles)}</office:automatic-styles><office:body><office:text text:use-soft-page-breaks="true">{tracked}{body}</office:text></office:body></office:document-content>'
    styles = f'{head}<office:document-styles {NS} office:version="1.2"><office:styles><style:style style:name="內文" style:family="paragraph"/>' + "".join(f'<style:style style:name="標題{i}" style:display-name="標題 {i}" style:family="paragraph" style:parent-style-name="內文" style:default-outline-level="{i}"/>' for i in range(1, 4)) + '<style:style style:name="預設段落字型" style:family="text"/></office:styles></office:document-styles>'
    entries = {"content.xml": content, "styles.xml": styles, "meta.xml": f'{head}<office:document-meta {NS} office:version="1.2"><office:meta><meta:generator>MicrosoftOffice/16.0 MicrosoftWord</meta:generator></office:meta></office:document-meta>'}
    manifest = f'{head}<manifest:manifest {NS} manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>' + "".join(f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>' for n in entries) + "".join(f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="image/png"/>' for n in w.pictures) + "</manifest:manifest>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        stamp = (2024, 5, 1, 0, 0, 0)
        z.writestr(zipfile.ZipInfo("mimetype", stamp), "application/vnd.oasis.opendocument.text")
        for n, x in [("META-INF/manifest.xml", manifest), *entries.items(), *w.pictures.items()]:
            info = zipfile.ZipInfo(n, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, x)
    return out.getvalue()
