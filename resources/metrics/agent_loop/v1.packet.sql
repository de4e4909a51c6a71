-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- agent_loop v1, restated in plain SQLite over the tables population and param: in each turn the longest chain takes
-- again and again the call that ends first among those that begin at or after the end of the one before.
-- 1.959963984540054 is the normal quantile of 0.975 in Wilson's score interval.
WITH RECURSIVE counted AS (
    SELECT * FROM population WHERE excluded IS NULL
),
numbered AS (
    SELECT c.*, ROW_NUMBER() OVER (PARTITION BY trace_id, turn ORDER BY ended_ns, started_ns, version_id) AS place FROM counted AS c
),
chain(trace_id, turn, step, place, ended_ns) AS (
    SELECT trace_id, turn, 1, place, ended_ns FROM numbered WHERE place = 1
     UNION ALL
    SELECT n.trace_id, n.turn, c.step + 1, n.place, n.ended_ns
      FROM chain AS c
      JOIN numbered AS n ON n.trace_id = c.trace_id AND n.turn = c.turn
     WHERE n.place = (SELECT MIN(k.place) FROM numbered AS k
                       WHERE k.trace_id = c.trace_id AND k.turn = c.turn AND k.place > c.place AND k.started_ns >= c.ended_ns)
),
trace AS (
    SELECT c.trace_id,
           MAX(c.step) AS longest,
           (SELECT MAX(n.limit_calls) FROM counted AS n WHERE n.trace_id = c.trace_id) AS limit_calls,
           (SELECT MAX(k.calls)
              FROM (SELECT COUNT(*) AS calls FROM counted AS n
                     WHERE n.trace_id = c.trace_id AND n.args_hash IS NOT NULL GROUP BY n.tool, n.args_hash) AS k) AS identical
      FROM chain AS c
     GROUP BY c.trace_id
),
part AS (
    SELECT COALESCE(SUM(CASE WHEN longest > limit_calls THEN 1 ELSE 0 END), 0) AS num,
           COUNT(*) AS den,
           COALESCE(SUM(CASE WHEN identical >= 3 THEN 1 ELSE 0 END), 0) AS stuck,
           MAX(longest) AS longest,
           1.959963984540054 AS z
      FROM trace
),
-- insert share.v1,
-- insert interval.v1
SELECT 'num' AS name, num AS value FROM part
 UNION ALL SELECT 'den', den FROM part
 UNION ALL SELECT 'value', (SELECT value FROM share)
 UNION ALL SELECT 'ci_low', (SELECT CASE WHEN value = 0 THEN 0.0 ELSE MAX(0.0, centre - half) END FROM interval)
 UNION ALL SELECT 'ci_high', (SELECT CASE WHEN value = 1 THEN 1.0 ELSE MIN(1.0, centre + half) END FROM interval)
 UNION ALL SELECT 'stuck', stuck FROM part
 UNION ALL SELECT 'longest', longest FROM part
 UNION ALL SELECT 'tool_calls', COUNT(*) FROM counted
 UNION ALL SELECT 'derived_steps', COALESCE(SUM(derived), 0) FROM counted
 UNION ALL SELECT 'bad_ends', COALESCE(SUM(bad_end), 0) FROM counted
