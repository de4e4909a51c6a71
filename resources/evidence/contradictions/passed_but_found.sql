-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- passed_but_found: one row per day, service and rule on which a gate passed what another source reports as failing.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
passed AS (
    SELECT g.*,
           ROW_NUMBER() OVER (PARTITION BY g.service, g.rule, g.source, g.decided_at_ns / 86400000000000
                                  ORDER BY g.decided_at_ns DESC, g.version_id DESC) AS place
      FROM gate_decision AS g
     CROSS JOIN p
     WHERE g.decision = 'pass'
       AND g.service IS NOT NULL
       AND g.rule IS NOT NULL
       AND g.decided_at_ns >= p.from_ns
       AND g.decided_at_ns < p.to_ns
       AND g.decided_at_ns <= p.as_of
),
failing AS (
    SELECT 'finding' AS also_type, f.id, f.source, f.version_id, f.service, f.rule, f.first_seen_ns AS since_ns,
           COALESCE(f.resolved_at_ns, 9223372036854775807) AS until_ns,
           COALESCE(f.risk_accepted_at_ns, 9223372036854775807) AS accepted_ns
      FROM finding AS f
     WHERE LOWER(COALESCE(f.state, 'open')) NOT IN ('false_positive', 'not_affected', 'duplicate')
     UNION ALL
    SELECT 'violation', v.id, v.source, v.version_id, v.service, v.rule, v.first_seen_ns,
           COALESCE(v.resolved_at_ns, 9223372036854775807), 9223372036854775807
      FROM violation AS v
)
SELECT 'gate_decision' AS row_type,
       g.id AS row_id,
       g.source,
       g.version_id,
       f.also_type,
       f.id AS also_id,
       f.source AS also_source,
       f.version_id AS also_version_id,
       g.service,
       g.environment,
       g.rule,
       f.source AS other,
       f.since_ns,
       g.decided_at_ns AS at_ns
  FROM passed AS g
  JOIN failing AS f ON f.service = g.service AND f.rule = g.rule
 WHERE g.place = 1
   AND f.source <> g.source
   AND f.since_ns <= g.decided_at_ns
   AND f.until_ns > g.decided_at_ns
   AND f.accepted_ns > g.decided_at_ns
 ORDER BY g.decided_at_ns, g.version_id, f.version_id
