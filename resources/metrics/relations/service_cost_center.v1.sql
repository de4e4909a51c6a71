-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- service_cost_center v1: the cost centre that the catalogue names for a service, by the service's id or name.
SELECT k.service, MIN(k.cost_center) AS cost_center
  FROM (SELECT id AS service, cost_center FROM service
         UNION ALL
        SELECT name AS service, cost_center FROM service) AS k
 WHERE k.service IS NOT NULL
   AND k.cost_center IS NOT NULL
 GROUP BY k.service
