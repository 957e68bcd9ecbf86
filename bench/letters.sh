#!/usr/bin/env bash
# Times 1,000 letters: `doctools letters` (a docx, the mail's text each, the merged docx, letters.csv) beside the same filling by python-docx
# (open the template, join the runs of paragraphs with placeholders, replace, add a row per point, save), both over the same results, in one run.
#
#   bench/letters.sh [LETTERS]      1,000 by default; needs Debian's python3-docx
#
# Prints a table in Markdown. Starting either program is counted.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
letters=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/doctools" process "$root/fixtures/design-113/inbox" --program design-113 --out "$work/run" --no-pdf >/dev/null 2>&1
/usr/bin/python3 "$root/bench/letters.py" clone "$work/run" "$work/many" "$letters"

printf 'Load before: %s, %s cores, %s\n\n' "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)" "$(date +%F)"
seconds() { # seconds COMMAND...: wall-clock and processor seconds
    local TIMEFORMAT='%R %U %S'
    { time "$@" >/dev/null 2>"$work/stderr"; } 2>&1 || { cat "$work/stderr" >&2; return 1; }
}
read -r ours user system < <(seconds dotnet "$root/src/DocTools.Cli/bin/Release/net10.0/doctools.dll" letters --from "$work/many" --program design-113 --kind supplement --as-of 2024-05-13 --out "$work/ours")
read -r floor fuser fsystem < <(seconds /usr/bin/python3 "$root/bench/letters.py" fill "$root/templates/design-113/letters/supplement.docx" "$work/many" "$work/theirs")
/usr/bin/python3 - "$letters" "$ours" "$user" "$system" "$floor" "$fuser" "$fsystem" "$work" <<'PY'
import glob, sys
n, ours, u, s, floor, fu, fs = int(sys.argv[1]), *map(float, sys.argv[2:8])
made = len([f for f in glob.glob(sys.argv[8] + "/ours/supplement/*.docx") if not f.endswith("merged.docx")])
theirs = len(glob.glob(sys.argv[8] + "/theirs/*.docx"))
print("| what | letters | seconds | processor s | ms a letter | ratio |\n|---|---:|---:|---:|---:|---:|")
print(f"| `doctools letters` | {made:,} | {ours:.2f} | {u + s:.2f} | {1000 * ours / n:.1f} | {ours / floor:.2f} |")
print(f"| python-docx | {theirs:,} | {floor:.2f} | {fu + fs:.2f} | {1000 * floor / n:.1f} | 1 |")
PY
