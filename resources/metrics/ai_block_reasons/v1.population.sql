-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- ai_block_reasons v1: one row per block of an AI workload in [from, to), with what kind of rule stopped it.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'trace_rules') AS trace_rules,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'metadata_rules') AS metadata_rules,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'security_rules') AS security_rules
),
workload AS (
    SELECT DISTINCT c.service FROM ai_call AS c CROSS JOIN p WHERE c.service IS NOT NULL AND c.started_at_ns <= p.as_of
     UNION
    SELECT DISTINCT u.service FROM ai_usage AS u CROSS JOIN p WHERE u.service IS NOT NULL AND u.from_at_ns <= p.as_of
),
-- Names are strangers' texts: compared as texts, and one with a comma is not two of a list.
block AS (
    SELECT d.*,
           LOWER(COALESCE(d.rule, '')) AS name,
           CASE WHEN REPLACE(d.rule, ',', '') = d.rule THEN 1 ELSE 0 END AS is_plain
      FROM gate_telling AS d
     CROSS JOIN p
     WHERE d.decision = 'block'
       AND d.decided_at_ns >= p.from_ns
       AND d.decided_at_ns < p.to_ns
       AND d.decided_at_ns <= p.as_of
       AND d.service IN (SELECT service FROM workload)
       AND NOT EXISTS (SELECT 1 FROM gate_decision AS g WHERE g.version_id = d.version_id AND g.bypassed = 1)
),
sorted AS (
    SELECT b.*,
           CASE WHEN p.trace_rules <> '' THEN CASE WHEN b.is_plain = 1 AND REPLACE(p.trace_rules, ',' || b.name || ',', '') <> p.trace_rules THEN 1 ELSE 0 END
                WHEN b.name LIKE '%trace%'
                OR b.name LIKE '%telemetry%'
                OR b.name LIKE '%otel-%'
                OR b.name LIKE '%span-%' THEN 1 ELSE 0 END AS is_trace,
           CASE WHEN p.metadata_rules <> '' THEN CASE WHEN b.is_plain = 1 AND REPLACE(p.metadata_rules, ',' || b.name || ',', '') <> p.metadata_rules THEN 1 ELSE 0 END
                WHEN b.name LIKE '%label%'
                OR b.name LIKE '%metadata%'
                OR b.name LIKE '%annotation%'
                OR b.name LIKE '%env-var%'
                OR b.name LIKE '%envvar%'
                OR b.name LIKE '%owner%'
                OR b.name LIKE '%cost-cent%'
                OR b.name LIKE '%costcent%' THEN 1 ELSE 0 END AS is_metadata,
           CASE WHEN p.security_rules <> '' THEN CASE WHEN b.is_plain = 1 AND REPLACE(p.security_rules, ',' || b.name || ',', '') <> p.security_rules THEN 1 ELSE 0 END
                WHEN b.name LIKE '%secur%'
                OR b.name LIKE '%secret%'
                OR b.name LIKE '%scan%'
                OR b.name LIKE '%cve%'
                OR b.name LIKE '%vuln%'
                OR b.name LIKE '%sast%'
                OR b.name LIKE '%codeql%'
                OR b.name LIKE '%signature%'
                OR b.name LIKE '%signed%'
                OR b.name LIKE '%signing%'
                OR b.name LIKE '%sbom%'
                OR b.name LIKE '%image%'
                OR b.name LIKE '%tls%'
                OR b.name LIKE '%ingress%'
                OR b.name LIKE '%egress%'
                OR b.name LIKE '%inject%'
                OR b.name LIKE '%guardrail%'
                OR b.name LIKE '%jailbreak%'
                OR b.name LIKE '%pii%'
                OR b.name LIKE '%privileg%' THEN 1 ELSE 0 END AS is_security
      FROM block AS b
     CROSS JOIN p
),
judged AS (
    SELECT s.*,
           CASE WHEN s.name = '' THEN 'unknown' WHEN s.is_trace = 1 THEN 'trace schema' WHEN s.is_metadata = 1 THEN 'metadata'
                WHEN s.is_security = 1 THEN 'security' ELSE 'other' END AS reason
      FROM sorted AS s
)
SELECT 'gate_decision' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       j.service,
       t.team,
       j.rule,
       j.reason,
       j.environment,
       j.decided_at_ns AS decided_ns,
       CASE WHEN j.reason IN ('metadata', 'trace schema') THEN 1 ELSE 0 END AS own_contract,
       CASE WHEN j.reason = 'trace schema' THEN 1 ELSE 0 END AS trace,
       CASE WHEN j.reason = 'metadata' THEN 1 ELSE 0 END AS metadata,
       CASE WHEN j.reason = 'security' THEN 1 ELSE 0 END AS security,
       CASE WHEN j.reason = 'other' THEN 1 ELSE 0 END AS other,
       CASE WHEN j.reason = 'unknown' THEN 1 ELSE 0 END AS unknown,
       CASE WHEN j.place > 1 THEN 'told_twice' END AS excluded
  FROM judged AS j
  LEFT JOIN service_team AS t ON t.service = j.service
 ORDER BY j.decided_at_ns, j.version_id
