-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- context_overflow v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval; percentile 95 is of Hyndman and Fan's type 7.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(flagged), 0) AS num,
           COALESCE(SUM(known_window), 0) AS den,
           COALESCE(SUM(unknown_window), 0) AS unknown_window,
           COALESCE(SUM(truncated), 0) AS truncated,
           1.959963984540054 AS z
      FROM counted
),
-- insert share.v1,
-- insert interval.v1,
used AS (
    SELECT used_tokens * 1.0 / window_tokens AS share,
           ROW_NUMBER() OVER (ORDER BY used_tokens * 1.0 / window_tokens) AS place,
           0.95 * (COUNT(*) OVER () - 1) AS h
      FROM counted
     WHERE known_window = 1
),
p95 AS (
    SELECT MAX(CASE WHEN place = CAST(h AS INTEGER) + 1 THEN share END) AS low,
           MAX(CASE WHEN place = CAST(h AS INTEGER) + 2 THEN share END) AS high,
           MAX(h - CAST(h AS INTEGER)) AS rest
      FROM used
)
SELECT 'rate/num' AS name, num AS value FROM part
 UNION ALL SELECT 'rate/den', den FROM part
 UNION ALL SELECT 'rate/value', (SELECT value FROM share)
 UNION ALL SELECT 'rate/ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'rate/ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'unknown_window', unknown_window FROM part
 UNION ALL SELECT 'truncated', truncated FROM part
 UNION ALL SELECT 'utilisation_p95', (SELECT low + rest * (COALESCE(high, low) - low) FROM p95)
 UNION ALL SELECT 'flagged_by_model/' || COALESCE(model, '(none)'), COUNT(*) FROM counted WHERE flagged = 1 GROUP BY model
