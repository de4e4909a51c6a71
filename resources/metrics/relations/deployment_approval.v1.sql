-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- deployment_approval v1: for each deployment of production_deployment.v1 who approved it and when: approvals of any record of
-- it (production_telling.v1), and of the change that was merged as its commit. in_time: somebody did before it began;
-- by_other: somebody who neither wrote nor started it did, for they are no second person. Names are compared without
-- regard to case.
-- Each part is read more than once: found once and kept, it takes a fraction of the time.
WITH deployed AS MATERIALIZED (
    SELECT version_id, at_ns, actor, commit_sha FROM production_deployment
),
told AS MATERIALIZED (
    SELECT deployment_version, source, id FROM production_telling
),
granted AS MATERIALIZED (
    SELECT a.version_id, a.source, a.subject, a.approver, a.decided_at_ns
      FROM approval AS a
     WHERE LOWER(COALESCE(a.decision, 'approved')) = 'approved'
),
merged AS MATERIALIZED (
    SELECT c.source, c.id, c.commit_sha, c.author FROM code_change AS c WHERE c.commit_sha IS NOT NULL
),
approved AS (
    SELECT t.deployment_version AS version_id, a.version_id AS approval_version, a.approver, a.decided_at_ns, CAST(NULL AS TEXT) AS author
      FROM told AS t
      JOIN granted AS a ON a.source = t.source AND a.subject = t.id
     UNION
    SELECT d.version_id, a.version_id, a.approver, a.decided_at_ns, c.author
      FROM deployed AS d
      JOIN merged AS c ON c.commit_sha = d.commit_sha
      JOIN granted AS a ON a.source = c.source AND a.subject = c.id
)
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
