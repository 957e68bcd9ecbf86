"""Writes what run.py measured as the tables of bench/RESULTS.md."""
import datetime


def total(*parts):
    return {"seconds": sum(p["seconds"] * p.get("times", 1) for p in parts), "cpu": sum(p["cpu"] * p.get("times", 1) for p in parts), "memory": max(p["memory"] for p in parts)}


def verdict(value, limit):
    return f"{value:.3g} | at most {limit:.3g} | {'reached' if value <= limit else '**missed**'} |"


def seconds(r):
    """Seconds of one side, marked where they were multiplied up."""
    if r is None:
        return "–"
    r = r.get("inner", r) | {"times": r.get("times", 1)}
    return ("≈ " if r["times"] > 1 else "") + f"{r['seconds'] * r['times']:,.2f}"


def python_of(formats, way):
    """The time of all Python readers that there are, with python-docx read one way or the other."""
    return total(*(formats[kind]["python"][w] for kind, w in (("docx", way), ("pdf", "pdf")) if kind in formats))


def lines(sizes, extract, version, where, compare, jobs):
    main = sizes[compare]
    base = {way: python_of(main["formats"], way) for way in ("rows", "cells")}
    return [*head(sizes, where), *formats(sizes, jobs), *whole(main, base, compare, jobs), *growth(sizes), *wanted(sizes, base, extract, version, compare, jobs)]


def head(sizes, where):
    yield from (f"# Speed, measured {datetime.date.today().isoformat()}", "", f"Machine: {where}.", "",
                "Made by `bench/speed/run.py`, one run; every side finds its files in the page cache. Memory is that of the largest process. Inboxes by `bench/speed/inboxes.py` and `multiply.py`: 10 Word files and a presentation a submission, of a fifth of the submissions the Word files as PDFs of LibreOffice.", "")
    for n, r in sizes.items():
        yield f"* {n:,} submissions: {r['place']}" + (" (copies of 1,000 with numbers of their own)" if n > 1000 else "")


