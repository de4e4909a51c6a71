-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- failover_response v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(missed), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1,
took AS (
    SELECT response_ns / 60000000000.0 AS minutes, ROW_NUMBER() OVER (ORDER BY response_ns) - 1 AS place, (COUNT(*) OVER () - 1) * 0.5 AS h
      FROM counted
     WHERE switched = 1
)
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'switched', COALESCE(SUM(switched), 0) FROM counted
 UNION ALL SELECT 'response_minutes_median', (SELECT AVG(minutes) FROM took WHERE place IN (CAST(h AS INTEGER), CAST(h + 0.5 AS INTEGER)))
 UNION ALL SELECT 'failed_calls', COALESCE(SUM(failed_after), 0) FROM counted
 UNION ALL SELECT 'missed_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE missed = 1 GROUP BY service
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
