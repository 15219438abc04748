#!/usr/bin/env bash
# Exports onto disks that are full, read-only, in use or pulled away: PROGRAM is the command line to test, such as
# `tests/exports/disk.sh artifacts/native/brandlsp`. Needs Linux; mounting needs root, and what needs it is skipped
# without. Ends with one line "N passed, N failed, N skipped" and exits non-zero on any failure.
set -uo pipefail
program=("$@")
[ ${#program[@]} -gt 0 ] || { echo "usage: disk.sh PROGRAM…"; exit 2; }
case ${program[0]} in */*) program[0]=$(realpath "${program[0]}") ;; esac
[ ${#program[@]} -eq 1 ] || program[1]=$(realpath "${program[1]}")
work=$(mktemp -d)
passed=0 failed=0 skipped=0 mounts=()
cleanup() {
  for mount in "${mounts[@]}"; do umount "$mount" 2>/dev/null; done
  rm -rf "$work"
}
trap cleanup EXIT

pass() { passed=$((passed + 1)); echo "ok: $1"; }
fail() { failed=$((failed + 1)); echo "FAILED: $1"; }
expect() { local what=$1; shift; if "$@"; then pass "$what"; else fail "$what"; fi; }
skip() { skipped=$((skipped + 1)); echo "skipped: $1"; }
run() { (cd "$work/ws" && "${program[@]}" "$@") >"$work/out" 2>"$work/err"; status=$?; }
# One line on standard error with these words, and exit status 2.
refused() { [ "$status" -eq 2 ] && [ "$(wc -l <"$work/err")" -eq 1 ] && grep -q "$1" "$work/err" || { cat "$work/err"; return 1; }; }
# Everything below a folder with its bytes, hidden leftovers included.
state() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k2; find . -type d | sort); }
same() { diff <(echo "$1") <(echo "$2") >&2; }

mkdir -p "$work/ws/posts"
printf 'brand: Ada\ncalendar: {timezone: Europe/Berlin}\nplatforms: {x: adapark, linkedin: in/adapark, bluesky: ada.example, mastodon: "@ada@hachyderm.io"}\n' >"$work/ws/brand.yaml"
drafts() { # drafts COUNT WORD: that many drafts that say WORD
  for i in $(seq "$1"); do
    printf -- '---\ndate: 2027-01-05T09:%02d+01:00\nstatus: scheduled\n---\nWe learned %s today, in three small steps, and it took %s minutes.\n' $((i % 60)) "$2" "$i" >"$work/ws/posts/draft-$i.md"
  done
}
formats="variants buffer publer metricool hootsuite postiz ics"
today="--today 2026-11-22"

drafts 20 one
for format in $formats; do
  run export --format "$format" --out "$work/a" $today && run export --format "$format" --out "$work/b" $today
done
expect "two exports are the same bytes" same "$(state "$work/a")" "$(state "$work/b")"

if [ "$(id -u)" -eq 0 ] && mkdir "$work/small" && mount -t tmpfs -o size=64k,mode=755 tmpfs "$work/small" 2>/dev/null; then
  mounts+=("$work/small")
  drafts 2 one
  rm "$work"/ws/posts/draft-{3..20}.md
  for format in variants buffer; do
    run export --format $format --out "$work/small" --platform x $today
  done
  expect "a small disk takes a small export" test -f "$work/small/draft-1/x.txt"
  before=$(state "$work/small")
  drafts 40 two
  for format in variants buffer postiz; do
    # What the many texts leave of the disk, the few files of a scheduler would fit into.
    [ $format = variants ] || { cat /dev/zero >"$work/small/filler" 2>/dev/null; before=$(state "$work/small"); }
    run export --format $format --out "$work/small" $today
    expect "a full disk is named ($format)" refused "the disk is full"
    expect "a full disk leaves the last export as it was ($format)" same "$before" "$(state "$work/small")"
  done
  rm "$work/small/filler"
  mount -o remount,size=64m "$work/small"
  run export --out "$work/small" $today
  expect "with room the same export succeeds" test "$status" -eq 0

  before=$(state "$work/small")
  drafts 40 three
  mount -o remount,ro "$work/small"
  for format in variants ics; do
    run export --format $format --out "$work/small" $today
    expect "a read-only disk is named ($format)" refused "read-only"
    expect "a read-only disk is left alone ($format)" same "$before" "$(state "$work/small")"
  done
else
  skip "a full disk, a read-only disk: mounting a tmpfs needs root"
fi

mkdir -p "$work/locked" && chmod 555 "$work/locked"
if [ "$(id -u)" -ne 0 ]; then
  run export --out "$work/locked" $today
  expect "a folder without permission is named" refused "permission denied"
elif command -v setpriv >/dev/null && chmod 755 "$work" \
  && setpriv --reuid 65534 --regid 65534 --clear-groups env HOME="$work" DOTNET_CLI_HOME="$work" "${program[@]}" --version >/dev/null 2>&1; then
  (cd "$work/ws" && setpriv --reuid 65534 --regid 65534 --clear-groups env HOME="$work" "${program[@]}" export --out "$work/locked" $today) >"$work/out" 2>"$work/err"
  status=$?
  expect "a folder without permission is named" refused "permission denied"
else
  skip "a folder without permission: root may write everywhere, and setpriv cannot start the program as nobody"
fi
chmod 755 "$work/locked"

echo "a file" >"$work/file"
run export --out "$work/file" $today
expect "a file in place of the folder is named" refused "is a file"
run export --out "$work/file/below" $today
expect "a file on the way to the folder is named" refused "is a file"
mkdir -p "$work/blocked/buffer-x.csv/inner"
run export --format buffer --platform x --out "$work/blocked" $today
expect "a folder in place of a file is named" refused "is a folder"

# Two at once, again and again: each folder is whole and of one of the two.
drafts 60 four
rm -rf "$work/shared"
for round in 1 2 3; do
  (cd "$work/ws" && "${program[@]}" export --platform x,linkedin --out "$work/shared" $today >/dev/null 2>"$work/err1"; echo $? >"$work/rc1") &
  (cd "$work/ws" && "${program[@]}" export --platform x,linkedin --out "$work/shared" $today >/dev/null 2>"$work/err2"; echo $? >"$work/rc2") &
  wait
done
expect "two exports at once both succeed or one says so" test "$(cat "$work/rc1")$(cat "$work/rc2")" = 00
expect "two exports at once leave nothing behind" test -z "$(find "$work/shared" -name '.brandlsp*')"
expect "two exports at once leave every draft" test "$(find "$work/shared" -name variants.json | wc -l)" -eq 60

# Killed at any moment: each draft's folder is wholly old or wholly new, and the next export cleans up.
run export --platform x,linkedin --out "$work/killed" $today
torn=0
for round in $(seq 12); do
  drafts 60 "round-$round"
  (cd "$work/ws" && exec "${program[@]}" export --platform x,linkedin --out "$work/killed" $today) >/dev/null 2>&1 &
  child=$!
  # Wait for the writing to begin, then a little longer each round.
  for _ in $(seq 400); do compgen -G "$work/killed/.brandlsp-*" >/dev/null && break; kill -0 $child 2>/dev/null || break; sleep 0.005; done
  sleep "0.00$((round % 10))"
  kill -9 $child 2>/dev/null
  wait $child 2>/dev/null
  for folder in "$work"/killed/draft-*; do
    x=$(grep -o 'learned [a-z0-9-]*' "$folder/x.txt") l=$(grep -o 'learned [a-z0-9-]*' "$folder/linkedin.txt") m=$(grep -o 'learned [a-z0-9-]*' "$folder/variants.json" | sort -u)
    [ -n "$x" ] && [ "$x" = "$l" ] && [ "$x" = "$m" ] || torn=$((torn + 1))
  done
done
expect "an export that is killed leaves every draft whole" test "$torn" -eq 0
run export --platform x,linkedin --out "$work/killed" $today
expect "the next export succeeds after a kill" test "$status" -eq 0
expect "the next export cleans up after a kill" test -z "$(find "$work/killed" -name '.brandlsp*')"

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
