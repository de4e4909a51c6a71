-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- dora v1, restated in plain SQLite over the tables population and param. Local days need the rules of a time zone, which
-- SQLite has not. 1.959963984540054 is the normal quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(is_deployment), 0) AS deployments,
           COALESCE(SUM(is_change), 0) AS changes,
           COALESCE(SUM(negative_lead), 0) AS negative,
           COALESCE(SUM(failure), 0) AS failures,
           COALESCE(SUM(inferred), 0) AS inferred,
           COALESCE(SUM(recovered), 0) AS recovered,
           COALESCE(SUM(bad_recovery), 0) AS bad_recoveries,
           COALESCE(SUM(rework), 0) AS rework,
           COALESCE(SUM(failures_told), 0) AS failures_told,
           COALESCE(SUM(rework_told), 0) AS rework_told,
           AVG(CASE WHEN recovered = 1 THEN recovery_ns / 3600000000000.0 END) AS recovery_mean,
           1.959963984540054 AS z
      FROM counted
),
period AS (
    SELECT (MIN(CAST((SELECT value FROM param WHERE name = 'to_ns') AS INTEGER),
                CAST((SELECT value FROM param WHERE name = 'as_of_ns') AS INTEGER))
            - CAST((SELECT value FROM param WHERE name = 'from_ns') AS INTEGER)) / 86400000000000.0 AS days
),
share AS (
    SELECT failures * 1.0 / failures_told AS value, failures_told * 1.0 AS n, z FROM part WHERE failures_told > 0
),
-- insert interval.v1,
lead_time AS (
    SELECT lead_ns / 3600000000000.0 AS hours, ROW_NUMBER() OVER (ORDER BY lead_ns) - 1 AS place, (COUNT(*) OVER () - 1) * 0.5 AS h
      FROM counted
     WHERE is_change = 1
),
-- Kaplan and Meier, as sums of logarithms; an end of all that are left has none and ends the curve.
step AS (
    SELECT recovery_ns / 3600000000000.0 AS hours,
           SUM(recovered) AS ends,
           SUM(COUNT(*)) OVER (ORDER BY recovery_ns ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS at_risk
      FROM counted
     WHERE failure = 1
       AND recovery_ns IS NOT NULL
     GROUP BY recovery_ns
),
curve AS (
    SELECT hours,
           CASE WHEN MAX(CASE WHEN ends = at_risk THEN 1 ELSE 0 END) OVER w = 1 THEN 0.0
                ELSE EXP(SUM(CASE WHEN ends < at_risk THEN LN(1 - ends * 1.0 / at_risk) ELSE 0 END) OVER w) END AS survival
      FROM step
     WHERE ends > 0
    WINDOW w AS (ORDER BY hours)
)
SELECT 'deployments' AS name, deployments AS value FROM part
 UNION ALL SELECT 'per_day', CASE WHEN days > 0 THEN deployments / days END FROM part, period
 UNION ALL SELECT 'changes', changes FROM part
 UNION ALL SELECT 'change_lead_time_h_median',
                  (SELECT AVG(hours) FROM lead_time WHERE place IN (CAST(h AS INTEGER), CAST(h + 0.5 AS INTEGER)))
 UNION ALL SELECT 'negative_lead_times', negative FROM part
 UNION ALL SELECT 'change_fail_rate/num', failures FROM part
 UNION ALL SELECT 'change_fail_rate/den', failures_told FROM part
 UNION ALL SELECT 'change_fail_rate/value', (SELECT value FROM share)
 UNION ALL SELECT 'change_fail_rate/ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'change_fail_rate/ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'inferred_failures', inferred FROM part
 UNION ALL SELECT 'recovery_h/n', failures FROM part
 UNION ALL SELECT 'recovery_h/events', recovered FROM part
 UNION ALL SELECT 'recovery_h/mean_closed_only', recovery_mean FROM part
 UNION ALL SELECT 'recovery_h/km_median', (SELECT MIN(hours) FROM curve WHERE survival <= 0.5 + 1e-12)
 UNION ALL SELECT 'bad_recoveries', bad_recoveries FROM part
 UNION ALL SELECT 'rework_rate/num', rework FROM part
 UNION ALL SELECT 'rework_rate/den', rework_told FROM part
 UNION ALL SELECT 'rework_rate/value', CASE WHEN rework_told > 0 THEN rework * 1.0 / rework_told END FROM part
 UNION ALL SELECT 'deployments_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE is_deployment = 1 GROUP BY service
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
