-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- trace_contract v1: one row per request to a model of [from, to), with a flag for each field of the telemetry contract
-- that it lacks: under any of the names that are known for it (lacks_), or under the name of the contract as written
-- (unnamed_). Zero is a value; a placeholder is none. A request without a start stands where it became known.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
said AS (
    SELECT r.*,
           CASE WHEN r.service IS NOT NULL AND LOWER(TRIM(r.service)) NOT IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS has_service,
           CASE WHEN r.environment IS NOT NULL AND LOWER(TRIM(r.environment)) NOT IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS has_environment,
           CASE WHEN r.session_id IS NOT NULL AND LOWER(TRIM(r.session_id)) NOT IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS has_session,
           CASE WHEN r.user_id IS NOT NULL AND LOWER(TRIM(r.user_id)) NOT IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS has_user,
           CASE WHEN r.model IS NOT NULL AND LOWER(TRIM(r.model)) NOT IN ('', 'unknown', 'n/a', 'none', 'null', 'todo', '-', 'default', 'undefined') THEN 1 ELSE 0 END AS has_model,
           CASE WHEN r.input_tokens >= 0 THEN 1 ELSE 0 END AS has_input,
           CASE WHEN r.output_tokens >= 0 THEN 1 ELSE 0 END AS has_output,
           CASE WHEN r.billed_pico >= 0 THEN 1 ELSE 0 END AS has_cost,
           CASE WHEN r.latency_ms >= 0 THEN 1 ELSE 0 END AS has_latency,
           CASE WHEN LOWER(TRIM(r.policy_decision)) IN ('allow', 'deny', 'block', 'modify', 'redact', 'warn', 'escalate') THEN 1 ELSE 0 END AS has_decision,
           CASE WHEN r.safety_violations >= 0 THEN 1 ELSE 0 END AS has_violations,
           CASE WHEN r.billed_pico IS NULL AND r.cost_pico >= 0 THEN 1 ELSE 0 END AS derived_cost,
           CASE WHEN r.latency_ms IS NULL AND r.ended_at_ns >= r.started_at_ns THEN 1 ELSE 0 END AS derived_latency,
           CASE WHEN r.output_tokens IS NULL AND r.operation = 'embeddings' THEN 1 ELSE 0 END AS derived_output
      FROM ai_request AS r
     CROSS JOIN p
     WHERE r.started_ns >= p.from_ns
       AND r.started_ns < p.to_ns
),
judged AS (
    SELECT s.*,
           CASE WHEN s.has_service = 1 THEN 0 ELSE 1 END AS lacks_service,
           CASE WHEN s.has_environment = 1 THEN 0 ELSE 1 END AS lacks_environment,
           CASE WHEN s.has_session = 1 THEN 0 ELSE 1 END AS lacks_session,
           CASE WHEN s.has_user = 1 THEN 0 ELSE 1 END AS lacks_user,
           CASE WHEN s.has_model = 1 THEN 0 ELSE 1 END AS lacks_model,
           CASE WHEN s.has_input = 1 THEN 0 ELSE 1 END AS lacks_input,
           CASE WHEN s.has_output = 1 OR s.derived_output = 1 THEN 0 ELSE 1 END AS lacks_output,
           CASE WHEN s.has_cost = 1 OR s.derived_cost = 1 THEN 0 ELSE 1 END AS lacks_cost,
           CASE WHEN s.has_latency = 1 OR s.derived_latency = 1 THEN 0 ELSE 1 END AS lacks_latency,
           CASE WHEN s.has_decision = 1 THEN 0 ELSE 1 END AS lacks_decision,
           CASE WHEN s.has_violations = 1 THEN 0 ELSE 1 END AS lacks_violations,
           CASE WHEN s.has_service = 1 AND s.contract_names LIKE '%"service.name"%' THEN 0 ELSE 1 END AS unnamed_service,
           CASE WHEN s.has_environment = 1 AND s.contract_names LIKE '%"environment"%' THEN 0 ELSE 1 END AS unnamed_environment,
           CASE WHEN s.has_session = 1 AND s.contract_names LIKE '%"session.id"%' THEN 0 ELSE 1 END AS unnamed_session,
           CASE WHEN s.has_user = 1 AND s.contract_names LIKE '%"user_id"%' THEN 0 ELSE 1 END AS unnamed_user,
           CASE WHEN s.has_model = 1 AND s.contract_names LIKE '%"model_name"%' THEN 0 ELSE 1 END AS unnamed_model,
           CASE WHEN s.has_input = 1 AND s.contract_names LIKE '%"input_tokens"%' THEN 0 ELSE 1 END AS unnamed_input,
           CASE WHEN s.has_output = 1 AND s.contract_names LIKE '%"output_tokens"%' THEN 0 ELSE 1 END AS unnamed_output,
           CASE WHEN s.has_cost = 1 AND s.contract_names LIKE '%"total_cost_usd"%' THEN 0 ELSE 1 END AS unnamed_cost,
           CASE WHEN s.has_latency = 1 AND s.contract_names LIKE '%"latency_ms"%' THEN 0 ELSE 1 END AS unnamed_latency,
           CASE WHEN s.has_decision = 1 AND s.contract_names LIKE '%"policy_decision"%' THEN 0 ELSE 1 END AS unnamed_decision,
           CASE WHEN s.has_violations = 1 AND s.contract_names LIKE '%"safety_violations"%' THEN 0 ELSE 1 END AS unnamed_violations
      FROM said AS s
)
SELECT 'ai_call' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       j.started_ns,
       j.service,
       j.team,
       j.environment,
       j.provider,
       j.model,
       j.session_id,
       j.user_id,
       j.cost_pico,
       j.lacks_service,
       j.lacks_environment,
       j.lacks_session,
       j.lacks_user,
       j.lacks_model,
       j.lacks_input,
       j.lacks_output,
       j.lacks_cost,
       j.lacks_latency,
       j.lacks_decision,
       j.lacks_violations,
       j.unnamed_service,
       j.unnamed_environment,
       j.unnamed_session,
       j.unnamed_user,
       j.unnamed_model,
       j.unnamed_input,
       j.unnamed_output,
       j.unnamed_cost,
       j.unnamed_latency,
       j.unnamed_decision,
       j.unnamed_violations,
       j.derived_cost,
       j.derived_latency,
       CASE WHEN j.lacks_service + j.lacks_environment + j.lacks_session + j.lacks_user + j.lacks_model + j.lacks_input
                 + j.lacks_output + j.lacks_cost + j.lacks_latency + j.lacks_decision + j.lacks_violations = 0 THEN 1 ELSE 0 END AS mapped,
       CASE WHEN j.unnamed_service + j.unnamed_environment + j.unnamed_session + j.unnamed_user + j.unnamed_model + j.unnamed_input
                 + j.unnamed_output + j.unnamed_cost + j.unnamed_latency + j.unnamed_decision + j.unnamed_violations = 0 THEN 1 ELSE 0 END AS strict,
       j.not_a_request AS excluded
  FROM judged AS j
 ORDER BY j.started_ns, j.version_id
