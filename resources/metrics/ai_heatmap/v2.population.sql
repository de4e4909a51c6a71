-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_heatmap v2: one row per model call and one per bucket of calls that started in [from, to), with what was billed or
-- else computed. What started before or after is one row per service, environment, provider and model, so that it is
-- counted without being listed.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
call AS (
    SELECT r.*,
           CASE WHEN r.started_at_ns IS NULL THEN 'no_start'
                WHEN r.input_tokens < 0 OR r.output_tokens < 0 THEN 'negative_amount'
                ELSE r.not_a_request END AS excluded
      FROM ai_request AS r
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
counted AS (
    SELECT u.version_id,
           u.source,
           u.from_at_ns,
           u.bucket_s,
           u.service,
           u.environment,
           u.model,
           u.cost_usd_pico / 1000000 AS cost_micro,
           u.requests,
           u.from_at_ns / 86400000000000 AS day,
           CASE WHEN u.bucket_s > 3600 THEN 1 ELSE 0 END AS is_long
      FROM ai_usage AS u
     CROSS JOIN p
     WHERE u.from_at_ns <= p.as_of
       AND COALESCE(u.cost_usd_pico, 0) >= 0
       AND COALESCE(u.input_tokens, 0) >= 0
       AND COALESCE(u.output_tokens, 0) >= 0
       AND COALESCE(u.requests, 0) >= 0
),
-- Several sources tell of the same bucket: of one start, length, service and model. The one that tells most stands for it.
weighed AS (
    SELECT c.*,
           SUM(c.cost_micro) OVER mine AS cost_told,
           SUM(c.requests) OVER mine AS requests_told
      FROM counted AS c
    WINDOW mine AS (PARTITION BY c.from_at_ns, c.bucket_s, c.service, c.model, c.source)
),
ranked AS (
    SELECT w.*,
           FIRST_VALUE(w.source) OVER (PARTITION BY w.from_at_ns, w.bucket_s, w.service, w.model
                                           ORDER BY CASE WHEN w.cost_told IS NULL THEN 1 ELSE 0 END, w.cost_told DESC,
                                                    COALESCE(w.requests_told, 0) DESC, w.source) AS best
      FROM weighed AS w
),
-- Buckets of environments that the chosen source does not tell of are other use.
placed AS (
    SELECT r.*,
           MAX(CASE WHEN r.source = r.best AND r.environment IS NULL THEN 1 ELSE 0 END)
               OVER (PARTITION BY r.from_at_ns, r.bucket_s, r.service, r.model) AS best_is_anywhere,
           MAX(CASE WHEN r.source = r.best THEN 1 ELSE 0 END)
               OVER (PARTITION BY r.from_at_ns, r.bucket_s, r.service, r.model, r.environment) AS best_is_here
      FROM ranked AS r
),
-- A day's bucket repeats what calls or hours of the day tell of its service and model, and one without a model what any of
-- another model tells.
finer AS (
    SELECT day, service, model FROM counted WHERE is_long = 0
     UNION
    SELECT started_at_ns / 86400000000000, service, model FROM call WHERE excluded IS NULL
),
finer_any AS (
    SELECT day, service FROM finer
     UNION
    SELECT day, service FROM counted WHERE is_long = 1 AND model IS NOT NULL
),
told_again AS (
    SELECT b.version_id,
           CASE WHEN b.source <> b.best AND (b.environment IS NULL OR b.best_is_anywhere = 1 OR b.best_is_here = 1) THEN 'told_twice'
                WHEN f.day IS NOT NULL OR a.day IS NOT NULL THEN 'covered_by_hours' END AS excluded
      FROM placed AS b
      LEFT JOIN finer AS f ON b.is_long = 1 AND f.day = b.day AND COALESCE(f.service, '') = COALESCE(b.service, '') AND f.model = b.model
      LEFT JOIN finer_any AS a ON b.is_long = 1 AND b.model IS NULL AND a.day = b.day AND COALESCE(a.service, '') = COALESCE(b.service, '')
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
           c.input_total AS input_tokens,
           c.output_total AS output_tokens,
           c.cost_pico AS cost_pico,
           CASE WHEN c.billed_pico IS NULL THEN c.cost_pico END AS computed_pico,
           COALESCE(c.assumed_utc, 0) AS assumed_utc,
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
           CAST(NULL AS BIGINT),
           0,
           CASE WHEN u.from_at_ns IS NULL THEN 'no_start'
                WHEN u.cost_usd_pico < 0 OR u.input_tokens < 0 OR u.output_tokens < 0 OR u.requests < 0 THEN 'negative_amount'
                WHEN k.hour IS NOT NULL OR n.hour IS NOT NULL THEN 'covered_by_calls'
                ELSE g.excluded END
      FROM ai_usage AS u
     CROSS JOIN p
      LEFT JOIN told_again AS g ON g.version_id = u.version_id
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
           CAST(SUM(i.requests) AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
           CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 'out_of_range'
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
       f.computed_pico,
       CASE WHEN f.cost_pico IS NULL AND f.requests > 0 THEN f.requests ELSE 0 END AS unpriced_requests,
       f.assumed_utc,
       f.excluded
  FROM found AS f
  LEFT JOIN service_team AS t ON t.service = f.service
 ORDER BY f.started_ns, f.row_type, f.version_id
