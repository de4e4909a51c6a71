-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- cost_reconciliation v1: one row per UTC day and model that a bill, a gateway or a trace tells of, of days that begin in [from, to).
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT ',' || value || ',' FROM param WHERE name = 'bill_sources') AS bills,
           (SELECT ',' || value || ',' FROM param WHERE name = 'gateway_sources') AS gateways,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'tolerance_percent') AS tolerance
),
-- A name is in a list where taking it out makes the list shorter.
sided AS (
    SELECT s.source,
           CASE WHEN REPLACE(p.bills, ',' || s.source || ',', '') <> p.bills THEN 'bill'
                WHEN REPLACE(p.gateways, ',' || s.source || ',', '') <> p.gateways THEN 'gateway'
                ELSE 'traces' END AS side
      FROM (SELECT source FROM ai_call UNION SELECT source FROM ai_usage) AS s
     CROSS JOIN p
),
span AS (
    SELECT r.*,
           d.side,
           MAX(CASE WHEN r.place = 1 THEN r.not_a_request END)
               OVER (PARTITION BY COALESCE(r.trace_id || '/' || r.span_id, r.source || '/' || r.id)) AS why_not,
           ROW_NUMBER() OVER (PARTITION BY COALESCE(r.trace_id || '/' || r.span_id, r.source || '/' || r.id), d.side
                                  ORDER BY r.place, r.version_id) AS turn
      FROM ai_request AS r
      JOIN sided AS d ON d.source = r.source
     WHERE r.started_at_ns IS NOT NULL
),
piece AS (
    SELECT s.side,
           CASE WHEN s.side = 'traces' THEN 'calls' ELSE s.source || ' calls' END AS teller,
           s.started_at_ns / 86400000000000 AS day,
           s.model,
           s.provider,
           'ai_call' AS row_type,
           s.id,
           s.source,
           s.version_id,
           CASE WHEN s.side = 'traces' THEN COALESCE(s.computed_pico, s.cost_pico) ELSE s.billed_pico END AS pico
      FROM span AS s
     WHERE s.turn = 1
       AND s.why_not IS NULL
     UNION ALL
    SELECT d.side, u.source, u.from_at_ns / 86400000000000, u.model, u.provider, 'ai_usage', u.id, u.source, u.version_id, u.cost_usd_pico
      FROM ai_usage AS u
      JOIN sided AS d ON d.source = u.source
     CROSS JOIN p
     WHERE u.from_at_ns <= p.as_of
),
told AS (
    SELECT c.*,
           SUM(c.pico) OVER (PARTITION BY c.side, c.teller, c.day, c.model) AS sum_pico,
           ROW_NUMBER() OVER (PARTITION BY c.side, c.teller, c.day, c.model ORDER BY c.pico DESC, c.version_id) AS greatest
      FROM piece AS c
     CROSS JOIN p
     WHERE c.pico >= 0
       AND c.day * 86400000000000 >= p.from_ns
       AND c.day * 86400000000000 < p.to_ns
),
best AS (
    SELECT t.*,
           ROW_NUMBER() OVER (PARTITION BY t.side, t.day, t.model ORDER BY t.sum_pico DESC, t.teller) AS place
      FROM told AS t
     WHERE t.greatest = 1
),
days AS (
    SELECT b.day, b.model, MAX(b.provider) AS provider FROM best AS b WHERE b.place = 1 GROUP BY b.day, b.model
),
met AS (
    SELECT d.day,
           d.model,
           COALESCE(k.provider, d.provider) AS provider,
           CAST(k.sum_pico AS BIGINT) AS billed_pico,
           CAST(g.sum_pico AS BIGINT) AS gateway_pico,
           CAST(t.sum_pico AS BIGINT) AS traced_pico,
           CAST(CASE WHEN COALESCE(g.sum_pico, 0) > COALESCE(t.sum_pico, 0) THEN g.sum_pico ELSE COALESCE(t.sum_pico, 0) END AS BIGINT) AS explained_pico,
           COALESCE(k.row_type, g.row_type, t.row_type) AS row_type,
           COALESCE(k.id, g.id, t.id) AS row_id,
           COALESCE(k.source, g.source, t.source) AS source,
           COALESCE(k.version_id, g.version_id, t.version_id) AS version_id,
           CASE WHEN k.version_id IS NOT NULL THEN g.row_type END AS also_type,
           CASE WHEN k.version_id IS NOT NULL THEN g.id END AS also_id,
           CASE WHEN k.version_id IS NOT NULL THEN g.source END AS also_source,
           CASE WHEN k.version_id IS NOT NULL THEN g.version_id END AS also_version_id,
           CASE WHEN COALESCE(k.version_id, g.version_id) IS NOT NULL THEN t.row_type END AS also2_type,
           CASE WHEN COALESCE(k.version_id, g.version_id) IS NOT NULL THEN t.id END AS also2_id,
           CASE WHEN COALESCE(k.version_id, g.version_id) IS NOT NULL THEN t.source END AS also2_source,
           CASE WHEN COALESCE(k.version_id, g.version_id) IS NOT NULL THEN t.version_id END AS also2_version_id
      FROM days AS d
      LEFT JOIN best AS k ON k.side = 'bill' AND k.place = 1 AND k.day = d.day AND COALESCE(k.model, '') = COALESCE(d.model, '')
      LEFT JOIN best AS g ON g.side = 'gateway' AND g.place = 1 AND g.day = d.day AND COALESCE(g.model, '') = COALESCE(d.model, '')
      LEFT JOIN best AS t ON t.side = 'traces' AND t.place = 1 AND t.day = d.day AND COALESCE(t.model, '') = COALESCE(d.model, '')
)
SELECT m.row_type,
       m.row_id,
       m.source,
       m.version_id,
       m.also_type,
       m.also_id,
       m.also_source,
       m.also_version_id,
       m.also2_type,
       m.also2_id,
       m.also2_source,
       m.also2_version_id,
       m.day * 86400000000000 AS day_ns,
       m.model,
       m.provider,
       m.billed_pico,
       m.gateway_pico,
       m.traced_pico,
       m.explained_pico,
       m.billed_pico - m.explained_pico AS unexplained_pico,
       CASE WHEN m.billed_pico IS NULL THEN m.explained_pico END AS unbilled_pico,
       1 AS day,
       CASE WHEN m.billed_pico IS NOT NULL THEN 1 ELSE 0 END AS billed,
       CASE WHEN ABS(m.billed_pico - m.explained_pico) > m.billed_pico / 100 * p.tolerance + m.billed_pico % 100 * p.tolerance / 100 THEN 1 ELSE 0 END AS off,
       CASE WHEN m.billed_pico IS NULL THEN 1 ELSE 0 END AS no_bill,
       CASE WHEN m.billed_pico IS NOT NULL AND m.gateway_pico IS NULL THEN 1 ELSE 0 END AS no_gateway,
       CASE WHEN m.billed_pico IS NOT NULL AND m.traced_pico IS NULL THEN 1 ELSE 0 END AS no_traces,
       CASE WHEN (m.day + 1) * 86400000000000 > p.as_of THEN 'day_not_over' END AS excluded
  FROM met AS m
 CROSS JOIN p
 ORDER BY 13, 14, 4
