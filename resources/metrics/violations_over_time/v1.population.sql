-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- violations_over_time v1: per rule, line and local ISO week of [from, to) one row per violating resource; one per source and
-- service with its evaluations; one per rule version that came into force.
WITH RECURSIVE p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') - 1 AS last_ns,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'rules') AS rules
),
zone AS (
    SELECT from_ns, to_ns, offset_ns FROM zone_offset
),
-- Weeks are numbered from that of 1 January 1970, a Thursday; the Monday of week n is day 7 n - 3.
span AS (
    SELECT (SELECT ((p.from_ns + z.offset_ns) / 86400000000000 + 3) / 7 FROM zone AS z WHERE p.from_ns >= z.from_ns AND p.from_ns < z.to_ns) AS first_week,
           (SELECT ((p.last_ns + z.offset_ns) / 86400000000000 + 3) / 7 FROM zone AS z WHERE p.last_ns >= z.from_ns AND p.last_ns < z.to_ns) AS last_week
      FROM p
),
number AS (
    SELECT first_week AS week, last_week FROM span WHERE first_week <= last_week
     UNION ALL
    SELECT week + 1, last_week FROM number WHERE week < last_week
),
-- The first instant at which local clocks show that midnight or later.
bound AS (
    SELECT n.week,
           n.last_week,
           MIN(CASE WHEN (7 * n.week - 3) * 86400000000000 - z.offset_ns > z.from_ns
                    THEN (7 * n.week - 3) * 86400000000000 - z.offset_ns ELSE z.from_ns END) AS from_ns
      FROM (SELECT week, last_week FROM number UNION SELECT last_week + 1, last_week FROM span) AS n
      JOIN zone AS z ON z.to_ns > (7 * n.week - 3) * 86400000000000 - z.offset_ns
     GROUP BY n.week, n.last_week
),
week AS (
    SELECT b.week, 7 * b.week - 3 AS week_day, b.from_ns, n.from_ns AS to_ns
      FROM bound AS b
      JOIN bound AS n ON n.week = b.week + 1
     WHERE b.week <= b.last_week
),
counted_by_source AS (
    SELECT DISTINCT source, rule FROM evaluation_count
),
verdict AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.rule,
           d.service,
           d.decision,
           d.decided_at_ns AS at_ns,
           COALESCE(d.artifact, d.service || '@' || d.commit_sha, d.source || '/' || d.id) AS resource,
           CASE WHEN d.decision IN ('warn', 'observe') THEN 'advisory'
                WHEN d.decision = 'block' THEN 'enforced'
                ELSE d.mode END AS told
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN same_decision AS s ON s.version_id = d.version_id
     WHERE d.decision IN ('pass', 'warn', 'block', 'observe', 'pass_with_exception')
       AND COALESCE(s.place, 1) = 1
       AND d.rule IS NOT NULL
       AND d.decided_at_ns <= p.as_of
       AND d.decided_at_ns >= p.from_ns
       AND d.decided_at_ns < p.to_ns
       AND NOT EXISTS (SELECT 1 FROM counted_by_source AS c WHERE c.source = d.source AND c.rule = d.rule)
),
evaluation AS (
    SELECT 'evaluation_count' AS row_type, e.version_id, e.source, e.id, e.rule, CAST(NULL AS TEXT) AS service, e.at_ns, e.count AS amount, CAST(NULL AS TEXT) AS told
      FROM evaluation_count AS e
     CROSS JOIN p
     WHERE e.at_ns <= p.as_of
       AND e.at_ns >= p.from_ns
       AND e.at_ns < p.to_ns
     UNION ALL
    SELECT 'gate_decision', version_id, source, id, rule, service, at_ns, 1, told FROM verdict
),
sighting AS (
    SELECT 'violation' AS row_type,
           v.version_id,
           v.source,
           v.id,
           v.rule,
           v.service,
           COALESCE(v.resource, v.source || '/' || v.id) AS resource,
           v.first_seen_ns AS at_ns,
           CASE WHEN COALESCE(v.last_seen_ns, v.resolved_at_ns, v.first_seen_ns) > p.as_of THEN p.as_of
                ELSE COALESCE(v.last_seen_ns, v.resolved_at_ns, v.first_seen_ns) END AS last_ns,
           v.action AS told
      FROM violation AS v
     CROSS JOIN p
     WHERE v.first_seen_ns <= p.as_of
       AND v.first_seen_ns < p.to_ns
       AND COALESCE(v.last_seen_ns, v.resolved_at_ns, v.first_seen_ns) >= p.from_ns
     UNION ALL
    SELECT 'gate_decision', d.version_id, d.source, d.id, d.rule, d.service, d.resource, d.at_ns, d.at_ns, d.told
      FROM verdict AS d
     WHERE d.decision IN ('warn', 'block', 'observe', 'pass_with_exception')
),
-- What is not told is as the version of the rule in force: the last one that came before.
version_span AS (
    SELECT v.rule,
           v.version,
           v.mode,
           v.version_id,
           v.source,
           v.id,
           v.enforced_at_ns AS from_ns,
           COALESCE(LEAD(v.enforced_at_ns) OVER (PARTITION BY v.rule ORDER BY v.enforced_at_ns, v.version_id), 9223372036854775807) AS to_ns
      FROM policy_version AS v
     CROSS JOIN p
     WHERE v.rule IS NOT NULL
       AND v.enforced_at_ns <= p.as_of
),
first_enforced AS (
    SELECT s.rule, MIN(((s.from_ns + z.offset_ns) / 86400000000000 + 3) / 7) AS week
      FROM version_span AS s
      JOIN zone AS z ON s.from_ns >= z.from_ns AND s.from_ns < z.to_ns
     WHERE LOWER(COALESCE(s.mode, 'enforce')) NOT IN ('warn', 'warning', 'audit', 'observe', 'advisory', 'evaluate', 'monitor', 'dryrun', 'info', 'inform')
       AND LOWER(COALESCE(s.mode, 'enforce')) <> 'disabled'
     GROUP BY s.rule
),
placed_evaluation AS (
    SELECT e.*,
           w.week,
           CASE WHEN LOWER(COALESCE(e.told, s.mode, 'enforced')) IN ('warn', 'warning', 'audit', 'observe', 'advisory', 'evaluate', 'monitor', 'dryrun', 'info', 'inform') THEN 'advisory' ELSE 'enforced' END AS line
      FROM evaluation AS e
      JOIN week AS w ON e.at_ns >= w.from_ns AND e.at_ns < w.to_ns
      LEFT JOIN version_span AS s ON s.rule = e.rule AND e.at_ns >= s.from_ns AND e.at_ns < s.to_ns
),
placed_sighting AS (
    SELECT g.*,
           w.week,
           CASE WHEN LOWER(COALESCE(g.told, s.mode, 'enforced')) IN ('warn', 'warning', 'audit', 'observe', 'advisory', 'evaluate', 'monitor', 'dryrun', 'info', 'inform') THEN 'advisory' ELSE 'enforced' END AS line
      FROM sighting AS g
      JOIN week AS w ON g.at_ns < w.to_ns AND g.last_ns >= w.from_ns
      LEFT JOIN version_span AS s ON s.rule = g.rule AND g.at_ns >= s.from_ns AND g.at_ns < s.to_ns
     WHERE g.rule IS NOT NULL
),
resource_week AS (
    SELECT g.*,
           ROW_NUMBER() OVER (PARTITION BY g.rule, g.line, g.week, g.resource ORDER BY g.at_ns, g.row_type, g.version_id) AS place
      FROM placed_sighting AS g
),
-- The newest evaluation stands for those of a source.
source_week AS (
    SELECT k.*
      FROM (SELECT e.row_type,
                   e.source,
                   e.rule,
                   e.line,
                   e.week,
                   e.service,
                   e.id,
                   e.version_id,
                   SUM(e.amount) OVER same AS amount,
                   ROW_NUMBER() OVER (PARTITION BY e.row_type, e.source, e.rule, e.line, e.week, e.service ORDER BY e.version_id DESC) AS place
              FROM placed_evaluation AS e
            WINDOW same AS (PARTITION BY e.row_type, e.source, e.rule, e.line, e.week, e.service)) AS k
     WHERE k.place = 1
),
rule_week AS (
    SELECT t.rule, t.line, t.week,
           CASE WHEN SUM(t.amount) > 0 AND SUM(t.violating) <= SUM(t.amount) THEN 1 ELSE 0 END AS has_rate
      FROM (SELECT rule, line, week, amount, 0 AS violating FROM source_week
             UNION ALL
            SELECT rule, line, week, 0, 1 FROM resource_week WHERE place = 1) AS t
     GROUP BY t.rule, t.line, t.week
),
found AS (
    SELECT r.row_type, r.id, r.source, r.version_id, r.rule, r.line, r.service, r.resource, r.week, 0 AS amount, CAST(NULL AS TEXT) AS new_version,
           1 AS violating, CAST(NULL AS TEXT) AS excluded
      FROM resource_week AS r
     WHERE r.place = 1
     UNION ALL
    SELECT s.row_type, s.id, s.source, s.version_id, s.rule, s.line, s.service, CAST(NULL AS TEXT), s.week, s.amount, CAST(NULL AS TEXT),
           0, CAST(NULL AS TEXT)
      FROM source_week AS s
     UNION ALL
    SELECT 'policy_version', v.id, v.source, v.version_id, v.rule,
           CASE WHEN LOWER(COALESCE(v.mode, 'enforce')) IN ('warn', 'warning', 'audit', 'observe', 'advisory', 'evaluate', 'monitor', 'dryrun', 'info', 'inform') THEN 'advisory' ELSE 'enforced' END,
           CAST(NULL AS TEXT), CAST(NULL AS TEXT), w.week, 0, COALESCE(v.version, v.id), 0, CAST(NULL AS TEXT)
      FROM version_span AS v
      JOIN week AS w ON v.from_ns >= w.from_ns AND v.from_ns < w.to_ns
     CROSS JOIN p
     WHERE v.from_ns >= p.from_ns
       AND v.from_ns < p.to_ns
       AND EXISTS (SELECT 1 FROM rule_week AS r WHERE r.rule = v.rule)
     UNION ALL
    SELECT g.row_type, g.id, g.source, g.version_id, g.rule, 'enforced', g.service, g.resource, w.week, 0, CAST(NULL AS TEXT), 0, 'no_rule'
      FROM sighting AS g
      JOIN week AS w ON g.at_ns >= w.from_ns AND g.at_ns < w.to_ns
     WHERE g.rule IS NULL
)
SELECT f.row_type AS row_type,
       f.id AS row_id,
       f.source AS source,
       f.version_id AS version_id,
       f.rule AS rule,
       f.line AS mode,
       f.service AS service,
       t.team AS team,
       f.resource AS resource,
       w.from_ns AS week_ns,
       w.week_day AS week_day,
       CASE WHEN f.week >= b.week THEN f.week - b.week + 1 END AS weeks_enforced,
       f.amount AS evaluations,
       f.new_version AS new_version,
       CASE WHEN f.line = 'enforced' THEN 1 ELSE 0 END AS enforced,
       CASE WHEN f.line = 'advisory' THEN 1 ELSE 0 END AS advisory,
       f.violating AS violating,
       CASE WHEN f.violating = 1 AND f.line = 'enforced' AND r.has_rate = 1 THEN 1 ELSE 0 END AS rated,
       CASE WHEN f.violating = 1 AND f.line = 'enforced' AND r.has_rate = 0 THEN 1 ELSE 0 END AS unrated,
       CASE WHEN f.line = 'enforced' AND r.has_rate = 1 THEN f.amount ELSE 0 END AS rated_evaluations,
       f.excluded AS excluded
  FROM found AS f
 CROSS JOIN p
  JOIN week AS w ON w.week = f.week
  LEFT JOIN rule_week AS r ON r.rule = f.rule AND r.line = f.line AND r.week = f.week
  LEFT JOIN first_enforced AS b ON b.rule = f.rule
  LEFT JOIN service_team AS t ON t.service = f.service
 WHERE (p.rules = '' OR f.rule IS NULL OR REPLACE(p.rules, ',' || f.rule || ',', '') <> p.rules)
 ORDER BY w.from_ns, f.rule, f.row_type, f.version_id
