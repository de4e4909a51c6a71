-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
-- Each is read more than once below: found once and kept, it takes a fraction of the time.
deployed AS MATERIALIZED (SELECT * FROM production_deployment),
told AS MATERIALIZED (SELECT * FROM production_telling),
granted AS MATERIALIZED (
    SELECT a.version_id, a.source, a.subject, a.approver, a.decided_at_ns
      FROM approval AS a
     WHERE LOWER(COALESCE(a.decision, 'approved')) = 'approved'
),
merged AS MATERIALIZED (SELECT c.source, c.id, c.commit_sha, c.author FROM code_change AS c WHERE c.commit_sha IS NOT NULL),
-- Approvals of any record of the deployment, and of the change that was merged as its commit.
approved AS (
    SELECT t.deployment_version AS version_id, a.version_id AS approval_version, a.approver, a.decided_at_ns, CAST(NULL AS TEXT) AS author
      FROM told AS t
      JOIN granted AS a ON a.source = t.source AND a.subject = t.id
     UNION
    SELECT d.version_id, a.version_id, a.approver, a.decided_at_ns, c.author
      FROM deployed AS d
      JOIN merged AS c ON c.commit_sha = d.commit_sha
      JOIN granted AS a ON a.source = c.source AND a.subject = c.id
),
-- Whoever wrote it or started it is no second person. Names are compared without regard to case.
judged AS (
    SELECT d.version_id,
           COUNT(a.approval_version) AS approvals,
           MIN(a.decided_at_ns) AS first_approved_at_ns,
           MIN(a.approver) AS approver,
           MAX(CASE WHEN a.decided_at_ns <= d.at_ns THEN 1 ELSE 0 END) AS in_time,
           MAX(CASE WHEN a.decided_at_ns <= d.at_ns AND LOWER(a.approver) <> LOWER(COALESCE(d.actor, ''))
                     AND LOWER(a.approver) <> LOWER(COALESCE(a.author, '')) THEN 1 ELSE 0 END) AS by_other,
           MIN(CASE WHEN a.decided_at_ns > d.at_ns THEN a.decided_at_ns END) AS approved_after_at_ns
      FROM deployed AS d
      LEFT JOIN approved AS a ON a.version_id = d.version_id
     GROUP BY d.version_id
)
SELECT 'deployment' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       d.service,
       d.environment,
       d.at_ns,
       d.commit_sha,
       d.artifact,
       d.via,
       d.emergency,
       d.status,
       d.actor,
       d.tellings,
       j.approvals,
       j.approver,
       j.first_approved_at_ns,
       CASE WHEN j.by_other = 1 THEN 'in_time' WHEN j.in_time = 1 THEN 'self' WHEN j.approvals > 0 THEN 'late' ELSE 'none' END AS approval,
       CAST(NULL AS TEXT) AS excluded
  FROM deployed AS d
  JOIN judged AS j ON j.version_id = d.version_id
 CROSS JOIN p
 WHERE d.at_ns >= p.from_ns
   AND d.at_ns < p.to_ns
 ORDER BY d.at_ns, d.version_id
