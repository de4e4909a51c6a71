-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- advised_incidents v1: one row per incident in [from, to), with the rule that named its cause when it opened.
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
           MIN(i.opened_at_ns) OVER told AS opened_at_ns
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
    WINDOW told AS (PARTITION BY s.incident_version)
),
asked AS (
    SELECT i.*
      FROM incident_once AS i
     CROSS JOIN p
     WHERE i.place = 1
       AND (i.opened_at_ns IS NULL OR (i.opened_at_ns >= p.from_ns AND i.opened_at_ns < p.to_ns AND i.opened_at_ns <= p.as_of))
),
-- A name is in a list of names where it stands there in quotes. One that is enforced comes first.
named AS (
    SELECT i.version_id AS incident_version,
           v.version_id,
           v.id,
           v.source,
           v.rule,
           CASE WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 1 ELSE 0 END AS enforced,
           ROW_NUMBER() OVER (PARTITION BY i.version_id
                                  ORDER BY CASE WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 0 ELSE 1 END,
                                           v.enforced_at_ns, v.version_id) AS place
      FROM asked AS i
      JOIN policy_version AS v ON REPLACE(v.prevents, '"' || i.cause_class || '"', '') <> v.prevents
     WHERE (v.enforced_at_ns IS NULL OR v.enforced_at_ns <= i.opened_at_ns)
       AND (v.disabled_at_ns IS NULL OR v.disabled_at_ns > i.opened_at_ns)
       AND LOWER(COALESCE(v.mode, 'enforce')) NOT IN ('disabled', 'off', 'inactive')
)
SELECT 'incident' AS row_type,
       i.id AS row_id,
       i.source,
       i.version_id,
       CASE WHEN n.version_id IS NOT NULL THEN 'policy_version' END AS also_type,
       n.id AS also_id,
       n.source AS also_source,
       n.version_id AS also_version_id,
       i.service,
       t.team,
       i.cause_class,
       n.rule,
       i.opened_at_ns AS opened_ns,
       CASE WHEN n.enforced = 0 THEN 1 ELSE 0 END AS advised,
       CASE WHEN n.enforced = 1 THEN 1 ELSE 0 END AS enforced,
       CASE WHEN i.opened_at_ns IS NULL THEN 'no_time'
            WHEN i.cause_class IS NULL THEN 'no_cause'
            WHEN n.version_id IS NULL THEN 'no_rule' END AS excluded
  FROM asked AS i
  LEFT JOIN named AS n ON n.incident_version = i.version_id AND n.place = 1
  LEFT JOIN service_team AS t ON t.service = i.service
 ORDER BY i.opened_at_ns, i.version_id
