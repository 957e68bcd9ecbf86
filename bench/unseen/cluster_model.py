"""One made-up proposal of cluster-110: what unit and members wanted to say, right in everything."""
import datetime as dt
import copy
import model
import words

ASPECTS = {"information": "資訊加值力", "service": "服務優化力", "organisation": "組織凝聚力", "environment": "環境擴散力"}
KINDS = ["地方生活需求", "觀光休閒合作", "商模數位創新"]
FIRST = "禾山日木青雲海玉石月森泉光竹茶藍松晴谷嶼陶織稻柚梅福永金大順源春和興萬成美新協合"
SECOND = "豐野和棠田鹿川岳里作宿坊苑舍朗盛樸匠翔恩悅沐穀霖嵐記香味發利榮泰昌益隆安祥芳珍"
TRADES = {"公司": [("食品有限公司", "手工蛋捲、鳳梨酥"), ("實業有限公司", "伴手禮"), ("茶業有限公司", "烏龍茶、紅茶"), ("休閒農場有限公司", "採果體驗"), ("旅行社股份有限公司", "小旅行"), ("文創股份有限公司", "文具、導覽"), ("餐飲股份有限公司", "在地料理"), ("數位科技有限公司", "訂位系統"), ("生技股份有限公司", "保養品"), ("國際開發股份有限公司", "民宿經營")],
          "商業": [("商行", "農特產零售"), ("企業社", "活動企劃"), ("工作室", "手作課程"), ("民宿", "住宿、早餐"), ("咖啡館", "咖啡、輕食"), ("書店", "書籍、講座"), ("藝品店", "木雕"), ("單車行", "自行車租賃")],
          "小規模商業": [("小吃店", "米粉湯"), ("豆花店", "豆花、粉圓"), ("麵館", "牛肉麵"), ("冰菓室", "剉冰"), ("雜貨店", "雜貨"), ("花坊", "花藝")],
          "法人": [("社區發展協會", "導覽解說"), ("農業生產合作社", "稻米")]}
PLACES = ["三峽", "大稻埕", "內灣", "勝興", "鹿港", "埔里", "集集", "斗六", "朴子", "新營", "安平", "旗山", "恆春", "頭城", "瑞穗", "池上", "馬公", "金沙", "北投", "九份", "南庄", "北埔", "水里", "古坑", "關山", "美濃", "東港", "大溪", "新埔", "白河"]
IDEAS = ["老街好生活", "山海慢旅", "茶香共好", "親子遊程", "職人工坊", "美食地圖", "智慧商圈", "里山食農", "藝文散步", "溫泉養生", "在地選物", "單車漫遊", "夜市點點", "稻浪體驗", "花卉創新", "漁村再生"]
UNIT_TAILS = ["整合行銷有限公司", "管理顧問股份有限公司", "資訊服務有限公司", "數位顧問有限公司", "行銷企劃有限公司"]
TOOLS = [("LINE 官方帳號", "會員經營"), ("Google 商家", "在地搜尋曝光"), ("行動支付", "縮短結帳時間"), ("線上訂位系統", "分流來客"), ("POS 系統", "營業數據分析"), ("臉書粉絲專頁", "社群行銷"), ("電商平台", "線上銷售"), ("雲端進銷存", "庫存管理"), ("線上問卷", "滿意度調查"), ("AR 導覽", "互動體驗")]
STAGES = ["未導入", "規劃中", "已導入"]
INDICATORS = {"information": [("導入數位工具家數", "{} 家"), ("社群貼文觸及人次", "{},000 人次"), ("線上訂單成長率", "{}%")], "service": [("服務流程改善項目", "{} 項"), ("顧客滿意度", "{}%以上"), ("數位服務據點", "{} 處")],
              "organisation": [("推出聯名商品組合", "{} 組"), ("共同行銷活動", "{} 場"), ("成員聯盟公約", "{} 式")], "environment": [("結合在地景點", "{} 處"), ("帶動周邊店家", "{} 家"), ("媒體曝光", "{} 則")]}
SMALL = {"公司": [1_000_000, 2_000_000, 5_000_000, 500_000, 10_000_000, 12_500_000, 3_000_000, 30_000_000], "商業": [200_000, 100_000, 500_000, 240_000, 1_000_000], "小規模商業": [50_000, 100_000, 30_000, 80_000], "法人": [100_000, 1_500_000]}
EDGES = [(100_000_000, 260), (100_000_000, 200), (120_000_000, 199), (250_000_000, 120), (99_999_000, 350), (100_001_000, 199)]


def is_sme(m):
    return m["registration"] in ("公司", "商業") and ((m["capital"] or 0) <= 100_000_000 or (m["employees"] or 0) < 200)


def fresh(used, make):
    while True:
        x = make()
        if x not in used:
            used.add(x)
            return x


def person(rng):
    return words.person_name(rng, set())


