#!/usr/bin/env bash
# Times hop 2, from bytes to a document, for the same three forms in every format (fixtures/design-113/formats), one file after the other in one process.
#
#   bench/formats.sh [TIMES]      each file TIMES times (20), scans and what LibreOffice converts a fifth of it
#
# Prints a table in Markdown. Copies differ in nothing: no reader keeps what it read. Starting the process is not counted, compiling while it runs is.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
times=${1:-20}
forms=$root/fixtures/design-113/formats
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$root" && dotnet publish bench/Floor -c Release -r linux-x64 -p:PublishReadyToRun=true --self-contained false -o "$work/floor" -nologo -clp:ErrorsOnly -nodeReuse:false -p:UseSharedCompilation=false >&2)

ms() { # ms COPIES NAME...: milliseconds a document, and how many failed
    local copies=$1 name i
    shift
    rm -rf "$work/in"
    mkdir "$work/in"
    for name in "$@"; do
        for ((i = 0; i < copies; i++)); do cp "$forms/$name" "$work/in/$i-$name"; done
    done
    "$work/floor/floor" read "$work/in" 1 "${1##*.}" >"$work/out.json"
    python3 -c 'import json, sys; r = json.load(open(sys.argv[1])); print(round(1000 * r["seconds"] / r["files"], 2), int(r["failed"]))' "$work/out.json"
}

printf 'Load before: %s, %s cores, %s\n\n' "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)" "$(date +%F)"
printf '| format | files | ms a document | of docx | not read |\n|---|---:|---:|---:|---:|\n'
base=
for kind in .docx .odt .pdf .rtf .doc -scan.pdf -scan.png -scan.jpg -scan.tif; do
    copies=$times
    case $kind in *scan* | .rtf | .doc) copies=$(((times + 4) / 5)) ;; esac
    read -r each failed < <(ms "$copies" "profile$kind" "checklist$kind" "consent$kind")
    base=${base:-$each}
    printf '| %s | %d | %s | %s | %d |\n' "${kind#[.-]}" $((3 * copies)) "$each" "$(python3 -c "print(round($each / $base, 1))")" "$failed"
done
