-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- trace_contract v1, restated in plain SQLite over the tables population and param. 1.959963984540054 is the normal
-- quantile of 0.975 in Wilson's score interval.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
part AS (
    SELECT COALESCE(SUM(mapped), 0) AS num, COALESCE(SUM(strict), 0) AS strict, COUNT(*) AS den, 1.959963984540054 AS z FROM counted
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'strict/num', strict FROM part
 UNION ALL SELECT 'strict/value', CASE WHEN den > 0 THEN strict * 1.0 / den END FROM part
 UNION ALL SELECT 'derived/total_cost_usd', COALESCE(SUM(derived_cost), 0) FROM counted
 UNION ALL SELECT 'derived/latency_ms', COALESCE(SUM(derived_latency), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/service.name', COALESCE(SUM(lacks_service), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/environment', COALESCE(SUM(lacks_environment), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/session.id', COALESCE(SUM(lacks_session), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/user_id', COALESCE(SUM(lacks_user), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/model_name', COALESCE(SUM(lacks_model), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/input_tokens', COALESCE(SUM(lacks_input), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/output_tokens', COALESCE(SUM(lacks_output), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/total_cost_usd', COALESCE(SUM(lacks_cost), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/latency_ms', COALESCE(SUM(lacks_latency), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/policy_decision', COALESCE(SUM(lacks_decision), 0) FROM counted
 UNION ALL SELECT 'missing_by_field/safety_violations', COALESCE(SUM(lacks_violations), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/service.name', COALESCE(SUM(unnamed_service), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/environment', COALESCE(SUM(unnamed_environment), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/session.id', COALESCE(SUM(unnamed_session), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/user_id', COALESCE(SUM(unnamed_user), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/model_name', COALESCE(SUM(unnamed_model), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/input_tokens', COALESCE(SUM(unnamed_input), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/output_tokens', COALESCE(SUM(unnamed_output), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/total_cost_usd', COALESCE(SUM(unnamed_cost), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/latency_ms', COALESCE(SUM(unnamed_latency), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/policy_decision', COALESCE(SUM(unnamed_decision), 0) FROM counted
 UNION ALL SELECT 'strict/missing_by_field/safety_violations', COALESCE(SUM(unnamed_violations), 0) FROM counted
