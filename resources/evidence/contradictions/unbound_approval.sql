-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- unbound_approval: one row per approval that is bound to nothing known.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
thing AS (
    SELECT d.source, d.id AS name FROM deployment AS d
     UNION ALL
    SELECT c.source, c.id FROM code_change AS c
     UNION ALL
    SELECT e.source, e.id FROM exception AS e
     UNION ALL
    SELECT f.source, f.id || '/dismissal' FROM finding AS f
),
key AS (
    SELECT commit_sha AS name FROM deployment
     UNION SELECT artifact FROM deployment
     UNION SELECT commit_sha FROM code_change
     UNION SELECT commit_sha FROM gate_decision
     UNION SELECT artifact FROM gate_decision
     UNION SELECT artifact FROM release
)
SELECT 'approval' AS row_type,
       a.id AS row_id,
       a.source,
       a.version_id,
       a.approver,
       a.subject,
       a.decided_at_ns AS at_ns
  FROM approval AS a
 CROSS JOIN p
 WHERE a.commit_sha IS NULL
   AND LOWER(COALESCE(a.decision, 'approved')) = 'approved'
   AND a.decided_at_ns >= p.from_ns
   AND a.decided_at_ns < p.to_ns
   AND a.decided_at_ns <= p.as_of
   AND NOT EXISTS (SELECT 1 FROM thing AS t WHERE t.source = a.source AND t.name = a.subject)
   AND NOT EXISTS (SELECT 1 FROM key AS k WHERE k.name = a.subject)
 ORDER BY a.decided_at_ns, a.version_id
