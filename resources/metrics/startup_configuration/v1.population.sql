-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- startup_configuration v1: one row per workload that runs at as_of, with what it needs when it starts.
WITH RECURSIVE
p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT value FROM param WHERE name = 'required_keys') AS listed
),
list(word, rest) AS (
    SELECT CAST('' AS TEXT), p.listed || ',' FROM p WHERE p.listed <> ''
     UNION ALL
    SELECT CASE WHEN SUBSTR(rest, 1, 1) = ',' THEN '' ELSE word || SUBSTR(rest, 1, 1) END, SUBSTR(rest, 2) FROM list WHERE rest <> ''
),
required AS (
    SELECT DISTINCT '"' || TRIM(word) || '"' AS quoted FROM list WHERE SUBSTR(rest, 1, 1) = ',' AND TRIM(word) <> ''
),
running AS (
    SELECT w.*,
           COALESCE(w.config_keys, '') AS named,
           COALESCE(w.optional_keys, '') AS may_lack,
           CASE WHEN w.stopped_at_ns < w.started_at_ns THEN 'stopped_before_started' END AS why_not
      FROM workload AS w
     CROSS JOIN p
     WHERE (w.started_at_ns IS NULL OR w.started_at_ns <= p.as_of)
       AND (w.stopped_at_ns IS NULL OR w.stopped_at_ns > p.as_of OR w.stopped_at_ns < w.started_at_ns)
),
-- A list of names holds one if it stands there in quotes.
judged AS (
    SELECT r.*,
           (SELECT COUNT(*)
              FROM required AS q
             WHERE REPLACE(r.named, q.quoted, '') = r.named
                OR REPLACE(r.may_lack, q.quoted, '') <> r.may_lack) AS lacks,
           (SELECT COUNT(*) FROM required AS q WHERE REPLACE(r.may_lack, q.quoted, '') <> r.may_lack) AS may_miss,
           (SELECT COUNT(*) FROM required) AS needs,
           CASE WHEN r.named IN ('', '[]') THEN 0 ELSE 1 END AS names_some,
           CASE WHEN r.may_lack IN ('', '[]') THEN 0 ELSE 1 END AS has_optional,
           CASE WHEN COALESCE(r.config_sources, '') IN ('', '[]') THEN 0 ELSE 1 END AS takes_over
      FROM running AS r
),
state AS (
    SELECT j.*,
           CASE WHEN j.needs > 0 AND j.lacks = 0 THEN 'whole'
                WHEN j.needs > 0 AND j.takes_over = 1 AND j.may_miss = 0 THEN 'not_told'
                WHEN j.needs > 0 OR j.has_optional = 1 THEN 'fail_open'
                WHEN j.names_some = 1 THEN 'whole'
                WHEN j.takes_over = 1 THEN 'not_told'
                ELSE 'undeclared' END AS state
      FROM judged AS j
)
SELECT 'workload' AS row_type,
       s.id AS row_id,
       s.source,
       s.version_id,
       s.service,
       t.team,
       s.environment,
       s.config_keys,
       s.optional_keys,
       s.config_sources,
       s.lacks,
       CASE WHEN s.state = 'whole' THEN 1 ELSE 0 END AS whole,
       CASE WHEN s.state = 'fail_open' THEN 1 ELSE 0 END AS fail_open,
       CASE WHEN s.state = 'undeclared' THEN 1 ELSE 0 END AS undeclared,
       CASE WHEN s.state = 'not_told' THEN 1 ELSE 0 END AS not_told,
       s.why_not AS excluded
  FROM state AS s
  LEFT JOIN service_team AS t ON t.service = s.service
 ORDER BY COALESCE(s.started_at_ns, 9223372036854775807), s.version_id
