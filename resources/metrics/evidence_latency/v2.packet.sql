-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- evidence_latency v2, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COUNT(*) AS decisions,
           COALESCE(SUM(with_evidence), 0) AS with_evidence,
           COALESCE(SUM(missing), 0) AS missing,
           COALESCE(SUM(fast), 0) AS fast,
           COALESCE(SUM(reconstructed), 0) AS reconstructed,
           COALESCE(SUM(clamped), 0) AS clamped,
           1.959963984540054 AS z
      FROM counted
),
share AS (
    SELECT missing * 1.0 / decisions AS value, decisions * 1.0 AS n, z FROM part WHERE decisions > 0
),
-- insert interval.v1,
timed AS (
    SELECT latency_ns / 1000000000.0 AS seconds,
           ROW_NUMBER() OVER (ORDER BY latency_ns) - 1 AS place,
           COUNT(*) OVER () AS n
      FROM counted
     WHERE with_evidence = 1
),
wanted(name, share) AS (
    VALUES ('p50_s', 0.5), ('p90_s', 0.9), ('p95_s', 0.95), ('p99_s', 0.99)
),
spot AS (
    SELECT DISTINCT w.name, w.share * (t.n - 1) AS h FROM wanted AS w CROSS JOIN timed AS t
),
percentile AS (
    SELECT s.name,
           l.seconds + (s.h - CAST(s.h AS INTEGER)) * (COALESCE(u.seconds, l.seconds) - l.seconds) AS value
      FROM spot AS s
      JOIN timed AS l ON l.place = CAST(s.h AS INTEGER)
      LEFT JOIN timed AS u ON u.place = CAST(s.h AS INTEGER) + 1
),
-- Kaplan and Meier: of those still without evidence at a time, the share that has none after it; the product of
-- these shares up to a time is the share without. A share of 0 has no logarithm and ends the curve.
step AS (
    SELECT followed_ns,
           SUM(with_evidence) AS ends,
           SUM(COUNT(*)) OVER (ORDER BY followed_ns ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS at_risk
      FROM counted
     GROUP BY followed_ns
),
curve AS (
    SELECT followed_ns,
           MAX(CASE WHEN ends = at_risk THEN 1 ELSE 0 END) OVER w AS over,
           SUM(CASE WHEN ends < at_risk THEN LN(1 - ends * 1.0 / at_risk) ELSE 0 END) OVER w AS log_survival
      FROM step
     WHERE ends > 0
    WINDOW w AS (ORDER BY followed_ns)
)
SELECT 'decisions' AS name, decisions AS value FROM part
 UNION ALL SELECT 'n_with_evidence', with_evidence FROM part
 UNION ALL SELECT 'missing', missing FROM part
 UNION ALL SELECT 'missing_rate', (SELECT value FROM share)
 UNION ALL SELECT 'missing_ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'missing_ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT w.name, p.value FROM wanted AS w LEFT JOIN percentile AS p ON p.name = w.name
 UNION ALL SELECT 'max_s', MAX(seconds) FROM timed
 UNION ALL SELECT 'p95_incl_missing_s',
                  (SELECT MIN(followed_ns) / 1000000000.0 FROM curve WHERE over = 1 OR EXP(log_survival) <= 0.05 + 1e-12)
 UNION ALL SELECT 'fast', fast FROM part
 UNION ALL SELECT 'fast_rate', CASE WHEN decisions > 0 THEN fast * 1.0 / decisions END FROM part
 UNION ALL SELECT 'reconstructed', reconstructed FROM part
 UNION ALL SELECT 'skew_clamped', clamped FROM part
 UNION ALL SELECT 'missing_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE missing = 1 GROUP BY service
 UNION ALL SELECT 'invalid_clock', COUNT(*) FROM population WHERE excluded = 'invalid_clock'
