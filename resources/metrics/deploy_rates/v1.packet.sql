-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- deploy_rates v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT 'manual' AS path, COALESCE(SUM(manual), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
     UNION ALL SELECT 'emergency', COALESCE(SUM(emergency), 0), COUNT(*), 1.959963984540054 FROM counted
     UNION ALL SELECT 'manual_or_emergency', COALESCE(SUM(special), 0), COUNT(*), 1.959963984540054 FROM counted
),
share AS (
    SELECT path, num * 1.0 / NULLIF(den, 0) AS value, den * 1.0 AS n, z FROM part
),
interval AS (
    SELECT path,
           value,
           (value + z * z / (2 * n)) / (1 + z * z / n) AS centre,
           z / (1 + z * z / n) * SQRT(value * (1 - value) / n + z * z / (4 * n * n)) AS half
      FROM share
)
SELECT path || '/num' AS name, num AS value FROM part
 UNION ALL SELECT path || '/den', den FROM part
 UNION ALL SELECT path || '/value', value FROM share
 UNION ALL SELECT path || '/ci_low', CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval
 UNION ALL SELECT path || '/ci_high', CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval
 UNION ALL SELECT 'unknown_channel', COALESCE(SUM(unknown_channel), 0) FROM counted
 UNION ALL SELECT 'failed', COALESCE(SUM(failed), 0) FROM counted
 UNION ALL SELECT 'special_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE special = 1 GROUP BY service
 UNION ALL SELECT 'deployed_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE deployed = 1 GROUP BY service
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
