-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- repeat_case v1: violations and incidents that were opened in [from, to), each with the newest earlier one of the same key
-- that was closed within window_days before, and whether an earlier one was still open. `key` names the columns that make
-- two of them the same: service,rule or rule (violations), cause_class (incidents).
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'window_days') * 86400000000000 AS window_ns,
           (SELECT value FROM param WHERE name = 'key') AS named
),
-- An incident that several sources tell of is one: it opened when the first of them says, and is over when all say so.
incident_once AS (
    SELECT i.version_id,
           i.source,
           i.id,
           MAX(i.service) OVER whole AS service,
           MAX(i.cause_class) OVER whole AS cause_class,
           MIN(i.opened_at_ns) OVER whole AS opened_at_ns,
           CASE WHEN COUNT(*) OVER whole = COUNT(i.closed_at_ns) OVER whole THEN MAX(i.closed_at_ns) OVER whole END AS closed_at_ns,
           s.place
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
    WINDOW whole AS (PARTITION BY s.incident_version)
),
item AS (
    SELECT 'violation' AS row_type,
           v.id,
           v.source,
           v.version_id,
           v.service,
           v.rule AS what,
           v.first_seen_ns AS opened_ns,
           v.resolved_at_ns AS closed_at_ns,
           CASE WHEN p.named = 'rule' THEN v.rule ELSE v.service || '/' || v.rule END AS key
      FROM violation AS v
     CROSS JOIN p
     WHERE p.named IN ('service,rule', 'rule')
     UNION ALL
    SELECT 'incident', i.id, i.source, i.version_id, i.service, i.cause_class, i.opened_at_ns, i.closed_at_ns, i.cause_class
      FROM incident_once AS i
     CROSS JOIN p
     WHERE p.named = 'cause_class'
       AND i.place = 1
),
told AS (
    SELECT i.*,
           CASE WHEN i.closed_at_ns <= p.as_of THEN i.closed_at_ns END AS closed_ns,
           CASE WHEN i.opened_ns IS NULL THEN 'no_time'
                WHEN i.key IS NULL THEN 'no_key'
                WHEN i.closed_at_ns < i.opened_ns THEN 'closed_before_opened' END AS unusable
      FROM item AS i
     CROSS JOIN p
     WHERE i.opened_ns IS NULL
        OR i.opened_ns <= p.as_of
),
-- Within one key in the order of opening: until when the earlier ones lasted, and which of them that are over ended last.
-- Of two that open together the first one stands for the earlier.
ordered AS (
    SELECT t.*,
           COALESCE(t.closed_ns, 9223372036854775807) AS end_ns,
           ROW_NUMBER() OVER (PARTITION BY t.key ORDER BY t.opened_ns, t.version_id) AS place
      FROM told AS t
     WHERE t.unusable IS NULL
),
met AS (
    SELECT o.*,
           MAX(o.end_ns) OVER (PARTITION BY o.key ORDER BY o.place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS lasted_ns
      FROM ordered AS o
),
earlier AS (
    SELECT m.version_id AS case_version,
           m.row_type AS case_type,
           e.id,
           e.source,
           e.version_id,
           e.end_ns,
           ROW_NUMBER() OVER (PARTITION BY m.row_type, m.version_id ORDER BY e.end_ns DESC, e.version_id DESC) AS place
      FROM met AS m
     CROSS JOIN p
      JOIN ordered AS e ON e.key = m.key AND e.place < m.place AND e.end_ns = m.lasted_ns
     WHERE m.opened_ns >= p.from_ns
       AND m.opened_ns < p.to_ns
)
SELECT m.row_type,
       m.id,
       m.source,
       m.version_id,
       e.id AS earlier_id,
       e.source AS earlier_source,
       e.version_id AS earlier_version,
       m.service,
       m.what,
       m.key,
       m.opened_ns,
       m.closed_ns,
       m.opened_ns - m.lasted_ns AS gap_ns,
       CASE WHEN m.lasted_ns > m.opened_ns THEN 1 ELSE 0 END AS is_duplicate,
       CASE WHEN m.lasted_ns <= m.opened_ns AND m.opened_ns - m.lasted_ns <= p.window_ns THEN 1 ELSE 0 END AS is_repeat,
       CAST(NULL AS TEXT) AS excluded
  FROM met AS m
 CROSS JOIN p
  LEFT JOIN earlier AS e ON e.case_type = m.row_type AND e.case_version = m.version_id AND e.place = 1
 WHERE m.opened_ns >= p.from_ns
   AND m.opened_ns < p.to_ns
 UNION ALL
SELECT t.row_type, t.id, t.source, t.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), t.service, t.what, t.key,
       t.opened_ns, t.closed_ns, CAST(NULL AS BIGINT), 0, 0, t.unusable
  FROM told AS t
 CROSS JOIN p
 WHERE t.unusable IS NOT NULL
   AND (t.opened_ns IS NULL OR (t.opened_ns >= p.from_ns AND t.opened_ns < p.to_ns))
