"""A thin builder over python-docx: paragraphs, tables with spans, boxes of every kind, hidden and tracked text, text boxes, pictures."""
import io
import struct
import zlib
from xml.sax.saxutils import escape
import docx
from docx.oxml import parse_xml
from docx.shared import Cm

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')

HAND_BOX, HAND_CELL = "010000", "FEFFFE"


def t(text, bold=False, hidden=False, size=None):
    """A run. A tab and a line feed inside become w:tab and w:br."""
    props = ("<w:b/>" if bold else "") + ("<w:vanish/>" if hidden else "") + (f'<w:sz w:val="{size * 2}"/>' if size else "")
    body = ""
    for i, line in enumerate(text.split("\n")):
        body += "<w:br/>" if i else ""
        for j, piece in enumerate(line.split("\t")):
            body += ("<w:tab/>" if j else "") + (f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "")
    return f"<w:r>{'<w:rPr>' + props + '</w:rPr>' if props else ''}{body}</w:r>"


def split_runs(rng, text):
    """The same text cut into several runs, as Word leaves it behind after editing."""
    if len(text) < 4:
        return t(text)
    cut = rng.randrange(1, len(text) - 1)
    return t(text[:cut], bold=rng.random() < 0.3) + '<w:proofErr w:type="spellStart"/>' + t(text[cut:])


def changed(old, new):
    """A tracked change: the old text deleted, the new one inserted."""
    attrs = 'w:id="{}" w:author="審閱者" w:date="2024-05-02T10:00:00Z"'
    return (f'<w:del {attrs.format(901)}><w:r><w:delText xml:space="preserve">{escape(old)}</w:delText></w:r></w:del>'
            f'<w:ins {attrs.format(902)}>{t(new)}</w:ins>')


def content_control(inner, placeholder=False):
    return f'<w:sdt><w:sdtPr><w:alias w:val="填寫"/><w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def marker(text, colour, size=None):
    """A run whose colour, all but black or all but white, tells scans.py where ink goes."""
    height = f'<w:sz w:val="{size * 2}"/>' if size else ""
    return f'<w:r><w:rPr><w:color w:val="{colour}"/>{height}</w:rPr><w:t>{text}</w:t></w:r>'


