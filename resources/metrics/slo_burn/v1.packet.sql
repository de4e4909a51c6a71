-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- slo_burn v1, restated in plain SQLite over the tables population and param. Budget and factors are whole numbers of
-- 1e-6, so that exactly at the limit is exactly at the limit.
WITH setting AS (
    SELECT (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'period_s') AS period_s,
           (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'min_bad') AS min_bad,
           (SELECT value FROM param WHERE name = 'windows') AS windows
),
alert(place, name, long_s, short_s, factor_micro) AS (
    SELECT 0, 'fast', 3600, 300, 20000 * period_s / 3600 FROM setting WHERE windows = ''
     UNION ALL SELECT 1, 'slow', 21600, 1800, 50000 * period_s / 21600 FROM setting WHERE windows = ''
     UNION ALL SELECT 2, 'day', 86400, 7200, 100000 * period_s / 86400 FROM setting WHERE windows = ''
     UNION ALL SELECT 3, '3d', 259200, 21600, 100000 * period_s / 259200 FROM setting WHERE windows = ''
     UNION ALL
    SELECT w.key, w.value ->> 0, w.value ->> 1, w.value ->> 2, CAST(ROUND((w.value ->> 3) * 1000000) AS INTEGER)
      FROM setting, JSON_EACH(CASE WHEN windows = '' THEN '[]' ELSE windows END) AS w
),
bucket AS (
    SELECT slo,
           from_ns, to_ns, bucket_ns, good, bad,
           1000000 - CAST(ROUND(objective * 1000000) AS INTEGER) AS budget_micro
      FROM population
     WHERE excluded IS NULL
       AND CAST(objective AS REAL) > 0
),
span(slo, place, kind, seconds) AS (
    SELECT s.slo, a.place, 'long', a.long_s FROM alert AS a CROSS JOIN (SELECT DISTINCT slo FROM bucket) AS s
     UNION ALL SELECT s.slo, a.place, 'short', a.short_s FROM alert AS a CROSS JOIN (SELECT DISTINCT slo FROM bucket) AS s
     UNION ALL SELECT s.slo, -1, 'period', c.period_s FROM setting AS c CROSS JOIN (SELECT DISTINCT slo FROM bucket) AS s
),
part AS (
    SELECT n.slo, n.place, n.kind, b.good, b.bad, b.budget_micro,
           MAX(0, (MIN(b.to_ns, c.as_of) - b.from_ns) / b.bucket_ns
                  - MAX(0, (c.as_of - n.seconds * 1000000000 - b.from_ns + b.bucket_ns - 1) / b.bucket_ns)) AS times
      FROM span AS n
      JOIN bucket AS b ON b.slo = n.slo
     CROSS JOIN setting AS c
     WHERE b.to_ns > c.as_of - n.seconds * 1000000000
),
total AS (
    SELECT slo, place, kind, SUM(times * bad) AS bad, SUM(times * (good + bad)) AS events, MAX(budget_micro) AS budget
      FROM part
     GROUP BY slo, place, kind
),
burn AS (
    SELECT slo, place, kind, bad, events, budget,
           CASE WHEN events > 0 AND budget > 0 THEN bad * 1000000.0 / (events * 1.0 * budget) END AS rate
      FROM total
),
verdict AS (
    SELECT s.slo, a.place, l.rate AS long_rate, k.rate AS short_rate,
           CASE WHEN l.rate IS NULL OR k.rate IS NULL THEN NULL
                ELSE l.bad >= c.min_bad
                     AND l.bad * 1000000 / l.events * 1000000 + l.bad * 1000000 % l.events * 1000000.0 / l.events > a.factor_micro * 1.0 * l.budget
                     AND k.bad * 1000000 / k.events * 1000000 + k.bad * 1000000 % k.events * 1000000.0 / k.events > a.factor_micro * 1.0 * k.budget END AS firing
      FROM (SELECT DISTINCT slo FROM bucket) AS s
     CROSS JOIN alert AS a
     CROSS JOIN setting AS c
      LEFT JOIN burn AS l ON l.slo = s.slo AND l.place = a.place AND l.kind = 'long'
      LEFT JOIN burn AS k ON k.slo = s.slo AND k.place = a.place AND k.kind = 'short'
)
SELECT 'firing' AS name, CASE WHEN EXISTS (SELECT 1 FROM verdict WHERE firing IS NOT NULL) THEN (SELECT COUNT(*) FROM verdict WHERE firing = 1) END AS value
 UNION ALL SELECT 'budget_remaining', (SELECT MIN(1 - rate) FROM burn WHERE kind = 'period')
 UNION ALL SELECT 'objectives', (SELECT COUNT(DISTINCT slo) FROM bucket)
 UNION ALL SELECT 'long_burn/' || v.slo || '/' || a.name, v.long_rate FROM verdict AS v JOIN alert AS a ON a.place = v.place
 UNION ALL SELECT 'short_burn/' || v.slo || '/' || a.name, v.short_rate FROM verdict AS v JOIN alert AS a ON a.place = v.place
 UNION ALL SELECT 'firing_by/' || v.slo || '/' || a.name, v.firing FROM verdict AS v JOIN alert AS a ON a.place = v.place
