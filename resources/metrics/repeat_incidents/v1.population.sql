-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- repeat_incidents v1: one row per incident that was opened in [from, to), with the earlier one of its key.
SELECT r.row_type AS row_type,
       r.id AS row_id,
       r.source AS source,
       r.version_id AS version_id,
       CASE WHEN r.earlier_version IS NOT NULL THEN r.row_type END AS also_type,
       r.earlier_id AS also_id,
       r.earlier_source AS also_source,
       r.earlier_version AS also_version_id,
       r.service AS service,
       t.team AS team,
       r.what AS cause_class,
       r.key AS key,
       r.opened_ns AS opened_ns,
       r.closed_ns AS closed_ns,
       r.gap_ns AS gap_ns,
       1 AS new,
       r.is_repeat AS repeated,
       COALESCE(r.excluded, CASE WHEN r.is_duplicate = 1 THEN 'concurrent_duplicate' END) AS excluded
  FROM repeat_case AS r
  LEFT JOIN service_team AS t ON t.service = r.service
 ORDER BY r.opened_ns, r.version_id
