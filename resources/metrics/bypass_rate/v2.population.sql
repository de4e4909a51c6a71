-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- bypass_rate v2: one row per block episode that started in [from, to), one per production deployment in it that no
-- gate ever decided on, and one per block or deployment that names no subject.
-- An episode stands while the last verdict of any rule on the subject in the environment is a block. It ends at the
-- lifting verdict of the last such rule, or hard: by a deployment of the subject, or by a decision that its source
-- reports as overridden. Within one instant decisions come first.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'maturing_days') * 86400000000000 AS maturing_ns
),
-- A deployment that names only its commit meets the gates of the artifact that was built from it, if there is one only.
bare AS (
    SELECT service, commit_sha FROM gate_decision WHERE artifact IS NULL AND service IS NOT NULL AND commit_sha IS NOT NULL
     UNION
    SELECT service, commit_sha FROM deployment WHERE artifact IS NULL AND service IS NOT NULL AND commit_sha IS NOT NULL
),
built AS (
    SELECT b.service, b.commit_sha, MIN(b.artifact) AS artifact
      FROM (SELECT d.service, d.commit_sha, d.artifact
              FROM bare AS k
              JOIN gate_decision AS d ON d.service = k.service AND d.commit_sha = k.commit_sha
             WHERE d.artifact IS NOT NULL
             UNION
            SELECT d.service, d.commit_sha, d.artifact
              FROM bare AS k
              JOIN deployment AS d ON d.service = k.service AND d.commit_sha = k.commit_sha
             WHERE d.artifact IS NOT NULL) AS b
     GROUP BY b.service, b.commit_sha
    HAVING COUNT(*) = 1
),
decision AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.decided_at_ns AS at_ns,
           d.service,
           COALESCE(s.environment, d.environment, '') AS environment,
           CASE WHEN s.on_push = 1 OR d.environment LIKE 'ref:%' THEN 1 ELSE 0 END AS on_push,
           COALESCE(d.rule, '') AS rule,
           d.decision,
           COALESCE(d.bypassed, 0) AS bypassed,
           d.bypass_reason,
           d.actor,
           d.exception_id,
           COALESCE(d.artifact, b.artifact, d.service || '@' || d.commit_sha) AS subject
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN built AS b ON b.service = d.service AND b.commit_sha = d.commit_sha
      LEFT JOIN same_decision AS s ON s.version_id = d.version_id
     WHERE d.decided_at_ns <= p.as_of
       AND COALESCE(s.place, 1) = 1
),
deployed AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.at_ns,
           d.service,
           COALESCE(d.environment, '') AS environment,
           d.environment_class,
           d.actor,
           COALESCE(d.artifact, b.artifact, d.service || '@' || d.commit_sha) AS subject
      FROM deployment AS d
     CROSS JOIN p
      LEFT JOIN built AS b ON b.service = d.service AND b.commit_sha = d.commit_sha
     WHERE d.at_ns <= p.as_of
       AND LOWER(COALESCE(d.status, '')) NOT IN ('blocked', 'queued', 'pending', 'waiting', 'requested', 'running', 'in_progress',
                                                 'cancelled', 'canceled', 'skipped', 'rejected', 'aborted')
),
-- Where nothing was ever blocked there is no episode: most decisions and deployments need not be looked at again.
contested AS (
    SELECT DISTINCT subject, environment
      FROM decision
     WHERE subject IS NOT NULL
       AND (decision = 'block' OR bypassed = 1)
),
closing AS (
    SELECT c.subject,
           c.environment,
           c.at_ns,
           MAX(c.deployment_version) AS deployment_version,
           MAX(c.decision_version) AS decision_version
      FROM (SELECT subject, environment, at_ns, version_id AS deployment_version, CAST(NULL AS BIGINT) AS decision_version
              FROM deployed
             UNION ALL
            SELECT subject, environment, at_ns, CAST(NULL AS BIGINT), version_id
              FROM decision
             WHERE bypassed = 1) AS c
      JOIN contested AS k ON k.subject = c.subject AND k.environment = c.environment
     GROUP BY c.subject, c.environment, c.at_ns
),
event AS (
    SELECT d.subject, d.environment, d.at_ns, 0 AS kind, d.version_id
      FROM decision AS d
      JOIN contested AS k ON k.subject = d.subject AND k.environment = d.environment
     UNION ALL
    SELECT subject, environment, at_ns, 1, CAST(NULL AS BIGINT) FROM closing
),
-- Segment: the number of hard ends before. A closing has the number of the segment that it ends.
segmented AS (
    SELECT e.*,
           COALESCE(SUM(e.kind) OVER (PARTITION BY e.subject, e.environment
                                          ORDER BY e.at_ns, e.kind
                                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS segment
      FROM event AS e
),
ending AS (
    SELECT s.subject, s.environment, s.segment, c.at_ns, c.deployment_version, c.decision_version
      FROM segmented AS s
      JOIN closing AS c ON c.subject = s.subject AND c.environment = s.environment AND c.at_ns = s.at_ns
     WHERE s.kind = 1
),
-- Only these verdicts count: a gate that was skipped, erred or merely observed neither blocks nor lifts.
verdict AS (
    SELECT d.*,
           s.segment,
           CASE WHEN d.decision = 'block' OR d.bypassed = 1 THEN 1 ELSE 0 END AS blocks,
           LEAD(d.at_ns) OVER w AS next_ns,
           LEAD(d.decision) OVER w AS next_decision
      FROM decision AS d
      JOIN segmented AS s ON s.version_id = d.version_id AND s.kind = 0
     WHERE d.decision IN ('block', 'pass', 'warn', 'pass_with_exception')
        OR d.bypassed = 1
    WINDOW w AS (PARTITION BY d.subject, d.environment, s.segment, d.rule ORDER BY d.at_ns, d.version_id)
),
standing AS (
    SELECT v.*,
           MAX(COALESCE(v.next_ns, 9223372036854775807))
               OVER (PARTITION BY v.subject, v.environment, v.segment
                         ORDER BY v.at_ns, v.version_id
                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS stood_until_ns
      FROM verdict AS v
     WHERE v.blocks = 1
),
numbered AS (
    SELECT s.*,
           SUM(CASE WHEN s.stood_until_ns IS NULL OR s.at_ns > s.stood_until_ns THEN 1 ELSE 0 END)
               OVER (PARTITION BY s.subject, s.environment, s.segment
                         ORDER BY s.at_ns, s.version_id) AS episode
      FROM standing AS s
),
-- Blocks that still stood at the hard end, with what an exception for them says: its service and rule, or its id, which
-- means the exception of the decision's own source, if that source has one of that id. Each way is a join of its own:
-- asked as one condition, every exception would be looked at for every block.
unlifted AS (
    SELECT n.subject, n.environment, n.segment, n.episode, n.version_id, n.source, n.service, n.rule, n.exception_id, e.at_ns
      FROM numbered AS n
      JOIN ending AS e ON e.subject = n.subject AND e.environment = n.environment AND e.segment = n.segment
     WHERE n.next_ns IS NULL
),
named AS (
    SELECT DISTINCT u.exception_id AS id, u.source
      FROM unlifted AS u
      JOIN exception AS x ON x.id = u.exception_id AND x.source = u.source
),
waiver AS (
    SELECT u.version_id
      FROM unlifted AS u
      JOIN exception AS x ON x.service = u.service AND x.rule = u.rule
     WHERE x.created_at_ns <= u.at_ns
       AND (x.expires_at_ns IS NULL OR x.expires_at_ns > u.at_ns)
       AND (x.closed_at_ns IS NULL OR x.closed_at_ns > u.at_ns)
     UNION
    SELECT u.version_id
      FROM unlifted AS u
      JOIN exception AS x ON x.id = u.exception_id
      LEFT JOIN named AS own ON own.id = u.exception_id AND own.source = u.source
     WHERE (x.source = u.source OR own.id IS NULL)
       AND x.created_at_ns <= u.at_ns
       AND (x.expires_at_ns IS NULL OR x.expires_at_ns > u.at_ns)
       AND (x.closed_at_ns IS NULL OR x.closed_at_ns > u.at_ns)
),
waivable AS (
    SELECT u.subject,
           u.environment,
           u.segment,
           u.episode,
           MIN(CASE WHEN w.version_id IS NOT NULL THEN 1 ELSE 0 END) AS waived
      FROM unlifted AS u
      LEFT JOIN waiver AS w ON w.version_id = u.version_id
     GROUP BY u.subject, u.environment, u.segment, u.episode
),
episode AS (
    SELECT n.subject,
           n.environment,
           n.segment,
           n.episode,
           MIN(n.at_ns) AS started_ns,
           MAX(COALESCE(n.next_ns, 9223372036854775807)) AS lifted_ns,
           COUNT(*) AS blocks,
           MAX(CASE WHEN n.next_decision = 'pass_with_exception' THEN 1 ELSE 0 END) AS excepted
      FROM numbered AS n
     GROUP BY n.subject, n.environment, n.segment, n.episode
),
opening AS (
    SELECT n.*,
           ROW_NUMBER() OVER (PARTITION BY n.subject, n.environment, n.segment, n.episode
                                  ORDER BY n.at_ns, n.version_id) AS place
      FROM numbered AS n
),
-- Asked about what was deployed only.
shipped AS (
    SELECT DISTINCT subject FROM deployed WHERE subject IS NOT NULL
),
first_gate AS (
    SELECT d.subject, d.environment, MIN(d.at_ns) AS at_ns, MIN(CASE WHEN d.on_push = 1 THEN d.at_ns END) AS push_at_ns
      FROM shipped AS k
      JOIN decision AS d ON d.subject = k.subject
     WHERE d.decision <> 'skipped'
     GROUP BY d.subject, d.environment
),
first_push_gate AS (
    SELECT subject, MIN(push_at_ns) AS at_ns FROM first_gate GROUP BY subject
),
found AS (
    SELECT 'gate_decision' AS row_type,
           o.id AS row_id,
           o.source AS source,
           o.version_id AS version_id,
           CASE WHEN ed.version_id IS NOT NULL THEN 'deployment' WHEN eg.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
           COALESCE(ed.id, eg.id) AS also_id,
           COALESCE(ed.source, eg.source) AS also_source,
           COALESCE(ed.version_id, eg.version_id) AS also_version_id,
           o.version_id AS told_version,
           o.subject AS subject,
           COALESCE(o.service, ed.service) AS service,
           o.environment AS environment,
           o.rule AS rule,
           COALESCE(ed.actor, eg.actor) AS actor,
           eg.bypass_reason AS bypass_reason,
           e.started_ns AS started_ns,
           CASE WHEN e.lifted_ns < 9223372036854775807 THEN e.lifted_ns ELSE c.at_ns END AS ended_ns,
           e.blocks AS blocks,
           1 AS blocked,
           CASE WHEN e.lifted_ns = 9223372036854775807 AND c.at_ns IS NOT NULL AND COALESCE(w.waived, 0) = 0 THEN 1 ELSE 0 END AS bypassed,
           CASE WHEN e.lifted_ns = 9223372036854775807 THEN COALESCE(w.waived, 0) ELSE e.excepted END AS waived,
           CASE WHEN e.lifted_ns = 9223372036854775807 AND c.at_ns IS NULL THEN 1 ELSE 0 END AS stands,
           0 AS ungated,
           CASE WHEN e.started_ns > p.as_of - p.maturing_ns THEN 1 ELSE 0 END AS maturing,
           CAST(NULL AS TEXT) AS excluded
      FROM episode AS e
     CROSS JOIN p
      JOIN opening AS o ON o.subject = e.subject AND o.environment = e.environment AND o.segment = e.segment
                       AND o.episode = e.episode AND o.place = 1
      LEFT JOIN ending AS c ON c.subject = e.subject AND c.environment = e.environment AND c.segment = e.segment
                           AND e.lifted_ns = 9223372036854775807
      LEFT JOIN deployed AS ed ON ed.version_id = c.deployment_version
      LEFT JOIN decision AS eg ON eg.version_id = c.decision_version AND c.deployment_version IS NULL
      LEFT JOIN waivable AS w ON w.subject = e.subject AND w.environment = e.environment AND w.segment = e.segment
                             AND w.episode = e.episode
     WHERE e.started_ns >= p.from_ns
       AND e.started_ns < p.to_ns
     UNION ALL
    SELECT 'deployment', d.id, d.source, d.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
           d.subject, d.service, d.environment, CAST(NULL AS TEXT), d.actor, CAST(NULL AS TEXT), d.at_ns, CAST(NULL AS BIGINT),
           0, 0, 0, 0, 0, 1, 0,
           CASE WHEN d.subject IS NULL THEN 'deployment_without_subject' END
      FROM deployed AS d
     CROSS JOIN p
      LEFT JOIN environment_class AS k ON k.environment = d.environment
      LEFT JOIN first_gate AS g ON g.subject = d.subject AND g.environment = d.environment AND g.at_ns <= d.at_ns
      LEFT JOIN first_push_gate AS r ON r.subject = d.subject AND r.at_ns <= d.at_ns
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
       AND LOWER(COALESCE(d.environment_class, k.class, 'production')) IN ('production', 'prod')
       AND g.subject IS NULL
       AND r.subject IS NULL
     UNION ALL
    SELECT 'gate_decision', d.id, d.source, d.version_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), d.version_id,
           d.subject, d.service, d.environment, d.rule, d.actor, d.bypass_reason, d.at_ns, CAST(NULL AS BIGINT),
           1, 0, 0, 0, 0, 0, 0, 'block_without_subject'
      FROM decision AS d
     CROSS JOIN p
     WHERE d.subject IS NULL
       AND (d.decision = 'block' OR d.bypassed = 1)
       AND d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
)
SELECT f.row_type,
       f.row_id,
       f.source,
       f.version_id,
       f.also_type,
       f.also_id,
       f.also_source,
       f.also_version_id,
       CASE WHEN y.version_id IS NOT NULL THEN 'gate_decision' END AS also2_type,
       y.id AS also2_id,
       y.source AS also2_source,
       y.version_id AS also2_version_id,
       f.subject,
       f.service,
       t.team,
       f.environment,
       CASE WHEN f.environment LIKE 'ref:%' THEN 'push' ELSE 'deploy' END AS gate_kind,
       f.rule,
       f.actor,
       f.bypass_reason,
       f.started_ns,
       f.ended_ns,
       f.blocks,
       f.blocked,
       f.bypassed,
       f.waived,
       f.stands,
       f.ungated,
       f.maturing,
       f.excluded
  FROM found AS f
  LEFT JOIN same_decision AS s ON s.version_id = f.told_version
  LEFT JOIN same_decision AS z ON z.decision_version = s.decision_version AND z.place = 2
  LEFT JOIN gate_decision AS y ON y.version_id = z.version_id
  LEFT JOIN service_team AS t ON t.service = f.service
 ORDER BY f.started_ns, f.row_type, f.version_id
