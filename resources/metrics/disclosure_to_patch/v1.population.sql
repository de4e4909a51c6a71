-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- disclosure_to_patch v1: one row per vulnerability and service whose production ran an affected version, by the start of the
-- exposure in [from, to).
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
running AS (
    SELECT c.version_id,
           c.source,
           c.id,
           c.service,
           COALESCE(c.environment, '') AS environment,
           c.component,
           c.version,
           c.at_ns,
           LEAD(c.at_ns) OVER (PARTITION BY c.service, c.environment, c.component ORDER BY c.at_ns, c.version_id) AS until_ns,
           LEAD(c.version_id) OVER (PARTITION BY c.service, c.environment, c.component ORDER BY c.at_ns, c.version_id) AS next_version
      FROM deployed_component AS c
     CROSS JOIN p
     WHERE c.at_ns <= p.as_of
       AND c.service IS NOT NULL
),
-- The versions are a list of names; one is in it if it stands there in quotes. So are environments of a scope.
affected AS (
    SELECT v.version_id AS vulnerability_version,
           r.service,
           r.environment,
           r.version_id,
           r.next_version,
           r.at_ns,
           r.until_ns
      FROM vulnerability AS v
     CROSS JOIN p
      JOIN running AS r ON REPLACE(v.affected_versions, '"' || r.version || '"', '') <> v.affected_versions
                       AND (v.component IS NULL OR r.component IS NULL OR v.component = r.component)
      LEFT JOIN environment_class AS k ON k.environment = r.environment
     WHERE (v.disclosed_at_ns IS NULL OR v.disclosed_at_ns <= p.as_of)
       AND (EXISTS (SELECT 1
                      FROM vulnerability_scope AS s
                     WHERE s.source = v.source
                       AND s.vulnerability_id = v.id
                       AND s.service = r.service
                       AND (COALESCE(s.environments, '[]') IN ('[]', '')
                            OR REPLACE(s.environments, '"' || r.environment || '"', '') <> s.environments))
            OR (NOT EXISTS (SELECT 1 FROM vulnerability_scope AS s WHERE s.source = v.source AND s.vulnerability_id = v.id)
                AND LOWER(COALESCE(k.class, 'production')) IN ('production', 'prod')
                AND (COALESCE(v.services, '[]') IN ('[]', '')
                     OR REPLACE(v.services, '"' || r.service || '"', '') <> v.services)))
),
-- What was over at the disclosure was never exposed.
exposed AS (
    SELECT a.*,
           v.disclosed_at_ns AS disclosed_ns,
           CASE WHEN a.until_ns <= v.disclosed_at_ns THEN 0 ELSE 1 END AS is_exposed
      FROM affected AS a
      JOIN vulnerability AS v ON v.version_id = a.vulnerability_version
),
-- A stretch begins anew where an environment did not run it directly before.
episode AS (
    SELECT e.vulnerability_version,
           e.service,
           MIN(e.disclosed_ns) AS disclosed_ns,
           MAX(e.is_exposed) AS is_exposed,
           MIN(CASE WHEN e.is_exposed = 1 THEN e.at_ns END) AS first_ns,
           MAX(CASE WHEN e.is_exposed = 1 AND e.until_ns IS NULL THEN 1 ELSE 0 END) AS is_open,
           MAX(CASE WHEN e.is_exposed = 1 THEN e.until_ns END) AS last_ns,
           COUNT(DISTINCT CASE WHEN e.is_exposed = 1 THEN e.environment END) AS environments,
           MAX(CASE WHEN e.is_exposed = 1 AND e.at_ns > e.disclosed_ns
                     AND EXISTS (SELECT 1
                                   FROM affected AS b
                                  WHERE b.vulnerability_version = e.vulnerability_version
                                    AND b.service = e.service
                                    AND b.environment = e.environment
                                    AND b.until_ns < e.at_ns)
                     AND NOT EXISTS (SELECT 1
                                       FROM affected AS b
                                      WHERE b.vulnerability_version = e.vulnerability_version
                                        AND b.service = e.service
                                        AND b.environment = e.environment
                                        AND b.until_ns = e.at_ns) THEN 1 ELSE 0 END) AS reopened
      FROM exposed AS e
     GROUP BY e.vulnerability_version, e.service
),
deciding AS (
    SELECT e.vulnerability_version,
           e.service,
           MAX(CASE WHEN i.is_open = 1 AND e.until_ns IS NULL THEN e.version_id
                    WHEN i.is_open = 0 AND e.until_ns = i.last_ns THEN e.next_version END) AS version_id
      FROM exposed AS e
      JOIN episode AS i ON i.vulnerability_version = e.vulnerability_version AND i.service = e.service
     WHERE e.is_exposed = 1
     GROUP BY e.vulnerability_version, e.service
),
dated AS (
    SELECT i.*,
           CASE WHEN i.disclosed_ns > i.first_ns THEN i.disclosed_ns ELSE i.first_ns END AS started_ns,
           CASE WHEN i.is_open = 0 THEN i.last_ns END AS ended_ns
      FROM episode AS i
),
told AS (
    SELECT d.*,
           v.id,
           v.source,
           v.version_id,
           COALESCE(d.ended_ns, p.as_of) AS until_ns,
           CASE WHEN v.fixed_at_ns <= p.as_of THEN v.fixed_at_ns END AS fixed_ns,
           CASE WHEN v.disclosed_at_ns IS NULL THEN 'no_disclosure'
                WHEN d.is_exposed = 0 THEN 'patched_before_disclosure' END AS unusable
      FROM dated AS d
     CROSS JOIN p
      JOIN vulnerability AS v ON v.version_id = d.vulnerability_version
)
SELECT 'vulnerability' AS row_type,
       d.id AS row_id,
       d.source AS source,
       d.version_id AS version_id,
       CASE WHEN c.version_id IS NOT NULL THEN 'deployed_component' END AS also_type,
       c.id AS also_id,
       c.source AS also_source,
       c.version_id AS also_version_id,
       d.id AS vulnerability,
       d.service AS service,
       t.team AS team,
       COALESCE(d.started_ns, d.disclosed_ns) AS started_ns,
       d.ended_ns AS ended_ns,
       CASE WHEN d.unusable IS NULL THEN d.until_ns - d.started_ns END AS duration_ns,
       d.fixed_ns AS fixed_ns,
       CASE WHEN d.fixed_ns > d.disclosed_ns THEN d.fixed_ns - d.disclosed_ns WHEN d.fixed_ns IS NOT NULL THEN 0 END AS wait_ns,
       CASE WHEN d.unusable IS NULL AND d.fixed_ns <= d.until_ns
            THEN d.until_ns - CASE WHEN d.fixed_ns > d.started_ns THEN d.fixed_ns ELSE d.started_ns END END AS deploy_ns,
       d.environments AS environments,
       d.is_exposed AS exposed,
       CASE WHEN d.is_open = 0 AND d.unusable IS NULL THEN 1 ELSE 0 END AS ended,
       CASE WHEN d.is_open = 1 AND d.unusable IS NULL THEN 1 ELSE 0 END AS censored,
       d.reopened AS reopened,
       d.unusable AS excluded
  FROM told AS d
 CROSS JOIN p
  LEFT JOIN deciding AS e ON e.vulnerability_version = d.vulnerability_version AND e.service = d.service
  LEFT JOIN deployed_component AS c ON c.version_id = e.version_id
  LEFT JOIN service_team AS t ON t.service = d.service
 WHERE d.started_ns IS NULL
    OR (d.started_ns >= p.from_ns AND d.started_ns < p.to_ns)
 ORDER BY d.version_id, d.service
