-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- security_failed_deploys v1: one row per deployment that was attempted in [from, to).
-- Attempted is what ran, and what a gate refused; what waits, was called off or was skipped is no attempt. A failure whose
-- category nobody states may be of security or not. Where no failure of any time has a category, none is collected: then
-- a share of the others would say "no security failures" of what was never asked.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
attempt AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.at_ns,
           d.service,
           d.environment,
           COALESCE(d.environment_class, c.class) AS environment_class,
           d.status,
           LOWER(d.failure_category) AS failure_category,
           CASE WHEN LOWER(COALESCE(d.status, '')) IN ('failed', 'failure', 'error', 'errored', 'rolled_back') THEN 1 ELSE 0 END AS failed,
           CASE WHEN LOWER(COALESCE(d.status, '')) IN ('blocked', 'rejected') THEN 1 ELSE 0 END AS blocked
      FROM deployment AS d
     CROSS JOIN p
      LEFT JOIN environment_class AS c ON c.environment = d.environment
     WHERE d.at_ns <= p.as_of
       AND LOWER(COALESCE(d.status, '')) NOT IN ('queued', 'pending', 'waiting', 'requested', 'running', 'in_progress',
                                                 'cancelled', 'canceled', 'skipped', 'aborted')
),
collected AS (
    SELECT COALESCE(MAX(failed + blocked), 0) AS any_failure,
           COALESCE(MAX(CASE WHEN failure_category IS NOT NULL THEN 1 ELSE 0 END), 0) AS any_category
      FROM attempt
)
SELECT 'deployment' AS row_type,
       a.id AS row_id,
       a.source AS source,
       a.version_id AS version_id,
       a.service AS service,
       t.team AS team,
       a.environment AS environment,
       a.environment_class AS environment_class,
       a.status AS status,
       a.failure_category AS failure_category,
       a.at_ns AS at_ns,
       CASE WHEN a.failed + a.blocked > 0 AND a.failure_category = 'security' THEN 1 ELSE 0 END AS security_failure,
       a.failed AS failed,
       a.blocked AS blocked,
       CASE WHEN k.any_failure = 1 AND k.any_category = 0 THEN 'no_category_collected'
            WHEN a.failed + a.blocked > 0 AND a.failure_category IS NULL THEN 'no_failure_category' END AS excluded
  FROM attempt AS a
 CROSS JOIN p
 CROSS JOIN collected AS k
  LEFT JOIN service_team AS t ON t.service = a.service
 WHERE a.at_ns >= p.from_ns
   AND a.at_ns < p.to_ns
 ORDER BY 11, 3, 2
