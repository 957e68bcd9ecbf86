"""A document before anybody chose its format: titles, paragraphs and tables with spans, written as Word or as Excel; LibreOffice makes the rest of them."""
import copy
import datetime as dt
import io
import re
import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
import ooxml as ox

OFF, ON = "\ue000", "\ue001"  # boxes, until somebody knows how this hand ticks
CHARS = {"■": "□■", "☑": "☐☑", "☒": "☐☒", "●": "○●", "◼": "◻◼", "✔": "□✔", "✓": "□✓", "V": "□V", "v": "□v", "ｖ": "□ｖ", "X": "□X", "wingdings": "□■", "wingdings2": "☐☑", "sdt": "☐☒", "form": "☐☑"}
PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


class Cell:
    """text: with ON/OFF for boxes and \\n for paragraphs. number: what a spreadsheet holds in place of the text, with its format."""
    def __init__(self, text="", cs=1, rs=1, number=None, fmt="General", pictures=(), listed=None):
        self.text, self.cs, self.rs, self.number, self.fmt = "" if text is None else str(text), cs, rs, number, fmt
        self.pictures, self.listed = pictures, listed  # listed: the style of Word's own lists that the lines have


def cell(x):
    return x if isinstance(x, Cell) else Cell(x)


def sized(x, cs=1, rs=1):
    c = copy.copy(cell(x))
    c.cs, c.rs = cs, rs
    return c


class Paper:
    def __init__(self):
        self.blocks, self.ragged = [], False

    def title(self, text):
        self.blocks.append(("title", text))

    def para(self, text):
        self.blocks.append(("para", text))

    def table(self, rows, header_rows=0):
        self.blocks.append(("table", [[cell(c) for c in r] for r in rows], header_rows))

    def picture(self, data, cm=3):
        self.blocks.append(("picture", data, cm))

    def xml(self, xml):
        """Word only."""
        self.blocks.append(("xml", xml))

    def page(self, name=None):
        if self.blocks:
            self.blocks.append(("page", name))

    def wide(self):
        return any(b[0] == "table" and max(sum(c.cs for c in r) for r in b[1]) > 8 for b in self.blocks)

    # ---- Word
    def docx(self, st, header=None, footer=None):
        d = ox.Doc()
        if self.wide():
            section = d.docx.sections[0]
            section.page_width, section.page_height = max(section.page_width, section.page_height), min(section.page_width, section.page_height)
            section.left_margin = section.right_margin = 500000
        for b in self.blocks:
            if b[0] == "title":
                d.add(ox.para(runs(b[1], st, True), align="center"))
            elif b[0] == "para":
                d.add(ox.para(runs(b[1], st)) if b[1] else "<w:p/>")
            elif b[0] == "table":
                widths = measured(b[1], 15400 if self.wide() else 9000) if st.measured else None
                d.add(ox.table([[ox.C(inner(c, st, 9 if self.wide() else None, d), c.cs, c.rs) for c in r] for r in b[1]], widths, b[2]), "<w:p/>")
            elif b[0] == "picture":
                d.add(ox.para(picture(d, b[1], b[2])))
            elif b[0] == "xml":
                d.add(b[1])
            else:
                d.add(PAGE)
        if header or footer:
            d.header_footer(header if isinstance(header, str) else None, footer)
        if isinstance(header, bytes):
            d.docx.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(header))
        return d.bytes()

    # ---- Excel
    def xlsx(self, st, one_sheet=False):
        wb = openpyxl.Workbook()
        ws, row, first, names = wb.active, 1, True, set()
        thin = Side(style="thin")
        for b in self.blocks:
            if b[0] == "page" and not one_sheet:
                ws, row, first = wb.create_sheet(), 1, True
            elif b[0] == "page":
                row += 2
            elif b[0] in ("title", "para"):
                ws.cell(row, 1, plain(b[1], st)).font = Font(bold=b[0] == "title")
                if b[0] == "title" and first and not one_sheet:
                    name = re.sub(r"[\\/*?:\[\]（）()]", "", b[1].split("\n")[0])[-28:]
                    while name in names:
                        name = name[:26] + str(len(names))
                    ws.title, first = name, False
                    names.add(name)
                row += 1
            elif b[0] == "table":
                row = self._place(ws, row, b[1], st, thin) + (1 if st.rng.random() < 0.7 else 0)
        out = io.BytesIO()
        wb.save(out)
        return out.getvalue()

    @staticmethod
    def _place(ws, top, rows, st, thin):
        taken = set()
        for i, r in enumerate(rows):
            col = 1
            for c in r:
                while (top + i, col) in taken:
                    col += 1
                for y in range(c.rs):
                    for x in range(c.cs):
                        taken.add((top + i + y, col + x))
                target = ws.cell(top + i, col)
                if c.number is not None and st.rng.random() < 0.75:
                    target.value, target.number_format = c.number, c.fmt
                elif c.text:
                    target.value = plain(c.text, st)
                    target.number_format = "@"
                target.alignment = Alignment(wrap_text=True, vertical="top")
                target.border = Border(left=thin, right=thin, top=thin, bottom=thin)
                if c.cs > 1 or c.rs > 1:
                    ws.merge_cells(start_row=top + i, end_row=top + i + c.rs - 1, start_column=col, end_column=col + c.cs - 1)
                col += c.cs
        for x in range(1, 16):
            ws.column_dimensions[get_column_letter(x)].width = 16
        return top + len(rows)

    def grid(self, st):
        """The first table as rows of text, for a CSV."""
        return [[plain(c.text, st) for c in r] for r in next(b for b in self.blocks if b[0] == "table")[1]]


