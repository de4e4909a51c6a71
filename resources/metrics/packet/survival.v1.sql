-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Kaplan and Meier over a packet's followed and at_risk, by part: the curve, the area below it up to tau_days with
-- Greenwood's variance, and the cases that ended, in order of their duration.
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
