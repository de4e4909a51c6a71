-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
once AS (
    SELECT r.service, r.at_ns, MIN(r.version_id) AS version_id, COUNT(*) AS tellings, MAX(r.exceptions_applied) AS exceptions
      FROM release AS r
     GROUP BY COALESCE(r.service, r.id), r.service, r.at_ns
)
SELECT 'release' AS row_type,
       r.id AS row_id,
       r.source,
       r.version_id,
       r.service,
       r.at_ns,
       o.exceptions,
       o.tellings,
       CAST(NULL AS TEXT) AS excluded
  FROM once AS o
  JOIN release AS r ON r.version_id = o.version_id
 CROSS JOIN p
 WHERE r.at_ns >= p.from_ns
   AND r.at_ns < p.to_ns
   AND r.at_ns <= p.as_of
 ORDER BY r.at_ns, r.version_id
