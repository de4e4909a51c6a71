-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- self_approval: one row per thing that nobody but its author or requester approved.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
approved AS (
    SELECT a.*
      FROM approval AS a
     CROSS JOIN p
     WHERE LOWER(COALESCE(a.decision, 'approved')) = 'approved'
       AND a.decided_at_ns <= p.as_of
       AND a.approver IS NOT NULL
),
asked AS (
    SELECT 'code_change' AS also_type, c.id AS also_id, c.source AS also_source, c.version_id AS also_version_id, c.service,
           c.author AS person, 'the change' AS what, 'written' AS role
      FROM code_change AS c
     WHERE c.author IS NOT NULL
     UNION ALL
    SELECT 'deployment', d.id, d.source, d.version_id, d.service, d.actor, 'the deployment', 'started'
      FROM deployment AS d
     WHERE d.actor IS NOT NULL
)
SELECT 'approval' AS row_type,
       a.id AS row_id,
       a.source,
       a.version_id,
       q.also_type,
       q.also_id,
       q.also_source,
       q.also_version_id,
       q.service,
       a.approver AS person,
       q.what,
       q.also_id AS subject,
       q.role,
       a.decided_at_ns AS at_ns
  FROM approved AS a
  JOIN asked AS q ON q.also_id = a.subject AND q.also_source = a.source AND LOWER(q.person) = LOWER(a.approver)
 CROSS JOIN p
 WHERE a.decided_at_ns >= p.from_ns
   AND a.decided_at_ns < p.to_ns
   AND NOT EXISTS (SELECT 1
                     FROM approved AS o
                    WHERE o.subject = a.subject
                      AND o.source = a.source
                      AND LOWER(o.approver) <> LOWER(a.approver))
 UNION ALL
SELECT 'exception', e.id, e.source, e.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
       e.service, e.approver, 'the exception', e.id, 'requested', e.created_at_ns
  FROM exception AS e
 CROSS JOIN p
 WHERE LOWER(e.approver) = LOWER(e.requester)
   AND e.created_at_ns >= p.from_ns
   AND e.created_at_ns < p.to_ns
   AND e.created_at_ns <= p.as_of
 ORDER BY 14, 4
