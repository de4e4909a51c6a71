-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH same AS MATERIALIZED (SELECT * FROM same_exception)
SELECT CAST(COALESCE(s.grant_version, e.version_id) AS TEXT) AS thing, e.version_id, e.source, e.id AS row_id, e.service
  FROM exception AS e
  LEFT JOIN same AS s ON s.version_id = e.version_id
 WHERE e.created_at_ns < (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns')
   AND (e.expires_at_ns IS NULL OR e.expires_at_ns > (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns'))
   AND (e.closed_at_ns IS NULL OR e.closed_at_ns > (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns'))
