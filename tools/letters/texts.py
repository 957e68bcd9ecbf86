"""What the first templates say, in the terms of each programme's guidance."""

POINTS = ("points", [
    ("項次", "{{number}}", 1.2),
    ("應補正事項", "{{text}}", 6.6),
    ("依據", "{{reference}}", 3.0),
    ("送件內容", "{{filed}}", 2.6),
    ("應為", "{{expected}}", 2.6),
])

REASONS = ("points", [
    ("項次", "{{number}}", 1.2),
    ("不符事項", "{{text}}", 10.6),
    ("依據", "{{reference}}", 4.2),
])

DOCUMENTS = ("documents", [
    ("項次", "{{number}}", 1.2),
    ("檔名", "{{file}}", 8.4),
    ("文件", "{{forms}}", 6.4),
])


def mail(subject, body, contact, greeting="{{applicant.name}}　您好："):
    return "\n".join(["收件人：{{#if contact.email}}{{contact.email}}{{else}}（請自申請資料或登錄資料查填）{{/if}}", f"主旨：{subject}", "", greeting, "", *body, "", *contact, ""])


def letter(title, subject, body, mail_body, agency, **more):
    return {"title": title, "subject": subject, "body": body, "mail": mail(f"【{title}】{agency['short']}（{{{{submission.id}}}}）", mail_body, agency["sign"]), **more}


POINT_LINES = ["{{#each points}}", "{{number}}. {{text}}", "   依據：{{reference}}", "{{/each}}"]

