"""Made-up organisations of b2g-113 and what they want to say, right in everything."""
import datetime as dt
import io
import b2g_words as bw
import model
import words
from cluster_model import FIRST, PLACES, SECOND, contact, fresh, person

PREFIX = "【Better 2 Gether】"
DEADLINE = {"proposal": dt.datetime(2024, 5, 17, 17), "report": dt.datetime(2024, 11, 15, 17), "support": None}
CASE = {"short": "本會", "products": ["服務"]}


def count(text):
    return len("".join(text.split()))


def text(rng, least, most=None):
    """Prose of so many characters; exactly `least` where no upper end is given."""
    wanted = least if most is None else rng.randrange(least, most + 1)
    out = ""
    while count(out) < wanted:
        out += words.fill(rng, rng.choice(bw.SENTENCES), CASE)
    return out[:wanted - 1].rstrip("，、：。") .ljust(wanted - 1, "等") + "。"


def near(rng, low, high):
    """Lengths around the limits, within them."""
    return text(rng, rng.choice([high, high - 1, low or 60, (low or 60) + 1])) if rng.random() < 0.5 else text(rng, low or 60, high)


def items(rng, sdgs, style, total=None):
    """Lines of a list that names one of the goals."""
    n = rng.choice([2, 3, 4])
    out = [words.fill(rng, rng.choice(bw.ITEMS), CASE) for _ in range(n)]
    if sdgs:
        g = rng.choice(sdgs)
        out[rng.randrange(n)] += rng.choice([f"，扣合SDG {g}", f"，對應SDGs{g}", f"，呼應目標 {g}", f"，對應SDG{g}", f"，落實「{bw.SDGS[g - 1]}」"])
    mark = {"cn": lambda i: "一二三四"[i] + "、", "paren": lambda i: f"({'一二三四'[i]})", "dot": lambda i: f"{i + 1}. ", "num": lambda i: f"{i + 1}、", "bullet": lambda i: "•", "dash": lambda i: "- ", "disc": lambda i: "●", "none": lambda i: ""}[style]
    lines = [mark(i) + x for i, x in enumerate(out)]
    if total:
        short = total - count("".join(lines))
        lines[-1] += "。" + text(rng, short - 1) if short > 3 else "。" * max(0, short)
    return "\n".join(lines)


def picture(rng, tiles=10, kind="PNG", level=6):
    """A coloured mosaic; no two are alike."""
    from PIL import Image
    im = Image.new("RGB", (tiles, tiles * 3 // 4))
    im.putdata([tuple(rng.randrange(40, 250) for _ in range(3)) for _ in range(im.width * im.height)])
    im = im.resize((tiles * 16, tiles * 12), Image.NEAREST)
    return encoded(im, kind, level)


def encoded(im, kind="PNG", level=6):
    out = io.BytesIO()
    im.save(out, kind, **({"compress_level": level} if kind == "PNG" else {"quality": 90}))
    return out.getvalue()


def again(data):
    """The same pixels in other bytes."""
    from PIL import Image
    return encoded(Image.open(io.BytesIO(data)), "PNG", 1)


def organisation(rng, used):
    region = rng.choice(words.REGIONS)
    place = rng.choice(PLACES)
    name = fresh(used, lambda: rng.choice(bw.ORGANISATIONS).format(rng.choice([place, ""]) + rng.choice(FIRST) + rng.choice(SECOND)))
    c = contact(rng, region[3])
    o = {"organisation": name, "ubn": fresh(used, lambda: words.ubn(rng)), "representative": person(rng), "contact": {**c, "title": rng.choice(["專案經理", "秘書長", "執行長", None]), "mobile": model.mobile(rng), "office_phone": c["phone"]}, "address": model.address(rng, region),
         "theme": rng.choice(bw.THEMES), "idea": fresh(used, lambda: rng.choice(PLACES) + rng.choice(bw.IDEAS)), "offering": rng.choice(["在地小旅行", "手作課程", "農產加工品", "長者共餐", "再生布包"]), "sdgs": sorted(rng.sample(range(1, 18), rng.choice([1, 2, 3, 4])))}
    o["registry"] = [[o["ubn"], name, "si-database", rng.choice(["110", "112", "2023"]), "", "registered", ""]]
    return o


def proposal(rng, o):
    return {"project_name": PREFIX + rng.choice(["", " "]) + o["idea"], "organisation": o["organisation"], "ubn": o["ubn"], "reason": text(rng, 60, 160), "needs": text(rng, 40, 100), "plan": text(rng, 120, 260), "theme": o["theme"],
            "url": f"https://si.taiwan.gov.tw/Home/{rng.choice(['raise_detail', 'raise', 'raise_list'])}/{rng.randrange(100, 999)}"}


def match_request(rng, o):
    needs = rng.sample(["skills", "technology", "channel", "other"], rng.choice([1, 1, 2, 3]))
    needs = [n for n in ("skills", "technology", "channel", "other") if n in needs]
    return {"organisation": o["organisation"], "offering": o["offering"], "sdgs": list(o["sdgs"]), "representative": o["representative"], "contact.name": o["contact"]["name"], "contact.phone": o["contact"]["phone"], "contact.email": o["contact"]["email"],
            "contact.address": o["address"], "theme": o["theme"], "needs": needs, "needs_other": rng.choice(["志工培訓", "場地合作", "法律諮詢"]) if "other" in needs else None, "details": text(rng, 50, 140)}


def memo(rng, o):
    return {"organisation": o["organisation"], "representative": o["representative"], "phone": o["contact"]["phone"], "date": dt.date(2024, rng.choice([5, 6]), rng.randrange(1, 29))}


def report(rng, o, sdgs):
    start = dt.date(2024, rng.choice([6, 6, 7]), rng.choice([1, 1, 10, 15]))
    end = dt.date(2024, rng.choice([10, 11]), rng.choice([15, 30, 30]))
    style = rng.choice(["cn", "paren", "dot", "num", "bullet", "dash", "disc", "word"])
    impact = items(rng, sdgs, "none" if style == "word" else style, rng.choice([None, None, 300, 299]) if style != "word" else None)
    pictures = [picture(rng) for _ in range(rng.choice([5, 5, 6, 8]))]
    return {"organisation": o["organisation"], "ubn": o["ubn"], "contact.name": o["contact"]["name"], "contact.title": o["contact"]["title"], "contact.office_phone": o["contact"]["office_phone"], "contact.mobile": o["contact"]["mobile"] if rng.random() < 0.8 else None, "contact.email": o["contact"]["email"],
            "address": o["address"], "theme": o["theme"], "project_name": rng.choice([PREFIX, ""]) + o["idea"], "partner": rng.choice(bw.PARTNERS).format(rng.choice(FIRST) + rng.choice(SECOND)), "region": [r for r in bw.REGIONS if rng.random() < 0.35] or [rng.choice(bw.REGIONS)],
            "period.start": start, "period.end": end, "service": near(rng, None, 300), "proposal": near(rng, None, 300), "cooperation": near(rng, 300, 500), "outcome": near(rng, 300, 500), "impact": impact, "listed": style == "word", "pictures": pictures, "photos": len(pictures)}
