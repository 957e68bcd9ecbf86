#!/usr/bin/env python3
"""The other half of forms.sh: rows of data, and the same form filled by python-docx, place by place, as a script of an office would."""
import csv
import pathlib
import sys

INDUSTRIES = ["製造業", "批發及零售業", "住宿及餐飲業", "專業、科學及技術服務業"]


def rows(path, count):
    """Rows whose columns are the ids of the form's fields."""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = None
        for n in range(count):
            row = {
                "id": f"N{n:05d}", "application_date": "2024-05-06", "plan_name": f"山城茶席體驗設計計畫 {n}", "category": "design",
                "summary": "以在地茶文化為核心，重新設計品牌識別與包裝，並發展兩條體驗路線。" * 2, "host.name": "王小明", "host.phone": "0223660812#398",
                "host.email": f"host{n}@example.com.tw", "host.mobile": "0912345678", "contact.name": "李小華", "contact.phone": "0223660812",
                "contact.email": f"contact{n}@example.com.tw", "company_name": f"山城茶業{n}有限公司", "ubn": "04595257", "founded_date": "2009-03-02",
                "representative": "陳大文", "employees": str(5 + n % 90), "revenue": str((1000 + n) * 1000), "capital": "5000000", "address": "104 臺北市中山區民生東路一段1號",
                "consulting_unit": "青田設計股份有限公司", "consultant.name": "林美", "consultant.phone": "0422345678", "consultant.email": f"c{n}@example.com.tw",
                "consultant_address": "407 臺中市西屯區市政路2號", "industry": INDUSTRIES[n % len(INDUSTRIES)], "funding.government": "250000", "funding.self": "100000",
                "funding.total": "350000", "manpower.applicant": "3", "manpower.consultant": "2.5", "manpower.total": "5.5", "kpi.output_value": "800000", "kpi.new_jobs": "2",
            }
            writer = writer or csv.DictWriter(file, row)
            if n == 0:
                writer.writeheader()
            writer.writerow(row)


def fill(blank, data, target):
    """Fills the blank form by its content controls, a row each."""
    import docx
    from docx.oxml.ns import qn
    target = pathlib.Path(target)
    target.mkdir()
    for row in csv.DictReader(open(data, encoding="utf-8-sig")):
        document = docx.Document(blank)
        for control in document.element.body.iter(qn("w:sdt")):
            tag = control.find(qn("w:sdtPr") + "/" + qn("w:tag"))
            if tag is None:
                continue
            field, _, option = tag.get(qn("w:val")).partition("=")
            text = control.find(".//" + qn("w:t"))
            if option:
                if row.get(field) == option:
                    text.text = "■"
                    control.find(".//{http://schemas.microsoft.com/office/word/2010/wordml}checked").set("{http://schemas.microsoft.com/office/word/2010/wordml}val", "1")
            elif row.get(field):
                text.text = row[field]
                placeholder = control.find(qn("w:sdtPr") + "/" + qn("w:showingPlcHdr"))
                if placeholder is not None:
                    placeholder.getparent().remove(placeholder)
        document.save(target / (row["id"] + ".docx"))


if __name__ == "__main__":
    {"rows": lambda p, n: rows(p, int(n)), "fill": fill}[sys.argv[1]](*sys.argv[2:])
