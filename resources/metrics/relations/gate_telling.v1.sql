-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- gate_telling v1: every row about a decision of a gate, with what any row about the same decision (same_decision) names:
-- digest, environment, version of the rule, mode. decision_version is the first row of the decision; the row with place 1
-- stands for it.
WITH whole AS (
    SELECT s.decision_version,
           MAX(s.environment) AS environment,
           MAX(d.artifact) AS artifact,
           MAX(d.rule_version) AS rule_version,
           MAX(d.mode) AS mode
      FROM same_decision AS s
      JOIN gate_decision AS d ON d.version_id = s.version_id
     GROUP BY s.decision_version
)
SELECT d.version_id,
       d.source,
       d.id,
       d.service,
       d.commit_sha,
       COALESCE(d.artifact, w.artifact) AS artifact,
       COALESCE(w.environment, d.environment) AS environment,
       d.rule,
       COALESCE(d.rule_version, w.rule_version) AS rule_version,
       COALESCE(d.mode, w.mode) AS mode,
       d.decision,
       d.decided_at_ns,
       d.evidence_at_ns,
       COALESCE(s.decision_version, d.version_id) AS decision_version,
       COALESCE(s.place, 1) AS place
  FROM gate_decision AS d
  LEFT JOIN same_decision AS s ON s.version_id = d.version_id
  LEFT JOIN whole AS w ON w.decision_version = s.decision_version
