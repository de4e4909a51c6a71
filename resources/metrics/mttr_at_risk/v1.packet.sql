-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- mttr_at_risk v1, restated in plain SQLite over the tables population and param. Kaplan and Meier: at each time of an end
-- the share that is still open falls by ends / at risk; ends come before censorings at one time. 1.959963984540054 is the
-- normal quantile of 0.975, the variance of the area is Greenwood's.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
spell AS (
    SELECT '' AS part, duration_ns / 86400000000000.0 AS t, ended, entry_ns / 86400000000000.0 AS entry FROM counted WHERE duration_ns IS NOT NULL
     UNION ALL
    SELECT 'severity/' || COALESCE(NULLIF(severity, ''), '(none)'), duration_ns / 86400000000000.0, ended, entry_ns / 86400000000000.0 FROM counted WHERE duration_ns IS NOT NULL
),
followed AS (
    SELECT * FROM spell WHERE entry <= 0 OR entry < t
),
at_risk AS (
    SELECT m.part, m.t, m.ended,
           (SELECT COUNT(*) FROM followed AS o WHERE o.part = m.part AND o.t >= m.t AND (o.entry <= 0 OR o.entry < m.t)) AS n
      FROM followed AS m
),
moment AS (
    SELECT part, t, MAX(n) * 1.0 AS n, SUM(ended) * 1.0 AS d FROM at_risk GROUP BY part, t HAVING SUM(ended) > 0
),
curve AS (
    SELECT part, t, n, d,
           CASE WHEN MAX(d = n) OVER w = 1 THEN 0.0
                ELSE EXP(SUM(LN(CASE WHEN d = n THEN 1.0 ELSE 1.0 - d / n END)) OVER w) END AS s
      FROM moment
    WINDOW w AS (PARTITION BY part ORDER BY t)
),
part AS (
    SELECT p.part,
           (SELECT CAST(value AS REAL) FROM param
             WHERE name IN ('tau_days', 'tau_days/' || SUBSTR(p.part, INSTR(p.part, '/') + 1)) ORDER BY LENGTH(name) DESC LIMIT 1) AS tau,
           p.n
      FROM (SELECT part, COUNT(*) AS n FROM followed GROUP BY part) AS p
),
step AS (
    SELECT c.part, c.t, c.n, c.d,
           c.s * (MIN(COALESCE(LEAD(c.t) OVER (PARTITION BY c.part ORDER BY c.t), p.tau), p.tau) - c.t) AS area
      FROM curve AS c
      JOIN part AS p ON p.part = c.part
     WHERE c.t < p.tau
),
remaining AS (
    SELECT *, SUM(area) OVER (PARTITION BY part ORDER BY t DESC) AS after FROM step
),
mean AS (
    SELECT p.part, p.tau,
           COALESCE(MIN(r.t), p.tau) + COALESCE(SUM(r.area), 0.0) AS rmst,
           SQRT(COALESCE(SUM(CASE WHEN r.n > r.d THEN r.after * r.after * r.d / (r.n * (r.n - r.d)) ELSE 0.0 END), 0.0)) AS se
      FROM part AS p
      LEFT JOIN remaining AS r ON r.part = p.part
     GROUP BY p.part, p.tau
),
closed AS (
    SELECT duration_ns / 86400000000000.0 AS days,
           ROW_NUMBER() OVER (ORDER BY duration_ns) - 1 AS place,
           (COUNT(*) OVER () - 1) * 0.5 AS h
      FROM counted
     WHERE ended = 1
       AND duration_ns IS NOT NULL
)
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
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
