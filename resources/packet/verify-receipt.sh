#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks that a signed state of a log holds one line, with bash, coreutils, grep, awk and openssl, without a network.
#   verify-receipt.sh RECORD.json RECORD.tlog-proof LOG.pub.pem      0 it does, 1 it does not, 2 wrong usage, 3 something is missing
set -u -o pipefail
export LC_ALL=C
[[ $# -eq 3 ]] || { echo "usage: verify-receipt.sh RECORD.json RECORD.tlog-proof LOG.pub.pem" >&2; exit 2; }
for file in "$@"; do [[ -r $file ]] || { echo "$file cannot be read" >&2; exit 3; }; done
for tool in awk basenc cut grep openssl sha256sum tail tr; do command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 3; }; done
record=$1 proof=$2 key=$3
bad() { echo "FAIL  $*"; exit 1; }
W=$(mktemp -d) && trap 'rm -rf -- "$W"' EXIT
hex() { basenc --base64 -d <<< "$1" 2>/dev/null | basenc --base16 -w 0 | tr A-F a-f; }
node() { printf '01%s%s' "$1" "$2" | tr a-f A-F | basenc --base16 -d | sha256sum | cut -c1-64; }
# The proof: its form, the place of the line, the hashes beside its way up; then a blank line and the checkpoint.
awk '/^$/{exit} {print}' "$proof" > "$W/path"
awk 'seen {print} /^$/ && !seen {seen = 1}' "$proof" > "$W/checkpoint"
{ read -r form; read -r place; } < "$W/path"
[[ $form == c2sp.org/tlog-proof@v1 && $place =~ ^index\ (0|[1-9][0-9]{0,15})$ ]] || bad "it is no proof of the form c2sp.org/tlog-proof@v1"
index=${place#index }
awk '/^$/{exit} {print}' "$W/checkpoint" > "$W/note"
grep '^— ' "$W/checkpoint" | head -n 1 | cut -d' ' -f3 | basenc --base64 -d 2>/dev/null | tail -c 64 > "$W/sig"
openssl pkeyutl -verify -rawin -pubin -inkey "$key" -in "$W/note" -sigfile "$W/sig" >/dev/null 2>&1 || bad "the checkpoint is not signed by the key of the log"
{ read -r origin; read -r size; read -r root; } < "$W/note"
[[ $size =~ ^[1-9][0-9]{0,15}$ && $index -lt $size ]] || bad "the log has no line $index there"
grep -qE "\"seq\":$index[,}]" "$record" || bad "the record is not line $index"
# RFC 9162, 2.1.3.2
at=$index last=$((size - 1))
hash=$( { printf '\0'; cat "$record"; } | sha256sum | cut -c1-64)
while read -r beside; do
  beside=$(hex "$beside")
  [[ ${#beside} -eq 64 && $last -gt 0 ]] || bad "the proof is not that of a line of this log"
  if (( at % 2 == 1 || at == last )); then
    hash=$(node "$beside" "$hash")
    while (( at % 2 == 0 && at > 0 )); do (( at /= 2, last /= 2 )); done
  else
    hash=$(node "$hash" "$beside")
  fi
  (( at /= 2, last /= 2 ))
done < <(tail -n +3 "$W/path")
[[ $last -eq 0 && $hash == $(hex "$root") ]] || bad "the line is not in the log that was signed, or it was changed"
echo "ok    line $index of the $size lines that were signed as $origin; not that it was right when it was written"
