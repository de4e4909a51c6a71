-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- sla_rate v1: one row per finding that falls due in [from, to).
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
agreed AS (
    SELECT SUBSTR(name, 10) AS severity, CAST(value AS BIGINT) * 86400000000000 AS days_ns FROM param WHERE name LIKE 'sla_days_%'
),
fixed AS (
    SELECT finding_version, MIN(resolved_ns) AS fixed_ns FROM finding_fix GROUP BY finding_version
),
dated AS (
    SELECT f.*,
           a.days_ns,
           x.fixed_ns,
           CASE WHEN f.severity_raised_at_ns <= p.as_of THEN f.severity_raised_at_ns + a.days_ns END AS raised_due_ns,
           COALESCE(f.due_ns, f.first_seen_ns + a.days_ns) AS old_due_ns,
           n.place
      FROM finding AS f
     CROSS JOIN p
      LEFT JOIN agreed AS a ON a.severity = f.severity
      LEFT JOIN fixed AS x ON x.finding_version = f.version_id
      LEFT JOIN finding_telling AS n ON n.version_id = f.version_id
     WHERE f.first_seen_ns IS NULL
        OR f.first_seen_ns <= p.as_of
),
bound AS (
    SELECT d.*,
           CASE WHEN d.raised_due_ns < d.old_due_ns THEN d.raised_due_ns ELSE d.old_due_ns END AS bound_ns,
           CASE WHEN d.risk_accepted_at_ns <= p.as_of AND (d.fixed_ns IS NULL OR d.risk_accepted_at_ns < d.fixed_ns) THEN d.risk_accepted_at_ns END AS accepted_ns
      FROM dated AS d
     CROSS JOIN p
),
judged AS (
    SELECT b.*,
           CASE WHEN b.fixed_ns <= b.bound_ns THEN 1 ELSE 0 END AS met,
           CASE WHEN b.state = 'duplicate' THEN 'duplicate'
                WHEN b.state IN ('false_positive', 'not_affected') THEN 'false_positive'
                WHEN b.place > 1 THEN 'told_twice'
                WHEN b.bound_ns < b.first_seen_ns THEN 'due_before_found'
                WHEN b.bound_ns > p.as_of THEN 'not_due_yet'
                WHEN b.state IN ('fixed', 'closed') AND b.fixed_ns IS NULL AND b.resolved_at_ns IS NULL
                     AND b.risk_accepted_at_ns IS NULL THEN 'closed_without_time'
                WHEN b.accepted_ns < b.bound_ns AND (b.fixed_ns IS NULL OR b.fixed_ns > b.bound_ns) THEN 'risk_accepted' END AS unusable
      FROM bound AS b
     CROSS JOIN p
     WHERE b.bound_ns >= p.from_ns
       AND b.bound_ns < p.to_ns
)
SELECT 'finding' AS row_type,
       j.id AS row_id,
       j.source AS source,
       j.version_id AS version_id,
       j.service AS service,
       t.team AS team,
       j.rule AS rule,
       j.severity AS severity,
       j.tool AS tool,
       j.first_seen_ns AS first_seen_ns,
       j.bound_ns AS due_ns,
       j.fixed_ns AS fixed_ns,
       j.accepted_ns AS accepted_ns,
       CASE WHEN j.met = 0 THEN COALESCE(j.fixed_ns, p.as_of) - j.bound_ns END AS late_ns,
       1 AS due,
       j.met AS met,
       1 - j.met AS missed,
       CASE WHEN j.fixed_ns IS NULL AND j.accepted_ns IS NULL THEN 1 ELSE 0 END AS overdue,
       CASE WHEN j.met = 0 AND j.accepted_ns >= j.bound_ns THEN 1 ELSE 0 END AS accepted_late,
       CASE WHEN j.due_ns IS NULL OR j.bound_ns < j.due_ns THEN 1 ELSE 0 END AS derived,
       j.unusable AS excluded
  FROM judged AS j
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = j.service
 ORDER BY j.bound_ns, j.version_id
