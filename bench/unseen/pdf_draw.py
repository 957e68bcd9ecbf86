"""Draws the operations of pdf_canvas with reportlab (text in several ways, boxes in several ways, AcroForm fields) or with Cairo and Pango."""
import io
import pathlib
import tempfile
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont as Source
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFObjectReference, PDFString, xObjectName
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

KAI = "/usr/share/fonts/truetype/cns11643/TW-Kai-98_1.ttf"
DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
GREY = {"dashed": [3, 2], "dotted": [0.8, 1.6]}


def fonts():
    if "Kai" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Kai", KAI))
        light = UnicodeCIDFont("MSung-Light")
        light.encodingName = "UniCNS-UCS2-H"  # reportlab names the CMap of another collection
        pdfmetrics.registerFont(light)
        pdfmetrics.registerFont(TTFont("Wing", wingdings()))


def wingdings():
    """A font that calls itself Wingdings, with Microsoft's places for the marks and DejaVu's outlines."""
    source = Source(DEJAVU)
    cmap, glyphs = source.getBestCmap(), source.getGlyphSet()
    from fontTools.fontBuilder import FontBuilder
    names = {0xF0A8: 0x2610, 0xF0FE: 0x2611, 0xF0FD: 0x2612}
    order = [".notdef"] + [f"m{k:X}" for k in names]
    fb = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    fb.setupGlyphOrder(order)
    fb.setupCharacterMap({k: f"m{k:X}" for k in names})
    outlines, metrics = {".notdef": TTGlyphPen(None).glyph()}, {".notdef": (1000, 0)}
    for k, u in names.items():
        pen = TTGlyphPen(glyphs)
        from fontTools.pens.recordingPen import DecomposingRecordingPen
        record = DecomposingRecordingPen(glyphs)
        glyphs[cmap[u]].draw(record)
        record.replay(pen)
        outlines[f"m{k:X}"] = pen.glyph()
        metrics[f"m{k:X}"] = (source["hmtx"][cmap[u]][0], 0)
    fb.setupGlyf(outlines)
    fb.setupHorizontalMetrics({n: (w, getattr(outlines[n], "xMin", 0) or 0) for n, (w, _) in metrics.items()})
    fb.setupHorizontalHeader(ascent=1900, descent=-480)
    fb.setupNameTable({"familyName": "Wingdings", "styleName": "Regular", "psName": "Wingdings-Regular", "fullName": "Wingdings", "uniqueFontIdentifier": "Wingdings made up"})
    fb.setupOS2(sTypoAscender=1900, sTypoDescender=-480, usWinAscent=1900, usWinDescent=480)
    fb.setupPost()
    path = pathlib.Path(tempfile.mkdtemp()) / "wing.ttf"
    fb.save(path)
    return str(path)


class Utf16(PDFObject):
    """A text string in UTF-16 (reportlab's own writes UTF-8, which few readers know)."""
    def __init__(self, text):
        self.text = text

    def format(self, document):
        return b"<FEFF" + self.text.encode("utf-16-be").hex().upper().encode() + b">"


def helvetica():
    font = {"Type": PDFName("Font"), "Subtype": PDFName("Type1"), "BaseFont": PDFName("Helvetica"), "Encoding": PDFName("WinAnsiEncoding")}
    return PDFDictionary({"Font": PDFDictionary({"Helv": PDFDictionary(font)})})


def pango_width(face):
    """Widths as Pango sets them, each text measured once."""
    cr, Pango, PangoCairo = pango()
    known = {}

    def width(text, size):
        if (text, size) not in known:
            layout = PangoCairo.create_layout(cr)
            layout.set_font_description(Pango.FontDescription(f"{face} {size * 0.75:.2f}"))
            layout.set_text(text, -1)
            known[text, size] = layout.get_size()[0] / Pango.SCALE
        return known[text, size]
    return width


def pango():
    import cairo
    import gi
    gi.require_version("Pango", "1.0")
    gi.require_version("PangoCairo", "1.0")
    from gi.repository import Pango, PangoCairo
    return cairo.Context(cairo.PDFSurface(io.BytesIO(), 100, 100)), Pango, PangoCairo


