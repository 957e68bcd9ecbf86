"""What a scanner makes of a sheet: turned a little, lit unevenly, blurred, speckled, punched, with its lid's black edge; grey, in colour or bilevel."""
import math
import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from scipy.ndimage import gaussian_filter
from scan_ink import cm, noise

# name -> what happens to a page of it; numbers are upper bounds or ranges that one document draws from
KINDS = {
    "clean": dict(mode="L", angle=0.4, blur=(0.3, 0.5), noise=(1, 3), light=0.03, quality=(75, 85)),
    "grey": dict(mode="L", angle=1.5, blur=(0.5, 0.9), noise=(3, 7), light=0.12, quality=(60, 80), specks=25, warp=0.003),
    "colour": dict(mode="RGB", angle=1.2, blur=(0.5, 0.9), noise=(3, 6), light=0.10, quality=(60, 80), specks=15, tint=True, warp=0.003),
    "bilevel": dict(mode="1", angle=1.2, blur=(0.4, 0.8), noise=(4, 9), light=0.05, quality=(80, 80), specks=60),
    "dirty": dict(mode="L", angle=1.5, blur=(0.6, 1.1), noise=(5, 10), light=0.2, quality=(50, 65), specks=200, holes=True, border=True, staple=True, warp=0.005),
    "dirty-colour": dict(mode="RGB", angle=1.5, blur=(0.6, 1.0), noise=(4, 9), light=0.2, quality=(50, 65), specks=150, tint=True, holes=True, border=True, staple=True, warp=0.005),
    "faint": dict(mode="L", angle=1.0, blur=(0.5, 0.8), noise=(3, 6), light=0.08, quality=(60, 75), fade=(0.35, 0.5), specks=20),
}


def homography(source, target):
    """The nine numbers (3×3) that carry four points to four points."""
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return numpy.append(numpy.linalg.solve(numpy.array(rows, float), numpy.array(right, float)), 1).reshape(3, 3)


