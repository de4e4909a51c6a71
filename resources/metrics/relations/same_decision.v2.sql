-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- same_decision v2: decisions of gates that more than one source tells of, each row with the first row of the decision
-- (decision_version), its place among them (1 stands for the decision), the environment that the decision is for, and
-- whether any of them calls it one on a push (on_push). Rows of different sources tell of one decision only where that is
-- certain: the same rule said the same of the same commit (or digest) of a service at the same instant, each source tells it
-- once, and they name no two environments and no two digests. A push (environment ref:...) is no environment: one source
-- may name the branch that was pushed, the other the environment that it guards. Rows that nobody else tells of are not here.
-- Few decisions are told twice: which could be is found first, by less.
WITH maybe AS (
    SELECT d.service, d.rule, d.decided_at_ns
      FROM gate_decision AS d
     WHERE d.decided_at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
       AND d.service IS NOT NULL
       AND d.rule IS NOT NULL
     GROUP BY d.service, d.rule, d.decided_at_ns
    HAVING MIN(d.source) < MAX(d.source)
),
told AS (
    SELECT d.version_id,
           d.source,
           d.service,
           COALESCE(d.commit_sha, d.artifact) AS subject,
           d.artifact,
           d.rule,
           d.decided_at_ns,
           d.decision,
           COALESCE(d.bypassed, 0) AS bypassed,
           d.exception_id,
           d.decider,
           CASE WHEN d.environment LIKE 'ref:%' THEN d.environment END AS push,
           CASE WHEN d.environment NOT LIKE 'ref:%' THEN NULLIF(d.environment, '') END AS environment
      FROM maybe AS m
      JOIN gate_decision AS d ON d.service = m.service AND d.rule = m.rule AND d.decided_at_ns = m.decided_at_ns
     WHERE d.decision IS NOT NULL
),
agreed AS (
    SELECT t.service, t.subject, t.rule, t.decided_at_ns, t.decision, t.bypassed,
           MIN(t.version_id) AS decision_version,
           COALESCE(MAX(t.environment), MAX(t.push)) AS environment,
           CASE WHEN MAX(t.push) IS NULL THEN 0 ELSE 1 END AS on_push
      FROM told AS t
     WHERE t.subject IS NOT NULL
     GROUP BY t.service, t.subject, t.rule, t.decided_at_ns, t.decision, t.bypassed
    HAVING COUNT(*) > 1
       AND COUNT(*) = COUNT(DISTINCT t.source)
       AND COUNT(DISTINCT t.environment) <= 1
       AND COUNT(DISTINCT t.push) <= 1
       AND COUNT(DISTINCT t.artifact) <= 1
)
SELECT t.version_id,
       a.decision_version,
       a.environment,
       a.on_push,
       ROW_NUMBER() OVER (PARTITION BY a.decision_version
                              ORDER BY CASE WHEN t.exception_id IS NULL THEN 1 ELSE 0 END,
                                       CASE WHEN t.decider IS NULL THEN 1 ELSE 0 END,
                                       t.version_id) AS place
  FROM told AS t
  JOIN agreed AS a ON a.service = t.service AND a.subject = t.subject AND a.rule = t.rule AND a.decided_at_ns = t.decided_at_ns
                  AND a.decision = t.decision AND a.bypassed = t.bypassed
