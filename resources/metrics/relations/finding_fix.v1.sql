-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- finding_fix v1: the resolutions of findings that held up to as_of: never reopened, or later than hold_days afterwards.
-- A resolution that was reopened sooner was none.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'hold_days') * 86400000000000 AS hold_ns
),
resolution AS (
    SELECT f.version_id AS finding_version,
           r.resolved_at_ns AS resolved_ns,
           CASE WHEN r.reopened_at_ns <= p.as_of THEN r.reopened_at_ns END AS reopened_ns
      FROM finding AS f
      JOIN finding_resolution AS r ON r.source = f.source AND r.finding_id = f.id
     CROSS JOIN p
     WHERE r.resolved_at_ns <= p.as_of
     UNION ALL
    SELECT f.version_id, f.resolved_at_ns, CAST(NULL AS BIGINT)
      FROM finding AS f
     CROSS JOIN p
     WHERE f.resolved_at_ns <= p.as_of
       AND NOT EXISTS (SELECT 1 FROM finding_resolution AS r WHERE r.source = f.source AND r.finding_id = f.id)
)
SELECT r.finding_version, r.resolved_ns, r.reopened_ns
  FROM resolution AS r
 CROSS JOIN p
 WHERE r.reopened_ns IS NULL
    OR r.reopened_ns - r.resolved_ns > p.hold_ns
