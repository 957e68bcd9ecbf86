#!/usr/bin/python3
"""A second run over an unchanged inbox, beside hashing the same files, in one run.

    bench/ledger/second_run.py [--size 1000] [--runs 7] [--work DIR]

The inbox is made of the fixtures, a copy a submission with altered bytes (a remark at the end of each zip, which no reader looks at), so that no file is there twice. Beside
the program, in turn with it: bench/Floor (the same runtime, SHA-256 over all files with two threads) and sha256sum, two at a time. All find the files in the page cache.
Prints the medians and the ratios; needs the .NET SDK.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "fixtures" / "design-113" / "inbox"
LIMIT = 3.0


def altered(source, target, number):
    """A copy with other bytes; Office documents and zips are zips, at whose end a remark may stand."""
    shutil.copyfile(source, target)
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(target, "a") as package:
            package.comment = f"copy {number}".encode()
    else:
        with open(target, "ab") as file:
            file.write(f"\n% copy {number}\n".encode())


def make(inbox, size):
    children = sorted(c for c in FIXTURES.iterdir() if c.name != "manifest.csv")
    for number in range(size):
        child = children[number % len(children)]
        name = f"S{number:05}{'' if child.is_dir() else child.suffix}"
        if child.is_dir():
            for file in sorted(f for f in child.rglob("*") if f.is_file()):
                target = inbox / name / file.relative_to(child)
                target.parent.mkdir(parents=True, exist_ok=True)
                altered(file, target, number)
        else:
            inbox.mkdir(parents=True, exist_ok=True)
            altered(child, inbox / name, number)


def publish(project, to):
    subprocess.run(["dotnet", "publish", str(project), "-c", "Release", "-r", "linux-x64", "-p:PublishReadyToRun=true", "--self-contained", "false", "-o", str(to), "-nologo", "-clp:ErrorsOnly"], cwd=ROOT, check=True)


def seconds(command):
    start = time.perf_counter()
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    taken = time.perf_counter() - start
    if run.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {run.returncode}: {run.stderr[-500:]}")
    return taken


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=1000)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--work", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "doctools-second-run")
    given = options.parse_args()
    work, inbox, out = given.work.resolve(), given.work.resolve() / f"inbox-{given.size}", given.work.resolve() / "out"
    if not inbox.exists():
        make(inbox, given.size)
    publish("src/DocTools.Cli", work / "program")
    publish("bench/Floor", work / "floor")
    shutil.rmtree(out, ignore_errors=True)
    process = [str(work / "program" / "doctools"), "process", str(inbox), "--program", "design-113", "--out", str(out), "--jobs", "2"]
    floor = [str(work / "floor" / "floor"), "hash", str(inbox), "2"]
    shell = ["sh", "-c", f"find '{inbox}' -type f -print0 | xargs -0 -P 2 -n 200 sha256sum"]
    first = seconds(process)
    ledger = (out / "ledger.db").stat().st_size
    taken = {"second run": [], "SHA-256 (.NET, 2 threads)": [], "sha256sum (2 at a time)": []}
    for _ in range(given.runs):
        for name, command in zip(taken, (process, floor, shell)):
            taken[name].append(seconds(command))
    files = [f for f in inbox.rglob("*") if f.is_file()]
    print(f"{given.size:,} submissions, {len(files):,} files, {sum(f.stat().st_size for f in files) / 1e6:,.0f} MB; {len(os.sched_getaffinity(0))} cores; load {open('/proc/loadavg').read().split()[0]}; first run {first:.1f} s, ledger {ledger / 1e6:.1f} MB")
    medians = {name: statistics.median(t) for name, t in taken.items()}
    for name, t in taken.items():
        print(f"{name:28} {medians[name]:.3f} s (least {min(t):.3f}, {given.runs} runs)")
    second, hashing, shell_hashing = medians.values()
    print(f"second run / SHA-256: {second / hashing:.2f} (limit {LIMIT:.0f}); / sha256sum: {second / shell_hashing:.2f}")
    return 0 if second / hashing <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
