-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- tag_compliance v1: one row per workload that runs at as_of, with a flag for each mandatory tag that it lacks. A tag
-- is read by the names that are known for it, whatever the case. A value must be none of the placeholders, and one of
-- the list where there is one ("environments", "cost_centers", with commas between).
WITH RECURSIVE p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of
),
list(tag, word, rest) AS (
    SELECT CASE WHEN name = 'environments' THEN 'environment' ELSE 'cost_center' END, CAST('' AS TEXT), LOWER(value) || ','
      FROM param
     WHERE name IN ('environments', 'cost_centers')
       AND value <> ''
     UNION ALL
    SELECT tag,
           CASE WHEN SUBSTR(rest, 1, 1) = ',' THEN '' ELSE word || SUBSTR(rest, 1, 1) END,
           SUBSTR(rest, 2)
      FROM list
     WHERE rest <> ''
),
allowed AS (
    SELECT DISTINCT tag, TRIM(word) AS value FROM list WHERE SUBSTR(rest, 1, 1) = ',' AND TRIM(word) <> ''
),
alias AS (
    SELECT 'application' AS tag, 'application' AS key
     UNION ALL SELECT 'application', 'app'
     UNION ALL SELECT 'application', 'app.kubernetes.io/name'
     UNION ALL SELECT 'environment', 'environment'
     UNION ALL SELECT 'environment', 'env'
     UNION ALL SELECT 'owner', 'owner'
     UNION ALL SELECT 'owner', 'team'
     UNION ALL SELECT 'cost_center', 'cost\_center'
     UNION ALL SELECT 'cost_center', 'cost-center'
     UNION ALL SELECT 'cost_center', 'costcenter'
),
running AS (
    SELECT w.*, LOWER(COALESCE(w.tags, '')) AS words
      FROM workload AS w
     CROSS JOIN p
     WHERE (w.started_at_ns IS NULL OR w.started_at_ns <= p.as_of)
       AND (w.stopped_at_ns IS NULL OR w.stopped_at_ns > p.as_of OR w.stopped_at_ns < w.started_at_ns)
),
good AS (
    SELECT DISTINCT w.version_id, a.tag
      FROM running AS w
     CROSS JOIN alias AS a
     WHERE w.words LIKE '%"' || a.key || '=%' ESCAPE '\'
       AND NOT EXISTS (SELECT 1
                         FROM (SELECT '' AS word UNION ALL SELECT 'unknown' UNION ALL SELECT 'n/a' UNION ALL SELECT 'none'
                                UNION ALL SELECT 'null' UNION ALL SELECT 'todo' UNION ALL SELECT '-'
                                UNION ALL SELECT 'default' UNION ALL SELECT 'undefined') AS placeholder
                        WHERE w.words LIKE '%"' || a.key || '=' || placeholder.word || '"%' ESCAPE '\')
       AND (NOT EXISTS (SELECT 1 FROM allowed AS l WHERE l.tag = a.tag)
            OR EXISTS (SELECT 1
                         FROM allowed AS l
                        WHERE l.tag = a.tag
                          AND w.words LIKE '%"' || a.key || '=' || REPLACE(REPLACE(REPLACE(l.value, '\', '\\'), '%', '\%'), '_', '\_') || '"%' ESCAPE '\'))
)
SELECT 'workload' AS row_type,
       w.id AS row_id,
       w.source,
       w.version_id,
       w.service,
       t.team,
       w.environment,
       w.started_at_ns AS started_ns,
       w.tags,
       CASE WHEN a.tag IS NULL THEN 1 ELSE 0 END AS lacks_application,
       CASE WHEN e.tag IS NULL THEN 1 ELSE 0 END AS lacks_environment,
       CASE WHEN o.tag IS NULL THEN 1 ELSE 0 END AS lacks_owner,
       CASE WHEN c.tag IS NULL THEN 1 ELSE 0 END AS lacks_cost_center,
       CASE WHEN a.tag IS NOT NULL AND e.tag IS NOT NULL AND o.tag IS NOT NULL AND c.tag IS NOT NULL THEN 1 ELSE 0 END AS compliant,
       CASE WHEN a.tag IS NOT NULL AND e.tag IS NOT NULL AND o.tag IS NOT NULL AND c.tag IS NOT NULL THEN 0 ELSE 1 END AS failing,
       CASE WHEN w.stopped_at_ns < w.started_at_ns THEN 'ended_before_started' END AS excluded
  FROM running AS w
  LEFT JOIN good AS a ON a.version_id = w.version_id AND a.tag = 'application'
  LEFT JOIN good AS e ON e.version_id = w.version_id AND e.tag = 'environment'
  LEFT JOIN good AS o ON o.version_id = w.version_id AND o.tag = 'owner'
  LEFT JOIN good AS c ON c.version_id = w.version_id AND c.tag = 'cost_center'
  LEFT JOIN service_team AS t ON t.service = w.service
 ORDER BY w.service, w.id, w.version_id
