"""Known faults of cluster-110. Each takes (f) with rng, c (the case), w (what is written), m (manifest, registry), st, used; changes them and returns True where it fits."""
import copy
import cluster_model as cm
import words


class Fault:
    def __init__(self, rng, c, w, m, st, used):
        self.rng, self.c, self.w, self.m, self.st, self.used = rng, c, w, m, st, used
        self.touched = set()

    @property
    def members(self):
        return self.w["member-roster"]["members"]

    def pick(self, ok=lambda x: True):
        """A member without a fault, neither the unit nor the leader."""
        free = [i for i, x in enumerate(self.members) if x["ubn"] not in self.touched and x["ubn"] != self.w["unit-profile"]["ubn"] and x["company_name"] != self.w["unit-profile"]["leader_company"] and ok(x)]
        if not free:
            return None
        i = self.rng.choice(free)
        self.touched.add(self.members[i]["ubn"])
        return i

    def both(self, i, **changes):
        """In the roster and in the profile."""
        x = self.members[i]
        p = self.profile(x)
        x.update(changes)
        if p:
            p.update({k: v for k, v in changes.items() if k in p})

    def profile(self, x):
        return next((p for p in self.w["member-profile"] if p["ubn"] == x["ubn"]), None)

    def drop(self, name, forms=("member-profile", "member-assessment", "tool-usage")):
        for form in forms:
            self.w[form] = [x for x in self.w[form] if x["company_name"] != name]


def member_count(f):
    least = {"A": 8, "B": 10}[f.c["type"]] - f.rng.choice([1, 1, 2])
    while len(f.members) > least:
        i = f.pick()
        if i is None:
            return False
        f.drop(f.members.pop(i)["company_name"])
    f.w["member-roster"]["total"] = len(f.members)
    return True


def sme_ratio(f):
    done = False
    while sum(cm.is_sme(x) for x in f.members) * 10 > len(f.members) * 7:
        i = f.pick(cm.is_sme)
        if i is None:
            return done
        f.both(i, registration="小規模商業", capital=80_000, employees=f.rng.randrange(1, 4), sme=False)
        done = True
    return done


def member_size(f):
    i = f.pick(cm.is_sme)
    if i is None:
        return False
    if f.rng.random() < 0.7:
        f.both(i, registration="公司", sme=False, **dict(zip(("capital", "employees"), f.rng.choice([(100_001_000, 200), (150_000_000, 320), (500_000_000, 200)]))))
    else:
        f.both(i, registration="法人", sme=False)
    return True


def unit_sme(f):
    u = f.w["unit-profile"]
    if u["qualification"] != "executor":
        return False
    u["capital"], u["employees"] = f.rng.choice([(100_001_000, 200), (180_000_000, 450)])
    return True


def b_needs_109(f):
    if f.c["type"] != "B":
        return False
    f.m["registry_rows"] = [r for r in f.m["registry_rows"] if not r[2].startswith("cluster-109:" + f.c["cluster_name"])]
    return True


def sme_claim(f):
    i = f.pick()
    if i is None:
        return False
    f.both(i, sme=not f.members[i]["sme"])
    return True


def counselled_ratio(f):
    if f.c["type"] != "A":
        return False
    by_roster = f.rng.random() < 0.6
    while sum(x["counselled"] or x["ubn"] in f.m.get("registered", ()) for x in f.members) * 10 <= len(f.members) * 3:
        i = f.pick(lambda x: not x["counselled"])
        if i is None:
            return False
        if by_roster or f.rng.random() < 0.5:
            f.both(i, counselled=True, counselled_year=f.rng.choice([107, 108, 109]))
        else:
            counselled_row(f, f.members[i])
    return True


def counselled_row(f, x):
    y = f.rng.choice([107, 108, 109])
    f.m.setdefault("registered", []).append(x["ubn"])
    f.m["registry_rows"].append([x["ubn"], x["company_name"], f.rng.choice([f"cluster-{y}", f"cluster-{y}:{f.rng.choice(cm.PLACES)}某群聚"]), str(y), f"{y + 1911}-11-30", "completed", ""])


def counselled_claim(f):
    if f.c["type"] == "A":
        i = f.pick(lambda x: not x["counselled"])
        if i is None:
            return False
        counselled_row(f, f.members[i])
    else:
        i = f.pick(lambda x: x["membership"] == "old")
        if i is None:
            return False
        f.both(i, counselled=False, counselled_year=None)
    return True


def replacement(f):
    own = [r for r in f.m["registry_rows"] if r[2] == "cluster-109:" + f.c["cluster_name"]]
    if f.c["type"] != "B" or not own:
        return False
    here = {x["ubn"] for x in f.members}
    while sum(r[0] not in here for r in own) * 10 <= len(own) * 3:
        x = cm.company(f.rng, f.used, f.rng.choice(words.REGIONS))
        own.append(cm.row(x, f.c["cluster_name"]))
        f.m["registry_rows"].append(own[-1])
    return True


def new_member(f):
    i = f.pick(lambda x: x["membership"] == "new")
    if f.c["type"] != "B" or i is None:
        return False
    f.both(i, counselled=True, counselled_year=f.rng.choice([107, 108]))
    return True


