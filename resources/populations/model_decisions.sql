-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
)
SELECT 'gate_decision' AS row_type,
       g.id AS row_id,
       g.source,
       g.version_id,
       g.service,
       COALESCE(s.environment, g.environment) AS environment,
       g.rule,
       g.decision,
       g.decided_at_ns,
       g.actor,
       g.decider,
       CASE WHEN g.decider IS NULL THEN 'decider_unknown' END AS excluded
  FROM gate_decision AS g
  LEFT JOIN same_decision AS s ON s.version_id = g.version_id
 CROSS JOIN p
 WHERE (g.decider IS NULL OR g.decider = 'model')
   AND COALESCE(s.place, 1) = 1
   AND g.decided_at_ns >= p.from_ns
   AND g.decided_at_ns < p.to_ns
   AND g.decided_at_ns <= p.as_of
 ORDER BY g.decided_at_ns, g.version_id
