-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- agent_loop v1: one row per tool call of the traces that began in [from, to), with its turn. A turn ends with a call of a
-- model at the top agent level that ended for good, or with what a user says; what an agent below says at its end does
-- not end it. Where a trace has no tool spans, the calls of models that asked for tools are the steps (derived).
WITH RECURSIVE p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
begun AS (
    SELECT s.trace_id,
           MIN(s.started_ns) AS began_ns,
           MAX(CASE WHEN s.operation = 'execute_tool' THEN 1 ELSE 0 END) AS has_tools
      FROM ai_span AS s
     CROSS JOIN p
     WHERE s.trace_id IS NOT NULL
     GROUP BY s.trace_id, p.from_ns, p.to_ns
    HAVING MIN(s.started_ns) >= p.from_ns
       AND MIN(s.started_ns) < p.to_ns
),
span AS (
    SELECT s.version_id, s.id, s.source, s.trace_id, s.span_id, s.parent_id, s.operation, s.service, s.environment, s.tool,
           s.args_hash, s.started_ns, s.ended_at_ns, s.is_model_call, b.began_ns, b.has_tools,
           CASE WHEN s.ended_at_ns < s.started_ns THEN 1 ELSE 0 END AS bad_end,
           CASE WHEN s.ended_at_ns > s.started_ns THEN s.ended_at_ns ELSE s.started_ns END AS ended_ns,
           CASE WHEN s.finish_reasons LIKE '%"tool_calls"%' OR s.finish_reasons LIKE '%"tool_use"%'
                  OR s.finish_reasons LIKE '%"function_call"%' THEN 1 ELSE 0 END AS asks_tools,
           CASE WHEN s.finish_reasons IS NULL OR s.finish_reasons = '[]' THEN 0 ELSE 1 END AS says_end
      FROM ai_span AS s
      JOIN begun AS b ON b.trace_id = s.trace_id
     WHERE s.place = 1
),
up(trace_id, leaf_id, above_id) AS (
    SELECT trace_id, span_id, parent_id
      FROM span
     WHERE is_model_call = 1
       AND parent_id IS NOT NULL
     UNION
    SELECT u.trace_id, u.leaf_id, o.parent_id
      FROM up AS u
      JOIN span AS o ON o.trace_id = u.trace_id AND o.span_id = u.above_id
     WHERE o.parent_id IS NOT NULL
),
depth AS (
    SELECT m.version_id,
           m.trace_id,
           COALESCE(SUM(CASE WHEN o.operation = 'invoke_agent' THEN 1 ELSE 0 END), 0) AS agents,
           COALESCE(SUM(CASE WHEN o.operation = 'execute_tool' THEN 1 ELSE 0 END), 0) AS tools
      FROM span AS m
      LEFT JOIN up AS u ON u.trace_id = m.trace_id AND u.leaf_id = m.span_id
      LEFT JOIN span AS o ON o.trace_id = u.trace_id AND o.span_id = u.above_id
     WHERE m.is_model_call = 1
     GROUP BY m.version_id, m.trace_id
),
top AS (
    SELECT trace_id, MIN(agents) AS agents FROM depth GROUP BY trace_id
),
event AS (
    SELECT s.version_id, s.trace_id, s.ended_ns AS at_ns, 0 AS kind
      FROM span AS s
      JOIN depth AS d ON d.version_id = s.version_id AND d.tools = 0
      JOIN top AS t ON t.trace_id = d.trace_id AND t.agents = d.agents
     WHERE s.says_end = 1
       AND s.asks_tools = 0
     UNION ALL
    SELECT version_id, trace_id, started_ns, 0 FROM span WHERE operation = 'user_input'
     UNION ALL
    SELECT version_id, trace_id, started_ns, 1
      FROM span
     WHERE operation = 'execute_tool'
        OR (has_tools = 0 AND is_model_call = 1 AND asks_tools = 1)
),
turned AS (
    SELECT e.version_id,
           e.kind,
           SUM(1 - e.kind) OVER (PARTITION BY e.trace_id ORDER BY e.at_ns, e.kind) AS turn
      FROM event AS e
)
SELECT 'ai_call' AS row_type,
       s.id AS row_id,
       s.source,
       s.version_id,
       s.trace_id,
       s.began_ns,
       CAST(t.turn AS BIGINT) AS turn,
       s.service,
       m.team,
       s.environment,
       s.tool,
       s.args_hash,
       s.started_ns,
       s.ended_ns,
       CAST(COALESCE(o.value, a.value) AS BIGINT) AS limit_calls,
       1 - s.has_tools AS derived,
       s.bad_end,
       CAST(NULL AS TEXT) AS excluded
  FROM turned AS t
  JOIN span AS s ON s.version_id = t.version_id
  JOIN param AS a ON a.name = 'limit'
  LEFT JOIN param AS o ON o.name = 'limit/' || s.service
  LEFT JOIN service_team AS m ON m.service = s.service
 WHERE t.kind = 1
 ORDER BY s.trace_id, s.started_ns, s.version_id
