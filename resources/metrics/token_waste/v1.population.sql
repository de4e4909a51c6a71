-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- token_waste v1: one row per request of [from, to) that reports tokens. All comparisons are of whole numbers. The excess
-- is what goes beyond the ratio, at the price of fresh input. A request without a start stands where it became known.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'ratio') AS ratio,
           (SELECT value FROM param WHERE name = 'input_basis') AS input_basis
),
request AS (
    SELECT r.*,
           CASE WHEN p.input_basis = 'uncached' THEN r.input_total - COALESCE(r.cache_read_tokens, 0) ELSE r.input_total END AS input,
           p.ratio,
           COALESCE(r.not_a_request,
                    CASE WHEN r.operation IN ('embeddings', 'rerank', 'retrieval') THEN 'no_text_output'
                         WHEN r.input_tokens IS NULL AND r.output_tokens IS NULL THEN 'no_usage'
                         WHEN r.is_invalid = 1 THEN 'invalid_usage'
                         WHEN r.cache_hit = 1 THEN 'cache_hit' END) AS excluded
      FROM ai_request AS r
     CROSS JOIN p
     WHERE r.started_ns >= p.from_ns
       AND r.started_ns < p.to_ns
),
judged AS (
    SELECT q.*,
           CASE WHEN q.output_total > 0 THEN 1 ELSE 0 END AS with_output,
           CASE WHEN q.output_total > 0 AND q.input > q.ratio * q.output_total THEN 1 ELSE 0 END AS flagged
      FROM request AS q
)
SELECT 'ai_call' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       j.started_ns,
       j.service,
       j.team,
       j.environment,
       j.provider,
       j.model,
       j.operation,
       j.user_id,
       j.input AS input_tokens,
       j.output_total AS output_tokens,
       CASE WHEN j.with_output = 1 THEN j.input ELSE 0 END AS answered_input_tokens,
       j.with_output,
       1 - j.with_output AS no_output,
       j.flagged,
       CASE WHEN j.flagged = 1 THEN j.input - j.ratio * j.output_total ELSE 0 END AS excess_tokens,
       CASE WHEN j.flagged = 1 AND j.input_price IS NOT NULL
            THEN (j.input - j.ratio * j.output_total) * (j.input_price / 1000000)
                 + (j.input - j.ratio * j.output_total) * (j.input_price % 1000000) / 1000000 END AS excess_pico,
       j.excluded
  FROM judged AS j
 ORDER BY j.started_ns, j.version_id
