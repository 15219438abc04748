#!/bin/sh
# On Debian: brings the Neovim and Helix of another release of Debian into a folder of their own, with their own C library, so
# that the tests meet younger editors too. Nothing of the system changes.
#   tests/editors/newer.sh FOLDER RELEASE      such as trixie; FOLDER/bin/nvim and FOLDER/bin/hx afterwards
# Exit status 1 when that cannot be done here.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 FOLDER RELEASE" >&2; exit 2; }
release=$2
mkdir -p "$1"
folder=$(cd "$1" && pwd)
[ -x "$folder/bin/nvim" ] && [ -x "$folder/bin/hx" ] && exit 0

machine=$(uname -m)
command -v apt-get > /dev/null && [ "$machine" = x86_64 ] || { echo "needs Debian's apt-get on x86-64" >&2; exit 1; }
# The mirror that the machine itself uses.
mirror=$(grep -hoE '^(URIs:|deb( \[[^]]*\])?) +https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null | grep -oE 'https?://[^ ]+' | head -n 1)
[ -n "$mirror" ] || { echo "found no Debian mirror in the sources" >&2; exit 1; }

mkdir -p "$folder/apt/lists/partial" "$folder/apt/archives/partial" "$folder/root" "$folder/bin"
: > "$folder/apt/status"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $release main" > "$folder/apt/sources.list"
apt() {
    apt-get -qq -o Dir::State="$folder/apt" -o Dir::State::lists="$folder/apt/lists" -o Dir::State::status="$folder/apt/status" \
        -o Dir::Cache="$folder/apt" -o Dir::Cache::archives="$folder/apt/archives" -o Dir::Etc::sourcelist="$folder/apt/sources.list" \
        -o Dir::Etc::sourceparts=- -o APT::Sandbox::User=root -o Debug::NoLocking=1 "$@"
}
apt update
apt install -y --no-install-recommends --download-only neovim hx > /dev/null
for package in "$folder"/apt/archives/*.deb; do
    dpkg-deb -x "$package" "$folder/root"
done
rm -rf "$folder/apt"

libraries="$folder/root/usr/lib/x86_64-linux-gnu:$folder/root/lib/x86_64-linux-gnu"
loader=$(find "$folder/root" -name 'ld-linux-x86-64.so.2' | head -n 1)
wrap() { # NAME PROGRAM VARIABLES ARGUMENTS
    printf '#!/bin/sh\n%s exec "%s" --library-path "%s" "%s" %s "$@"\n' "$3" "$loader" "$libraries" "$folder/root/usr/$2" "$4" > "$folder/bin/$1"
    chmod +x "$folder/bin/$1"
}
wrap nvim bin/nvim "VIMRUNTIME='$folder/root/usr/share/nvim/runtime'" "--cmd 'set runtimepath+=$folder/root/usr/lib/nvim'"
helix=$(cd "$folder/root/usr" && find lib libexec bin -type f -name hx 2> /dev/null | head -n 1)
wrap hx "$helix" "HELIX_RUNTIME='$(dirname "$(find "$folder/root/usr" -type d -path '*/runtime/themes' -o -type d -path '*/helix/themes' | head -n 1)")'" ""
"$folder/bin/nvim" --version | head -n 1
"$folder/bin/hx" --version
