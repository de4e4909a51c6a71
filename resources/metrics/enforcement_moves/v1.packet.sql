-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- enforcement_moves v1, restated in plain SQLite over the tables population and param.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
)
SELECT 'moves' AS name, COALESCE(SUM(move), 0) AS value FROM counted
 UNION ALL SELECT 'reached', COALESCE(SUM(reaches), 0) FROM counted
 UNION ALL SELECT 'moves_by_place/' || to_place, COUNT(*) FROM counted WHERE move = 1 GROUP BY to_place
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
