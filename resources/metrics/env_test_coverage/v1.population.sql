-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- env_test_coverage v1: one row per environment that is active at as_of, with the newest automated run of the version that
-- is deployed there. Where the inventory names no version it is that of the newest deployment that succeeded: its
-- artifact or its commit.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'fresh_days') * 86400000000000 AS fresh_ns
),
-- An environment that several sources list under one id is one; what one of them says of it holds. Environments of one
-- name that belong to different services have ids SERVICE/NAME.
listed AS (
    SELECT e.version_id,
           e.source,
           e.id,
           COALESCE(e.name, e.id) AS name,
           CASE WHEN e.id LIKE '%/' || e.name THEN e.id ELSE COALESCE(e.name, e.id) END AS label,
           e.class,
           e.deployed_version,
           e.created_at_ns,
           CASE WHEN e.retired_at_ns <= p.as_of THEN 1 ELSE 0 END AS retired,
           ROW_NUMBER() OVER (PARTITION BY e.id
                                  ORDER BY CASE WHEN e.deployed_version IS NULL THEN 1 ELSE 0 END, e.version_id DESC) AS place
      FROM environment AS e
     CROSS JOIN p
     WHERE e.created_at_ns IS NULL
        OR e.created_at_ns <= p.as_of
),
active AS (
    SELECT l.*
      FROM listed AS l
     WHERE l.place = 1
       AND NOT EXISTS (SELECT 1 FROM listed AS r WHERE r.id = l.id AND r.retired = 1)
),
deployed AS (
    SELECT a.version_id,
           d.artifact,
           d.commit_sha,
           ROW_NUMBER() OVER (PARTITION BY a.version_id ORDER BY d.at_ns DESC, d.version_id DESC) AS place
      FROM active AS a
     CROSS JOIN p
      JOIN deployment AS d ON d.environment = a.id
                           OR (d.environment = a.name AND (a.label <> a.id OR a.id = a.name OR a.id = d.service || '/' || a.name))
     WHERE a.deployed_version IS NULL
       AND d.at_ns <= p.as_of
       AND LOWER(COALESCE(d.status, '')) IN ('success', 'superseded')
),
present AS (
    SELECT a.*,
           COALESCE(a.deployed_version, d.artifact, d.commit_sha) AS version,
           CASE WHEN a.deployed_version IS NULL THEN d.commit_sha END AS other_version
      FROM active AS a
      LEFT JOIN deployed AS d ON d.place = 1 AND d.version_id = a.version_id
),
-- Runs of the environment: how well each would do, the best first.
run AS (
    SELECT a.version_id AS environment_version_id,
           r.version_id,
           r.source,
           r.id,
           r.at_ns,
           r.version,
           COALESCE(r.automated, 0) AS automated,
           CASE WHEN r.version = a.version OR r.version = a.other_version THEN 1 ELSE 0 END AS same_version,
           CASE WHEN r.at_ns >= p.as_of - p.fresh_ns THEN 1 ELSE 0 END AS fresh
      FROM present AS a
     CROSS JOIN p
      JOIN test_run AS r ON (r.environment = a.name OR r.environment = a.id)
     WHERE r.at_ns <= p.as_of
       AND LOWER(COALESCE(r.result, '')) NOT IN ('skipped', 'cancelled', 'canceled', 'not_run')
),
best AS (
    SELECT r.*,
           ROW_NUMBER() OVER (PARTITION BY r.environment_version_id
                                  ORDER BY r.automated * r.same_version * r.fresh DESC,
                                           r.automated * r.same_version DESC,
                                           r.automated DESC,
                                           r.at_ns DESC,
                                           r.version_id DESC) AS place
      FROM run AS r
)
SELECT 'environment' AS row_type,
       a.id AS row_id,
       a.source AS source,
       a.version_id AS version_id,
       CASE WHEN b.version_id IS NOT NULL THEN 'test_run' END AS also_type,
       b.id AS also_id,
       b.source AS also_source,
       b.version_id AS also_version_id,
       a.label AS environment,
       a.class AS environment_class,
       a.version AS deployed_version,
       b.version AS tested_version,
       b.at_ns AS tested_ns,
       CASE WHEN b.automated * b.same_version * b.fresh = 1 THEN 1 ELSE 0 END AS covered,
       CASE WHEN b.automated * b.same_version * b.fresh = 1 THEN 0 ELSE 1 END AS uncovered,
       CASE WHEN b.version_id IS NULL THEN 'no_run'
            WHEN b.automated = 0 THEN 'manual_only'
            WHEN b.same_version = 0 THEN 'other_version'
            WHEN b.fresh = 0 THEN 'stale'
            ELSE 'covered' END AS verdict,
       CASE WHEN a.version IS NULL THEN 'no_deployed_version' END AS excluded
  FROM present AS a
  LEFT JOIN best AS b ON b.environment_version_id = a.version_id AND b.place = 1
 ORDER BY 9, 3, 2
