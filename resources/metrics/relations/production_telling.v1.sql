-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- production_telling v1: every row that tells of a deployment of production_deployment.v1, with the one that stands for it
-- (deployment_version). By the rules of that relation, which keeps only those that stand.
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
)
SELECT c.version_id,
       c.source,
       c.id,
       c.at_ns,
       c.service,
       FIRST_VALUE(c.version_id) OVER (PARTITION BY c.whose, c.cluster, c.turn
                                           ORDER BY CASE WHEN c.commit_sha IS NULL THEN 1 ELSE 0 END,
                                                    CASE WHEN c.decision_id IS NULL THEN 1 ELSE 0 END,
                                                    CASE WHEN c.via IS NULL THEN 1 ELSE 0 END,
                                                    c.version_id) AS deployment_version
  FROM counted AS c
