"""What a hand leaves on a printed page: seals, signatures, ticks, staples. Each is a picture of ink (RGBA) that `press` lays on the page; sizes are in pixels at 200 dpi."""
import math
import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from scipy.ndimage import gaussian_filter, map_coordinates

DPI = 200
FONTS = {"kai": "/usr/share/fonts/truetype/cns11643/TW-Kai-98_1.ttf", "serif": "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", "sans": "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"}
REDS = [(196, 30, 38), (214, 48, 44), (178, 24, 40), (222, 66, 66)]
PENS = {"blue": (28, 52, 150), "black": (26, 26, 32), "red": (200, 30, 30)}


def cm(x):
    return int(x / 2.54 * DPI)


def font(name, size):
    return ImageFont.truetype(FONTS[name], size, index=3 if FONTS[name].endswith(".ttc") else 0)  # the fourth face of Noto CJK is TC


def noise(rng):
    return numpy.random.default_rng(rng.randrange(2 ** 32))


def coloured(mask, colour, strength):
    """An L mask as ink of one colour."""
    ink = Image.new("RGBA", mask.size, colour + (0,))
    ink.putalpha(mask.point(lambda v: int(v * strength)))
    return ink


def worn(mask, rng, patchy):
    """The mask as a rubber pad prints it: thin in places, with specks that took no ink."""
    g = noise(rng)
    a = numpy.asarray(mask, dtype=numpy.float32)
    cloud = gaussian_filter(g.random(a.shape, dtype=numpy.float32), 9)
    cloud = (cloud - cloud.min()) / max(1e-6, cloud.max() - cloud.min())
    a = a * (1 - patchy * numpy.clip(1.5 - 2.2 * cloud, 0, 1)) * (g.random(a.shape) > 0.03)
    return Image.fromarray(a.astype(numpy.uint8)).filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 0.9)))


def columns(text):
    """The characters of a seal in columns from right to left, as even as may be."""
    n = len(text)
    width = 1 if n <= 2 else 2 if n <= 6 else 3 if n <= 12 else 4
    height = math.ceil(n / width)
    return [text[i:i + height] for i in range(0, n, height)]


