-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_cost v1: one row per call of a model, tool or agent that started in [from, to), with what it cost.
-- A session is the sum of all its requests and stands beside its first one, so that it is counted once and whole.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
request AS (
    SELECT r.*,
           COALESCE(r.not_a_request, CASE WHEN r.started_at_ns IS NULL THEN 'no_start' END) AS excluded
      FROM ai_request AS r
),
session AS (
    SELECT s.*,
           CAST(SUM(CASE WHEN s.session_id IS NOT NULL AND s.excluded IS NULL THEN s.cost_pico END)
                    OVER (PARTITION BY s.session_id, s.excluded) AS BIGINT) AS session_pico,
           ROW_NUMBER() OVER (PARTITION BY s.session_id, s.excluded ORDER BY s.started_ns, s.version_id) AS session_place
      FROM request AS s
)
SELECT 'ai_call' AS row_type,
       r.id AS row_id,
       r.source,
       r.version_id,
       CASE WHEN r.price_id IS NOT NULL THEN 'price' END AS also_type,
       r.price_id AS also_id,
       r.price_source AS also_source,
       r.price_version AS also_version_id,
       r.started_at_ns AS started_ns,
       CAST(NULL AS BIGINT) AS bucket_ns,
       CAST(1 AS BIGINT) AS requests,
       r.trace_id,
       r.span_id,
       r.service,
       r.team,
       r.environment,
       r.provider,
       r.model,
       r.operation,
       r.session_id,
       r.user_id,
       r.charged_to AS cost_center,
       r.input_total AS input_tokens,
       r.cache_read_tokens,
       r.output_total AS output_tokens,
       CASE WHEN r.is_invalid = 0 THEN r.input_total + r.output_total ELSE 0 END AS tokens,
       CASE WHEN r.is_invalid = 0 AND r.cost_pico IS NOT NULL THEN r.input_total + r.output_total ELSE 0 END AS priced_tokens,
       r.cost_pico,
       r.computed_pico,
       CASE WHEN r.computed_pico IS NOT NULL THEN r.billed_pico END AS compared_pico,
       CASE WHEN r.service IS NULL OR r.environment IS NULL OR r.team IS NULL OR r.charged_to IS NULL THEN r.cost_pico END AS untagged_pico,
       r.flag,
       CASE WHEN r.cost_pico IS NOT NULL THEN 1 ELSE 0 END AS priced,
       CASE WHEN r.flag IN ('no_price', 'no_usage') THEN 1 ELSE 0 END AS unpriced,
       CASE WHEN r.flag = 'invalid_usage' THEN 1 ELSE 0 END AS invalid_usage,
       CASE WHEN r.flag = 'fallback_price' THEN 1 ELSE 0 END AS fallback_price,
       COALESCE(r.usage_assumed, 0) AS usage_assumed,
       COALESCE(r.assumed_utc, 0) AS assumed_utc,
       CASE WHEN r.session_pico IS NOT NULL AND r.session_place = 1 THEN 1 ELSE 0 END AS opens_session,
       CASE WHEN r.session_place = 1 THEN r.session_pico END AS session_pico,
       r.excluded
  FROM session AS r
 CROSS JOIN p
 WHERE r.started_ns >= p.from_ns
   AND r.started_ns < p.to_ns
 ORDER BY r.started_ns, r.version_id
