-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- deploy_cadence v1: one row per successful production deployment in [from, to), with the gap before it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
gapped AS (
    SELECT d.*,
           CASE WHEN d.service IS NOT NULL THEN d.at_ns - LAG(d.at_ns) OVER (PARTITION BY d.service ORDER BY d.at_ns, d.version_id) END AS gap_ns
      FROM production_deployment AS d
     WHERE d.succeeded = 1
),
moved AS (
    SELECT g.*,
           ABS(g.gap_ns - LAG(g.gap_ns) OVER (PARTITION BY g.service ORDER BY g.at_ns, g.version_id)) AS moved_ns
      FROM gapped AS g
)
SELECT 'deployment' AS row_type,
       m.id AS row_id,
       m.source,
       m.version_id,
       m.service,
       t.team,
       m.environment,
       m.at_ns,
       m.gap_ns,
       m.moved_ns,
       CASE WHEN m.gap_ns IS NOT NULL THEN 1 ELSE 0 END AS gap,
       CASE WHEN m.moved_ns IS NOT NULL THEN 1 ELSE 0 END AS moved,
       CASE WHEN m.service IS NULL THEN 'no_service' END AS excluded
  FROM moved AS m
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = m.service
 WHERE m.at_ns >= p.from_ns
   AND m.at_ns < p.to_ns
 ORDER BY m.at_ns, m.version_id
