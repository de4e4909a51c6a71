-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- rerun_passes v2: one row per pass of a gate in [from, to), with the block of the same that stood just before it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
verdict AS (
    SELECT d.*,
           COALESCE(d.artifact, d.service || '@' || d.commit_sha) AS subject,
           CASE WHEN d.decision = 'block' THEN 1 ELSE 0 END AS blocks
      FROM gate_telling AS d
     CROSS JOIN p
     WHERE d.decided_at_ns <= p.as_of
       AND d.decision IN ('block', 'pass', 'warn')
),
followed AS (
    SELECT v.version_id,
           LAG(v.version_id) OVER w AS before_version,
           LAG(v.blocks) OVER w AS before_blocks
      FROM verdict AS v
     WHERE v.place = 1
       AND v.subject IS NOT NULL
       AND v.rule_version IS NOT NULL
       AND v.rule IS NOT NULL
    WINDOW w AS (PARTITION BY v.subject, v.environment, v.rule, v.rule_version ORDER BY v.decided_at_ns, v.blocks DESC, v.version_id)
)
SELECT 'gate_decision' AS row_type,
       v.id AS row_id,
       v.source,
       v.version_id,
       CASE WHEN b.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       b.id AS also_id,
       b.source AS also_source,
       b.version_id AS also_version_id,
       v.service,
       t.team,
       v.environment,
       v.rule,
       v.rule_version,
       v.subject,
       v.decided_at_ns AS decided_ns,
       b.decided_at_ns AS blocked_ns,
       1 AS pass,
       CASE WHEN b.version_id IS NOT NULL THEN 1 ELSE 0 END AS after_rerun,
       CASE WHEN v.place > 1 THEN 'told_twice'
            WHEN v.rule_version IS NULL OR v.rule IS NULL THEN 'no_version'
            WHEN v.subject IS NULL THEN 'no_subject' END AS excluded
  FROM verdict AS v
 CROSS JOIN p
  LEFT JOIN followed AS f ON f.version_id = v.version_id
  LEFT JOIN verdict AS b ON b.version_id = f.before_version AND f.before_blocks = 1
  LEFT JOIN service_team AS t ON t.service = v.service
 WHERE v.blocks = 0
   AND v.decided_at_ns >= p.from_ns
   AND v.decided_at_ns < p.to_ns
 ORDER BY v.decided_at_ns, v.version_id
