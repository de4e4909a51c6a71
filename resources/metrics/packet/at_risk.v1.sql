-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a packet's spells (part, t, ended, entry), all followed from their beginning: how many were open until just before t.
followed AS (
    SELECT * FROM spell WHERE entry <= 0 OR entry < t
),
at_risk AS (
    SELECT part, t, ended, COUNT(*) OVER (PARTITION BY part ORDER BY t DESC) AS n FROM followed
)
