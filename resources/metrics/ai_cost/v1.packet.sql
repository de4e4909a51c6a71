-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_cost v1, restated in plain SQLite over the tables population and param. Money is a whole number of 1e-12 USD; a
-- sum is kept in millions of them and a rest, so that it cannot overflow, and joined again as text.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
keyed(name, cost_pico) AS (
    SELECT 'groups/service/' || COALESCE(service, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/team/' || COALESCE(team, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/environment/' || COALESCE(environment, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/provider/' || COALESCE(provider, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/model/' || COALESCE(model, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/session_id/' || COALESCE(session_id, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/user_id/' || COALESCE(user_id, '(none)'), cost_pico FROM counted
     UNION ALL SELECT 'groups/cost_center/' || COALESCE(cost_center, '(none)'), cost_pico FROM counted
),
part(name, high, low) AS (
    SELECT 'total_usd', SUM(cost_pico / 1000000), SUM(cost_pico % 1000000) FROM counted
     UNION ALL SELECT 'untagged_usd', SUM(untagged_pico / 1000000), SUM(untagged_pico % 1000000) FROM counted
     UNION ALL SELECT name || '/usd', SUM(cost_pico / 1000000), SUM(cost_pico % 1000000) FROM keyed GROUP BY name
),
whole AS (
    SELECT name,
           COALESCE(high, 0) + COALESCE(low, 0) / 1000000 AS micro,
           COALESCE(low, 0) % 1000000 AS pico
      FROM part
),
counts AS (
    SELECT COUNT(*) AS requests,
           COALESCE(SUM(priced), 0) AS priced,
           COALESCE(SUM(opens_session), 0) AS sessions,
           COALESCE(SUM(tokens), 0) AS tokens,
           COALESCE(SUM(priced_tokens), 0) AS priced_tokens
      FROM counted
),
model AS (
    SELECT COALESCE(model, '(none)') AS model,
           SUM(computed_pico / 1000000) + SUM(computed_pico % 1000000) / 1000000.0 AS computed,
           SUM(compared_pico / 1000000) + SUM(compared_pico % 1000000) / 1000000.0 AS billed
      FROM counted
     WHERE compared_pico IS NOT NULL
     GROUP BY COALESCE(model, '(none)')
)
SELECT name, RTRIM(RTRIM(PRINTF('%d.%06d%06d', micro / 1000000, micro % 1000000, pico), '0'), '.') AS value FROM whole
 UNION ALL SELECT 'requests', requests FROM counts
 UNION ALL SELECT 'priced_requests', priced FROM counts
 UNION ALL SELECT 'priced_share', CASE WHEN requests > 0 THEN priced * 1.0 / requests END FROM counts
 UNION ALL SELECT 'tokens', tokens FROM counts
 UNION ALL SELECT 'priced_tokens', priced_tokens FROM counts
 UNION ALL SELECT 'priced_token_share', CASE WHEN tokens > 0 THEN priced_tokens * 1.0 / tokens END FROM counts
 UNION ALL SELECT 'unpriced_requests', COALESCE(SUM(unpriced), 0) FROM counted
 UNION ALL SELECT 'invalid_usage', COALESCE(SUM(invalid_usage), 0) FROM counted
 UNION ALL SELECT 'fallback_price', COALESCE(SUM(fallback_price), 0) FROM counted
 UNION ALL SELECT 'usage_assumed', COALESCE(SUM(usage_assumed), 0) FROM counted
 UNION ALL SELECT 'assumed_utc', COALESCE(SUM(assumed_utc), 0) FROM counted
 UNION ALL SELECT 'aggregate_spans_skipped', COUNT(*) FROM population WHERE excluded = 'repeats_usage'
 UNION ALL SELECT 'usd_per_request',
                  CASE WHEN c.priced > 0
                       THEN (SELECT SUM(cost_pico / 1000000) + SUM(cost_pico % 1000000) / 1000000.0 FROM counted) / 1000000.0 / c.priced END
             FROM counts AS c
 UNION ALL SELECT 'sessions', sessions FROM counts
 UNION ALL SELECT 'usd_per_session',
                  CASE WHEN c.sessions > 0
                       THEN (SELECT SUM(session_pico / 1000000) + SUM(session_pico % 1000000) / 1000000.0 FROM counted) / 1000000.0 / c.sessions END
             FROM counts AS c
 UNION ALL SELECT 'untagged_share',
                  COALESCE(SUM(untagged_pico / 1000000) + SUM(untagged_pico % 1000000) / 1000000.0, 0.0)
                      / NULLIF(SUM(cost_pico / 1000000) + SUM(cost_pico % 1000000) / 1000000.0, 0)
             FROM counted
 UNION ALL SELECT name || '/requests', COUNT(*) FROM keyed GROUP BY name
 UNION ALL SELECT 'computed_to_billed/' || model, computed / billed - 1 FROM model WHERE billed > 0
