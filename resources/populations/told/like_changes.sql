-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Decisions by what they compare, on the terms of gate_consistency v2: verdicts of an enforcing gate in an environment about
-- a digest under one version of a rule, the one that was in force where the decision names none.
WITH verdict AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.artifact,
           d.rule,
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
     WHERE d.decided_at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
       AND d.artifact IS NOT NULL
       AND d.rule IS NOT NULL
       AND d.decision IN ('block', 'pass', 'warn', 'pass_with_exception')
       AND LOWER(COALESCE(d.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
       AND d.environment IS NOT NULL
       AND d.environment NOT LIKE 'ref:%'
)
SELECT v.artifact || '|' || v.rule || '|' || v.rule_version AS thing, v.version_id, v.source, v.id AS row_id
  FROM verdict AS v
 WHERE v.rule_version IS NOT NULL
