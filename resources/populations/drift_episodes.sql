-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
)
SELECT 'drift' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       d.service,
       d.environment,
       d.asset,
       d.property,
       d.kind,
       d.approved,
       d.last_ok_at_ns,
       d.started_at_ns,
       d.detected_at_ns,
       d.ended_at_ns,
       CAST(NULL AS TEXT) AS excluded
  FROM drift AS d
 CROSS JOIN p
 WHERE COALESCE(d.started_at_ns, d.detected_at_ns) < p.to_ns
   AND COALESCE(d.started_at_ns, d.detected_at_ns) <= p.as_of
   AND (d.ended_at_ns IS NULL OR d.ended_at_ns > p.from_ns)
 ORDER BY d.detected_at_ns, d.version_id
