-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- traceability v1: one row per successful production deployment in [from, to), with the links that lead from its commit to
-- it. A decision about another digest is no link.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
deployed AS (
    SELECT d.id,
           d.source,
           d.version_id,
           d.service,
           d.environment,
           d.at_ns,
           NULLIF(d.commit_sha, '') AS commit_sha,
           NULLIF(d.build, '') AS build,
           NULLIF(d.artifact, '') AS artifact,
           NULLIF(d.decision_id, '') AS decision_id,
           NULLIF(d.decision_artifact, '') AS decision_artifact,
           NULLIF(d.policy_version, '') AS policy_version
      FROM production_deployment AS d
     CROSS JOIN p
     WHERE d.succeeded = 1
       AND d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
),
verdict AS (
    SELECT g.*
      FROM gate_decision AS g
     WHERE g.decision IN ('pass', 'warn', 'block', 'pass_with_exception')
),
candidate AS (
    SELECT d.version_id AS deployment_version, g.version_id, 1 AS nearness, g.decided_at_ns
      FROM deployed AS d
      JOIN verdict AS g ON g.id = d.decision_id AND g.source = d.source
     UNION
    SELECT d.version_id, g.version_id, 2, g.decided_at_ns
      FROM deployed AS d
      JOIN verdict AS g ON g.artifact = d.artifact AND g.decided_at_ns <= d.at_ns
     UNION
    SELECT d.version_id, g.version_id, 3, g.decided_at_ns
      FROM deployed AS d
      JOIN verdict AS g ON g.service = d.service AND g.commit_sha = d.commit_sha AND g.decided_at_ns <= d.at_ns
     WHERE d.artifact IS NULL
        OR g.artifact IS NULL
),
-- The decision that is named, else about the digest, else about the commit; of these the newest, one that names its rule's
-- version before one that does not.
nearest AS (
    SELECT c.deployment_version,
           c.version_id,
           c.nearness,
           ROW_NUMBER() OVER (PARTITION BY c.deployment_version
                                  ORDER BY c.nearness,
                                           CASE WHEN COALESCE(g.rule_version, '') = '' THEN 1 ELSE 0 END,
                                           c.decided_at_ns DESC,
                                           c.version_id DESC) AS place
      FROM candidate AS c
      JOIN verdict AS g ON g.version_id = c.version_id
),
linked AS (
    SELECT d.*,
           g.id AS found_id,
           g.source AS found_source,
           g.version_id AS found_version,
           COALESCE(d.policy_version, NULLIF(g.rule_version, '')) AS decided_by,
           COALESCE(d.decision_id, g.id) AS decision,
           CASE WHEN d.decision_id IS NOT NULL THEN 'declared'
                WHEN n.nearness = 2 THEN 'exact'
                WHEN n.nearness = 3 THEN 'inferred'
                ELSE 'none' END AS link,
           CASE WHEN d.artifact IS NULL THEN 0
                WHEN d.decision_id IS NOT NULL
                     THEN CASE WHEN COALESCE(d.decision_artifact, g.artifact) = d.artifact THEN 1 ELSE 0 END
                WHEN n.nearness = 2 THEN 1
                ELSE 0 END AS has_decision
      FROM deployed AS d
      LEFT JOIN nearest AS n ON n.deployment_version = d.version_id AND n.place = 1
      LEFT JOIN verdict AS g ON g.version_id = n.version_id
),
judged AS (
    SELECT l.*,
           CASE WHEN l.commit_sha IS NULL THEN 0 ELSE 1 END AS has_commit,
           CASE WHEN l.build IS NULL THEN 0 ELSE 1 END AS has_build,
           CASE WHEN l.artifact IS NULL THEN 0 ELSE 1 END AS has_artifact,
           CASE WHEN l.decided_by IS NULL THEN 0 ELSE 1 END AS has_policy
      FROM linked AS l
)
SELECT 'deployment' AS row_type,
       j.id AS row_id,
       j.source AS source,
       j.version_id AS version_id,
       CASE WHEN j.found_version IS NOT NULL THEN 'gate_decision' END AS also_type,
       j.found_id AS also_id,
       j.found_source AS also_source,
       j.found_version AS also_version_id,
       j.service AS service,
       t.team AS team,
       j.environment AS environment,
       j.at_ns AS at_ns,
       j.commit_sha AS commit_sha,
       j.build AS build,
       j.artifact AS artifact,
       j.decision AS decision,
       j.decided_by AS policy_version,
       j.link AS link,
       1 AS deployed,
       j.has_commit AS has_commit,
       j.has_build AS has_build,
       j.has_artifact AS has_artifact,
       j.has_decision AS has_decision,
       j.has_policy AS has_policy,
       1 - j.has_commit AS missing_commit,
       1 - j.has_build AS missing_build,
       1 - j.has_artifact AS missing_artifact,
       1 - j.has_decision AS missing_decision,
       1 - j.has_policy AS missing_policy_version,
       j.has_commit * j.has_build * j.has_artifact * j.has_decision * j.has_policy AS complete,
       1 - j.has_commit * j.has_build * j.has_artifact * j.has_decision * j.has_policy AS incomplete,
       CAST(NULL AS TEXT) AS excluded
  FROM judged AS j
  LEFT JOIN service_team AS t ON t.service = j.service
 ORDER BY j.at_ns, j.version_id
