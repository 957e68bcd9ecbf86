"""Lays blocks out on pages by hand: what to draw, as plain operations that reportlab and Cairo draw alike.

Operations: ("text", x, y, size, text, bold) with the baseline; ("line", x0, y0, x1, y1); ("fill", x, y, w, h, grey); ("tick", x, y, size, Tick);
("field", x, y, w, h, size, Field); ("seal", x, y, w, h). Points from the top left."""
import re
from pdf_forms import Cell, Field, Grid, PageBreak, Seal, Tick

PIECE = re.compile(r"[A-Za-z0-9@._,%+\-#/:×*=()]+|.", re.S)
CLOSING = "，。、；：！？）)」》"


class Layout:
    """hand: rules (lines|cells|rects|dashed|dotted|nosides|horizontal), repeat, split, shade, fields, wrap (char|word), pad."""
    def __init__(self, measure, hand, size=(595.28, 841.89), margin=42):
        self.measure, self.hand, self.size, self.margin = measure, hand, size, margin
        self.pages, self.y = [[]], margin

    def op(self, *x):
        self.pages[-1].append(x)

    def feed(self):
        self.pages.append([])
        self.y = self.margin

    @property
    def bottom(self):
        return self.size[1] - self.margin

    def run(self, blocks):
        width = self.size[0] - 2 * self.margin
        for b in blocks:
            if isinstance(b, PageBreak):
                self.feed()
            elif isinstance(b, Grid):
                self.grid(b, width)
            else:
                size = b.size
                for line in self.lines(b.items, width, size):
                    if self.y + size * 1.5 > self.bottom:
                        self.feed()
                    used = sum(w for _, w in line)
                    x = self.margin + (0 if b.align == "left" else (width - used) / (2 if b.align == "center" else 1))
                    self.line(line, x, self.y, size, b.bold)
                    self.y += self.leading(line, size)
                self.y += size * 0.3
        return self.pages

    # ---- text
    def leading(self, line, size):
        return 36 if any(isinstance(i, Seal) for i, _ in line) else size * 1.4

    def width(self, item, size):
        if isinstance(item, Tick):
            return size * 1.15
        if isinstance(item, Seal):
            return 34
        return self.measure(item.text if isinstance(item, Field) else item, size)

    def lines(self, content, width, size):
        """Lists of (piece, width); a piece is text, a Tick, a Seal, or a Field where fields are drawn as fields."""
        lines, line, used = [], [], 0
        asfields = self.hand.get("fields")

        def put(piece, w, stick=False):
            nonlocal line, used
            if used + w > width + 0.01 and line and not stick:
                lines.append(line)
                line, used = [], 0
            line.append((piece, w))
            used += w
        for item in content:
            if isinstance(item, (Tick, Seal)):
                put(item, self.width(item, size))
                continue
            if isinstance(item, Field) and asfields:
                put(item, max(30, min(width - 2, self.width(item, size) + 8)))
                continue
            text = item.text if isinstance(item, Field) else item
            for i, part in enumerate(text.split("\n")):
                if i:
                    lines.append(line)
                    line, used = [], 0
                for piece in PIECE.findall(part):
                    if self.measure(piece, size) > width or self.hand.get("wrap") == "char":
                        for ch in piece:
                            put(ch, self.measure(ch, size))
                    else:
                        put(piece, self.measure(piece, size), piece in CLOSING and used + self.measure(piece, size) < width + size)
        lines.append(line)
        return lines

    def line(self, line, x, y, size, bold=False):
        base = y + self.leading(line, size) - size * 0.45
        text, start = "", x
        for piece, w in line:
            if isinstance(piece, str):
                if not text:
                    start = x
                text += piece
            else:
                if text:
                    self.op("text", start, base, size, text, bold)
                    text = ""
                if isinstance(piece, Tick):
                    self.op("tick", x, base - size * 0.8, size * 0.9, piece)
                elif isinstance(piece, Seal):
                    self.op("seal", x + 2, y + 2, 30, 30)
                else:
                    self.op("field", x, y + 1, w, size * 1.3, size, piece)
            x += w
        if text:
            self.op("text", start, base, size, text, bold)

    # ---- tables
    def grid(self, g, width, size=9):
        pad = self.hand.get("pad", 3)
        total = sum(g.widths)
        xs = [self.margin]
        for w in g.widths:
            xs.append(xs[-1] + width * w / total)
        cells, covered = [], set()  # (row, col, cell, lines)
        for i, row in enumerate(g.rows):
            col = 0
            for cell in row:
                while (i, col) in covered:
                    col += 1
                covered |= {(i + r, col + k) for r in range(cell.rs) for k in range(cell.cs)}
                inner = xs[col + cell.cs] - xs[col] - 2 * pad
                content = cell.items
                if cell.upright and self.hand.get("upright"):
                    text = "".join(x for x in cell.items if isinstance(x, str)).replace("\n", "")
                    content = ["\n".join(x for x in text if x.strip())]
                if whole_field(self.hand, cell):  # the field fills the cell; its text only gives the height
                    content = [cell.items[0].text]
                lines = [] if not cell.items else self.lines(content, inner, size)
                cells.append((i, col, cell, lines))
                col += cell.cs
        need = lambda lines: sum(self.leading(x, size) for x in lines) + 2 * pad
        heights = [size * 1.4 + 2 * pad] * len(g.rows)
        for span in sorted({c.rs for _, _, c, _ in cells}):
            for i, _, c, lines in cells:
                if c.rs == span:
                    have = sum(heights[i:i + span])
                    if need(lines) > have:
                        heights[i + span - 1] += need(lines) - have
        # groups of rows that may not be parted from one another (a span stays whole where it fits a page)
        start = 0
        head = sum(heights[:g.head_rows])
        self.edges = []
        while start < len(g.rows):
            first = start < g.head_rows or start == 0
            room = self.bottom - self.y
            end, used = start, 0
            while end < len(g.rows) and used + heights[end] <= room:
                used += heights[end]
                end += 1
            if end <= max(start, g.head_rows if first else start):  # not even one row fits
                if self.hand.get("split") and room > 60 and not first:
                    end = self.part(g, cells, xs, heights, start, room, size, pad)
                    start = end
                    self.feed()
                    self.head(g, cells, xs, heights, size, pad)
                    self.finish(cells, xs, size, pad)
                    continue
                if not self.pages[-1]:
                    raise ValueError("a row higher than a page")
                self.feed()
                if not first:
                    self.head(g, cells, xs, heights, size, pad)
                continue
            self.rows(cells, xs, heights, start, end, size, pad, len(g.rows))
            start = end
            if start < len(g.rows):
                if self.hand.get("split") and self.bottom - self.y > 40:
                    start = self.part(g, cells, xs, heights, start, self.bottom - self.y, size, pad)
                    self.feed()
                    self.head(g, cells, xs, heights, size, pad)
                    self.finish(cells, xs, size, pad)
                else:
                    self.feed()
                    self.head(g, cells, xs, heights, size, pad)
        self.y += 8

    def head(self, g, cells, xs, heights, size, pad):
        if g.head_rows and self.hand.get("repeat"):
            self.rows(cells, xs, heights, 0, g.head_rows, size, pad, g.head_rows)

    def part(self, g, cells, xs, heights, row, room, size, pad):
        """Draws the lines of one row that fit; the rest goes to finish() on the next page. Only rows without spans downwards are parted."""
        here = [(col, c, lines) for i, col, c, lines in cells if i == row]
        if any(c.rs > 1 for _, c, _ in here) or any(i < row < i + c.rs for i, _, c, _ in cells) or all(len(l) < 2 for _, _, l in here):
            self.rest = None
            return row
        kept, rest = [], []
        limit = int((room - 2 * pad) // (size * 1.4))
        limit = min(limit, max(len(l) for _, _, l in here) - 1)
        if limit < 1:
            self.rest = None
            return row
        for col, c, lines in here:
            kept.append((row, col, Cell(c.items, c.cs, 1, c.head, False, c.align), lines[:limit]))
            rest.append((row, col, Cell(c.items, c.cs, 1, c.head, False, c.align), lines[limit:]))
        h = max(sum(self.leading(x, size) for x in l) for _, _, _, l in kept) + 2 * pad
        self.rows(kept, xs, {row: h}, row, row + 1, size, pad, len(g.rows), open_bottom=self.hand.get("split") == "open")
        h = max(sum(self.leading(x, size) for x in l) for _, _, _, l in rest) + 2 * pad
        self.rest = (rest, h, row, len(g.rows))
        return row + 1

    def finish(self, cells, xs, size, pad):
        if getattr(self, "rest", None):
            rest, h, row, n = self.rest
            self.rest = None
            self.rows(rest, xs, {row: h}, row, row + 1, size, pad, n, open_top=self.hand.get("split") == "open")

    def rows(self, cells, xs, heights, start, end, size, pad, count, open_top=False, open_bottom=False):
        ys = {start: self.y}
        for i in range(start, end):
            ys[i + 1] = ys[i] + heights[i]
        edges = set()
        for i, col, c, lines in cells:
            if i >= end or i + c.rs <= start:
                continue
            x0, x1, y0, y1 = xs[col], xs[col + c.cs], ys[max(i, start)], ys[min(i + c.rs, end)]
            if self.hand.get("shade") and c.head:
                self.op("fill", x0, y0, x1 - x0, y1 - y0, 0.85)
            edges |= {(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)}
            if self.hand["rules"] == "cells":
                self.op("rect", x0, y0, x1 - x0, y1 - y0)
            if i < start:
                continue
            if whole_field(self.hand, c):
                self.op("field", x0 + 1, y0 + 1, x1 - x0 - 2, y1 - y0 - 2, size, c.items[0])
                continue
            height = sum(self.leading(x, size) for x in lines)
            y = y0 + pad if self.hand.get("valign") == "top" else max(y0 + pad, y0 + (y1 - y0 - height) / 2)
            for line in lines:
                used = sum(w for _, w in line)
                x = x0 + pad if c.align == "left" else x0 + (x1 - x0 - used) / 2 if c.align == "center" else x1 - pad - used
                self.line(line, x, y, size)
                y += self.leading(line, size)
        rules = self.hand["rules"]
        if rules != "cells":
            top, bottom = ys[start], ys[end]
            for x0, y0, x1, y1 in merged(edges) if rules != "pieces" else sorted(edges):
                if open_top and y0 == y1 == top or open_bottom and y0 == y1 == bottom:
                    continue
                if x0 == x1 and (rules == "horizontal" or rules == "nosides" and x0 in (xs[0], xs[-1])):
                    continue
                self.op("line", x0, y0, x1, y1)
        self.y = ys[end]


def whole_field(hand, cell):
    return bool(hand.get("fields")) and len(cell.items) == 1 and isinstance(cell.items[0], Field)


def merged(edges):
    """Edges on one line joined where they touch."""
    out = []
    for flat in (True, False):
        group = {}
        for e in edges:
            if (e[1] == e[3]) == flat:
                group.setdefault(e[1] if flat else e[0], []).append((e[0], e[2]) if flat else (e[1], e[3]))
        for at, parts in group.items():
            a, b = None, None
            for p, q in sorted(parts):
                if a is None:
                    a, b = p, q
                elif p <= b + 0.01:
                    b = max(b, q)
                else:
                    out.append((a, at, b, at) if flat else (at, a, at, b))
                    a, b = p, q
            out.append((a, at, b, at) if flat else (at, a, at, b))
    return sorted(out)
