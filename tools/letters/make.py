#!/usr/bin/env python3
"""Writes the letters' first templates: templates/<program>/letters/<kind>.docx and <kind>.txt (needs Debian's python3-docx).

Afterwards they belong to the office: a template that exists is left alone unless --force is given. Usage: make.py [--force] [PROGRAM...]
The texts stand in texts.py beside this file. The same texts give the same bytes.
"""
import datetime
import io
import pathlib
import sys
import zipfile

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

import texts

ROOT = pathlib.Path(__file__).resolve().parents[2]
KAI, LATIN = "標楷體", "Times New Roman"
# Where 標楷體 is missing: the names that Windows, macOS and Linux have for such a face.
ALTERNATIVES = "DFKai-SB,BiauKai,TW-Kai,全字庫正楷體"


def fonts(properties):
    """Both scripts' faces, so that neither Word nor LibreOffice takes another."""
    faces = properties.find(qn("w:rFonts"))
    if faces is None:
        faces = OxmlElement("w:rFonts")
        properties.insert(0, faces)
    for attribute in list(faces.attrib):
        del faces.attrib[attribute]
    for script, face in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", KAI)):
        faces.set(qn("w:" + script), face)


def paragraph(holder, text="", size=None, bold=False, align=None, left=0.0, hanging=0.0, after=0, before=0, line=None, keep=False):
    made = holder.add_paragraph()
    form = made.paragraph_format
    form.left_indent, form.first_line_indent = Cm(left), Cm(-hanging) if hanging else None
    form.space_after, form.space_before = Pt(after), Pt(before)
    form.keep_with_next = keep or None
    if line:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    if align is not None:
        made.alignment = align
    if text:
        run = made.add_run(text)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)
    return made


def field(made, code, shown):
    """A page number: begin, code, shown text, end."""
    for kind, text in (("begin", None), (None, code), ("separate", None), ("text", shown), ("end", None)):
        run = made.add_run()
        run.font.size = Pt(10)
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif kind == "text":
            run.text = text
        else:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {text} "
            run._r.append(instruction)


def small(made, text):
    made.add_run(text).font.size = Pt(10)


def footer(document, agency):
    made = document.sections[0].footer.paragraphs[0]
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    small(made, "第 ")
    field(made, "PAGE", "1")
    small(made, " 頁，共 ")
    field(made, "NUMPAGES", "1")
    small(made, " 頁")
    head = document.sections[0].header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    small(head, "申請案編號：{{submission.id}}")


def cell(target, text, bold=False, align=None, size=11):
    made = target.paragraphs[0]
    made.paragraph_format.space_after = Pt(0)
    if align is not None:
        made.alignment = align
    run = made.add_run(text)
    run.bold = bold or None
    run.font.size = Pt(size)


def table(document, name, columns):
    """A table with a header row that repeats on each page, and one row that is repeated for every point."""
    made = document.add_table(rows=2, cols=len(columns))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for index, (heading, text, width) in enumerate(columns):
        for row in made.rows:
            row.cells[index].width = Cm(width)
        made.columns[index].width = Cm(width)
        cell(made.rows[0].cells[index], heading, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
        made.rows[0].cells[index]._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E7E6E6"/>'))
        body = ("{{#each %s}}" % name if index == 0 else "") + text + ("{{/each}}" if index == len(columns) - 1 else "")
        cell(made.rows[1].cells[index], body, align=WD_ALIGN_PARAGRAPH.CENTER if index == 0 else None)
    properties = made.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(OxmlElement("w:tblHeader"))
    made.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    paragraph(document, line=8)


def letter(agency, content):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    normal = document.styles["Normal"]
    normal.font.size = Pt(14)
    fonts(normal.element.get_or_add_rPr())
    for style in ("Header", "Footer"):
        fonts(document.styles[style].element.get_or_add_rPr())
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    fonts(defaults)
    defaults.find(qn("w:lang")).set(qn("w:eastAsia"), "zh-TW")
    footer(document, agency)

    paragraph(document, f"{agency['name']}　函", size=20, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER, after=10)
    for line in agency["contact"]:
        paragraph(document, line, size=12, left=8.5)
    paragraph(document, "受文者：{{applicant.name}}", size=16, before=10, after=8)
    paragraph(document, "發文日期：{{today | 民國日期}}", size=12)
    paragraph(document, "發文字號：　　　　字第　　　　　　　　號", size=12)
    paragraph(document, "速別：普通件", size=12)
    paragraph(document, "密等及解密條件或保密期限：", size=12)
    paragraph(document, f"附件：{content.get('attachment', '無')}", size=12, after=10)
    paragraph(document, f"主旨：{content['subject']}", left=1.5, hanging=1.5, after=6)
    paragraph(document, "說明：", keep=True)
    for item in content["body"]:
        if isinstance(item, tuple):
            table(document, *item)
        elif item.startswith(("{{#", "{{/", "{{else")) and item.count("{{") == 1:
            paragraph(document, item, left=1.5)
        else:
            deeper = item[0] in "（("
            paragraph(document, item, left=2.6 if deeper else 2.0, hanging=1.1 if deeper else 1.0, after=3)
    paragraph(document, "正本：{{applicant.name}}", size=12, before=14)
    paragraph(document, f"副本：{content.get('copies', agency['copies'])}", size=12)
    document.core_properties.author = agency["name"]
    document.core_properties.title = content["title"]
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = datetime.datetime(2024, 1, 1)
    return packed(document)


def packed(document):
    """The package with fixed times, and with the names under which other systems have 標楷體."""
    raw = io.BytesIO()
    document.save(raw)
    result = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/fontTable.xml":
                text = data.decode("utf-8")
                entry = f'<w:font w:name="{KAI}"><w:altName w:val="{ALTERNATIVES}"/><w:panose1 w:val="03000509000000000000"/><w:charset w:val="88"/><w:family w:val="script"/><w:pitch w:val="fixed"/></w:font>'
                data = text.replace("</w:fonts>", entry + "</w:fonts>").encode("utf-8")
            if name == "docProps/thumbnail.jpeg":
                continue
            if name == "_rels/.rels":
                import re
                data = re.sub(rb'<Relationship [^>]*thumbnail[^>]*/>', b"", data)
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, data)
    return result.getvalue()


def main(arguments):
    force = "--force" in arguments
    wanted = [a for a in arguments if not a.startswith("--")] or list(texts.PROGRAMS)
    for program in wanted:
        agency, letters = texts.PROGRAMS[program]
        folder = ROOT / "templates" / program / "letters"
        folder.mkdir(parents=True, exist_ok=True)
        for kind, content in letters.items():
            for path, data in ((folder / f"{kind}.docx", lambda: letter(agency, content)), (folder / f"{kind}.txt", lambda: content["mail"].encode("utf-8"))):
                if path.exists() and not force:
                    print(f"left alone: {path.relative_to(ROOT)}", file=sys.stderr)
                    continue
                path.write_bytes(data())


if __name__ == "__main__":
    main(sys.argv[1:])
