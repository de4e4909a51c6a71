-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_aging v1, restated in plain SQLite over the tables population and param.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
aged AS (
    SELECT age_ns / 86400000000000.0 AS days,
           ROW_NUMBER() OVER (ORDER BY age_ns) - 1 AS place,
           COUNT(*) OVER () AS n
      FROM counted
),
share(name, share) AS (
    VALUES ('median_age_days', 0.5), ('p90_age_days', 0.9)
),
spot AS (
    SELECT DISTINCT s.name, s.share * (a.n - 1) AS h FROM share AS s CROSS JOIN aged AS a
),
percentile AS (
    SELECT s.name,
           l.days + (s.h - CAST(s.h AS INTEGER)) * (COALESCE(u.days, l.days) - l.days) AS value
      FROM spot AS s
      JOIN aged AS l ON l.place = CAST(s.h AS INTEGER)
      LEFT JOIN aged AS u ON u.place = CAST(s.h AS INTEGER) + 1
),
edge(place, low, high) AS (
    VALUES (0, 0, 7), (1, 7, 30), (2, 30, 90), (3, 90, 180), (4, 180, 1000000)
)
SELECT 'open' AS name, COUNT(*) AS value FROM counted
 UNION ALL SELECT 'grants_in_open_chains', COALESCE(SUM(grants), 0) FROM counted
 UNION ALL SELECT 'by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted GROUP BY service
 UNION ALL SELECT 'buckets/' || e.place, COUNT(c.chain_id)
             FROM edge AS e
             LEFT JOIN counted AS c ON c.age_ns >= e.low * 86400000000000 AND c.age_ns < e.high * 86400000000000
            GROUP BY e.place
 UNION ALL SELECT s.name, p.value FROM share AS s LEFT JOIN percentile AS p ON p.name = s.name
 UNION ALL SELECT 'max_age_days', MAX(days) FROM aged
 UNION ALL SELECT 'expired_open', COALESCE(SUM(expired_open), 0) FROM counted
 UNION ALL SELECT 'no_expiry', COALESCE(SUM(no_expiry), 0) FROM counted
 UNION ALL SELECT 'expired_still_used', COALESCE(SUM(used_after_expiry), 0) FROM counted
 UNION ALL SELECT 'renewed_twice_or_more', COALESCE(SUM(renewed_twice), 0) FROM counted
 UNION ALL SELECT 'outlived_release_window', COALESCE(SUM(outlived), 0) FROM counted
 UNION ALL SELECT 'no_owner', COALESCE(SUM(no_owner), 0) FROM counted
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
