-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- retained_evaluations v1: one row per rule that was evaluated in [from, to); one per count that cannot be right.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
counting AS (
    SELECT e.version_id, e.source, e.id, e.rule, e.at_ns, e.count AS amount
      FROM evaluation_count AS e
     CROSS JOIN p
     WHERE e.at_ns >= p.from_ns
       AND e.at_ns < p.to_ns
       AND e.at_ns <= p.as_of
),
by_source AS (
    SELECT c.rule, c.source, SUM(c.amount) AS amount
      FROM counting AS c
     WHERE c.amount >= 0
     GROUP BY c.rule, c.source
),
by_rule AS (
    SELECT rule, MAX(amount) AS counted FROM by_source GROUP BY rule
),
deciding AS (
    SELECT g.version_id, g.source, g.id, g.rule, g.decided_at_ns AS at_ns,
           CASE WHEN g.rule_version IS NULL THEN 1 ELSE 0 END AS no_version,
           CASE WHEN g.artifact IS NULL AND g.commit_sha IS NULL THEN 1 ELSE 0 END AS no_subject,
           CASE WHEN g.decision IS NOT NULL AND g.rule_version IS NOT NULL AND COALESCE(g.artifact, g.commit_sha) IS NOT NULL THEN 1 ELSE 0 END AS is_whole
      FROM gate_telling AS g
     CROSS JOIN p
     WHERE g.place = 1
       AND g.decided_at_ns >= p.from_ns
       AND g.decided_at_ns < p.to_ns
       AND g.decided_at_ns <= p.as_of
       AND COALESCE(g.decision, '') <> 'skipped'
),
stored AS (
    SELECT d.rule, COUNT(*) AS stored, SUM(d.is_whole) AS whole, SUM(d.no_version) AS no_version, SUM(d.no_subject) AS no_subject
      FROM deciding AS d
     GROUP BY d.rule
),
-- The row that a rule opens to: its newest, a decision rather than a count.
told AS (
    SELECT 'gate_decision' AS row_type, 0 AS rank, version_id, source, id, rule, at_ns FROM deciding
     UNION ALL
    SELECT 'evaluation_count', 1, version_id, source, id, rule, at_ns FROM counting WHERE amount >= 0
),
newest AS (
    SELECT t.*,
           MAX(t.at_ns) OVER (PARTITION BY t.rule) AS newest_ns,
           ROW_NUMBER() OVER (PARTITION BY t.rule ORDER BY t.rank, t.at_ns DESC, t.version_id DESC) AS place
      FROM told AS t
),
summed AS (
    SELECT n.*,
           COALESCE(c.counted, 0) AS counted,
           COALESCE(s.stored, 0) AS stored,
           COALESCE(s.whole, 0) AS whole,
           COALESCE(s.no_version, 0) AS no_version,
           COALESCE(s.no_subject, 0) AS no_subject,
           CASE WHEN COALESCE(c.counted, 0) > COALESCE(s.stored, 0) THEN COALESCE(c.counted, 0) ELSE COALESCE(s.stored, 0) END AS known
      FROM newest AS n
      LEFT JOIN by_rule AS c ON COALESCE(c.rule, '') = COALESCE(n.rule, '')
      LEFT JOIN stored AS s ON COALESCE(s.rule, '') = COALESCE(n.rule, '')
     WHERE n.place = 1
)
SELECT m.row_type,
       m.id AS row_id,
       m.source,
       m.version_id,
       m.rule,
       m.newest_ns,
       CAST(m.counted AS BIGINT) AS counted,
       CAST(m.stored AS BIGINT) AS stored,
       CAST(m.whole AS BIGINT) AS whole,
       CAST(m.known AS BIGINT) AS known,
       CAST(m.whole AS BIGINT) AS retained,
       CAST(m.known - m.whole AS BIGINT) AS lost,
       CAST(m.no_version AS BIGINT) AS no_version,
       CAST(m.no_subject AS BIGINT) AS no_subject,
       1 AS evaluated,
       CAST(NULL AS TEXT) AS excluded
  FROM summed AS m
 UNION ALL
SELECT 'evaluation_count', c.id, c.source, c.version_id, c.rule, c.at_ns, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'negative_amount'
  FROM counting AS c
 WHERE c.amount IS NULL
    OR c.amount < 0
 ORDER BY 5, 15 DESC, 4
