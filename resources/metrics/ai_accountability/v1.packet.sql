-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_accountability v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(accountable), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'missing_user', COUNT(*) FROM counted WHERE missing_user = 1
 UNION ALL SELECT 'missing_session', COUNT(*) FROM counted WHERE missing_session = 1
 UNION ALL SELECT 'missing_service', COUNT(*) FROM counted WHERE missing_service = 1
 UNION ALL SELECT 'missing_model', COUNT(*) FROM counted WHERE missing_model = 1
 UNION ALL SELECT 'missing_cost', COUNT(*) FROM counted WHERE missing_cost = 1
 UNION ALL SELECT 'decided', COUNT(*) FROM counted WHERE decided = 1
 UNION ALL SELECT 'stopped', COUNT(*) FROM counted WHERE stopped = 1
 UNION ALL SELECT 'by_decision/' || COALESCE(policy_decision, '(none)'), COUNT(*) FROM counted GROUP BY policy_decision
 UNION ALL SELECT 'violating', COUNT(*) FROM counted WHERE violating = 1
 UNION ALL SELECT 'safety_violations', COALESCE(SUM(safety_violations), 0) FROM counted
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
