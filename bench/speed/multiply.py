#!/usr/bin/python3
"""An inbox of many thousand submissions out of one of a thousand, which are made from scratch (inboxes.py): every copy of a submission gets applicants' numbers (統一編號) of its own that
pass the check digit, in the manifest a line, and other bytes in every file, so that neither the rules between submissions nor a hash finds the same document twice. PDFs keep their
numbers, so that among them the rules find repeated applicants.

  bench/speed/multiply.py --submissions 10000 [--folder DIR]"""
import argparse
import json
import pathlib
import re
import shutil
import struct
import sys
import zipfile
import inboxes

BASE = 1000
WEIGHTS = (1, 2, 1, 2, 1, 2, 4, 1)
NUMBER = re.compile(rb"(?<![0-9])[0-9]{8}(?![0-9])")


def valid(number):
    """The check of a 統一編號: digits by weights, cross sums added; a seventh digit of 7 allows the sum below as well."""
    total = sum(sum(divmod(int(d) * w, 10)) for d, w in zip(number, WEIGHTS))
    return total % 5 == 0 or (number[6] == "7" and (total + 1) % 5 == 0)


def another(number, k):
    """The k-th valid number after one."""
    at = int(number)
    while k:
        at = (at + 7919) % 100_000_000
        k -= valid(f"{at:08d}")
    return f"{at:08d}".encode()


def numbers_of(parts):
    return {n.decode() for name, data in parts if name.endswith("document.xml") for n in NUMBER.findall(data) if valid(n.decode())}


def commented(data, k):
    """The same package with a comment at its end: other bytes, and nothing to press again."""
    comment = f"copy {k}".encode()
    return data[:-2] + struct.pack("<H", len(comment)) + comment


def rewritten(data, infos, parts, changed, target):
    """The package with other numbers."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for info, (name, part) in zip(infos, parts):
            new.writestr(info, NUMBER.sub(lambda m: changed.get(m[0], m[0]), part) if name.endswith(".xml") else part)


def copies(submission, inbox, names):
    """Writes the copies of one submission."""
    files, numbers = [], set()
    for file in sorted(f for f in submission.rglob("*") if f.is_file()):
        data, infos, parts = file.read_bytes(), [], []
        if file.suffix in (".docx", ".pptx"):
            with zipfile.ZipFile(file) as old:
                infos = old.infolist()
                parts = [(i.filename, old.read(i)) for i in infos]
            numbers |= numbers_of(parts)
        files.append((file.relative_to(submission), data, infos, parts))
    for k, name in names:
        changed = {n.encode(): another(n, k) for n in numbers}
        for file, data, infos, parts in files:
            target = inbox / name / file
            target.parent.mkdir(parents=True, exist_ok=True)
            if k and any(n in part for part_name, part in parts if part_name.endswith(".xml") for n in changed):
                rewritten(data, infos, parts, changed, target)
            else:
                target.write_bytes(data if k == 0 else commented(data, k) if parts else data + f"\n% copy {k}\n".encode())


def make(count, folder=None):
    """The folder with inbox/ and registry.csv of so many submissions; made where it is not there yet."""
    base = inboxes.make(BASE, folder)
    place = pathlib.Path(folder or inboxes.default_folder()) / f"{count}"
    mark = place / "made.json"
    wanted = {"submissions": count, "base": json.loads((base / "made.json").read_text()), "by": pathlib.Path(__file__).read_text()}
    if mark.exists() and json.loads(mark.read_text()) == wanted:
        return place
    shutil.rmtree(place, ignore_errors=True)
    inbox = place / "inbox"
    inbox.mkdir(parents=True)
    shutil.copyfile(base / "registry.csv", place / "registry.csv")
    manifest = {r["submission"]: r for r in inboxes.rows(base / "inbox" / "manifest.csv")}
    lines, submissions = [], sorted(x for x in (base / "inbox").iterdir() if x.is_dir())
    for i, submission in enumerate(submissions):
        if i % 100 == 0:
            inboxes.say(f"copies of submission {i} of {len(submissions)}")
        names = [(k, submission.name if k == 0 else f"{submission.name}-{k}") for k in range(count // BASE + (i < count % BASE))]
        copies(submission, inbox, names)
        if submission.name in manifest:
            lines += [manifest[submission.name] | {"submission": name} for _, name in names]
    inboxes.write(inbox / "manifest.csv", list(lines[0]), lines)
    mark.write_text(json.dumps(wanted))
    return place


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--submissions", type=int, required=True)
    ap.add_argument("--folder", help="default: doctools-inboxes in the system's folder for temporary files")
    args = ap.parse_args()
    if args.submissions <= BASE:
        sys.exit(f"up to {BASE} submissions are made by inboxes.py")
    print(make(args.submissions, args.folder))


if __name__ == "__main__":
    main()
