-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- security_failed_deploys v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(security_failure), 0) AS num,
           COUNT(*) AS den,
           COALESCE(SUM(failed), 0) AS failed,
           COALESCE(SUM(blocked), 0) AS blocked,
           1.959963984540054 AS z
      FROM counted
),
period AS (
    SELECT (MIN(CAST((SELECT value FROM param WHERE name = 'to_ns') AS INTEGER),
                CAST((SELECT value FROM param WHERE name = 'as_of_ns') AS INTEGER))
            - CAST((SELECT value FROM param WHERE name = 'from_ns') AS INTEGER)) / 604800000000000.0 AS weeks
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'per_week', CASE WHEN weeks > 0 THEN num / weeks END FROM part, period
 UNION ALL SELECT 'failed', failed FROM part
 UNION ALL SELECT 'blocked', blocked FROM part
 UNION ALL SELECT 'security_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE security_failure = 1 GROUP BY service
 UNION ALL SELECT 'cause_unknown', COUNT(*) FROM population WHERE excluded = 'no_failure_category'