def measure(hand):
    if "pango" in hand:
        return pango_width(hand["pango"])
    fonts()
    name = "MSung-Light" if hand.get("font") == "cid" else "Kai"

    def width(text, size):
        if not hand.get("mono"):
            return pdfmetrics.stringWidth(text, name, size)
        # as on a typewriter: every Latin letter as wide as the next
        return sum(size if ord(ch) > 0x2E7F or ch in "※×「」《》" else size * 0.55 for ch in text)
    return width


class ReportLab:
    """hand: font kai|cid, ink plain|twice|stroke|chars, boxes path|filled|cross|text|over|zapf|wing, rules, fields (None, drawn, bare), radio, rotate 0|90|270|sideways."""
    def __init__(self, hand, size, seal, title=""):
        fonts()
        self.hand, self.size, self.out = hand, size, io.BytesIO()
        turned = hand.get("rotate")
        self.c = Canvas(self.out, pagesize=(size[1], size[0]) if turned == "sideways" else size, pageCompression=1)  # a page with /Rotate is swapped by reportlab itself
        self.c.setTitle(title)
        self.picture = ImageReader(io.BytesIO(seal))
        self.fields, self.radios, self.count = [], {}, 0
        self.font = "MSung-Light" if hand.get("font") == "cid" else "Kai"
        self.measure = measure(hand)

    def draw(self, pages):
        for ops in pages:
            if not ops:
                continue
            turned = self.hand.get("rotate")
            if turned in (90, "sideways"):  # what is shown upright is stored turned to the left; /Rotate turns it back
                self.c.transform(0, 1, -1, 0, self.size[1], 0)
                if turned == 90:
                    self.c.setPageRotation(90)
            elif turned == 270:
                self.c.transform(0, -1, 1, 0, 0, self.size[0])
                self.c.setPageRotation(270)
            elif turned == 180:
                self.c.transform(-1, 0, 0, -1, self.size[0], self.size[1])
                self.c.setPageRotation(180)
            for kind, *x in sorted(ops, key=lambda o: {"fill": 0, "line": 1, "rect": 1}.get(o[0], 2)):
                getattr(self, kind)(*x)
            self.c.showPage()
        if self.fields:
            self.c._doc._catalog.AcroForm = PDFDictionary({"Fields": PDFArray(self.fields), "NeedAppearances": "true" if self.hand["fields"] == "bare" else "false", "DA": PDFString("/Helv 0 Tf 0 g"), "DR": helvetica()})
        self.c.save()
        return self.out.getvalue()

    def up(self, y):
        return self.size[1] - y

    def text(self, x, y, size, text, bold=False):
        y = self.up(y)
        ink = self.hand.get("ink", "plain")
        if ink == "chars":
            for ch in text:
                if ch not in " 　":
                    self.c.setFont(self.font, size)
                    self.c.drawString(x, y, ch)
                x += self.measure(ch, size)
            return
        t = self.c.beginText(x, y)
        t.setFont(self.font, size)
        if ink == "stroke" or bold and ink == "plain":
            t.setTextRenderMode(2)
            self.c.setLineWidth(0.2)
        t.textOut(text)
        if ink == "stroke" or bold and ink == "plain":
            t.setTextRenderMode(0)
        self.c.drawText(t)
        if ink == "twice" or bold and ink == "twice-bold":
            self.c.setFont(self.font, size)
            self.c.drawString(x + 0.3, y, text)

    def line(self, x0, y0, x1, y1):
        rules = self.hand["rules"]
        if rules == "rects":
            self.c.setFillGray(0)
            self.c.rect(x0 - 0.25, self.up(y1) - 0.25, x1 - x0 + 0.5, y1 - y0 + 0.5, stroke=0, fill=1)
            return
        self.c.setLineWidth(0.6)
        self.c.setDash(GREY.get(rules, []))
        self.c.line(x0, self.up(y0), x1, self.up(y1))
        self.c.setDash([])

    def rect(self, x, y, w, h):
        self.c.setLineWidth(0.5)
        self.c.rect(x, self.up(y + h), w, h)

    def fill(self, x, y, w, h, grey):
        self.c.setFillGray(grey)
        self.c.rect(x, self.up(y + h), w, h, stroke=0, fill=1)
        self.c.setFillGray(0)

    def seal(self, x, y, w, h):
        self.c.drawImage(self.picture, x, self.up(y + h), w, h)

    def tick(self, x, y, s, tick):
        c, kind, bottom = self.c, self.hand["boxes"], self.up(y + s)
        if self.hand.get("fields"):
            return self.button(x, bottom, s, tick)
        c.setLineWidth(0.6)
        if kind in ("path", "filled", "cross"):
            c.rect(x + 0.5, bottom, s - 1, s - 1, fill=int(kind == "filled" and tick.marked))
            self.mark(c, kind, x + 0.5, bottom, s - 1, tick.marked)
        elif kind == "over":
            c.setFont(self.font, s * 1.1)
            c.drawString(x, bottom, "□")
            self.mark(c, "path", x + 1, bottom + 0.5, s - 1, tick.marked)
        elif kind == "v":
            c.setFont(self.font, s * 1.1)
            c.drawString(x, bottom, "V" if tick.marked else "□")
        elif kind == "text":
            c.setFont(self.font, s * 1.1)
            c.drawString(x, bottom, "■" if tick.marked else "□")
        elif kind == "zapf":
            c.setFont("ZapfDingbats", s)
            c.drawString(x, bottom, "n" if tick.marked else "o")
        elif kind == "zapf-tick":
            c.setFont("ZapfDingbats", s)
            if tick.marked:
                c.drawString(x, bottom, "4")
            else:
                c.setFont(self.font, s * 1.1)
                c.drawString(x, bottom, "□")
        elif kind == "wing":
            c.setFont("Wing", s * 1.1)
            c.drawString(x, bottom, chr(0xF0FE if tick.marked else 0xF0A8))

    @staticmethod
    def mark(c, kind, x, y, s, marked):
        if not marked or kind == "filled":
            return
        c.setLineWidth(0.9)
        if kind == "cross":
            c.line(x + 1, y + 1, x + s - 1, y + s - 1)
            c.line(x + 1, y + s - 1, x + s - 1, y + 1)
        else:
            p = c.beginPath()
            p.moveTo(x + s * 0.15, y + s * 0.5)
            p.lineTo(x + s * 0.4, y + s * 0.15)
            p.lineTo(x + s * 0.95, y + s * 1.05)
            c.drawPath(p)

    # ---- form fields
    def annotate(self, entries):
        self.count += 1
        name = f"F{self.count}"
        self.c._addAnnotation(PDFDictionary({"Type": PDFName("Annot"), "Subtype": PDFName("Widget"), "F": 4, **entries}), name)
        return self.c._doc.refAnnotation(name)

    def appearance(self, w, h, draw):
        self.count += 1
        name = f"A{self.count}"
        self.c.beginForm(name, 0, 0, w, h)
        draw()
        self.c.endForm()
        return PDFObjectReference(xObjectName(name))

    def field(self, x, y, w, h, size, f):
        entries = {"FT": PDFName("Tx"), "T": Utf16(f.name + f"#{self.count}"), "V": Utf16(f.text), "Rect": PDFArray([x, self.up(y + h), x + w, self.up(y)]), "DA": PDFString(f"/Helv {size} Tf 0 g")}
        lines, line = [], ""
        for part in f.text.split("\n"):
            line = ""
            for ch in part:
                if self.measure(line + ch, size) > w - 4:
                    lines.append(line)
                    line = ""
                line += ch
            lines.append(line)
        if len(lines) > 1:
            entries["Ff"] = 4096
        if self.hand["fields"] == "drawn":
            def body():
                for i, text in enumerate(lines):
                    self.c.setFont(self.font, size)
                    self.c.drawString(2, h / 2 + (len(lines) / 2 - i) * size * 1.25 - size, text)
            entries["AP"] = PDFDictionary({"N": self.appearance(w, h, body)})
        self.fields.append(self.annotate(entries))

    def button(self, x, bottom, s, tick):
        state = tick.value or "Yes"
        safe = "o" + "".join(f"{ord(ch):x}" for ch in state) if not state.isascii() else state
        entries = {"Rect": PDFArray([x, bottom, x + s, bottom + s]), "AS": PDFName(safe if tick.marked else "Off"), "MK": PDFDictionary({"CA": Utf16("4"), "BC": PDFArray([0])})}
        if self.hand["fields"] == "drawn":
            def box(marked):
                def body():
                    self.c.setLineWidth(0.6)
                    self.c.rect(0.5, 0.5, s - 1, s - 1)
                    self.mark(self.c, "path", 0.5, 0.5, s - 1, marked)
                return body
            entries["AP"] = PDFDictionary({"N": PDFDictionary({safe: self.appearance(s, s, box(True)), "Off": self.appearance(s, s, box(False))})})
        else:
            self.c.setLineWidth(0.6)
            self.c.rect(x + 0.5, bottom + 0.5, s - 1, s - 1)
        if self.hand.get("radio"):
            if tick.group not in self.radios:
                self.count += 1
                parent = PDFDictionary({"FT": PDFName("Btn"), "Ff": 49152, "T": Utf16(tick.group)})
                self.radios[tick.group] = (parent, PDFArray([]), f"R{self.count}")
                parent.dict["Kids"] = self.radios[tick.group][1]
                self.fields.append(self.c._doc.Reference(parent, self.radios[tick.group][2]))
            parent, kids, name = self.radios[tick.group]
            if tick.marked:
                parent.dict["V"] = PDFName(safe)
            entries["Parent"] = self.c._doc.Reference(parent, name)
            kids.sequence.append(self.annotate(entries))
        else:
            self.fields.append(self.annotate({**entries, "FT": PDFName("Btn"), "T": Utf16(f"{tick.group}.{state}"), "V": PDFName(safe if tick.marked else "Off")}))



