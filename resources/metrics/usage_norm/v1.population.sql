-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- usage_norm v1: one row per span with tokens of [from, to), with these tokens in parts that do not overlap. A span
-- without a start stands where it became known.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
)
SELECT 'ai_call' AS row_type,
       s.id AS row_id,
       s.source,
       s.version_id,
       s.started_ns,
       s.service,
       t.team,
       s.environment,
       s.provider,
       s.model,
       CASE WHEN s.is_invalid = 0 THEN s.input_total END AS input_total,
       CASE WHEN s.is_invalid = 0 THEN s.fresh_tokens END AS fresh,
       CASE WHEN s.is_invalid = 0 THEN COALESCE(s.cache_read_tokens, 0) END AS cache_read,
       CASE WHEN s.is_invalid = 0 THEN COALESCE(s.cache_write_tokens, 0) END AS cache_write,
       CASE WHEN s.is_invalid = 0 THEN COALESCE(s.cache_write_1h_tokens, 0) END AS cache_write_1h,
       CASE WHEN s.is_invalid = 0 THEN s.output_total END AS output_total,
       CASE WHEN s.is_invalid = 0 THEN s.answer_tokens END AS answer,
       CASE WHEN s.is_invalid = 0 THEN COALESCE(s.reasoning_tokens, 0) END AS reasoning,
       1 - s.is_invalid AS valid,
       COALESCE(s.usage_assumed, 0) AS usage_assumed,
       CASE WHEN s.place > 1 THEN 'delivered_twice' END AS excluded
  FROM ai_span AS s
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.started_ns >= p.from_ns
   AND s.started_ns < p.to_ns
   AND (s.input_tokens IS NOT NULL OR s.output_tokens IS NOT NULL)
 ORDER BY s.started_ns, s.version_id
