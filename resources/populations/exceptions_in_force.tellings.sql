-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH same AS MATERIALIZED (SELECT * FROM same_exception)
SELECT CAST(COALESCE(s.grant_version, e.version_id) AS TEXT) AS thing, e.version_id, e.source, e.id AS row_id
  FROM exception AS e
  LEFT JOIN same AS s ON s.version_id = e.version_id
