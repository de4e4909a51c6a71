-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- same_incident v1: every incident row with the first row (incident_version) of the incident that it tells of, and its place
-- among those (1 stands for the incident: one that names a cause, then the first). Two rows of different sources tell of
-- one incident only where that is certain: one names the other (same_as = "source/id", or an id that one row alone has
-- elsewhere, of a service that is not another); or both have the same service and instant of opening, and each source
-- tells it once. A telling that ends before it begins is none.
WITH RECURSIVE told AS (
    SELECT i.version_id,
           i.source,
           i.id,
           i.service,
           i.opened_at_ns,
           i.cause_class,
           NULLIF(i.same_as, '') AS same_as,
           i.source || '/' || i.id AS full_name
      FROM incident AS i
     WHERE i.opened_at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
       AND (i.closed_at_ns IS NULL OR i.closed_at_ns >= i.opened_at_ns)
),
agreed AS (
    SELECT t.service, t.opened_at_ns, MIN(t.version_id) AS first_version
      FROM told AS t
     WHERE t.service IS NOT NULL
     GROUP BY t.service, t.opened_at_ns
    HAVING COUNT(*) > 1
       AND COUNT(*) = COUNT(DISTINCT t.source)
),
alike AS (
    SELECT t.version_id, a.first_version FROM agreed AS a JOIN told AS t ON t.service = a.service AND t.opened_at_ns = a.opened_at_ns
),
-- insert same_thing.v1,
first_told AS (
    SELECT version_id, MIN(other) AS incident_version FROM reached GROUP BY version_id
)
SELECT i.version_id,
       COALESCE(f.incident_version, i.version_id) AS incident_version,
       ROW_NUMBER() OVER (PARTITION BY COALESCE(f.incident_version, i.version_id)
                              ORDER BY CASE WHEN i.cause_class IS NULL THEN 1 ELSE 0 END, i.version_id) AS place
  FROM incident AS i
  LEFT JOIN first_told AS f ON f.version_id = i.version_id
