-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- incident_of_gone_deployment: one row per incident whose deployment cannot have caused it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
deployed AS (
    SELECT d.*,
           CASE WHEN LOWER(COALESCE(d.status, 'success')) IN ('failed', 'failure', 'error', 'cancelled', 'canceled', 'blocked', 'rejected',
                                                              'aborted', 'skipped') THEN 0 ELSE 1 END AS ran
      FROM deployment AS d
     CROSS JOIN p
     WHERE d.at_ns <= p.as_of
),
named AS (
    SELECT i.version_id AS incident_version, i.opened_at_ns, d.*
      FROM incident AS i
     CROSS JOIN p
      JOIN deployed AS d ON d.id = i.deployment_id
     WHERE i.opened_at_ns >= p.from_ns
       AND i.opened_at_ns < p.to_ns
       AND i.opened_at_ns <= p.as_of
       AND (d.source = i.source
            OR NOT EXISTS (SELECT 1 FROM deployment AS o WHERE o.id = i.deployment_id AND o.source = i.source))
),
replaced AS (
    SELECT n.incident_version, n.version_id, MIN(r.at_ns) AS replaced_ns
      FROM named AS n
      JOIN deployed AS r ON r.service = n.service
                        AND r.source = n.source
                        AND r.ran = 1
                        AND r.at_ns > n.at_ns
                        AND r.at_ns <= n.opened_at_ns
     WHERE COALESCE(r.environment, '') = COALESCE(n.environment, '')
     GROUP BY n.incident_version, n.version_id
)
SELECT 'incident' AS row_type,
       i.id AS row_id,
       i.source,
       i.version_id,
       'deployment' AS also_type,
       n.id AS also_id,
       n.source AS also_source,
       n.version_id AS also_version_id,
       CASE WHEN r.version_id IS NOT NULL THEN 'deployment' END AS also2_type,
       r.id AS also2_id,
       r.source AS also2_source,
       r.version_id AS also2_version_id,
       i.service,
       n.environment,
       i.id,
       n.id AS subject,
       CASE WHEN n.at_ns > i.opened_at_ns THEN 'began' WHEN n.ran = 0 THEN 'failed' ELSE 'was replaced' END AS why,
       CASE WHEN n.at_ns > i.opened_at_ns OR n.ran = 0 THEN n.at_ns ELSE x.replaced_ns END AS gone_ns,
       i.opened_at_ns AS at_ns
  FROM named AS n
  JOIN incident AS i ON i.version_id = n.incident_version
  LEFT JOIN replaced AS x ON x.incident_version = n.incident_version AND x.version_id = n.version_id
  LEFT JOIN deployed AS r ON r.service = n.service
                         AND r.source = n.source
                         AND r.at_ns = x.replaced_ns
                         AND r.ran = 1
                         AND COALESCE(r.environment, '') = COALESCE(n.environment, '')
                         AND n.at_ns <= i.opened_at_ns
                         AND n.ran = 1
 WHERE n.at_ns > i.opened_at_ns
    OR n.ran = 0
    OR x.replaced_ns IS NOT NULL
 ORDER BY i.opened_at_ns, i.version_id, n.version_id
