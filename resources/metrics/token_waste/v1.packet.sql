-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- token_waste v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval; the median is type 7: the mean of the two in the middle.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(flagged), 0) AS num,
           COALESCE(SUM(with_output), 0) AS den,
           COALESCE(SUM(no_output), 0) AS no_output,
           COALESCE(SUM(input_tokens), 0) AS input,
           COALESCE(SUM(output_tokens), 0) AS output,
           COALESCE(SUM(excess_tokens), 0) AS excess,
           COALESCE(SUM(excess_pico / 1000000), 0) + COALESCE(SUM(excess_pico % 1000000), 0) / 1000000 AS micro,
           COALESCE(SUM(excess_pico % 1000000), 0) % 1000000 AS pico,
           1.959963984540054 AS z
      FROM counted
),
-- insert share.v1,
-- insert interval.v1,
ratio AS (
    SELECT input_tokens * 1.0 / output_tokens AS ratio,
           ROW_NUMBER() OVER (ORDER BY input_tokens * 1.0 / output_tokens) AS place,
           COUNT(*) OVER () AS n
      FROM counted
     WHERE with_output = 1
),
middle AS (
    SELECT AVG(ratio) AS median FROM ratio WHERE place IN ((n + 1) / 2, n / 2 + 1)
)
SELECT 'requests_with_output' AS name, den AS value FROM part
 UNION ALL SELECT 'no_output', no_output FROM part
 UNION ALL SELECT 'flagged_share/num', num FROM part
 UNION ALL SELECT 'flagged_share/den', den FROM part
 UNION ALL SELECT 'flagged_share/value', (SELECT value FROM share)
 UNION ALL SELECT 'flagged_share/ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'flagged_share/ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'median_ratio', (SELECT median FROM middle)
 UNION ALL SELECT 'ratio_of_sums', CASE WHEN output > 0 THEN input * 1.0 / output END FROM part
 UNION ALL SELECT 'excess_input_tokens', excess FROM part
 UNION ALL SELECT 'excess_usd', RTRIM(RTRIM(PRINTF('%d.%06d%06d', micro / 1000000, micro % 1000000, pico), '0'), '.') FROM part
 UNION ALL SELECT 'distribution_flag',
                  (SELECT CASE WHEN p.den >= (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'min_n')
                               THEN m.median > (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'ratio') END
                     FROM part AS p CROSS JOIN middle AS m)