def square_seal(text, side, rng, rounded=False):
    mask = Image.new("L", (side, side), 0)
    d = ImageDraw.Draw(mask)
    line = max(3, side // rng.choice([24, 30, 40]))
    (d.rounded_rectangle if rounded else d.rectangle)((2, 2, side - 3, side - 3), **({"radius": side // 8} if rounded else {}), outline=255, width=line)
    cols = columns(text)
    inner = side - 4 * line
    w, h = inner / len(cols), inner / max(len(c) for c in cols)
    f = font(rng.choice(["serif", "serif", "kai"]), int(min(w, h) * 1.02))
    for i, col in enumerate(cols):
        for j, ch in enumerate(col):
            cell = Image.new("L", (f.size + 8, f.size + 8), 0)
            ImageDraw.Draw(cell).text((4 + f.size // 2, 4 + f.size // 2), ch, font=f, fill=255, anchor="mm")
            cell = cell.resize((max(2, int(w)), max(2, int(h))), Image.BICUBIC)
            mask.paste(ImageChops.lighter(mask.crop((x := int(side - 2 * line - (i + 1) * w), y := int(2 * line + j * h), x + cell.width, y + cell.height)), cell), (x, y))
    return mask


def round_seal(text, middle, side, rng):
    """A round seal: the name along the rim, a line or two in the middle."""
    mask = Image.new("L", (side, side), 0)
    d = ImageDraw.Draw(mask)
    d.ellipse((2, 2, side - 3, side - 3), outline=255, width=max(3, side // 45))
    f, r = font("serif", int(side / 8.5)), side * 0.38
    span = min(300, 24 * len(text))
    for i, ch in enumerate(text):
        a = math.radians(-90 - span / 2 + span * (i + 0.5) / len(text))
        cell = Image.new("L", (f.size * 2, f.size * 2), 0)
        ImageDraw.Draw(cell).text((f.size, f.size), ch, font=f, fill=255, anchor="mm")
        cell = cell.rotate(-math.degrees(a) - 90, Image.BICUBIC)
        mask.paste(255, (int(side / 2 + r * math.cos(a)) - f.size, int(side / 2 + r * math.sin(a)) - f.size), cell)
    for i, line in enumerate(middle):
        small = font("serif", int(side / (9 if len(line) <= 5 else 13)))
        d.text((side / 2, side * (0.5 + 0.14 * i)), line, font=small, fill=255, anchor="mm")
    return mask


def caption(text, rng):
    """A framed line of words as on an office's rubber stamp: 與正本相符."""
    f = font(rng.choice(["serif", "kai"]), cm(0.7))
    w = int(f.getlength(text)) + 40
    mask = Image.new("L", (w, f.size + 36), 0)
    d = ImageDraw.Draw(mask)
    if rng.random() < 0.7:
        d.rectangle((2, 2, w - 3, f.size + 32), outline=255, width=4)
    d.text((20, 12), text, font=f, fill=255)
    return mask


def seal(mask, rng, turn=7):
    mask = worn(mask, rng, rng.uniform(0.15, 0.6)).rotate(rng.gauss(0, turn / 2), Image.BICUBIC, expand=True)
    return coloured(mask, rng.choice(REDS), rng.uniform(0.7, 0.95))


def company_seal(name, ubn, rng):
    if rng.random() < 0.25:
        return seal(round_seal(name, rng.choice([["統一發票", "專用章"], ["專用章"], [ubn or "印", "發票章"]]), cm(rng.uniform(2.6, 3.4)), rng), rng)
    return seal(square_seal(name + ("之印" if len(name) % 2 == 0 else "印"), cm(rng.uniform(2.1, 3.1)), rng, rng.random() < 0.3), rng)


def personal_seal(name, rng):
    text = name + ("" if len(name) == 4 else "印" if len(name) == 3 else "之印" if len(name) == 2 else "")
    side = cm(rng.uniform(1.1, 1.6))
    return seal(round_seal("", [text], side, rng) if rng.random() < 0.2 else square_seal(text, side, rng, rng.random() < 0.5), rng, 12)


def stroke(d, points, width, rng):
    """A curve through the points, as a pen of this width draws it."""
    points = [(x + rng.gauss(0, 0.6), y + rng.gauss(0, 0.6)) for x, y in points]
    smooth = []
    for i in range(len(points) - 1):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        for s in range(12):
            u = s / 12
            smooth.append(tuple(0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - e) * u * u + (3 * b - a - 3 * c + e) * u ** 3) for a, b, c, e in zip(p0, p1, p2, p3)))
    smooth.append(points[-1])
    for i, (x, y) in enumerate(smooth):
        w = width * (0.75 + 0.35 * math.sin(math.pi * min(1, (i + 4) / len(smooth))))
        d.ellipse((x - w / 2, y - w / 2, x + w / 2, y + w / 2), fill=255)
        if i:
            d.line((smooth[i - 1], (x, y)), fill=255, width=max(1, int(w)))


def signature(name, rng, pen):
    """A name in running hand: characters bent and run together, sometimes with a flourish or only a scrawl."""
    size = cm(rng.uniform(0.75, 1.15))
    w, h = int(size * (len(name) + 1.2)), int(size * 1.7)
    mask = Image.new("L", (w, h), 0)
    d = ImageDraw.Draw(mask)
    if rng.random() < 0.85:
        x = size * 0.3
        f = font("kai", size)
        for ch in name:
            cell = Image.new("L", (size * 2, size * 2), 0)
            ImageDraw.Draw(cell).text((size, size), ch, font=f, fill=255, anchor="mm")
            k = rng.uniform(-0.3, 0.05)
            cell = cell.transform(cell.size, Image.AFFINE, (1 / rng.uniform(0.85, 1.05), -k, k * size + rng.uniform(-4, 4), 0, 1 / rng.uniform(0.85, 1.1), rng.uniform(-size * 0.1, size * 0.1)), Image.BICUBIC)
            mask.paste(255, (int(x - size * 0.5), int(h / 2 - size + rng.gauss(0, size * 0.06))), cell)
            x += size * rng.uniform(0.78, 0.95)
    else:
        for _ in range(2):
            y = h / 2
            stroke(d, [(w * (0.1 + 0.8 * i / 9), y + rng.uniform(-0.4, 0.4) * size) for i in range(10)], cm(0.05), rng)
    if rng.random() < 0.4:
        y = h * rng.uniform(0.7, 0.85)
        stroke(d, [(w * 0.15, y), (w * 0.5, y + rng.uniform(-8, 8)), (w * 0.85, y - rng.uniform(0, 20))], 4, rng)
    g = noise(rng)
    dx, dy = (gaussian_filter(g.standard_normal((h, w)), size / 6) * size * rng.uniform(0.7, 1.3) for _ in range(2))
    yy, xx = numpy.mgrid[0:h, 0:w]
    bent = map_coordinates(numpy.asarray(mask, dtype=numpy.float32), [yy + dy, xx + dx], order=1)
    return coloured(Image.fromarray(bent.astype(numpy.uint8)).rotate(rng.gauss(2, 2.5), Image.BICUBIC, expand=True), PENS[pen], rng.uniform(0.8, 0.97))


def tick(kind, size, pen, rng):
    """A hand-made tick over a box of this size. Kinds: v, check, x, fill, circle."""
    side = int(size * 3.2)
    mask = Image.new("L", (side, side), 0)
    d = ImageDraw.Draw(mask)
    c, s, j = side / 2, size, lambda a: a + rng.gauss(0, size * 0.07)
    width = max(2.5, size * rng.uniform(0.09, 0.15))
    if kind == "v":
        stroke(d, [(j(c - 0.45 * s), j(c - 0.35 * s)), (j(c - 0.02 * s), j(c + 0.42 * s)), (j(c + 0.62 * s), j(c - 0.6 * s))], width, rng)
    elif kind == "check":
        stroke(d, [(j(c - 0.4 * s), j(c)), (j(c - 0.1 * s), j(c + 0.4 * s)), (j(c + 0.25 * s), j(c - 0.3 * s)), (j(c + 1.0 * s), j(c - 0.95 * s))], width, rng)
    elif kind == "x":
        stroke(d, [(j(c - 0.45 * s), j(c - 0.45 * s)), (j(c), j(c)), (j(c + 0.48 * s), j(c + 0.48 * s))], width, rng)
        stroke(d, [(j(c + 0.45 * s), j(c - 0.48 * s)), (j(c), j(c)), (j(c - 0.5 * s), j(c + 0.45 * s))], width, rng)
    else:
        n = rng.randrange(6, 9)
        stroke(d, [(j(c + (0.36 if i % 2 else -0.36) * s), c + (-0.36 + 0.72 * i / n) * s) for i in range(n + 1)], width * 1.5, rng)
    return coloured(mask.filter(ImageFilter.GaussianBlur(0.6)), PENS[pen], rng.uniform(0.82, 0.98))


def press(page, ink, centre):
    """Lays ink on the page (RGB) as it darkens paper and print alike. Returns the box of the ink in pixels, or None beyond the page."""
    x, y = int(centre[0] - ink.width / 2), int(centre[1] - ink.height / 2)
    part = ink.crop((max(0, -x), max(0, -y), min(ink.width, page.width - x), min(ink.height, page.height - y)))
    x, y = max(0, x), max(0, y)
    box = part.getchannel("A").point(lambda v: 255 if v > 60 else 0).getbbox() if part.width > 0 and part.height > 0 else None
    if not box:
        return None
    white = Image.new("RGB", part.size, "white")
    white.paste(part.convert("RGB"), mask=part.getchannel("A"))
    under = page.crop((x, y, x + part.width, y + part.height))
    page.paste(ImageChops.multiply(under, white), (x, y))
    return (x + box[0], y + box[1], x + box[2], y + box[3])
