-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_block_reasons v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(own_contract), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'trace', COALESCE(SUM(trace), 0) FROM counted
 UNION ALL SELECT 'metadata', COALESCE(SUM(metadata), 0) FROM counted
 UNION ALL SELECT 'security', COALESCE(SUM(security), 0) FROM counted
 UNION ALL SELECT 'other', COALESCE(SUM(other), 0) FROM counted
 UNION ALL SELECT 'unknown', COALESCE(SUM(unknown), 0) FROM counted
 UNION ALL SELECT 'blocks_by_rule/' || COALESCE(rule, '(none)'), COUNT(*) FROM counted GROUP BY rule
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
