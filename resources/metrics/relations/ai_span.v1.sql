-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_span v1: one row per call of a model, tool or agent that is known at as_of, with its tokens in parts that do not
-- overlap, and why it is no request of its own (not_a_request): a span that came twice counts once, one that only
-- repeats what spans below it used does not count (leaf-usage rule). More than 1e8 tokens in one request are a mistake.
WITH RECURSIVE p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of
),
one AS (
    SELECT c.*,
           COALESCE(c.started_at_ns, c.known_from_ns) AS started_ns,
           ROW_NUMBER() OVER (PARTITION BY COALESCE(c.trace_id || '/' || c.span_id, c.source || '/' || c.id)
                                  ORDER BY c.known_from_ns DESC, c.version_id DESC) AS place,
           CASE WHEN c.input_tokens IS NOT NULL OR c.output_tokens IS NOT NULL OR c.cost_usd_pico > 0
                THEN 1 ELSE 0 END AS has_usage,
           COALESCE(c.model_call,
                    CASE WHEN c.operation IN ('chat', 'text_completion', 'generate_content', 'embeddings') THEN 1 ELSE 0 END)
               AS is_model_call,
           COALESCE(c.input_tokens, 0)
               + CASE WHEN c.input_includes_cache = 0
                      THEN COALESCE(c.cache_read_tokens, 0) + COALESCE(c.cache_write_tokens, 0) + COALESCE(c.cache_write_1h_tokens, 0)
                      ELSE 0 END AS input_total,
           COALESCE(c.output_tokens, 0)
               + CASE WHEN c.output_includes_reasoning = 0 THEN COALESCE(c.reasoning_tokens, 0) ELSE 0 END AS output_total
      FROM ai_call AS c
     CROSS JOIN p
     WHERE c.started_at_ns IS NULL
        OR c.started_at_ns <= p.as_of
),
-- Every span with usage and the ids above it; parents may point in a circle, so each pair is taken once.
up(trace_id, leaf_id, above_id) AS (
    SELECT trace_id, span_id, parent_id
      FROM one
     WHERE place = 1
       AND has_usage = 1
       AND parent_id IS NOT NULL
       AND trace_id IS NOT NULL
     UNION
    SELECT u.trace_id, u.leaf_id, o.parent_id
      FROM up AS u
      JOIN one AS o ON o.trace_id = u.trace_id AND o.span_id = u.above_id AND o.place = 1
     WHERE o.parent_id IS NOT NULL
),
circle AS (
    SELECT trace_id, leaf_id FROM up WHERE leaf_id = above_id
),
repeated AS (
    SELECT a.version_id
      FROM up AS u
      JOIN one AS a ON a.trace_id = u.trace_id AND a.span_id = u.above_id AND a.place = 1
      JOIN one AS l ON l.trace_id = u.trace_id AND l.span_id = u.leaf_id AND l.place = 1
     WHERE a.trace_id || '/' || a.span_id NOT IN (SELECT k.trace_id || '/' || k.leaf_id FROM circle AS k)
       AND (a.has_usage = 0
            OR a.is_model_call = 0
            OR a.response_id = l.response_id
            OR (a.input_total = l.input_total AND a.output_total = l.output_total))
)
-- What repeats is looked up in a set, not joined: an engine that misjudges how much there is would compare all with all.
SELECT o.*,
       o.input_total - COALESCE(o.cache_read_tokens, 0) - COALESCE(o.cache_write_tokens, 0) - COALESCE(o.cache_write_1h_tokens, 0)
           AS fresh_tokens,
       o.output_total - COALESCE(o.reasoning_tokens, 0) AS answer_tokens,
       CASE WHEN o.input_tokens < 0 OR o.output_tokens < 0 OR o.cache_read_tokens < 0 OR o.cache_write_tokens < 0
              OR o.cache_write_1h_tokens < 0 OR o.reasoning_tokens < 0
              OR o.input_total > 100000000 OR o.output_total > 100000000
              OR o.input_total < COALESCE(o.cache_read_tokens, 0) + COALESCE(o.cache_write_tokens, 0) + COALESCE(o.cache_write_1h_tokens, 0)
              OR o.output_total < COALESCE(o.reasoning_tokens, 0)
            THEN 1 ELSE 0 END AS is_invalid,
       CASE WHEN o.place > 1 THEN 'delivered_twice'
            WHEN (o.has_usage = 1 OR o.is_model_call = 1) AND o.version_id IN (SELECT r.version_id FROM repeated AS r)
            THEN 'repeats_usage'
            WHEN o.is_model_call = 0 AND o.has_usage = 0 AND (o.operation IS NOT NULL OR o.model IS NULL OR o.model_call = 0)
            THEN 'not_a_model_call'
            WHEN o.ended_at_ns < o.started_at_ns THEN 'ended_before_started'
            WHEN o.cost_usd_pico < 0 THEN 'negative_amount' END AS not_a_request
  FROM one AS o
