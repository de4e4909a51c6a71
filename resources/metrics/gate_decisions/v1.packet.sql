-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_decisions v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(by_model), 0) AS num, COALESCE(SUM(told), 0) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1,
spot AS (
    SELECT took_ns / 60000000000.0 AS minutes,
           ROW_NUMBER() OVER (ORDER BY took_ns) - 1 AS place,
           (COUNT(*) OVER () - 1) * 0.95 AS h
      FROM counted
     WHERE timed = 1
)
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'by_person', COALESCE(SUM(by_person), 0) FROM counted
 UNION ALL SELECT 'untold', COALESCE(SUM(untold), 0) FROM counted
 UNION ALL SELECT 'model_by_rule/' || COALESCE(rule, '(none)'), COUNT(*) FROM counted WHERE by_model = 1 GROUP BY rule
 UNION ALL SELECT 'timed', COALESCE(SUM(timed), 0) FROM counted
 UNION ALL SELECT 'minutes_p95', (SELECT SUM(minutes * (1 - ABS(place - h))) FROM spot WHERE ABS(place - h) < 1)
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
