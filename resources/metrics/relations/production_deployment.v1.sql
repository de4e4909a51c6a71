-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- production_deployment v1: deployments up to as_of that changed production, each once. One that never ran (queued, blocked,
-- cancelled, ...) changed nothing; one that failed or that a newer one replaced did. An environment whose class nobody
-- names counts as production, because a deployment that nobody classified must not vanish.
-- Several systems tell of one deployment: the pipeline, the cluster, the change record. Deployments of a service that
-- follow each other within 10 minutes are told of in common; of each source the first is taken for the first of the others,
-- the second for the second. The telling that knows its commit and its channel stands for all; any may tell of a hand, an
-- emergency, a build, a digest or a decision.
WITH placed AS (
    SELECT d.*,
           COALESCE(d.service, d.source || '/' || d.id) AS whose,
           CASE WHEN LOWER(COALESCE(d.status, 'success')) IN ('success', 'succeeded', 'successful', 'complete', 'completed', 'deployed',
                                                              'synced', 'active', 'inactive', 'applied', 'superseded') THEN 1 ELSE 0 END AS succeeded
      FROM deployment AS d
      LEFT JOIN environment_class AS k ON k.environment = d.environment
     WHERE d.at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
       AND LOWER(COALESCE(d.environment_class, k.class, 'production')) IN ('production', 'prod')
       AND LOWER(COALESCE(d.status, '')) NOT IN ('blocked', 'queued', 'pending', 'waiting', 'requested', 'running', 'in_progress',
                                                 'cancelled', 'canceled', 'skipped', 'rejected', 'aborted')
),
followed AS (
    SELECT p.*,
           LAG(p.at_ns) OVER (PARTITION BY p.whose ORDER BY p.at_ns, p.version_id) AS before_ns
      FROM placed AS p
),
clustered AS (
    SELECT f.*,
           SUM(CASE WHEN f.before_ns IS NULL OR f.at_ns - f.before_ns > 600000000000 THEN 1 ELSE 0 END)
               OVER (PARTITION BY f.whose ORDER BY f.at_ns, f.version_id) AS cluster
      FROM followed AS f
),
counted AS (
    SELECT c.*,
           ROW_NUMBER() OVER (PARTITION BY c.whose, c.cluster, c.source ORDER BY c.at_ns, c.version_id) AS turn
      FROM clustered AS c
),
told AS (
    SELECT c.*,
           COUNT(*) OVER same AS tellings,
           MAX(CASE WHEN c.via = 'manual' THEN 1 ELSE 0 END) OVER same AS any_manual,
           MAX(c.via) OVER same AS any_via,
           MAX(COALESCE(c.emergency, 0)) OVER same AS any_emergency,
           MAX(c.commit_sha) OVER same AS any_commit,
           MAX(c.artifact) OVER same AS any_artifact,
           MAX(c.build) OVER same AS any_build,
           ROW_NUMBER() OVER (PARTITION BY c.whose, c.cluster, c.turn
                                  ORDER BY CASE WHEN c.commit_sha IS NULL THEN 1 ELSE 0 END,
                                           CASE WHEN c.decision_id IS NULL THEN 1 ELSE 0 END,
                                           CASE WHEN c.via IS NULL THEN 1 ELSE 0 END,
                                           c.version_id) AS place
      FROM counted AS c
    WINDOW same AS (PARTITION BY c.whose, c.cluster, c.turn)
)
SELECT t.version_id,
       t.source,
       t.id,
       t.at_ns,
       t.service,
       t.environment,
       COALESCE(t.commit_sha, t.any_commit) AS commit_sha,
       COALESCE(t.artifact, t.any_artifact) AS artifact,
       CASE WHEN t.any_manual = 1 THEN 'manual' ELSE t.any_via END AS via,
       t.any_emergency AS emergency,
       t.status,
       t.actor,
       COALESCE(t.build, t.any_build) AS build,
       t.decision_id,
       t.decision_artifact,
       t.policy_version,
       t.tellings,
       COALESCE(t.artifact, t.any_artifact, t.service || '@' || COALESCE(t.commit_sha, t.any_commit)) AS subject,
       t.succeeded
  FROM told AS t
 WHERE t.place = 1