def box(kind, marked):
    """A check box. Kinds: ■ ☑ ☒ ✔ ● V X (characters), wingdings, wingdings2, sdt, form."""
    if kind in ("■", "☑", "☒", "◼"):
        return t(kind if marked else {"■": "□", "☑": "☐", "☒": "☐", "◼": "◻"}[kind])
    if kind == "●":
        return t("●" if marked else "○")
    if kind in ("✔", "✓", "V", "v", "ｖ", "X"):
        return t(kind if marked else "□")
    if kind == "wingdings":
        return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if marked else "F0A8"}"/></w:r>'
    if kind == "wingdings2":
        return f'<w:r><w:sym w:font="Wingdings 2" w:char="{"F052" if marked else "F0A3"}"/></w:r>'
    if kind == "sdt":
        glyph = "☒" if marked else "☐"
        return (f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(marked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
                f'<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>{t(glyph)}</w:sdtContent></w:sdt>')
    if kind == "form":
        state = '<w:checked/>' if marked else ""
        return ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check1"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/>'
                f'<w:default w:val="0"/>{state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
    if kind == "hand":  # printed empty; whoever prints it ticks the coloured ones with a pen
        return marker("□", HAND_BOX) if marked else t("□")
    raise ValueError(kind)


def moved(old, new):
    """Text moved here (its old place is shown as moved away), as Word tracks it."""
    attrs = 'w:id="{}" w:author="審閱者" w:date="2024-05-02T10:00:00Z"'
    return f'<w:moveFrom {attrs.format(903)}>{t(old)}</w:moveFrom><w:moveTo {attrs.format(904)}>{t(new)}</w:moveTo>'


def form_text(text):
    """A legacy text form field with its result."""
    return ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput><w:default w:val="請輸入"/></w:textInput></w:ffData></w:fldChar></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{t(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def link(text):
    """An e-mail address as the field that Word makes of it."""
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:{escape(text)}" </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def smart_tag(text):
    return f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="PersonName">{t(text)}</w:smartTag>'


def block_control(block):
    """A whole table or paragraph inside a content control."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="區塊"/></w:sdtPr><w:sdtContent>{block}</w:sdtContent></w:sdt>'


def para(runs="", style=None, align=None):
    if runs and not runs.startswith("<"):
        runs = t(runs)
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f'<w:jc w:val="{align}"/>' if align else "")
    return f"<w:p>{'<w:pPr>' + props + '</w:pPr>' if props else ''}{runs}</w:p>"


class C:
    """A cell: content is text (a line feed starts a paragraph), runs of XML, or whole block XML; cs and rs are its spans."""
    def __init__(self, content="", cs=1, rs=1):
        self.cs, self.rs = cs, rs
        if content is None:
            content = ""
        if content.startswith(("<w:p>", "<w:tbl>")):
            self.xml = content if content.endswith("</w:p>") else content + "<w:p/>"
        elif content.startswith("<"):
            self.xml = para(content)
        else:
            self.xml = "".join(para(t(line)) if line else "<w:p/>" for line in content.split("\n"))


def table(rows, widths=None, header_rows=0):
    """rows: lists of C or str. A cell with rs > 1 is continued below; the rows below leave it out. Short rows are padded as Word does (gridAfter).
    widths: of the columns, in twentieths of a point."""
    columns, open_spans, xml = 0, {}, []
    grid = []
    for row in rows:
        cells, col = [], 0
        queue = [c if isinstance(c, C) else C(c) for c in row]
        while queue or col in open_spans:
            if col in open_spans:
                cs, left = open_spans[col]
                cells.append((cs, "cont", "<w:p/>"))
                if left == 1:
                    del open_spans[col]
                else:
                    open_spans[col] = (cs, left - 1)
                col += cs
                continue
            c = queue.pop(0)
            cells.append((c.cs, "restart" if c.rs > 1 else "", c.xml))
            if c.rs > 1:
                open_spans[col] = (c.cs, c.rs - 1)
                grid.append(None)
            col += c.cs
        columns = max(columns, col)
        xml.append(cells)
    # spans opened in this row must not be consumed by it: handled above because they are added after the pop
    widths = widths or [int(9000 / max(1, columns))] * columns
    out = ['<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>', "".join(f'<w:gridCol w:w="{w}"/>' for w in widths), "</w:tblGrid>"]
    for i, cells in enumerate(xml):
        used = sum(c[0] for c in cells)
        props = ("<w:tblHeader/>" if i < header_rows else "")
        after = f'<w:gridAfter w:val="{columns - used}"/>' if used < columns else ""
        out.append(f"<w:tr>{'<w:trPr>' + after + props + '</w:trPr>' if after or props else ''}")
        col = 0
        for cs, merge, inner in cells:
            wide, col = sum(widths[col:col + cs]), col + cs
            span = f'<w:gridSpan w:val="{cs}"/>' if cs > 1 else ""
            vm = '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>" if merge == "cont" else ""
            out.append(f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{span}{vm}</w:tcPr>{inner}</w:tc>')
        out.append("</w:tr>")
    out.append("</w:tbl>")
    return "".join(out)


def textbox(inner):
    """A paragraph that holds a text box, with the VML copy that Word writes beside it."""
    return (f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="3600000" cy="720000"/>'
            f'<wp:docPr id="77" name="文字方塊 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f'<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:shape style="width:283pt;height:56pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>')


class Doc:
    def __init__(self):
        self.docx = docx.Document()
        self.body = self.docx.element.body
        self.end = self.body.sectPr

    def add(self, *blocks):
        for xml in blocks:
            root = parse_xml(f"<w:body {NS}>{xml}</w:body>")
            for child in list(root):
                self.end.addprevious(child)

    def picture(self, rng, cm=1.6):
        """Runs with an inline picture (a made-up seal); usable in any paragraph of this document."""
        inline = self.docx.part.new_pic_inline(io.BytesIO(png(rng)), Cm(cm), Cm(cm))
        from lxml import etree
        return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"

    def header_footer(self, head=None, foot=None):
        section = self.docx.sections[0]
        if head:
            section.header.paragraphs[0].text = head
        if foot:
            section.footer.paragraphs[0].text = foot

    def save(self, path):
        self.docx.save(str(path))

    def bytes(self):
        out = io.BytesIO()
        self.docx.save(out)
        return out.getvalue()


def png(rng, size=24):
    """A small red square with a random pattern: no two seals are the same bytes."""
    rows = b"".join(b"\0" + b"".join(b"\xc8\x10\x10" if rng.random() < 0.4 else b"\xff\xff\xff" for _ in range(size)) for _ in range(size))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
