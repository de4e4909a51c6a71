-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_coverage v1: one row per production deployment in [from, to), with the first decision about it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
deployed AS (
    SELECT d.*
      FROM production_deployment AS d
     CROSS JOIN p
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
),
decision AS (
    SELECT g.*,
           CASE WHEN g.decision = 'observe' OR LOWER(COALESCE(g.mode, 'enforce')) NOT IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 0 ELSE 1 END AS can_block
      FROM gate_decision AS g
     WHERE g.decision IN ('pass', 'warn', 'block', 'observe', 'pass_with_exception')
),
about AS (
    SELECT d.version_id AS deployment_version, g.version_id, g.can_block, g.decided_at_ns
      FROM deployed AS d
      JOIN decision AS g ON g.artifact = d.artifact
     WHERE g.decided_at_ns <= d.at_ns
     UNION
    SELECT d.version_id, g.version_id, g.can_block, g.decided_at_ns
      FROM deployed AS d
      JOIN decision AS g ON g.service = d.service AND g.commit_sha = d.commit_sha
     WHERE g.decided_at_ns <= d.at_ns
       AND (g.artifact IS NULL OR d.artifact IS NULL OR g.artifact = d.artifact)
),
first_one AS (
    SELECT a.*,
           ROW_NUMBER() OVER (PARTITION BY a.deployment_version ORDER BY a.can_block DESC, a.decided_at_ns, a.version_id) AS place
      FROM about AS a
)
SELECT 'deployment' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       CASE WHEN g.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       g.id AS also_id,
       g.source AS also_source,
       g.version_id AS also_version_id,
       d.service,
       t.team,
       d.environment,
       d.subject,
       d.at_ns AS deployed_ns,
       1 AS deployed,
       CASE WHEN f.can_block = 1 THEN 1 ELSE 0 END AS gated,
       CASE WHEN f.can_block = 0 THEN 1 ELSE 0 END AS observed,
       CASE WHEN f.can_block IS NULL THEN 1 ELSE 0 END AS ungated,
       CASE WHEN d.subject IS NULL THEN 'no_subject' END AS excluded
  FROM deployed AS d
  LEFT JOIN first_one AS f ON f.deployment_version = d.version_id AND f.place = 1
  LEFT JOIN gate_decision AS g ON g.version_id = f.version_id
  LEFT JOIN service_team AS t ON t.service = d.service
 ORDER BY d.at_ns, d.version_id