def formats(sizes, jobs):
    yield from ("", "## Reading, side by side", "",
                f"Seconds for all files of a format. The floor unzips the parts that our reader reads and runs a bare `XmlReader` over them; ours is hop 2 alone, from bytes to a document with all its tables: both in one C# program (`bench/Floor`) with {jobs} threads, and ours with one thread as well. "
                "Python reads the text with one process, as each of its libraries does: python-docx over rows and cells (in brackets: each table's cells at one go), openpyxl, pdfminer.six; python-pptx is no package of Debian. LibreOffice converts to text (csv for workbooks) in one start; it has no such filter for slides and PDF. ≈: multiplied up from a part of the files.", "",
                "| submissions | format | files | floor | ours | ours / floor | ours, 1 thread | Python | ours, 1 thread / Python | LibreOffice |", "|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for n, r in sizes.items():
        for kind, f in r["formats"].items():
            ours, one = f["read"]["inner"]["seconds"], f["read1"] and f["read1"]["inner"]["seconds"]
            floor = f["floor"] and f["floor"]["inner"]["seconds"]
            python = list(f["python"].values())
            told = seconds(python[0]) + (f" ({seconds(python[1])})" if len(python) > 1 else "") if python else "–"
            share = f"{one / (python[0]['seconds'] * python[0]['times']):.3f}" if python and one else "–"
            lost = f", {f['read']['inner']['failed']:,.0f} **not read**" if f["read"]["inner"]["failed"] else ""
            yield f"| {n:,} | {kind} | {f['files']:,}{lost} | {seconds(f['floor'])} | {ours:.2f} | {f'{ours / floor:.2f}' if floor else '–'} | {seconds(f['read1'])} | {told} | {share} | {seconds(f['office'])} |"


def whole(main, base, compare, jobs):
    yield from ("", f"## The whole job, {compare:,} submissions", "", "| what | seconds | processor seconds | cores busy | peak memory MB | of Python (rows) | of Python (cells) |", "|---|---:|---:|---:|---:|---:|---:|")

    def row(name, r):
        return f"| {name} | {r['seconds']:.2f} | {r['cpu']:.2f} | {r['cpu'] / r['seconds']:.2f} | {r['memory']:.0f} | {r['seconds'] / base['rows']['seconds']:.3f} | {r['seconds'] / base['cells']['seconds']:.3f} |"
    yield row("Python readers, text only (python-docx over rows and cells; pdfminer.six)", base["rows"])
    yield row("Python readers, text only (python-docx, each table's cells at one go; pdfminer.six)", base["cells"])
    yield row(f"doctools process --jobs {jobs}", main["whole"])
    yield row("doctools process --jobs 1", main["one"])
    yield row(f"doctools process --jobs {jobs} --no-pdf", main["plain"])
    yield row(f"doctools process --jobs {jobs}, second run (all taken over)", main["again"])
    yield row(f"doctools process --jobs {jobs}, third run with one submission added", main["added"])
    yield row(f"SHA-256 over all files, {jobs} threads", main["hash"])
    yield from ("", "`process` reads the slides as well, extracts, checks, and writes result.json, a checklist PDF and a budget workbook for each submission, the summary workbook, the CSV files and the ledger.",
                f"It said: {', '.join(f'{k} {v:,}' for k, v in main['whole']['counts'].items())}. By hop, in seconds of all threads: {', '.join(f'{k} {v:.1f}' for k, v in main['whole']['hops'].items() if v >= 0.05)}.")


def growth(sizes):
    yield from ("", "## Growth", "", "| submissions | whole job s | processor s | ms a submission | peak memory MB | second run s | peak memory MB | SHA-256 s | second run / SHA-256 |", "|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for n, r in sizes.items():
        w, a, h = r["whole"], r["again"], r["hash"]
        yield f"| {n:,} | {w['seconds']:.1f} | {w['cpu']:.1f} | {w['seconds'] / n * 1000:.1f} | {w['memory']:.0f} | {a['seconds']:.2f} | {a['memory']:.0f} | {h['seconds']:.2f} | {a['seconds'] / h['seconds']:.2f} |"


def wanted(sizes, base, extract, version, compare, jobs):
    main = sizes[compare]
    ooxml = [f for kind, f in main["formats"].items() if f["floor"] and kind != "xlsx"]
    drawn = (main["whole"]["cpu"] - main["plain"]["cpu"]) / compare * 1000
    yield from ("", "## Wanted", "", "| what | measured | wanted | |", "|---|---:|---:|---|",
                f"| whole job / Python readers (rows) | {verdict(main['whole']['seconds'] / base['rows']['seconds'], 1 / 6)}",
                f"| whole job / Python readers (cells) | {verdict(main['whole']['seconds'] / base['cells']['seconds'], 1 / 6)}",
                f"| OOXML reading / floor, {jobs} threads (docx and pptx) | {verdict(sum(f['read']['inner']['seconds'] for f in ooxml) / sum(f['floor']['inner']['seconds'] for f in ooxml), 2.5)}",
                f"| cores busy during the whole job | {main['whole']['cpu'] / main['whole']['seconds']:.2f} | {jobs} | |",
                f"| a checklist PDF, ms of processor (the job with and without them) | {verdict(drawn, 15)}",
                f"| second run / hashing all files, whole processes | {verdict(main['again']['seconds'] / main['hash']['seconds'], 3)}")
    ns = sorted(sizes)
    for a, b in zip(ns, ns[1:]):
        yield f"| peak memory at {b:,} / at {a:,} submissions (flat) | {verdict(sizes[b]['whole']['memory'] / sizes[a]['whole']['memory'], 1.25)}"
    for name, run, limit in (("`doctools --version`", version, 0.08), ("`extract` of one docx", extract, 0.25)):
        if isinstance(run, dict):
            yield f"| {name}, seconds (median of 20 runs by hyperfine, ± {run['stddev']:.3f}) | {verdict(run['median'], limit)}"
        else:
            yield f"| {name} | not measured: {run} | | |"
