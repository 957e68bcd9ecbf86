#!/usr/bin/env python3
"""Runs a folder of odd files through `doctools extract`, one process a file, and checks how each ended.

    tools/odd-files.py FOLDER... [--program design-113] [--jobs N] [--seconds 20] [--memory 1024] [--csv FILE]

Every file has to end as read, partial, unrecognised, unreadable or refused (one line a document: a container gives several),
with exit code 0, within the time and the memory (MB, the largest of doctools and of its engines). Files of the same bytes are run once.
Ends with 1 where one does not, and names it. Nothing is written but the table of --csv.
"""

import argparse
import collections
import csv
import hashlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILT = ROOT / "src/DocTools.Cli/bin/Release/net10.0/doctools.dll"
ENDS = {"read", "partial", "unrecognised", "unreadable", "refused", "duplicate"}


def run(path, arguments):
    """One file: what it ended as, how long it took, how much memory, and what is wrong with that (empty where nothing is)."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        child = subprocess.Popen(
            ["dotnet", str(arguments.tool), "extract", str(path), "--program", arguments.program, "--lang", "en"],
            stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True)
        # Far above the limit, so that a file that is only too slow is told from one that hangs.
        watch = threading.Timer(arguments.seconds * 6, os.killpg, (child.pid, signal.SIGKILL))
        watch.start()
        _, status, usage = os.wait4(child.pid, 0)
        watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        wrong, ends, reasons = [], [], []
        try:
            for item in json.load(out):
                document = item["document"]
                ends.append(document["status"])
                reasons.append(document.get("note") or "")
        except (ValueError, KeyError) as error:
            wrong.append(f"no result ({error})")
        wrong += [f"ended as {e}" for e in ends if e not in ENDS]
        wrong += [f"fault of ours: {r}" for r in reasons if "未預期" in r]
        if child.returncode != 0:
            wrong.append(f"exit code {child.returncode}: {err.read().decode(errors='replace').strip()[-300:]}")
        memory = usage.ru_maxrss // 1024
        if seconds > arguments.seconds:
            wrong.append(f"took {seconds:.1f} s")
        if memory > arguments.memory:
            wrong.append(f"took {memory} MB")
        return path, "+".join(sorted(set(ends))) or "-", seconds, memory, "; ".join(wrong), " | ".join(sorted(set(filter(None, reasons))))


def files(folders):
    """Every file below the folders, those of the same bytes once."""
    seen = set()
    for folder in folders:
        paths = [folder] if folder.is_file() else sorted(p for p in folder.rglob("*") if p.is_file())
        for path in paths:
            try:
                key = (path.suffix.lower(), hashlib.sha256(path.read_bytes()).digest())
            except OSError as error:
                print(f"left out: {path}: {error}", file=sys.stderr)
                continue
            if key not in seen:
                seen.add(key)
                yield path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="+", type=pathlib.Path)
    parser.add_argument("--program", default="design-113")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--memory", type=int, default=1024)
    parser.add_argument("--csv", type=pathlib.Path)
    parser.add_argument("--tool", type=pathlib.Path, default=BUILT, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if not arguments.tool.exists():
        sys.exit("build first: dotnet build src/DocTools.Cli -c Release")
    with ThreadPoolExecutor(arguments.jobs) as pool:
        results = list(pool.map(lambda p: run(p, arguments), files(arguments.folder)))
    if arguments.csv:
        with arguments.csv.open("w", newline="", encoding="utf-8") as target:
            csv.writer(target).writerows([("file", "end", "seconds", "MB", "wrong", "reason"), *((p, e, f"{s:.2f}", m, w, r) for p, e, s, m, w, r in results)])
    table = collections.defaultdict(collections.Counter)
    for path, end, *_ in results:
        table[path.suffix.lower() or "-"][end] += 1
    for suffix, ends in sorted(table.items()):
        print(f"{suffix:10}", ", ".join(f"{n} {end}" for end, n in ends.most_common()))
    slowest = max(results, key=lambda r: r[2], default=None)
    largest = max(results, key=lambda r: r[3], default=None)
    if slowest:
        print(f"{len(results)} files; slowest {slowest[2]:.1f} s ({slowest[0].name}), largest {largest[3]} MB ({largest[0].name})")
    bad = [r for r in results if r[4]]
    for path, _, _, _, wrong, _ in bad:
        print(f"FAILED {path}: {wrong}")
    return 1 if bad or not results else 0


if __name__ == "__main__":
    sys.exit(main())
