-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- env_test_coverage v1, restated in plain SQLite over the table population.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(covered), 0) AS num, COUNT(*) AS den FROM counted
)
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', CASE WHEN den > 0 THEN num * 1.0 / den END FROM part
 UNION ALL SELECT 'uncovered/' || (ROW_NUMBER() OVER (ORDER BY environment) - 1), environment FROM counted WHERE uncovered = 1
 UNION ALL SELECT 'by_verdict/' || verdict, COUNT(*) FROM counted GROUP BY verdict
 UNION ALL SELECT 'version_unknown', COUNT(*) FROM population WHERE excluded = 'no_deployed_version'
