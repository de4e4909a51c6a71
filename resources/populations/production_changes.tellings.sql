-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
told AS MATERIALIZED (SELECT * FROM production_telling),
deployed AS MATERIALIZED (SELECT * FROM production_deployment)
SELECT CAST(t.deployment_version AS TEXT) AS thing, t.version_id, t.source, t.id AS row_id
  FROM told AS t
  JOIN deployed AS d ON d.version_id = t.deployment_version
 CROSS JOIN p
 WHERE d.at_ns >= p.from_ns
   AND d.at_ns < p.to_ns
