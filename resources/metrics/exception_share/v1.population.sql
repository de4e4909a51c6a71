-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_share v1: one row per release in [from, to). Where no source reports releases of a service, the first successful
-- production deployment of a subject is one.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
first_deployed AS (
    SELECT d.*,
           ROW_NUMBER() OVER (PARTITION BY d.subject ORDER BY d.at_ns, d.version_id) AS place
      FROM production_deployment AS d
     WHERE d.succeeded = 1
       AND NOT EXISTS (SELECT 1 FROM release AS r WHERE r.service = d.service OR r.service IS NULL)
),
-- Several systems may tell of one release; the first telling stands for all, and any may name an exception.
told AS (
    SELECT r.*,
           COALESCE(r.artifact, r.service || '@' || r.commit_sha) AS subject,
           MAX(CASE WHEN r.exceptions_applied > 0 OR COALESCE(r.exceptions, '[]') NOT IN ('[]', '') THEN 1 ELSE 0 END)
               OVER (PARTITION BY COALESCE(r.artifact, r.service || '@' || r.commit_sha, r.source || '/' || r.id)) AS said,
           ROW_NUMBER() OVER (PARTITION BY COALESCE(r.artifact, r.service || '@' || r.commit_sha, r.source || '/' || r.id)
                                  ORDER BY CASE WHEN r.at_ns IS NULL THEN 1 ELSE 0 END, r.at_ns, r.version_id) AS place
      FROM release AS r
     CROSS JOIN p
     WHERE r.at_ns IS NULL
        OR r.at_ns <= p.as_of
),
case_row AS (
    SELECT 'release' AS row_type,
           r.id,
           r.source,
           r.version_id,
           r.service,
           'release' AS kind,
           r.artifact,
           r.commit_sha,
           r.subject,
           r.at_ns,
           r.said,
           CASE WHEN r.at_ns IS NULL THEN 'no_time' END AS excluded
      FROM told AS r
     WHERE r.place = 1
     UNION ALL
    SELECT 'deployment',
           d.id,
           d.source,
           d.version_id,
           d.service,
           'first_deployment',
           d.artifact,
           d.commit_sha,
           d.subject,
           d.at_ns,
           0,
           CASE WHEN d.subject IS NULL THEN 'no_subject' END
      FROM first_deployed AS d
     WHERE d.place = 1
        OR d.subject IS NULL
),
excepted AS (
    SELECT g.artifact,
           g.service,
           g.commit_sha,
           g.id,
           g.source,
           g.version_id,
           g.decided_at_ns
      FROM gate_decision AS g
     CROSS JOIN p
     WHERE g.decision = 'pass_with_exception'
       AND g.decided_at_ns <= p.as_of
),
met AS (
    SELECT c.version_id AS case_version, c.row_type AS case_type, e.version_id, e.decided_at_ns
      FROM case_row AS c
      JOIN excepted AS e ON e.artifact = c.artifact
     UNION
    SELECT c.version_id, c.row_type, e.version_id, e.decided_at_ns
      FROM case_row AS c
      JOIN excepted AS e ON e.service = c.service AND e.commit_sha = c.commit_sha
     WHERE c.artifact IS NULL
        OR e.artifact IS NULL
),
first_met AS (
    SELECT m.*,
           ROW_NUMBER() OVER (PARTITION BY m.case_type, m.case_version ORDER BY m.decided_at_ns, m.version_id) AS place
      FROM met AS m
)
SELECT c.row_type AS row_type,
       c.id AS row_id,
       c.source AS source,
       c.version_id AS version_id,
       CASE WHEN e.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       e.id AS also_id,
       e.source AS also_source,
       e.version_id AS also_version_id,
       c.service AS service,
       t.team AS team,
       c.kind AS kind,
       c.subject AS subject,
       c.at_ns AS at_ns,
       1 AS release,
       CASE WHEN c.said = 1 OR e.version_id IS NOT NULL THEN 1 ELSE 0 END AS excepted,
       c.excluded AS excluded
  FROM case_row AS c
 CROSS JOIN p
  LEFT JOIN first_met AS f ON f.case_type = c.row_type AND f.case_version = c.version_id AND f.place = 1
  LEFT JOIN excepted AS e ON e.version_id = f.version_id
  LEFT JOIN service_team AS t ON t.service = c.service
 WHERE c.at_ns IS NULL
    OR (c.at_ns >= p.from_ns AND c.at_ns < p.to_ns AND c.at_ns <= p.as_of)
 ORDER BY c.at_ns, c.row_type, c.version_id
