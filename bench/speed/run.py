#!/usr/bin/python3
"""Measures everything in one run on this machine and writes bench/RESULTS.md.

  bench/speed/run.py [--sizes 100,1000] [--compare 1000] [--inboxes DIR] [--work DIR] [--program PATH] [--out FILE]

For every size: the whole job and a second run of it, beside SHA-256 over the same files; and per format hop 2 of the tool alone beside the floor (a bare XmlReader), the Python libraries and
LibreOffice's conversion to text. For the size of --compare also the job with one thread, without checklists, and with one submission added. Above --compare Python reads a part of the files,
and LibreOffice does everywhere: their times are then multiplied up, and marked ≈. --sizes 100,1000,10000 takes three quarters of an hour on 2 cores.
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
import multiply
import report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
JOBS = 2
FORMATS = "## Formats beside each other"
SAMPLE = 60  # files of a format that LibreOffice turns into text
PYTHON = 2000  # files of a format that Python reads at most
KINDS = ("docx", "pptx", "xlsx", "pdf")


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
        run = json.loads((out / "run.json").read_text(encoding="utf-8"))
        r |= {"counts": run["counts"], "hops": run["hops"]}
        return r

    def floor(self, mode, place, jobs, *more):
        r = timed([self.floor_program, mode, place, jobs, *more], self.work)
        return r | {"inner": json.loads(r["output"])}

    def size(self, place):
        """The whole job, all of it taken over, and hashing."""
        out = self.work / "out"
        self.floor("hash", place / "inbox", JOBS)  # every side finds the files in the page cache
        whole = self.tool(place, out, "--jobs", JOBS)
        return {"whole": whole, "again": self.tool(place, out, "--jobs", JOBS, fresh=False), "hash": self.floor("hash", place / "inbox", JOBS)}

    def added(self, place):
        """Right after size(): one submission more."""
        more = place / "inbox" / "Z-added"
        try:
            shutil.copytree(next(x for x in sorted((place / "inbox").iterdir()) if x.is_dir()), more)
            return self.tool(place, self.work / "out", "--jobs", JOBS, fresh=False)
        finally:
            shutil.rmtree(more, ignore_errors=True)

    def python(self, folder, way, most=None):
        """Seconds of Python for all files, and whether they were multiplied up from a part of them."""
        files = count(folder, "docx" if way in ("rows", "cells") else way)
        r = timed(["/usr/bin/python3", HERE / "read_python.py", folder, way, *([most] if most else [])], self.work)
        r["times"] = files / most if most and files > most else 1
        return r

    def libreoffice(self, folder, kind):
        """Seconds of LibreOffice for all files of a kind, multiplied up from a sample; its start is counted once."""
        files = sorted(folder.rglob("*." + kind))
        sample = files[::max(1, len(files) // SAMPLE)][:SAMPLE]
        to = {"docx": "txt:Text (encoded):UTF8", "xlsx": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"}[kind]
        command = ["soffice", f"-env:UserInstallation={(self.work / 'profile').resolve().as_uri()}", "--headless", "--convert-to", to, "--outdir", self.work / "text"]
        if not (self.work / "profile").exists():
            timed(command + sample[:1], self.work)  # makes its profile
        return timed(command + sample, self.work) | {"sample": len(sample), "times": len(files) / len(sample)}

    def formats(self, n, place, compare):
        """Per format: floor, our reading, Python, LibreOffice."""
        found = {}
        for kind in KINDS:
            folder = place / "inbox" if count(place / "inbox", kind) else workbooks(place, n) if kind == "xlsx" else None
            if folder is None:
                continue
            inboxes.say(f"{kind} of {n}")
            most = None if n <= compare else PYTHON
            found[kind] = {
                "files": count(folder, kind),
                "floor": None if kind == "pdf" else self.floor("xml", folder, JOBS, kind),
                "read": self.floor("read", folder, JOBS, kind),
                "read1": None if most else self.floor("read", folder, 1, kind),
                "python": {way: self.python(folder, way, most) for way in {"docx": ("rows", "cells"), "xlsx": ("xlsx",), "pdf": ("pdf",)}.get(kind, ())},
                "office": self.libreoffice(folder, kind) if kind in ("docx", "xlsx") else None,
            }
        return found

    def extract(self, place):
        return self.hyperfine(f"extract '{next(iter(sorted((place / 'inbox').rglob('*企業基本資料表.docx'))))}' --program design-113")

    def version(self):
        return self.hyperfine("--version")

    def hyperfine(self, arguments):
        export = self.work / "hyper.json"
        run = subprocess.run(["hyperfine", "--warmup", "3", "--runs", "20", "--export-json", str(export), f"'{self.program}' {arguments}"], capture_output=True, text=True)
        return json.loads(export.read_text())["results"][0] if run.returncode == 0 else run.stderr.strip()[-300:]


def count(folder, kind):
    return sum(1 for _ in folder.rglob("*." + kind))


def workbooks(place, n):
    """Workbooks to read, which the inboxes do not hold: those of cluster-110's applicants, copied to as many as there are submissions."""
    folder = place / "workbooks"
    if count(folder, "xlsx") != n:
        shutil.rmtree(folder, ignore_errors=True)
        made = folder / "made"
        subprocess.run(["/usr/bin/python3", str(HERE.parent / "unseen" / "cluster.py"), "--seed", "9100", "--count", "40", "--as", "xlsx", "--style", "tidy", "--out", str(made)], check=True, stdout=subprocess.DEVNULL)
        sources = sorted(made.rglob("*.xlsx"))
        for i in range(n):
            shutil.copyfile(sources[i % len(sources)], folder / f"{i:05d}.xlsx")
        shutil.rmtree(made)
    return folder


def describe(place):
    files = [f for f in (place / "inbox").rglob("*") if f.is_file()]
    kinds = {k: sum(1 for f in files if f.suffix == "." + k) for k in ("docx", "pptx", "pdf")}
    return f"{', '.join(f'{n:,} {k}' for k, n in kinds.items())}; {sum(f.stat().st_size for f in files) / 1e6:,.0f} MB"


def measure(bench, places, compare):
    """Everything, in the order of the sizes; the files of a size are read by every side right after each other."""
    sizes = {}
    for n, place in places.items():
        inboxes.say(f"{n} submissions")
        sizes[n] = bench.size(place) | {"place": describe(place)}
        if n == compare:
            sizes[n]["added"] = bench.added(place)
            sizes[n]["one"] = bench.tool(place, bench.work / "other", "--jobs", 1)
            sizes[n]["plain"] = bench.tool(place, bench.work / "other", "--jobs", JOBS, "--no-pdf")
        sizes[n]["formats"] = bench.formats(n, place, compare)
    return sizes, bench.extract(places[compare]), bench.version()


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
        places = {n: (multiply if n > multiply.BASE else inboxes).make(n, args.inboxes) for n in sizes}
        measured, extract, version = measure(bench, places, compare)
        (work / "measured.json").write_text(json.dumps({"sizes": measured, "extract": extract, "version": version, "where": where, "compare": compare, "jobs": JOBS}, default=str))
        lines = report.lines(measured, extract, version, where, compare, JOBS)
    finally:
        if not args.work:
            shutil.rmtree(work, ignore_errors=True)
    out = pathlib.Path(args.out)
    kept = out.read_text(encoding="utf-8").partition(FORMATS) if out.exists() else ("", "", "")  # those tables are made by other scripts
    out.write_text("\n".join(lines) + "\n" + ("\n" + FORMATS + kept[2] if kept[1] else ""), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
