#!/usr/bin/python3
"""Measures everything in one run on this machine and writes bench/RESULTS.md.

  bench/speed/run.py [--sizes 100,1000] [--compare 1000] [--inboxes DIR] [--work DIR] [--program PATH] [--out FILE]

For every size: the whole job and a second run of it, beside SHA-256 over the same files. For the size of --compare also the job with one thread, without checklists, with one
submission added; the Python libraries and LibreOffice on the same files; hop 2 of the tool alone beside a bare XmlReader. --sizes 100,1000,10000 takes an hour or two.
Without --program the program is published first (Release, ReadyToRun). Inboxes are made by inboxes.py where they are not there yet, and kept."""
import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import inboxes

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
JOBS = 2
FORMATS = "## Formats beside each other"
SAMPLE = 60  # Word files that LibreOffice turns into text


def timed(command, work):
    """Seconds on the clock and of processor (children included), peak memory in MB of the largest process, output."""
    log = work / "time.txt"
    run = subprocess.run(["/usr/bin/time", "-v", "-o", str(log)] + [str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    text = log.read_text()
    wall = re.search(r"Elapsed.*?: (?:(\d+):)?(\d+):([\d.]+)\n", text)
    cpu = sum(float(re.search(kind + r" time.*: ([\d.]+)", text)[1]) for kind in ("User", "System"))
    if run.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with {run.returncode}: {run.stderr[-800:]}")
    return {"seconds": int(wall[1] or 0) * 3600 + int(wall[2]) * 60 + float(wall[3]), "cpu": cpu, "memory": int(re.search(r"Maximum resident.*: (\d+)", text)[1]) / 1024, "output": run.stdout.strip()}


def machine():
    cpu = next((x.split(":", 1)[1].strip() for x in open("/proc/cpuinfo") if x.startswith("model name")), platform.machine())
    memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read())[1]) / 1024 / 1024
    release = next((x.split("=", 1)[1].strip().strip('"') for x in open("/etc/os-release") if x.startswith("PRETTY_NAME")), "")
    python = "import importlib.metadata as m; print(', '.join(f'{p} {m.version(p)}' for p in ('python-docx', 'openpyxl', 'pdfminer.six')))"
    versions = [first_line(c) for c in (["dotnet", "--version"], ["/usr/bin/python3", "-c", python], ["soffice", "--version"], ["mutool", "-v"])]
    return (f"{len(os.sched_getaffinity(0))} cores of {cpu}, {memory:.0f} GB; {release}, Linux {platform.release()}; .NET SDK {versions[0]}; Python {platform.python_version()} with {versions[1]}; "
            f"{versions[2]}; {versions[3]}; load before the run {open('/proc/loadavg').read().split()[0]}")


def first_line(command):
    try:
        run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    except FileNotFoundError:
        return f"no {command[0]}"
    return (run.stdout or run.stderr).strip().split("\n")[0]


