#!/bin/sh
# Proves the server in a real Neovim, without a window.
#   tests/editors/neovim/run.sh COMMAND [ARGUMENT…]     the server, e.g. artifacts/brandlsp lsp
# Prints "N passed, M failed"; exit status 1 when something failed, 0 when there is no Neovim.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
fi

if ! command -v nvim > /dev/null 2>&1; then
    echo "skipped: there is no nvim on this machine"
    exit 0
fi

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../workspace.sh"
mkdir -p "$work/state"

printf -- '---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n' > "$work/ws/posts/short.md"
printf 'themess: []\nbrand: Ada\n' > "$work/ws/faulty.yaml"
mkdir -p "$work/ws/faulty"
mv "$work/ws/faulty.yaml" "$work/ws/faulty/brand.yaml"

XDG_STATE_HOME="$work/state" XDG_DATA_HOME="$work/state" XDG_CACHE_HOME="$work/state" XDG_CONFIG_HOME="$work/state" \
    timeout 120 nvim --headless --clean -n -i NONE -c "lua arg_command = { $(for a in "$@"; do printf '[==[%s]==], ' "$a"; done) }" -S "$here/check.lua"
