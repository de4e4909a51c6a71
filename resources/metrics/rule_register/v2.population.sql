-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- rule_register v2: one row per rule in its newest version at as_of.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of
),
version AS (
    SELECT v.*,
           LOWER(COALESCE(v.mode, 'enforce')) AS how,
           ROW_NUMBER() OVER (PARTITION BY v.rule
                                  ORDER BY COALESCE(v.enforced_at_ns, v.disabled_at_ns, -9223372036854775807) DESC, v.version_id DESC) AS place
      FROM policy_version AS v
     CROSS JOIN p
     WHERE v.rule IS NOT NULL
       AND COALESCE(v.enforced_at_ns, v.disabled_at_ns, p.as_of) <= p.as_of
),
owned AS (
    SELECT v.rule, MAX(NULLIF(v.owner, '')) AS owner FROM version AS v GROUP BY v.rule
),
judged AS (
    SELECT v.*,
           COALESCE(NULLIF(v.owner, ''), o.owner) AS who,
           CASE WHEN v.disabled_at_ns <= p.as_of OR v.how IN ('disabled', 'off', 'inactive') THEN 1 ELSE 0 END AS is_off,
           CASE WHEN v.how IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 1 ELSE 0 END AS blocks
      FROM version AS v
     CROSS JOIN p
      JOIN owned AS o ON o.rule = v.rule
     WHERE v.place = 1
)
SELECT 'policy_version' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       j.rule,
       CASE WHEN j.is_off = 1 THEN 'disabled' WHEN j.blocks = 1 THEN 'enforce' ELSE 'observe' END AS mode,
       j.who AS owner,
       j.enforced_at_ns AS enforced_ns,
       CASE WHEN j.blocks = 1 THEN (p.as_of - j.enforced_at_ns) / 604800000000000 END AS weeks_enforced,
       1 AS rules,
       j.blocks AS blocking,
       1 - j.blocks AS advisory,
       CASE WHEN j.who IS NULL THEN 1 ELSE 0 END AS no_owner,
       CASE WHEN j.executable IS NOT NULL THEN 1 ELSE 0 END AS told_executable,
       CASE WHEN j.executable = 0 THEN 1 ELSE 0 END AS not_executable,
       CASE WHEN j.is_off = 1 THEN 'disabled' END AS excluded
  FROM judged AS j
 CROSS JOIN p
 ORDER BY j.rule, j.version_id
