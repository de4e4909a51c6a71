-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- inventory_agreement v1: one row per service that a catalogue names or that production shows at as_of.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'seen_days') * 86400000000000 AS seen_ns
),
catalogue AS (
    SELECT c.*,
           ROW_NUMBER() OVER (PARTITION BY c.service ORDER BY c.version_id) AS place,
           MAX(c.is_retired) OVER (PARTITION BY c.service) AS retired
      FROM (SELECT s.version_id, s.source, s.id, n.known_as AS service,
                   CASE WHEN LOWER(COALESCE(s.lifecycle, '')) IN ('retired', 'deprecated', 'archived', 'decommissioned') THEN 1 ELSE 0 END AS is_retired
              FROM service AS s
              JOIN service_name AS n ON n.version_id = s.version_id) AS c
),
-- A catalogue may know a service by id and by name; what runs may name it by either.
alias AS (
    SELECT k.called, MIN(k.service) AS service
      FROM (SELECT s.id AS called, n.known_as AS service FROM service AS s JOIN service_name AS n ON n.version_id = s.version_id
             UNION
            SELECT s.name, n.known_as FROM service AS s JOIN service_name AS n ON n.version_id = s.version_id WHERE s.name IS NOT NULL) AS k
     GROUP BY k.called
),
seen AS (
    SELECT 'workload' AS row_type, w.version_id, w.source, w.id, w.service, w.environment, COALESCE(w.started_at_ns, w.known_from_ns) AS at_ns, 1 AS runs
      FROM workload AS w
     CROSS JOIN p
     WHERE w.service IS NOT NULL
       AND COALESCE(w.started_at_ns, w.known_from_ns) <= p.as_of
       AND (w.stopped_at_ns IS NULL OR w.stopped_at_ns > p.as_of)
     UNION ALL
    SELECT 'deployment', d.version_id, d.source, d.id, d.service, d.environment, d.at_ns, 0
      FROM production_deployment AS d
     CROSS JOIN p
     WHERE d.service IS NOT NULL
       AND d.succeeded = 1
       AND d.at_ns > p.as_of - p.seen_ns
),
runtime AS (
    SELECT e.*,
           COALESCE(a.service, e.service) AS known_as,
           ROW_NUMBER() OVER (PARTITION BY COALESCE(a.service, e.service) ORDER BY e.runs DESC, e.at_ns DESC, e.version_id DESC) AS place
      FROM seen AS e
      LEFT JOIN environment_class AS k ON k.environment = e.environment
      LEFT JOIN alias AS a ON a.called = e.service
     WHERE LOWER(COALESCE(k.class, 'production')) IN ('production', 'prod')
)
SELECT COALESCE(r.row_type, 'service') AS row_type,
       COALESCE(r.id, c.id) AS row_id,
       COALESCE(r.source, c.source) AS source,
       COALESCE(r.version_id, c.version_id) AS version_id,
       CASE WHEN r.id IS NOT NULL AND c.id IS NOT NULL THEN 'service' END AS also_type,
       CASE WHEN r.id IS NOT NULL THEN c.id END AS also_id,
       CASE WHEN r.id IS NOT NULL THEN c.source END AS also_source,
       CASE WHEN r.id IS NOT NULL THEN c.version_id END AS also_version_id,
       n.service,
       t.team,
       CASE WHEN r.id IS NULL THEN 'catalogue' WHEN c.id IS NULL THEN 'runtime' ELSE 'both' END AS seen_by,
       r.at_ns AS seen_ns,
       CASE WHEN r.id IS NOT NULL AND c.id IS NOT NULL THEN 1 ELSE 0 END AS agreed,
       CASE WHEN c.id IS NULL THEN 1 ELSE 0 END AS shadow,
       CASE WHEN r.id IS NULL THEN 1 ELSE 0 END AS ghost,
       CASE WHEN c.retired = 1 AND r.id IS NULL THEN 'retired' END AS excluded
  FROM (SELECT service FROM catalogue UNION SELECT known_as FROM runtime) AS n
  LEFT JOIN catalogue AS c ON c.service = n.service AND c.place = 1
  LEFT JOIN runtime AS r ON r.known_as = n.service AND r.place = 1
  LEFT JOIN service_team AS t ON t.service = n.service
 ORDER BY n.service
