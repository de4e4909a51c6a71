-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_heatmap v1: one row per model call and one per bucket of calls that started in [from, to). What started before
-- or after is one row per service, environment, provider and model, so that it is counted without being listed.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
call AS (
    SELECT c.*,
           CASE WHEN c.started_at_ns IS NULL THEN 'no_start'
                WHEN c.ended_at_ns < c.started_at_ns THEN 'ended_before_started'
                WHEN c.cost_usd_pico < 0 OR c.input_tokens < 0 OR c.output_tokens < 0 THEN 'negative_amount'
                WHEN c.operation IN ('execute_tool', 'invoke_agent', 'create_agent', 'invoke_workflow', 'plan', 'retrieval')
                THEN 'not_a_model_call' END AS excluded
      FROM ai_call AS c
     CROSS JOIN p
     WHERE c.started_at_ns IS NULL
        OR c.started_at_ns <= p.as_of
),
-- Where single calls are known, a bucket of the same hour, model and service would count them again. A bucket without a
-- service ('*') may hold the calls of any, a call without one ('?') may be in the bucket of any.
called AS (
    SELECT started_at_ns / 3600000000000 AS hour, COALESCE(model, '') AS model, COALESCE(service, '?') AS service
      FROM call
     WHERE excluded IS NULL
     UNION
    SELECT started_at_ns / 3600000000000, COALESCE(model, ''), '*'
      FROM call
     WHERE excluded IS NULL
),
item AS (
    SELECT 'ai_call' AS row_type,
           c.id AS row_id,
           c.source AS source,
           c.version_id AS version_id,
           c.started_at_ns AS started_ns,
           CAST(NULL AS BIGINT) AS bucket_ns,
           c.service AS service,
           c.environment AS environment,
           c.provider AS provider,
           c.model AS model,
           CAST(1 AS BIGINT) AS requests,
           c.input_tokens AS input_tokens,
           c.output_tokens AS output_tokens,
           c.cost_usd_pico AS cost_pico,
           c.excluded AS excluded
      FROM call AS c
     UNION ALL
    SELECT 'ai_usage',
           u.id,
           u.source,
           u.version_id,
           u.from_at_ns,
           u.bucket_s * 1000000000,
           u.service,
           u.environment,
           u.provider,
           u.model,
           COALESCE(u.requests, 0),
           u.input_tokens,
           u.output_tokens,
           u.cost_usd_pico,
           CASE WHEN u.from_at_ns IS NULL THEN 'no_start'
                WHEN u.cost_usd_pico < 0 OR u.input_tokens < 0 OR u.output_tokens < 0 OR u.requests < 0 THEN 'negative_amount'
                WHEN k.hour IS NOT NULL OR n.hour IS NOT NULL THEN 'covered_by_calls' END
      FROM ai_usage AS u
     CROSS JOIN p
      LEFT JOIN called AS k ON k.hour = u.from_at_ns / 3600000000000 AND k.model = COALESCE(u.model, '')
                           AND k.service = COALESCE(u.service, '*')
      LEFT JOIN called AS n ON n.hour = u.from_at_ns / 3600000000000 AND n.model = COALESCE(u.model, '')
                           AND n.service = '?'
     WHERE u.from_at_ns IS NULL
        OR u.from_at_ns <= p.as_of
),
found AS (
    SELECT i.*
      FROM item AS i
     CROSS JOIN p
     WHERE i.started_ns IS NULL
        OR (i.started_ns >= p.from_ns AND i.started_ns < p.to_ns)
     UNION ALL
    SELECT CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), MAX(i.bucket_ns),
           i.service, i.environment, i.provider, i.model,
           CAST(SUM(i.requests) AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 'out_of_range'
      FROM item AS i
     CROSS JOIN p
     WHERE (i.started_ns < p.from_ns OR i.started_ns >= p.to_ns)
       AND i.excluded IS NULL
     GROUP BY i.service, i.environment, i.provider, i.model
)
SELECT f.row_type,
       f.row_id,
       f.source,
       f.version_id,
       f.started_ns,
       f.bucket_ns,
       f.service,
       t.team,
       f.environment,
       f.provider,
       f.model,
       f.requests,
       f.input_tokens,
       f.output_tokens,
       f.cost_pico,
       CASE WHEN f.cost_pico IS NULL AND f.requests > 0 THEN f.requests ELSE 0 END AS unpriced_requests,
       f.excluded
  FROM found AS f
  LEFT JOIN service_team AS t ON t.service = f.service
 ORDER BY f.started_ns, f.row_type, f.version_id