# 113 年度中小企業體驗設計價值提升計畫
DESIGN = {
    "name": "財團法人中國生產力中心",
    "short": "中小企業體驗設計價值提升計畫",
    "contact": ["聯絡人：黃先生", "電子信箱：03448@cpc.tw"],
    "copies": "經濟部中小及新創企業署",
    "sign": ["財團法人中國生產力中心", "聯絡人：黃先生　電子信箱：03448@cpc.tw"],
}
PLAN = "{{#if project}}「{{project}}」{{/if}}{{#if submission.category}}（{{submission.category}}）{{/if}}"
DESIGN_LETTERS = {
    "receipt": letter(
        "受理通知",
        f"貴單位申請「{{{{program.name}}}}」輔導案{PLAN}，經查驗申請資格與應繳交文件無誤，同意受理，請查照。",
        ["一、依本計畫輔導申請須知柒、申請說明一辦理。",
         "二、貴單位申請資料於{{submission.received_at}}收件，已取得輔導評選資格，收到之文件如下：",
         DOCUMENTS,
         "三、輔導評選會議預計於5月底前召開，日期與簡報順序另行通知；請由計畫主持人或主要執行者出席簡報，必要時得由輔導顧問協助。",
         "四、申請計畫所提送之資料，無論審查通過與否，均不另發還。"],
        [f"貴單位申請「{{{{program.name}}}}」{PLAN}，經查驗申請資格與應繳交文件無誤，已完成受理（收件時間：{{{{submission.received_at}}}}）。",
         "輔導評選會議的日期與簡報順序將另行通知，請計畫主持人或主要執行者預留時間出席。"], DESIGN),
    "supplement": letter(
        "補件通知",
        f"貴單位申請「{{{{program.name}}}}」輔導案{PLAN}，尚有{{{{points.count}}}}項資料待補正，請於{{{{due_date | 日期星期}}}}前補正，請查照。",
        ["一、依本計畫輔導申請須知{{due_reference}}：申請文件不齊全或不符合格式者，於補件通知後3個工作天內補正。",
         "二、應補正事項如下：",
         POINTS,
         "三、補正期限為{{due_date | 民國日期}}（自本通知次日起算3個工作天，不含例假日及國定假日）；請將補正後之電子檔以電子郵件寄至03448@cpc.tw，需簽名與用印之表格請完成簽名用印後掃描。",
         "四、各項「應為」之數額係依送件所填之其他數額計算；更正任一項後，相關之小計、管理費、營業稅、總計與占比請一併重新計算。同一數額或名稱同時出現於數份文件者，亦請一併更正，使各文件相符。"],
        [f"貴單位申請「{{{{program.name}}}}」{PLAN}，尚有 {{{{points.count}}}} 項資料待補正，請於 {{{{due_date | 日期星期}}}} 前以電子郵件補正至 03448@cpc.tw：", "", *POINT_LINES], DESIGN, attachment="無"),
    "rejection": letter(
        "不受理通知",
        f"貴單位申請「{{{{program.name}}}}」輔導案{PLAN}，經審查與申請規定不符，不予受理，請查照。",
        ["一、依本計畫輔導申請須知柒、申請說明三、2：申請資格不符者逕予退件。",
         "二、不符事項及依據如下：",
         REASONS,
         "三、申請計畫所提送之資料，依申請須知柒、申請說明一，不另發還。",
         "四、對本通知如有疑義，請敘明理由並檢附證明文件，洽本案聯絡人。"],
        [f"貴單位申請「{{{{program.name}}}}」{PLAN}，經審查與申請規定不符，不予受理，原因如下：", "", *POINT_LINES], DESIGN),
    "meeting": letter(
        "評選會議通知",
        "檢送「{{program.name}}」輔導評選會議之簡報時間，請派員出席，請查照。",
        [f"一、依本計畫輔導申請須知柒、申請說明三、3辦理，貴單位提案為{PLAN}。",
         "二、會議日期：{{meeting.date | 日期星期}}。",
         "三、簡報順序：第{{meeting.order}}案。",
         "{{#if meeting.start}}",
         "四、簡報時間：{{meeting.start | 時間}}{{#if meeting.end}}至{{meeting.end | 時間}}{{/if}}（含委員詢答），請提前15分鐘報到。",
         "{{else}}",
         "四、請於簡報時間15分鐘前報到。",
         "{{/if}}",
         "五、會議地點：{{#if meeting.place}}{{meeting.place}}{{else}}另以電子郵件通知{{/if}}。",
         "六、請由申請企業之計畫主持人或主要執行者出席，就企業需求與輔導內容簡報說明；必要時輔導執行細節得由輔導顧問協助。"],
        ["「{{program.name}}」輔導評選會議訂於 {{meeting.date | 日期星期}} 召開，貴單位為第 {{meeting.order}} 案{{#if meeting.start}}，簡報時間 {{meeting.start | 時間}}{{/if}}。",
         "請由計畫主持人或主要執行者出席簡報。"], DESIGN),
    "result": letter(
        "評選結果通知",
        f"貴單位申請「{{{{program.name}}}}」輔導案{PLAN}之評選結果，復如說明，請查照。",
        ["一、依本計畫輔導申請須知柒、申請說明三、3辦理。",
         "{{#if selected}}",
         "二、評選結果：通過。",
         "三、請依評選委員建議修正輔導計畫書，於{{due_date | 日期星期}}前（本通知後15天內）提交修正後輔導計畫書，經執行單位確認後辦理輔導簽約。",
         "{{else}}",
         "二、評選結果：未獲選。感謝貴單位參與本計畫。",
         "{{/if}}",
         "{{#if remarks}}",
         "{{#if selected}}四{{else}}三{{/if}}、評選委員建議：",
         "{{#each remarks}}",
         "（{{number | 國字}}）{{text}}",
         "{{/each}}",
         "{{/if}}"],
        [f"貴單位申請「{{{{program.name}}}}」{PLAN}，評選結果：{{{{#if selected}}}}通過，請於 {{{{due_date | 日期星期}}}} 前提交修正後輔導計畫書{{{{else}}}}未獲選，感謝參與{{{{/if}}}}。",
         "{{#if remarks}}", "評選委員建議：", "{{#each remarks}}", "{{number}}. {{text}}", "{{/each}}", "{{/if}}"], DESIGN),
    "revision": letter(
        "修正計畫書提交通知",
        f"請於{{{{due_date | 日期星期}}}}前提交「{{{{program.name}}}}」輔導案{PLAN}之修正後輔導計畫書，請查照。",
        ["一、依本計畫輔導申請須知柒、申請說明三、4：評選通過者應於執行單位通知後15天內，依評選委員建議提交修正後輔導計畫書，完成輔導簽約。",
         "{{#if remarks}}",
         "二、評選委員建議如下，請逐項回應，並於修正後計畫書標示修正處：",
         "{{#each remarks}}",
         "（{{number | 國字}}）{{text}}",
         "{{/each}}",
         "{{else}}",
         "二、請依評選會議之委員建議修正，並於修正後計畫書標示修正處。",
         "{{/if}}",
         "三、經費有調整者，請一併修正企業基本資料表之輔導經費，使各文件金額相符。",
         "四、修正後輔導計畫書經執行單位確認後，始得辦理簽約並展開輔導作業。"],
        [f"請於 {{{{due_date | 日期星期}}}} 前，依評選委員建議提交「{{{{program.name}}}}」{PLAN}的修正後輔導計畫書，以便辦理簽約。"], DESIGN),
    "visit": letter(
        "期中輔導訪視通知",
        f"「{{{{program.name}}}}」輔導案{PLAN}期中輔導訪視之時間，請配合辦理，請查照。",
        ["一、依本計畫輔導申請須知柒、申請說明三、5及捌、應注意事項二辦理。",
         "二、訪視日期：{{visit.date | 日期星期}}。",
         "三、訪視時間：{{#if visit.time}}{{visit.time}}{{else}}另行聯繫{{/if}}。",
         "四、訪視地點：{{#if visit.place}}{{visit.place}}{{else}}貴單位（{{contact.address}}）{{/if}}。",
         "五、請備妥輔導計畫實地訪審簡報、工作進度與查核點佐證資料及經費支用憑證，並請計畫主持人及輔導顧問出席。"],
        [f"「{{{{program.name}}}}」{PLAN}的期中輔導訪視訂於 {{{{visit.date | 日期星期}}}}{{{{#if visit.time}}}} {{{{visit.time}}}}{{{{/if}}}}，請備妥簡報與查核點佐證資料。"], DESIGN),
    "closing": letter(
        "結案作業通知",
        f"請依期限辦理「{{{{program.name}}}}」輔導案{PLAN}之結案作業，請查照。",
        ["一、依本計畫輔導申請須知柒、申請說明三、6辦理。",
         "二、輔導工作項目請於{{date.work-done | 民國日期}}前全部完成。",
         "三、輔導結案簡報及輔導結案報告請於{{date.closing-report | 民國日期}}前提交，必要時得由輔導顧問協助。",
         "四、期末審查會議於{{date.final-review | 民國日期}}前召開，請由計畫主持人或主要執行者出席簡報；日期另行通知。",
         "五、期末審查後，請依審查委員建議，於執行單位通知後一週內交付修正後輔導結案報告、成果滿意度調查表及結案同意書。"],
        [f"「{{{{program.name}}}}」{PLAN}請於 {{{{date.work-done}}}} 前完成輔導工作項目，並於 {{{{date.closing-report}}}} 前提交輔導結案簡報與結案報告。"], DESIGN),
}

