-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- failover_response v1: one row per degradation of a service's primary provider in [from, to): since when its calls burn the
-- error budget too fast in both windows, and where the service's calls went in the minutes after. Windows end with a call.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'respond_minutes') * 60000000000 AS respond_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'budget_ppm') AS budget_ppm,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'factor_tenths') AS factor_tenths,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'min_bad') AS min_bad
),
-- Which provider is a service's primary, as it was last told by as_of.
route AS (
    SELECT k.service, k.provider
      FROM (SELECT h.service,
                   COALESCE(n.name, LOWER(h.provider)) AS provider,
                   h.role,
                   ROW_NUMBER() OVER (PARTITION BY h.service, COALESCE(n.name, LOWER(h.provider))
                                          ORDER BY COALESCE(h.at_ns, h.known_from_ns) DESC, h.version_id DESC) AS place
              FROM provider_health AS h
             CROSS JOIN p
              LEFT JOIN provider_name AS n ON n.alias = LOWER(h.provider)
             WHERE h.service IS NOT NULL
               AND h.provider IS NOT NULL
               AND h.role IS NOT NULL
               AND COALESCE(h.at_ns, h.known_from_ns) <= p.as_of) AS k
     WHERE k.place = 1
       AND k.role = 'primary'
),
call AS (
    SELECT s.version_id,
           s.source,
           s.id,
           s.service,
           s.environment,
           s.started_ns,
           COALESCE(s.ended_at_ns, s.started_ns) AS at_ns,
           CASE WHEN s.error IS NOT NULL THEN 1 ELSE 0 END AS bad,
           CASE WHEN r.provider = COALESCE(n.name, LOWER(s.provider)) THEN 1 ELSE 0 END AS on_primary
      FROM ai_span AS s
     CROSS JOIN p
      LEFT JOIN provider_name AS n ON n.alias = LOWER(s.provider)
      JOIN route AS r ON r.service = s.service
     WHERE s.not_a_request IS NULL
       AND s.provider IS NOT NULL
       AND s.started_ns >= p.from_ns - 10800000000000
       AND s.started_ns < p.to_ns + p.respond_ns
       AND COALESCE(s.ended_at_ns, s.started_ns) <= p.as_of
),
watched AS (
    SELECT c.version_id, c.source, c.id, c.service, c.environment, c.at_ns,
           COUNT(*) OVER hour AS long_all,
           SUM(c.bad) OVER hour AS long_bad,
           COUNT(*) OVER minutes AS short_all,
           SUM(c.bad) OVER minutes AS short_bad
      FROM call AS c
     WHERE c.on_primary = 1
    WINDOW hour AS (PARTITION BY c.service, COALESCE(c.environment, '') ORDER BY c.at_ns RANGE BETWEEN 3600000000000 PRECEDING AND CURRENT ROW),
           minutes AS (PARTITION BY c.service, COALESCE(c.environment, '') ORDER BY c.at_ns RANGE BETWEEN 300000000000 PRECEDING AND CURRENT ROW)
),
-- Burn = (bad / all) / (budget_ppm / 1,000,000), compared in whole numbers.
burning AS (
    SELECT w.*,
           LAG(w.at_ns) OVER (PARTITION BY w.service, COALESCE(w.environment, '') ORDER BY w.at_ns, w.version_id) AS before_ns
      FROM watched AS w
     CROSS JOIN p
     WHERE w.long_bad >= p.min_bad
       AND w.long_bad * 10000000 > w.long_all * p.factor_tenths * p.budget_ppm
       AND w.short_bad * 10000000 > w.short_all * p.factor_tenths * p.budget_ppm
),
-- What burns again within an hour is the same degradation.
degradation AS (
    SELECT b.*
      FROM burning AS b
     CROSS JOIN p
     WHERE (b.before_ns IS NULL OR b.at_ns - b.before_ns > 3600000000000)
       AND b.at_ns >= p.from_ns
       AND b.at_ns < p.to_ns
),
after AS (
    SELECT d.version_id,
           COUNT(*) AS calls,
           SUM(1 - c.on_primary) AS elsewhere,
           SUM(c.bad) AS failed,
           MIN(CASE WHEN c.on_primary = 0 THEN c.started_ns END) AS switched_ns
      FROM degradation AS d
     CROSS JOIN p
      JOIN call AS c ON c.service = d.service AND COALESCE(c.environment, '') = COALESCE(d.environment, '')
                    AND c.started_ns > d.at_ns AND c.started_ns <= d.at_ns + p.respond_ns
     GROUP BY d.version_id
)
SELECT 'ai_call' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       d.service,
       t.team,
       d.environment,
       d.at_ns AS degraded_ns,
       d.long_all AS calls_in_hour,
       d.long_bad AS failed_in_hour,
       COALESCE(a.calls, 0) AS calls_after,
       COALESCE(a.elsewhere, 0) AS elsewhere_after,
       COALESCE(a.failed, 0) AS failed_after,
       1 AS degraded,
       CASE WHEN 2 * COALESCE(a.elsewhere, 0) >= a.calls THEN 1 ELSE 0 END AS switched,
       CASE WHEN 2 * COALESCE(a.elsewhere, 0) >= a.calls THEN 0 ELSE 1 END AS missed,
       CASE WHEN 2 * COALESCE(a.elsewhere, 0) >= a.calls THEN a.switched_ns - d.at_ns END AS response_ns,
       CASE WHEN d.at_ns + p.respond_ns > p.as_of THEN 'not_over'
            WHEN a.calls IS NULL THEN 'no_calls_after' END AS excluded
  FROM degradation AS d
 CROSS JOIN p
  LEFT JOIN after AS a ON a.version_id = d.version_id
  LEFT JOIN service_team AS t ON t.service = d.service
 ORDER BY d.at_ns, d.version_id
