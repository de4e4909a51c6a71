-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_aging v1: one row per exception chain that is open at as_of, and one per grant that cannot be used.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'release_window_days') AS window_days
),
telling AS (
    SELECT * FROM exception_grant WHERE excluded IS NULL
),
member AS (
    SELECT * FROM telling WHERE place = 1
),
chain AS (
    SELECT m.chain,
           MIN(m.created_at_ns) AS first_granted_ns,
           COUNT(*) AS grants,
           MAX(CASE WHEN m.is_open = 1 AND m.expires_at_ns IS NULL THEN 1 ELSE 0 END) AS no_expiry,
           MAX(CASE WHEN m.is_open = 1 THEN m.expires_at_ns END) AS expires_ns
      FROM member AS m
     GROUP BY m.chain
    HAVING MAX(m.is_open) = 1
),
ranked AS (
    SELECT m.*,
           ROW_NUMBER() OVER (PARTITION BY m.chain ORDER BY m.is_open DESC, m.created_at_ns DESC, m.version_id DESC) AS from_last,
           ROW_NUMBER() OVER (PARTITION BY m.chain ORDER BY m.created_at_ns, m.version_id) AS from_first
      FROM member AS m
),
used AS (
    SELECT source, exception_id, at_ns FROM exception_use
     UNION
    SELECT source, exception_id, decided_at_ns
      FROM gate_decision
     WHERE decision = 'pass_with_exception'
       AND exception_id IS NOT NULL
),
-- Used at or after the grant's expiry, with no other grant of the chain in force to stand on. An id means the grant of
-- the source that reports the use, if that source has one of that id; any telling of a grant means the grant.
used_late AS (
    SELECT DISTINCT m.chain
      FROM used AS u
      JOIN telling AS m ON m.id = u.exception_id
      LEFT JOIN telling AS own ON own.id = u.exception_id AND own.source = u.source
     CROSS JOIN p
     WHERE (own.id IS NULL OR own.version_id = m.version_id)
       AND u.at_ns >= m.expires_at_ns
       AND u.at_ns <= p.as_of
       AND NOT EXISTS (SELECT 1
                         FROM member AS o
                        WHERE o.chain = m.chain
                          AND o.created_at_ns <= u.at_ns
                          AND (o.expires_at_ns IS NULL OR o.expires_at_ns > u.at_ns)
                          AND (o.closed_at_ns IS NULL OR o.closed_at_ns > u.at_ns))
)
SELECT 'exception' AS row_type,
       l.id AS row_id,
       l.source AS source,
       l.version_id AS version_id,
       l.also_type,
       l.also_id,
       l.also_source,
       l.also_version_id,
       l.also2_type,
       l.also2_id,
       l.also2_source,
       l.also2_version_id,
       f.source || '/' || f.id AS chain_id,
       l.service AS service,
       t.team AS team,
       l.rule AS rule,
       l.scope AS scope,
       l.owner AS owner,
       c.grants AS grants,
       c.first_granted_ns AS first_granted_ns,
       CASE WHEN c.no_expiry = 0 THEN c.expires_ns END AS expires_ns,
       p.as_of - c.first_granted_ns AS age_ns,
       c.no_expiry AS no_expiry,
       CASE WHEN c.no_expiry = 0 AND c.expires_ns <= p.as_of THEN 1 ELSE 0 END AS expired_open,
       CASE WHEN u.chain IS NULL THEN 0 ELSE 1 END AS used_after_expiry,
       CASE WHEN c.grants >= 3 THEN 1 ELSE 0 END AS renewed_twice,
       CASE WHEN p.as_of - c.first_granted_ns
                 > COALESCE((SELECT CAST(w.value AS BIGINT) FROM param AS w WHERE w.name = 'release_window_days/' || l.service),
                            p.window_days) * 86400000000000 THEN 1 ELSE 0 END AS outlived,
       CASE WHEN l.owner IS NULL OR l.owner = '' THEN 1 ELSE 0 END AS no_owner,
       CAST(NULL AS TEXT) AS excluded
  FROM chain AS c
 CROSS JOIN p
  JOIN ranked AS l ON l.chain = c.chain AND l.from_last = 1
  JOIN ranked AS f ON f.chain = c.chain AND f.from_first = 1
  LEFT JOIN used_late AS u ON u.chain = c.chain
  LEFT JOIN service_team AS t ON t.service = l.service
 UNION ALL
SELECT 'exception',
       s.id,
       s.source,
       s.version_id,
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS BIGINT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS BIGINT),
       s.source || '/' || s.id,
       s.service,
       t.team,
       s.rule,
       s.scope,
       s.owner,
       1,
       s.created_at_ns,
       s.expires_at_ns,
       CAST(NULL AS BIGINT),
       0,
       0,
       0,
       0,
       0,
       0,
       s.excluded
  FROM exception_grant AS s
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.excluded IS NOT NULL
 ORDER BY 20, 13