def plain(text, st):
    off, on = CHARS[st.tick_kind]
    return text.replace(OFF, off).replace(ON, on)


def measured(rows, whole):
    """Widths of columns that suit what stands in them."""
    columns = max(sum(c.cs for c in r) for r in rows)
    need, left = [4.5] * columns, {}
    for r in rows:
        x, busy = 0, dict(left)
        left = {k: v - 1 for k, v in busy.items() if v > 1}
        for c in r:
            while x in busy:
                x += 1
            if c.cs == 1 and x < columns:
                long = max(len(line) + sum(ord(ch) > 0x2e80 for ch in line) for line in c.text.split("\n"))
                need[x] = max(need[x], min(long, 26) * (0.6 if x else 0.8))
            for k in range(c.cs):
                if c.rs > 1:
                    left[x + k] = c.rs - 1
            x += c.cs
    return [int(whole * n / sum(need)) for n in need]


def runs(text, st, bold=False, size=None):
    out = []
    for piece in re.split(f"([{OFF}{ON}])", text):
        if piece in (OFF, ON) and piece:
            out.append(ox.box(st.tick_kind, piece == ON))
        elif piece:
            out.append(ox.split_runs(st.rng, piece) if st.p(0.06) and not re.search(r"\s", piece) else ox.t(piece, bold=bold, size=size))
    return "".join(out)


def inner(c, st, size=None, d=None):
    lines = "".join(ox.para(runs(x, st, size=size), c.listed if c.listed and not x.startswith("(") else None) if x else "<w:p/>" for x in c.text.split("\n")) if c.text or not c.pictures else ""
    return lines + "".join(ox.para(picture(d, p, 3)) for p in c.pictures)


def picture(d, data, cm):
    from lxml import etree
    from docx.shared import Cm
    inline = d.docx.part.new_pic_inline(io.BytesIO(data), Cm(cm), Cm(cm))
    return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"


def number(st, v, unit="", fmt="#,##0"):
    """A whole number as this hand writes it, with a unit."""
    return Cell(st.number(v) + unit, number=v, fmt=fmt + (f'"{unit}"' if unit else ""))


def dated(st, d, **kw):
    return Cell(st.date(d, **kw), number=dt.datetime(d.year, d.month, d.day), fmt="yyyy/m/d") if d else Cell("")


def fit(text, length=20):
    return text if len(text) <= length else text[:length]