def carried(m, box):
    """The box around a box after the homography."""
    points = [m @ (x, y, 1) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [p[0] / p[2] for p in points], [p[1] / p[2] for p in points]
    return [min(xs), min(ys), max(xs), max(ys)]


def laid(page, spec, rng, angle):
    """The sheet on the glass: (picture, homography from page to picture)."""
    w, h = page.size
    a = math.radians(angle)
    s = rng.uniform(0.985, 1.004) if spec.get("warp") else 1
    dx, dy = rng.gauss(0, w * 0.004), rng.gauss(0, h * 0.003)
    wobble = spec.get("warp", 0) * w
    corners = [(0, 0), (w, 0), (w, h), (0, h)]
    target = []
    for x, y in corners:
        x, y = (x - w / 2) * s, (y - h / 2) * s
        target.append((w / 2 + dx + x * math.cos(a) - y * math.sin(a) + rng.uniform(-wobble, wobble), h / 2 + dy + x * math.sin(a) + y * math.cos(a) + rng.uniform(-wobble, wobble)))
    m = homography(corners, target)
    back = numpy.linalg.inv(m)
    back = (back / back[2, 2]).ravel()[:8]
    fill = rng.randrange(15, 60) if spec.get("border") else 255
    return page.transform((w, h), Image.PERSPECTIVE, tuple(back), Image.BICUBIC, fillcolor=(fill,) * 3), m


def holes(page, rng):
    """Punched through the left margin: dark where the lid shows, with a soft rim."""
    d = ImageDraw.Draw(page)
    x, r = cm(rng.uniform(0.9, 1.3)), cm(0.3)
    shade = rng.choice([40, 90, 200])
    for y in (page.height / 2 - cm(4), page.height / 2 + cm(4)):
        d.ellipse((x - r, y - r, x + r, y + r), fill=(shade,) * 3, outline=(max(0, shade - 30),) * 3, width=3)


def staple(page, rng):
    """The staple in the corner, or its shadow and the fold beside it."""
    d = ImageDraw.Draw(page)
    x, y = cm(rng.uniform(0.8, 1.4)), cm(rng.uniform(0.8, 1.4))
    a = math.radians(rng.choice([-45, -40, 0, -50]))
    dx, dy = cm(0.6) * math.cos(a), cm(0.6) * math.sin(a)
    d.line((x - dx + 3, y - dy + 4, x + dx + 3, y + dy + 4), fill=(170, 170, 172), width=8)
    if rng.random() < 0.6:
        d.line((x - dx, y - dy, x + dx, y + dy), fill=(95, 95, 100), width=5)
    if rng.random() < 0.5:
        d.line((0, y + cm(2.2), x + cm(2.2), 0), fill=(222, 222, 222), width=4)


def scanned(page, kind, rng, turn=0):
    """(picture, homography to its pixels, facts) of one page; turn: quarter turns clockwise of the sheet."""
    spec = KINDS[kind]
    if spec.get("holes") and rng.random() < 0.7:
        holes(page, rng)
    if spec.get("staple") and rng.random() < 0.7:
        staple(page, rng)
    angle = rng.uniform(-spec["angle"], spec["angle"])
    page, m = laid(page, spec, rng, angle)
    g = noise(rng)
    w, h = page.size
    small = gaussian_filter(g.standard_normal((24, 17)), 5)
    small = small / max(1e-6, abs(small).max())
    ramp = numpy.linspace(-1, 1, 17)[None, :] * rng.uniform(-1, 1) + numpy.linspace(-1, 1, 24)[:, None] * rng.uniform(-1, 1)
    light = 1 - spec["light"] * numpy.clip(0.5 + 0.35 * ramp + 0.4 * small, 0, 1)
    shade = Image.fromarray((light * rng.uniform(0.955, 1.0) * 255).clip(0, 255).astype(numpy.uint8)).resize((w, h), Image.BICUBIC)
    if spec["mode"] == "RGB":
        warm = rng.choice([(255, 255, 252), (252, 249, 238), (246, 248, 252), (250, 246, 230)]) if spec.get("tint") else (255, 255, 255)
        shade = Image.merge("RGB", [shade.point(lambda v, c=c: v * c // 255) for c in warm])
    else:
        page = page.convert("L")
    if spec.get("fade"):
        low = int(255 * rng.uniform(*spec["fade"]))
        page = page.point(lambda v: low + v * (255 - low) // 255)
    page = page.filter(ImageFilter.GaussianBlur(rng.uniform(*spec["blur"])))
    page = ImageChops.multiply(page, shade)
    sigma = rng.uniform(*spec["noise"])
    grain = g.standard_normal((h, w), dtype=numpy.float32) * sigma
    a = numpy.asarray(page, dtype=numpy.float32)
    a = a + (grain if a.ndim == 2 else grain[:, :, None])
    page = Image.fromarray(a.clip(0, 255).astype(numpy.uint8))
    d = ImageDraw.Draw(page)
    for _ in range(rng.randrange(spec.get("specks", 0) + 1)):
        x, y, r = rng.uniform(0, w), rng.uniform(0, h), rng.choice([0.7, 1, 1, 1.5, 2, 3])
        v = rng.randrange(60, 190)
        d.ellipse((x - r, y - r, x + r, y + r), fill=v if page.mode == "L" else (v, v, v))
    if spec.get("specks", 0) >= 150 and rng.random() < 0.5:  # a hair or a scratch on the glass
        x, y = rng.uniform(0, w), rng.uniform(0, h)
        d.line([(x, y), (x + rng.uniform(-60, 60), y + rng.uniform(20, 90)), (x + rng.uniform(-90, 90), y + rng.uniform(60, 160))], fill=120 if page.mode == "L" else (120, 120, 120), width=2)
    if spec.get("border"):
        v = (25,) * 3 if page.mode == "RGB" else 25
        side, top = rng.randrange(0, 30), rng.randrange(0, 24)
        d.rectangle((w - side, 0, w, h), fill=v) if rng.random() < 0.6 else d.rectangle((0, 0, side, h), fill=v)
        d.rectangle((0, 0, w, top), fill=v) if rng.random() < 0.5 else d.rectangle((0, h - top, w, h), fill=v)
    if spec["mode"] == "1":
        limit = rng.randrange(135, 185)
        page = page.point(lambda v: 255 if v > limit else 0).convert("1", dither=Image.NONE)
    if turn:
        page = page.transpose({1: Image.ROTATE_270, 2: Image.ROTATE_180, 3: Image.ROTATE_90}[turn])
        m = {1: numpy.array([[0, -1, h], [1, 0, 0], [0, 0, 1]]), 2: numpy.array([[-1, 0, w], [0, -1, h], [0, 0, 1]]), 3: numpy.array([[0, 1, 0], [-1, 0, w], [0, 0, 1]])}[turn] @ m
    return page, m, {"angle": round(angle, 2), "turn": turn * 90}
