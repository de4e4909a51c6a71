-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- slo_burn v1: one row per bucket of good and bad events, or run of equal buckets, of the period_s seconds before as_of.
-- The windows are cut in the statistic: a bucket counts in a window if it begins in it and is over at as_of.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'period_s') * 1000000000 AS period_ns,
           (SELECT value FROM param WHERE name = 'objective') AS objective
)
SELECT 'slo_bucket' AS row_type,
       b.id AS row_id,
       b.source,
       b.version_id,
       COALESCE(b.slo, '(none)') AS slo,
       b.service,
       t.team,
       b.environment,
       COALESCE(b.objective, o.value, p.objective) AS objective,
       b.from_at_ns AS from_ns,
       COALESCE(b.to_at_ns, b.from_at_ns + b.bucket_s * 1000000000) AS to_ns,
       b.bucket_s * 1000000000 AS bucket_ns,
       b.good,
       b.bad,
       CASE WHEN b.bucket_s IS NULL OR b.bucket_s <= 0 OR b.to_at_ns < b.from_at_ns THEN 'no_length'
            WHEN b.good IS NULL OR b.bad IS NULL THEN 'no_count'
            WHEN b.good < 0 OR b.bad < 0 THEN 'negative_amount' END AS excluded
  FROM slo_bucket AS b
 CROSS JOIN p
  LEFT JOIN param AS o ON o.name = 'objective/' || b.slo
  LEFT JOIN service_team AS t ON t.service = b.service
 WHERE b.from_at_ns <= p.as_of
   AND COALESCE(b.to_at_ns, b.from_at_ns + b.bucket_s * 1000000000) > p.as_of - p.period_ns
 ORDER BY b.slo, b.from_at_ns, b.version_id
