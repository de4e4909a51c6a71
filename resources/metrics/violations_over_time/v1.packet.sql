-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- violations_over_time v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval.
WITH RECURSIVE counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
p AS (
    SELECT (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'to_ns') - 1 AS last_ns
),
zone AS (
    SELECT CAST(SUBSTR(name, 13) AS INTEGER) AS from_ns, CAST(value AS INTEGER) AS offset_ns FROM param WHERE name LIKE 'zone_offset/%'
),
-- The Monday of a local day d since 1 January 1970 is d - (d + 3) % 7.
edge AS (
    SELECT (p.from_ns + (SELECT offset_ns FROM zone WHERE from_ns <= p.from_ns ORDER BY from_ns DESC LIMIT 1)) / 86400000000000 AS first_day,
           (p.last_ns + (SELECT offset_ns FROM zone WHERE from_ns <= p.last_ns ORDER BY from_ns DESC LIMIT 1)) / 86400000000000 AS last_day
      FROM p
),
week(place, day) AS (
    SELECT 0, first_day - (first_day + 3) % 7 FROM edge WHERE last_day >= first_day
     UNION ALL
    SELECT place + 1, day + 7 FROM week, edge WHERE day + 7 <= last_day
),
-- An ISO week belongs to the year of its Thursday.
named AS (
    SELECT place, day,
           STRFTIME('%Y', (day + 3) * 86400, 'unixepoch') || '-W'
               || SUBSTR('0' || ((STRFTIME('%j', (day + 3) * 86400, 'unixepoch') - 1) / 7 + 1), -2) AS label
      FROM week
),
line AS (
    SELECT DISTINCT CASE WHEN enforced = 1 THEN 'by_rule/' ELSE 'advisory_by_rule/' END || rule AS line, enforced, rule FROM counted
),
tally AS (
    SELECT l.line || '/' || w.place AS place,
           w.label,
           COALESCE(SUM(c.evaluations), 0) AS evaluations,
           COALESCE(SUM(c.violating), 0) AS violating,
           COALESCE(MAX(c.weeks_enforced BETWEEN 1 AND 8), 0) AS early
      FROM line AS l
     CROSS JOIN named AS w
      LEFT JOIN counted AS c ON c.rule = l.rule AND c.enforced = l.enforced AND c.week_day = w.day
     GROUP BY l.line, w.place, w.label
),
part AS (
    SELECT COALESCE(SUM(rated), 0) AS rated, COALESCE(SUM(rated_evaluations), 0) AS evaluations FROM counted
),
share AS (
    SELECT rated * 1.0 / evaluations AS value, evaluations * 1.0 AS n, 1.959963984540054 AS z FROM part WHERE evaluations > 0
),
-- insert interval.v1
SELECT 'rated' AS name, rated AS value FROM part
 UNION ALL SELECT 'evaluations', evaluations FROM part
 UNION ALL SELECT 'rate', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'unrated', COALESCE(SUM(unrated), 0) FROM counted
 UNION ALL SELECT 'violating', COALESCE(SUM(violating), 0) FROM counted
 UNION ALL SELECT place || '/week', label FROM tally
 UNION ALL SELECT place || '/evaluations', evaluations FROM tally
 UNION ALL SELECT place || '/violating_resources', CASE WHEN evaluations > 0 OR violating > 0 THEN violating END FROM tally
 UNION ALL SELECT place || '/rate', CASE WHEN evaluations > 0 AND violating <= evaluations THEN violating * 1.0 / evaluations END FROM tally
 UNION ALL SELECT place || '/early', early FROM tally
 UNION ALL SELECT CASE WHEN c.enforced = 1 THEN 'by_rule/' ELSE 'advisory_by_rule/' END || c.rule || '/' || w.place || '/new_versions/'
                      || (ROW_NUMBER() OVER (PARTITION BY c.enforced, c.rule, w.place ORDER BY c.new_version) - 1), c.new_version
             FROM counted AS c
             JOIN named AS w ON w.day = c.week_day
            WHERE c.new_version IS NOT NULL AND c.new_version <> ''
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
