-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_heatmap v2, restated in plain SQLite over the tables population and param. Money is a whole number of 1e-12 USD;
-- a sum is kept in millions of them and a rest, so that it cannot overflow, and joined again as text.
-- The grid by local hour is not restated: SQLite has no time zones. Its cells add up to total_usd.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part(name, high, low) AS (
    SELECT 'total_usd', SUM(cost_pico / 1000000), SUM(cost_pico % 1000000) FROM counted
     UNION ALL SELECT 'computed_usd', SUM(computed_pico / 1000000), SUM(computed_pico % 1000000) FROM counted
     UNION ALL SELECT 'by_service/' || COALESCE(service, '(none)'), SUM(cost_pico / 1000000), SUM(cost_pico % 1000000) FROM counted GROUP BY service
     UNION ALL SELECT 'by_model/' || COALESCE(model, '(none)'), SUM(cost_pico / 1000000), SUM(cost_pico % 1000000) FROM counted GROUP BY model
),
whole AS (
    SELECT name,
           COALESCE(high, 0) + COALESCE(low, 0) / 1000000 AS micro,
           COALESCE(low, 0) % 1000000 AS pico
      FROM part
)
SELECT name, RTRIM(RTRIM(PRINTF('%d.%06d%06d', micro / 1000000, micro % 1000000, pico), '0'), '.') AS value FROM whole
 UNION ALL SELECT 'requests', CAST(COALESCE(SUM(requests), 0) AS TEXT) FROM counted
 UNION ALL SELECT 'unpriced_requests', CAST(COALESCE(SUM(unpriced_requests), 0) AS TEXT) FROM counted
 UNION ALL SELECT 'out_of_range', CAST(COALESCE(SUM(requests), 0) AS TEXT) FROM population WHERE excluded = 'out_of_range'
 UNION ALL SELECT 'covered_by_calls', CAST(COUNT(*) AS TEXT) FROM population WHERE excluded = 'covered_by_calls'
 UNION ALL SELECT 'told_twice', CAST(COUNT(*) AS TEXT) FROM population WHERE excluded = 'told_twice'
 UNION ALL SELECT 'covered_by_hours', CAST(COUNT(*) AS TEXT) FROM population WHERE excluded = 'covered_by_hours'
 UNION ALL SELECT 'assumed_utc', CAST(COALESCE(SUM(assumed_utc), 0) AS TEXT) FROM counted