# 110 年度數位群聚輔導
CLUSTER = {
    "name": "中華民國資訊軟體協會",
    "short": "數位群聚輔導",
    "contact": ["地址：10364台北市大同區承德路二段239號6樓", "電話：(02)2553-3988轉地方創生處一組", "傳真：(02)2553-1319", "電子信箱：198@cisanet.org.tw"],
    "copies": "經濟部中小企業處",
    "sign": ["中華民國資訊軟體協會　地方創生處一組", "電話：(02)2553-3988　電子信箱：198@cisanet.org.tw"],
}
CLUSTER_NAME = "{{#if project}}「{{project}}」{{/if}}{{#if submission.category}}（{{submission.category}}）{{/if}}"
CLUSTER_LETTERS = {
    "receipt": letter(
        "資格審查符合通知",
        f"貴單位提案「{{{{program.name}}}}」{CLUSTER_NAME}，經資格審查符合規定，將提送遴選會議，請查照。",
        ["一、依本計畫提案規範肆、提案流程辦理。",
         "二、貴單位提案資料於{{submission.received_at}}上傳，經審核提案文件正確無缺。",
         "三、遴選會議之日期與時間另行通知，提案單位與群聚成員須親自出席，並由提案單位或領導企業進行簡報；無正當理由未出席者，視為棄權。"],
        [f"貴單位提案「{{{{program.name}}}}」{CLUSTER_NAME}，經資格審查符合規定，將提送遴選會議；會議日期與時間另行通知。"], CLUSTER),
    "rejection": letter(
        "不受理通知",
        f"貴單位提案「{{{{program.name}}}}」{CLUSTER_NAME}，經資格審查與提案規範不符，不予受理，請查照。",
        ["一、依本計畫提案規範肆、提案流程：資格不符或文件欠缺者，則不予受理。",
         "二、不符事項及依據如下：",
         REASONS,
         "三、凡經投遞之提案文件，依提案規範陸、繳交方式一，提案單位不得請求發還、作廢或撤銷。"],
        [f"貴單位提案「{{{{program.name}}}}」{CLUSTER_NAME}，經資格審查與提案規範不符，不予受理，原因如下：", "", *POINT_LINES], CLUSTER),
    "meeting": letter(
        "遴選會議通知",
        "檢送「{{program.name}}」遴選會議之簡報時間，請親自出席，請查照。",
        [f"一、依本計畫提案規範肆、提案流程遴選會議辦理，貴單位提案為{CLUSTER_NAME}。",
         "二、會議日期：{{meeting.date | 日期星期}}。",
         "三、簡報順序：第{{meeting.order}}案{{#if meeting.start}}，{{meeting.start | 時間}}開始{{/if}}。",
         "四、會議地點：{{#if meeting.place}}{{meeting.place}}{{else}}另以電子郵件通知{{/if}}。",
         "五、提案單位與群聚成員須親自出席，並由提案單位或領導企業進行簡報；無正當理由未出席者，視為棄權。"],
        ["「{{program.name}}」遴選會議訂於 {{meeting.date | 日期星期}} 召開，貴單位為第 {{meeting.order}} 案{{#if meeting.start}}，{{meeting.start | 時間}}開始{{/if}}。",
         "提案單位與群聚成員須親自出席，無正當理由未出席者，視為棄權。"], CLUSTER),
    "result": letter(
        "遴選結果通知",
        f"貴單位提案「{{{{program.name}}}}」{CLUSTER_NAME}之遴選結果，復如說明，請查照。",
        ["一、依本計畫提案規範肆、提案流程入選結果辦理，結果並公告於計畫網站（https://www.198.org.tw/）。",
         "{{#if selected}}",
         "二、遴選結果：入選。請依審查委員建議，於指定期間內依規定格式提交簽約計畫書等相關文件並辦理簽約，期限另行通知。",
         "{{else}}",
         "二、遴選結果：未入選。感謝貴單位與群聚成員參與。",
         "{{/if}}",
         "{{#if remarks}}",
         "三、審查委員建議：",
         "{{#each remarks}}",
         "（{{number | 國字}}）{{text}}",
         "{{/each}}",
         "{{/if}}"],
        [f"貴單位提案「{{{{program.name}}}}」{CLUSTER_NAME}，遴選結果：{{{{#if selected}}}}入選，簽約計畫書之期限另行通知{{{{else}}}}未入選，感謝參與{{{{/if}}}}。",
         "{{#if remarks}}", "審查委員建議：", "{{#each remarks}}", "{{number}}. {{text}}", "{{/each}}", "{{/if}}"], CLUSTER),
    "revision": letter(
        "簽約計畫書提交通知",
        f"請提交「{{{{program.name}}}}」{CLUSTER_NAME}之簽約計畫書並辦理簽約，請查照。",
        ["一、依本計畫提案規範肆、提案流程簽約執行：入選單位須依審查委員建議，於指定期間內依本會規定之格式提交簽約計畫書等相關文件。",
         "{{#if revision.date}}",
         "二、提交期限：{{revision.date | 日期星期}}。",
         "{{else}}",
         "二、提交期限由本會另行指定並通知。",
         "{{/if}}",
         "{{#if remarks}}",
         "三、審查委員建議如下，請逐項回應：",
         "{{#each remarks}}",
         "（{{number | 國字}}）{{text}}",
         "{{/each}}",
         "{{/if}}"],
        [f"請{{{{#if revision.date}}}}於 {{{{revision.date | 日期星期}}}} 前{{{{/if}}}}依審查委員建議，提交「{{{{program.name}}}}」{CLUSTER_NAME}的簽約計畫書並辦理簽約。"], CLUSTER),
    "visit": letter(
        "實地查訪通知",
        f"「{{{{program.name}}}}」{CLUSTER_NAME}實地查訪之時間，請配合辦理，請查照。",
        ["一、依本計畫提案規範捌、執行須知五、(一)辦理，參與狀況將列入執行年度評核。",
         "二、查訪日期：{{visit.date | 日期星期}}。",
         "三、查訪時間：{{#if visit.time}}{{visit.time}}{{else}}另行聯繫{{/if}}。",
         "四、查訪地點：{{#if visit.place}}{{visit.place}}{{else}}群聚所在地{{/if}}，請轉知群聚成員並備妥執行進度與績效指標佐證資料。"],
        [f"「{{{{program.name}}}}」{CLUSTER_NAME}的實地查訪訂於 {{{{visit.date | 日期星期}}}}{{{{#if visit.time}}}} {{{{visit.time}}}}{{{{/if}}}}，請轉知群聚成員配合。"], CLUSTER),
    "closing": letter(
        "期末簡報通知",
        f"請辦理「{{{{program.name}}}}」{CLUSTER_NAME}之期末簡報，請查照。",
        ["一、依本計畫提案規範捌、執行須知五、(六)辦理，輔導期間至{{date.period-end | 民國日期}}止。",
         "{{#if final.date}}",
         "二、簡報日期：{{final.date | 日期星期}}{{#if final.time}}，{{final.time}}{{/if}}{{#if final.place}}，地點：{{final.place}}{{/if}}。",
         "{{else}}",
         "二、簡報日期與地點另行通知。",
         "{{/if}}",
         "三、期末簡報由領導企業負責；因故無法出席者須提出證明，並由其他群聚成員或提案單位進行報告。",
         "四、企業自受輔導起至後三年內，應配合提供追蹤管考資料（捌、執行須知五、(二)）。"],
        [f"請領導企業準備「{{{{program.name}}}}」{CLUSTER_NAME}的期末簡報{{{{#if final.date}}}}，日期為 {{{{final.date | 日期星期}}}}{{{{/if}}}}。"], CLUSTER),
}

