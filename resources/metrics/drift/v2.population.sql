-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- drift v2: one row per episode of drift that started in [from, to), and one per asset that was monitored in it.
-- An episode is what differs from intent in one property of one asset: detections that overlap or follow each other
-- within merge_gap_minutes are one. An asset's row holds how long it was monitored in the period, up to as_of, and how
-- long of that any of its properties had drifted without approval.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'merge_gap_minutes') * 60000000000 AS gap_ns
),
bound AS (
    SELECT as_of, from_ns, to_ns, gap_ns, CASE WHEN to_ns < as_of THEN to_ns ELSE as_of END AS until_ns FROM p
),
-- Where a source does not say when drift began, it was there since the last good look at the latest; else since it was
-- detected. What ended after as_of is open.
seen AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.asset,
           COALESCE(d.property, '') AS property,
           d.service,
           d.environment,
           d.kind,
           COALESCE(d.approved, 0) AS approved,
           d.detected_at_ns,
           COALESCE(d.started_at_ns, d.last_ok_at_ns, d.detected_at_ns) AS started_ns,
           CASE WHEN d.started_at_ns IS NULL THEN 1 ELSE 0 END AS start_assumed,
           CASE WHEN d.ended_at_ns <= b.as_of THEN d.ended_at_ns ELSE 9223372036854775807 END AS end_ns,
           CASE WHEN d.asset IS NULL THEN 'no_asset'
                WHEN COALESCE(d.started_at_ns, d.last_ok_at_ns, d.detected_at_ns) IS NULL THEN 'no_start'
                WHEN d.ended_at_ns < COALESCE(d.started_at_ns, d.last_ok_at_ns, d.detected_at_ns) THEN 'ended_before_started'
                WHEN d.kind = 'change-pending' THEN 'change_pending' END AS excluded
      FROM drift AS d
     CROSS JOIN bound AS b
     WHERE COALESCE(d.started_at_ns, d.last_ok_at_ns, d.detected_at_ns, 0) <= b.as_of
),
followed AS (
    SELECT s.*,
           MAX(s.end_ns) OVER (PARTITION BY s.asset, s.property, s.approved
                                   ORDER BY s.started_ns, s.version_id
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS end_before_ns
      FROM seen AS s
     WHERE s.excluded IS NULL
),
numbered AS (
    SELECT f.*,
           SUM(CASE WHEN f.end_before_ns IS NULL OR f.started_ns - b.gap_ns > f.end_before_ns THEN 1 ELSE 0 END)
               OVER (PARTITION BY f.asset, f.property, f.approved ORDER BY f.started_ns, f.version_id) AS episode
      FROM followed AS f
     CROSS JOIN bound AS b
),
ranked AS (
    SELECT n.*,
           MAX(n.end_ns) OVER w AS episode_end_ns,
           MIN(n.detected_at_ns) OVER w AS first_detected_ns,
           COUNT(*) OVER w AS detections,
           ROW_NUMBER() OVER w AS place,
           LAST_VALUE(n.version_id) OVER w AS last_version_id,
           LAST_VALUE(n.source) OVER w AS last_source,
           LAST_VALUE(n.id) OVER w AS last_id
      FROM numbered AS n
    WINDOW w AS (PARTITION BY n.asset, n.property, n.approved, n.episode ORDER BY n.started_ns, n.version_id
                 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
episode AS (
    SELECT * FROM ranked WHERE place = 1
),
-- Monitored time of an asset, overlaps once.
watched AS (
    SELECT m.asset,
           CASE WHEN COALESCE(m.from_at_ns, -9223372036854775807) < b.from_ns THEN b.from_ns ELSE m.from_at_ns END AS from_ns,
           CASE WHEN COALESCE(m.to_at_ns, 9223372036854775807) > b.until_ns THEN b.until_ns ELSE m.to_at_ns END AS to_ns,
           m.version_id
      FROM monitoring AS m
     CROSS JOIN bound AS b
     WHERE m.asset IS NOT NULL
       AND COALESCE(m.from_at_ns, -9223372036854775807) < b.until_ns
       AND COALESCE(m.to_at_ns, 9223372036854775807) > b.from_ns
),
watched_stretch AS (
    SELECT k.*,
           SUM(CASE WHEN k.before_ns IS NULL OR k.from_ns > k.before_ns THEN 1 ELSE 0 END)
               OVER (PARTITION BY k.asset ORDER BY k.from_ns, k.version_id) AS stretch
      FROM (SELECT w.*,
                   MAX(w.to_ns) OVER (PARTITION BY w.asset ORDER BY w.from_ns, w.version_id
                                       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_ns
              FROM watched AS w
             WHERE w.from_ns < w.to_ns) AS k
),
watch AS (
    SELECT asset, stretch, MIN(from_ns) AS from_ns, MAX(to_ns) AS to_ns, MIN(version_id) AS version_id
      FROM watched_stretch
     GROUP BY asset, stretch
),
-- Time in which an asset had drifted without approval in any property, overlaps once.
drifted_stretch AS (
    SELECT k.*,
           SUM(CASE WHEN k.before_ns IS NULL OR k.started_ns > k.before_ns THEN 1 ELSE 0 END)
               OVER (PARTITION BY k.asset ORDER BY k.started_ns, k.version_id) AS stretch
      FROM (SELECT e.asset, e.started_ns, e.episode_end_ns, e.version_id,
                   MAX(e.episode_end_ns) OVER (PARTITION BY e.asset ORDER BY e.started_ns, e.version_id
                                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_ns
              FROM episode AS e
             WHERE e.approved = 0) AS k
),
drifted AS (
    SELECT asset, stretch, MIN(started_ns) AS from_ns, MAX(episode_end_ns) AS to_ns FROM drifted_stretch GROUP BY asset, stretch
),
shared AS (
    SELECT w.asset,
           CASE WHEN d.from_ns > w.from_ns THEN d.from_ns ELSE w.from_ns END AS from_ns,
           CASE WHEN d.to_ns < w.to_ns THEN d.to_ns ELSE w.to_ns END AS to_ns
      FROM watch AS w
      JOIN drifted AS d ON d.asset = w.asset AND d.from_ns < w.to_ns AND d.to_ns > w.from_ns
),
drifted_of AS (
    SELECT s.asset,
           CAST(SUM(s.to_ns - s.from_ns) AS BIGINT) AS drifted_ns,
           MAX(CASE WHEN s.to_ns >= b.until_ns THEN 1 ELSE 0 END) AS drifted_at_end
      FROM shared AS s
     CROSS JOIN bound AS b
     GROUP BY s.asset
),
watched_of AS (
    SELECT w.asset,
           MIN(w.version_id) AS version_id,
           CAST(SUM(w.to_ns - w.from_ns) AS BIGINT) AS exposure_ns,
           MAX(CASE WHEN w.to_ns >= b.until_ns THEN 1 ELSE 0 END) AS watched_at_end
      FROM watch AS w
     CROSS JOIN bound AS b
     GROUP BY w.asset
),
asset_of AS (
    SELECT w.asset,
           w.version_id,
           w.exposure_ns,
           w.watched_at_end,
           COALESCE(d.drifted_ns, 0) AS drifted_ns,
           CASE WHEN w.watched_at_end = 1 THEN COALESCE(d.drifted_at_end, 0) ELSE 0 END AS drifted_at_end
      FROM watched_of AS w
      LEFT JOIN drifted_of AS d ON d.asset = w.asset
),
-- Whose an asset is: as its monitoring says, else as its drift does, else the service of its name.
belonging AS (
    SELECT k.asset, MIN(k.service) AS service, MIN(k.environment) AS environment
      FROM (SELECT asset, service, environment FROM monitoring
             UNION ALL
            SELECT asset, service, environment FROM drift) AS k
     GROUP BY k.asset
)
SELECT 'drift' AS row_type,
       e.id AS row_id,
       e.source AS source,
       e.version_id AS version_id,
       CASE WHEN e.last_version_id <> e.version_id THEN 'drift' END AS also_type,
       CASE WHEN e.last_version_id <> e.version_id THEN e.last_id END AS also_id,
       CASE WHEN e.last_version_id <> e.version_id THEN e.last_source END AS also_source,
       CASE WHEN e.last_version_id <> e.version_id THEN e.last_version_id END AS also_version_id,
       CASE WHEN e.approved = 0 THEN 'episode' ELSE 'approved' END AS case_kind,
       e.asset AS asset,
       CASE WHEN e.property <> '' THEN e.property END AS property,
       COALESCE(e.service, o.service) AS service,
       t.team AS team,
       COALESCE(e.environment, o.environment) AS environment,
       e.kind AS kind,
       e.started_ns AS started_ns,
       e.first_detected_ns AS detected_ns,
       CASE WHEN e.episode_end_ns < 9223372036854775807 THEN e.episode_end_ns END AS ended_ns,
       CASE WHEN e.episode_end_ns < 9223372036854775807 THEN e.episode_end_ns ELSE b.as_of END - e.started_ns AS dwell_ns,
       CASE WHEN e.start_assumed = 0 AND e.first_detected_ns >= e.started_ns THEN e.first_detected_ns - e.started_ns END AS lag_ns,
       e.detections AS detections,
       CASE WHEN e.approved = 0 THEN 1 ELSE 0 END AS episode,
       CASE WHEN e.approved <> 0 THEN 1 ELSE 0 END AS approved,
       CASE WHEN e.approved = 0 AND w.asset IS NOT NULL THEN 1 ELSE 0 END AS monitored,
       CASE WHEN e.approved = 0 AND w.asset IS NULL THEN 1 ELSE 0 END AS unmonitored,
       CASE WHEN e.approved = 0 AND e.episode_end_ns < 9223372036854775807 THEN 1 ELSE 0 END AS closed,
       CASE WHEN e.approved = 0 AND e.episode_end_ns = 9223372036854775807 THEN 1 ELSE 0 END AS still_open,
       CASE WHEN e.approved = 0 THEN e.start_assumed ELSE 0 END AS start_assumed,
       0 AS is_asset,
       CAST(NULL AS BIGINT) AS exposure_ns,
       CAST(NULL AS BIGINT) AS drifted_ns,
       0 AS watched_at_end,
       0 AS drifted_at_end,
       CAST(NULL AS TEXT) AS excluded
  FROM episode AS e
 CROSS JOIN bound AS b
  LEFT JOIN watch AS w ON w.asset = e.asset AND w.from_ns <= e.started_ns AND w.to_ns > e.started_ns
  LEFT JOIN belonging AS o ON o.asset = e.asset
  LEFT JOIN service_team AS t ON t.service = COALESCE(e.service, o.service)
 WHERE e.started_ns >= b.from_ns
   AND e.started_ns < b.to_ns
 UNION ALL
SELECT 'drift', s.id, s.source, s.version_id,
       CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
       'rejected', s.asset, CASE WHEN s.property <> '' THEN s.property END, s.service, t.team, s.environment, s.kind,
       s.started_ns, s.detected_at_ns,
       CASE WHEN s.end_ns < 9223372036854775807 THEN s.end_ns END,
       CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 1, 0, 0, 0, 0, 0, 0, 0, 0,
       CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 0, 0, s.excluded
  FROM seen AS s
 CROSS JOIN bound AS b
  LEFT JOIN service_team AS t ON t.service = s.service
 WHERE s.excluded IS NOT NULL
   AND (s.started_ns IS NULL OR (s.started_ns >= b.from_ns AND s.started_ns < b.to_ns))
 UNION ALL
SELECT 'monitoring', m.id, m.source, m.version_id,
       CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
       'asset', a.asset, CAST(NULL AS TEXT), COALESCE(o.service, n.service), t.team, o.environment, CAST(NULL AS TEXT),
       CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
       0, 0, 0, 0, 0, 0, 0, 0, 1, a.exposure_ns, a.drifted_ns, a.watched_at_end,
       a.drifted_at_end,
       CAST(NULL AS TEXT)
  FROM asset_of AS a
  JOIN monitoring AS m ON m.version_id = a.version_id
  LEFT JOIN belonging AS o ON o.asset = a.asset
  LEFT JOIN (SELECT DISTINCT id AS service FROM service) AS n ON n.service = a.asset
  LEFT JOIN service_team AS t ON t.service = COALESCE(o.service, n.service)
 ORDER BY 29, 16, 10, 2, 4
