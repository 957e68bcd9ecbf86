#!/usr/bin/python3
"""The yardstick: what python-docx needs to read the text of every .docx under a folder, one process, nothing else done with it.

  read_docx.py FOLDER [rows|cells]

`rows` goes over table.rows and row.cells, as its documentation shows; `cells` takes each table's cells at one go, which is faster."""
import pathlib
import sys
import docx


def texts(path, way):
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


folder, way = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "rows"
files = characters = 0
for path in sorted(folder.rglob("*.docx")):
    files += 1
    characters += sum(len(text) for text in texts(path, way))
print(f"{files} files, {characters} characters")
