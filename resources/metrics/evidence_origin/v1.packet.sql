-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- evidence_origin v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(automatic), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'linked/num', COALESCE(SUM(linked), 0) FROM counted
 UNION ALL SELECT 'linked/den', COUNT(*) FROM counted
 UNION ALL SELECT 'linked/value', COALESCE(SUM(linked), 0) * 1.0 / NULLIF(COUNT(*), 0) FROM counted
 UNION ALL SELECT 'linked/ci_low', 
                  (SELECT CASE WHEN k = 0 THEN 0.0
                               ELSE MAX(0.0, (k / n + z * z / (2 * n)) / (1 + z * z / n)
                                             - z / (1 + z * z / n) * SQRT(k / n * (1 - k / n) / n + z * z / (4 * n * n))) END
                     FROM (SELECT COALESCE(SUM(linked), 0) * 1.0 AS k, COUNT(*) * 1.0 AS n, 1.959963984540054 AS z FROM counted) WHERE n > 0)
 UNION ALL SELECT 'linked/ci_high', 
                  (SELECT CASE WHEN k = n THEN 1.0
                               ELSE MIN(1.0, (k / n + z * z / (2 * n)) / (1 + z * z / n)
                                             + z / (1 + z * z / n) * SQRT(k / n * (1 - k / n) / n + z * z / (4 * n * n))) END
                     FROM (SELECT COALESCE(SUM(linked), 0) * 1.0 AS k, COUNT(*) * 1.0 AS n, 1.959963984540054 AS z FROM counted) WHERE n > 0)
 UNION ALL SELECT 'no_decision', COALESCE(SUM(no_decision), 0) FROM counted
 UNION ALL SELECT 'no_policy', COALESCE(SUM(no_policy), 0) FROM counted
 UNION ALL SELECT 'no_change', COALESCE(SUM(no_change), 0) FROM counted
 UNION ALL SELECT 'by_hand_by_kind/' || COALESCE(kind, '(none)'), COUNT(*) FROM counted WHERE by_hand = 1 GROUP BY kind
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
