-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- enforcement_moves v1: one row per rule that moved closer to runtime in [from, to) and service that it decides about there.
-- Where a rule is enforced is where its decisions are for: a change (a push, or no environment), an environment, production.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'before_days') * 86400000000000 AS before_ns
),
placed AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.rule,
           d.service,
           d.decided_at_ns AS at_ns,
           CASE WHEN COALESCE(d.environment, '') = '' OR d.environment LIKE 'ref:%' THEN 1
                WHEN LOWER(COALESCE(k.class, 'production')) IN ('production', 'prod') THEN 3
                ELSE 2 END AS stage
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN environment_class AS k ON k.environment = d.environment
     WHERE d.decided_at_ns <= p.as_of
       AND d.rule IS NOT NULL
       AND d.decision IN ('pass', 'pass_with_exception', 'block')
       AND LOWER(COALESCE(d.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
),
begun AS (
    SELECT rule, stage, MIN(at_ns) AS at_ns FROM placed GROUP BY rule, stage
),
-- Closer than ever before, and long enough elsewhere before.
move AS (
    SELECT b.rule, b.stage, b.at_ns, MAX(e.stage) AS from_stage
      FROM begun AS b
     CROSS JOIN p
      JOIN begun AS e ON e.rule = b.rule AND e.at_ns < b.at_ns
     WHERE b.at_ns >= p.from_ns
       AND b.at_ns < p.to_ns
     GROUP BY b.rule, b.stage, b.at_ns, p.before_ns
    HAVING MAX(e.stage) < b.stage
       AND MIN(e.at_ns) <= b.at_ns - p.before_ns
),
reached AS (
    SELECT q.*,
           m.at_ns AS moved_ns,
           m.from_stage,
           ROW_NUMBER() OVER (PARTITION BY q.rule, q.stage, COALESCE(q.service, '') ORDER BY q.at_ns, q.version_id) AS place,
           ROW_NUMBER() OVER (PARTITION BY q.rule, q.stage ORDER BY q.at_ns, q.version_id) AS turn
      FROM move AS m
      JOIN placed AS q ON q.rule = m.rule AND q.stage = m.stage
),
-- A source that tells of nothing older shows when it was connected, not when a rule moved.
first_told AS (
    SELECT source, MIN(at_ns) AS at_ns FROM placed GROUP BY source
)
SELECT 'gate_decision' AS row_type,
       r.id AS row_id,
       r.source,
       r.version_id,
       r.rule,
       r.service,
       t.team,
       CASE r.from_stage WHEN 1 THEN 'change' ELSE 'environment' END AS from_place,
       CASE r.stage WHEN 2 THEN 'environment' ELSE 'production' END AS to_place,
       r.moved_ns,
       r.at_ns AS first_ns,
       CASE WHEN r.turn = 1 THEN 1 ELSE 0 END AS move,
       CASE WHEN r.service IS NOT NULL THEN 1 ELSE 0 END AS reaches,
       CASE WHEN f.at_ns > r.moved_ns - p.before_ns THEN 'source_too_young' END AS excluded
  FROM reached AS r
 CROSS JOIN p
  JOIN reached AS o ON o.rule = r.rule AND o.stage = r.stage AND o.turn = 1
  JOIN first_told AS f ON f.source = o.source
  LEFT JOIN service_team AS t ON t.service = r.service
 WHERE r.place = 1
 ORDER BY r.moved_ns, r.rule, r.at_ns, r.version_id
