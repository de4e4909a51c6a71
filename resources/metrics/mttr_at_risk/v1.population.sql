-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- mttr_at_risk v1: one row per spell of a finding that was open at some time in [from, as_of), with the age at which it came
-- under observation. as_of is the end of the period, or the present if that is earlier.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of
)
SELECT 'finding' AS row_type,
       s.id AS row_id,
       s.source AS source,
       s.version_id AS version_id,
       s.service AS service,
       t.team AS team,
       s.rule AS rule,
       s.severity AS severity,
       s.tool AS tool,
       s.started_ns AS started_ns,
       s.until_ns AS until_ns,
       s.until_ns - s.started_ns AS duration_ns,
       CASE WHEN s.started_ns < p.from_ns THEN p.from_ns - s.started_ns ELSE 0 END AS entry_ns,
       s.is_fixed AS ended,
       1 - s.is_fixed AS censored,
       CASE WHEN s.is_fixed + s.is_accepted = 0 THEN 1 ELSE 0 END AS open,
       s.is_accepted AS accepted,
       s.is_young AS maturing,
       s.excluded AS excluded
  FROM finding_spell AS s
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.started_ns IS NULL
    OR (s.started_ns < p.as_of AND s.until_ns > p.from_ns)
 ORDER BY s.version_id, s.started_ns