class CairoPango:
    """The same operations by Cairo, each text one Pango layout."""
    def __init__(self, hand, size, seal, title=""):
        import cairo
        _, self.pango, self.pc = pango()
        self.hand, self.size, self.out = hand, size, io.BytesIO()
        self.surface = cairo.PDFSurface(self.out, *size)
        self.cr = cairo.Context(self.surface)
        self.png = cairo.ImageSurface.create_from_png(io.BytesIO(seal))

    def draw(self, pages):
        for ops in pages:
            if not ops:
                continue
            for kind, *x in sorted(ops, key=lambda o: {"fill": 0, "line": 1, "rect": 1}.get(o[0], 2)):
                getattr(self, "put_" + kind)(*x)
            self.surface.show_page()
        self.surface.finish()
        return self.out.getvalue()

    def put_text(self, x, y, size, text, bold=False):
        layout = self.pc.create_layout(self.cr)
        layout.set_font_description(self.pango.FontDescription(f"{self.hand['pango']} {'Bold ' if bold else ''}{size * 0.75:.2f}"))
        layout.set_text(text, -1)
        self.cr.move_to(x, y - layout.get_baseline() / self.pango.SCALE)
        self.cr.set_source_rgb(0, 0, 0)
        self.pc.show_layout(self.cr, layout)

    def put_line(self, x0, y0, x1, y1):
        self.cr.set_line_width(0.5)
        self.cr.set_dash(GREY.get(self.hand["rules"], []))
        self.cr.move_to(x0, y0)
        self.cr.line_to(x1, y1)
        self.cr.stroke()
        self.cr.set_dash([])

    def put_rect(self, x, y, w, h):
        self.cr.set_line_width(0.5)
        self.cr.rectangle(x, y, w, h)
        self.cr.stroke()

    def put_fill(self, x, y, w, h, grey):
        self.cr.set_source_rgb(grey, grey, grey)
        self.cr.rectangle(x, y, w, h)
        self.cr.fill()
        self.cr.set_source_rgb(0, 0, 0)

    def put_seal(self, x, y, w, h):
        self.cr.save()
        self.cr.translate(x, y)
        self.cr.scale(w / self.png.get_width(), h / self.png.get_height())
        self.cr.set_source_surface(self.png, 0, 0)
        self.cr.paint()
        self.cr.restore()

    def put_tick(self, x, y, s, tick):
        cr, kind = self.cr, self.hand["boxes"]
        if kind == "text":
            return self.put_text(x, y + s * 0.85, s, "☑" if tick.marked else "☐")
        cr.set_line_width(0.6)
        cr.rectangle(x + 0.5, y + 0.5, s - 1, s - 1)
        if tick.marked and kind == "filled":
            cr.fill_preserve()
        cr.stroke()
        if tick.marked and kind == "path":
            cr.move_to(x + s * 0.2, y + s * 0.5)
            cr.line_to(x + s * 0.4, y + s * 0.85)
            cr.line_to(x + s * 0.9, y + s * 0.1)
            cr.stroke()

    def put_field(self, x, y, w, h, size, f):
        raise NotImplementedError("Cairo writes no form fields")
