-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- waiver_binding v1: one row per exception that was granted in [from, to), with what was approved and what used it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
granted AS (
    SELECT g.*, LOWER(TRIM(g.scope)) AS text
      FROM exception_grant AS g
     CROSS JOIN p
     WHERE g.place = 1
       AND (g.created_at_ns IS NULL OR (g.created_at_ns >= p.from_ns AND g.created_at_ns < p.to_ns))
),
-- The last digits of the scope, and what stands before them: the rest of a longer number is no digest.
ending AS (
    SELECT g.*,
           CASE WHEN LENGTH(g.text) >= 64 THEN SUBSTR(g.text, LENGTH(g.text) - 63, 64) END AS as_digest,
           CASE WHEN LENGTH(g.text) > 64 THEN SUBSTR(g.text, LENGTH(g.text) - 64, 1) ELSE ':' END AS before_digest,
           CASE WHEN LENGTH(g.text) >= 40 THEN SUBSTR(g.text, LENGTH(g.text) - 39, 40) END AS as_commit,
           CASE WHEN LENGTH(g.text) > 40 THEN SUBSTR(g.text, LENGTH(g.text) - 40, 1) ELSE ':' END AS before_commit
      FROM granted AS g
),
approved AS (
    SELECT e.*,
           CASE WHEN LTRIM(e.as_digest, '0123456789abcdef') = '' AND LTRIM(e.before_digest, '0123456789abcdef') <> '' THEN e.as_digest END AS digest,
           CASE WHEN LTRIM(e.as_commit, '0123456789abcdef') = '' AND LTRIM(e.before_commit, '0123456789abcdef') <> '' THEN e.as_commit END AS commit_sha
      FROM ending AS e
),
telling AS (
    SELECT a.version_id AS grant_version, a.source, a.id FROM approved AS a
     UNION
    SELECT a.version_id, a.also_source, a.also_id FROM approved AS a WHERE a.also_id IS NOT NULL
     UNION
    SELECT a.version_id, a.also2_source, a.also2_id FROM approved AS a WHERE a.also2_id IS NOT NULL
),
use_of AS (
    SELECT a.version_id AS grant_version, d.version_id, d.decided_at_ns,
           CASE WHEN a.digest IS NOT NULL THEN d.artifact ELSE d.commit_sha END AS used_for,
           CASE WHEN a.digest IS NOT NULL
                THEN CASE WHEN SUBSTR(LOWER(d.artifact), LENGTH(d.artifact) - 63, 64) = a.digest THEN 0 ELSE 1 END
                WHEN LOWER(d.commit_sha) = a.commit_sha THEN 0 ELSE 1 END AS is_other
      FROM approved AS a
      JOIN telling AS t ON t.grant_version = a.version_id
      JOIN gate_decision AS d ON d.exception_id = t.id
     CROSS JOIN p
     WHERE a.excluded IS NULL
       AND (a.digest IS NOT NULL OR a.commit_sha IS NOT NULL)
       AND CASE WHEN a.digest IS NOT NULL
                THEN LENGTH(d.artifact) >= 64 AND LTRIM(SUBSTR(LOWER(d.artifact), LENGTH(d.artifact) - 63, 64), '0123456789abcdef') = ''
                ELSE LENGTH(d.commit_sha) = 40 AND LTRIM(LOWER(d.commit_sha), '0123456789abcdef') = '' END
       AND d.decided_at_ns <= p.as_of
       AND (d.source = t.source OR NOT EXISTS (SELECT 1 FROM exception AS x WHERE x.source = d.source AND x.id = d.exception_id))
),
first_use AS (
    SELECT u.*, ROW_NUMBER() OVER (PARTITION BY u.grant_version ORDER BY u.is_other DESC, u.decided_at_ns, u.version_id) AS turn
      FROM use_of AS u
)
SELECT 'exception' AS row_type,
       a.id AS row_id,
       a.source,
       a.version_id,
       CASE WHEN d.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       d.id AS also_id,
       d.source AS also_source,
       d.version_id AS also_version_id,
       a.service,
       t.team,
       a.rule,
       a.owner,
       NULLIF(a.scope, '') AS scope,
       COALESCE(a.digest, a.commit_sha) AS subject,
       u.used_for,
       a.created_at_ns AS created_ns,
       CASE WHEN a.digest IS NOT NULL OR a.commit_sha IS NOT NULL THEN 1 ELSE 0 END AS bound,
       CASE WHEN a.digest IS NULL AND a.commit_sha IS NULL THEN 1 ELSE 0 END AS unbound,
       CASE WHEN u.version_id IS NOT NULL THEN 1 ELSE 0 END AS used,
       COALESCE(u.is_other, 0) AS mismatched,
       a.excluded
  FROM approved AS a
  LEFT JOIN first_use AS u ON u.grant_version = a.version_id AND u.turn = 1
  LEFT JOIN gate_decision AS d ON d.version_id = u.version_id
  LEFT JOIN service_team AS t ON t.service = a.service
 ORDER BY COALESCE(a.created_at_ns, 9223372036854775807), a.version_id
