-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_expiry_forecast v1: one row per exception chain that is open at as_of, with the local ISO week in which its
-- last open grant expires; one per grant that ended renewal_gap_days ago or earlier, with whether it was renewed; one
-- per grant that cannot be used.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'renewal_gap_days') * 86400000000000 AS gap_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'weeks') AS weeks
),
member AS (
    SELECT * FROM exception_grant WHERE excluded IS NULL AND place = 1
),
-- 1 January 1970 was a Thursday, so day + 3 counts days from a Monday.
this_week AS (
    SELECT ((p.as_of + z.offset_ns) / 86400000000000 + 3) / 7 AS number
      FROM p
      JOIN zone_offset AS z ON p.as_of >= z.from_ns AND p.as_of < z.to_ns
),
chain AS (
    SELECT m.chain,
           COUNT(*) AS grants,
           MIN(m.created_at_ns) AS first_granted_ns,
           MAX(m.is_open) AS is_open,
           MAX(CASE WHEN m.is_open = 1 AND m.expires_at_ns IS NULL THEN 1 ELSE 0 END) AS no_expiry,
           MAX(CASE WHEN m.is_open = 1 THEN m.expires_at_ns END) AS expires_ns
      FROM member AS m
     GROUP BY m.chain
),
dated AS (
    SELECT c.*,
           ((c.expires_ns + z.offset_ns) / 86400000000000 + 3) / 7 - w.number AS week
      FROM chain AS c
     CROSS JOIN this_week AS w
     CROSS JOIN p
      LEFT JOIN zone_offset AS z ON c.expires_ns >= z.from_ns AND c.expires_ns < z.to_ns
                                AND c.expires_ns > p.as_of AND c.no_expiry = 0
     WHERE c.is_open = 1
),
-- The grant that stands for its chain: the open one that was created last.
shown AS (
    SELECT m.*,
           ROW_NUMBER() OVER (PARTITION BY m.chain ORDER BY m.is_open DESC, m.created_at_ns DESC, m.version_id DESC) AS from_last
      FROM member AS m
),
-- A grant ends when it is closed or expires; it was renewed if a later one of its chain began.
followed AS (
    SELECT m.*,
           CASE WHEN m.closed_at_ns IS NULL OR m.expires_at_ns <= m.closed_at_ns THEN m.expires_at_ns ELSE m.closed_at_ns END AS over_ns,
           LEAD(m.version_id) OVER (PARTITION BY m.chain ORDER BY m.created_at_ns, m.version_id) AS next_version
      FROM member AS m
)
SELECT 'exception' AS row_type,
       s.id AS row_id,
       s.source AS source,
       s.version_id AS version_id,
       s.also_type,
       s.also_id,
       s.also_source,
       s.also_version_id,
       s.also2_type,
       s.also2_id,
       s.also2_source,
       s.also2_version_id,
       s.service AS service,
       t.team AS team,
       s.rule AS rule,
       s.owner AS owner,
       d.grants AS grants,
       d.first_granted_ns AS first_granted_ns,
       CASE WHEN d.no_expiry = 0 THEN d.expires_ns END AS expires_ns,
       CASE WHEN d.week < p.weeks THEN d.week END AS week,
       1 AS open,
       CASE WHEN d.week < p.weeks THEN 1 ELSE 0 END AS expiring,
       CASE WHEN d.week >= p.weeks THEN 1 ELSE 0 END AS later,
       CASE WHEN d.no_expiry = 0 AND d.expires_ns <= p.as_of THEN 1 ELSE 0 END AS expired_open,
       d.no_expiry AS no_expiry,
       0 AS ended,
       0 AS renewed,
       0 AS chain_ended,
       CAST(NULL AS TEXT) AS excluded
  FROM dated AS d
 CROSS JOIN p
  JOIN shown AS s ON s.chain = d.chain AND s.from_last = 1
  LEFT JOIN service_team AS t ON t.service = s.service
 UNION ALL
SELECT 'exception',
       f.id,
       f.source,
       f.version_id,
       f.also_type,
       f.also_id,
       f.also_source,
       f.also_version_id,
       f.also2_type,
       f.also2_id,
       f.also2_source,
       f.also2_version_id,
       f.service,
       t.team,
       f.rule,
       f.owner,
       1,
       f.created_at_ns,
       f.expires_at_ns,
       CAST(NULL AS BIGINT),
       0,
       0,
       0,
       0,
       0,
       1,
       CASE WHEN f.next_version IS NULL THEN 0 ELSE 1 END,
       CASE WHEN f.next_version IS NULL AND c.is_open = 0 THEN 1 ELSE 0 END,
       CAST(NULL AS TEXT)
  FROM followed AS f
 CROSS JOIN p
  JOIN chain AS c ON c.chain = f.chain
  LEFT JOIN service_team AS t ON t.service = f.service
 WHERE f.over_ns <= p.as_of - p.gap_ns
 UNION ALL
SELECT 'exception',
       x.id,
       x.source,
       x.version_id,
       x.also_type,
       x.also_id,
       x.also_source,
       x.also_version_id,
       x.also2_type,
       x.also2_id,
       x.also2_source,
       x.also2_version_id,
       x.service,
       t.team,
       x.rule,
       x.owner,
       1,
       x.created_at_ns,
       x.expires_at_ns,
       CAST(NULL AS BIGINT),
       0,
       0,
       0,
       0,
       0,
       0,
       0,
       0,
       x.excluded
  FROM exception_grant AS x
  LEFT JOIN service_team AS t ON t.service = x.service
 WHERE x.excluded IS NOT NULL
 ORDER BY 21 DESC, 4
