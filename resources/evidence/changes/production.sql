-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- production: one row per deployment that changed production.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
told AS MATERIALIZED (SELECT * FROM production_telling),
named AS (
    SELECT t.deployment_version, MIN(d.actor) AS actor
      FROM told AS t
      JOIN deployment AS d ON d.version_id = t.version_id
     WHERE NULLIF(d.actor, '') IS NOT NULL
     GROUP BY t.deployment_version
)
SELECT 'deployment' AS row_type, d.id AS row_id, d.source, d.version_id,
       d.service, d.environment AS place, COALESCE(NULLIF(d.actor, ''), n.actor) AS actor,
       CASE WHEN NULLIF(d.actor, '') IS NULL AND n.actor IS NOT NULL THEN 'inferred' ELSE 'exact' END AS how,
       d.at_ns, CAST(NULL AS BIGINT) AS after_ns,
       COALESCE(d.service, d.id) AS subject,
       'was deployed' || CASE WHEN d.via = 'manual' THEN ' by hand' ELSE '' END
           || CASE WHEN d.emergency = 1 THEN ' as an emergency' ELSE '' END
           || COALESCE(' from ' || d.commit_sha, '') || COALESCE(' (' || d.status || ')', '') AS what
  FROM production_deployment AS d
  LEFT JOIN named AS n ON n.deployment_version = d.version_id
 CROSS JOIN p
 WHERE d.at_ns >= p.from_ns
   AND d.at_ns < p.to_ns
