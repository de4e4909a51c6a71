-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- policy_regret v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(regretted), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'changes', COUNT(*) FROM counted WHERE first_of_change = 1
 UNION ALL SELECT 'changes_regretted', COUNT(*) FROM counted WHERE change_regretted = 1
 UNION ALL SELECT 'by_incident', COUNT(*) FROM counted WHERE by_incident = 1
 UNION ALL SELECT 'maturing', COUNT(*) FROM counted WHERE maturing = 1
 UNION ALL SELECT 'regretted_by_rule/' || COALESCE(rule, '(none)'), COUNT(*) FROM counted WHERE regretted = 1 GROUP BY rule
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
