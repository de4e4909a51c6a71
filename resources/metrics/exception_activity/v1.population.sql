-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_activity v1: one row per grant, closing and expiry in [from, to), and one per grant that cannot be used.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
member AS (
    SELECT g.*,
           ROW_NUMBER() OVER (PARTITION BY g.chain ORDER BY g.created_at_ns, g.version_id) AS turn
      FROM exception_grant AS g
     WHERE g.excluded IS NULL
       AND g.place = 1
),
happened AS (
    SELECT m.*, CASE WHEN m.turn = 1 THEN 'created' ELSE 'renewed' END AS event, m.created_at_ns AS at_ns FROM member AS m
     UNION ALL
    SELECT m.*, 'closed', m.closed_at_ns FROM member AS m WHERE m.closed_at_ns IS NOT NULL
     UNION ALL
    SELECT m.*, 'expired', m.expires_at_ns
      FROM member AS m
     WHERE m.expires_at_ns IS NOT NULL
       AND (m.closed_at_ns IS NULL OR m.closed_at_ns > m.expires_at_ns)
)
SELECT 'exception' AS row_type,
       h.id AS row_id,
       h.source AS source,
       h.version_id AS version_id,
       h.also_type,
       h.also_id,
       h.also_source,
       h.also_version_id,
       h.also2_type,
       h.also2_id,
       h.also2_source,
       h.also2_version_id,
       h.service AS service,
       t.team AS team,
       h.rule AS rule,
       h.owner AS owner,
       h.event AS event,
       h.at_ns AS at_ns,
       h.turn AS turn,
       CASE WHEN h.event = 'created' THEN 1 ELSE 0 END AS created,
       CASE WHEN h.event = 'renewed' THEN 1 ELSE 0 END AS renewed,
       CASE WHEN h.event = 'renewed' AND h.turn >= 3 THEN 1 ELSE 0 END AS repeatedly,
       CASE WHEN h.event = 'closed' THEN 1 ELSE 0 END AS closed,
       CASE WHEN h.event = 'expired' THEN 1 ELSE 0 END AS expired,
       CAST(NULL AS TEXT) AS excluded
  FROM happened AS h
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = h.service
 WHERE h.at_ns >= p.from_ns
   AND h.at_ns < p.to_ns
   AND h.at_ns <= p.as_of
 UNION ALL
SELECT 'exception', s.id, s.source, s.version_id, s.also_type, s.also_id, s.also_source, s.also_version_id,
       s.also2_type, s.also2_id, s.also2_source, s.also2_version_id, s.service, t.team, s.rule, s.owner, CAST(NULL AS TEXT), s.created_at_ns, CAST(NULL AS BIGINT), 0, 0, 0, 0, 0, s.excluded
  FROM exception_grant AS s
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.excluded IS NOT NULL
   AND (s.created_at_ns IS NULL OR (s.created_at_ns >= p.from_ns AND s.created_at_ns < p.to_ns))
 ORDER BY 18, 4, 17
