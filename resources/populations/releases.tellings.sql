-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT COALESCE(r.service, r.id) || '@' || CAST(r.at_ns AS TEXT) AS thing, r.version_id, r.source, r.id AS row_id
  FROM release AS r
 WHERE r.at_ns >= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns')
   AND r.at_ns < (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns')
