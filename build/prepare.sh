# Shared by ./doctools and ./test: gets what is missing and builds once. Everything it says goes to stderr.
# Expects $root, the repository.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
state=$root/.build

# Both dotnet and NuGet want a home that can be written.
if [ ! -w "${HOME:-/nonexistent}" ]; then
    mkdir -p "$state/home"
    export HOME=$state/home
fi

say() { printf 'doctools: %s\n' "$*" >&2; }

# The .NET SDK cannot be had from Debian, so it is only looked for.
need_dotnet() {
    local place
    command -v dotnet >/dev/null && return
    for place in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/lib/dotnet /usr/share/dotnet /usr/local/share/dotnet; do
        if [ -n "$place" ] && [ -x "$place/dotnet" ]; then
            export PATH=$place:$PATH DOTNET_ROOT=$place
            return
        fi
    done
    say '找不到 .NET SDK 10；請安裝後再執行 / the .NET SDK 10 is missing; install it and run again: https://dotnet.microsoft.com/download/dotnet/10.0'
    exit 2
}

# The checklist is drawn by Pango and needs a Traditional Chinese font; PDF is taken apart by mutool, scans are read by tesseract (some 10 MB to fetch). Without them
# everything else still works.
need_packages() {
    local wanted=()
    command -v apt-get >/dev/null || return 0
    have /usr/lib/*/libpangocairo-1.0.so.0 || wanted+=(libpangocairo-1.0-0)
    have /usr/share/fonts/truetype/cns11643/* /usr/share/fonts/truetype/*/TW-Kai* /usr/share/fonts/opentype/noto/NotoSansCJK* /usr/share/fonts/opentype/noto/NotoSerifCJK* || wanted+=(fonts-cns11643-kai)
    command -v mutool >/dev/null || wanted+=(mupdf-tools)
    command -v tesseract >/dev/null || wanted+=(tesseract-ocr)
    have /usr/share/tesseract-ocr/*/tessdata/chi_tra.traineddata /usr/share/tessdata/chi_tra.traineddata "${TESSDATA_PREFIX:-/nonexistent}/chi_tra.traineddata" || wanted+=(tesseract-ocr-chi-tra)
    # Stands in for mupdf-tools; only the tests want both.
    [ -z "${want_poppler-}" ] || have /usr/bin/pdftocairo || wanted+=(poppler-utils)
    # Some 500 MB, for doc, ppt and rtf alone: only the tests ask for it unasked, doctools names it where such a file comes.
    [ -z "${want_libreoffice-}" ] || have /usr/lib/libreoffice/share/.registry/writer.xcd /usr/lib/libreoffice/share/registry/writer.xcd || wanted+=(libreoffice-writer libreoffice-impress libreoffice-calc)
    # For the tests alone, which start servers of their own out of them (build/servers.sh).
    if [ -n "${want_servers-}" ]; then
        have /usr/lib/postgresql/*/bin/postgres || wanted+=(postgresql)
        have /usr/lib/rabbitmq/bin/rabbitmq-server || wanted+=(rabbitmq-server)
    fi
    [ ${#wanted[@]} -gt 0 ] || return 0

    local line="apt-get install -y --no-install-recommends ${wanted[*]}" sudo=()
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo=(sudo -n); else
            say "產生查檢表 PDF、讀取 PDF 與掃描檔需要下列套件，請執行 / writing checklists, reading PDF and scans needs packages, please run: sudo $line"
            return 0
        fi
    fi
    # A machine without network is not asked again at every start.
    if [ -n "$(find "$state/packages-failed" -mmin -60 2>/dev/null)" ]; then return 0; fi
    say "安裝 / installing ${wanted[*]}"
    mkdir -p "$state"
    if { "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive $line || { "${sudo[@]}" apt-get update && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive $line; }; } >"$state/packages.log" 2>&1 </dev/null; then
        rm -f "$state/packages-failed"
    else
        touch "$state/packages-failed"
        say "套件安裝失敗，查檢表 PDF 可能無法產生、PDF 與掃描檔可能無法讀取，其餘照常 / packages could not be installed; checklists may not be drawn, PDF files and scans not be read (log: $state/packages.log): $line"
    fi
}

have() {
    local file
    for file in "$@"; do [ -e "$file" ] && return 0; done
    return 1
}

# Name, size and time of every file that the build reads; a few milliseconds.
sources() {
    find "$@" \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum
}

# build_once NAME PROJECT [FOLDER...]: builds the project in Release unless nothing changed since it was last built.
build_once() {
    local name=$1 project=$2 now old=''
    shift 2
    cd_sources() { sources "$root/src" "$root"/Directory.*.props "$root/global.json" "$@"; }
    now=$(cd_sources "$@")
    [ -f "$state/$name" ] && old=$(<"$state/$name")
    [ "$now" = "$old" ] && return 0

    mkdir -p "$state"
    # Two starts at once: the second waits, and finds the work done.
    exec 9>"$state/lock"
    if command -v flock >/dev/null; then flock 9; fi
    old=''
    [ -f "$state/$name" ] && old=$(<"$state/$name")
    if [ "$now" != "$old" ]; then
        say '建置中（只有第一次或程式有變動時） / building (only the first time, or when sources changed)'
        # No server may stay behind: it would hold the caller's pipes open. The analyzers are CI's business.
        if ! (cd "$root" && dotnet build "$project" -c Release -nologo -v:quiet -nodeReuse:false -p:UseSharedCompilation=false -p:RunAnalyzers=false) >"$state/build.log" 2>&1 9>&-; then
            cat "$state/build.log" >&2
            say '建置失敗，原因見上 / the build failed, see above'
            exit 2
        fi
        printf '%s\n' "$now" >"$state/$name"
    fi
    exec 9>&-
}
