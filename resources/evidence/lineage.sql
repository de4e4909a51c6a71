-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lineage: one row per event of an exception. at_ns is when it happened or, where that is not told, when it was first
-- seen; after_ns is the reading before which it had not happened, and empty where the source dates the event.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'renewal_gap_days') * 86400000000000 AS gap_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'dead_days') * 86400000000000 AS dead_ns
),
grants AS (
    SELECT e.version_id,
           e.source,
           e.id,
           e.service,
           e.rule,
           e.requester,
           e.approver,
           e.renewed_from,
           e.created_at_ns,
           e.expires_at_ns,
           e.closed_at_ns,
           g.chain,
           COALESCE(NULLIF(e.scope, ''), '*') AS scope,
           CASE WHEN e.closed_at_ns IS NULL THEN COALESCE(e.expires_at_ns, 9223372036854775807)
                WHEN e.expires_at_ns IS NULL OR e.closed_at_ns < e.expires_at_ns THEN e.closed_at_ns
                ELSE e.expires_at_ns END AS end_ns
      FROM exception AS e
      JOIN exception_grant AS g ON g.version_id = e.version_id
     WHERE g.excluded IS NULL
),
version AS (
    SELECT h.version_id,
           h.source,
           h.id,
           h.known_from_ns,
           h.known_to_ns,
           h.expires_at_ns,
           h.closed_at_ns,
           COALESCE(NULLIF(h.scope, ''), '*') AS scope,
           LAG(h.version_id) OVER w AS before_version,
           LAG(h.known_from_ns) OVER w AS before_known_ns,
           LAG(h.expires_at_ns) OVER w AS before_expires_ns,
           LAG(h.closed_at_ns) OVER w AS before_closed_ns,
           LAG(COALESCE(NULLIF(h.scope, ''), '*')) OVER w AS before_scope
      FROM exception_history AS h
    WINDOW w AS (PARTITION BY h.source, h.id ORDER BY h.known_from_ns, h.version_id)
),
-- In force when the new version was seen, by what was known before: what changed then changed something that was alive.
change AS (
    SELECT v.*,
           CASE WHEN v.before_closed_ns <= v.known_from_ns OR v.before_expires_ns <= v.known_from_ns THEN 0 ELSE 1 END AS was_in_force,
           CASE WHEN v.closed_at_ns <= v.known_from_ns OR v.expires_at_ns <= v.known_from_ns THEN 0 ELSE 1 END AS is_in_force
      FROM version AS v
     WHERE v.before_version IS NOT NULL
),
used AS (
    SELECT g.version_id, MAX(u.at_ns) AS last_ns
      FROM grants AS g
      JOIN (SELECT d.exception_id, d.source, d.decided_at_ns AS at_ns
              FROM gate_decision AS d
             WHERE d.exception_id IS NOT NULL
             UNION ALL
            SELECT x.exception_id, x.source, x.at_ns FROM exception_use AS x) AS u ON u.exception_id = g.id
     CROSS JOIN p
     WHERE u.at_ns <= p.as_of
     GROUP BY g.version_id
),
event AS (
    SELECT 'created' AS kind, g.version_id AS seen_version, CAST(NULL AS BIGINT) AS before_version, g.created_at_ns AS at_ns,
           CAST(NULL AS BIGINT) AS after_ns, CAST(NULL AS TEXT) AS old_text,
           COALESCE(NULLIF(g.approver, ''), 'nobody that is named') AS new_text,
           CAST(NULL AS BIGINT) AS old_ns, CAST(NULL AS BIGINT) AS new_ns
      FROM grants AS g
     UNION ALL
    SELECT 'self_approved', g.version_id, CAST(NULL AS BIGINT), g.created_at_ns, CAST(NULL AS BIGINT), g.requester, g.approver,
           CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
      FROM grants AS g
     WHERE LOWER(g.approver) = LOWER(g.requester)
     UNION ALL
    SELECT 'renewed', g.version_id, b.version_id, g.created_at_ns, CAST(NULL AS BIGINT), b.id, 'never',
           CAST(NULL AS BIGINT), NULLIF(b.end_ns, 9223372036854775807)
      FROM grants AS g
      JOIN grants AS b ON b.source = g.source AND b.id = g.renewed_from
     UNION ALL
    SELECT 'renewed', g.version_id, b.version_id, g.created_at_ns, CAST(NULL AS BIGINT), b.id, 'never',
           CAST(NULL AS BIGINT), NULLIF(b.end_ns, 9223372036854775807)
      FROM grants AS g
     CROSS JOIN p
      JOIN grants AS b ON b.source = g.source
                      AND b.service = g.service
                      AND b.rule = g.rule
                      AND b.scope = g.scope
                      AND b.created_at_ns < g.created_at_ns
     WHERE g.renewed_from IS NULL
       AND b.end_ns >= g.created_at_ns - p.gap_ns
       AND NOT EXISTS (SELECT 1
                         FROM grants AS m
                        WHERE m.source = g.source
                          AND m.service = g.service
                          AND m.rule = g.rule
                          AND m.scope = g.scope
                          AND m.created_at_ns < g.created_at_ns
                          AND (m.created_at_ns > b.created_at_ns OR (m.created_at_ns = b.created_at_ns AND m.version_id > b.version_id)))
     UNION ALL
    SELECT 'expiry_moved', c.version_id, c.before_version, c.known_from_ns, c.before_known_ns, 'never',
           'never', c.before_expires_ns, c.expires_at_ns
      FROM change AS c
     WHERE c.was_in_force = 1
       AND c.is_in_force = 1
       AND c.before_expires_ns IS NOT NULL
       AND (c.expires_at_ns IS NULL OR c.expires_at_ns > c.before_expires_ns)
     UNION ALL
    SELECT 'expiry_shortened', c.version_id, c.before_version, c.known_from_ns, c.before_known_ns, 'never',
           'never', c.before_expires_ns, c.expires_at_ns
      FROM change AS c
     WHERE c.was_in_force = 1
       AND (c.before_expires_ns IS NULL OR c.expires_at_ns < c.before_expires_ns)
       AND c.expires_at_ns IS NOT NULL
       AND c.closed_at_ns IS NULL
     UNION ALL
    SELECT CASE WHEN c.scope = '*'
                  OR REPLACE(c.scope, c.before_scope, '') <> c.scope
                  OR (c.scope LIKE '%*' AND SUBSTR(c.before_scope, 1, LENGTH(c.scope) - 1) = SUBSTR(c.scope, 1, LENGTH(c.scope) - 1))
                THEN 'scope_widened' ELSE 'scope_changed' END,
           c.version_id, c.before_version, c.known_from_ns, c.before_known_ns, c.before_scope, c.scope,
           CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
      FROM change AS c
     WHERE c.scope <> c.before_scope
     UNION ALL
    SELECT 'expired', v.version_id, CAST(NULL AS BIGINT), v.expires_at_ns, CAST(NULL AS BIGINT), CAST(NULL AS TEXT),
           CAST(NULL AS TEXT), v.expires_at_ns, CAST(NULL AS BIGINT)
      FROM version AS v
     CROSS JOIN p
     WHERE v.expires_at_ns <= p.as_of
       AND (v.closed_at_ns IS NULL OR v.closed_at_ns >= v.expires_at_ns)
       AND ((v.known_from_ns <= v.expires_at_ns AND (v.known_to_ns IS NULL OR v.known_to_ns > v.expires_at_ns))
            OR (v.known_from_ns > v.expires_at_ns
                AND (v.before_version IS NULL OR v.before_expires_ns IS NULL OR v.before_expires_ns > v.known_from_ns)))
     UNION ALL
    SELECT CASE WHEN v.expires_at_ns <= v.closed_at_ns THEN 'closed' ELSE 'revoked' END,
           v.version_id, v.before_version, v.closed_at_ns, CAST(NULL AS BIGINT), 'never',
           CAST(NULL AS TEXT), v.expires_at_ns, CAST(NULL AS BIGINT)
      FROM version AS v
     CROSS JOIN p
     WHERE v.closed_at_ns <= p.as_of
       AND (v.before_version IS NULL OR v.before_closed_ns IS NULL)
     UNION ALL
    SELECT 'reinstated', c.version_id, c.before_version, c.known_from_ns, c.before_known_ns, CAST(NULL AS TEXT),
           'never',
           CASE WHEN c.before_closed_ns IS NOT NULL AND (c.before_expires_ns IS NULL OR c.before_closed_ns < c.before_expires_ns)
                THEN c.before_closed_ns ELSE c.before_expires_ns END,
           c.expires_at_ns
      FROM change AS c
     WHERE c.was_in_force = 0
       AND c.is_in_force = 1
     UNION ALL
    SELECT 'dead', g.version_id, CAST(NULL AS BIGINT), p.as_of, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
           COALESCE(u.last_ns, g.created_at_ns), CAST(NULL AS BIGINT)
      FROM grants AS g
     CROSS JOIN p
      LEFT JOIN used AS u ON u.version_id = g.version_id
     WHERE g.created_at_ns <= p.as_of - p.dead_ns
       AND g.end_ns > p.as_of
       AND COALESCE(u.last_ns, g.created_at_ns) <= p.as_of - p.dead_ns
       AND EXISTS (SELECT 1 FROM used)
)
SELECT 'exception' AS row_type,
       e.id AS row_id,
       e.source,
       v.seen_version AS version_id,
       CASE WHEN v.before_version IS NOT NULL THEN 'exception' END AS also_type,
       b.id AS also_id,
       b.source AS also_source,
       v.before_version AS also_version_id,
       v.kind,
       CASE WHEN v.kind = 'created' THEN NULLIF(g.approver, '') END AS actor,
       g.chain,
       e.id AS exception_id,
       g.service,
       g.rule,
       NULLIF(g.end_ns, 9223372036854775807) AS end_ns,
       v.at_ns,
       v.after_ns,
       v.old_text,
       v.new_text,
       v.old_ns,
       v.new_ns
  FROM event AS v
 CROSS JOIN p
  JOIN exception_history AS e ON e.version_id = v.seen_version
  JOIN grants AS g ON g.source = e.source AND g.id = e.id
  LEFT JOIN exception_history AS b ON b.version_id = v.before_version
 WHERE v.at_ns <= p.as_of
 ORDER BY g.chain, v.at_ns, v.kind, v.seen_version
