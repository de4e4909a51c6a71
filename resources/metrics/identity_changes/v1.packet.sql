-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- identity_changes v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
)
SELECT 'expanding' AS name, COALESCE(SUM(expands), 0) AS value FROM counted
 UNION ALL SELECT 'reducing', COALESCE(SUM(reduces), 0) FROM counted
 UNION ALL SELECT 'not_comparable', COALESCE(SUM(not_comparable), 0) FROM counted
 UNION ALL SELECT 'new_pairs', COALESCE(SUM(new_pair), 0) FROM counted
 UNION ALL SELECT 'unapproved/num', COALESCE(SUM(unapproved), 0) FROM counted
 UNION ALL SELECT 'unapproved/den', COALESCE(SUM(approval_told), 0) FROM counted
 UNION ALL SELECT 'unapproved/value', COALESCE(SUM(unapproved), 0) * 1.0 / NULLIF(COALESCE(SUM(approval_told), 0), 0) FROM counted
 UNION ALL SELECT 'unapproved/ci_low', 
                  (SELECT CASE WHEN k = 0 THEN 0.0
                               ELSE MAX(0.0, (k / n + z * z / (2 * n)) / (1 + z * z / n)
                                             - z / (1 + z * z / n) * SQRT(k / n * (1 - k / n) / n + z * z / (4 * n * n))) END
                     FROM (SELECT COALESCE(SUM(unapproved), 0) * 1.0 AS k, COALESCE(SUM(approval_told), 0) * 1.0 AS n, 1.959963984540054 AS z FROM counted) WHERE n > 0)
 UNION ALL SELECT 'unapproved/ci_high', 
                  (SELECT CASE WHEN k = n THEN 1.0
                               ELSE MIN(1.0, (k / n + z * z / (2 * n)) / (1 + z * z / n)
                                             + z / (1 + z * z / n) * SQRT(k / n * (1 - k / n) / n + z * z / (4 * n * n))) END
                     FROM (SELECT COALESCE(SUM(unapproved), 0) * 1.0 AS k, COALESCE(SUM(approval_told), 0) * 1.0 AS n, 1.959963984540054 AS z FROM counted) WHERE n > 0)
 UNION ALL SELECT 'approval_unknown', COALESCE(SUM(approval_unknown), 0) FROM counted
 UNION ALL SELECT 'expanding_by_kind/' || COALESCE(kind, '(none)'), COUNT(*) FROM counted WHERE expands = 1 GROUP BY kind
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
