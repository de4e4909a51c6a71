-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- identity: one row per owner or team that changed between two readings, per override of a gate, and per privilege that
-- was given or taken.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
version AS (
    SELECT h.*,
           LAG(h.version_id) OVER w AS before_version,
           LAG(h.known_from_ns) OVER w AS before_known_ns,
           LAG(h.owner) OVER w AS before_owner,
           LAG(h.team) OVER w AS before_team
      FROM service_history AS h
    WINDOW w AS (PARTITION BY h.source, h.id ORDER BY h.known_from_ns, h.version_id)
),
event AS (
    SELECT 'service' AS row_type, v.id, v.source, v.version_id, v.before_version, COALESCE(v.name, v.id) AS service,
           CAST(NULL AS TEXT) AS place, CAST(NULL AS TEXT) AS actor, 'inferred' AS how, v.known_from_ns AS at_ns,
           v.before_known_ns AS after_ns, COALESCE(v.name, v.id) AS subject,
           'was owned by ' || COALESCE(NULLIF(v.before_owner, ''), 'nobody') || ', and then by '
               || COALESCE(NULLIF(v.owner, ''), 'nobody') AS what
      FROM version AS v
     WHERE v.before_version IS NOT NULL
       AND COALESCE(v.owner, '') <> COALESCE(v.before_owner, '')
     UNION ALL
    SELECT 'service', v.id, v.source, v.version_id, v.before_version, COALESCE(v.name, v.id), CAST(NULL AS TEXT),
           CAST(NULL AS TEXT), 'inferred', v.known_from_ns, v.before_known_ns, COALESCE(v.name, v.id),
           'was of the team ' || COALESCE(NULLIF(v.before_team, ''), 'nobody') || ', and then of '
               || COALESCE(NULLIF(v.team, ''), 'nobody')
      FROM version AS v
     WHERE v.before_version IS NOT NULL
       AND COALESCE(v.team, '') <> COALESCE(v.before_team, '')
     UNION ALL
    SELECT 'gate_decision', g.id, g.source, g.version_id, CAST(NULL AS BIGINT), g.service, g.environment, g.actor, 'exact',
           g.decided_at_ns, CAST(NULL AS BIGINT), COALESCE(g.rule, g.id),
           'was overridden' || COALESCE(': ' || g.bypass_reason, ' without a reason')
      FROM gate_decision AS g
      LEFT JOIN same_decision AS s ON s.version_id = g.version_id
     WHERE g.bypassed = 1
       AND COALESCE(s.place, 1) = 1
     UNION ALL
    SELECT 'identity_change', c.id, c.source, c.version_id, CAST(NULL AS BIGINT), c.service, CAST(NULL AS TEXT), c.actor, 'exact',
           c.at_ns, CAST(NULL AS BIGINT), COALESCE(c.resource, c.id),
           COALESCE(c.principal, 'somebody')
               || CASE WHEN c.expands = 1 THEN ' was added' || COALESCE(' as ' || c.privilege, '')
                       WHEN c.expands = 0 THEN ' was removed'
                       ELSE ' was ' || COALESCE(c.privilege_before, 'of an unknown privilege') || ', and then '
                            || COALESCE(c.privilege, 'of an unknown one') END
      FROM identity_change AS c
)
SELECT e.row_type, e.id AS row_id, e.source, e.version_id,
       CASE WHEN e.before_version IS NOT NULL THEN e.row_type END AS also_type, e.id AS also_id, e.source AS also_source,
       e.before_version AS also_version_id,
       e.service, e.place, e.actor, e.how, e.at_ns, e.after_ns, e.subject, e.what
  FROM event AS e
 CROSS JOIN p
 WHERE e.at_ns >= p.from_ns
   AND e.at_ns < p.to_ns
   AND e.at_ns <= p.as_of
