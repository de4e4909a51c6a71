-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- identity_changes v1: one row per change of a privilege in [from, to), with whether it adds one.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
told AS (
    SELECT c.*,
           CASE WHEN LOWER(COALESCE(c.privilege, '')) IN ('admin', 'owner', 'owners', 'administrator') THEN 5
                WHEN LOWER(c.privilege) IN ('maintain', 'maintainer') THEN 4
                WHEN LOWER(c.privilege) IN ('write', 'push', 'developer') THEN 3
                WHEN LOWER(c.privilege) IN ('triage', 'reporter', 'planner') THEN 2
                WHEN LOWER(c.privilege) IN ('read', 'pull', 'member', 'guest') THEN 1 END AS rank_after,
           CASE WHEN LOWER(COALESCE(c.privilege_before, '')) IN ('admin', 'owner', 'owners', 'administrator') THEN 5
                WHEN LOWER(c.privilege_before) IN ('maintain', 'maintainer') THEN 4
                WHEN LOWER(c.privilege_before) IN ('write', 'push', 'developer') THEN 3
                WHEN LOWER(c.privilege_before) IN ('triage', 'reporter', 'planner') THEN 2
                WHEN LOWER(c.privilege_before) IN ('read', 'pull', 'member', 'guest') THEN 1 END AS rank_before
      FROM identity_change AS c
     CROSS JOIN p
     WHERE c.at_ns IS NULL
        OR c.at_ns <= p.as_of
),
judged AS (
    SELECT t.*,
           CASE WHEN t.expands IS NOT NULL THEN t.expands
                WHEN t.rank_after IS NULL OR t.rank_before IS NULL THEN NULL
                WHEN t.rank_after > t.rank_before THEN 1 ELSE 0 END AS adds
      FROM told AS t
),
paired AS (
    SELECT j.*,
           ROW_NUMBER() OVER (PARTITION BY j.source, LOWER(j.principal), j.resource, j.adds ORDER BY COALESCE(j.at_ns, 9223372036854775807), j.version_id) AS turn
      FROM judged AS j
)
SELECT 'identity_change' AS row_type,
       r.id AS row_id,
       r.source,
       r.version_id,
       r.service,
       t.team,
       r.kind,
       r.principal,
       r.resource,
       r.privilege_before,
       r.privilege,
       r.actor,
       r.at_ns AS changed_ns,
       CASE WHEN r.adds = 1 THEN 1 ELSE 0 END AS expands,
       CASE WHEN r.adds = 0 THEN 1 ELSE 0 END AS reduces,
       CASE WHEN r.adds IS NULL THEN 1 ELSE 0 END AS not_comparable,
       CASE WHEN r.adds = 1 AND r.approved IS NOT NULL THEN 1 ELSE 0 END AS approval_told,
       CASE WHEN r.adds = 1 AND r.approved = 0 THEN 1 ELSE 0 END AS unapproved,
       CASE WHEN r.adds = 1 AND r.approved IS NULL THEN 1 ELSE 0 END AS approval_unknown,
       CASE WHEN r.adds = 1 AND r.turn = 1 AND r.principal IS NOT NULL AND r.resource IS NOT NULL THEN 1 ELSE 0 END AS new_pair,
       CASE WHEN r.at_ns IS NULL THEN 'no_instant' END AS excluded
  FROM paired AS r
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = r.service
 WHERE r.at_ns IS NULL
    OR (r.at_ns >= p.from_ns AND r.at_ns < p.to_ns)
 ORDER BY COALESCE(r.at_ns, 9223372036854775807), r.version_id
