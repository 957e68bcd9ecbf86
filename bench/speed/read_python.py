#!/usr/bin/python3
"""The yardstick: what the usual Python libraries need to read the text of every file of a kind under a folder; one process, nothing else done with it.

  read_python.py FOLDER rows|cells|pdf|xlsx [MOST]

With MOST only the first so many of the files are read: whole submissions, so that every kind of file has its share.
`rows` goes over table.rows and row.cells of python-docx, as its documentation shows; `cells` takes each table's cells at one go, which is faster.
`pdf` is pdfminer.six's extract_text, `xlsx` openpyxl. Nothing here reads pptx: python-pptx is no package of Debian."""
import pathlib
import sys


def word(path, way):
    document = docx.Document(path)
    for paragraph in document.paragraphs:
        yield paragraph.text
    for table in document.tables:
        if way == "cells":
            for cell in table._cells:
                yield cell.text
        else:
            for row in table.rows:
                for cell in row.cells:
                    yield cell.text


def sheets(path):
    for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(v) for v in row if v is not None)


folder, way = pathlib.Path(sys.argv[1]), sys.argv[2]
if way == "pdf":
    from pdfminer.high_level import extract_text
    read, pattern = lambda path: [extract_text(str(path))], "*.pdf"
elif way == "xlsx":
    import openpyxl
    read, pattern = sheets, "*.xlsx"
else:
    import docx
    read, pattern = lambda path: word(str(path), way), "*.docx"
paths = sorted(folder.rglob(pattern))[:int(sys.argv[3]) if len(sys.argv) > 3 else None]
files = characters = 0
for path in paths:
    files += 1
    characters += sum(len(text) for text in read(path))
print(f"{files} files, {characters} characters")
