-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_decisions v1: one row per decision of a gate in [from, to).
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
)
SELECT 'gate_decision' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       d.service,
       t.team,
       COALESCE(s.environment, d.environment) AS environment,
       d.rule,
       d.decision,
       d.decider,
       d.decided_at_ns AS decided_ns,
       CASE WHEN d.decider IS NOT NULL THEN 1 ELSE 0 END AS told,
       CASE WHEN d.decider = 'model' THEN 1 ELSE 0 END AS by_model,
       CASE WHEN d.decider = 'person' THEN 1 ELSE 0 END AS by_person,
       CASE WHEN d.decider IS NULL THEN 1 ELSE 0 END AS untold,
       CASE WHEN d.started_at_ns IS NOT NULL THEN 1 ELSE 0 END AS timed,
       d.decided_at_ns - d.started_at_ns AS took_ns,
       CASE WHEN d.decided_at_ns IS NULL THEN 'no_time'
            WHEN COALESCE(d.decision, '') NOT IN ('pass', 'pass_with_exception', 'block') THEN 'no_verdict'
            WHEN d.decided_at_ns < d.started_at_ns THEN 'decided_before_started'
            WHEN s.place > 1 THEN 'told_twice' END AS excluded
  FROM gate_decision AS d
 CROSS JOIN p
  LEFT JOIN same_decision AS s ON s.version_id = d.version_id
  LEFT JOIN service_team AS t ON t.service = d.service
 WHERE d.decided_at_ns IS NULL
    OR (d.decided_at_ns >= p.from_ns AND d.decided_at_ns < p.to_ns AND d.decided_at_ns <= p.as_of)
 ORDER BY d.decided_at_ns, d.version_id
