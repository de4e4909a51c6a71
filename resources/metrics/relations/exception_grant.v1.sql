-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_grant v1: one row per grant known at as_of with the chain that it belongs to, and one per grant that cannot be
-- used. A chain is what people renewed: grants linked by renewed_from, or of one service, rule and scope that follow
-- each other within renewal_gap_days. A later grant never makes a chain younger.
WITH RECURSIVE
p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'renewal_gap_days') * 86400000000000 AS gap_ns
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
)
SELECT i.version_id,
       i.source,
       i.id,
       i.service,
       i.rule,
       i.scope,
       i.owner,
       i.created_at_ns,
       i.expires_at_ns,
       i.closed_at_ns,
       i.end_ns,
       COALESCE(c.chain, i.island) AS chain,
       CASE WHEN i.closed_at_ns IS NULL THEN 1 ELSE 0 END AS is_open,
       CAST(NULL AS TEXT) AS excluded
  FROM island AS i
  LEFT JOIN component AS c ON c.island = i.island
 UNION ALL
SELECT s.version_id,
       s.source,
       s.id,
       s.service,
       s.rule,
       s.scope,
       s.owner,
       s.created_at_ns,
       s.expires_at_ns,
       s.closed_at_ns,
       CAST(NULL AS BIGINT),
       CAST(NULL AS BIGINT),
       0,
       s.excluded
  FROM seen AS s
 WHERE s.excluded IS NOT NULL
