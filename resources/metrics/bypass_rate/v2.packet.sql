-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- bypass_rate v2, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(bypassed), 0) AS num,
           COALESCE(SUM(blocked), 0) AS den,
           COALESCE(SUM(waived), 0) AS waived,
           COALESCE(SUM(stands), 0) AS stands,
           COALESCE(SUM(maturing), 0) AS maturing,
           COALESCE(SUM(ungated), 0) AS ungated,
           1.959963984540054 AS z
      FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'waived', waived FROM part
 UNION ALL SELECT 'standing', stands FROM part
 UNION ALL SELECT 'maturing', maturing FROM part
 UNION ALL SELECT 'ungated_deploys', ungated FROM part
 UNION ALL SELECT 'bypassed_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE bypassed = 1 GROUP BY service
 UNION ALL SELECT 'blocked_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE blocked = 1 GROUP BY service
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
