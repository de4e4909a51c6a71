-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- component_coverage v1: one row per service and class of checks, with the newest row of [from, to) that says it is active.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
class AS (
    SELECT 'code' AS class, 1 AS place
     UNION ALL SELECT 'dependency', 2
     UNION ALL SELECT 'artifact', 3
     UNION ALL SELECT 'infrastructure', 4
     UNION ALL SELECT 'runtime', 5
     UNION ALL SELECT 'decision', 6
),
decided AS (
    SELECT COALESCE(a.service, d.service) AS service, d.version_id, d.source, d.id, d.decided_at_ns AS at_ns, LOWER(COALESCE(d.rule, '')) AS name
      FROM gate_decision AS d
     CROSS JOIN p
      LEFT JOIN service_alias AS a ON a.alias = d.service
     WHERE d.decided_at_ns >= p.from_ns
       AND d.decided_at_ns < p.to_ns
       AND d.decided_at_ns <= p.as_of
       AND COALESCE(d.decision, 'skipped') <> 'skipped'
       AND d.service IS NOT NULL
),
found AS (
    SELECT COALESCE(a.service, f.service) AS service, f.version_id, f.source, f.id,
           CASE WHEN f.resolved_at_ns >= p.from_ns AND f.resolved_at_ns < p.to_ns AND f.resolved_at_ns <= p.as_of THEN f.resolved_at_ns ELSE f.first_seen_ns END AS at_ns,
           LOWER(COALESCE(f.tool, '') || ' ' || COALESCE(f.rule, '')) AS name
      FROM finding AS f
     CROSS JOIN p
      LEFT JOIN service_alias AS a ON a.alias = f.service
     WHERE f.service IS NOT NULL
       AND ((f.first_seen_ns >= p.from_ns AND f.first_seen_ns < p.to_ns AND f.first_seen_ns <= p.as_of)
            OR (f.resolved_at_ns >= p.from_ns AND f.resolved_at_ns < p.to_ns AND f.resolved_at_ns <= p.as_of))
),
named AS (
    SELECT d.service, 'gate_decision' AS row_type, d.version_id, d.source, d.id, d.at_ns, d.name FROM decided AS d
     UNION ALL
    SELECT f.service, 'finding', f.version_id, f.source, f.id, f.at_ns, f.name FROM found AS f
),
sighting AS (
    SELECT n.service, n.row_type, n.version_id, n.source, n.id, n.at_ns, 'code' AS class
      FROM named AS n
     WHERE n.name LIKE '%lint%'
        OR n.name LIKE '%static%'
        OR n.name LIKE '%sast%'
        OR n.name LIKE '%codeql%'
        OR n.name LIKE '%semgrep%'
        OR n.name LIKE '%sonar%'
        OR n.name LIKE '%secret%'
        OR n.name LIKE '%gitleaks%'
        OR n.name LIKE '%trufflehog%'
     UNION ALL
    SELECT n.service, n.row_type, n.version_id, n.source, n.id, n.at_ns, 'dependency' AS class
      FROM named AS n
     WHERE n.name LIKE '%dependenc%'
        OR n.name LIKE '%dependabot%'
        OR n.name LIKE '%snyk%'
        OR n.name LIKE '%osv%'
        OR n.name LIKE '%trivy%'
        OR n.name LIKE '%grype%'
        OR n.name LIKE '%licen%'
        OR n.name LIKE '%sca-%'
        OR n.name LIKE '%cve-%'
        OR n.name LIKE '%ghsa-%'
     UNION ALL
    SELECT n.service, n.row_type, n.version_id, n.source, n.id, n.at_ns, 'artifact' AS class
      FROM named AS n
     WHERE n.name LIKE '%image%'
        OR n.name LIKE '%signature%'
        OR n.name LIKE '%signed%'
        OR n.name LIKE '%signing%'
        OR n.name LIKE '%provenance%'
        OR n.name LIKE '%attest%'
        OR n.name LIKE '%cosign%'
        OR n.name LIKE '%sbom%'
        OR n.name LIKE '%container%'
        OR n.name LIKE '%trivy%'
        OR n.name LIKE '%grype%'
     UNION ALL
    SELECT n.service, n.row_type, n.version_id, n.source, n.id, n.at_ns, 'infrastructure' AS class
      FROM named AS n
     WHERE n.name LIKE '%terraform%'
        OR n.name LIKE '%tofu%'
        OR n.name LIKE '%checkov%'
        OR n.name LIKE '%tfsec%'
        OR n.name LIKE '%kics%'
        OR n.name LIKE '%ingress%'
        OR n.name LIKE '%egress%'
        OR n.name LIKE '%tls%'
        OR n.name LIKE '%network%'
     UNION ALL
    SELECT n.service, n.row_type, n.version_id, n.source, n.id, n.at_ns, 'runtime' AS class
      FROM named AS n
     WHERE n.name LIKE '%falco%'
        OR n.name LIKE '%sysdig%'
        OR n.name LIKE '%runtime%'
        OR n.name LIKE '%kyverno%'
        OR n.name LIKE '%gatekeeper%'
        OR n.name LIKE '%admission%'
     UNION ALL
    SELECT d.service, 'gate_decision', d.version_id, d.source, d.id, d.at_ns, 'decision' FROM decided AS d
     UNION ALL
    SELECT COALESCE(a.service, r.service), 'drift', r.version_id, r.source, r.id, COALESCE(r.detected_at_ns, r.started_at_ns), 'infrastructure'
      FROM drift AS r
     CROSS JOIN p
      LEFT JOIN service_alias AS a ON a.alias = r.service
     WHERE r.service IS NOT NULL
       AND COALESCE(r.detected_at_ns, r.started_at_ns) >= p.from_ns
       AND COALESCE(r.detected_at_ns, r.started_at_ns) < p.to_ns
       AND COALESCE(r.detected_at_ns, r.started_at_ns) <= p.as_of
     UNION ALL
    SELECT COALESCE(a.service, v.service), 'violation', v.version_id, v.source, v.id, v.first_seen_ns, 'runtime'
      FROM violation AS v
     CROSS JOIN p
      LEFT JOIN service_alias AS a ON a.alias = v.service
     WHERE v.service IS NOT NULL
       AND v.first_seen_ns < p.to_ns
       AND v.first_seen_ns <= p.as_of
       AND COALESCE(v.resolved_at_ns, v.last_seen_ns, v.first_seen_ns) >= p.from_ns
),
ranked AS (
    SELECT s.*,
           COUNT(*) OVER (PARTITION BY s.service, s.class) AS seen,
           ROW_NUMBER() OVER (PARTITION BY s.service, s.class ORDER BY s.at_ns DESC, s.row_type, s.version_id DESC) AS turn
      FROM sighting AS s
),
judged AS (
    SELECT s.version_id, s.source, s.id, s.service, s.team, s.retired, c.class, c.place, r.row_type AS also_type, r.id AS also_id, r.source AS also_source,
           r.version_id AS also_version_id, COALESCE(r.seen, 0) AS seen, r.at_ns, CASE WHEN r.version_id IS NULL THEN 0 ELSE 1 END AS is_active
      FROM listed_service AS s
     CROSS JOIN class AS c
      LEFT JOIN ranked AS r ON r.service = s.service AND r.class = c.class AND r.turn = 1
)
SELECT 'service' AS row_type,
       j.id AS row_id,
       j.source,
       j.version_id,
       j.also_type,
       j.also_id,
       j.also_source,
       j.also_version_id,
       j.service,
       j.team,
       j.class,
       j.seen,
       j.at_ns AS last_ns,
       j.is_active AS active,
       1 - j.is_active AS silent,
       CASE WHEN j.class = 'code' THEN 1 ELSE 0 END AS is_code,
       CASE WHEN j.class = 'dependency' THEN 1 ELSE 0 END AS is_dependency,
       CASE WHEN j.class = 'artifact' THEN 1 ELSE 0 END AS is_artifact,
       CASE WHEN j.class = 'infrastructure' THEN 1 ELSE 0 END AS is_infrastructure,
       CASE WHEN j.class = 'runtime' THEN 1 ELSE 0 END AS is_runtime,
       CASE WHEN j.class = 'decision' THEN 1 ELSE 0 END AS is_decision,
       CASE WHEN j.class = 'code' THEN j.is_active ELSE 0 END AS code_active,
       CASE WHEN j.class = 'dependency' THEN j.is_active ELSE 0 END AS dependency_active,
       CASE WHEN j.class = 'artifact' THEN j.is_active ELSE 0 END AS artifact_active,
       CASE WHEN j.class = 'infrastructure' THEN j.is_active ELSE 0 END AS infrastructure_active,
       CASE WHEN j.class = 'runtime' THEN j.is_active ELSE 0 END AS runtime_active,
       CASE WHEN j.class = 'decision' THEN j.is_active ELSE 0 END AS decision_active,
       CASE WHEN j.retired = 1 THEN 'retired'
            WHEN j.class NOT IN (SELECT r.class FROM ranked AS r) THEN 'not_told' END AS excluded
  FROM judged AS j
 ORDER BY j.service, j.place
