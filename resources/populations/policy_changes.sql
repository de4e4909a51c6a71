-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
used AS (
    SELECT g.rule, g.rule_version, COUNT(*) AS decisions
      FROM gate_decision AS g
     CROSS JOIN p
     WHERE g.decided_at_ns >= p.from_ns
       AND g.decided_at_ns < p.to_ns
     GROUP BY g.rule, g.rule_version
)
SELECT 'policy_version' AS row_type,
       v.id AS row_id,
       v.source,
       v.version_id,
       v.rule,
       v.version,
       v.mode,
       v.enforced_at_ns,
       v.disabled_at_ns,
       v.author,
       v.owner,
       v.commit_sha,
       COALESCE(u.decisions, 0) AS decisions,
       CAST(NULL AS TEXT) AS excluded
  FROM policy_version AS v
 CROSS JOIN p
  LEFT JOIN used AS u ON u.rule = v.rule AND u.rule_version = v.version
 WHERE (v.enforced_at_ns >= p.from_ns AND v.enforced_at_ns < p.to_ns AND v.enforced_at_ns <= p.as_of)
    OR (v.disabled_at_ns >= p.from_ns AND v.disabled_at_ns < p.to_ns AND v.disabled_at_ns <= p.as_of)
 ORDER BY v.enforced_at_ns, v.version_id
