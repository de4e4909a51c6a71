#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks an audit packet (docs/packet-format.md) with bash, coreutils, findutils, grep, sed, awk, diffutils, unzip, openssl,
# openssh-client and sqlite3, without a network and without any program of ours. Stops at the first check that fails.
#   verify.sh PACKET.zip TRUST [--unsigned]      0 all checks passed, 1 one failed, 2 wrong usage, 3 something is missing
# TRUST holds allowed_signers, log.pub.pem, metrics.sha256, schema.sha256, and if you have them last_checkpoint and tsa-ca.pem.
set -u -o pipefail
export LC_ALL=C
[[ $# -eq 2 || ( $# -eq 3 && $3 == --unsigned ) ]] || { echo "usage: verify.sh PACKET.zip TRUST [--unsigned]" >&2; exit 2; }
missing() { echo "cannot check: $*" >&2; exit 3; }
for tool in awk basenc comm cut diff find grep openssl paste sed sha256sum sha512sum sort split sqlite3 ssh-keygen truncate unzip xargs; do
  command -v "$tool" >/dev/null || missing "$tool is not installed"
done
[[ -r $1 ]] || missing "$1 cannot be read"
[[ -d $2 ]] || missing "$2 is no folder"
zip=$(realpath -- "$1") trust=$(realpath -- "$2") unsigned=${3:-}
for file in allowed_signers log.pub.pem metrics.sha256 schema.sha256; do
  [[ -r $trust/$file || ( $file == allowed_signers && -n $unsigned ) ]] || missing "$2/$file is not there"
done
# Thousands of small files are quickest in memory, if the packet is small enough.
[[ -z ${TMPDIR:-} && -w /dev/shm && $(stat -c %s "$zip") -lt 50000000 ]] && export TMPDIR=/dev/shm
W=$(mktemp -d) && trap 'rm -rf -- "$W"' EXIT
namespace=audit-packet@plumbline most=4294967295

ok() { printf 'check %2d: ok    %s\n' "$@"; }
skip() { printf 'check %2d: -     %s\n' "$@"; }
bad() { printf 'check %2d: FAIL  %s\n' "$@"; exit 1; }
ask() { sqlite3 -readonly -safe -noheader -list "$W/db" "$1" 2>&1; } # of evidence.db
json() { sqlite3 :memory: "SELECT json_extract(readfile('$1'), '$2')" 2>/dev/null; }
signed() { # FILE SIGNATURE: who signed it
  local who
  who=$(ssh-keygen -Y find-principals -f "$trust/allowed_signers" -s "$2" 2>/dev/null | head -n 1) && [[ -n $who ]] || return 1
  ssh-keygen -Y verify -f "$trust/allowed_signers" -I "$who" -n $namespace -s "$2" < "$1" >/dev/null 2>&1 && echo "$who"
}
by_log() { openssl pkeyutl -verify -rawin -pubin -inkey "$trust/log.pub.pem" -in "$1" -sigfile "$2" >/dev/null 2>&1; }
note() { # FILE: is it signed by the log? Its text goes to $W/note
  awk '/^$/{exit} {print}' "$1" > "$W/note"
  grep '^— ' "$1" | head -n 1 | cut -d' ' -f3 | basenc --base64 -d 2>/dev/null | tail -c 64 > "$W/note.sig"
  by_log "$W/note" "$W/note.sig"
}
hashes() { find "$1" -type f -print0 | sort -z | xargs -0 -r -n 5000 sha256sum | cut -c1-64; } # of a folder's files, by name
each() { rm -rf -- "$W/each" && mkdir "$W/each" && (cd "$W/each" && split -d -a 8 "$@" -); } # one file per line or piece of stdin
pairs() { # the hashes of each two nodes; a last one alone goes up as it is
  paste -d '' - - > "$W/two"
  grep -xE '[0-9a-f]{128}' "$W/two" | sed 's/^/01/' | tr a-f A-F | basenc --base16 -d | each -b 65
  hashes "$W/each"
  grep -xE '[0-9a-f]{64}' "$W/two"
}
root() { # START FRONTIER: of a tree whose leaves from START on are in stdin; the subtrees before are in FRONTIER, largest first
  local at=$1 nodes=$W/nodes before=()
  cat > "$nodes"
  [[ -s $2 ]] && mapfile -t before < "$2"
  while (( at > 0 )) || (( $(wc -l < "$nodes") > 1 )); do
    if (( at % 2 )); then
      (( ${#before[@]} )) || return 1
      { echo "${before[-1]}"; cat "$nodes"; } > "$nodes.up" && mv "$nodes.up" "$nodes"
      unset 'before[-1]'
    fi
    pairs < "$nodes" > "$nodes.up"; mv "$nodes.up" "$nodes"
    (( at = at / 2 ))
  done
  cat "$nodes"
}
included() { # SIZE ROOT: stdin has LEAF-NUMBER LEAF PROOF..; are all of them in the tree of so many leaves? (RFC 9162, 2.1.3.2)
  local way=$W/way
  awk -v last="$(( $1 - 1 ))" '{ $1 = $1 " " last; print }' > "$way" # place, last place, hash, what is still to come
  while awk 'NF > 3 { found = 1; exit } END { exit !found }' "$way"; do
    awk 'NF > 3 { if ($2 == 0) exit 1
        if ($1 % 2 || $1 == $2) { both = $4 $3; while ($1 % 2 == 0 && $1 > 0) { $1 = int($1 / 2); $2 = int($2 / 2) } } else both = $3 $4
        $1 = int($1 / 2); $2 = int($2 / 2); $3 = both; $4 = "" }
      { $0 = $0; $1 = $1; print }' "$way" > "$way.next" || return 1
    awk 'length($3) == 128 { print $3 }' "$way.next" | sort -u > "$way.two"
    sed 's/^/01/' "$way.two" | tr a-f A-F | basenc --base16 -d | each -b 65
    hashes "$W/each" | paste -d' ' "$way.two" - > "$way.made"
    awk 'NR == FNR { made[$1] = $2; next } length($3) == 128 { $3 = made[$3] } { print }' "$way.made" "$way.next" > "$way"
  done
  awk -v root="$2" '$2 != 0 || $3 != root { exit 1 }' "$way"
}
hex() { basenc --base64 -d <<< "$1" 2>/dev/null | basenc --base16 -w 0 | tr A-F a-f; }

# 1
if [[ -n $unsigned ]]; then
  skip 1 "left out as asked: nobody vouches for this file"
else
  [[ -r $zip.sig ]] || bad 1 "there is no signature $1.sig"
  person=$(signed "$zip" "$zip.sig") || bad 1 "nobody in allowed_signers signed this zip as a packet"
  ok 1 "signed by $person; this proves who handed it out, not that it is true"
fi
# 2
unzip -Z1 "$zip" > "$W/names" 2>/dev/null || bad 2 "it has no readable directory"
base=$(head -n 1 "$W/names" | cut -d/ -f1)
grep -qvE '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$' "$W/names" && bad 2 "a name has other characters than A-Z a-z 0-9 . _ - /"
grep -qE '(^|/)\.\.?(/|$)' "$W/names" && bad 2 "a name leads elsewhere"
[[ $(cut -d/ -f1 "$W/names" | sort -u | wc -l) -eq 1 ]] || bad 2 "there is more than one top folder"
sort -c -u "$W/names" 2>/dev/null || bad 2 "names are not in ascending order, or one comes twice"
[[ -z $(tr A-Z a-z < "$W/names" | sort | uniq -d) ]] || bad 2 "two names differ in case only"
unzip -Z -l "$zip" 2>/dev/null | grep -E '^[-dl?]' > "$W/list"
awk -v most=$most '{ total += $4; if ($1 != "-rw-r--r--") why = "an entry is no plain file"
    if ($4 > 1048576 && $4 > 200 * $6) why = "an entry unpacks to more than 200 times its size"
    if ($7 != "stor" && $7 !~ /^def/) why = "an entry is packed in another way" }
  END { if (total > most) why = "it unpacks to more than 4 GiB"; if (NR < 1) why = "it is empty"; if (why) { print why; exit 1 } }' \
  "$W/list" > "$W/why" || bad 2 "$(cat "$W/why")"
[[ $(wc -l < "$W/list") -eq $(wc -l < "$W/names") ]] || bad 2 "its directory cannot be read in one way only"
unzip -tqq "$zip" >/dev/null 2>&1 || bad 2 "an entry is damaged, or there are bytes that belong to nothing"
mkdir "$W/unpacked" && unzip -q -n -d "$W/unpacked" "$zip" >/dev/null 2>&1 || bad 2 "it cannot be unpacked"
ok 2 "$(wc -l < "$W/names") plain names; unpacking does no harm"
cd "$W/unpacked/$base" 2>/dev/null || bad 2 "the top folder is no folder"
# 3
[[ $(cat bagit.txt 2>/dev/null) == $'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8' ]] || bad 3 "bagit.txt is not that of BagIt 1.0"
for sum in 256 512; do
  [[ $(cut -d' ' -f3- tagmanifest-sha$sum.txt 2>/dev/null | tr '\n' ' ') == "bag-info.txt bagit.txt manifest-sha256.txt manifest-sha512.txt " ]] ||
    bad 3 "tagmanifest-sha$sum.txt does not name the four tag files"
  for list in tagmanifest manifest; do
    sha${sum}sum --strict --quiet -c $list-sha$sum.txt >/dev/null 2>&1 || bad 3 "a file is not what $list-sha$sum.txt says, or it is missing"
  done
  diff <(find data -type f | sort) <(sed -E 's/^[0-9a-f]+  //' manifest-sha$sum.txt | sort) >/dev/null || bad 3 "a file under data/ is not in manifest-sha$sum.txt"
done
tags='bag-info\.txt|bagit\.txt|(tag)?manifest-sha(256|512)\.txt|signatures/(tagmanifest-sha256\.txt\.(sig|tsr)|packet\.intoto\.dsse\.json)'
data='README\.txt|index\.html|packet\.json|evidence\.db|metrics/[a-z0-9_]+\.(sql|expected\.csv)|populations/[a-z0-9_]+\.(sql|csv|ipe\.json)'
data+='|log/(checkpoint(\.prev)?|frontier\.prev\.txt|vkey\.txt)|raw/(index\.csv|[0-9a-f]{2}/[0-9a-f]{64}\.json)|samples/[a-z0-9._-]+\.(csv|txt)|oscal/(assessment-results|poam|component-definition|mapping-collection|catalog)\.json'
find . ! -type d | sed 's|^\./||' | grep -vxE "$tags|data/($data)" | grep -q . && bad 3 "there is a file besides those of a packet"
[[ -z $(find . ! -type d ! -type f) ]] || bad 3 "there is something besides plain files"
grep -qx "External-Identifier: $base" bag-info.txt || bad 3 "bag-info.txt is of another packet"
[[ $(sed -n 's/^Payload-Oxum: //p' bag-info.txt) == $(find data -type f -printf '%s\n' | awk '{ s += $1 } END { printf "%.0f.%d", s, NR }') ]] ||
  bad 3 "Payload-Oxum is not that of the files"
id=$(sha256sum tagmanifest-sha256.txt | cut -c1-64)
ok 3 "every file is there, unaltered, and none besides; packet id $id"
# 4
if [[ -n $unsigned ]]; then
  skip 4 "left out as asked"
else
  inner=$(signed tagmanifest-sha256.txt signatures/tagmanifest-sha256.txt.sig) || bad 4 "nobody in allowed_signers signed the tag manifest"
  [[ $inner == "$person" ]] || bad 4 "$inner signed the tag manifest, but $person the zip"
  ok 4 "$inner signed the list of files, too"
fi
# 5
D=signatures/packet.intoto.dsse.json
json $D '$.payload' | basenc --base64 -d > "$W/payload" 2>/dev/null
json $D '$.signatures[0].sig' | basenc --base64 -d > "$W/dsse.sig" 2>/dev/null
type=$(json $D '$.payloadType')
{ printf 'DSSEv1 %d %s %d ' ${#type} "$type" "$(stat -c %s "$W/payload")"; cat "$W/payload"; } > "$W/pae"
[[ $type == application/vnd.in-toto+json ]] && by_log "$W/pae" "$W/dsse.sig" || bad 5 "the statement is not signed by the key of the log"
P=$W/payload
[[ $(json "$P" '$.predicateType') == https://plumbline.log/audit-packet/v1 && $(json "$P" '$.predicate.packet') == "$base" ]] || bad 5 "the statement is about something else"
[[ $(json "$P" '$.subject[0].name') == tagmanifest-sha256.txt && $(json "$P" '$.subject[0].digest.sha256') == "$id" ]] || bad 5 "the statement is about another packet"
[[ $(json "$P" '$.subject[1].name') == data/evidence.db && $(json "$P" '$.subject[1].digest.sha256') == $(sha256sum data/evidence.db | cut -c1-64) ]] ||
  bad 5 "the statement is about another evidence.db"
sqlite3 :memory: "SELECT json_extract(value, '\$.sql') || '  data/metrics/' || key || '.sql', json_extract(value, '\$.expected') || '  data/metrics/' || key || '.expected.csv'
  FROM json_each(readfile('$P'), '\$.predicate.metrics')" | tr '|' '\n' | sort > "$W/told"
find data/metrics -type f -print0 2>/dev/null | xargs -0 -r sha256sum | sort | diff - "$W/told" >/dev/null || bad 5 "the statement names other figures than there are"
ok 5 "the keeper of the log vouches for these lines and figures"
# 6
cp data/evidence.db "$W/db" || bad 6 "there is no evidence.db"
# Of check 10, but before anything else is asked of a database that a stranger made.
[[ "$(ask "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name" | sha256sum | cut -c1-64)  evidence.db" == $(cat "$trust/schema.sha256") ]] ||
  bad 10 "evidence.db has another schema than the published one"
[[ $(ask "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)") == "disclosure earlier_entry log_entry opening param" ]] ||
  bad 6 "evidence.db has other tables than it should"
[[ -e data/log/checkpoint ]] && note data/log/checkpoint || bad 6 "the checkpoint is not signed by the key of the log"
{ read -r origin; read -r size; read -r top; } < "$W/note"
before=0 frontier=/dev/null
if [[ -e data/log/checkpoint.prev ]]; then
  before=$(sed -n 2p data/log/checkpoint.prev) frontier=data/log/frontier.prev.txt
  [[ $before =~ ^[1-9][0-9]{0,15}$ && -e $frontier ]] || bad 6 "the previous checkpoint cannot be read"
  grep -qvxE '[0-9a-f]{64}' $frontier && bad 6 "the previous frontier cannot be read"
fi
[[ $(ask "SELECT count(*), min(seq), max(seq) FROM log_entry") == "$((size - before))|$before|$((size - 1))" ]] || bad 6 "lines $before to $((size - 1)) are not all there"
earlier=$(ask "SELECT count(*) FROM earlier_entry")
[[ $earlier == 0 || ( $before -gt 0 && $(ask "SELECT max(seq) FROM earlier_entry") -lt $before ) ]] || bad 6 "there are older lines that nothing proves"
[[ $(json data/packet.json '$.lines.earlier') == "$earlier" ]] || bad 6 "packet.json counts other older lines than there are"
[[ $(ask "SELECT count(*) FROM entry WHERE line IS NOT NULL AND (NOT json_valid(line) OR json_extract(line, '\$.seq') IS NOT seq)") == 0 ]] ||
  bad 6 "a line is not in its place"
[[ $(ask "SELECT count(*) FROM log_entry AS e WHERE (e.line IS NULL) <> (e.absent IS NOT NULL) OR (e.line IS NULL AND NOT EXISTS (
    SELECT 1 FROM log_entry AS t, json_each(t.line, '\$.rec.seqs') AS r WHERE t.seq = CAST(substr(e.absent, 15) AS INTEGER)
      AND e.absent = 'tombstone seq ' || t.seq AND json_extract(t.line, '\$.kind') = 'tombstone'
      AND e.seq BETWEEN json_extract(r.value, '\$[0]') AND json_extract(r.value, '\$[1]')))") == 0 ]] || bad 6 "a line is empty, and no line of the log allows it"
ask "SELECT line FROM (SELECT seq, line FROM log_entry UNION ALL SELECT seq, line FROM earlier_entry) WHERE line IS NOT NULL ORDER BY seq" > "$W/lines"
sed 's/^/\x01/' "$W/lines" | tr '\001' '\000' | each -l 1
hashes "$W/each" | diff - <(ask "SELECT leaf FROM (SELECT seq, leaf, line FROM log_entry UNION ALL SELECT seq, leaf, line FROM earlier_entry) WHERE line IS NOT NULL ORDER BY seq") >/dev/null || bad 6 "a line is not the one of its leaf"
ask "SELECT leaf FROM log_entry ORDER BY seq" > "$W/leaves"
[[ $(root "$before" "$frontier" < "$W/leaves") == $(hex "$top") ]] || bad 6 "the lines do not give the root that was signed"
[[ $(json "$P" '$.predicate.log.origin')/$(json "$P" '$.predicate.log.size')/$(json "$P" '$.predicate.log.root') == "$origin/$size/$(hex "$top")" ]] ||
  bad 6 "the statement names another state of the log"
if [[ $earlier != 0 ]]; then
  ask "SELECT rtrim(seq || ' ' || leaf || ' ' || proof) FROM earlier_entry ORDER BY seq" > "$W/earlier"
  grep -qvxE '[0-9]+( [0-9a-f]{64})+' "$W/earlier" && bad 6 "the proof of an older line cannot be read"
  included "$before" "$(hex "$(sed -n 3p data/log/checkpoint.prev)")" < "$W/earlier" || bad 6 "an older line was not in the log of the packet before"
fi
ok 6 "$((size - before)) lines$( (( earlier )) && echo " and $earlier older ones with their proofs"), none left out, moved or changed since they were signed as $origin"
# 7
kept=$trust/last_checkpoint
if [[ -e $kept ]]; then
  { read -r was; read -r last; read -r lasttop; } < "$kept"
  [[ $was == "$origin" ]] || bad 7 "the log of the last packet was $was"
  [[ $last =~ ^[1-9][0-9]{0,15}$ && $last -le $size ]] || bad 7 "this log has $size lines, the last packet had ${last:-none}"
fi
if [[ -e data/log/checkpoint.prev ]]; then
  note data/log/checkpoint.prev || bad 7 "the previous checkpoint is not signed by the key of the log"
  if [[ -e $kept && $last -gt $before ]]; then
    [[ $(head -n "$((last - before))" "$W/leaves" | root "$before" "$frontier") == $(hex "$lasttop") ]] || bad 7 "its first $last lines are not those that your last packet ended with"
  else [[ ! -e $kept || $(head -n 3 "$kept") == $(head -n 3 data/log/checkpoint.prev) ]] || bad 7 "it goes on from another state than your last packet ended with"; fi
  [[ $(root "$before" "$frontier" < /dev/null) == $(hex "$(sed -n 3p data/log/checkpoint.prev)") ]] || bad 7 "the previous frontier does not give the previous root"
elif [[ -e $kept ]]; then
  [[ $(head -n "$last" "$W/leaves" | root 0 /dev/null) == $(hex "$lasttop") ]] || bad 7 "what was before your last packet was written anew"
fi
if [[ -e $kept ]]; then ok 7 "nothing was changed before line $last, where your last packet ended"
else skip 7 "no last_checkpoint: keep the first three lines of data/log/checkpoint for the next packet"; fi
# 8
find data/raw -type f -name '*.json' -print0 | xargs -0 -r -n 5000 sha256sum | awk '$2 != "data/raw/" substr($1, 1, 2) "/" $1 ".json" { exit 1 }' ||
  bad 8 "an answer is not the bytes that its name says"
csv() { sqlite3 :memory: ".import --csv data/raw/index.csv a" "$1" 2>&1; }
diff <(csv "SELECT DISTINCT 'data/' || file FROM a WHERE file <> ''" | sort) <(find data/raw -type f ! -name index.csv | sort) >/dev/null || bad 8 "index.csv names other answers than there are"
[[ $(csv "SELECT count(*) FROM a WHERE file <> '' AND (sha256 <> substr(file, 8, 64) OR absent <> '')") == 0 ]] || bad 8 "index.csv does not fit itself"
ask "SELECT DISTINCT json_extract(json, '\$[2].raw') FROM opening WHERE name = 'raw'" | sort > "$W/linked"
[[ -z $(comm -23 "$W/linked" <(csv "SELECT DISTINCT sha256 FROM a" | sort)) ]] || bad 8 "a row was read from an answer that is not listed"
ok 8 "$(find data/raw -name '*.json' | wc -l) answers as received, $(ask "SELECT count(*) FROM opening WHERE name = 'raw'") rows lead to theirs; not that the source told the truth"
# 9
ask "SELECT seq FROM disclosure ORDER BY seq, disclosure" > "$W/seqs"
ask "SELECT disclosure FROM disclosure ORDER BY seq, disclosure" > "$W/texts"
grep -qvxE '[A-Za-z0-9_-]+' "$W/texts" && bad 9 "a disclosure cannot be read"
each -l 1 < "$W/texts"
find "$W/each" -type f -print0 | xargs -0 -r -n 5000 truncate -s -1
paste -d' ' "$W/seqs" <(hashes "$W/each") | sort > "$W/have"
ask "SELECT e.seq FROM entry AS e, json_each(e.line, '\$._sd') AS d ORDER BY e.seq, d.key" > "$W/sdseqs"
ask "SELECT d.value || '=' FROM entry AS e, json_each(e.line, '\$._sd') AS d ORDER BY e.seq, d.key" | basenc --base64url -d | basenc --base16 -w 64 | tr A-F a-f |
  paste -d' ' "$W/sdseqs" - | sort > "$W/named"
[[ -z $(comm -23 "$W/have" "$W/named") ]] || bad 9 "something is disclosed that its line does not stand for"
awk '{ n = length($0) % 4; print $0 (n == 2 ? "==" : n == 3 ? "=" : "") "Cg==" }' "$W/texts" | basenc --base64url -d 2>/dev/null | paste -d' ' "$W/seqs" - | sort > "$W/decoded"
ask "SELECT seq || ' ' || json FROM opening" | sort | diff - "$W/decoded" >/dev/null || bad 9 "what is shown is not what was disclosed"
[[ $(ask "SELECT count(*) FROM opening WHERE name IS NOT json_extract(json, '\$[1]')") == 0 ]] || bad 9 "a disclosure has another name than shown"
ok 9 "$(wc -l < "$W/have") disclosures are those that the lines were made with; $(( $(wc -l < "$W/named") - $(wc -l < "$W/have") )) are withheld"
# 10
[[ $(ask "PRAGMA integrity_check") == ok ]] || bad 10 "evidence.db is damaged"
(cd data && sha256sum metrics/*.sql populations/*.sql) | grep -vxF -f "$trust/metrics.sha256" | grep -q . && bad 10 "a definition is not the published one"
for sql in data/metrics/*.sql; do
  name=$(basename "$sql" .sql)
  for pair in "$sql data/metrics/$name.expected.csv" "data/populations/$name.sql data/populations/$name.csv"; do
    sqlite3 -readonly -safe -csv -header "$W/db" < "${pair% *}" 2>&1 | diff - "${pair#* }" >/dev/null || bad 10 "${pair#* } is not what ${pair% *} gives"
  done
  sqlite3 :memory: "CREATE TABLE e(name, value)" ".import --csv --skip 1 data/metrics/$name.expected.csv e" "SELECT count(*) FROM
    (SELECT json_extract(value, '\$.output') AS o, json_extract(value, '\$.value') AS v FROM json_each(readfile('data/packet.json'), '\$.metrics')
      WHERE json_extract(value, '\$.id') = '$name') AS p JOIN e ON e.name = p.o
    WHERE e.value <> p.v AND abs(e.value - p.v) > 0.000001 * max(1, abs(e.value))" 2>&1 | grep -qx 0 || bad 10 "packet.json says another $name"
done
# What was drawn for an audit: the population is the frozen one, each number is the line of its row, and the seed draws these.
sqlite3 :memory: "SELECT json_extract(value, '\$.name') || ' ' || json_extract(value, '\$.audit') || ' ' || json_extract(value, '\$.request') || ' ' ||
  iif(coalesce(json_extract(value, '\$.seed'), '') = '', 'frozen', 'drawn') FROM json_each(readfile('data/packet.json'), '\$.samples')
  WHERE json_extract(value, '\$.absent') IS NULL" > "$W/samples" 2>&1
grep -qvxE '[a-z0-9._-]+ [A-Za-z0-9._-]+ [A-Za-z0-9]+ (frozen|drawn)' "$W/samples" && bad 10 "packet.json names a sample that cannot be"
diff <(awk '{ p = "data/samples/" $1; print p ".population.csv"; print p ".txt"; if ($4 == "drawn") print p ".csv" }' "$W/samples" | sort) \
  <(find data/samples -type f 2>/dev/null | sort) >/dev/null || bad 10 "there are other files of samples than packet.json tells of"
while read -r name audit request _; do
  of="source = 'plumbline-audit' AND audit = '$audit' AND request = '$request'"
  drawn="SELECT seq, row_name AS row, coalesce(stratum, '') AS stratum, place, replaces, replaced_by FROM sample_item WHERE $of ORDER BY coalesce(stratum, ''), place"
  sample() { sqlite3 :memory: ".import --csv data/samples/$name.population.csv p" "ATTACH '$W/db' AS e" "$1" 2>&1; }
  [[ $(sample "SELECT seq FROM p ORDER BY CAST(seq AS INTEGER)" | sha256sum | cut -c1-64) == $(ask "SELECT ids_sha256 FROM audit_request WHERE $of") ]] ||
    bad 10 "$name is not the population that was frozen"
  [[ $(sample "SELECT count(*) FROM p LEFT JOIN e.entry AS l ON l.seq = CAST(p.seq AS INTEGER) WHERE l.seq IS NULL OR (l.line IS NOT NULL AND
    json_extract(l.line, '\$.type') || ':' || json_extract(l.line, '\$.source') || ':' || json_extract(l.line, '\$.id') <> p.row)") == 0 ]] ||
    bad 10 "$name names another row than its line"
  [[ $(sqlite3 :memory: "ATTACH '$W/db' AS e" "SELECT count(*) FROM json_each(readfile('data/packet.json'), '\$.samples') AS j JOIN e.audit_request AS r ON r.$of
    WHERE json_extract(j.value, '\$.name') = '$name' AND json_array(r.population, r.items, r.ids_sha256, coalesce(r.seed, ''), coalesce(r.sample_size, 0), coalesce(r.stratum, ''))
      = json_array(json_extract(j.value, '\$.population'), json_extract(j.value, '\$.items'), json_extract(j.value, '\$.ids_sha256'), coalesce(json_extract(j.value, '\$.seed'), ''),
        json_extract(j.value, '\$.sample_size'), coalesce(json_extract(j.value, '\$.stratum'), ''))" 2>&1) == 1 ]] || bad 10 "packet.json tells of another sample $name than the lines"
  [[ -e data/samples/$name.csv ]] || continue
  sqlite3 -readonly -safe -csv -header "$W/db" "$drawn" 2>&1 | diff - "data/samples/$name.csv" >/dev/null || bad 10 "$name.csv is not what the lines say"
  [[ $(sample "WITH r AS (SELECT seed, sample_size AS size FROM e.audit_request WHERE $of), s AS (SELECT seq, coalesce(stratum, '') AS stratum, place, replaces FROM e.sample_item WHERE $of),
    d AS (SELECT CAST(p.seq AS INTEGER) AS seq, p.stratum, ROW_NUMBER() OVER (PARTITION BY p.stratum ORDER BY sha3(r.seed || ':' || p.seq, 256)) AS place FROM p, r)
    SELECT (SELECT count(*) FROM (SELECT seq, stratum, place FROM s EXCEPT SELECT * FROM d)), (SELECT count(*) FROM (SELECT d.* FROM d, r WHERE d.place <= r.size EXCEPT SELECT seq, stratum, place FROM s)),
      (SELECT count(*) FROM s, r WHERE s.place > r.size AND s.replaces IS NULL)") == "0|0|0" ]] || bad 10 "the seed draws others than $name.csv"
done < "$W/samples"
if [[ -e data/oscal/assessment-results.json ]]; then # what it tells of figures and gaps is what packet.json tells
  [[ $(sqlite3 :memory: "WITH r(json) AS (SELECT json_extract(readfile('data/oscal/assessment-results.json'), '\$.\"assessment-results\".results')),
    s(json) AS (SELECT readfile('data/packet.json')),
    p(id, name, value) AS (SELECT o.key, json_extract(q.value, '\$.name'), json_extract(q.value, '\$.value')
      FROM r, json_each(r.json, '\$[0].observations') AS o, json_each(o.value, '\$.props') AS q),
    told(metric, value) AS (SELECT m.value, (SELECT group_concat(v.value, ' ') FROM p AS v WHERE v.id = m.id AND v.name = 'value') FROM p AS m WHERE m.name = 'metric'),
    own(metric, value) AS (SELECT json_extract(value, '\$.id'), json_extract(value, '\$.value') FROM s, json_each(s.json, '\$.metrics'))
    SELECT (SELECT count(*) FROM (SELECT * FROM told EXCEPT SELECT * FROM own)) + (SELECT count(*) FROM (SELECT * FROM own EXCEPT SELECT * FROM told)),
      json_array_length(r.json), (SELECT group_concat(json_extract(value, '\$.value')) FROM json_each(r.json, '\$[0].props') WHERE json_extract(value, '\$.name') = 'complete')
        = iif(json_extract(s.json, '\$.complete'), 'yes', 'no') FROM r, s" 2>&1) == "0|1|1" ]] || bad 10 "the OSCAL documents tell of other figures or gaps than packet.json"
fi
ok 10 "$(find data/metrics -name '*.sql' | wc -l) figures are what their published definitions make of the lines$(
  (( earlier )) && echo "; that no older one is missing only a packet of the whole log proves")"
# 11
if [[ -e $trust/tsa-ca.pem ]]; then
  openssl ts -verify -data tagmanifest-sha256.txt -in signatures/tagmanifest-sha256.txt.tsr -CAfile "$trust/tsa-ca.pem" >/dev/null 2>&1 || bad 11 "there is no stamp of the authority that you trust"
  ok 11 "stamped: $(openssl ts -reply -in signatures/tagmanifest-sha256.txt.tsr -text 2>/dev/null | sed -n 's/^Time stamp: //p')"
else
  skip 11 "no tsa-ca.pem: nothing says when the packet was made"
fi
[[ -z $unsigned ]] || { echo "not accepted: nobody signed it"; exit 1; }
echo "accepted: all checks that could be made passed. What they do not prove is in data/README.txt"
