#!/bin/sh
# Proves the server in a real Neovim, without a window, configured as server/docs/editors.md shows for its version.
#   tests/editors/neovim/run.sh COMMAND [ARGUMENT…]     the server, e.g. artifacts/brandlsp lsp
# NVIM names another Neovim than the one on the PATH.
# Prints "N passed, M failed"; exit status 1 when something failed, 0 when there is no Neovim.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
fi

nvim=${NVIM:-nvim}
if ! command -v "$nvim" > /dev/null 2>&1; then
    echo "skipped: there is no nvim on this machine"
    exit 0
fi

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../workspace.sh"
mkdir -p "$work/state"

printf -- '---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n' > "$work/ws/posts/short.md"
mkdir -p "$work/ws/faulty"
printf 'themess: []\nbrand: Ada\n' > "$work/ws/faulty/brand.yaml"

XDG_STATE_HOME="$work/state" XDG_DATA_HOME="$work/state" XDG_CACHE_HOME="$work/state" XDG_CONFIG_HOME="$work/state" \
    timeout 120 "$nvim" --headless --clean -n -i NONE -S "$here/check.lua"
