-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- finding_telling v1: findings that several sources tell of, each row with its place among them; 1 stands for the finding.
-- Only what is certain: the same rule (vulnerability), service and instant at which it was first seen, told by each source
-- once. The one that says that its risk was accepted comes first, then one that names a due date, then the one that is open
-- longest; what a source calls no finding at all comes last. Findings that nobody else tells of are not here.
WITH alike AS (
    SELECT f.service, f.rule, f.first_seen_ns
      FROM finding AS f
     WHERE f.service IS NOT NULL
       AND f.rule IS NOT NULL
       AND f.first_seen_ns IS NOT NULL
     GROUP BY f.service, f.rule, f.first_seen_ns
    HAVING COUNT(*) > 1
       AND COUNT(*) = COUNT(DISTINCT f.source)
)
SELECT f.version_id,
       ROW_NUMBER() OVER (PARTITION BY f.service, f.rule, f.first_seen_ns
                              ORDER BY CASE WHEN f.state IN ('duplicate', 'false_positive', 'not_affected', 'suppressed') THEN 1 ELSE 0 END,
                                       CASE WHEN f.risk_accepted_at_ns IS NULL THEN 1 ELSE 0 END,
                                       CASE WHEN f.due_ns IS NULL THEN 1 ELSE 0 END,
                                       CASE WHEN f.resolved_at_ns IS NULL THEN 0 ELSE 1 END,
                                       f.resolved_at_ns DESC,
                                       f.version_id) AS place
  FROM alike AS a
  JOIN finding AS f ON f.service = a.service AND f.rule = a.rule AND f.first_seen_ns = a.first_seen_ns
