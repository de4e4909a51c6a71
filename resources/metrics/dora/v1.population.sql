-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- dora v1: one row per production deployment in [from, to) that succeeded, and one per change (a commit) that reached
-- production for the first time with one of them.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'attribution_hours') * 3600000000000 AS attribution_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'same_minutes') * 60000000000 AS same_ns
),
-- What a newer one replaced was live before; an environment whose class nobody names counts as production.
live AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.at_ns,
           COALESCE(d.finished_at_ns, d.at_ns) AS live_ns,
           d.service,
           d.environment,
           d.via,
           COALESCE(d.commit_sha, d.artifact) AS subject,
           d.caused_failure,
           CASE WHEN d.recovered_at_ns <= p.as_of THEN d.recovered_at_ns END AS recovered_ns,
           d.unplanned_due_to_incident
      FROM deployment AS d
     CROSS JOIN p
      LEFT JOIN environment_class AS c ON c.environment = d.environment
     WHERE d.at_ns <= p.as_of
       AND LOWER(COALESCE(d.status, '')) IN ('success', 'superseded')
       AND COALESCE(d.environment_class, c.class, 'production') = 'production'
),
-- Several systems tell of one deployment: of one version of a service within same_minutes, only the tellings of the source
-- that was first are deployments; the others say more of the first one.
told_after AS (
    SELECT l.*, LAG(l.at_ns) OVER (PARTITION BY l.service, l.subject ORDER BY l.at_ns, l.version_id) AS before_ns
      FROM live AS l
),
stretch AS (
    SELECT a.*,
           SUM(CASE WHEN a.before_ns IS NULL OR a.at_ns - a.before_ns > p.same_ns THEN 1 ELSE 0 END)
               OVER (PARTITION BY a.service, a.subject ORDER BY a.at_ns, a.version_id) AS stretch
      FROM told_after AS a
     CROSS JOIN p
),
telling AS (
    SELECT s.version_id,
           s.caused_failure,
           s.recovered_ns,
           s.unplanned_due_to_incident,
           CASE WHEN s.service IS NULL OR s.subject IS NULL OR s.source = FIRST_VALUE(s.source) OVER w THEN s.version_id
                ELSE FIRST_VALUE(s.version_id) OVER w END AS counted_version_id
      FROM stretch AS s
    WINDOW w AS (PARTITION BY s.service, s.subject, s.stretch ORDER BY s.at_ns, s.version_id)
),
said AS (
    SELECT counted_version_id,
           MAX(caused_failure) AS caused_failure,
           MAX(recovered_ns) AS recovered_ns,
           MAX(unplanned_due_to_incident) AS unplanned_due_to_incident
      FROM telling
     GROUP BY counted_version_id
),
-- The deployment that an incident came of: the one that its source names, else the newest of its service before it opened.
opened AS (
    SELECT i.version_id, i.source, i.id, i.service, i.deployment_id, i.opened_at_ns,
           CASE WHEN i.closed_at_ns <= p.as_of THEN i.closed_at_ns END AS closed_ns
      FROM incident AS i
     CROSS JOIN p
     WHERE i.opened_at_ns <= p.as_of
),
named AS (
    SELECT o.version_id AS incident_version_id,
           l.version_id AS deployment_version_id,
           ROW_NUMBER() OVER (PARTITION BY o.version_id
                                  ORDER BY CASE WHEN l.source = o.source THEN 0 ELSE 1 END, l.version_id) AS place
      FROM opened AS o
      JOIN live AS l ON l.id = o.deployment_id
),
followed AS (
    SELECT o.version_id AS incident_version_id,
           l.version_id AS deployment_version_id,
           ROW_NUMBER() OVER (PARTITION BY o.version_id ORDER BY l.live_ns DESC, l.version_id DESC) AS place
      FROM opened AS o
     CROSS JOIN p
      JOIN live AS l ON l.service = o.service AND l.live_ns <= o.opened_at_ns AND l.live_ns >= o.opened_at_ns - p.attribution_ns
     WHERE o.deployment_id IS NULL
       AND p.attribution_ns > 0
       AND l.caused_failure IS NULL
),
caused AS (
    SELECT t.counted_version_id AS deployment_version_id,
           MIN(k.inferred) AS inferred,
           MIN(o.version_id) AS incident_version_id,
           CASE WHEN COUNT(o.closed_ns) = COUNT(*) THEN MAX(o.closed_ns) END AS closed_ns
      FROM (SELECT incident_version_id, deployment_version_id, 0 AS inferred FROM named WHERE place = 1
             UNION ALL
            SELECT incident_version_id, deployment_version_id, 1 FROM followed WHERE place = 1) AS k
      JOIN opened AS o ON o.version_id = k.incident_version_id
      JOIN telling AS t ON t.version_id = k.deployment_version_id
     GROUP BY t.counted_version_id
),
-- Where nobody ever reports an incident or says whether a deployment failed, no failures is not an answer; nor is no
-- rework where nobody ever says what was unplanned.
told AS (
    SELECT CASE WHEN (SELECT COUNT(*) FROM opened) > 0 OR COUNT(l.caused_failure) > 0 THEN 1 ELSE 0 END AS failures_told,
           CASE WHEN COUNT(l.unplanned_due_to_incident) > 0 THEN 1 ELSE 0 END AS rework_told
      FROM live AS l
),
judged AS (
    SELECT l.version_id,
           l.source,
           l.id,
           l.at_ns,
           l.live_ns,
           l.service,
           l.environment,
           l.via,
           s.unplanned_due_to_incident,
           k.failures_told,
           k.rework_told,
           CASE WHEN s.caused_failure = 1 OR (s.caused_failure IS NULL AND c.deployment_version_id IS NOT NULL) THEN 1 ELSE 0 END AS failure,
           CASE WHEN s.caused_failure IS NULL THEN COALESCE(c.inferred, 0) ELSE 0 END AS inferred,
           COALESCE(s.recovered_ns, c.closed_ns) AS end_ns,
           c.incident_version_id
      FROM live AS l
      JOIN said AS s ON s.counted_version_id = l.version_id
     CROSS JOIN told AS k
      LEFT JOIN caused AS c ON c.deployment_version_id = l.version_id
),
-- An id means a deployment of the commit's own source, if that source has one of that id.
carried AS (
    SELECT k.version_id,
           k.source,
           k.id,
           k.commit_sha,
           k.committed_at_ns,
           l.version_id AS deployment_version_id,
           l.at_ns,
           l.live_ns,
           CASE WHEN l.source = k.source THEN 0 ELSE 1 END AS distance,
           MIN(CASE WHEN l.source = k.source THEN 0 ELSE 1 END) OVER (PARTITION BY k.version_id) AS nearest
      FROM deployed_commit AS k
      JOIN live AS l ON l.id = k.deployment_id
     WHERE k.commit_sha IS NOT NULL
),
first_carried AS (
    SELECT c.*,
           ROW_NUMBER() OVER (PARTITION BY c.commit_sha ORDER BY c.live_ns, c.at_ns, c.version_id) AS place
      FROM carried AS c
     WHERE c.distance = c.nearest
)
SELECT 'deployment' AS row_type,
       j.id AS row_id,
       j.source AS source,
       j.version_id AS version_id,
       CASE WHEN j.failure = 1 AND i.version_id IS NOT NULL THEN 'incident' END AS also_type,
       CASE WHEN j.failure = 1 THEN i.id END AS also_id,
       CASE WHEN j.failure = 1 THEN i.source END AS also_source,
       CASE WHEN j.failure = 1 THEN i.version_id END AS also_version_id,
       'deployment' AS case_kind,
       j.service AS service,
       t.team AS team,
       j.environment AS environment,
       j.via AS via,
       j.at_ns AS at_ns,
       CAST(NULL AS TEXT) AS commit_sha,
       CAST(NULL AS BIGINT) AS committed_ns,
       CAST(NULL AS BIGINT) AS lead_ns,
       1 AS is_deployment,
       0 AS is_change,
       0 AS negative_lead,
       j.failure AS failure,
       CASE WHEN j.failure = 1 THEN j.inferred ELSE 0 END AS inferred,
       CASE WHEN j.failure = 1 AND j.end_ns >= j.live_ns THEN 1 ELSE 0 END AS recovered,
       CASE WHEN j.failure = 1 AND (j.end_ns IS NULL OR j.end_ns >= j.live_ns)
            THEN COALESCE(j.end_ns, p.as_of) - j.live_ns END AS recovery_ns,
       CASE WHEN j.failure = 1 AND j.end_ns < j.live_ns THEN 1 ELSE 0 END AS bad_recovery,
       COALESCE(j.unplanned_due_to_incident, 0) AS rework,
       j.failures_told AS failures_told,
       j.rework_told AS rework_told,
       CAST(NULL AS TEXT) AS excluded
  FROM judged AS j
 CROSS JOIN p
  LEFT JOIN opened AS i ON i.version_id = j.incident_version_id
  LEFT JOIN service_team AS t ON t.service = j.service
 WHERE j.at_ns >= p.from_ns
   AND j.at_ns < p.to_ns
 UNION ALL
SELECT 'deployed_commit', f.id, f.source, f.version_id,
       'deployment', l.id, l.source, l.version_id,
       'change', l.service, t.team, l.environment, l.via, l.at_ns, f.commit_sha, f.committed_at_ns,
       f.live_ns - f.committed_at_ns,
       0,
       CASE WHEN f.committed_at_ns IS NOT NULL THEN 1 ELSE 0 END,
       CASE WHEN f.live_ns < f.committed_at_ns THEN 1 ELSE 0 END,
       0, 0, 0, CAST(NULL AS BIGINT), 0, 0, 0, 0,
       CASE WHEN f.committed_at_ns IS NULL THEN 'no_commit_time' END
  FROM first_carried AS f
 CROSS JOIN p
  JOIN live AS l ON l.version_id = f.deployment_version_id
  LEFT JOIN service_team AS t ON t.service = l.service
 WHERE f.place = 1
   AND l.at_ns >= p.from_ns
   AND l.at_ns < p.to_ns
 ORDER BY 14, 9, 3, 2