def registry(f):
    b = f.c["type"] == "B"
    edge = "2020-01-07" if b else "2020-01-30"
    i = f.pick()
    if i is None:
        return False
    x = f.members[i]
    if f.w["unit-profile"]["qualification"] == "advisor" and f.rng.random() < 0.3:
        x = {"ubn": f.w["unit-profile"]["ubn"], "company_name": f.w["unit-profile"]["unit_name"]}
    tail = f.rng.choice([("城鄉島遊計畫", "110", "", "current", ""), ("中小企業品牌輔導", "2021", "", "current", ""), ("cluster-109", "109", edge, "withdrawn", ""), ("某輔導計畫", "109", "2020-06-30", "abnormal", ""), ("某輔導計畫", "108", "", "suspended", ""),
                         ("雲世代計畫", "109", "2020-10-01", "suspended", ""), ("某輔導計畫", "109", "", "withdrawn", ""), ("某輔導計畫", "109", "2020-09-01", "withdrawn", "不可歸責於企業")])
    f.m["registry_rows"].append([x["ubn"], x["company_name"], *tail])
    return True


def unit_is_member(f):
    u = f.w["unit-profile"]
    if u["qualification"] != "advisor":
        return False
    i = f.pick(lambda x: x["registration"] == "公司")
    if i is None:
        return False
    old = f.members[i]
    f.m["registry_rows"] = [[u["ubn"], u["unit_name"], *r[2:]] if r[0] == old["ubn"] else r for r in f.m["registry_rows"]]
    name = old["company_name"]
    f.both(i, company_name=u["unit_name"], ubn=u["ubn"], representative=u["representative"])
    for form in ("member-assessment", "tool-usage"):
        for x in f.w[form]:
            if x["company_name"] == name:
                x["company_name"] = u["unit_name"]
    return True


def unit_not_member(f):
    u = f.w["unit-profile"]
    if u["qualification"] != "executor":
        return False
    x = cm.company(f.rng, f.used, f.rng.choice(words.REGIONS))
    u["unit_name"], u["ubn"] = x["company_name"], x["ubn"]
    return True


def leader(f):
    f.w["unit-profile"]["leader_company"] = cm.company(f.rng, f.used, f.rng.choice(words.REGIONS))["company_name"]
    return True


def duplicate_member(f):
    i = f.pick()
    if i is None:
        return False
    f.members.insert(f.rng.randrange(i + 1, len(f.members) + 1), copy.deepcopy(f.members[i]))
    f.w["member-roster"]["total"] = len(f.members)
    return True


def total(f):
    f.w["member-roster"]["total"] += f.rng.choice([1, -1, 2])
    f.m["total_set"] = True
    return True


def profile_missing(f):
    i = f.pick()
    if i is None:
        return False
    f.drop(f.members[i]["company_name"], ("member-profile",))
    return True


def profile_extra(f):
    x = cm.company(f.rng, f.used, f.rng.choice(words.REGIONS))
    p = {**{k: x[k] for k in ("company_name", "ubn", "representative", "founded_date", "capital", "employees", "address", "offering", "sme", "counselled", "counselled_year")}, **{"contact." + k: v for k, v in x["contact"].items()}}
    f.w["member-profile"].append(p)
    return True


def profile_mismatch(f):
    i = f.pick()
    p = i is not None and f.profile(f.members[i])
    if not p:
        return False
    k = f.rng.choice(["company_name", "ubn", "representative", "capital", "employees", "sme", "counselled"])
    if k == "company_name":
        p[k] = p[k][0] + f.rng.choice("欣鑫鴻") + p[k][1:]
    elif k == "ubn":
        p[k] = words.ubn(f.rng)
    elif k == "representative":
        p[k] = cm.person(f.rng)
    elif k == "capital":
        p[k] += f.rng.choice([1000, 500_000])
    elif k == "employees":
        p[k] += f.rng.choice([1, 10])
    else:
        p[k] = not p[k]
        if k == "counselled":
            p["counselled_year"] = 108 if p[k] else None
    return True


def assessment_missing(f):
    i = f.pick()
    return i is not None and f.drop(f.members[i]["company_name"], ("member-assessment",)) is None


def tool_missing(f):
    i = f.pick()
    return i is not None and f.drop(f.members[i]["company_name"], ("tool-usage",)) is None


def kpi_base(f):
    for k in f.rng.sample(["activities", "meetings", "visits", "service_uses", "new_offerings"], f.rng.choice([1, 1, 2])):
        f.w["proposal-summary"]["kpi.base." + k] = {"activities": f.rng.choice([3, None, 2]), "meetings": f.rng.choice([7, None]), "visits": f.rng.choice([0, None])}.get(k)
    return True


def kpi_weights(f):
    s = f.w["proposal-summary"]
    s["kpi.base.weight"], s["kpi.self.weight"] = f.rng.choice([(s["kpi.self.weight"], s["kpi.base.weight"]), (50, 50), (s["kpi.base.weight"], s["kpi.self.weight"] - 10), (None, s["kpi.self.weight"])])
    return True


def kpi_self(f):
    s, a = f.w["proposal-summary"], f.rng.choice(list(cm.ASPECTS))
    own = [x for x in s["self"] if x["aspect"] == a]
    keep = own[:1] if f.c["type"] == "B" and f.rng.random() < 0.7 else []
    s["self"] = [x for x in s["self"] if x["aspect"] != a or x in keep]
    return True


def funding_cap(f):
    v = f.rng.choice([900_001, 950_000, 1_200_000, 901_000])
    f.w["unit-profile"]["funding"] = f.w["proposal-summary"]["funding"] = v
    return True
