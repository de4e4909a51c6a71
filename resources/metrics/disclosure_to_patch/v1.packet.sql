-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- disclosure_to_patch v1, restated in plain SQLite over the tables population and param. Kaplan and Meier: at each time of an end
-- the share that is still open falls by ends / at risk; ends come before censorings at one time. 1.959963984540054 is the
-- normal quantile of 0.975, the variance of the area is Greenwood's.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
waited AS (
    SELECT wait_ns / 86400000000000.0 AS days,
           ROW_NUMBER() OVER (ORDER BY wait_ns) - 1 AS place,
           (COUNT(*) OVER () - 1) * 0.5 AS h
      FROM counted
     WHERE wait_ns IS NOT NULL
),
spell AS (
    SELECT '' AS part, duration_ns / 86400000000000.0 AS t, ended, 0.0 AS entry FROM counted WHERE duration_ns IS NOT NULL
     UNION ALL
    SELECT 'deploy', deploy_ns / 86400000000000.0, ended, 0.0 FROM counted WHERE deploy_ns IS NOT NULL
),
-- insert at_risk.v1,
-- insert survival.v1
SELECT 'n' AS name, COUNT(*) AS value FROM counted
 UNION ALL SELECT 'events', COALESCE(SUM(ended), 0) FROM counted
 UNION ALL SELECT 'censored', COALESCE(SUM(censored), 0) FROM counted
 UNION ALL SELECT 'mean_closed_only', AVG(days) FROM closed
 UNION ALL SELECT 'median_closed_only', (SELECT AVG(days) FROM closed WHERE ABS(place - h) < 1)
 UNION ALL SELECT 'km_median', (SELECT MIN(t) FROM curve WHERE part = '' AND s <= 0.5 + 1e-9)
 UNION ALL SELECT 'km_p90', (SELECT MIN(t) FROM curve WHERE part = '' AND s <= 0.1 + 1e-9)
 UNION ALL SELECT 'rmst', (SELECT rmst FROM mean WHERE part = '')
 UNION ALL SELECT 'rmst_low', (SELECT MIN(MAX(rmst - 1.959963984540054 * se, 0.0), tau) FROM mean WHERE part = '')
 UNION ALL SELECT 'rmst_high', (SELECT MIN(MAX(rmst + 1.959963984540054 * se, 0.0), tau) FROM mean WHERE part = '')
 UNION ALL SELECT 'longest_days', MAX(duration_ns) / 86400000000000.0 FROM counted
 UNION ALL SELECT 'patched_before_disclosure', COUNT(*) FROM population WHERE excluded = 'patched_before_disclosure'
 UNION ALL SELECT 'reopened', COALESCE(SUM(reopened), 0) FROM counted
 UNION ALL SELECT 'fix_wait_median_days', (SELECT AVG(days) FROM waited WHERE ABS(place - h) < 1)
 UNION ALL SELECT 'deploy_km_median', (SELECT MIN(t) FROM curve WHERE part = 'deploy' AND s <= 0.5 + 1e-9)
 UNION ALL SELECT 'open_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE censored = 1 GROUP BY service
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
