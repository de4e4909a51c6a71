-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- drift v2, restated in plain SQLite over the tables population and param. Garwood's interval needs the inverse of the
-- incomplete gamma function, which SQLite has not.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
p AS (
    SELECT CAST((SELECT value FROM param WHERE name = 'rmst_hours') AS REAL) AS tau
),
part AS (
    SELECT COALESCE(SUM(episode), 0) AS episodes,
           COALESCE(SUM(monitored), 0) AS rated,
           COALESCE(SUM(unmonitored), 0) AS unmonitored,
           COALESCE(SUM(approved), 0) AS approved,
           COALESCE(SUM(CASE WHEN is_asset = 1 THEN exposure_ns / 86400000000000.0 END), 0.0) AS exposure,
           COALESCE(SUM(CASE WHEN is_asset = 1 THEN drifted_ns / 86400000000000.0 END), 0.0) AS drifted,
           COALESCE(SUM(watched_at_end), 0) AS assets,
           COALESCE(SUM(drifted_at_end), 0) AS in_drift,
           COALESCE(SUM(closed), 0) AS closed,
           COALESCE(SUM(still_open), 0) AS still_open,
           COALESCE(SUM(start_assumed), 0) AS start_assumed,
           AVG(CASE WHEN closed = 1 THEN dwell_ns / 3600000000000.0 END) AS closed_mean
      FROM counted
),
lag AS (
    SELECT lag_ns / 3600000000000.0 AS hours, ROW_NUMBER() OVER (ORDER BY lag_ns) - 1 AS place, (COUNT(*) OVER () - 1) * 0.5 AS h
      FROM counted
     WHERE episode = 1
       AND lag_ns IS NOT NULL
),
-- Kaplan and Meier, as sums of logarithms; an end of all that are left has none and ends the curve.
step AS (
    SELECT dwell_ns / 3600000000000.0 AS hours,
           SUM(closed) AS ends,
           SUM(COUNT(*)) OVER (ORDER BY dwell_ns ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS at_risk
      FROM counted
     WHERE episode = 1
     GROUP BY dwell_ns
),
curve AS (
    SELECT hours,
           CASE WHEN MAX(CASE WHEN ends = at_risk THEN 1 ELSE 0 END) OVER w = 1 THEN 0.0
                ELSE EXP(SUM(CASE WHEN ends < at_risk THEN LN(1 - ends * 1.0 / at_risk) ELSE 0 END) OVER w) END AS survival
      FROM step
     WHERE ends > 0
    WINDOW w AS (ORDER BY hours)
),
-- The curve as stretches of one height up to tau; the first begins at 0.
stretch AS (
    SELECT 0.0 AS hours, 1.0 AS survival
     UNION ALL
    SELECT hours, survival FROM curve, p WHERE hours < tau
),
area AS (
    SELECT SUM(survival * (COALESCE(next_hours, tau) - hours)) AS value
      FROM (SELECT hours, survival, LEAD(hours) OVER (ORDER BY hours, survival DESC) AS next_hours FROM stretch), p
)
SELECT 'episodes' AS name, episodes AS value FROM part
 UNION ALL SELECT 'rated_episodes', rated FROM part
 UNION ALL SELECT 'unmonitored_episodes', unmonitored FROM part
 UNION ALL SELECT 'approved_episodes', approved FROM part
 UNION ALL SELECT 'exposure_asset_days', exposure FROM part
 UNION ALL SELECT 'per_100_asset_days', CASE WHEN exposure > 0 THEN rated * 100.0 / exposure END FROM part
 UNION ALL SELECT 'drifted_asset_days', drifted FROM part
 UNION ALL SELECT 'drifted_time_share', CASE WHEN exposure > 0 THEN drifted / exposure END FROM part
 UNION ALL SELECT 'assets', assets FROM part
 UNION ALL SELECT 'assets_in_drift', in_drift FROM part
 UNION ALL SELECT 'assets_in_drift_share', CASE WHEN assets > 0 THEN in_drift * 1.0 / assets END FROM part
 UNION ALL SELECT 'dwell_hours/n', episodes FROM part
 UNION ALL SELECT 'dwell_hours/events', closed FROM part
 UNION ALL SELECT 'dwell_hours/censored', still_open FROM part
 UNION ALL SELECT 'dwell_hours/mean_closed_only', closed_mean FROM part
 UNION ALL SELECT 'dwell_hours/km_median', (SELECT MIN(hours) FROM curve WHERE survival <= 0.5 + 1e-12)
 UNION ALL SELECT 'dwell_hours/rmst', CASE WHEN episodes > 0 THEN (SELECT value FROM area) END FROM part
 UNION ALL SELECT 'detection_lag_hours_median',
                  (SELECT AVG(hours) FROM lag WHERE place IN (CAST(h AS INTEGER), CAST(h + 0.5 AS INTEGER)))
 UNION ALL SELECT 'start_assumed', start_assumed FROM part
 UNION ALL SELECT 'episodes_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE episode = 1 GROUP BY service
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
