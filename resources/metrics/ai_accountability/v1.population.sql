-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_accountability v1: one row per call of a model, tool or agent that started in [from, to), with what is known of it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
request AS (
    SELECT r.*,
           LOWER(TRIM(COALESCE(r.user_id, ''))) AS user_said,
           LOWER(TRIM(COALESCE(r.session_id, ''))) AS session_said,
           LOWER(TRIM(COALESCE(r.service, ''))) AS service_said,
           LOWER(TRIM(COALESCE(r.model, ''))) AS model_said,
           COALESCE(r.not_a_request, CASE WHEN r.started_at_ns IS NULL THEN 'no_start' END) AS why_not
      FROM ai_request AS r
),
judged AS (
    SELECT r.*,
           CASE WHEN r.user_said IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS no_user,
           CASE WHEN r.session_said IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS no_session,
           CASE WHEN r.service_said IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS no_service,
           CASE WHEN r.model_said IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS no_model,
           CASE WHEN r.cost_pico IS NULL THEN 1 ELSE 0 END AS no_cost,
           NULLIF(LOWER(TRIM(COALESCE(r.policy_decision, ''))), '') AS decision_said
      FROM request AS r
)
SELECT 'ai_call' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       j.service,
       j.team,
       j.environment,
       j.model,
       j.started_at_ns AS started_ns,
       1 AS request,
       CASE WHEN j.no_user + j.no_session + j.no_service + j.no_model + j.no_cost = 0 THEN 1 ELSE 0 END AS accountable,
       j.no_user AS missing_user,
       j.no_session AS missing_session,
       j.no_service AS missing_service,
       j.no_model AS missing_model,
       j.no_cost AS missing_cost,
       j.decision_said AS policy_decision,
       CASE WHEN j.decision_said IS NOT NULL THEN 1 ELSE 0 END AS decided,
       CASE WHEN j.decision_said IN ('deny', 'denied', 'block', 'blocked', 'escalate', 'escalated') THEN 1 ELSE 0 END AS stopped,
       CASE WHEN j.safety_violations > 0 THEN j.safety_violations ELSE 0 END AS safety_violations,
       CASE WHEN j.safety_violations > 0 THEN 1 ELSE 0 END AS violating,
       j.why_not AS excluded
  FROM judged AS j
 CROSS JOIN p
 WHERE j.started_ns >= p.from_ns
   AND j.started_ns < p.to_ns
 ORDER BY j.started_ns, j.version_id
