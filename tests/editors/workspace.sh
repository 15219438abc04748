# Sourced by each editor's run.sh: makes a workspace in "$work/ws" that is gone at the end, and exports its path for the checks.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir -p "$work/ws/posts"

cat > "$work/ws/brand.yaml" << 'BRAND'
brand: Ada Park
themes:
  - {id: pipelines, name: Data pipelines, keywords: [pipeline], hashtags: [ETL]}
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

BRANDLSP_ROOT="$work/ws"
export BRANDLSP_ROOT
