-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- component_coverage v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(active), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'code/num', COALESCE(SUM(code_active), 0) FROM counted
 UNION ALL SELECT 'code/den', COALESCE(SUM(is_code), 0) FROM counted
 UNION ALL SELECT 'code/value', COALESCE(SUM(code_active), 0) * 1.0 / NULLIF(COALESCE(SUM(is_code), 0), 0) FROM counted
 UNION ALL SELECT 'dependency/num', COALESCE(SUM(dependency_active), 0) FROM counted
 UNION ALL SELECT 'dependency/den', COALESCE(SUM(is_dependency), 0) FROM counted
 UNION ALL SELECT 'dependency/value', COALESCE(SUM(dependency_active), 0) * 1.0 / NULLIF(COALESCE(SUM(is_dependency), 0), 0) FROM counted
 UNION ALL SELECT 'artifact/num', COALESCE(SUM(artifact_active), 0) FROM counted
 UNION ALL SELECT 'artifact/den', COALESCE(SUM(is_artifact), 0) FROM counted
 UNION ALL SELECT 'artifact/value', COALESCE(SUM(artifact_active), 0) * 1.0 / NULLIF(COALESCE(SUM(is_artifact), 0), 0) FROM counted
 UNION ALL SELECT 'infrastructure/num', COALESCE(SUM(infrastructure_active), 0) FROM counted
 UNION ALL SELECT 'infrastructure/den', COALESCE(SUM(is_infrastructure), 0) FROM counted
 UNION ALL SELECT 'infrastructure/value', COALESCE(SUM(infrastructure_active), 0) * 1.0 / NULLIF(COALESCE(SUM(is_infrastructure), 0), 0) FROM counted
 UNION ALL SELECT 'runtime/num', COALESCE(SUM(runtime_active), 0) FROM counted
 UNION ALL SELECT 'runtime/den', COALESCE(SUM(is_runtime), 0) FROM counted
 UNION ALL SELECT 'runtime/value', COALESCE(SUM(runtime_active), 0) * 1.0 / NULLIF(COALESCE(SUM(is_runtime), 0), 0) FROM counted
 UNION ALL SELECT 'decision/num', COALESCE(SUM(decision_active), 0) FROM counted
 UNION ALL SELECT 'decision/den', COALESCE(SUM(is_decision), 0) FROM counted
 UNION ALL SELECT 'decision/value', COALESCE(SUM(decision_active), 0) * 1.0 / NULLIF(COALESCE(SUM(is_decision), 0), 0) FROM counted
 UNION ALL SELECT 'silent_by_class/' || COALESCE(class, '(none)'), COUNT(*) FROM counted WHERE silent = 1 GROUP BY class
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
