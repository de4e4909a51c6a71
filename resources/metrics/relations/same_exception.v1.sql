-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- same_exception v1: exceptions that are told by more than one source, each row with the first row (grant_version) of the
-- grant that it tells of. Two rows of different sources tell of one grant only where that is certain:
--   one names the other (same_as = "source/id", or an id that one row alone has elsewhere, of a service that is not another);
--   or both have the same service, rule and instant of creation, no two different scopes, and each source tells it once.
-- Rows that nobody else tells of are not here.
WITH RECURSIVE told AS (
    SELECT e.version_id,
           e.source,
           e.id,
           e.service,
           e.rule,
           e.created_at_ns,
           NULLIF(e.scope, '') AS scope,
           NULLIF(e.same_as, '') AS same_as,
           e.source || '/' || e.id AS full_name
      FROM exception AS e
     WHERE e.created_at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
       AND (e.closed_at_ns IS NULL OR e.closed_at_ns >= e.created_at_ns)
),
agreed AS (
    SELECT t.service, t.rule, t.created_at_ns, MIN(t.version_id) AS first_version
      FROM told AS t
     WHERE t.service IS NOT NULL
       AND t.rule IS NOT NULL
     GROUP BY t.service, t.rule, t.created_at_ns
    HAVING COUNT(*) > 1
       AND COUNT(*) = COUNT(DISTINCT t.source)
       AND COUNT(DISTINCT t.scope) <= 1
),
alike AS (
    SELECT t.version_id, a.first_version
      FROM agreed AS a
      JOIN told AS t ON t.service = a.service AND t.rule = a.rule AND t.created_at_ns = a.created_at_ns
),
-- insert same_thing.v1
SELECT version_id, MIN(other) AS grant_version FROM reached GROUP BY version_id
