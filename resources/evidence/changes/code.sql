-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- code: one row per merged change.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
)
SELECT 'code_change' AS row_type, c.id AS row_id, c.source, c.version_id,
       c.service, CAST(NULL AS TEXT) AS place, c.author AS actor,
       'exact' AS how, c.merged_at_ns AS at_ns, CAST(NULL AS BIGINT) AS after_ns,
       c.id AS subject, 'was merged as ' || COALESCE(c.commit_sha, 'a commit that is not named') AS what
  FROM code_change AS c
 CROSS JOIN p
 WHERE c.merged_at_ns >= p.from_ns
   AND c.merged_at_ns < p.to_ns
   AND c.merged_at_ns <= p.as_of