def contact(rng, area, email=True):
    return {"name": person(rng), "phone": model.phone(rng, area), "email": f"{rng.choice(['info', 'service', 'hello', 'contact', 'shop'])}{rng.randrange(10, 999)}@{rng.choice(['example.com.tw', 'mail.example.org', 'shop.example.net'])}"}


def company(rng, used, region, registration="公司"):
    tail, offering = rng.choice(TRADES[registration])
    name = fresh(used, lambda: rng.choice(FIRST) + rng.choice(SECOND) + (rng.choice(SECOND) if rng.random() < 0.3 else "") + tail)
    address = model.address(rng, region)
    capital = rng.choice(SMALL[registration])
    employees = rng.randrange(1, 40) if registration == "公司" else rng.randrange(1, 8)
    if registration == "公司" and rng.random() < 0.08:
        capital, employees = rng.choice(EDGES)
    m = {"company_name": name, "ubn": fresh(used, lambda: words.ubn(rng)), "representative": person(rng), "offering": offering, "address": address, "phone": model.phone(rng, address["area"]), "capital": capital, "employees": employees,
         "registration": registration, "counselled": False, "counselled_year": None, "membership": None, "founded_date": dt.date(rng.randrange(1985, 2020), rng.randrange(1, 13), rng.randrange(1, 29)), "contact": contact(rng, address["area"])}
    m["sme"] = is_sme(m)
    return m


def self_kpis(rng, count):
    out = []
    for a in ASPECTS:
        for name, target in rng.sample(INDICATORS[a], min(3, count + (rng.random() < 0.25))):
            out.append({"aspect": a, "indicator": name, "target": target.format(rng.randrange(2, 95))})
    return out


