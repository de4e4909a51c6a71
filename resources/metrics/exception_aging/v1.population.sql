-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_aging v1: one row per exception chain that is open at as_of, and one per grant that cannot be used.
-- A chain is what people renewed: grants linked by renewed_from, or of one service, rule and scope that follow
-- each other within renewal_gap_days. A later grant never makes a chain younger.
WITH RECURSIVE
p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'renewal_gap_days') * 86400000000000 AS gap_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'release_window_days') AS window_days
),
-- Grants made after as_of do not exist yet, and what was closed after it is still open.
seen AS (
    SELECT e.version_id,
           e.source,
           e.id,
           e.service,
           e.rule,
           COALESCE(e.scope, '') AS scope,
           e.owner,
           e.renewed_from,
           e.created_at_ns,
           e.expires_at_ns,
           CASE WHEN e.closed_at_ns <= p.as_of THEN e.closed_at_ns END AS closed_at_ns,
           CASE WHEN e.created_at_ns IS NULL THEN 'no_created_at'
                WHEN e.closed_at_ns < e.created_at_ns THEN 'closed_before_created' END AS excluded
      FROM exception AS e
     CROSS JOIN p
     WHERE e.created_at_ns IS NULL
        OR e.created_at_ns <= p.as_of
),
-- Two grants with an unknown service or rule are not known to be the same: each stands alone.
granted AS (
    SELECT s.*,
           COALESCE(s.closed_at_ns, s.expires_at_ns, 9223372036854775807) AS end_ns,
           CASE WHEN s.service IS NULL OR s.rule IS NULL THEN s.version_id ELSE 0 END AS lone
      FROM seen AS s
     WHERE s.excluded IS NULL
),
followed AS (
    SELECT g.*,
           MAX(g.end_ns) OVER (PARTITION BY g.service, g.rule, g.scope, g.lone
                                   ORDER BY g.created_at_ns, g.version_id
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS end_before_ns
      FROM granted AS g
),
numbered AS (
    SELECT f.*,
           SUM(CASE WHEN f.end_before_ns IS NULL OR f.created_at_ns - p.gap_ns > f.end_before_ns THEN 1 ELSE 0 END)
               OVER (PARTITION BY f.service, f.rule, f.scope, f.lone
                         ORDER BY f.created_at_ns, f.version_id) AS stretch
      FROM followed AS f
     CROSS JOIN p
),
island AS (
    SELECT n.*,
           MIN(n.version_id) OVER (PARTITION BY n.service, n.rule, n.scope, n.lone, n.stretch) AS island
      FROM numbered AS n
),
-- Explicit links may join islands of different services, rules or scopes: connected components.
link AS (
    SELECT a.island AS one,
           b.island AS other
      FROM island AS a
      JOIN island AS b ON b.source = a.source AND b.id = a.renewed_from
     WHERE a.island <> b.island
),
edge AS (
    SELECT one, other FROM link
     UNION
    SELECT other, one FROM link
),
reached AS (
    SELECT one AS island, one AS other FROM edge
     UNION
    SELECT r.island, e.other FROM reached AS r JOIN edge AS e ON e.one = r.other
),
component AS (
    SELECT island, MIN(other) AS chain FROM reached GROUP BY island
),
member AS (
    SELECT i.*,
           COALESCE(c.chain, i.island) AS chain,
           CASE WHEN i.closed_at_ns IS NULL THEN 1 ELSE 0 END AS is_open
      FROM island AS i
      LEFT JOIN component AS c ON c.island = i.island
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
-- the source that reports the use, if that source has one of that id.
used_late AS (
    SELECT DISTINCT m.chain
      FROM used AS u
      JOIN member AS m ON m.id = u.exception_id
      LEFT JOIN member AS own ON own.id = u.exception_id AND own.source = u.source
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
  FROM seen AS s
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.excluded IS NOT NULL
 ORDER BY 12, 5
