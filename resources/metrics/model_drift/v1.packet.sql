-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- model_drift v1, restated in plain SQLite over the tables population and param: medians of logarithms against the
-- baseline's spread (median absolute deviation), the population stability index over the baseline's deciles (type 7),
-- and Cohen's h of the error rates. A component without significance scores 0.
WITH RECURSIVE counted AS (
    SELECT p.*,
           LN(latency_ns) AS latency,
           LN(total_tokens) AS tokens,
           output_tokens * 1.0 / input_tokens AS balance
      FROM population AS p
     WHERE excluded IS NULL
),
size AS (
    SELECT kind,
           SUM(baseline) AS nb, SUM(present) AS nc,
           SUM(baseline * failed) AS eb, SUM(present * failed) AS ec
      FROM counted
     GROUP BY kind
),
enough AS (
    SELECT * FROM size
     WHERE nb >= (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'min_baseline')
       AND nc >= (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'min_current')
),
value(kind, present, property, x) AS (
    SELECT c.kind, c.present, 'latency', c.latency FROM counted AS c JOIN enough AS e ON e.kind = c.kind WHERE c.latency IS NOT NULL
     UNION ALL
    SELECT c.kind, c.present, 'efficiency', c.tokens FROM counted AS c JOIN enough AS e ON e.kind = c.kind WHERE c.tokens IS NOT NULL
),
placed AS (
    SELECT v.*,
           ROW_NUMBER() OVER (PARTITION BY kind, property, present ORDER BY x) AS place,
           COUNT(*) OVER (PARTITION BY kind, property, present) AS n
      FROM value AS v
),
median AS (
    SELECT kind, property, present, AVG(x) AS median, MAX(n) AS n
      FROM placed
     WHERE place IN ((n + 1) / 2, n / 2 + 1)
     GROUP BY kind, property, present
),
distance AS (
    SELECT v.kind, v.property, ABS(v.x - m.median) AS d,
           ROW_NUMBER() OVER (PARTITION BY v.kind, v.property ORDER BY ABS(v.x - m.median)) AS place,
           m.n
      FROM value AS v
      JOIN median AS m ON m.kind = v.kind AND m.property = v.property AND m.present = 0
     WHERE v.present = 0
),
spread AS (
    SELECT kind, property,
           1.4826 * AVG(CASE WHEN place IN ((n + 1) / 2, n / 2 + 1) THEN d END) AS mad,
           1.2533 * AVG(d) AS mean
      FROM distance
     GROUP BY kind, property
),
shift AS (
    SELECT b.kind, b.property,
           (c.median - b.median) AS shift,
           CASE WHEN s.mad > 0 THEN s.mad ELSE s.mean END AS scale,
           1.2533 * SQRT(1.0 / b.n + 1.0 / c.n) AS error
      FROM median AS b
      JOIN median AS c ON c.kind = b.kind AND c.property = b.property AND c.present = 1
      JOIN spread AS s ON s.kind = b.kind AND s.property = b.property
     WHERE b.present = 0
),
shifted AS (
    SELECT kind, property,
           CASE WHEN shift = 0 THEN 0.0
                WHEN scale = 0 THEN 100.0
                WHEN ABS(shift / scale) / error > 3.2905 THEN 100.0 * MIN(1.0, ABS(shift / scale))
                ELSE 0.0 END AS score
      FROM shift
),
ratio AS (
    SELECT c.kind, c.present, c.balance AS x,
           ROW_NUMBER() OVER (PARTITION BY c.kind, c.present ORDER BY c.balance) AS place,
           COUNT(*) OVER (PARTITION BY c.kind, c.present) AS n
      FROM counted AS c
      JOIN enough AS e ON e.kind = c.kind
     WHERE c.balance IS NOT NULL
),
tenth(k) AS (
    SELECT 1 UNION ALL SELECT k + 1 FROM tenth WHERE k < 9
),
edge AS (
    SELECT l.kind, t.k, l.x + (t.k / 10.0 * (l.n - 1) - CAST(t.k / 10.0 * (l.n - 1) AS INTEGER)) * (COALESCE(h.x, l.x) - l.x) AS x
      FROM tenth AS t
      JOIN ratio AS l ON l.present = 0 AND l.place = CAST(t.k / 10.0 * (l.n - 1) AS INTEGER) + 1
      LEFT JOIN ratio AS h ON h.kind = l.kind AND h.present = 0 AND h.place = l.place + 1
),
binned AS (
    SELECT r.kind, r.present, r.n, (SELECT COUNT(*) FROM edge AS g WHERE g.kind = r.kind AND g.x < r.x) AS bin FROM ratio AS r
),
bin(b) AS (
    SELECT 0 UNION ALL SELECT b + 1 FROM bin WHERE b < 9
),
part AS (
    SELECT e.kind, b.b,
           (SELECT COUNT(*) FROM binned AS x WHERE x.kind = e.kind AND x.present = 0 AND x.bin = b.b) AS cb,
           (SELECT COUNT(*) FROM binned AS x WHERE x.kind = e.kind AND x.present = 1 AND x.bin = b.b) AS cc,
           (SELECT MAX(x.n) FROM binned AS x WHERE x.kind = e.kind AND x.present = 0) AS nb,
           (SELECT MAX(x.n) FROM binned AS x WHERE x.kind = e.kind AND x.present = 1) AS nc
      FROM enough AS e CROSS JOIN bin AS b
),
psi AS (
    SELECT kind,
           SUM(((cc + 0.5) / (nc + 5.0) - (cb + 0.5) / (nb + 5.0)) * LN(((cc + 0.5) / (nc + 5.0)) / ((cb + 0.5) / (nb + 5.0)))) AS psi,
           1.0 / MAX(nb) + 1.0 / MAX(nc) AS error
      FROM part
     GROUP BY kind
),
rate AS (
    SELECT kind,
           2 * ASIN(SQRT(ec * 1.0 / nc)) - 2 * ASIN(SQRT(eb * 1.0 / nb)) AS h,
           (eb + ec) * 1.0 / (nb + nc) AS pooled,
           ec * 1.0 / nc - eb * 1.0 / nb AS difference,
           nb, nc
      FROM enough
),
score(kind, property, score) AS (
    SELECT kind, property, score FROM shifted
     UNION ALL
    SELECT kind, 'balance', CASE WHEN psi / error > 27.877 THEN 100.0 * MIN(1.0, psi / 0.5) ELSE 0.0 END FROM psi
     UNION ALL
    SELECT kind, 'errors',
           CASE WHEN pooled > 0 AND pooled < 1 AND pooled * MIN(nb, nc) >= 5
                 AND ABS(difference) / SQRT(pooled * (1 - pooled) * (1.0 / nb + 1.0 / nc)) > 3.2905
                THEN 100.0 * MIN(1.0, ABS(h)) ELSE 0.0 END
      FROM rate
),
verdict AS (
    SELECT s.kind,
           SUM(s.score * w.weight) / SUM(w.weight) AS score,
           MAX(s.score) AS maximum
      FROM (SELECT e.kind, n.property, COALESCE(s.score, 0.0) AS score
              FROM enough AS e
             CROSS JOIN (SELECT 'latency' AS property UNION ALL SELECT 'balance' UNION ALL SELECT 'errors' UNION ALL SELECT 'efficiency') AS n
              LEFT JOIN score AS s ON s.kind = e.kind AND s.property = n.property) AS s
      JOIN (SELECT SUBSTR(name, 8) AS property, CAST(value AS REAL) AS weight FROM param WHERE name LIKE 'weight\_%' ESCAPE '\') AS w ON w.property = s.property
     GROUP BY s.kind
)
SELECT 'score' AS name, (SELECT MAX(score) FROM verdict) AS value
 UNION ALL SELECT 'max_component', (SELECT MAX(maximum) FROM verdict)
 UNION ALL SELECT 'drifting', COUNT(*) FROM verdict WHERE score >= 50 OR maximum >= 75
 UNION ALL SELECT 'watched', COUNT(*) FROM verdict WHERE NOT (score >= 50 OR maximum >= 75) AND (score >= 25 OR maximum >= 50)
 UNION ALL SELECT 'judged', COUNT(*) FROM verdict
 UNION ALL SELECT 'too_few', COUNT(*) FROM size WHERE kind NOT IN (SELECT kind FROM enough)
 UNION ALL SELECT 'scores/' || kind, score FROM verdict
