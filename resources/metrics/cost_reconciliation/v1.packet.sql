-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- cost_reconciliation v1, restated in plain SQLite over the tables population and param. Money is a whole number of 1e-12 USD;
-- a sum is kept in millions of them and a rest, so that it cannot overflow, and joined again as text.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part(name, high, low) AS (
    SELECT 'unexplained_usd', SUM(unexplained_pico / 1000000), SUM(unexplained_pico % 1000000) FROM counted
     UNION ALL SELECT 'billed_usd', SUM(billed_pico / 1000000), SUM(billed_pico % 1000000) FROM counted
     UNION ALL SELECT 'gateway_usd', SUM(gateway_pico / 1000000), SUM(gateway_pico % 1000000) FROM counted
     UNION ALL SELECT 'traced_usd', SUM(traced_pico / 1000000), SUM(traced_pico % 1000000) FROM counted
     UNION ALL SELECT 'unbilled_usd', SUM(unbilled_pico / 1000000), SUM(unbilled_pico % 1000000) FROM counted
     UNION ALL SELECT 'unexplained_by_model/' || COALESCE(model, '(none)'), SUM(unexplained_pico / 1000000), SUM(unexplained_pico % 1000000)
                 FROM counted GROUP BY model
),
-- A remainder may be below zero: it is taken apart without its sign.
joined AS (
    SELECT name, COALESCE(high, 0) + COALESCE(low, 0) / 1000000 AS micro, COALESCE(low, 0) % 1000000 AS pico FROM part
),
signed AS (
    SELECT name, CASE WHEN micro < 0 OR (micro = 0 AND pico < 0) THEN -1 ELSE 1 END AS sign, micro, pico FROM joined
),
whole AS (
    SELECT name, sign,
           CASE WHEN pico * sign < 0 THEN micro * sign - 1 ELSE micro * sign END AS micro,
           CASE WHEN pico * sign < 0 THEN pico * sign + 1000000 ELSE pico * sign END AS pico
      FROM signed
)
SELECT name, CASE WHEN sign < 0 THEN '-' ELSE '' END
             || RTRIM(RTRIM(PRINTF('%d.%06d%06d', micro / 1000000, micro % 1000000, pico), '0'), '.') AS value FROM whole
 UNION ALL SELECT 'unexplained_share', (SELECT SUM(unexplained_pico / 1e6) / SUM(billed_pico / 1e6) FROM counted HAVING SUM(billed_pico / 1e6) > 0)
 UNION ALL SELECT 'days', COUNT(*) FROM counted WHERE billed = 1
 UNION ALL SELECT 'off', COUNT(*) FROM counted WHERE off = 1
 UNION ALL SELECT 'no_bill', COUNT(*) FROM counted WHERE no_bill = 1
 UNION ALL SELECT 'no_gateway', COUNT(*) FROM counted WHERE no_gateway = 1
 UNION ALL SELECT 'no_traces', COUNT(*) FROM counted WHERE no_traces = 1
 UNION ALL SELECT 'day_not_over', COUNT(*) FROM population WHERE excluded = 'day_not_over'
