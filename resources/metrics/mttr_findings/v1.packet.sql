-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- mttr_findings v1, restated in plain SQLite over the tables population and param. Kaplan and Meier: at each time of an end
-- the share that is still open falls by ends / at risk; ends come before censorings at one time. 1.959963984540054 is the
-- normal quantile of 0.975, the variance of the area is Greenwood's.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
spell AS (
    SELECT '' AS part, duration_ns / 86400000000000.0 AS t, ended, 0.0 AS entry FROM counted WHERE duration_ns IS NOT NULL
     UNION ALL
    SELECT 'severity/' || COALESCE(NULLIF(severity, ''), '(none)'), duration_ns / 86400000000000.0, ended, 0.0 FROM counted WHERE duration_ns IS NOT NULL
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
 UNION ALL SELECT 'km_median_by_' || p.part, (SELECT MIN(c.t) FROM curve AS c WHERE c.part = p.part AND c.s <= 0.5 + 1e-9)
             FROM part AS p WHERE p.part <> ''
 UNION ALL SELECT 'rmst_by_' || part, rmst FROM mean WHERE part <> ''
 UNION ALL SELECT 'open', COALESCE(SUM(open), 0) FROM counted
 UNION ALL SELECT 'risk_accepted', COALESCE(SUM(accepted), 0) FROM counted
 UNION ALL SELECT 'maturing', COALESCE(SUM(maturing), 0) FROM counted
 UNION ALL SELECT 'later_spells', COUNT(*) FROM population WHERE excluded = 'later_spell'
 UNION ALL SELECT 'by_severity/' || COALESCE(NULLIF(severity, ''), '(none)'), COUNT(*) FROM counted GROUP BY 1
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
