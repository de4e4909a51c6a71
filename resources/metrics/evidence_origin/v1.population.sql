-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- evidence_origin v1: one row per piece of evidence in [from, to), with who delivered it and the decision that it leads to.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
piece AS (
    SELECT e.*
      FROM evidence AS e
     CROSS JOIN p
     WHERE e.available_at_ns IS NULL
        OR (e.available_at_ns >= p.from_ns AND e.available_at_ns < p.to_ns AND e.available_at_ns <= p.as_of)
),
about AS (
    SELECT e.version_id AS piece_version, d.version_id, CASE WHEN d.source = e.source THEN 0 ELSE 1 END AS is_foreign
      FROM piece AS e
      JOIN gate_decision AS d ON d.id = e.decision_id
     UNION ALL
    SELECT e.version_id, d.version_id, 2
      FROM piece AS e
      JOIN gate_decision AS d ON d.artifact = e.subject
     UNION ALL
    SELECT e.version_id, d.version_id, 2
      FROM piece AS e
      JOIN gate_decision AS d ON d.commit_sha = e.subject
),
judged AS (
    SELECT a.*,
           CASE WHEN NULLIF(d.rule_version, '') IS NULL THEN 1 ELSE 0 END AS no_policy,
           CASE WHEN NULLIF(d.commit_sha, '') IS NULL AND NULLIF(d.artifact, '') IS NULL THEN 1 ELSE 0 END AS no_change
      FROM about AS a
      JOIN gate_decision AS d ON d.version_id = a.version_id
     CROSS JOIN p
     WHERE d.decided_at_ns IS NULL
        OR d.decided_at_ns <= p.as_of
),
best AS (
    SELECT j.*,
           ROW_NUMBER() OVER (PARTITION BY j.piece_version ORDER BY j.is_foreign, j.no_policy + j.no_change, j.version_id) AS turn
      FROM judged AS j
)
SELECT 'evidence' AS row_type,
       e.id AS row_id,
       e.source,
       e.version_id,
       CASE WHEN d.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       d.id AS also_id,
       d.source AS also_source,
       d.version_id AS also_version_id,
       e.kind,
       e.source AS origin,
       e.subject,
       d.service,
       t.team,
       e.available_at_ns AS available_ns,
       CASE WHEN e.source LIKE 'import:%' THEN 0 ELSE 1 END AS automatic,
       CASE WHEN e.source LIKE 'import:%' THEN 1 ELSE 0 END AS by_hand,
       CASE WHEN b.no_policy = 0 AND b.no_change = 0 THEN 1 ELSE 0 END AS linked,
       CASE WHEN b.version_id IS NULL THEN 1 ELSE 0 END AS no_decision,
       COALESCE(b.no_policy, 0) AS no_policy,
       COALESCE(b.no_change, 0) AS no_change,
       CASE WHEN e.available_at_ns IS NULL THEN 'no_instant' END AS excluded
  FROM piece AS e
  LEFT JOIN best AS b ON b.piece_version = e.version_id AND b.turn = 1
  LEFT JOIN gate_decision AS d ON d.version_id = b.version_id
  LEFT JOIN service_team AS t ON t.service = d.service
 ORDER BY COALESCE(e.available_at_ns, 9223372036854775807), e.version_id
