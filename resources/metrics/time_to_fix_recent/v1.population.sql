-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- time_to_fix_recent v1: one row per severe finding first seen in [from, to) whose change reached production at most
-- recent_days before.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'recent_days') * 86400000000000 AS recent_ns,
           (SELECT value FROM param WHERE name = 'inferred') AS inferred
),
severe AS (
    SELECT s.*
      FROM finding_spell AS s
     CROSS JOIN p
     WHERE s.severity IN ('critical', 'high')
       AND (s.started_ns IS NULL OR (s.started_ns >= p.from_ns AND s.started_ns < p.to_ns))
),
live AS (
    SELECT version_id, source, id, service, commit_sha, at_ns FROM production_deployment WHERE succeeded = 1
),
carried AS (
    SELECT version_id, at_ns, commit_sha FROM live WHERE commit_sha IS NOT NULL
     UNION
    SELECT d.version_id, d.at_ns, c.commit_sha
      FROM deployed_commit AS c
     CROSS JOIN live AS d
     WHERE c.commit_sha IN (SELECT commit_sha FROM severe WHERE commit_sha IS NOT NULL)
       AND d.source = c.source
       AND d.id = c.deployment_id
),
tied AS (
    SELECT s.version_id AS finding_version, s.started_ns, c.version_id, c.at_ns, 'exact' AS link
      FROM severe AS s
      JOIN carried AS c ON c.commit_sha = s.commit_sha
     WHERE c.at_ns <= s.started_ns
     UNION
    SELECT s.version_id, s.started_ns, d.version_id, d.at_ns, 'inferred'
      FROM severe AS s
      JOIN live AS d ON d.service = s.service
     CROSS JOIN p
     WHERE s.commit_sha IS NULL
       AND d.at_ns <= s.started_ns
       AND d.at_ns >= s.started_ns - p.recent_ns
),
-- The first deployment that carried the commit brought it in; of a service, the last one before is the likeliest.
brought AS (
    SELECT i.*,
           ROW_NUMBER() OVER (PARTITION BY i.finding_version, i.started_ns
                                  ORDER BY CASE WHEN i.link = 'exact' THEN i.at_ns ELSE -i.at_ns END, i.version_id) AS place
      FROM tied AS i
)
SELECT 'finding' AS row_type,
       s.id AS row_id,
       s.source AS source,
       s.version_id AS version_id,
       CASE WHEN d.version_id IS NOT NULL THEN 'deployment' END AS also_type,
       d.id AS also_id,
       d.source AS also_source,
       d.version_id AS also_version_id,
       s.service AS service,
       t.team AS team,
       s.rule AS rule,
       s.severity AS severity,
       s.tool AS tool,
       s.started_ns AS started_ns,
       s.until_ns AS until_ns,
       s.until_ns - s.started_ns AS duration_ns,
       b.at_ns AS deployed_ns,
       b.link AS link,
       CASE WHEN b.link = 'inferred' THEN 1 ELSE 0 END AS inferred,
       s.is_fixed AS ended,
       1 - s.is_fixed AS censored,
       CASE WHEN s.is_fixed + s.is_accepted = 0 THEN 1 ELSE 0 END AS open,
       s.is_accepted AS accepted,
       s.is_young AS maturing,
       COALESCE(s.excluded, CASE WHEN s.again = 1 THEN 'later_spell' WHEN b.link = 'inferred' AND p.inferred = 'no' THEN 'inferred' END) AS excluded
  FROM severe AS s
 CROSS JOIN p
  JOIN brought AS b ON b.finding_version = s.version_id AND b.started_ns = s.started_ns AND b.place = 1
  JOIN live AS d ON d.version_id = b.version_id
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE b.at_ns >= s.started_ns - p.recent_ns
 ORDER BY s.version_id, s.started_ns
