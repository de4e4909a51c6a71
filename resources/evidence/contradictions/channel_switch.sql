-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- channel_switch: one row per deployment that reached its place around a block.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
deployed AS (
    SELECT d.*,
           CASE WHEN COALESCE(d.emergency, 0) = 1 THEN 'emergency' ELSE 'manual' END AS way
      FROM deployment AS d
     CROSS JOIN p
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
       AND d.at_ns <= p.as_of
       AND (d.via = 'manual' OR d.emergency = 1)
       AND LOWER(COALESCE(d.status, 'success')) IN ('success', 'succeeded', 'successful', 'complete', 'completed', 'deployed', 'synced',
                                                    'active', 'inactive', 'applied', 'superseded')
),
pair AS (
    SELECT d.version_id AS deployment_version, g.version_id AS decision_version, g.decided_at_ns
      FROM deployed AS d
      JOIN gate_decision AS g ON g.artifact = d.artifact
     WHERE g.decision = 'block'
       AND COALESCE(g.environment, d.environment, '') = COALESCE(d.environment, g.environment, '')
       AND g.decided_at_ns <= d.at_ns
       AND g.decided_at_ns >= d.at_ns - 604800000000000
     UNION ALL
    SELECT d.version_id, g.version_id, g.decided_at_ns
      FROM deployed AS d
      JOIN gate_decision AS g ON g.commit_sha = d.commit_sha AND g.service = d.service
     WHERE g.decision = 'block'
       AND (g.artifact IS NULL OR d.artifact IS NULL)
       AND COALESCE(g.environment, d.environment, '') = COALESCE(d.environment, g.environment, '')
       AND g.decided_at_ns <= d.at_ns
       AND g.decided_at_ns >= d.at_ns - 604800000000000
),
last_block AS (
    SELECT q.*,
           ROW_NUMBER() OVER (PARTITION BY q.deployment_version ORDER BY q.decided_at_ns DESC, q.decision_version DESC) AS place
      FROM pair AS q
)
SELECT 'gate_decision' AS row_type,
       g.id AS row_id,
       g.source,
       g.version_id,
       'deployment' AS also_type,
       d.id AS also_id,
       d.source AS also_source,
       d.version_id AS also_version_id,
       d.service,
       d.environment,
       g.rule,
       COALESCE(d.artifact, d.commit_sha) AS subject,
       d.way,
       g.decided_at_ns AS blocked_ns,
       d.at_ns
  FROM last_block AS b
  JOIN gate_decision AS g ON g.version_id = b.decision_version
  JOIN deployed AS d ON d.version_id = b.deployment_version
 WHERE b.place = 1
   AND NOT EXISTS (SELECT 1
                     FROM gate_decision AS o
                    WHERE o.rule = g.rule
                      AND o.decision IN ('pass', 'pass_with_exception', 'warn')
                      AND o.decided_at_ns > g.decided_at_ns
                      AND o.decided_at_ns <= d.at_ns
                      AND (o.artifact = d.artifact OR (o.commit_sha = d.commit_sha AND o.service = d.service)))
   AND NOT EXISTS (SELECT 1
                     FROM exception AS e
                    WHERE e.service = d.service
                      AND e.rule = g.rule
                      AND e.created_at_ns <= d.at_ns
                      AND (e.expires_at_ns IS NULL OR e.expires_at_ns > d.at_ns)
                      AND (e.closed_at_ns IS NULL OR e.closed_at_ns > d.at_ns))
 ORDER BY d.at_ns, d.version_id
