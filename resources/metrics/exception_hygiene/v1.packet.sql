-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_hygiene v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(complete), 0) AS num,
           COALESCE(SUM(open), 0) AS den,
           1.959963984540054 AS z
      FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'missing/owner', COALESCE(SUM(missing_owner), 0) FROM counted
 UNION ALL SELECT 'missing/second_person', COALESCE(SUM(missing_second_person), 0) FROM counted
 UNION ALL SELECT 'missing/expiry', COALESCE(SUM(missing_expiry), 0) FROM counted
 UNION ALL SELECT 'missing/reason', COALESCE(SUM(missing_reason), 0) FROM counted
 UNION ALL SELECT 'missing/scope', COALESCE(SUM(missing_scope), 0) FROM counted
 UNION ALL SELECT 'missing/in_time', COALESCE(SUM(missing_in_time), 0) FROM counted
 UNION ALL SELECT 'permanent/num', COALESCE(SUM(permanent), 0) FROM counted
 UNION ALL SELECT 'permanent/den', COUNT(*) FROM counted
 UNION ALL SELECT 'permanent/value', (SELECT SUM(permanent) * 1.0 / NULLIF(COUNT(*), 0) FROM counted)
 UNION ALL SELECT 'permanent/ci_low',
                  (SELECT CASE WHEN k = 0 THEN 0.0
                               ELSE MAX(0.0, (k / n + z * z / (2 * n)) / (1 + z * z / n)
                                             - z / (1 + z * z / n) * SQRT(k / n * (1 - k / n) / n + z * z / (4 * n * n))) END
                     FROM (SELECT SUM(permanent) * 1.0 AS k, COUNT(*) * 1.0 AS n, 1.959963984540054 AS z FROM counted) WHERE n > 0)
 UNION ALL SELECT 'permanent/ci_high',
                  (SELECT CASE WHEN k = n THEN 1.0
                               ELSE MIN(1.0, (k / n + z * z / (2 * n)) / (1 + z * z / n)
                                             + z / (1 + z * z / n) * SQRT(k / n * (1 - k / n) / n + z * z / (4 * n * n))) END
                     FROM (SELECT SUM(permanent) * 1.0 AS k, COUNT(*) * 1.0 AS n, 1.959963984540054 AS z FROM counted) WHERE n > 0)
 UNION ALL SELECT 'incomplete_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE incomplete = 1 GROUP BY service
 UNION ALL SELECT 'permanent_by_rule/' || COALESCE(rule, '(none)'), COUNT(*) FROM counted WHERE permanent = 1 GROUP BY rule
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
