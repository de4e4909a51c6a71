-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exposure_changes v1: one row per exposure to the public that lasted into [from, to), and one per row that cannot be used.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CASE WHEN CAST(a.value AS BIGINT) < CAST(t.value AS BIGINT) THEN CAST(a.value AS BIGINT) ELSE CAST(t.value AS BIGINT) END
              FROM param AS a CROSS JOIN param AS t WHERE a.name = 'as_of_ns' AND t.name = 'to_ns') AS end_ns
),
event AS (
    SELECT e.version_id, e.source, e.id, e.endpoint, e.opened_at_ns, e.closed_at_ns, COALESCE(e.opened_at_ns, e.closed_at_ns) AS at_ns
      FROM exposure_change AS e
     CROSS JOIN p
     WHERE COALESCE(e.opened_at_ns, e.closed_at_ns) <= p.as_of
       AND NULLIF(e.endpoint, '') IS NOT NULL
),
followed AS (
    SELECT e.*,
           MIN(CASE WHEN e.opened_at_ns IS NULL THEN e.at_ns END)
               OVER (PARTITION BY e.source, e.endpoint ORDER BY e.at_ns, e.version_id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS shut_ns
      FROM event AS e
),
lasted AS (
    SELECT x.*,
           f.shut_ns,
           CASE WHEN x.closed_at_ns <= p.as_of THEN COALESCE(CASE WHEN f.shut_ns < x.closed_at_ns THEN f.shut_ns END, x.closed_at_ns) ELSE f.shut_ns END AS until_ns,
           CASE WHEN NULLIF(x.endpoint, '') IS NULL THEN 'no_endpoint'
                WHEN x.closed_at_ns < x.opened_at_ns THEN 'closed_before_opened' END AS why_not
      FROM exposure_change AS x
     CROSS JOIN p
      LEFT JOIN followed AS f ON f.version_id = x.version_id
     WHERE x.opened_at_ns <= p.as_of
       AND x.opened_at_ns < p.to_ns
),
within AS (
    SELECT l.*,
           CASE WHEN COALESCE(l.until_ns, p.end_ns) < p.end_ns THEN COALESCE(l.until_ns, p.end_ns) ELSE p.end_ns END
               - CASE WHEN l.opened_at_ns > p.from_ns THEN l.opened_at_ns ELSE p.from_ns END AS public_ns,
           CASE WHEN l.opened_at_ns >= p.from_ns THEN 1 ELSE 0 END AS began
      FROM lasted AS l
     CROSS JOIN p
     WHERE l.why_not IS NOT NULL
        OR l.opened_at_ns >= p.from_ns
        OR l.until_ns IS NULL
        OR l.until_ns > p.from_ns
),
closing AS (
    SELECT w.version_id AS opening_version, MIN(e.version_id) AS version_id
      FROM within AS w
      JOIN event AS e ON e.source = w.source AND e.endpoint = w.endpoint AND e.at_ns = w.until_ns AND e.opened_at_ns IS NULL
     GROUP BY w.version_id
)
SELECT 'exposure_change' AS row_type,
       w.id AS row_id,
       w.source,
       w.version_id,
       CASE WHEN c.version_id IS NOT NULL THEN 'exposure_change' END AS also_type,
       c.id AS also_id,
       c.source AS also_source,
       c.version_id AS also_version_id,
       w.service,
       t.team,
       w.environment,
       w.kind,
       w.endpoint,
       w.actor,
       w.opened_at_ns AS opened_ns,
       w.until_ns AS closed_ns,
       CASE WHEN w.why_not IS NULL THEN w.public_ns END AS exposed_ns,
       CASE WHEN w.why_not IS NULL AND w.approved = 0 THEN w.public_ns END AS unapproved_ns,
       w.began AS opened,
       CASE WHEN w.until_ns IS NULL THEN 1 ELSE 0 END AS still_open,
       CASE WHEN w.began = 1 AND w.approved IS NOT NULL THEN 1 ELSE 0 END AS approval_told,
       CASE WHEN w.began = 1 AND w.approved = 0 THEN 1 ELSE 0 END AS unapproved,
       CASE WHEN w.began = 1 AND w.approved IS NULL THEN 1 ELSE 0 END AS approval_unknown,
       w.why_not AS excluded
  FROM within AS w
  LEFT JOIN closing AS l ON l.opening_version = w.version_id
  LEFT JOIN exposure_change AS c ON c.version_id = l.version_id
  LEFT JOIN service_team AS t ON t.service = w.service
 ORDER BY w.opened_at_ns, w.version_id
