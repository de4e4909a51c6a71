-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- mttr_findings v1: one row per finding first seen in [from, to), and one per reopening in it after a fix that had held.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
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
       s.is_fixed AS ended,
       1 - s.is_fixed AS censored,
       CASE WHEN s.is_fixed + s.is_accepted = 0 THEN 1 ELSE 0 END AS open,
       s.is_accepted AS accepted,
       s.is_young AS maturing,
       COALESCE(s.excluded, CASE WHEN s.again = 1 THEN 'later_spell' END) AS excluded
  FROM finding_spell AS s
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.started_ns IS NULL
    OR (s.started_ns >= p.from_ns AND s.started_ns < p.to_ns)
 ORDER BY s.version_id, s.started_ns
