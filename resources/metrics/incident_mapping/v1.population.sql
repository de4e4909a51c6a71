-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- incident_mapping v1: one row per incident that was opened in [from, to), with the deployment that it names.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
-- Since when something was decided about, whether it is named by its digest or by its commit.
decided AS (
    SELECT d.artifact AS subject, MIN(d.decided_at_ns) AS first_ns
      FROM gate_decision AS d
     WHERE d.artifact IS NOT NULL
     GROUP BY d.artifact
     UNION ALL
    SELECT d.commit_sha, MIN(d.decided_at_ns)
      FROM gate_decision AS d
     WHERE d.commit_sha IS NOT NULL
     GROUP BY d.commit_sha
),
released AS (
    SELECT e.id, e.source, e.version_id, e.at_ns,
           MAX(CASE WHEN k.first_ns <= e.at_ns THEN 1 ELSE 0 END) AS has_decision,
           ROW_NUMBER() OVER (PARTITION BY e.id ORDER BY e.at_ns, e.version_id) AS place
      FROM deployment AS e
     CROSS JOIN p
      LEFT JOIN decided AS k ON k.subject = e.artifact OR k.subject = e.commit_sha
     WHERE e.id IN (SELECT i.deployment_id FROM incident AS i)
       AND e.at_ns <= p.as_of
     GROUP BY e.id, e.source, e.version_id, e.at_ns
)
SELECT 'incident' AS row_type,
       i.id AS row_id,
       i.source,
       i.version_id,
       CASE WHEN r.id IS NOT NULL THEN 'deployment' END AS also_type,
       r.id AS also_id,
       r.source AS also_source,
       r.version_id AS also_version_id,
       i.service,
       t.team,
       i.cause_class,
       i.opened_at_ns AS opened_ns,
       r.at_ns AS deployed_ns,
       CASE WHEN r.has_decision = 1 THEN 1 ELSE 0 END AS mapped,
       CASE WHEN r.has_decision = 1 THEN 0 ELSE 1 END AS unmapped,
       CASE WHEN r.id IS NULL THEN 1 ELSE 0 END AS no_deployment,
       CASE WHEN r.has_decision = 0 THEN 1 ELSE 0 END AS no_decision,
       CASE WHEN i.opened_at_ns IS NULL THEN 'no_time'
            WHEN i.closed_at_ns < i.opened_at_ns THEN 'closed_before_opened' END AS excluded
  FROM incident AS i
 CROSS JOIN p
  LEFT JOIN released AS r ON r.id = i.deployment_id AND r.place = 1
  LEFT JOIN service_team AS t ON t.service = i.service
 WHERE i.opened_at_ns IS NULL
    OR (i.opened_at_ns >= p.from_ns AND i.opened_at_ns < p.to_ns AND i.opened_at_ns <= p.as_of)
 ORDER BY i.opened_at_ns, i.version_id
