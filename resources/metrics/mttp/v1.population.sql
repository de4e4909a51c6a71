-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- mttp v1: one row per cause class whose first occurrence lies before as_of.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'stable_days') * 86400000000000 AS stable_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'lookback_days') * 86400000000000 AS lookback_ns
),
-- What a rule version prevents is a list of names; a name is in it if it stands there in quotes. Names of findings and
-- violations are those of rules: they are cause classes only where an incident or a rule version says so.
told AS (
    SELECT cause_class AS class, 'incident' AS row_type, id, source, version_id, service, opened_at_ns AS at_ns
      FROM incident
     WHERE cause_class IS NOT NULL
       AND opened_at_ns IS NOT NULL
     UNION ALL
    SELECT f.rule, 'finding', f.id, f.source, f.version_id, f.service, f.first_seen_ns
      FROM finding AS f
     WHERE f.rule IS NOT NULL
       AND f.first_seen_ns IS NOT NULL
       AND COALESCE(f.state, 'open') NOT IN ('false_positive', 'not_affected', 'duplicate')
       AND (EXISTS (SELECT 1 FROM incident AS i WHERE i.cause_class = f.rule)
            OR EXISTS (SELECT 1 FROM policy_version AS v WHERE REPLACE(v.prevents, '"' || f.rule || '"', '') <> v.prevents))
     UNION ALL
    SELECT o.rule, 'violation', o.id, o.source, o.version_id, o.service, o.first_seen_ns
      FROM violation AS o
     WHERE o.rule IS NOT NULL
       AND o.first_seen_ns IS NOT NULL
       AND (EXISTS (SELECT 1 FROM incident AS i WHERE i.cause_class = o.rule)
            OR EXISTS (SELECT 1 FROM policy_version AS v WHERE REPLACE(v.prevents, '"' || o.rule || '"', '') <> v.prevents))
),
occurrence AS (
    SELECT t.*,
           ROW_NUMBER() OVER (PARTITION BY t.class ORDER BY t.at_ns, t.row_type, t.version_id) AS place,
           COUNT(*) OVER (PARTITION BY t.class) AS occurrences
      FROM told AS t
     CROSS JOIN p
     WHERE t.at_ns <= p.as_of
),
first_one AS (
    SELECT * FROM occurrence WHERE place = 1
),
enforced AS (
    SELECT v.version_id,
           v.source,
           v.id,
           v.prevents,
           COALESCE(v.environments, '[]') AS environments,
           v.enforced_at_ns,
           CASE WHEN v.disabled_at_ns <= p.as_of THEN v.disabled_at_ns END AS disabled_ns
      FROM policy_version AS v
     CROSS JOIN p
     WHERE v.enforced_at_ns <= p.as_of
       AND LOWER(COALESCE(v.mode, 'enforce')) IN ('enforce', 'enforced', 'enforcing', 'active', 'block', 'blocking', 'deny', 'hard')
),
place_known AS (
    SELECT COALESCE(e.name, e.id) AS environment
      FROM environment AS e
     CROSS JOIN p
     WHERE LOWER(e.class) IN ('production', 'prod')
       AND (e.retired_at_ns IS NULL OR e.retired_at_ns > p.as_of)
),
-- Where nobody knows of any environment there is one without a name, which every version covers.
everywhere AS (
    SELECT environment FROM place_known
     UNION
    SELECT environment FROM production_deployment WHERE environment IS NOT NULL AND NOT EXISTS (SELECT 1 FROM place_known)
     UNION
    SELECT '' WHERE NOT EXISTS (SELECT 1 FROM place_known)
                AND NOT EXISTS (SELECT 1 FROM production_deployment WHERE environment IS NOT NULL)
),
covered AS (
    SELECT f.class,
           w.environment,
           MIN(v.enforced_at_ns) AS at_ns
      FROM first_one AS f
     CROSS JOIN everywhere AS w
     CROSS JOIN p
      JOIN enforced AS v ON REPLACE(v.prevents, '"' || f.class || '"', '') <> v.prevents
                        AND v.enforced_at_ns > f.at_ns
                        AND (v.disabled_ns IS NULL OR v.disabled_ns - v.enforced_at_ns >= p.stable_ns)
                        AND (v.environments IN ('[]', '')
                             OR w.environment = ''
                             OR REPLACE(v.environments, '"' || w.environment || '"', '') <> v.environments)
     GROUP BY f.class, w.environment
),
prevention AS (
    SELECT c.class,
           MIN(c.at_ns) AS partly_ns,
           CASE WHEN COUNT(*) = (SELECT COUNT(*) FROM everywhere) THEN MAX(c.at_ns) END AS prevented_ns
      FROM covered AS c
     GROUP BY c.class
),
by_version AS (
    SELECT r.class, MIN(v.version_id) AS version_id
      FROM prevention AS r
      JOIN enforced AS v ON v.enforced_at_ns = r.prevented_ns AND REPLACE(v.prevents, '"' || r.class || '"', '') <> v.prevents
     GROUP BY r.class
)
SELECT f.row_type AS row_type,
       f.id AS row_id,
       f.source AS source,
       f.version_id AS version_id,
       CASE WHEN v.version_id IS NOT NULL THEN 'policy_version' END AS also_type,
       v.id AS also_id,
       v.source AS also_source,
       v.version_id AS also_version_id,
       f.class AS cause_class,
       f.service AS service,
       f.at_ns AS first_ns,
       r.prevented_ns AS prevented_ns,
       r.partly_ns AS partly_ns,
       COALESCE(r.prevented_ns, p.as_of) - f.at_ns AS duration_ns,
       r.partly_ns - f.at_ns AS partly_after_ns,
       f.occurrences AS occurrences,
       (SELECT COUNT(*) FROM occurrence AS o WHERE o.class = f.class AND o.at_ns > r.prevented_ns) AS after,
       CASE WHEN r.prevented_ns IS NULL THEN 0 ELSE 1 END AS ended,
       CASE WHEN r.prevented_ns IS NULL THEN 1 ELSE 0 END AS censored,
       CASE WHEN EXISTS (SELECT 1
                           FROM enforced AS e
                          WHERE REPLACE(e.prevents, '"' || f.class || '"', '') <> e.prevents
                            AND e.enforced_at_ns <= f.at_ns
                            AND (e.disabled_ns IS NULL OR e.disabled_ns > f.at_ns)) THEN 1 ELSE 0 END AS despite,
       CASE WHEN f.at_ns < p.as_of - p.lookback_ns THEN 'older' END AS excluded
  FROM first_one AS f
 CROSS JOIN p
  LEFT JOIN prevention AS r ON r.class = f.class
  LEFT JOIN by_version AS b ON b.class = f.class
  LEFT JOIN enforced AS v ON v.version_id = b.version_id
 ORDER BY f.at_ns, f.version_id