def publish(project, to):
    subprocess.run(["dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "-p:PublishReadyToRun=true", "--self-contained", "false", "-o", str(to), "-nologo", "-clp:ErrorsOnly", "-nodeReuse:false", "-p:UseSharedCompilation=false"], cwd=ROOT, check=True)
    return to


class Bench:
    def __init__(self, program, floor, work):
        self.program, self.floor_program, self.work = program, floor, work

    def tool(self, place, out, *more, fresh=True):
        if fresh:
            shutil.rmtree(out, ignore_errors=True)
        r = timed([self.program, "process", place / "inbox", "--program", "design-113", "--out", out, "--registry", place / "registry.csv", *more], self.work)
        r["counts"] = json.loads((out / "run.json").read_text(encoding="utf-8"))["counts"]
        return r

    def floor(self, mode, place, jobs, *more):
        r = timed([self.floor_program, mode, place / "inbox", jobs, *more], self.work)
        return r | {"inner": json.loads(r["output"])}

    def size(self, place):
        """The whole job, all of it taken over, and hashing."""
        out = self.work / "out"
        self.floor("hash", place, JOBS)  # every side finds the files in the page cache
        whole = self.tool(place, out, "--jobs", JOBS)
        return {"whole": whole, "again": self.tool(place, out, "--jobs", JOBS, fresh=False), "hash": self.floor("hash", place, JOBS)}

    def added(self, place):
        """Right after size(): one submission more."""
        more = place / "inbox" / "Z-added"
        try:
            shutil.copytree(next(x for x in sorted((place / "inbox").iterdir()) if x.is_dir()), more)
            return self.tool(place, self.work / "out", "--jobs", JOBS, fresh=False)
        finally:
            shutil.rmtree(more, ignore_errors=True)

    def python(self, place, way):
        return timed(["/usr/bin/python3", HERE / "read_python.py", place / "inbox", way], self.work)

    def libreoffice(self, place):
        files = sorted((place / "inbox").rglob("*.docx"))
        sample = files[::max(1, len(files) // SAMPLE)][:SAMPLE]
        folder = self.work / "text"
        command = ["soffice", f"-env:UserInstallation={(self.work / 'profile').resolve().as_uri()}", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder]
        timed(command + sample[:1], self.work)  # makes its profile
        return timed(command + sample, self.work), len(sample), len(files)

    def extract(self, place):
        one = next(iter(sorted((place / "inbox").rglob("*企業基本資料表.docx"))))
        export = self.work / "hyper.json"
        run = subprocess.run(["hyperfine", "--warmup", "3", "--runs", "20", "--export-json", str(export), f"'{self.program}' extract '{one}' --program design-113"], capture_output=True, text=True)
        return json.loads(export.read_text())["results"][0] if run.returncode == 0 else run.stderr.strip()[-300:]


def describe(place):
    files = [f for f in (place / "inbox").rglob("*") if f.is_file()]
    kinds = {k: sum(1 for f in files if f.suffix == "." + k) for k in ("docx", "pptx", "pdf")}
    return f"{', '.join(f'{n:,} {k}' for k, n in kinds.items())}; {sum(f.stat().st_size for f in files) / 1e6:,.0f} MB"


def total(*parts):
    return {"seconds": sum(p["seconds"] for p in parts), "cpu": sum(p["cpu"] for p in parts), "memory": max(p["memory"] for p in parts)}


def verdict(value, limit):
    return f"{value:.2f} | at most {limit} | {'reached' if value <= limit else '**missed**'} |"


def report(bench, places, compare, where):
    sizes = {}
    for n in places:
        inboxes.say(f"{n} submissions")
        sizes[n] = bench.size(places[n])
        if n == compare:
            added = bench.added(places[n])
    place, main = places[compare], sizes[compare]
    inboxes.say("comparing")
    python = {way: bench.python(place, way) for way in ("rows", "cells", "pdf", "xlsx")}
    base = {way: total(python[way], python["pdf"], python["xlsx"]) for way in ("rows", "cells")}
    office, sample, words = bench.libreoffice(place)
    one, none = bench.tool(place, bench.work / "other", "--jobs", 1), bench.tool(place, bench.work / "other", "--jobs", JOBS, "--no-pdf")
    reading = {(mode, jobs): bench.floor(mode, place, jobs) for mode in ("xml", "read") for jobs in (1, JOBS)}
    pdfs = bench.floor("read", place, JOBS, "pdf")
    extract = bench.extract(place)

    lines = [f"# Speed, measured {datetime.date.today().isoformat()}", "", f"Machine: {where}.", "",
             "Made by `bench/speed/run.py`, one run; every side finds its files in the page cache. Memory is that of the largest process. Inboxes by `bench/speed/inboxes.py`: 10 Word files and a presentation a submission, of a fifth of the submissions the Word files as PDFs of LibreOffice.", ""]
    lines += [f"* {n:,} submissions: {describe(places[n])}" + (" (PDFs beyond 400 submissions are copies with a comment of their own)" if n > 2000 else "") for n in places]
    lines += ["", f"## {compare:,} submissions", "", "| what | seconds | processor seconds | peak memory MB | of Python (rows) | of Python (cells) |", "|---|---:|---:|---:|---:|---:|"]

    def row(name, r):
        lines.append(f"| {name} | {r['seconds']:.2f} | {r['cpu']:.2f} | {r['memory']:.0f} | {r['seconds'] / base['rows']['seconds']:.3f} | {r['seconds'] / base['cells']['seconds']:.3f} |")
    row("Python readers, text only (python-docx over rows and cells; openpyxl; pdfminer.six)", base["rows"])
    row("Python readers, text only (python-docx, each table's cells at one go; openpyxl; pdfminer.six)", base["cells"])
    row("– of it python-docx, rows and cells", python["rows"])
    row("– of it python-docx, cells at one go", python["cells"])
    row("– of it pdfminer.six", python["pdf"])
    row(f"doctools process --jobs {JOBS}", main["whole"])
    row("doctools process --jobs 1", one)
    row(f"doctools process --jobs {JOBS} --no-pdf", none)
    row(f"doctools process --jobs {JOBS}, second run (all taken over)", main["again"])
    row(f"doctools process --jobs {JOBS}, third run with one submission added", added)
    row(f"SHA-256 over all files, {JOBS} threads", main["hash"])
    lines += ["", "Nothing reads pptx on the Python side (python-pptx is no package of Debian), and the inboxes hold no xlsx; `process` reads both, extracts, checks, and writes result.json, a checklist PDF and a budget workbook for each submission, the summary workbook and the CSV files.",
              f"LibreOffice turned {sample} of the {words:,} Word files into text in {office['seconds']:.1f} s, {office['seconds'] / sample:.2f} s a file: {office['seconds'] / sample * words:,.0f} s for all of them, extrapolated.",
              f"`process` said: {', '.join(f'{k} {v:,}' for k, v in main['whole']['counts'].items())}.", "",
              "## OOXML files: our reading beside the floor", "",
              "The floor unzips the parts that our reader reads and runs a bare `XmlReader` over them; our reading is hop 2 alone, from bytes to a document. Both in one C# program (`bench/Floor`), in the same way compiled; time within the process.", "",
              "| threads | files | floor s | floor processor s | reading s | reading processor s | ratio s | ratio processor s |", "|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for jobs in (1, JOBS):
        a, b = reading["xml", jobs]["inner"], reading["read", jobs]["inner"]
        lines.append(f"| {jobs} | {b['files']:,.0f} | {a['seconds']:.2f} | {a['cpu']:.2f} | {b['seconds']:.2f} | {b['cpu']:.2f} | {b['seconds'] / a['seconds']:.2f} | {b['cpu'] / a['cpu']:.2f} |")
    p = pdfs["inner"]
    lines += ["", f"Hop 2 of the {p['files']:,.0f} PDFs with {JOBS} threads: {p['seconds']:.1f} s, {pdfs['cpu']:.1f} s of processor with child processes" + (f"; {p['failed']:,.0f} of them were not read" if p["failed"] else "") + ".",
              *[f"**{r['inner']['failed']:,.0f} OOXML files were not read.**" for r in [reading["read", JOBS]] if r["inner"]["failed"]], "",
              "## Growth", "", f"| submissions | whole job s | processor s | ms a submission | peak memory MB | second run s | peak memory MB | SHA-256 s | second run / SHA-256 |", "|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for n, r in sizes.items():
        w, a, h = r["whole"], r["again"], r["hash"]
        lines.append(f"| {n:,} | {w['seconds']:.1f} | {w['cpu']:.1f} | {w['seconds'] / n * 1000:.0f} | {w['memory']:.0f} | {a['seconds']:.2f} | {a['memory']:.0f} | {h['seconds']:.2f} | {a['seconds'] / h['seconds']:.2f} |")
    least, most = min(sizes), compare
    lines += ["", "## Wanted", "", "| what | measured | wanted | |", "|---|---:|---:|---|",
              f"| whole job / Python readers (rows) | {verdict(main['whole']['seconds'] / base['rows']['seconds'], 0.33)}",
              f"| whole job / Python readers (cells) | {verdict(main['whole']['seconds'] / base['cells']['seconds'], 0.33)}",
              f"| OOXML reading / floor, {JOBS} threads | {verdict(reading['read', JOBS]['inner']['seconds'] / reading['xml', JOBS]['inner']['seconds'], 4)}",
              f"| second run / hashing all files, {compare:,} submissions, whole processes | {verdict(main['again']['seconds'] / main['hash']['seconds'], 3)}",
              f"| peak memory at {most:,} / at {least:,} submissions (flat) | {verdict(sizes[most]['whole']['memory'] / sizes[least]['whole']['memory'], 1.25)}"]
    if isinstance(extract, dict):
        lines += [f"| `extract` of one docx, seconds (20 runs by hyperfine, ± {extract['stddev']:.3f}) | {verdict(extract['mean'], 0.4)}"]
    else:
        lines += ["", f"`extract` was not measured: {extract}"]
    return lines


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--sizes", default="100,1000")
    ap.add_argument("--compare", type=int, help="the size that all sides read; default 1000 where it is among the sizes, else the largest")
    ap.add_argument("--inboxes", help="where inboxes are kept; default: doctools-inboxes in the system's folder for temporary files")
    ap.add_argument("--work", help="where to work; default: a new temporary folder, removed at the end")
    ap.add_argument("--program", help="a published doctools")
    ap.add_argument("--out", default=str(ROOT / "bench" / "RESULTS.md"))
    args = ap.parse_args()
    sizes = sorted({int(x) for x in args.sizes.split(",")})
    compare = args.compare or (1000 if 1000 in sizes else sizes[-1])
    if compare not in sizes:
        ap.error(f"--compare {compare} is none of --sizes")
    where = machine()
    work = pathlib.Path(args.work or tempfile.mkdtemp(prefix="doctools-speed-")).resolve()
    work.mkdir(parents=True, exist_ok=True)
    try:
        program = args.program or publish("src/DocTools.Cli", work / "program") / "doctools"
        bench = Bench(program, publish("bench/Floor", work / "floor") / "floor", work)
        lines = report(bench, {n: inboxes.make(n, args.inboxes) for n in sizes}, compare, where)
    finally:
        if not args.work:
            shutil.rmtree(work, ignore_errors=True)
    out = pathlib.Path(args.out)
    kept = out.read_text(encoding="utf-8").partition(FORMATS) if out.exists() else ("", "", "")  # that table is made by bench/formats.sh
    out.write_text("\n".join(lines) + "\n" + ("\n" + FORMATS + kept[2] if kept[1] else ""), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
