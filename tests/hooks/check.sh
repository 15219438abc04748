#!/usr/bin/env bash
# Proves .pre-commit-hooks.yaml with the real pre-commit: in a repository of posts, whose hooks come from the last commit of
# this project, built and installed by pre-commit itself.
#   tests/hooks/check.sh [FOLDER]      a folder with brandlsp, for the hook that takes it from the PATH
# Prints "N passed, N failed"; skipped where there is no pre-commit.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v pre-commit >/dev/null; then
  echo "skipped: there is no pre-commit on this machine"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
export PRE_COMMIT_HOME=$work/cache GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1 PRE_COMMIT_COLOR=never
git config --global user.name Ada
git config --global user.email ada@ada.example
git config --global init.defaultBranch main
git config --global safe.directory '*'
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

# A repository of posts with the hooks named.
repository() {
  mkdir -p "$work/$1/posts" && cd "$work/$1" && git init -q
  shift
  printf 'brand: Ada\nterms:\n  - {use: sign in, instead-of: [log in]}\nrules: {missing-theme: off, missing-audience: off, missing-objective: off}\n' >brand.yaml
  printf '# Log in here\n\nNot a post. %s\n' "$(printf 'word %.0s' {1..400})" >README.md
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks:\n' "$root" "$(git -C "$root" rev-parse HEAD)" >.pre-commit-config.yaml
  local hook
  for hook in "$@"; do printf '      - %s\n' "$hook" >>.pre-commit-config.yaml; done
  pre-commit install
}

commit() { git add -A && git commit -m "$1"; }
refused() { ! commit "$1" >said 2>&1 && cat said && grep -q "$2" said && rm said; }

hooks_install() { repository checked '{id: brandlsp, args: [--fail-on, warning]}' && pre-commit install-hooks; }
readme_is_no_draft() { cd "$work/checked" && commit "A README and a profile"; }
post_is_refused() { cd "$work/checked" && printf -- '---\nplatforms: [x]\n---\nLog in now.\n' >posts/a.md && refused "A post" 'posts/a.md' && [ "$(git log -1 --format=%s)" != "A post" ]; }
post_is_taken() { cd "$work/checked" && printf -- '---\nplatforms: [x]\n---\nSign in now.\n' >posts/a.md && commit "A post" && [ "$(git log -1 --format=%s)" = "A post" ]; }
profile_is_refused() { cd "$work/checked" && echo 'themess: []' >>brand.yaml && refused "A typo" 'unknown-key' && git checkout -q HEAD brand.yaml; }
all_files() { cd "$work/checked" && printf -- '---\nplatforms: [x]\n---\nLog in now.\n' >posts/b.md && git add -A && git commit -qnm "Unseen" && ! pre-commit run --all-files >said && grep -q 'posts/b.md' said && ! grep -q README said; }
mended() {
  repository mending '{id: brandlsp-fix}' && printf -- '---\nplatforms: [x]\n---\nLog in now.\n' >posts/a.md && refused "A post" 'files were modified by this hook' &&
    grep -q 'Sign in now' posts/a.md && commit "A post"
}
from_path() {
  export PATH=$1:$PATH
  repository native '{id: brandlsp-system, args: [--fail-on, warning]}' && printf -- '---\nplatforms: [x]\n---\nLog in now.\n' >posts/a.md && refused "A post" 'inconsistent-term'
}

check "pre-commit builds and installs the hook" hooks_install
check "A README is no draft" readme_is_no_draft
check "A post with findings is refused" post_is_refused
check "The mended post is taken" post_is_taken
check "A faulty profile is refused" profile_is_refused
check "All files can be checked" all_files
check "The mending hook mends and lets it be looked at" mended
if [ $# -ge 1 ]; then check "A program on the PATH will do" from_path "$(cd "$1" && pwd)"; fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
