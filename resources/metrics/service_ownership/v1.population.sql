-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- service_ownership v1: one row per service, whoever tells of it.
WITH named AS (
    SELECT s.version_id,
           s.source,
           s.id,
           k.known_as AS service,
           NULLIF(s.owner, '') AS owner,
           NULLIF(s.team, '') AS team,
           CASE WHEN LOWER(COALESCE(s.lifecycle, '')) IN ('retired', 'deprecated', 'archived', 'decommissioned') THEN 1 ELSE 0 END AS is_retired
      FROM service AS s
      JOIN service_name AS k ON k.version_id = s.version_id
),
told AS (
    SELECT n.*,
           MAX(n.owner) OVER whole AS any_owner,
           MAX(n.team) OVER whole AS any_team,
           MAX(n.is_retired) OVER whole AS retired,
           ROW_NUMBER() OVER (PARTITION BY n.service
                                  ORDER BY CASE WHEN n.owner IS NULL THEN 1 ELSE 0 END, CASE WHEN n.team IS NULL THEN 1 ELSE 0 END, n.version_id) AS place
      FROM named AS n
    WINDOW whole AS (PARTITION BY n.service)
)
SELECT 'service' AS row_type,
       t.id AS row_id,
       t.source,
       t.version_id,
       t.service,
       COALESCE(t.team, t.any_team) AS team,
       COALESCE(t.owner, t.any_owner) AS owner,
       1 AS active,
       CASE WHEN t.any_owner IS NOT NULL AND t.any_team IS NOT NULL THEN 1 ELSE 0 END AS owned,
       CASE WHEN t.any_owner IS NULL THEN 1 ELSE 0 END AS no_owner,
       CASE WHEN t.any_team IS NULL THEN 1 ELSE 0 END AS no_team,
       CASE WHEN t.retired = 1 THEN 'retired' END AS excluded
  FROM told AS t
 WHERE t.place = 1
 ORDER BY t.service, t.version_id
