-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- service_cost_center v1: which cost centre pays for a service from when until before when. Where assignments with dates are
-- known for a service, they alone say it, and between them nobody pays; an assignment lasts until the next one begins.
-- Of other services the catalogue's cost centre, by the service's id or name, holds at any time.
WITH told AS (
    SELECT a.service,
           a.cost_center,
           a.version_id,
           COALESCE(a.valid_from_ns, -9223372036854775807) AS from_ns,
           COALESCE(a.valid_to_ns, 9223372036854775807) AS to_ns
      FROM cost_assignment AS a
     WHERE a.service IS NOT NULL
       AND a.cost_center IS NOT NULL
),
ordered AS (
    SELECT t.*,
           LEAD(t.from_ns) OVER (PARTITION BY t.service ORDER BY t.from_ns, t.version_id) AS next_ns
      FROM told AS t
     WHERE t.to_ns > t.from_ns
)
SELECT o.service,
       o.cost_center,
       o.from_ns,
       CASE WHEN o.next_ns < o.to_ns THEN o.next_ns ELSE o.to_ns END AS to_ns
  FROM ordered AS o
 WHERE o.next_ns IS NULL
    OR o.next_ns > o.from_ns
 UNION ALL
SELECT k.service, MIN(k.cost_center), -9223372036854775807, 9223372036854775807
  FROM (SELECT id AS service, cost_center FROM service
         UNION ALL
        SELECT name AS service, cost_center FROM service) AS k
 WHERE k.service IS NOT NULL
   AND k.cost_center IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM told AS t WHERE t.service = k.service)
 GROUP BY k.service
