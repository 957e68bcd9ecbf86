#!/usr/bin/python3
"""Measures one run on this machine and writes bench/RESULTS.md: the whole `process` of 200 submissions of 11 Word files and one
presentation, against python-docx reading the text of the same Word files.

  bench/speed/run.py [--submissions 200] [--work DIR] [--program PATH_TO_PUBLISHED_DOCTOOLS]

Without --program the program is published first (Release, ReadyToRun)."""
import argparse
import datetime
import json
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def timed(command, log):
    """Seconds on the clock, seconds of processor, peak memory in MB of the process (children apart), exit code."""
    run = subprocess.run(["/usr/bin/time", "-v", "-o", str(log)] + [str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    text = log.read_text()
    wall = re.search(r"Elapsed.*?: (?:(\d+):)?(\d+):([\d.]+)\n", text)
    seconds = int(wall[1] or 0) * 3600 + int(wall[2]) * 60 + float(wall[3])
    cpu = float(re.search(r"User time.*: ([\d.]+)", text)[1]) + float(re.search(r"System time.*: ([\d.]+)", text)[1])
    memory = int(re.search(r"Maximum resident.*: (\d+)", text)[1]) / 1024
    if run.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {run.returncode}: {run.stderr[-800:]}")
    return {"seconds": seconds, "cpu": cpu, "memory": memory, "output": run.stdout.strip(), "code": run.returncode}


def machine():
    cpu = next((x.split(":", 1)[1].strip() for x in open("/proc/cpuinfo") if x.startswith("model name")), platform.processor() or platform.machine())
    memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read())[1]) / 1024 / 1024
    cores = len(__import__("os").sched_getaffinity(0))
    release = next((x.split("=", 1)[1].strip().strip('"') for x in open("/etc/os-release") if x.startswith("PRETTY_NAME")), "")
    dotnet = subprocess.run(["dotnet", "--version"], capture_output=True, text=True, cwd=ROOT).stdout.strip()
    docx = subprocess.run(["/usr/bin/python3", "-c", "import importlib.metadata as m; print(m.version('python-docx'))"], capture_output=True, text=True).stdout.strip()
    load = open("/proc/loadavg").read().split()[0]
    return f"{cores} cores of {cpu}, {memory:.0f} GB; {release}, Linux {platform.release()}; .NET SDK {dotnet}; Python {platform.python_version()} with python-docx {docx}; load before the run {load}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--submissions", type=int, default=200)
    ap.add_argument("--work")
    ap.add_argument("--program")
    ap.add_argument("--out", default=str(ROOT / "bench" / "RESULTS.md"))
    args = ap.parse_args()
    work = pathlib.Path(args.work or tempfile.mkdtemp(prefix="doctools-speed-"))
    work.mkdir(parents=True, exist_ok=True)
    where = machine()
    program = args.program
    if not program:
        subprocess.run(["dotnet", "publish", "src/DocTools.Cli", "-c", "Release", "-r", "linux-x64", "-p:PublishReadyToRun=true", "--self-contained", "false", "-o", str(work / "program"), "-nologo", "-clp:ErrorsOnly"], cwd=ROOT, check=True)
        program = work / "program" / "doctools"
    if not (work / "corpus").exists():
        subprocess.run(["/usr/bin/python3", str(ROOT / "bench" / "unseen" / "generate.py"), "--seed", "7", "--count", str(args.submissions), "--style", "tidy", "--people", "7", "--out", str(work / "corpus")], check=True)
    inbox = work / "corpus" / "inbox"
    words, slides = (len(list(inbox.rglob(x))) for x in ("*.docx", "*.pptx"))
    command = lambda jobs, out: [program, "process", inbox, "--program", "design-113", "--out", out, "--jobs", jobs, "--registry", work / "corpus" / "registry.csv"]
    rows = []
    for out in ("out1", "out2"):
        shutil.rmtree(work / out, ignore_errors=True)
    log = work / "time.txt"
    subprocess.run(["/usr/bin/python3", str(HERE / "read_docx.py"), str(inbox)], stdout=subprocess.DEVNULL, check=True)  # both sides find the files in the page cache
    for way, name in (("cells", "python-docx, text only (each table's cells at one go)"), ("rows", "python-docx, text only (rows and cells)")):
        rows.append((name, timed(["/usr/bin/python3", HERE / "read_docx.py", inbox, way], log)))
    rows.append(("doctools process --jobs 1", timed(command(1, work / "out1"), log)))
    rows.append(("doctools process --jobs 2", timed(command(2, work / "out2"), log)))
    rows.append(("doctools process --jobs 2, second run (all taken over)", timed(command(2, work / "out2"), log)))
    base = {way: next(r["seconds"] for n, r in rows if n.startswith("python") and way in n) for way in ("rows and", "cells at")}
    base = {"rows": base["rows and"], "cells": base["cells at"]}
    counts = json.loads((work / "out1" / "run.json").read_text(encoding="utf-8"))["counts"]
    one = next(iter(sorted(inbox.rglob("*企業基本資料表.docx"))))
    hyper = subprocess.run(["hyperfine", "--warmup", "3", "--runs", "20", "--export-json", str(work / "hyper.json"), f"'{program}' extract '{one}' --program design-113"], capture_output=True, text=True)
    extract = json.loads((work / "hyper.json").read_text())["results"][0] if hyper.returncode == 0 else None
    lines = [f"# Speed, measured {datetime.date.today().isoformat()}", "", f"Machine: {where}.", "",
             f"Corpus: {args.submissions} submissions, {words} docx and {slides} pptx, made by `bench/unseen/generate.py --seed 7 --people 7 --style tidy`.",
             "`process` reads, extracts, checks and writes result.json, a checklist PDF and a budget workbook for each submission, the summary workbook and the CSV files; python-docx only reads the text of the Word files. Made by `bench/speed/run.py`, one run.", "",
             "| what | seconds | processor seconds | peak memory MB | of python-docx (rows) | of python-docx (cells) |", "|---|---:|---:|---:|---:|---:|"]
    for name, r in rows:
        lines.append(f"| {name} | {r['seconds']:.1f} | {r['cpu']:.1f} | {r['memory']:.0f} | {r['seconds'] / base['rows']:.2f} | {r['seconds'] / base['cells']:.2f} |")
    lines += ["", "Wanted: at most 0.50 of python-docx, under 500 MB. python-docx reads tables in two ways: over rows and their cells, as its documentation shows, or all cells of a table at one go, which is faster; both are given."]
    if extract:
        lines += ["", f"`extract` of one docx, published build, 20 runs by hyperfine: {extract['mean'] * 1000:.0f} ms (± {extract['stddev'] * 1000:.0f}, slowest {extract['max'] * 1000:.0f}). Wanted: under 400 ms."]
    else:
        lines += ["", f"`extract` failed: {hyper.stderr.strip()[-300:]}"]
    lines += ["", "The run said: " + ", ".join(f"{k} {v}" for k, v in counts.items()) + "."]
    pathlib.Path(args.out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
