#!/bin/sh
# Proves the server in a real Helix, in a terminal that tmux keeps, configured as server/docs/editors.md shows.
#   tests/editors/helix/run.sh COMMAND [ARGUMENT…]     the server, e.g. artifacts/brandlsp lsp
# HX names another Helix than the one on the PATH.
# Prints "N passed, M failed"; exit status 1 when something failed, 0 when there is no Helix, tmux or Python.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
fi

HX=${HX:-hx}
for tool in "$HX" tmux python3; do
    command -v "$tool" > /dev/null 2>&1 || { echo "skipped: there is no $tool on this machine"; exit 0; }
done

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../workspace.sh"
printf -- '---\ntheme: pipelines\nplatforms: [x]\n---\nLog in here.\n' > "$work/ws/posts/short.md"
XDG_CONFIG_HOME="$work/config"
XDG_CACHE_HOME="$work/cache"
TMUX_SOCKET="$work/tmux"
export HX XDG_CONFIG_HOME XDG_CACHE_HOME TMUX_SOCKET
# Nothing goes on running, however this ends.
trap 'tmux -S "$TMUX_SOCKET" kill-server 2> /dev/null || true; rm -rf "$work"' EXIT INT TERM
timeout 240 python3 "$here/check.py"
