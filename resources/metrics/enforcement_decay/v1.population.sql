-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- enforcement_decay v1: one row per change of what a rule can do in [from, to).
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
version AS (
    SELECT v.*,
           COALESCE(v.environments, '[]') AS places,
           CASE WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('disabled', 'off', 'inactive') THEN 0
                WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 2
                ELSE 1 END AS strength
      FROM policy_version AS v
     CROSS JOIN p
     WHERE v.enforced_at_ns <= p.as_of
),
state AS (
    SELECT v.rule, v.places, v.owner, v.id, v.source, v.version_id, v.enforced_at_ns AS at_ns, v.strength FROM version AS v
     UNION ALL
    SELECT v.rule, v.places, v.owner, v.id, v.source, v.version_id, v.disabled_at_ns, 0
      FROM version AS v
     CROSS JOIN p
     WHERE v.disabled_at_ns <= p.as_of
       AND v.disabled_at_ns > v.enforced_at_ns
       AND NOT EXISTS (SELECT 1
                         FROM version AS n
                        WHERE n.rule = v.rule
                          AND n.places = v.places
                          AND n.version_id <> v.version_id
                          AND n.enforced_at_ns <= v.disabled_at_ns + 3600000000000
                          AND n.enforced_at_ns > v.enforced_at_ns)
),
followed AS (
    SELECT s.*,
           LAG(s.strength) OVER w AS before_strength,
           LAG(s.version_id) OVER w AS before_version
      FROM state AS s
     WHERE s.rule IS NOT NULL
    WINDOW w AS (PARTITION BY s.rule, s.places ORDER BY s.at_ns, s.version_id, s.strength DESC)
),
change AS (
    SELECT f.* FROM followed AS f WHERE f.before_strength <> f.strength
),
lasted AS (
    SELECT c.version_id, c.at_ns, c.strength, MIN(n.at_ns) AS again_ns
      FROM change AS c
      JOIN change AS n ON n.rule = c.rule AND n.places = c.places AND n.at_ns > c.at_ns AND n.strength >= c.before_strength
     WHERE c.strength < c.before_strength
     GROUP BY c.version_id, c.at_ns, c.strength
)
SELECT 'policy_version' AS row_type,
       c.id AS row_id,
       c.source,
       c.version_id,
       CASE WHEN b.version_id <> c.version_id THEN 'policy_version' END AS also_type,
       CASE WHEN b.version_id <> c.version_id THEN b.id END AS also_id,
       CASE WHEN b.version_id <> c.version_id THEN b.source END AS also_source,
       CASE WHEN b.version_id <> c.version_id THEN b.version_id END AS also_version_id,
       c.rule,
       c.owner,
       CASE WHEN c.strength > c.before_strength THEN 'strengthened' WHEN c.strength = 0 THEN 'disabled' ELSE 'weakened' END AS change,
       c.at_ns,
       CASE WHEN c.strength < c.before_strength THEN COALESCE(l.again_ns, p.as_of) END AS until_ns,
       CASE WHEN c.strength < c.before_strength THEN COALESCE(l.again_ns, p.as_of) - c.at_ns END AS weak_ns,
       1 AS changed,
       CASE WHEN c.strength < c.before_strength THEN 1 ELSE 0 END AS weaker,
       CASE WHEN c.strength < c.before_strength AND l.again_ns IS NULL THEN 1 ELSE 0 END AS still_weak,
       CAST(NULL AS TEXT) AS excluded
  FROM change AS c
 CROSS JOIN p
  LEFT JOIN lasted AS l ON l.version_id = c.version_id AND l.at_ns = c.at_ns AND l.strength = c.strength
  LEFT JOIN policy_version AS b ON b.version_id = c.before_version
 WHERE c.at_ns >= p.from_ns
   AND c.at_ns < p.to_ns
 UNION ALL
SELECT 'policy_version', v.id, v.source, v.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
       v.rule, v.owner, CAST(NULL AS TEXT), v.enforced_at_ns, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 0, 0, 0, 'no_rule'
  FROM version AS v
 CROSS JOIN p
 WHERE v.rule IS NULL
   AND v.enforced_at_ns >= p.from_ns
   AND v.enforced_at_ns < p.to_ns
 ORDER BY 12, 4
