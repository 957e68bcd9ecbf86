#!/usr/bin/env python3
"""The other half of letters.sh: makes many results of one, and fills the same template by python-docx, as docxtpl-like scripts do."""
import copy
import json
import pathlib
import re
import sys

TAG = re.compile(r"\{\{\s*([^{}|]+?)\s*(?:\|[^{}]*)?\}\}")


def clone(source, target, count):
    """A folder of results with one submission many times over."""
    source, target = pathlib.Path(source), pathlib.Path(target)
    run = json.loads((source / "run.json").read_text("utf-8"))
    picked = next(s for s in run["submissions"] if s["id"].startswith("A010"))
    result = json.loads((source / "submissions" / picked["id"] / "result.json").read_text("utf-8"))
    run["submissions"] = []
    for number in range(count):
        name = f"N{number:05d}"
        run["submissions"].append({**picked, "id": name})
        result["submission"]["id"] = name
        folder = target / "submissions" / name
        folder.mkdir(parents=True)
        (folder / "result.json").write_text(json.dumps(result, ensure_ascii=False, indent=2), "utf-8")
    (target / "run.json").write_text(json.dumps(run, ensure_ascii=False), "utf-8")


def joined(paragraph, values):
    """Replaces the placeholders of a paragraph after joining its runs into the first."""
    text = paragraph.text
    if "{{" not in text:
        return
    text = re.sub(r"\{\{#if[^{}]*\}\}|\{\{/if\}\}|\{\{#each[^{}]*\}\}|\{\{/each\}\}|\{\{else\}\}", "", text)
    text = TAG.sub(lambda m: str(values.get(m.group(1), "")), text)
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    if paragraph.runs:
        paragraph.runs[0].text = text


def fill(template, source, target):
    import docx
    target = pathlib.Path(target)
    target.mkdir()
    for file in sorted(pathlib.Path(source).glob("submissions/*/result.json")):
        result = json.loads(file.read_text("utf-8"))
        points = [f for f in result["findings"] if f["severity"] == "error"]
        values = {f["id"]: f["value"] for f in result["fields"]}
        values |= {"applicant.name": result["applicant"]["name"], "submission.id": result["submission"]["id"], "project": values.get("plan.plan_name"), "today": "113年5月13日", "due_date": "113年5月16日", "points.count": len(points)}
        document = docx.Document(template)
        for section in document.sections:
            for paragraph in [*section.header.paragraphs, *section.footer.paragraphs]:
                joined(paragraph, values)
        for table in document.tables:
            pattern = table.rows[1]._tr
            for number, point in enumerate(points, 1):
                row = copy.deepcopy(pattern)
                pattern.addprevious(row)
                own = {"number": number, "text": point["message"], "reference": point["reference"], "filed": point["actual"], "expected": point["expected"]}
                for cell in docx.table._Row(row, table).cells:
                    for paragraph in cell.paragraphs:
                        joined(paragraph, own)
            pattern.getparent().remove(pattern)
        for paragraph in document.paragraphs:
            joined(paragraph, values)
        document.save(target / f"{result['submission']['id']}.docx")


if __name__ == "__main__":
    {"clone": lambda s, t, n: clone(s, t, int(n)), "fill": fill}[sys.argv[1]](*sys.argv[2:])
