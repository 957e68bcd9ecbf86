"""Writes src/DocTools.Core/Values/nfkc.txt: every code point whose NFKC differs from itself, outside the Hangul syllables.

A line is a run of neighbouring code points: the first one in hexadecimal, then each one's NFKC, separated by tabs.
Run it again when a newer Unicode matters: python3 tools/nfkc-table.py > src/DocTools.Core/Values/nfkc.txt
"""
import unicodedata

run, start = [], None


def flush():
    if run:
        print(f"{start:X}\t" + "\t".join(run))


for code in range(0x80, 0x110000):
    if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3:
        continue
    folded = unicodedata.normalize("NFKC", chr(code))
    if folded == chr(code):
        continue
    if start is not None and code == start + len(run) and len(run) < 64:
        run.append(folded)
    else:
        flush()
        start, run = code, [folded]
flush()
