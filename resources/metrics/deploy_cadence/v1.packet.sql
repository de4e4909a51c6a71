-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- deploy_cadence v1, restated in plain SQLite over the tables population and param.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
spot AS (
    SELECT gap_ns / 3600000000000.0 AS hours,
           ROW_NUMBER() OVER (ORDER BY gap_ns) - 1 AS place,
           COUNT(*) OVER () AS n
      FROM counted
     WHERE gap = 1
)
SELECT 'mean_moving_range_hours' AS name, (SELECT AVG(moved_ns / 3600000000000.0) FROM counted WHERE moved = 1) AS value
 UNION ALL SELECT 'moves', COUNT(*) FROM counted WHERE moved = 1
 UNION ALL SELECT 'gaps', COUNT(*) FROM counted WHERE gap = 1
 UNION ALL SELECT 'median_gap_hours', (SELECT SUM(hours * (1 - ABS(place - (n - 1) * 0.5))) FROM spot WHERE ABS(place - (n - 1) * 0.5) < 1)
 UNION ALL SELECT 'p90_gap_hours', (SELECT SUM(hours * (1 - ABS(place - (n - 1) * 0.9))) FROM spot WHERE ABS(place - (n - 1) * 0.9) < 1)
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
