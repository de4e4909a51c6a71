-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- model_drift v1: one row per request of [from, to) and of the baseline_days before it, with what is compared. What ran
-- is compared with its own kind: the same service, model and operation.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'baseline_days') * 86400000000000 AS baseline_ns
),
request AS (
    SELECT r.*,
           p.from_ns,
           CASE WHEN r.latency_ms IS NOT NULL THEN r.latency_ms * 1000000 ELSE r.ended_at_ns - r.started_at_ns END AS latency_ns
      FROM ai_span AS r
     CROSS JOIN p
     WHERE r.not_a_request IS NULL
       AND r.started_at_ns >= p.from_ns - p.baseline_ns
       AND r.started_at_ns < p.to_ns
)
SELECT 'ai_call' AS row_type,
       r.id AS row_id,
       r.source,
       r.version_id,
       r.started_at_ns AS started_ns,
       r.service,
       t.team,
       r.environment,
       r.provider,
       r.model,
       r.operation,
       COALESCE(r.service, '(none)') || ' / ' || COALESCE(r.model, '(none)') || ' / ' || COALESCE(r.operation, '(none)') AS kind,
       CASE WHEN r.started_at_ns >= r.from_ns THEN 1 ELSE 0 END AS present,
       CASE WHEN r.started_at_ns >= r.from_ns THEN 0 ELSE 1 END AS baseline,
       CASE WHEN r.error IS NULL THEN 0 ELSE 1 END AS failed,
       CASE WHEN r.error IS NULL AND r.latency_ns > 0 THEN r.latency_ns END AS latency_ns,
       CASE WHEN r.error IS NULL AND r.has_usage = 1 AND r.is_invalid = 0 AND r.input_total > 0 THEN r.input_total END AS input_tokens,
       CASE WHEN r.error IS NULL AND r.has_usage = 1 AND r.is_invalid = 0 AND r.input_total > 0 THEN r.output_total END AS output_tokens,
       CASE WHEN r.error IS NULL AND r.has_usage = 1 AND r.is_invalid = 0 AND r.input_total + r.output_total > 0
            THEN r.input_total + r.output_total END AS total_tokens,
       CASE WHEN r.cache_hit = 1 THEN 'cache_hit' END AS excluded
  FROM request AS r
  LEFT JOIN service_team AS t ON t.service = r.service
 ORDER BY r.started_at_ns, r.version_id
