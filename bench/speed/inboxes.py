#!/usr/bin/python3
"""Inboxes to measure with: every submission is made from scratch by unseen/generate.py (tidy, 10 docx and 1 pptx); of every fifth one the Word files are turned
into PDFs by LibreOffice (the hand-made slides have no layout that LibreOffice would draw). Kept in a folder outside of the repository and made again only where the generators or the wish changed.

  bench/speed/inboxes.py --submissions 1000 [--folder DIR] [--pdf-pool 400]

Beyond --pdf-pool converted submissions (of 2,000 in an inbox of 10,000) the PDFs are those of an earlier one with a comment of their own at the end: other bytes, the same
application again, so that the rules between submissions find repeated applicants there."""
import argparse
import csv
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
UNSEEN = HERE.parent / "unseen"
CHUNK = 250  # submissions of one process of the generator
BATCH = 200  # files of one call of LibreOffice
TRIES = 4  # calls for one batch
EVERY = 5  # one submission of so many is PDF


def default_folder():
    return pathlib.Path(tempfile.gettempdir()) / "doctools-inboxes"


def wish(count, pool):
    sources = hashlib.sha256()
    for path in sorted(UNSEEN.glob("*.py")) + [pathlib.Path(__file__)]:
        sources.update(path.name.encode() + b"\0" + path.read_bytes())
    return {"submissions": count, "pdf_pool": pool, "sources": sources.hexdigest()}


def make(count, folder=None, pool=400, jobs=2):
    """The folder with inbox/ and registry.csv of so many submissions; made where it is not there yet."""
    place = pathlib.Path(folder or default_folder()) / f"{count}"
    mark = place / "made.json"
    wanted = wish(count, pool)
    if mark.exists() and json.loads(mark.read_text()) == wanted:
        return place
    shutil.rmtree(place, ignore_errors=True)
    inbox = place / "inbox"
    inbox.mkdir(parents=True)
    say(f"making an inbox of {count} submissions in {place}")
    sizes = [min(CHUNK, count - at) for at in range(0, count, CHUNK)]
    with ThreadPoolExecutor(jobs) as threads:
        parts = list(threads.map(lambda k: part(place, k, len(sizes), sizes[k]), range(len(sizes))))
    manifest, registry = {}, []
    for folder_of_part in parts:
        for entry in (folder_of_part / "inbox").iterdir():
            if entry.is_dir():
                entry.rename(inbox / entry.name)
        for row in rows(folder_of_part / "inbox" / "manifest.csv"):
            manifest[row["submission"]] = row
        registry += [r for r in rows(folder_of_part / "registry.csv") if r not in registry[:1]]
        shutil.rmtree(folder_of_part)
    to_pdf(inbox, manifest, pool, place / "pdf-work")
    write(inbox / "manifest.csv", ["submission", "received_at", "category"], manifest.values())
    write(place / "registry.csv", list(registry[0]), registry)
    mark.write_text(json.dumps(wanted))
    return place


def part(place, k, parts, count):
    out = place / f"part-{k}"
    subprocess.run(["/usr/bin/python3", str(UNSEEN / "generate.py"), "--seed", str(7000 + k), "--count", str(count), "--style", "tidy", "--people", "6", "--part", f"{k + 1}/{parts}", "--out", str(out)],
                   check=True, stdout=subprocess.DEVNULL)
    return out


def to_pdf(inbox, manifest, pool, work):
    chosen = sorted(x for x in inbox.iterdir() if x.is_dir())[EVERY - 1::EVERY]
    files = [f for s in chosen[:pool] for f in sorted(s.rglob("*.docx"))]
    for at in range(0, len(files), BATCH):
        say(f"PDFs by LibreOffice: {at} of {len(files)}")
        convert(files[at:at + BATCH], work)
    for j, submission in enumerate(chosen[pool:], pool):
        source = chosen[j % pool]
        for word in submission.rglob("*.docx"):
            word.unlink()
        for pdf in sorted(source.rglob("*.pdf")):
            copy = submission / pdf.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(pdf.read_bytes() + f"\n% copy {j}\n".encode())
        manifest[submission.name] = manifest[source.name] | {"submission": submission.name}


def convert(files, work):
    """Puts a PDF in the place of each file."""
    shutil.rmtree(work, ignore_errors=True)
    for d in ("in", "out"):
        (work / d).mkdir(parents=True)
    named = {f"{i}{f.suffix}": f for i, f in enumerate(files)}
    for name, f in named.items():
        shutil.copyfile(f, work / "in" / name)
    for _ in range(TRIES):
        left = [str(work / "in" / n) for n in named if not (work / "out" / (pathlib.Path(n).stem + ".pdf")).exists()]
        if not left:
            break
        # A long batch may end early; what is left is asked for again.
        subprocess.run(["soffice", f"-env:UserInstallation={(work / 'profile').resolve().as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", str(work / "out")] + left, capture_output=True)
    for name, f in named.items():
        pdf = work / "out" / (pathlib.Path(name).stem + ".pdf")
        if not pdf.exists():
            sys.exit(f"LibreOffice made no PDF of {f}")
        pdf.rename(f.with_suffix(".pdf"))
        f.unlink()
    shutil.rmtree(work)


def rows(path):
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "cp950"):
        try:
            return list(csv.DictReader(io.StringIO(data.decode(encoding))))
        except UnicodeDecodeError:
            continue
    sys.exit(f"{path}: unknown encoding")


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as out:
        w = csv.DictWriter(out, header, lineterminator="\n")
        w.writeheader()
        w.writerows(lines)


def say(text):
    print(text, file=sys.stderr, flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--submissions", type=int, required=True)
    ap.add_argument("--folder", help="default: doctools-inboxes in the system's folder for temporary files")
    ap.add_argument("--pdf-pool", type=int, default=400)
    args = ap.parse_args()
    print(make(args.submissions, args.folder, args.pdf_pool))


if __name__ == "__main__":
    main()
