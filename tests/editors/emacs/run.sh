#!/bin/sh
# Proves the server in a real Emacs with eglot, without a window, configured as server/docs/editors.md shows.
#   tests/editors/emacs/run.sh COMMAND [ARGUMENT…]     the server, e.g. artifacts/brandlsp lsp
# Prints "N passed, M failed"; exit status 1 when something failed, 0 when there is no Emacs or no eglot.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
fi

if ! command -v emacs > /dev/null 2>&1; then
    echo "skipped: there is no emacs on this machine"
    exit 0
fi

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../workspace.sh"
mkdir -p "$work/home"
HOME="$work/home"
export HOME

# -q and not -Q: Debian's packages live in its site files.
if ! emacs -q --batch --eval "(require 'eglot)" > /dev/null 2>&1; then
    echo "skipped: this emacs has no eglot"
    exit 0
fi

printf -- '---\ntheme: pipelins\nplatforms: [x]\n---\nA pipeline.\n' > "$work/ws/posts/short.md"

timeout 120 emacs -q --batch -l "$here/check.el"
