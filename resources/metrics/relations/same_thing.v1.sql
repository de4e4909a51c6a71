-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- same_thing v1: which rows of different sources tell of one thing, as pairs (reached) of each row with every row of the same
-- thing, itself too. A part of relations that have before it: told (version_id, source, id, service, same_as, full_name =
-- "source/id"), and alike (version_id, first_version): rows that are certain to be the same by what they say.
-- One row names the other: same_as = "source/id", or an id that one row alone has elsewhere, of a service that is not another.
named AS (
    SELECT a.version_id AS one, b.version_id AS other
      FROM told AS a
      JOIN told AS b ON b.full_name = a.same_as
     WHERE b.source <> a.source
     UNION
    SELECT a.version_id, MIN(b.version_id)
      FROM told AS a
      JOIN told AS b ON b.id = a.same_as
     WHERE b.source <> a.source
     GROUP BY a.version_id, a.service
    HAVING COUNT(*) = 1
       AND COALESCE(a.service, MIN(b.service), '') = COALESCE(MIN(b.service), a.service, '')
),
edge AS (
    SELECT one, other FROM named
     UNION
    SELECT other, one FROM named
     UNION
    SELECT version_id, first_version FROM alike
     UNION
    SELECT first_version, version_id FROM alike
),
reached AS (
    SELECT one AS version_id, one AS other FROM edge
     UNION
    SELECT r.version_id, e.other FROM reached AS r JOIN edge AS e ON e.one = r.other
)
