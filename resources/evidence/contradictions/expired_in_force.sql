-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- expired_in_force: one row per time that an exception was honoured after its end.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
ended AS (
    SELECT e.*,
           CASE WHEN e.closed_at_ns IS NULL THEN e.expires_at_ns
                WHEN e.expires_at_ns IS NULL OR e.closed_at_ns < e.expires_at_ns THEN e.closed_at_ns
                ELSE e.expires_at_ns END AS end_ns
      FROM exception AS e
     CROSS JOIN p
     WHERE e.created_at_ns <= p.as_of
),
honoured AS (
    SELECT e.version_id, 'gate_decision' AS also_type, g.id AS also_id, g.source AS also_source, g.version_id AS also_version_id,
           g.decided_at_ns AS at_ns, 'a decision' AS what
      FROM gate_decision AS g
      JOIN ended AS e ON e.id = g.exception_id
     WHERE g.decision = 'pass_with_exception'
       AND (e.source = g.source
            OR NOT EXISTS (SELECT 1 FROM exception AS o WHERE o.id = g.exception_id AND o.source = g.source))
     UNION ALL
    SELECT e.version_id, 'exception_use', u.id, u.source, u.version_id, u.at_ns, 'a use'
      FROM exception_use AS u
      JOIN ended AS e ON e.id = u.exception_id AND e.source = u.source
     UNION ALL
    SELECT e.version_id, 'finding', f.id, f.source, f.version_id, e.end_ns, 'an accepted finding'
      FROM finding AS f
      JOIN ended AS e ON e.service = f.service AND e.rule = f.rule AND e.source = f.source
     CROSS JOIN p
     WHERE LOWER(f.state) IN ('risk_accepted', 'accepted')
       AND f.resolved_at_ns IS NULL
       AND e.end_ns <= p.as_of
)
SELECT 'exception' AS row_type,
       e.id AS row_id,
       e.source,
       e.version_id,
       h.also_type,
       h.also_id,
       h.also_source,
       h.also_version_id,
       e.service,
       e.rule,
       e.id,
       h.what,
       e.end_ns AS ended_ns,
       h.at_ns
  FROM honoured AS h
  JOIN ended AS e ON e.version_id = h.version_id
 CROSS JOIN p
 WHERE h.at_ns >= e.end_ns
   AND h.at_ns >= p.from_ns
   AND h.at_ns < p.to_ns
   AND h.at_ns <= p.as_of
   AND NOT EXISTS (SELECT 1
                     FROM ended AS r
                    WHERE r.version_id <> e.version_id
                      AND ((r.service = e.service AND r.rule = e.rule) OR (r.renewed_from = e.id AND r.source = e.source))
                      AND r.created_at_ns <= h.at_ns
                      AND (r.end_ns IS NULL OR r.end_ns > h.at_ns))
 ORDER BY h.at_ns, e.version_id, h.also_version_id
