-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_expiry_forecast v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the
-- normal quantile of 0.975 in Wilson's score interval.
WITH RECURSIVE counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
week(number) AS (
    SELECT 0 WHERE (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'weeks') > 0
     UNION ALL
    SELECT number + 1 FROM week WHERE number + 1 < (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'weeks')
),
part AS (
    SELECT COALESCE(SUM(expiring), 0) AS expiring,
           COALESCE(SUM(renewed), 0) AS renewed,
           COALESCE(SUM(ended), 0) AS ended,
           COALESCE(SUM(chain_ended), 0) AS chains_ended,
           1.959963984540054 AS z
      FROM counted
),
share AS (
    SELECT renewed * 1.0 / ended AS value, ended * 1.0 AS n, expiring, chains_ended, z FROM part WHERE ended > 0
),
interval AS (
    SELECT value,
           expiring,
           (value + z * z / (2 * n)) / (1 + z * z / n) AS centre,
           z / (1 + z * z / n) * SQRT(value * (1 - value) / n + z * z / (4 * n * n)) AS half
      FROM share
     WHERE chains_ended >= 10
)
SELECT 'expiring' AS name, expiring AS value FROM part
 UNION ALL SELECT 'weeks/' || w.number, COUNT(c.week)
             FROM week AS w
             LEFT JOIN counted AS c ON c.week = w.number AND c.expiring = 1
            GROUP BY w.number
 UNION ALL SELECT 'later', COALESCE(SUM(later), 0) FROM counted
 UNION ALL SELECT 'already_expired_open', COALESCE(SUM(expired_open), 0) FROM counted
 UNION ALL SELECT 'no_expiry', COALESCE(SUM(no_expiry), 0) FROM counted
 UNION ALL SELECT 'open', COALESCE(SUM(open), 0) FROM counted
 UNION ALL SELECT 'by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE expiring = 1 GROUP BY service
 UNION ALL SELECT 'renewed', renewed FROM part
 UNION ALL SELECT 'ended', ended FROM part
 UNION ALL SELECT 'renewal_share', (SELECT value FROM share)
 UNION ALL SELECT 'chains_ended', chains_ended FROM part
 UNION ALL SELECT 'expected_renewals', (SELECT expiring * value FROM interval)
 UNION ALL SELECT 'expected_renewals_low',
                  (SELECT expiring * CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'expected_renewals_high',
                  (SELECT expiring * CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
