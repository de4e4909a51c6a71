-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- service_team v1: the team that the catalogue names for a service, by the service's id or name.
SELECT k.service, MIN(k.team) AS team
  FROM (SELECT id AS service, team FROM service
         UNION ALL
        SELECT name AS service, team FROM service) AS k
 WHERE k.service IS NOT NULL
   AND k.team IS NOT NULL
 GROUP BY k.service
