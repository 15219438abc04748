#!/usr/bin/env bash
# Packs the program as a .NET tool, installs it as a user does, from nothing but the package, and uses it in a fresh folder.
#   tests/tool/check.sh [PACKAGE.nupkg]     a package to check instead of a new one
# Prints "N passed, N failed".
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
passed=0 failed=0

check() {
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1 </dev/null; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    sed 's/^/        /' "$work/log"
  fi
}

pack() {
  mkdir -p "$work/packages"
  if [ $# -eq 1 ]; then cp "$1" "$work/packages/"; else (cd "$root" && dotnet pack --configuration Release --output "$work/packages" -nologo -v q); fi
  [ "$(find "$work/packages" -name '*.nupkg' | wc -l)" -eq 1 ]
}

# What a registry shows of it, and what a machine without this project needs of it.
metadata() {
  unzip -p "$work"/packages/*.nupkg BrandLsp.nuspec >"$work/nuspec" &&
    grep -q '<license type="expression">MIT</license>' "$work/nuspec" &&
    grep -q '<readme>README.md</readme>' "$work/nuspec" &&
    grep -q '<repository type="git" url="https://' "$work/nuspec" &&
    grep -q '<packageType name="DotnetTool" />' "$work/nuspec" &&
    grep -q '<description>..*</description>' "$work/nuspec" &&
    grep -q '<tags>..*</tags>' "$work/nuspec" &&
    grep -q '<releaseNotes>https://' "$work/nuspec" &&
    unzip -l "$work"/packages/*.nupkg | grep -q ' README.md$' &&
    [ "$(unzip -l "$work"/packages/*.nupkg | grep -c 'tools/.*\.xml$')" -eq 1 ] # its own settings, no documentation
}

install() {
  mkdir -p "$work/fresh" && cd "$work/fresh" &&
    printf '<configuration><packageSources><clear /><add key="here" value="%s" /></packageSources></configuration>\n' "$work/packages" >nuget.config &&
    dotnet tool install BrandLsp --tool-path "$work/bin" --configfile nuget.config
}

first_minute() {
  mkdir -p "$work/posts-of-mine" && cd "$work/posts-of-mine" && "$work/bin/brandlsp" init && "$work/bin/brandlsp" check && "$work/bin/brandlsp" export --out out &&
    [ -s out/first-post/variants.json ]
}

same_findings() {
  cd "$root" && "$work/bin/brandlsp" check samples --format json --today 2026-11-22 >"$work/tool.json"
  [ -s "$work/tool.json" ] && grep -q '"version":1' "$work/tool.json" &&
    { [ ! -s "$root/artifacts/ci/native.json" ] || cmp "$work/tool.json" "$root/artifacts/ci/native.json"; }
}

serves() {
  cd "$root/samples/ada-park" && "$work/bin/brandlsp" mcp </dev/null || return 1
  local header
  coproc editor { exec "$work/bin/brandlsp" lsp; }
  printf 'Content-Length: 75\r\n\r\n{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}' >&"${editor[1]}"
  read -r -t 60 header <&"${editor[0]}"
  eval "exec ${editor[1]}>&-"
  [[ $header == Content-Length:* ]]
}

check "It packs into one package" pack "$@"
check "The package says what it is" metadata
check "It installs from the package alone" install
check "It has the version of the package" test "$("$work/bin/brandlsp" --version 2>&1)" = "$(basename "$work"/packages/BrandLsp.*.nupkg .nupkg | sed 's/^BrandLsp\.//')"
check "A first minute works" first_minute
check "It finds what the native program finds" same_findings
check "It serves editors and assistants" serves

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
