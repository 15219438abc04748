#!/bin/sh
# Proves that a real Kate, without a window, starts the server by the configuration in server/docs/editors.md, opens the draft
# in it and gets its findings.
#   tests/editors/kate/run.sh COMMAND [ARGUMENT…]     the server, e.g. artifacts/brandlsp lsp
# Prints "N passed, M failed"; exit status 1 when something failed, 0 when there is no Kate with its LSP client.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
fi

for tool in kate dbus-run-session python3 tee; do
    command -v "$tool" > /dev/null 2>&1 || { echo "skipped: there is no $tool on this machine"; exit 0; }
done

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../workspace.sh"
mkdir -p "$work/home/.config/kate/lspclient" "$work/home/.local/share/kate"
chmod 700 "$work/home"

# What both sides say goes into files on its way.
mv "$work/bin/brandlsp" "$work/bin/server"
printf '#!/bin/sh\ntee "%s" | "%s" "$@" | tee "%s"\n' "$work/asked" "$work/bin/server" "$work/said" > "$work/bin/brandlsp"
chmod +x "$work/bin/brandlsp"
: > "$work/asked"
: > "$work/said"

python3 - "$BRANDLSP_DOCS" > "$work/home/.config/kate/lspclient/settings.json" << 'READ'
import re, sys
page = open(sys.argv[1], encoding="utf-8").read()
print(re.search(r"^```json\n(.*?)^```$", page[page.index("\n## Kate\n"):], re.S | re.M).group(1))
READ
# Its question whether it may start the program has been answered.
printf '[General]\nStartup Session=new\n[Kate Plugins]\nlspclientplugin=true\n[lspclient]\nAllowedServerCommandLines=%s lsp\n' "$work/bin/brandlsp" > "$work/home/.config/katerc"
cp "$work/home/.config/katerc" "$work/home/.local/share/kate/anonymous.katesession"

cd "$work/ws"
HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config" XDG_DATA_HOME="$work/home/.local/share" XDG_RUNTIME_DIR="$work/home" QT_QPA_PLATFORM=offscreen \
    dbus-run-session -- sh -c 'echo $$ > "$0"; exec kate -n posts/long.md' "$work/pid" > "$work/log" 2>&1 &
session=$!
# Until the findings come, at most a minute.
timeout 60 tail -n +1 -f "$work/said" 2> /dev/null | grep -m 1 -a '"over-limit"' > /dev/null || true
kill "$(cat "$work/pid")" 2> /dev/null || true
wait "$session" 2> /dev/null || true

passed=0 failed=0
check() { # NAME PATTERN FILE
    if grep -qaE "$2" "$3"; then
        passed=$((passed + 1))
        echo "ok      $1"
    else
        failed=$((failed + 1))
        echo "FAILED  $1"
        tail -n 20 "$work/log" "$work/asked" "$work/said"
    fi
}
check "Kate starts the server" '"method": *"initialize"' "$work/asked"
check "with the folder of brand.yaml as workspace" "file://$work/ws\"" "$work/asked"
check "opens the draft in it" 'posts/long\.md' "$work/asked"
check "and gets its findings" '"over-limit"' "$work/said"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
