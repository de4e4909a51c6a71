-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- approval_after_deployment: one row per deployment whose first approval came too late.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
deployed AS (
    SELECT d.*
      FROM deployment AS d
     CROSS JOIN p
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
       AND d.at_ns <= p.as_of
       AND COALESCE(d.emergency, 0) = 0
       AND LOWER(COALESCE(d.status, '')) NOT IN ('blocked', 'queued', 'pending', 'waiting', 'requested', 'cancelled', 'canceled',
                                                 'skipped', 'rejected', 'aborted')
),
approved AS (
    SELECT a.* FROM approval AS a CROSS JOIN p WHERE LOWER(COALESCE(a.decision, 'approved')) = 'approved' AND a.decided_at_ns <= p.as_of
),
judged AS (
    SELECT d.version_id AS deployment_version, a.version_id AS approval_version, a.decided_at_ns, 'deployment' AS of_what
      FROM deployed AS d
      JOIN approved AS a ON a.subject = d.id AND a.source = d.source
     UNION ALL
    SELECT d.version_id, a.version_id, a.decided_at_ns, 'change'
      FROM deployed AS d
      JOIN code_change AS c ON c.commit_sha = d.commit_sha
      JOIN approved AS a ON a.subject = c.id AND a.source = c.source
     WHERE COALESCE(c.service, d.service, '') = COALESCE(d.service, c.service, '')
),
first_approval AS (
    SELECT j.*,
           ROW_NUMBER() OVER (PARTITION BY j.deployment_version, j.of_what ORDER BY j.decided_at_ns, j.approval_version) AS place
      FROM judged AS j
)
SELECT 'approval' AS row_type,
       a.id AS row_id,
       a.source,
       a.version_id,
       'deployment' AS also_type,
       d.id AS also_id,
       d.source AS also_source,
       d.version_id AS also_version_id,
       d.service,
       d.environment,
       a.approver,
       a.subject,
       a.decided_at_ns AS approved_ns,
       a.decided_at_ns - d.at_ns AS late_for_ns,
       d.at_ns
  FROM first_approval AS f
  JOIN approval AS a ON a.version_id = f.approval_version
  JOIN deployed AS d ON d.version_id = f.deployment_version
 WHERE f.place = 1
   AND a.decided_at_ns > d.at_ns
 ORDER BY d.at_ns, d.version_id, a.version_id
