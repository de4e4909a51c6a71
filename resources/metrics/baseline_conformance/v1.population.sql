-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- baseline_conformance v1: one row per service and rule of the baseline at as_of, with the last decision about them.
WITH RECURSIVE
p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'within_days') * 86400000000000 AS within_ns,
           (SELECT ',' || value || ',' FROM param WHERE name = 'baseline_rules') AS listed
),
-- A list as rows: what stands between one comma and the next.
place(at) AS (
    SELECT 1
     UNION ALL
    SELECT l.at + 1 FROM place AS l CROSS JOIN p WHERE l.at < LENGTH(p.listed)
),
comma AS (
    SELECT l.at, LEAD(l.at) OVER (ORDER BY l.at) AS next_at
      FROM place AS l
     CROSS JOIN p
     WHERE SUBSTR(p.listed, l.at, 1) = ','
),
listed AS (
    SELECT DISTINCT TRIM(SUBSTR(p.listed, c.at + 1, c.next_at - c.at - 1)) AS rule
      FROM comma AS c
     CROSS JOIN p
     WHERE c.next_at > c.at + 1
),
version AS (
    SELECT v.rule, v.source, v.mode, v.disabled_at_ns, v.environments,
           MAX(CASE WHEN v.id LIKE 'ruleset/%' THEN 1 ELSE 0 END) OVER (PARTITION BY v.rule, v.source) AS is_ruleset,
           ROW_NUMBER() OVER (PARTITION BY v.rule ORDER BY COALESCE(v.enforced_at_ns, v.disabled_at_ns) DESC, v.version_id DESC) AS turn
      FROM policy_version AS v
     CROSS JOIN p
     WHERE v.rule IS NOT NULL
       AND COALESCE(v.enforced_at_ns, v.disabled_at_ns) <= p.as_of
),
told AS (
    SELECT DISTINCT d.rule, d.source
      FROM gate_decision AS d
     CROSS JOIN p
     WHERE d.decided_at_ns <= p.as_of
       AND d.rule IS NOT NULL
),
baseline AS (
    SELECT l.rule FROM listed AS l WHERE l.rule <> ''
     UNION
    SELECT v.rule
      FROM version AS v
     CROSS JOIN p
     WHERE p.listed = ',,'
       AND v.turn = 1
       AND LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
       AND (v.disabled_at_ns IS NULL OR v.disabled_at_ns > p.as_of)
       AND COALESCE(v.environments, '') IN ('', '[]')
       AND v.rule IN (SELECT rule FROM told)
),
-- Of which rules a pass of the whole set speaks: those of its source that are in force in its sets for all environments.
teller AS (
    SELECT b.rule, v.source
      FROM baseline AS b
      JOIN version AS v ON v.rule = b.rule
     CROSS JOIN p
     WHERE v.turn = 1
       AND v.is_ruleset = 1
       AND LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
       AND (v.disabled_at_ns IS NULL OR v.disabled_at_ns > p.as_of)
       AND COALESCE(v.environments, '') IN ('', '[]')
),
recent AS (
    SELECT d.version_id, d.source, COALESCE(a.service, d.service) AS service, d.rule, d.decision, d.decided_at_ns
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN service_alias AS a ON a.alias = d.service
     WHERE d.decided_at_ns <= p.as_of
       AND d.decided_at_ns > p.as_of - p.within_ns
       AND COALESCE(d.decision, 'skipped') <> 'skipped'
       AND d.service IS NOT NULL
),
last_set AS (
    SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.service, d.source ORDER BY d.decided_at_ns DESC, d.version_id DESC) AS place
      FROM recent AS d
     WHERE d.rule = 'ruleset'
       AND d.decision = 'pass'
),
verdict AS (
    SELECT d.service, b.rule, d.version_id, d.decided_at_ns
      FROM baseline AS b
      JOIN recent AS d ON d.rule = b.rule
     UNION ALL
    SELECT d.service, t.rule, d.version_id, d.decided_at_ns
      FROM teller AS t
      JOIN last_set AS d ON d.source = t.source
     WHERE d.place = 1
       AND (t.rule NOT LIKE '%: %' OR SUBSTR(t.rule, 1, LENGTH(d.service) + 2) = d.service || ': ')
),
last_one AS (
    SELECT v.*, ROW_NUMBER() OVER (PARTITION BY v.service, v.rule ORDER BY v.decided_at_ns DESC, v.version_id DESC) AS turn
      FROM verdict AS v
),
pair AS (
    SELECT s.version_id, s.source, s.id, s.service, s.team, b.rule, d.version_id AS decision_version, d.id AS decision_id, d.source AS decision_source,
           d.decided_at_ns, d.decision,
           CASE WHEN d.decision IN ('pass', 'warn') AND COALESCE(d.bypassed, 0) = 0 THEN 1 ELSE 0 END AS passes,
           CASE WHEN d.decision = 'pass_with_exception' AND COALESCE(d.bypassed, 0) = 0 THEN 1 ELSE 0 END AS is_waived,
           CASE WHEN d.decision <> 'observe' AND LOWER(COALESCE(d.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 1 ELSE 0 END AS can_block,
           CASE WHEN s.retired = 1 THEN 'retired' WHEN d.version_id IS NULL THEN 'not_decided' END AS excluded
      FROM listed_service AS s
     CROSS JOIN baseline AS b
      LEFT JOIN last_one AS l ON l.service = s.service AND l.rule = b.rule AND l.turn = 1
      LEFT JOIN gate_decision AS d ON d.version_id = l.version_id
),
judged AS (
    SELECT r.*,
           MIN(CASE WHEN r.excluded IS NULL THEN r.passes ELSE 0 END) OVER (PARTITION BY r.service) AS passes_all,
           ROW_NUMBER() OVER (PARTITION BY r.service ORDER BY CASE WHEN r.excluded IS NULL THEN 0 ELSE 1 END, r.rule) AS turn
      FROM pair AS r
)
SELECT 'service' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       CASE WHEN j.decision_version IS NOT NULL THEN 'gate_decision' END AS also_type,
       j.decision_id AS also_id,
       j.decision_source AS also_source,
       j.decision_version AS also_version_id,
       j.service,
       j.team,
       j.rule,
       j.decided_at_ns AS decided_ns,
       j.decision,
       j.passes AS passing,
       j.is_waived AS waived,
       (1 - j.passes) * (1 - j.is_waived) AS failing,
       j.can_block AS held,
       CASE WHEN j.turn = 1 THEN 1 ELSE 0 END AS services,
       CASE WHEN j.turn = 1 THEN j.passes_all ELSE 0 END AS whole,
       j.excluded
  FROM judged AS j
 ORDER BY j.service, j.rule
