-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
)
SELECT 'deployment' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       d.service,
       d.environment,
       d.at_ns,
       CASE WHEN d.emergency = 1 THEN 'emergency' ELSE 'by_hand' END AS kind,
       d.status,
       d.actor,
       j.approver,
       CASE WHEN j.in_time = 1 THEN 'before' WHEN j.approvals > 0 THEN 'after' ELSE 'none' END AS reviewed,
       j.approved_after_at_ns,
       CAST(NULL AS TEXT) AS excluded
  FROM production_deployment AS d
  JOIN deployment_approval AS j ON j.version_id = d.version_id
 CROSS JOIN p
 WHERE d.at_ns >= p.from_ns
   AND d.at_ns < p.to_ns
   AND (d.emergency = 1 OR d.via = 'manual')
 ORDER BY d.at_ns, d.version_id
