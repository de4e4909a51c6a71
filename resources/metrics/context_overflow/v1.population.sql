-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- context_overflow v1: one row per request of [from, to) that reports tokens, with the window of its model as the price
-- table knew it for that time. Where input has a limit of its own, input alone is held against it. All comparisons are
-- of whole numbers. A request without a start stands where it became known.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'percent') AS percent
),
request AS (
    SELECT r.*,
           p.percent,
           CASE WHEN r.max_input_tokens > 0 THEN r.input_total ELSE r.input_total + r.output_total END AS used,
           CASE WHEN r.max_input_tokens > 0 THEN r.max_input_tokens WHEN r.window_tokens > 0 THEN r.window_tokens END AS room,
           COALESCE(r.not_a_request,
                    CASE WHEN r.input_tokens IS NULL AND r.output_tokens IS NULL THEN 'no_usage'
                         WHEN r.is_invalid = 1 THEN 'invalid_usage'
                         WHEN r.cache_hit = 1 THEN 'cache_hit' END) AS excluded
      FROM ai_request AS r
     CROSS JOIN p
     WHERE r.started_ns >= p.from_ns
       AND r.started_ns < p.to_ns
)
SELECT 'ai_call' AS row_type,
       r.id AS row_id,
       r.source,
       r.version_id,
       CASE WHEN r.price_id IS NOT NULL THEN 'price' END AS also_type,
       r.price_id AS also_id,
       r.price_source AS also_source,
       r.price_version AS also_version_id,
       r.started_ns,
       r.service,
       r.team,
       r.environment,
       r.provider,
       r.model,
       r.operation,
       r.used AS used_tokens,
       r.room AS window_tokens,
       CASE WHEN r.room IS NULL THEN 0 ELSE 1 END AS known_window,
       CASE WHEN r.room IS NULL THEN 1 ELSE 0 END AS unknown_window,
       CASE WHEN 100 * r.used > r.percent * r.room THEN 1 ELSE 0 END AS flagged,
       CASE WHEN r.finish_reasons LIKE '%"length"%' OR r.finish_reasons LIKE '%"max_tokens"%' OR r.finish_reasons LIKE '%"MAX_TOKENS"%'
            THEN 1 ELSE 0 END AS truncated,
       r.excluded
  FROM request AS r
 ORDER BY r.started_ns, r.version_id
