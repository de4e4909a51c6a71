-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_map v1: one row per service and stage of delivery at as_of, with the gates that decided there.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'within_days') * 86400000000000 AS within_ns
),
stage AS (
    SELECT 'merge' AS stage, 1 AS place
     UNION ALL SELECT 'validate', 2
     UNION ALL SELECT 'build', 3
     UNION ALL SELECT 'promote', 4
     UNION ALL SELECT 'deploy', 5
     UNION ALL SELECT 'unplaced', 6
),
decided AS (
    SELECT d.version_id, COALESCE(a.service, d.service) AS service, d.rule, d.decided_at_ns, COALESCE(d.bypassed, 0) AS bypassed,
           CASE WHEN d.decision <> 'observe' AND LOWER(COALESCE(t.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 1 ELSE 0 END AS can_block,
           CASE WHEN s.on_push = 1 OR d.environment LIKE 'ref:%' THEN 'merge'
                WHEN LOWER(COALESCE(k.class, CASE WHEN NULLIF(COALESCE(s.environment, d.environment), '') IS NOT NULL THEN 'production' END)) IN ('production', 'prod') THEN 'deploy'
                WHEN NULLIF(COALESCE(s.environment, d.environment), '') IS NOT NULL THEN 'promote'
                WHEN NULLIF(t.artifact, '') IS NOT NULL THEN 'build'
                WHEN NULLIF(d.commit_sha, '') IS NOT NULL THEN 'validate'
                ELSE 'unplaced' END AS stage
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN service_alias AS a ON a.alias = d.service
      JOIN gate_telling AS t ON t.version_id = d.version_id
      LEFT JOIN same_decision AS s ON s.version_id = d.version_id
      LEFT JOIN environment_class AS k ON k.environment = COALESCE(s.environment, d.environment)
     WHERE d.decided_at_ns <= p.as_of
       AND d.decided_at_ns > p.as_of - p.within_ns
       AND COALESCE(s.place, 1) = 1
       AND d.decision IN ('pass', 'warn', 'block', 'observe', 'pass_with_exception')
),
ranked AS (
    SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.service, d.stage ORDER BY d.can_block DESC, d.decided_at_ns DESC, d.version_id DESC) AS turn
      FROM decided AS d
),
cell AS (
    SELECT r.service, r.stage,
           COUNT(DISTINCT r.rule) AS gates,
           COUNT(DISTINCT CASE WHEN r.can_block = 1 THEN r.rule END) AS blocking,
           COUNT(*) AS decisions,
           SUM(r.bypassed) AS bypassed,
           MAX(r.can_block) AS can_block,
           MAX(r.decided_at_ns) AS decided_at_ns,
           MAX(CASE WHEN r.turn = 1 THEN r.version_id END) AS last_version
      FROM ranked AS r
     GROUP BY r.service, r.stage
)
SELECT 'service' AS row_type,
       s.id AS row_id,
       s.source,
       s.version_id,
       CASE WHEN d.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       d.id AS also_id,
       d.source AS also_source,
       d.version_id AS also_version_id,
       s.service,
       s.team,
       g.stage,
       COALESCE(c.gates, 0) AS gates,
       COALESCE(c.blocking, 0) AS blocking,
       COALESCE(c.decisions, 0) AS decisions,
       COALESCE(c.bypassed, 0) AS bypassed,
       c.decided_at_ns AS decided_ns,
       CASE WHEN c.can_block = 1 THEN 1 ELSE 0 END AS gated,
       CASE WHEN c.can_block = 0 THEN 1 ELSE 0 END AS observed,
       CASE WHEN c.can_block IS NULL THEN 1 ELSE 0 END AS open,
       CASE WHEN s.retired = 1 THEN 'retired'
            WHEN g.stage = 'unplaced' THEN 'unplaced'
            WHEN g.stage NOT IN (SELECT t.stage FROM cell AS t) THEN 'not_told' END AS excluded
  FROM listed_service AS s
 CROSS JOIN stage AS g
  LEFT JOIN cell AS c ON c.service = s.service AND c.stage = g.stage
  LEFT JOIN gate_decision AS d ON d.version_id = c.last_version
 WHERE g.stage <> 'unplaced'
    OR c.service IS NOT NULL
 ORDER BY s.service, g.place
