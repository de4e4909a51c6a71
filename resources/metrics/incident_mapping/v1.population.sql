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
),
-- An incident that several sources tell of is one; any of them may name the deployment, and one with a decision is taken.
whole AS (
    SELECT i.version_id,
           i.source,
           i.id,
           s.place,
           s.incident_version,
           MAX(i.service) OVER told AS service,
           MAX(i.cause_class) OVER told AS cause_class,
           MIN(i.opened_at_ns) OVER told AS opened_at_ns,
           i.closed_at_ns,
           COUNT(*) OVER told AS tellings
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
    WINDOW told AS (PARTITION BY s.incident_version)
),
led AS (
    SELECT s.incident_version,
           r.id,
           r.source,
           r.version_id,
           r.at_ns,
           r.has_decision,
           ROW_NUMBER() OVER (PARTITION BY s.incident_version ORDER BY r.has_decision DESC, r.at_ns, r.version_id) AS place
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
      JOIN released AS r ON r.id = i.deployment_id AND r.place = 1
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
       i.tellings,
       i.opened_at_ns AS opened_ns,
       r.at_ns AS deployed_ns,
       CASE WHEN r.has_decision = 1 THEN 1 ELSE 0 END AS mapped,
       CASE WHEN r.has_decision = 1 THEN 0 ELSE 1 END AS unmapped,
       CASE WHEN r.id IS NULL THEN 1 ELSE 0 END AS no_deployment,
       CASE WHEN r.has_decision = 0 THEN 1 ELSE 0 END AS no_decision,
       CASE WHEN i.opened_at_ns IS NULL THEN 'no_time'
            WHEN i.closed_at_ns < i.opened_at_ns THEN 'closed_before_opened' END AS excluded
  FROM whole AS i
 CROSS JOIN p
  LEFT JOIN led AS r ON r.incident_version = i.incident_version AND r.place = 1
  LEFT JOIN service_team AS t ON t.service = i.service
 WHERE i.place = 1
   AND (i.opened_at_ns IS NULL
    OR (i.opened_at_ns >= p.from_ns AND i.opened_at_ns < p.to_ns AND i.opened_at_ns <= p.as_of))
 ORDER BY i.opened_at_ns, i.version_id
