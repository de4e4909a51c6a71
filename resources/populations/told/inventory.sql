-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Services by the name that they are known by, with the rows that show that they run.
WITH named AS (
    SELECT s.version_id, s.source, s.id, s.name, n.known_as
      FROM service AS s
      JOIN service_name AS n ON n.version_id = s.version_id
),
alias AS (
    SELECT k.called, MIN(k.known_as) AS known_as
      FROM (SELECT id AS called, known_as FROM named
             UNION
            SELECT name, known_as FROM named WHERE name IS NOT NULL) AS k
     GROUP BY k.called
),
told AS (
    SELECT 'service' AS row_type, n.version_id, n.source, n.id, n.known_as AS called FROM named AS n
     UNION ALL
    SELECT 'workload', w.version_id, w.source, w.id, w.service FROM workload AS w WHERE w.service IS NOT NULL
     UNION ALL
    SELECT 'deployment', d.version_id, d.source, d.id, d.service FROM deployment AS d WHERE d.service IS NOT NULL
)
SELECT COALESCE(a.known_as, t.called) AS thing,
       t.row_type,
       t.version_id,
       t.source,
       t.id AS row_id
  FROM told AS t
  LEFT JOIN alias AS a ON a.called = t.called
