-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_consistency v2: one row per artifact, rule and rule version that was judged in at least two environments and whose
-- newest decision lies in [from, to); one per verdict in it that cannot be compared.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
verdict AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.service,
           d.artifact,
           d.environment,
           d.rule,
           d.decision,
           d.decided_at_ns AS at_ns,
           COALESCE(d.rule_version,
                    (SELECT MAX(v.version)
                       FROM policy_version AS v
                      WHERE v.rule = d.rule
                        AND v.enforced_at_ns <= d.decided_at_ns
                        AND (v.disabled_at_ns IS NULL OR v.disabled_at_ns > d.decided_at_ns)
                        AND NOT EXISTS (SELECT 1
                                          FROM policy_version AS n
                                         WHERE n.rule = v.rule
                                           AND n.enforced_at_ns <= d.decided_at_ns
                                           AND n.enforced_at_ns > v.enforced_at_ns))) AS rule_version
      FROM gate_telling AS d
     CROSS JOIN p
     WHERE d.decided_at_ns <= p.as_of
       AND d.place = 1
       AND d.decision IN ('block', 'pass', 'warn', 'pass_with_exception')
       AND LOWER(COALESCE(d.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
       AND d.environment IS NOT NULL
       AND d.environment NOT LIKE 'ref:%'
),
judged AS (
    SELECT v.*,
           ROW_NUMBER() OVER (PARTITION BY v.artifact, v.rule, v.rule_version, v.environment
                                  ORDER BY v.at_ns DESC, v.version_id DESC) AS place
      FROM verdict AS v
     WHERE v.artifact IS NOT NULL
       AND v.rule IS NOT NULL
       AND v.rule_version IS NOT NULL
),
newest AS (
    SELECT j.*,
           ROW_NUMBER() OVER (PARTITION BY j.artifact, j.rule, j.rule_version ORDER BY j.at_ns DESC, j.version_id DESC) AS rank
      FROM judged AS j
     WHERE j.place = 1
),
compared AS (
    SELECT n.artifact,
           n.rule,
           n.rule_version,
           COUNT(*) AS environments,
           MAX(n.at_ns) AS decided_ns,
           MAX(n.service) AS service,
           CASE WHEN MIN(n.decision) = MAX(n.decision) THEN 1 ELSE 0 END AS agrees,
           CASE WHEN MIN(CASE WHEN n.decision = 'pass_with_exception' THEN 'pass' ELSE n.decision END)
                     = MAX(CASE WHEN n.decision = 'pass_with_exception' THEN 'pass' ELSE n.decision END) THEN 1 ELSE 0 END AS agrees_but_for_exceptions
      FROM newest AS n
     GROUP BY n.artifact, n.rule, n.rule_version
    HAVING COUNT(*) >= 2
),
other AS (
    SELECT n.*,
           ROW_NUMBER() OVER (PARTITION BY n.artifact, n.rule, n.rule_version ORDER BY n.at_ns DESC, n.version_id DESC) AS first
      FROM newest AS n
      JOIN newest AS l ON l.artifact = n.artifact AND l.rule = n.rule AND l.rule_version = n.rule_version AND l.rank = 1
     WHERE n.decision <> l.decision
)
SELECT 'gate_decision' AS row_type,
       l.id AS row_id,
       l.source AS source,
       l.version_id AS version_id,
       CASE WHEN o.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       o.id AS also_id,
       o.source AS also_source,
       o.version_id AS also_version_id,
       c.service AS service,
       t.team AS team,
       c.rule AS rule,
       c.rule_version AS rule_version,
       c.artifact AS artifact,
       c.artifact || '|' || c.rule || '|' || c.rule_version AS key,
       c.environments AS environments,
       c.decided_ns AS decided_ns,
       1 AS comparable,
       c.agrees AS agrees,
       1 - c.agrees AS differs,
       CASE WHEN c.agrees = 0 THEN c.agrees_but_for_exceptions ELSE 0 END AS by_exception,
       CAST(NULL AS TEXT) AS excluded
  FROM compared AS c
 CROSS JOIN p
  JOIN newest AS l ON l.artifact = c.artifact AND l.rule = c.rule AND l.rule_version = c.rule_version AND l.rank = 1
  LEFT JOIN other AS o ON o.artifact = c.artifact AND o.rule = c.rule AND o.rule_version = c.rule_version AND o.first = 1
  LEFT JOIN service_team AS t ON t.service = c.service
 WHERE c.decided_ns >= p.from_ns
   AND c.decided_ns < p.to_ns
 UNION ALL
SELECT 'gate_decision', v.id, v.source, v.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
       v.service, t.team, v.rule, v.rule_version, v.artifact, CAST(NULL AS TEXT), 1, v.at_ns, 0, 0, 0, 0,
       CASE WHEN v.artifact IS NULL THEN 'no_artifact' ELSE 'no_rule_version' END
  FROM verdict AS v
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = v.service
 WHERE (v.artifact IS NULL OR v.rule IS NULL OR v.rule_version IS NULL)
   AND v.at_ns >= p.from_ns
   AND v.at_ns < p.to_ns
 ORDER BY 16, 4
