-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- tag_compliance v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(compliant), 0) AS num, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'missing_by_tag/application', COALESCE(SUM(lacks_application), 0) FROM counted
 UNION ALL SELECT 'missing_by_tag/environment', COALESCE(SUM(lacks_environment), 0) FROM counted
 UNION ALL SELECT 'missing_by_tag/owner', COALESCE(SUM(lacks_owner), 0) FROM counted
 UNION ALL SELECT 'missing_by_tag/cost_center', COALESCE(SUM(lacks_cost_center), 0) FROM counted
 UNION ALL SELECT 'failing_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE compliant = 0 GROUP BY service
