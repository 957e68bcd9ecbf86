#!/usr/bin/python3
"""Has anything become slow? Compares the program with yardsticks beside it on the same files and machine, so that a slow or busy machine makes both slower and the ratio stays.

  bench/ratios.py [--update]

Processor seconds, the least of some runs each, over the Word files of fixtures/. Ends with 1 where a ratio is above its limit in bench/ratios.json; --update writes limits anew, at what is measured
and half of it again. A yardstick that is not there (python3-docx) is told and passed over."""
import argparse
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
LIMITS = HERE / "ratios.json"
RUNS = 3
PASSES = 6  # over all files; the first warms the compiler up and does not count
SLACK = 1.5


def processor(command):
    """Processor seconds of a command with its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode not in (0, 1):
        sys.exit(f"ratios: {' '.join(map(str, command))} ended with {run.returncode}: {run.stderr[-500:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run.stdout


def least(measure):
    return min(measure() for _ in range(RUNS))


def floor(program, mode, folder):
    return least(lambda: json.loads(processor([program, mode, folder, 1, "docx", PASSES])[1])["cpu"])


def job(work):
    def once():
        shutil.rmtree(work / "out", ignore_errors=True)
        return processor([ROOT / "doctools", "process", work / "inbox", "--program", "design-113", "--out", work / "out", "--jobs", "1", "--no-pdf"])[0]
    return least(once)


def whole(path):
    """Whether a bare XmlReader can read it: some of the fixtures are damaged on purpose."""
    try:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    xml.etree.ElementTree.fromstring(package.read(name))
    except (zipfile.BadZipFile, xml.etree.ElementTree.ParseError, RuntimeError):
        return False
    return True


def measured(work):
    """The ratios by name."""
    inbox = work / "inbox"
    for file in filter(whole, sorted((ROOT / "fixtures" / "design-113" / "inbox").glob("*/*.docx"))):
        (inbox / file.parent.name).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, inbox / file.parent.name / file.name)
    subprocess.run(["dotnet", "build", "bench/Floor", "-c", "Release", "-o", str(work / "floor"), "-nologo", "-v:quiet", "-clp:ErrorsOnly", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false"], cwd=ROOT, check=True, stdout=sys.stderr)
    yardstick = work / "floor" / "floor"
    found = {"reading Word files / unzip and XmlReader": floor(yardstick, "read", inbox) / floor(yardstick, "xml", inbox)}
    if subprocess.run(["/usr/bin/python3", "-c", "import docx"], stderr=subprocess.DEVNULL).returncode == 0:
        python = least(lambda: processor(["/usr/bin/python3", HERE / "speed" / "read_python.py", inbox, "rows"])[0])
        found["process without checklists / python-docx reading"] = job(work) / python
    else:
        print("ratios: python-docx is not there, its ratio was not measured", file=sys.stderr)
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--update", action="store_true")
    update = ap.parse_args().update
    with tempfile.TemporaryDirectory(prefix="doctools-ratios-") as work:
        found = measured(pathlib.Path(work))
    limits = json.loads(LIMITS.read_text()) if LIMITS.exists() else {}
    if update:
        LIMITS.write_text(json.dumps(limits | {name: round(value * SLACK, 2) for name, value in found.items()}, indent=2, ensure_ascii=False) + "\n")
        limits = json.loads(LIMITS.read_text())
    slow = False
    for name, value in found.items():
        if name not in limits:
            sys.exit(f"ratios: {LIMITS.name} has no limit for '{name}'")
        print(f"ratios: {name}: {value:.2f}, at most {limits[name]:.2f}" + ("" if value <= limits[name] else " - SLOWER THAN THAT"))
        slow |= value > limits[name]
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
