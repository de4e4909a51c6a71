-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- policy_regret v1: one row per production deployment in [from, to) and rule that allowed it, with the first damage that
-- it did; one per deployment that no rule allowed.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'regret_days') * 86400000000000 AS regret_ns
),
deployed AS (
    SELECT d.*
      FROM production_deployment AS d
     CROSS JOIN p
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
),
verdict AS (
    SELECT g.*
      FROM gate_telling AS g
     WHERE g.place = 1
       AND g.rule IS NOT NULL
       AND g.decision IN ('pass', 'warn', 'block', 'pass_with_exception')
       AND LOWER(COALESCE(g.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
),
about AS (
    SELECT d.version_id AS deployment_version, g.version_id
      FROM deployed AS d
      JOIN verdict AS g ON g.artifact = d.artifact
     WHERE g.decided_at_ns <= d.at_ns
     UNION
    SELECT d.version_id, g.version_id
      FROM deployed AS d
      JOIN verdict AS g ON g.service = d.service AND g.commit_sha = d.commit_sha
     WHERE g.decided_at_ns <= d.at_ns
       AND (g.artifact IS NULL OR d.artifact IS NULL OR g.artifact = d.artifact)
),
last_word AS (
    SELECT a.deployment_version,
           g.*,
           ROW_NUMBER() OVER (PARTITION BY a.deployment_version, g.rule ORDER BY g.decided_at_ns DESC, g.version_id DESC) AS newest
      FROM about AS a
      JOIN verdict AS g ON g.version_id = a.version_id
),
allowing AS (
    SELECT w.*,
           ROW_NUMBER() OVER (PARTITION BY w.deployment_version ORDER BY w.rule) AS turn
      FROM last_word AS w
     WHERE w.newest = 1
       AND w.decision <> 'block'
),
-- Any telling of an incident may name the deployment, by the id that it has in any source; its own comes first.
named AS (
    SELECT s.incident_version,
           i.version_id,
           e.service,
           e.commit_sha,
           e.at_ns,
           e.version_id AS deployment_version,
           ROW_NUMBER() OVER (PARTITION BY i.version_id ORDER BY CASE WHEN e.source = i.source THEN 0 ELSE 1 END, e.at_ns, e.version_id) AS place
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
      JOIN deployment AS e ON e.id = i.deployment_id
),
severe AS (
    SELECT s.incident_version,
           MIN(i.opened_at_ns) AS opened_ns,
           MAX(CASE WHEN LOWER(i.severity) IN ('1', '2', 'p1', 'p2', 'sev1', 'sev2', 'sev-1', 'sev-2', 'critical', 'high') THEN 1 ELSE 0 END) AS is_severe
      FROM incident AS i
      JOIN same_incident AS s ON s.version_id = i.version_id
     WHERE i.closed_at_ns IS NULL
        OR i.closed_at_ns >= i.opened_at_ns
     GROUP BY s.incident_version
),
damage AS (
    SELECT d.version_id AS deployment_version, 1 AS is_incident, n.version_id, v.opened_ns AS at_ns
      FROM named AS n
      JOIN severe AS v ON v.incident_version = n.incident_version AND v.is_severe = 1
      JOIN deployed AS d ON d.version_id = n.deployment_version
     WHERE n.place = 1
     UNION
    SELECT d.version_id, 1, n.version_id, v.opened_ns
      FROM named AS n
      JOIN severe AS v ON v.incident_version = n.incident_version AND v.is_severe = 1
      JOIN deployed AS d ON d.service = n.service
     WHERE n.place = 1
       AND n.at_ns BETWEEN d.at_ns - 600000000000 AND d.at_ns + 600000000000
       AND COALESCE(n.commit_sha, d.commit_sha, '') = COALESCE(d.commit_sha, n.commit_sha, '')
     UNION ALL
    SELECT d.version_id, 0, f.version_id, f.first_seen_ns
      FROM deployed AS d
      JOIN finding AS f ON f.service = d.service AND f.commit_sha = d.commit_sha
     WHERE LOWER(f.severity) IN ('critical', 'high')
       AND LOWER(COALESCE(f.state, 'open')) NOT IN ('false_positive', 'duplicate')
),
first_damage AS (
    SELECT m.*,
           ROW_NUMBER() OVER (PARTITION BY m.deployment_version ORDER BY m.at_ns, m.is_incident DESC, m.version_id) AS place
      FROM damage AS m
      JOIN deployed AS d ON d.version_id = m.deployment_version
     CROSS JOIN p
     WHERE m.at_ns >= d.at_ns
       AND m.at_ns <= d.at_ns + p.regret_ns
       AND m.at_ns <= p.as_of
)
SELECT 'deployment' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       CASE WHEN a.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       a.id AS also_id,
       a.source AS also_source,
       a.version_id AS also_version_id,
       CASE WHEN m.is_incident = 1 THEN 'incident' WHEN m.is_incident = 0 THEN 'finding' END AS also2_type,
       COALESCE(i.id, f.id) AS also2_id,
       COALESCE(i.source, f.source) AS also2_source,
       m.version_id AS also2_version_id,
       d.service,
       t.team,
       d.environment,
       a.rule,
       a.rule_version,
       d.at_ns AS deployed_ns,
       m.at_ns AS damage_ns,
       CASE WHEN a.version_id IS NOT NULL THEN 1 ELSE 0 END AS allowed,
       CASE WHEN a.turn = 1 THEN 1 ELSE 0 END AS first_of_change,
       CASE WHEN m.at_ns IS NOT NULL THEN 1 ELSE 0 END AS regretted,
       CASE WHEN a.turn = 1 AND m.at_ns IS NOT NULL THEN 1 ELSE 0 END AS change_regretted,
       CASE WHEN m.is_incident = 1 THEN 1 ELSE 0 END AS by_incident,
       CASE WHEN d.at_ns > p.as_of - p.regret_ns THEN 1 ELSE 0 END AS maturing,
       CASE WHEN d.subject IS NULL THEN 'no_subject'
            WHEN a.version_id IS NULL THEN 'no_verdict' END AS excluded
  FROM deployed AS d
 CROSS JOIN p
  LEFT JOIN allowing AS a ON a.deployment_version = d.version_id
  LEFT JOIN first_damage AS m ON m.deployment_version = d.version_id AND m.place = 1
  LEFT JOIN incident AS i ON i.version_id = m.version_id AND m.is_incident = 1
  LEFT JOIN finding AS f ON f.version_id = m.version_id AND m.is_incident = 0
  LEFT JOIN service_team AS t ON t.service = d.service
 ORDER BY d.at_ns, d.version_id, a.rule
