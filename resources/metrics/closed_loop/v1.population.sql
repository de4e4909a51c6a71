-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- closed_loop v1: one row per incident that was closed in [from, to), with the rule that came of it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
incident_once AS (
    SELECT i.version_id,
           i.source,
           i.id,
           s.place,
           MAX(i.service) OVER told AS service,
           MAX(i.cause_class) OVER told AS cause_class,
           MIN(i.opened_at_ns) OVER told AS opened_at_ns,
           CASE WHEN COUNT(*) OVER told = COUNT(i.closed_at_ns) OVER told THEN MAX(i.closed_at_ns) OVER told END AS closed_at_ns
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
    WINDOW told AS (PARTITION BY s.incident_version)
),
ended AS (
    SELECT i.*
      FROM incident_once AS i
     CROSS JOIN p
     WHERE i.place = 1
       AND i.closed_at_ns >= p.from_ns
       AND i.closed_at_ns < p.to_ns
       AND i.closed_at_ns <= p.as_of
),
came AS (
    SELECT i.version_id AS incident_version,
           v.version_id,
           v.id,
           v.source,
           v.enforced_at_ns,
           ROW_NUMBER() OVER (PARTITION BY i.version_id ORDER BY v.enforced_at_ns, v.version_id) AS place
      FROM ended AS i
     CROSS JOIN p
      JOIN policy_version AS v ON REPLACE(v.prevents, '"' || i.cause_class || '"', '') <> v.prevents
     WHERE v.enforced_at_ns > i.opened_at_ns
       AND v.enforced_at_ns <= p.as_of
       AND LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
)
SELECT 'incident' AS row_type,
       i.id AS row_id,
       i.source,
       i.version_id,
       CASE WHEN c.version_id IS NOT NULL THEN 'policy_version' END AS also_type,
       c.id AS also_id,
       c.source AS also_source,
       c.version_id AS also_version_id,
       i.service,
       t.team,
       i.cause_class,
       i.opened_at_ns AS opened_ns,
       i.closed_at_ns AS closed_ns,
       c.enforced_at_ns AS learned_ns,
       c.enforced_at_ns - i.opened_at_ns AS learned_after_ns,
       1 AS closed,
       CASE WHEN c.version_id IS NOT NULL THEN 1 ELSE 0 END AS learned,
       CASE WHEN c.version_id IS NULL THEN 1 ELSE 0 END AS no_rule,
       CASE WHEN i.closed_at_ns < i.opened_at_ns THEN 'closed_before_opened'
            WHEN i.cause_class IS NULL THEN 'no_cause' END AS excluded
  FROM ended AS i
  LEFT JOIN came AS c ON c.incident_version = i.version_id AND c.place = 1
  LEFT JOIN service_team AS t ON t.service = i.service
 ORDER BY i.closed_at_ns, i.version_id
