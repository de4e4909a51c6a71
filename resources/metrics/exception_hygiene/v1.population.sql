-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_hygiene v1: one row per exception chain that is open at as_of with what its latest open grant lacks, and one per
-- grant that cannot be used.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'permanent_days') * 86400000000000 AS permanent_ns
),
member AS (
    SELECT g.*,
           ROW_NUMBER() OVER (PARTITION BY g.chain ORDER BY g.is_open DESC, g.created_at_ns DESC, g.version_id DESC) AS from_last,
           COUNT(*) OVER (PARTITION BY g.chain) AS grants,
           MIN(g.created_at_ns) OVER (PARTITION BY g.chain) AS first_granted_ns
      FROM exception_grant AS g
     WHERE g.excluded IS NULL
       AND g.place = 1
),
latest AS (
    SELECT m.version_id,
           m.source,
           m.id,
           m.service,
           m.rule,
           m.owner,
           m.requester,
           m.approver,
           m.reason,
           m.also_type,
           m.also_id,
           m.also_source,
           m.also_version_id,
           m.also2_type,
           m.also2_id,
           m.also2_source,
           m.also2_version_id,
           m.grants,
           m.first_granted_ns,
           m.expires_at_ns AS expires_ns,
           p.as_of - m.first_granted_ns AS age_ns,
           CASE WHEN m.expires_at_ns IS NULL OR p.as_of - m.first_granted_ns > p.permanent_ns OR m.grants >= 4 THEN 1 ELSE 0 END AS permanent,
           CASE WHEN m.expires_at_ns <= p.as_of THEN 1 ELSE 0 END AS expired
      FROM member AS m
     CROSS JOIN p
     WHERE m.from_last = 1
       AND m.is_open = 1
),
judged AS (
    SELECT l.*,
           CASE WHEN l.owner IS NULL THEN 1 ELSE 0 END AS no_owner,
           CASE WHEN l.approver IS NULL OR l.approver = l.requester THEN 1 ELSE 0 END AS alone,
           CASE WHEN l.expires_ns IS NULL THEN 1 ELSE 0 END AS endless,
           CASE WHEN l.reason IS NULL THEN 1 ELSE 0 END AS no_reason,
           CASE WHEN l.service IS NULL OR l.rule IS NULL THEN 1 ELSE 0 END AS no_scope
      FROM latest AS l
)
SELECT 'exception' AS row_type,
       j.id AS row_id,
       j.source AS source,
       j.version_id AS version_id,
       j.also_type,
       j.also_id,
       j.also_source,
       j.also_version_id,
       j.also2_type,
       j.also2_id,
       j.also2_source,
       j.also2_version_id,
       j.service AS service,
       t.team AS team,
       j.rule AS rule,
       j.owner AS owner,
       j.requester AS requester,
       j.approver AS approver,
       j.grants AS grants,
       j.first_granted_ns AS first_granted_ns,
       j.expires_ns AS expires_ns,
       j.age_ns AS age_ns,
       1 AS open,
       j.no_owner AS missing_owner,
       j.alone AS missing_second_person,
       j.endless AS missing_expiry,
       j.no_reason AS missing_reason,
       j.no_scope AS missing_scope,
       j.expired AS missing_in_time,
       CASE WHEN j.no_owner + j.alone + j.endless + j.no_reason + j.no_scope + j.expired = 0 THEN 1 ELSE 0 END AS complete,
       CASE WHEN j.no_owner + j.alone + j.endless + j.no_reason + j.no_scope + j.expired > 0 THEN 1 ELSE 0 END AS incomplete,
       j.permanent AS permanent,
       CAST(NULL AS TEXT) AS excluded
  FROM judged AS j
  LEFT JOIN service_team AS t ON t.service = j.service
 UNION ALL
SELECT 'exception', s.id, s.source, s.version_id, s.also_type, s.also_id, s.also_source, s.also_version_id,
       s.also2_type, s.also2_id, s.also2_source, s.also2_version_id, s.service, t.team, s.rule, s.owner, CAST(NULL AS TEXT), CAST(NULL AS TEXT), 1,
       s.created_at_ns, s.expires_at_ns, CAST(NULL AS BIGINT), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, s.excluded
  FROM exception_grant AS s
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.excluded IS NOT NULL
 ORDER BY 20, 4
