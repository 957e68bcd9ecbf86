#!/usr/bin/env bash
# Times 1,000 company profiles of design-113 as docx: `doctools fill` beside the same filling by python-docx (open the blank form, set the text of each
# place by its field, tick the boxes, save), both over the same rows, in one run.
#
#   bench/forms.sh [FORMS]      1,000 by default; needs Debian's python3-docx
#
# Prints a table in Markdown. Starting either program is counted.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
forms=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/doctools" blank --program design-113 --form company-profile --out "$work/blank" >/dev/null
/usr/bin/python3 "$root/bench/forms.py" rows "$work/rows.csv" "$forms"

printf 'Load before: %s, %s cores, %s\n\n' "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)" "$(date +%F)"
seconds() { # seconds COMMAND...: wall-clock and processor seconds
    local TIMEFORMAT='%R %U %S'
    { time "$@" >/dev/null 2>"$work/stderr"; } 2>&1 || { cat "$work/stderr" >&2; return 1; }
}
read -r ours user system < <(seconds dotnet "$root/src/DocTools.Cli/bin/Release/net10.0/doctools.dll" fill --program design-113 --form company-profile --data "$work/rows.csv" --out "$work/ours")
read -r floor fuser fsystem < <(seconds /usr/bin/python3 "$root/bench/forms.py" fill "$work"/blank/*.docx "$work/rows.csv" "$work/theirs")
made=$(find "$work/ours" -name '*.docx' | wc -l)
theirs=$(find "$work/theirs" -name '*.docx' | wc -l)
/usr/bin/python3 - "$forms" "$made" "$theirs" "$ours" "$user" "$system" "$floor" "$fuser" "$fsystem" <<'PY'
import sys
n, made, theirs = map(int, sys.argv[1:4])
ours, u, s, floor, fu, fs = map(float, sys.argv[4:])
print("| what | forms | seconds | processor s | ms a form | ratio |\n|---|---:|---:|---:|---:|---:|")
print(f"| `doctools fill` | {made:,} | {ours:.2f} | {u + s:.2f} | {1000 * ours / n:.1f} | {ours / floor:.2f} |")
print(f"| python-docx | {theirs:,} | {floor:.2f} | {fu + fs:.2f} | {1000 * floor / n:.1f} | 1 |")
PY
