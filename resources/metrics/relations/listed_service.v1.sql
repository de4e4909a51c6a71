-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- listed_service v1: one row per service of the catalogue under the name by which it is known (service_name), whoever tells
-- of it: catalogues and repositories that name the same one are one. Any of them may say that it is retired.
WITH told AS (
    SELECT s.version_id,
           s.source,
           s.id,
           k.known_as AS service,
           MAX(NULLIF(s.team, '')) OVER whole AS team,
           MAX(CASE WHEN LOWER(COALESCE(s.lifecycle, '')) IN ('retired', 'deprecated', 'archived', 'decommissioned') THEN 1 ELSE 0 END)
               OVER whole AS retired,
           ROW_NUMBER() OVER (PARTITION BY k.known_as ORDER BY CASE WHEN NULLIF(s.team, '') IS NULL THEN 1 ELSE 0 END, s.version_id) AS place
      FROM service AS s
      JOIN service_name AS k ON k.version_id = s.version_id
    WINDOW whole AS (PARTITION BY k.known_as)
)
SELECT t.version_id, t.source, t.id, t.service, t.team, t.retired FROM told AS t WHERE t.place = 1
