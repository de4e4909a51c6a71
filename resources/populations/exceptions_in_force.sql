-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
told AS (
    SELECT e.*,
           COALESCE(s.grant_version, e.version_id) AS grant_version,
           CASE WHEN e.closed_at_ns < e.expires_at_ns THEN e.closed_at_ns ELSE COALESCE(e.expires_at_ns, e.closed_at_ns) END AS end_ns
      FROM exception AS e
      LEFT JOIN same_exception AS s ON s.version_id = e.version_id
     CROSS JOIN p
     WHERE e.created_at_ns <= p.as_of
),
honoured AS (
    SELECT t.grant_version, COUNT(*) AS times
      FROM told AS t
      JOIN (SELECT g.source, g.exception_id, g.decided_at_ns AS at_ns FROM gate_decision AS g WHERE g.decision = 'pass_with_exception'
             UNION ALL
            SELECT u.source, u.exception_id, u.at_ns FROM exception_use AS u) AS u
        ON u.source = t.source AND u.exception_id = t.id
     CROSS JOIN p
     WHERE t.end_ns IS NOT NULL
       AND u.at_ns > t.end_ns
       AND u.at_ns >= p.from_ns
       AND u.at_ns < p.to_ns
     GROUP BY t.grant_version
),
grants AS (
    SELECT t.grant_version,
           COUNT(*) AS tellings,
           MAX(t.owner) AS owner,
           MAX(t.approver) AS approver,
           MAX(t.requester) AS requester
      FROM told AS t
     GROUP BY t.grant_version
)
SELECT 'exception' AS row_type,
       t.id AS row_id,
       t.source,
       t.version_id,
       t.service,
       t.rule,
       t.scope,
       g.owner,
       g.requester,
       g.approver,
       t.created_at_ns,
       t.expires_at_ns,
       t.closed_at_ns,
       t.renewed_from,
       t.status,
       g.tellings,
       COALESCE(h.times, 0) AS honoured_after_end,
       CAST(NULL AS TEXT) AS excluded
  FROM told AS t
  JOIN grants AS g ON g.grant_version = t.grant_version
  LEFT JOIN honoured AS h ON h.grant_version = t.grant_version
 CROSS JOIN p
 WHERE t.version_id = t.grant_version
   AND t.created_at_ns < p.to_ns
   AND (t.end_ns IS NULL OR t.end_ns > p.from_ns OR h.times > 0)
 ORDER BY t.created_at_ns, t.version_id