# 113 年度【Better 2 Gether】共好行動實證方案
B2G = {
    "name": "社團法人中華民國全國中小企業總會",
    "short": "Better 2 Gether 共好行動實證方案",
    "contact": ["聯絡人：卓小姐", "電話：02-2366-0812分機398", "電子信箱：calie_zhuo@nasme.org.tw"],
    "copies": "經濟部中小及新創企業署",
    "sign": ["社團法人中華民國全國中小企業總會", "聯絡人：卓小姐　電話：02-2366-0812 分機 398　電子信箱：calie_zhuo@nasme.org.tw"],
}
ACTION = "{{#if project}}「{{project}}」{{/if}}"
B2G_LETTERS = {
    "receipt": letter(
        "受理通知",
        f"貴單位「{{{{program.name}}}}」{{{{submission.category}}}}{ACTION}，經審查文件齊備，同意受理，請查照。",
        ["一、貴單位資料於{{submission.received_at}}收件，經檢視資格及文件符合規定。",
         "{{#if submission.category = 提案申請}}",
         "二、依申請簡章柒、一、(二)將進行簡報審查，簡報順序及時間於{{date.order | 日期星期}}公告，審查會議於{{date.meeting | 日期星期}}召開。",
         "{{else}}",
         "二、依申請簡章柒、二將進行成果報告審查，審查結果於11月底以電子郵件通知。",
         "{{/if}}"],
        [f"貴單位「{{{{program.name}}}}」{{{{submission.category}}}}{ACTION}已完成受理（收件時間：{{{{submission.received_at}}}}）。"], B2G),
    "supplement": letter(
        "補件通知",
        f"貴單位「{{{{program.name}}}}」{{{{submission.category}}}}{ACTION}，尚有{{{{points.count}}}}項文件或內容不全，請於{{{{due_moment}}}}前補正完畢，請查照。",
        ["一、依申請簡章{{due_reference}}辦理。",
         "二、應補正事項如下：",
         POINTS,
         "三、請於{{due_moment}}前以電子郵件補正至calie_zhuo@nasme.org.tw；屆期未補正或仍不完備者，{{#if submission.category = 提案申請}}將不具遴選資格{{else}}將喪失後續贊助或露出等相關資格{{/if}}。"],
        [f"貴單位「{{{{program.name}}}}」{{{{submission.category}}}}{ACTION}，尚有 {{{{points.count}}}} 項待補正，請於 {{{{due_moment}}}} 前補正完畢：", "", *POINT_LINES], B2G),
    "rejection": letter(
        "不受理通知",
        "貴單位申請「{{program.name}}」" + ACTION + "，經審查與申請簡章規定不符，不予受理，請查照。",
        ["一、依申請簡章貳、申請資格、參、提案主題說明及伍、提案申請方式及流程辦理。",
         "二、不符事項及依據如下：",
         REASONS,
         "三、對本通知如有疑義，請敘明理由並檢附證明文件，洽本案聯絡窗口。"],
        ["貴單位申請「{{program.name}}」，經審查與申請簡章規定不符，不予受理，原因如下：", "", *POINT_LINES], B2G),
    "meeting": letter(
        "簡報審查會議通知",
        "檢送「{{program.name}}」評選審查會議之簡報順序及時間，請派員出席，請查照。",
        [f"一、依申請簡章柒、一、(二)辦理，貴單位提案為{ACTION}。",
         "二、會議日期：{{meeting.date | 日期星期}}。",
         "三、簡報順序：第{{meeting.order}}案{{#if meeting.start}}，{{meeting.start | 時間}}{{#if meeting.end}}至{{meeting.end | 時間}}{{/if}}（含詢答）{{/if}}。",
         "四、會議地點：{{#if meeting.place}}{{meeting.place}}{{else}}另以電子郵件通知{{/if}}。",
         "五、審查項目為創新性（30%）、可行性（30%）及專案影響性（40%），依分數高低遴選至多5案。"],
        ["「{{program.name}}」評選審查會議訂於 {{meeting.date | 日期星期}} 召開，貴單位為第 {{meeting.order}} 案{{#if meeting.start}}，簡報時間 {{meeting.start | 時間}}{{/if}}。"], B2G),
    "result": letter(
        "提案遴選結果通知",
        f"貴單位「{{{{program.name}}}}」提案{ACTION}之遴選結果，復如說明，請查照。",
        ["一、依申請簡章柒、一、(三)辦理，獲選名單並公告於社會創新平台最新消息。",
         "{{#if selected}}",
         "二、遴選結果：獲選。請依申請簡章肆、獲選單位享有資源及資源申請流程，提出媒合合作夥伴及陪跑顧問輔導之申請。",
         "三、成果報告書請於{{date.report | 日期星期}}下午5時前，以電子郵件提交。",
         "{{else}}",
         "二、遴選結果：未獲選。感謝貴單位參與。",
         "{{/if}}",
         "{{#if remarks}}",
         "{{#if selected}}四{{else}}三{{/if}}、審查委員建議：",
         "{{#each remarks}}",
         "（{{number | 國字}}）{{text}}",
         "{{/each}}",
         "{{/if}}"],
        [f"貴單位「{{{{program.name}}}}」提案{ACTION}，遴選結果：{{{{#if selected}}}}獲選{{{{else}}}}未獲選，感謝參與{{{{/if}}}}。",
         "{{#if remarks}}", "審查委員建議：", "{{#each remarks}}", "{{number}}. {{text}}", "{{/each}}", "{{/if}}"], B2G),
    "closing": letter(
        "成果報告書繳交通知",
        f"請於{{{{due_moment}}}}前提交「{{{{program.name}}}}」{ACTION}之成果報告書，請查照。",
        ["一、依申請簡章柒、二、(一)辦理。",
         "二、請以附件3成果報告書撰寫，含合作內容、合作成果、社會影響力成果及至少5張專案成果照片，以電子郵件提交至calie_zhuo@nasme.org.tw。",
         "三、文件或內容不全者，應於{{date.report-supplement | 日期星期}}下午5時前補正完畢；屆期未補正或仍不完備者，將喪失後續贊助或露出等相關資格。",
         "四、審查評分達70%（含）以上者，核發專案推動贊助費新臺幣5萬元整（含稅）。"],
        [f"請於 {{{{due_moment}}}} 前，以電子郵件提交「{{{{program.name}}}}」{ACTION}的成果報告書（附件3）。"], B2G),
    "award": letter(
        "專案推動贊助費核發通知",
        f"貴單位「{{{{program.name}}}}」{ACTION}成果報告經審查符合資格，核發專案推動贊助費{{{{award | 國字金額}}}}，請查照。",
        ["一、依申請簡章肆、一、(一)及柒、二、(二)辦理。",
         "二、貴單位成果報告審查平均{{average}}分，達70%（含）以上，核發專案推動贊助費{{award | 國字金額}}（NT${{award | 千分位}}，含稅）。",
         "三、請備妥領據及匯款帳戶資料洽本案聯絡窗口，並配合成果展示及後續成果追蹤（捌、獲選單位注意事項五）。",
         "{{#if remarks}}",
         "四、審查委員建議：",
         "{{#each remarks}}",
         "（{{number | 國字}}）{{text}}",
         "{{/each}}",
         "{{/if}}"],
        [f"貴單位「{{{{program.name}}}}」{ACTION}成果報告經審查符合資格，核發專案推動贊助費 NT${{{{award | 千分位}}}} 元（含稅），請備妥領據及匯款帳戶資料。"], B2G),
}

PROGRAMS = {"design-113": (DESIGN, DESIGN_LETTERS), "cluster-110": (CLUSTER, CLUSTER_LETTERS), "b2g-113": (B2G, B2G_LETTERS)}
