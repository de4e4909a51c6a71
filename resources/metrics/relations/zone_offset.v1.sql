-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- zone_offset v1: how far the organisation's zone is from UTC and from when until when, so that local days and ISO weeks
-- are plain arithmetic. The runner gives one parameter per change of the clock, 1970 to 2069.
SELECT z.from_ns,
       COALESCE(LEAD(z.from_ns) OVER (ORDER BY z.from_ns), 9223372036854775807) AS to_ns,
       z.offset_ns
  FROM (SELECT CAST(SUBSTR(name, 13) AS BIGINT) AS from_ns,
               CAST(value AS BIGINT) AS offset_ns
          FROM param
         WHERE name LIKE 'zone_offset/%') AS z
