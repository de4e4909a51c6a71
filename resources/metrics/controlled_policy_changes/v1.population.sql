-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- controlled_policy_changes v1: one row per version of a rule that came into force in [from, to), with the change that
-- brought it, who else approved that, what checks said, and how many production deployments it decided about.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
-- A source may tell of one change twice, as a version of the rule and as an event: of one instant one stands for both.
told AS (
    SELECT v.*, NULLIF(v.commit_sha, '') AS made_as, COALESCE(v.enforced_at_ns, v.disabled_at_ns) AS at_ns,
           ROW_NUMBER() OVER (PARTITION BY v.source, COALESCE(v.rule, v.id), COALESCE(v.enforced_at_ns, v.disabled_at_ns), COALESCE(v.environments, '')
                                  ORDER BY CASE WHEN NULLIF(v.commit_sha, '') IS NULL THEN 1 ELSE 0 END, CASE WHEN v.id LIKE 'audit/%' THEN 1 ELSE 0 END, v.version_id) AS turn,
           CASE WHEN COALESCE(v.enforced_at_ns, v.disabled_at_ns) IS NULL THEN v.version_id END AS undated
      FROM policy_version AS v
     CROSS JOIN p
     WHERE COALESCE(v.enforced_at_ns, v.disabled_at_ns) IS NULL
        OR (COALESCE(v.enforced_at_ns, v.disabled_at_ns) >= p.from_ns AND COALESCE(v.enforced_at_ns, v.disabled_at_ns) < p.to_ns
            AND COALESCE(v.enforced_at_ns, v.disabled_at_ns) <= p.as_of)
),
version AS (
    SELECT t.* FROM told AS t WHERE t.turn = 1 OR t.undated IS NOT NULL
),
-- Each way to a change, and each of its commits, is a join of its own: asked as one condition, every row would be looked at
-- for every version.
named AS (
    SELECT v.version_id AS policy_version, c.version_id, 0 AS is_head FROM version AS v JOIN code_change AS c ON c.commit_sha = v.made_as
     UNION ALL
    SELECT v.version_id, c.version_id, 1 FROM version AS v JOIN code_change AS c ON c.head_sha = v.made_as
),
brought AS (
    SELECT n.policy_version, c.version_id, c.source, c.id, c.author, c.commit_sha, c.head_sha,
           ROW_NUMBER() OVER (PARTITION BY n.policy_version ORDER BY n.is_head, c.version_id) AS turn
      FROM named AS n
      JOIN code_change AS c ON c.version_id = n.version_id
),
approved AS (
    SELECT v.version_id AS policy_version, a.version_id,
           ROW_NUMBER() OVER (PARTITION BY v.version_id ORDER BY a.decided_at_ns, a.version_id) AS turn
      FROM version AS v
      JOIN brought AS b ON b.policy_version = v.version_id AND b.turn = 1
      JOIN approval AS a ON a.source = b.source AND a.subject = b.id
     CROSS JOIN p
     WHERE LOWER(COALESCE(a.decision, 'approved')) = 'approved'
       AND a.approver <> ''
       AND (a.decided_at_ns IS NULL OR (a.decided_at_ns <= p.as_of AND a.decided_at_ns <= v.at_ns))
       AND LOWER(a.approver) <> LOWER(COALESCE(b.author, ''))
       AND LOWER(a.approver) <> LOWER(COALESCE(v.author, ''))
),
subject AS (
    SELECT v.version_id AS policy_version, v.made_as AS commit_sha FROM version AS v WHERE v.made_as IS NOT NULL
     UNION
    SELECT b.policy_version, b.commit_sha FROM brought AS b WHERE b.turn = 1 AND b.commit_sha IS NOT NULL
     UNION
    SELECT b.policy_version, b.head_sha FROM brought AS b WHERE b.turn = 1 AND b.head_sha IS NOT NULL
),
checked AS (
    SELECT s.policy_version, d.decision,
           ROW_NUMBER() OVER (PARTITION BY s.policy_version, d.rule ORDER BY d.decided_at_ns DESC, d.version_id DESC) AS turn
      FROM subject AS s
      JOIN gate_decision AS d ON d.commit_sha = s.commit_sha
     CROSS JOIN p
     WHERE d.decided_at_ns <= p.as_of
       AND d.decision IN ('pass', 'warn', 'block', 'observe', 'pass_with_exception')
       AND COALESCE(d.rule, '') NOT IN ('ruleset', 'branch protection', 'merge request approval')
),
verdict AS (
    SELECT c.policy_version,
           MAX(CASE WHEN c.decision = 'pass' THEN 1 ELSE 0 END) * (1 - MAX(CASE WHEN c.decision IN ('block', 'observe') THEN 1 ELSE 0 END)) AS passed
      FROM checked AS c
     WHERE c.turn = 1
     GROUP BY c.policy_version
),
decided AS (
    SELECT v.version_id AS policy_version, d.service, d.artifact, d.commit_sha, d.decided_at_ns
      FROM version AS v
      JOIN gate_decision AS d ON d.rule = v.rule AND d.rule_version = v.version
     CROSS JOIN p
     WHERE d.decided_at_ns <= p.as_of
),
touched AS (
    SELECT g.policy_version, d.version_id
      FROM decided AS g
      JOIN production_deployment AS d ON d.artifact = g.artifact
     WHERE g.decided_at_ns <= d.at_ns
     UNION
    SELECT g.policy_version, d.version_id
      FROM decided AS g
      JOIN production_deployment AS d ON d.service = g.service AND d.commit_sha = g.commit_sha
     WHERE g.decided_at_ns <= d.at_ns
       AND (g.artifact IS NULL OR d.artifact IS NULL OR g.artifact = d.artifact)
),
affected AS (
    SELECT t.policy_version, COUNT(*) AS deployments FROM touched AS t GROUP BY t.policy_version
),
judged AS (
    SELECT v.*,
           b.version_id AS change_version,
           b.author AS changed_by,
           a.version_id AS approval_version,
           CASE WHEN a.version_id IS NOT NULL THEN 1 ELSE 0 END AS is_reviewed,
           COALESCE(c.passed, 0) AS is_tested,
           COALESCE(f.deployments, 0) AS deployments,
           CASE WHEN v.undated IS NOT NULL THEN 'no_instant'
                WHEN v.rule IS NULL THEN 'no_rule'
                WHEN v.made_as IS NOT NULL AND b.version_id IS NULL THEN 'change_not_told' END AS excluded
      FROM version AS v
      LEFT JOIN brought AS b ON b.policy_version = v.version_id AND b.turn = 1
      LEFT JOIN approved AS a ON a.policy_version = v.version_id AND a.turn = 1
      LEFT JOIN verdict AS c ON c.policy_version = v.version_id
      LEFT JOIN affected AS f ON f.policy_version = v.version_id
)
SELECT 'policy_version' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       CASE WHEN c.version_id IS NOT NULL THEN 'code_change' END AS also_type,
       c.id AS also_id,
       c.source AS also_source,
       c.version_id AS also_version_id,
       CASE WHEN a.version_id IS NOT NULL THEN 'approval' END AS also2_type,
       a.id AS also2_id,
       a.source AS also2_source,
       a.version_id AS also2_version_id,
       j.rule,
       j.version,
       j.owner,
       COALESCE(NULLIF(j.author, ''), j.changed_by) AS author,
       j.made_as AS commit_sha,
       j.at_ns AS enforced_ns,
       j.is_reviewed * j.is_tested AS controlled,
       j.is_reviewed AS reviewed,
       j.is_tested AS tested,
       CASE WHEN j.made_as IS NULL THEN 1 ELSE 0 END AS no_commit,
       1 - j.is_reviewed AS not_reviewed,
       1 - j.is_tested AS not_tested,
       j.deployments AS affected,
       j.excluded
  FROM judged AS j
  LEFT JOIN code_change AS c ON c.version_id = j.change_version
  LEFT JOIN approval AS a ON a.version_id = j.approval_version
 ORDER BY COALESCE(j.at_ns, 9223372036854775807), j.version_id
