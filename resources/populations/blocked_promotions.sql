-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
once AS (
    SELECT d.*,
           COALESCE(d.artifact, d.service || '@' || d.commit_sha) AS subject,
           COALESCE(s.environment, d.environment) AS decided_for
      FROM gate_decision AS d
      LEFT JOIN same_decision AS s ON s.version_id = d.version_id
     CROSS JOIN p
     WHERE COALESCE(s.place, 1) = 1
       AND d.decided_at_ns <= p.as_of
),
followed AS (
    SELECT o.*,
           LEAD(o.decision) OVER w AS next_decision,
           LEAD(o.decided_at_ns) OVER w AS next_at_ns
      FROM once AS o
     WHERE o.subject IS NOT NULL
    WINDOW w AS (PARTITION BY o.subject, o.rule ORDER BY o.decided_at_ns, o.version_id)
)
SELECT 'gate_decision' AS row_type,
       b.id AS row_id,
       b.source,
       b.version_id,
       b.service,
       b.decided_for AS environment,
       b.rule,
       b.rule_version,
       b.decided_at_ns,
       b.actor,
       CASE WHEN b.bypassed = 1 THEN 'bypassed'
            WHEN f.next_decision = 'pass_with_exception' THEN 'excepted'
            WHEN f.next_decision = 'block' THEN 'blocked_again'
            WHEN f.next_decision IN ('pass', 'warn', 'observe') THEN 'passed'
            ELSE 'nothing' END AS next,
       f.next_at_ns,
       CAST(NULL AS TEXT) AS excluded
  FROM once AS b
  LEFT JOIN followed AS f ON f.version_id = b.version_id
 CROSS JOIN p
 WHERE b.decision = 'block'
   AND b.decided_at_ns >= p.from_ns
   AND b.decided_at_ns < p.to_ns
 ORDER BY b.decided_at_ns, b.version_id
