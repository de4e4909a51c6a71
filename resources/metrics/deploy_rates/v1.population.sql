-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- deploy_rates v1: one row per deployment in [from, to) that changed production, with the path that it took.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
placed AS (
    SELECT d.id,
           d.source,
           d.version_id,
           d.service,
           d.environment,
           d.actor,
           d.status,
           d.at_ns,
           d.via,
           COALESCE(d.emergency, 0) AS emergency,
           1 - d.succeeded AS failed,
           CAST(NULL AS TEXT) AS excluded
      FROM production_deployment AS d
     CROSS JOIN p
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
     UNION ALL
    SELECT d.id, d.source, d.version_id, d.service, d.environment, d.actor, d.status, d.at_ns, d.via, COALESCE(d.emergency, 0), 0, 'no_time'
      FROM deployment AS d
     WHERE d.at_ns IS NULL
       AND LOWER(COALESCE(d.environment_class, 'production')) IN ('production', 'prod')
)
SELECT 'deployment' AS row_type,
       d.id AS row_id,
       d.source AS source,
       d.version_id AS version_id,
       d.service AS service,
       t.team AS team,
       d.environment AS environment,
       d.actor AS actor,
       d.status AS status,
       d.at_ns AS at_ns,
       1 AS deployed,
       CASE WHEN d.via = 'manual' THEN 1 ELSE 0 END AS manual,
       d.emergency AS emergency,
       CASE WHEN d.via = 'manual' OR d.emergency = 1 THEN 1 ELSE 0 END AS special,
       d.failed AS failed,
       CASE WHEN d.via IS NULL THEN 1 ELSE 0 END AS unknown_channel,
       d.excluded AS excluded
  FROM placed AS d
  LEFT JOIN service_team AS t ON t.service = d.service
 ORDER BY d.at_ns, d.version_id
