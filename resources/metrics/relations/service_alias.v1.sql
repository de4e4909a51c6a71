-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- service_alias v1: by each name that a catalogue has for a service, its id or its name, the one by which it is known
-- (service_name): rows of other sources name a service by either.
SELECT n.alias, MIN(n.known_as) AS service
  FROM (SELECT s.id AS alias, k.known_as FROM service AS s JOIN service_name AS k ON k.version_id = s.version_id
         UNION ALL
        SELECT s.name, k.known_as FROM service AS s JOIN service_name AS k ON k.version_id = s.version_id) AS n
 WHERE n.alias IS NOT NULL
 GROUP BY n.alias
