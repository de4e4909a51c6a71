-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- overturned_blocks v1: one row per subject that a rule blocked first in [from, to), with what took the block back.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'overturn_days') * 86400000000000 AS within_ns
),
verdict AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.service,
           COALESCE(s.environment, d.environment) AS environment,
           d.rule,
           d.rule_version,
           d.decision,
           d.decided_at_ns,
           COALESCE(d.artifact, d.service || '@' || d.commit_sha) AS subject
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN same_decision AS s ON s.version_id = d.version_id
     WHERE d.decided_at_ns <= p.as_of
       AND d.decision IN ('block', 'pass', 'warn')
       AND COALESCE(s.place, 1) = 1
),
first_block AS (
    SELECT v.*,
           ROW_NUMBER() OVER (PARTITION BY v.rule, v.environment, COALESCE(v.subject, v.source || '/' || v.id)
                                  ORDER BY v.decided_at_ns, v.version_id) AS place
      FROM verdict AS v
     WHERE v.decision = 'block'
),
block AS (
    SELECT f.*
      FROM first_block AS f
     CROSS JOIN p
     WHERE f.place = 1
       AND f.decided_at_ns >= p.from_ns
       AND f.decided_at_ns < p.to_ns
),
-- One that begins as another ends is the newer one.
change AS (
    SELECT rule, enforced_at_ns AS at_ns, id, source, version_id FROM policy_version WHERE enforced_at_ns IS NOT NULL
     UNION ALL
    SELECT rule, disabled_at_ns, id, source, version_id FROM policy_version WHERE disabled_at_ns IS NOT NULL
),
taken_back AS (
    SELECT b.version_id AS block_version, e.created_at_ns AS at_ns, 1 AS way, 'exception' AS also_type, e.id, e.source, e.version_id
      FROM block AS b
     CROSS JOIN p
      JOIN exception AS e ON e.service = b.service AND e.rule = b.rule
     WHERE e.created_at_ns >= b.decided_at_ns
       AND e.created_at_ns <= b.decided_at_ns + p.within_ns
       AND e.created_at_ns <= p.as_of
     UNION ALL
    SELECT b.version_id, c.at_ns, 2, 'policy_version', c.id, c.source, c.version_id
      FROM block AS b
     CROSS JOIN p
      JOIN change AS c ON c.rule = b.rule
     WHERE c.at_ns > b.decided_at_ns
       AND c.at_ns <= b.decided_at_ns + p.within_ns
       AND c.at_ns <= p.as_of
     UNION ALL
    SELECT b.version_id, v.decided_at_ns, 3, 'gate_decision', v.id, v.source, v.version_id
      FROM block AS b
     CROSS JOIN p
      JOIN verdict AS v ON v.rule = b.rule AND v.rule_version = b.rule_version AND v.subject = b.subject
                       AND COALESCE(v.environment, '') = COALESCE(b.environment, '')
     WHERE v.decision <> 'block'
       AND v.decided_at_ns > b.decided_at_ns
       AND v.decided_at_ns <= b.decided_at_ns + p.within_ns
),
first_way AS (
    SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.block_version ORDER BY t.at_ns, t.way, t.version_id) AS place FROM taken_back AS t
)
SELECT 'gate_decision' AS row_type,
       b.id AS row_id,
       b.source,
       b.version_id,
       w.also_type,
       w.id AS also_id,
       w.source AS also_source,
       w.version_id AS also_version_id,
       b.service,
       t.team,
       b.environment,
       b.rule,
       b.decided_at_ns AS blocked_ns,
       w.at_ns AS overturned_ns,
       CASE w.way WHEN 1 THEN 'waiver' WHEN 2 THEN 'rule' WHEN 3 THEN 'rerun' END AS taken_back_by,
       1 AS block,
       CASE WHEN w.way IS NOT NULL THEN 1 ELSE 0 END AS overturned,
       CASE WHEN w.way = 1 THEN 1 ELSE 0 END AS waived,
       CASE WHEN w.way = 2 THEN 1 ELSE 0 END AS rule_changed,
       CASE WHEN w.way = 3 THEN 1 ELSE 0 END AS rerun,
       CASE WHEN w.way IS NULL AND b.decided_at_ns > p.as_of - p.within_ns THEN 1 ELSE 0 END AS maturing,
       CASE WHEN b.rule IS NULL THEN 'no_rule' END AS excluded
  FROM block AS b
 CROSS JOIN p
  LEFT JOIN first_way AS w ON w.block_version = b.version_id AND w.place = 1
  LEFT JOIN service_team AS t ON t.service = b.service
 ORDER BY b.decided_at_ns, b.version_id
