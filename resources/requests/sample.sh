#!/bin/sh
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# sample.sh POPULATION.csv SEED SIZE [COLUMN]: the lines of the log that the seed draws, SIZE of each value of COLUMN.
set -eu
refuse() {
    echo "sample.sh: $1" >&2
    exit 2
}
{ [ $# -eq 3 ] || [ $# -eq 4 ]; } || refuse 'give POPULATION.csv SEED SIZE [COLUMN]'
# What stands in SQL below is of these letters only, whatever the locale calls a letter.
LC_ALL=C
export LC_ALL
case $2 in '' | *[!A-Za-z0-9\ .:_-]*) refuse 'a seed is letters, digits, blanks and . : _ -' ;; esac
case $3 in '' | *[!0-9]*) refuse 'a size is digits' ;; esac
case ${4-} in *[!A-Za-z0-9_]*) refuse 'a column is letters, digits and _' ;; esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat <"$1" >"$folder/population.csv"
cd "$folder"
column=${4:+p.\"$4\"}
sqlite3 -batch -bail -init /dev/null :memory: <<END
.mode csv
.import population.csv p
SELECT seq FROM (SELECT seq, ${column:-''} AS s, ROW_NUMBER() OVER (PARTITION BY ${column:-''} ORDER BY sha3('$2:' || seq, 256)) AS place FROM p) WHERE place <= $3 ORDER BY s, place;
END
