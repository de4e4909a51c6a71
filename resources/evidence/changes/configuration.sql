-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- configuration: one row per episode of drift, and per item whose being in sync changed between two readings.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
item AS (
    SELECT h.*,
           LAG(h.version_id) OVER w AS before_version,
           LAG(h.known_from_ns) OVER w AS before_known_ns,
           LAG(h.in_sync) OVER w AS before_sync
      FROM config_item_history AS h
    WINDOW w AS (PARTITION BY h.source, h.id ORDER BY h.known_from_ns, h.version_id)
),
event AS (
    SELECT 'drift' AS row_type, d.id, d.source, d.version_id, CAST(NULL AS BIGINT) AS before_version, d.service,
           d.environment AS place,
           CASE WHEN d.started_at_ns IS NULL THEN 'inferred' ELSE 'exact' END AS how,
           COALESCE(d.started_at_ns, d.detected_at_ns) AS at_ns,
           CASE WHEN d.started_at_ns IS NULL THEN d.last_ok_at_ns END AS after_ns,
           COALESCE(d.asset, d.id) AS subject,
           'is not as declared' || COALESCE(': ' || d.property, '') || COALESCE(' (' || d.kind || ')', '')
               || CASE WHEN d.approved = 1 THEN ', which was approved' ELSE '' END AS what
      FROM drift AS d
     UNION ALL
    SELECT 'config_item', i.id, i.source, i.version_id, i.before_version, i.service, i.provider, 'inferred', i.known_from_ns,
           i.before_known_ns, COALESCE(i.name, i.id),
           CASE WHEN i.in_sync = 1 THEN 'is in sync again' ELSE 'was in sync, and then was not' END
      FROM item AS i
     WHERE i.in_sync <> i.before_sync
)
SELECT e.row_type, e.id AS row_id, e.source, e.version_id,
       CASE WHEN e.before_version IS NOT NULL THEN e.row_type END AS also_type, e.id AS also_id, e.source AS also_source,
       e.before_version AS also_version_id,
       e.service, e.place, CAST(NULL AS TEXT) AS actor, e.how, e.at_ns, e.after_ns, e.subject, e.what
  FROM event AS e
 CROSS JOIN p
 WHERE e.at_ns >= p.from_ns
   AND e.at_ns < p.to_ns
   AND e.at_ns <= p.as_of
