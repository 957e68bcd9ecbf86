"""Groups of submissions of cluster-110 that share a member, a unit, a plan, a file."""
import ooxml as ox


def leaflet():
    d = ox.Doc()
    d.add(ox.para("旅遊簡介"), ox.para("山腳下的小鎮，四季都有風景，歡迎參觀。"))
    return d.bytes()


LEAFLET = leaflet()


class Unfit(Exception):
    pass


def until(make, n, ok=lambda c: True, adjust=None, **kw):
    """A submission that fits: its case is looked at before anything is written."""
    def look(c):
        if not ok(c):
            raise Unfit
        if adjust:
            adjust(c)
    while True:
        try:
            return make(n, look, kind="A", **kw)
        except Unfit:
            continue


def free(c):
    """Members that can be exchanged: neither unit nor leader, never counselled, an ordinary company."""
    return [i for i, m in enumerate(c["members"]) if m["ubn"] != c["unit"]["ubn"] and m["company_name"] != c["leader"] and not m["counselled"] and m["registration"] == "公司" and m["sme"]]


def advised(c):
    return c["unit"]["qualification"] == "advisor"


def groups(make):
    a = until(make, "1a", free)
    shared = a.c["members"][free(a.c)[0]]
    b = until(make, "1b", free, lambda c: c["members"].__setitem__(free(c)[0], dict(shared)))
    for s in (a, b):
        at = next(i for i, x in enumerate(s.w["member-roster"]["members"]) if x["ubn"] == shared["ubn"])
        s.m["extra"].append(("batch.member-in-several-clusters", "error", [f"member-roster.members[{at}]"]))
    c = until(make, "2a", advised)
    d = until(make, "2b", advised, lambda x: (x["unit"].update(c.c["unit"]), x["contact"].update(c.c["contact"])))
    for s in (c, d):
        s.m["extra"].append(("batch.duplicate-applicant", "error", []))
    e = until(make, "3a")
    f = until(make, "3b", adjust=lambda x: x.update({k: e.c[k] for k in ("theme", "summary", "aspects")}))
    for s in (e, f):
        s.m["extra"].append(("batch.similar-plan", "warning", []))
    g, h = until(make, "4a"), until(make, "4b")
    for s in (g, h):  # one leaflet in both
        s.files.append({"path": "簡介.docx", "data": LEAFLET, "forms": []})
        s.m["extra"] += [("batch.duplicate-file", "warning", []), ("intake.unrecognised", "warning", [])]
    return [a, b, c, d, e, f, g, h]
