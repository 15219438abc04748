# Sourced by each editor's run.sh with the server's command in "$@": makes a workspace in "$work/ws" that is gone at the end,
# exports its path for the checks, and puts the server on the PATH under the name that the documentation uses.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir -p "$work/ws/posts"

cat > "$work/ws/brand.yaml" << 'BRAND'
brand: Ada Park
themes:
  - {id: pipelines, name: Data pipelines, keywords: [pipeline], hashtags: [ETL]}
terms:
  - {use: sign in, instead-of: [log in]}
people:
  - {id: jane, name: Jane Doe, handles: {x: janedoe}}
platforms:
  x: {handle: adapark}
BRAND

{
    printf -- '---\ntheme: pipelines\nplatforms: [x]\n---\n'
    i=0
    while [ $i -lt 56 ]; do printf 'word '; i=$((i + 1)); done
    printf 'overflow\n'
} > "$work/ws/posts/long.md"

printf -- '---\ntheme: pipelines\nplatforms: [x, linkedin]\nmedia: [{src: chart.png, alt: A chart}]\n---\nThe first part speaks of a pipeline and is long enough to be folded away on LinkedIn, where only about a hundred and forty characters show. Read https://ada.example.\n\n---\n\nLog in and thank @jane\n' > "$work/ws/posts/thread.md"
printf x > "$work/ws/posts/chart.png"

BRANDLSP_ROOT="$work/ws"
BRANDLSP_DOCS=$(cd "$(dirname "$0")/../../.." && pwd)/server/docs/editors.md
mkdir -p "$work/bin"
(
    server=$1
    case $server in */*) server=$(cd "$(dirname "$server")" && pwd)/$(basename "$server") ;; esac
    printf '#!/bin/sh\nexec "%s"' "$server"
    shift
    for argument in "$@"; do printf ' "%s"' "$argument"; done
    printf '\n'
) > "$work/bin/brandlsp"
chmod +x "$work/bin/brandlsp"
PATH="$work/bin:$PATH"
export BRANDLSP_ROOT BRANDLSP_DOCS PATH