def make(rng, index, used, kind=None, members=None):
    c = {"index": index, "type": kind or rng.choice("AB")}
    region = rng.choice(words.REGIONS)
    place, b = rng.choice(PLACES), c["type"] == "B"
    c["cluster_name"] = fresh(used, lambda: f"{rng.choice(PLACES)}{rng.choice(IDEAS)}{rng.choice(['數位群聚', '群聚', '智慧群聚', '數位群聚'])}")
    c["cluster_kind"] = rng.choice(KINDS)
    least = 10 if b else 8
    n = least + rng.choice([0, 0, 1, 2, 2, 3, 5])
    others = rng.randrange(0, max(1, int(n * 0.299) + 1)) if rng.random() < 0.7 else 0
    while (n - others) * 10 <= n * 7:
        others -= 1
    kinds = ["小規模商業"] * others + [rng.choice(["公司", "公司", "商業"]) for _ in range(n - others)]
    rng.shuffle(kinds)
    c["members"] = [company(rng, used, region, k) for k in kinds]
    c["registry"] = []
    if b:  # the cluster of 109: old members, of whom at most 30 % are gone
        total = rng.choice([8, 9, 10, 10, 12])
        gone = rng.randrange(0, total * 3 // 10 + 1)
        gone = max(gone, total - n)
        if gone * 10 > total * 3:
            total, gone = 8, 0
        olds = list(range(n))
        rng.shuffle(olds)
        old = set(olds[:total - gone])
        for i, m in enumerate(c["members"]):
            m["membership"] = "old" if i in old else "new"
            if i in old:
                m["counselled"], m["counselled_year"] = True, 109
                c["registry"].append(row(m, c["cluster_name"]))
        c["gone"] = [company(rng, used, region) for _ in range(gone)]
        c["registry"] += [row(m, c["cluster_name"]) for m in c["gone"]]
    else:
        k = rng.choice([0, 1, n * 3 // 10, n * 3 // 10])
        for m in rng.sample(c["members"], k):
            m["counselled"], m["counselled_year"] = True, rng.choice([107, 108, 109])
            if rng.random() < 0.4:
                y = m["counselled_year"]
                c["registry"].append([m["ubn"], m["company_name"], rng.choice([f"cluster-{y}", f"cluster-{y}:{place}舊街群聚"]), str(y), f"{y + 1911}-11-30", "completed", ""])
    executor = rng.random() < 0.55
    fitting = [m for m in c["members"] if m["sme"] and m["registration"] == "公司"]
    if executor and fitting:
        who = copy.deepcopy(rng.choice(fitting))
    else:
        executor, who = False, company(rng, used, region)
        who["company_name"] = fresh(used, lambda: rng.choice(FIRST) + rng.choice(SECOND) + rng.choice(UNIT_TAILS))
    c["unit"] = {"unit_name": who["company_name"], **{k: who[k] for k in ("ubn", "representative", "founded_date", "capital", "employees", "address")}, "qualification": "executor" if executor else "advisor"}
    c["contact"] = {**contact(rng, who["address"]["area"]), "title": rng.choice(["專案經理", "執行長", "行銷主任", None]), "mobile": model.mobile(rng) if rng.random() < 0.8 else None}
    c["leader"] = rng.choice([m for m in c["members"] if m["registration"] != "小規模商業"])["company_name"]
    c["funding"] = rng.choice([900_000, 900_000, 850_000, 800_000, 780_000, 650_000, 899_000])
    case = {"short": c["cluster_name"], "products": [m["offering"].split("、")[0] for m in c["members"]]}
    c["theme"] = rng.choice(["{place}{part}再造", "{who}的{place}日常", "{way}×{place}：{mat}之旅", "{mat}記憶，{place}新生"])
    c["theme"] = words.fill(rng, c["theme"], case)
    c["summary"] = words.prose(rng, "overview", case, rng.randrange(4, 8))
    c["aspects"] = {a: words.prose(rng, k, case, rng.randrange(2, 5)) for a, k in zip(ASPECTS, ("goals", "origin", "resources", "benefits"))}
    c["kpi"] = {"activities": rng.choice([4, 4, 5, 6]), "meetings": rng.choice([8, 8, 9, 12]), "visits": rng.choice([1, 1, 2]), "service_uses": rng.choice([300, 1000, 2500, 12000]), "new_offerings": rng.choice([1, 2, 3, 6])}
    c["weights"] = (40, 60) if b else (60, 40)
    c["self"] = self_kpis(rng, 2 if b else 1)
    code = "".join(rng.choice("abcdefghijkLMNOPQRSTuvwxyz0123456789-_") for _ in range(11))
    c["video"] = rng.choice(["https://youtu.be/{}", "https://www.youtube.com/watch?v={}", "https://www.youtube.com/watch?v={}&t=5s", "https://youtu.be/{}?si=Ab3", "https://m.youtube.com/watch?v={}"]).format(code)
    deadline = dt.datetime(2021, 1, 6, 17) if b else dt.datetime(2021, 1, 29, 17)
    c["received"] = deadline - rng.choice([dt.timedelta(0), dt.timedelta(minutes=3), dt.timedelta(hours=5), dt.timedelta(days=2, hours=1), dt.timedelta(days=6)])
    due = dt.datetime(2021, 1, 7, 17) if b else dt.datetime(2021, 2, 1, 17)
    c["originals"] = due - rng.choice([dt.timedelta(0), dt.timedelta(hours=2), dt.timedelta(days=1)])
    return c


def row(m, cluster, status="completed"):
    return [m["ubn"], m["company_name"], f"cluster-109:{cluster}", "109", "2020-11-30", status, ""]


def written(c):
    """form -> what stands in it; faults change this."""
    rng_less = copy.deepcopy
    unit = {"type": c["type"], "cluster_name": c["cluster_name"], "cluster_kind": c["cluster_kind"], **rng_less(c["unit"]), **{"contact." + k: v for k, v in c["contact"].items()}, "leader_company": c["leader"], "funding": c["funding"]}
    summary = {"type": c["type"], "cluster_name": c["cluster_name"], "theme": c["theme"], "summary": c["summary"], **{"aspects." + k: v for k, v in c["aspects"].items()}, **{"kpi.base." + k: v for k, v in c["kpi"].items()},
               "kpi.base.weight": c["weights"][0], "kpi.self.weight": c["weights"][1], "self": rng_less(c["self"]), "funding": c["funding"], "video": c["video"]}
    profiles = [{**{k: m[k] for k in ("company_name", "ubn", "representative", "founded_date", "capital", "employees", "address", "offering", "sme", "counselled", "counselled_year")}, **{"contact." + k: v for k, v in m["contact"].items()}} for m in rng_less(c["members"])]
    members = [{k: v for k, v in m.items() if k not in ("founded_date", "contact")} for m in rng_less(c["members"])]
    return {"unit-profile": unit, "proposal-summary": summary, "member-roster": {"type": c["type"], "cluster_name": c["cluster_name"], "members": members, "total": len(members)}, "member-profile": profiles,
            "cluster-assessment": None, "member-assessment": [{"company_name": m["company_name"]} for m in members], "tool-usage": None}


def assess(rng, names, w):
    """Scores and tools: nothing in them is ever wrong, only absent."""
    remark = lambda: rng.choice([None, "數位能力尚在起步", "已有社群經營經驗", "希望強化線上銷售", "成員互動良好"])
    scores = lambda: {**{"score." + a: rng.randrange(1, 6) for a in ASPECTS}, "remark": remark()}
    w["cluster-assessment"] = scores()
    for a in w["member-assessment"]:
        a.update(scores())
    w["tool-usage"] = []
    for n in names:
        for tool, purpose in rng.sample(TOOLS, rng.choice([1, 1, 1, 2])):
            w["tool-usage"].append({"company_name": n, "tool": tool, "purpose": purpose, "stage": rng.choice(STAGES)})
