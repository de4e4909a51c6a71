#!/bin/sh
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# sample.sh POPULATION.csv SEED SIZE [COLUMN]: the lines of the log that the seed draws, SIZE of each value of COLUMN.
set -eu
sqlite3 :memory: <<END
.mode csv
.import '$1' p
SELECT seq FROM (SELECT seq, ${4:-''} AS s, ROW_NUMBER() OVER (PARTITION BY ${4:-''} ORDER BY sha3('$2:' || seq, 256)) AS place FROM p) WHERE place <= $3 ORDER BY s, place;
END
