-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- production_deployment v1: deployments up to as_of that changed production. One that never ran (queued, blocked, cancelled,
-- ...) changed nothing; one that failed or that a newer one replaced did. An environment whose class nobody names counts
-- as production, because a deployment that nobody classified must not vanish.
SELECT d.*,
       COALESCE(d.artifact, d.service || '@' || d.commit_sha) AS subject,
       CASE WHEN LOWER(COALESCE(d.status, 'success')) IN ('success', 'succeeded', 'successful', 'complete', 'completed', 'deployed',
                                                          'synced', 'active', 'inactive', 'applied', 'superseded') THEN 1 ELSE 0 END AS succeeded
  FROM deployment AS d
  LEFT JOIN environment_class AS k ON k.environment = d.environment
 WHERE d.at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
   AND LOWER(COALESCE(d.environment_class, k.class, 'production')) IN ('production', 'prod')
   AND LOWER(COALESCE(d.status, '')) NOT IN ('blocked', 'queued', 'pending', 'waiting', 'requested', 'running', 'in_progress',
                                             'cancelled', 'canceled', 'skipped', 'rejected', 'aborted')
