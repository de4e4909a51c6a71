-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- finding_spell v1: one row per time that a finding was open: from first seen, or from a reopening after a fix that had
-- held, to the first resolution that holds. Open ones last until as_of, accepted ones until their acceptance: they were
-- not fixed. What makes a finding unusable stands in excluded.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'hold_days') * 86400000000000 AS hold_ns
),
begun AS (
    SELECT f.version_id AS finding_version, f.first_seen_ns AS started_ns, 0 AS again
      FROM finding AS f
     CROSS JOIN p
     WHERE f.first_seen_ns IS NULL
        OR f.first_seen_ns <= p.as_of
     UNION ALL
    SELECT finding_version, reopened_ns, 1 FROM finding_fix WHERE reopened_ns IS NOT NULL
),
fixed AS (
    SELECT b.finding_version, b.started_ns, b.again, MIN(x.resolved_ns) AS fixed_ns
      FROM begun AS b
      LEFT JOIN finding_fix AS x ON x.finding_version = b.finding_version AND x.resolved_ns >= b.started_ns
     GROUP BY b.finding_version, b.started_ns, b.again
),
known AS (
    SELECT finding_version, MIN(resolved_ns) AS first_ns FROM finding_fix GROUP BY finding_version
),
told AS (
    SELECT f.*,
           b.started_ns,
           b.again,
           b.fixed_ns,
           CASE WHEN f.risk_accepted_at_ns <= p.as_of AND f.risk_accepted_at_ns >= b.started_ns
                 AND (b.fixed_ns IS NULL OR f.risk_accepted_at_ns < b.fixed_ns) THEN f.risk_accepted_at_ns END AS accepted_ns,
           CASE WHEN f.first_seen_ns IS NULL THEN 'no_first_seen'
                WHEN f.state = 'duplicate' THEN 'duplicate'
                WHEN f.state IN ('false_positive', 'not_affected') THEN 'false_positive'
                WHEN f.state = 'suppressed' THEN 'suppressed'
                WHEN n.place > 1 THEN 'told_twice'
                WHEN k.first_ns < f.first_seen_ns THEN 'resolved_before_seen'
                WHEN f.state IN ('fixed', 'closed') AND k.first_ns IS NULL AND f.resolved_at_ns IS NULL
                     AND f.risk_accepted_at_ns IS NULL THEN 'closed_without_time'
                WHEN f.state = 'risk_accepted' AND f.risk_accepted_at_ns IS NULL AND b.fixed_ns IS NULL
                     THEN 'accepted_without_time' END AS unusable
      FROM fixed AS b
      JOIN finding AS f ON f.version_id = b.finding_version
     CROSS JOIN p
      LEFT JOIN known AS k ON k.finding_version = f.version_id
      LEFT JOIN finding_telling AS n ON n.version_id = f.version_id
)
SELECT t.version_id,
       t.source,
       t.id,
       t.service,
       t.rule,
       t.severity,
       t.tool,
       t.commit_sha,
       t.started_ns,
       t.again,
       COALESCE(t.accepted_ns, t.fixed_ns, p.as_of) AS until_ns,
       CASE WHEN t.accepted_ns IS NULL AND t.fixed_ns IS NOT NULL THEN 1 ELSE 0 END AS is_fixed,
       CASE WHEN t.accepted_ns IS NOT NULL THEN 1 ELSE 0 END AS is_accepted,
       CASE WHEN t.accepted_ns IS NULL AND t.fixed_ns > p.as_of - p.hold_ns THEN 1 ELSE 0 END AS is_young,
       t.unusable AS excluded
  FROM told AS t
 CROSS JOIN p
