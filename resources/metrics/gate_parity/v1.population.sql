-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_parity v1: one row per rule that is in force for production or staging at as_of, and one per version whose
-- environments nobody knows.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of
),
version AS (
    SELECT v.*,
           COALESCE(NULLIF(v.environments, ''), '[]') AS places,
           CASE WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('disabled', 'off', 'inactive') THEN 0
                WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard') THEN 2
                ELSE 1 END AS strength,
           ROW_NUMBER() OVER (PARTITION BY v.source, v.rule, COALESCE(NULLIF(v.environments, ''), '[]')
                                  ORDER BY COALESCE(v.enforced_at_ns, v.disabled_at_ns) DESC, v.version_id DESC) AS place
      FROM policy_version AS v
     CROSS JOIN p
     WHERE v.rule IS NOT NULL
       AND COALESCE(v.enforced_at_ns, v.disabled_at_ns) <= p.as_of
),
in_force AS (
    SELECT v.version_id, v.source, v.id, v.rule, v.owner, v.places, v.strength
      FROM version AS v
     CROSS JOIN p
     WHERE v.place = 1
       AND v.strength > 0
       AND (v.disabled_at_ns IS NULL OR v.disabled_at_ns > p.as_of)
),
stage AS (
    SELECT k.environment,
           CASE WHEN LOWER(k.class) IN ('production', 'prod') THEN 'production'
                WHEN LOWER(k.class) IN ('staging', 'stage', 'preproduction', 'preprod', 'uat') THEN 'staging'
                ELSE 'other' END AS stage
      FROM environment_class AS k
),
-- The environments of a version are a list of names: one is in it if it stands there in quotes.
placed AS (
    SELECT DISTINCT f.version_id, f.source, f.id, f.owner, f.strength, REPLACE(f.rule, '/' || s.environment || '/', '/*/') AS rule, s.stage
      FROM in_force AS f
      JOIN stage AS s ON REPLACE(f.places, '"' || s.environment || '"', '') <> f.places
     WHERE f.places <> '[]'
),
ranked AS (
    SELECT p.*, ROW_NUMBER() OVER (PARTITION BY p.rule, p.stage ORDER BY p.strength, p.version_id) AS turn
      FROM placed AS p
     WHERE p.stage <> 'other'
),
both_of AS (
    SELECT r.rule,
           MAX(NULLIF(r.owner, '')) AS owner,
           MIN(CASE WHEN r.stage = 'production' THEN r.strength END) AS production_least,
           MAX(CASE WHEN r.stage = 'production' THEN r.strength END) AS production_most,
           MIN(CASE WHEN r.stage = 'staging' THEN r.strength END) AS staging_least,
           MAX(CASE WHEN r.stage = 'staging' THEN r.strength END) AS staging_most,
           MAX(CASE WHEN r.stage = 'production' AND r.turn = 1 THEN r.version_id END) AS production_version,
           MAX(CASE WHEN r.stage = 'staging' AND r.turn = 1 THEN r.version_id END) AS staging_version
      FROM ranked AS r
     GROUP BY r.rule
),
judged AS (
    SELECT b.*,
           CASE WHEN b.production_version IS NULL THEN 0 ELSE 1 END AS in_production,
           CASE WHEN b.staging_version IS NULL THEN 0 ELSE 1 END AS in_staging,
           CASE WHEN b.production_least = b.production_most AND b.staging_least = b.staging_most
                 AND b.production_least = b.staging_least THEN 1 ELSE 0 END AS is_alike
      FROM both_of AS b
)
SELECT 'policy_version' AS row_type,
       v.id AS row_id,
       v.source,
       v.version_id,
       CASE WHEN o.version_id IS NOT NULL THEN 'policy_version' END AS also_type,
       o.id AS also_id,
       o.source AS also_source,
       o.version_id AS also_version_id,
       j.rule,
       j.owner,
       CASE j.production_least WHEN 2 THEN 'enforce' WHEN 1 THEN 'observe' END AS production_mode,
       CASE j.staging_least WHEN 2 THEN 'enforce' WHEN 1 THEN 'observe' END AS staging_mode,
       j.in_production,
       j.is_alike AS alike,
       CASE WHEN j.in_production = 1 AND j.in_staging = 1 AND j.is_alike = 0 THEN 1 ELSE 0 END AS differs,
       j.in_production * (1 - j.in_staging) AS only_production,
       j.in_staging * (1 - j.in_production) AS only_staging,
       CAST(NULL AS TEXT) AS excluded
  FROM judged AS j
  JOIN policy_version AS v ON v.version_id = COALESCE(j.production_version, j.staging_version)
  LEFT JOIN policy_version AS o ON o.version_id = j.staging_version AND j.production_version <> j.staging_version
 UNION ALL
SELECT 'policy_version', f.id, f.source, f.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
       f.rule, f.owner, CAST(NULL AS TEXT), CAST(NULL AS TEXT), 0, 0, 0, 0, 0,
       CASE WHEN f.places = '[]' THEN 'no_environment' ELSE 'environment_not_known' END
  FROM in_force AS f
 WHERE f.version_id NOT IN (SELECT version_id FROM placed)
 ORDER BY 9, 4
