-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_grant v1: one row per telling of a grant known at as_of with the chain that it belongs to, and one per grant that
-- cannot be used. A chain is what people renewed: grants linked by renewed_from, or of one service, rule and scope that
-- follow each other within renewal_gap_days. A later grant never makes a chain younger.
-- Several sources tell of one grant (same_exception): all its rows say the same, and the one with place 1 stands for it.
-- It began when the first of them says, ends with the last expiry that is told, and is open as long as one says so.
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
           NULLIF(e.owner, '') AS owner,
           NULLIF(e.requester, '') AS requester,
           NULLIF(e.approver, '') AS approver,
           NULLIF(e.reason, '') AS reason,
           COALESCE(s.grant_version, e.version_id) AS grant_version,
           e.renewed_from,
           e.created_at_ns,
           e.expires_at_ns,
           CASE WHEN e.closed_at_ns <= p.as_of THEN e.closed_at_ns END AS closed_at_ns,
           CASE WHEN e.created_at_ns IS NULL THEN 'no_created_at'
                WHEN e.closed_at_ns < e.created_at_ns THEN 'closed_before_created' END AS excluded
      FROM exception AS e
     CROSS JOIN p
      LEFT JOIN same_exception AS s ON s.version_id = e.version_id
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
     UNION
    SELECT a.island, b.island
      FROM island AS a
      JOIN island AS b ON b.version_id = a.grant_version
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
-- The telling that says most of who, and then the first one, stands for the grant.
told AS (
    SELECT i.*,
           COALESCE(c.chain, i.island) AS chain,
           ROW_NUMBER() OVER (PARTITION BY i.grant_version
                                  ORDER BY CASE WHEN i.owner IS NULL THEN 1 ELSE 0 END + CASE WHEN i.approver IS NULL THEN 1 ELSE 0 END
                                           + CASE WHEN i.requester IS NULL THEN 1 ELSE 0 END,
                                           i.version_id) AS place
      FROM island AS i
      LEFT JOIN component AS c ON c.island = i.island
),
merged AS (
    SELECT t.*,
           COUNT(*) OVER whole AS tellings,
           MIN(t.created_at_ns) OVER whole AS began_ns,
           MAX(t.expires_at_ns) OVER whole AS ends_ns,
           CASE WHEN COUNT(*) OVER whole = COUNT(t.closed_at_ns) OVER whole THEN MAX(t.closed_at_ns) OVER whole END AS shut_ns,
           MAX(CASE WHEN t.place = 1 THEN t.owner END) OVER whole AS first_owner,
           MAX(t.owner) OVER whole AS any_owner,
           MAX(CASE WHEN t.place = 1 THEN t.requester END) OVER whole AS first_requester,
           MAX(t.requester) OVER whole AS any_requester,
           MAX(CASE WHEN t.place = 1 THEN t.approver END) OVER whole AS first_approver,
           MAX(t.approver) OVER whole AS any_approver,
           MAX(CASE WHEN t.place = 1 THEN t.reason END) OVER whole AS first_reason,
           MAX(t.reason) OVER whole AS any_reason,
           MAX(t.scope) OVER whole AS any_scope,
           MAX(CASE WHEN t.place = 2 THEN t.version_id END) OVER whole AS second_version,
           MAX(CASE WHEN t.place = 3 THEN t.version_id END) OVER whole AS third_version
      FROM told AS t
    WINDOW whole AS (PARTITION BY t.grant_version)
)
SELECT m.version_id,
       m.source,
       m.id,
       m.service,
       m.rule,
       m.any_scope AS scope,
       COALESCE(m.first_owner, m.any_owner) AS owner,
       COALESCE(m.first_requester, m.any_requester) AS requester,
       COALESCE(m.first_approver, m.any_approver) AS approver,
       COALESCE(m.first_reason, m.any_reason) AS reason,
       m.began_ns AS created_at_ns,
       m.ends_ns AS expires_at_ns,
       m.shut_ns AS closed_at_ns,
       COALESCE(m.shut_ns, m.ends_ns, 9223372036854775807) AS end_ns,
       m.chain,
       CASE WHEN m.shut_ns IS NULL THEN 1 ELSE 0 END AS is_open,
       m.place,
       m.tellings,
       CASE WHEN b.version_id IS NOT NULL THEN 'exception' END AS also_type,
       b.id AS also_id,
       b.source AS also_source,
       b.version_id AS also_version_id,
       CASE WHEN c.version_id IS NOT NULL THEN 'exception' END AS also2_type,
       c.id AS also2_id,
       c.source AS also2_source,
       c.version_id AS also2_version_id,
       CAST(NULL AS TEXT) AS excluded
  FROM merged AS m
  LEFT JOIN seen AS b ON b.version_id = m.second_version AND m.place = 1
  LEFT JOIN seen AS c ON c.version_id = m.third_version AND m.place = 1
 UNION ALL
SELECT s.version_id,
       s.source,
       s.id,
       s.service,
       s.rule,
       s.scope,
       s.owner,
       s.requester,
       s.approver,
       s.reason,
       s.created_at_ns,
       s.expires_at_ns,
       s.closed_at_ns,
       CAST(NULL AS BIGINT),
       CAST(NULL AS BIGINT),
       0,
       1,
       1,
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS BIGINT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS BIGINT),
       s.excluded
  FROM seen AS s
 WHERE s.excluded IS NOT NULL
