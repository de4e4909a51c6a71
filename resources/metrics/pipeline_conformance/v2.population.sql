-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- pipeline_conformance v2: one row per production deployment in [from, to), with what checks of three kinds had said of its
-- commit when it began.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'static_checks') AS static_checks,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'dependency_checks') AS dependency_checks,
           (SELECT CASE WHEN value = '' THEN '' ELSE ',' || value || ',' END FROM param WHERE name = 'secrets_checks') AS secrets_checks
),
deployed AS (
    SELECT d.*
      FROM production_deployment AS d
     CROSS JOIN p
     WHERE d.at_ns >= p.from_ns
       AND d.at_ns < p.to_ns
),
named AS (
    SELECT g.version_id, g.id, g.source, g.service, g.commit_sha, g.decided_at_ns,
           CASE WHEN g.decision IN ('pass', 'warn') THEN 1 ELSE 0 END AS passed,
           CASE WHEN LOWER(g.rule) LIKE 'check: %' THEN SUBSTR(LOWER(g.rule), 8) ELSE LOWER(g.rule) END AS name
      FROM gate_decision AS g
     CROSS JOIN p
     WHERE g.decided_at_ns <= p.as_of
       AND g.commit_sha IS NOT NULL
       AND g.rule IS NOT NULL
       AND COALESCE(g.decision, 'skipped') <> 'skipped'
),
-- Names are strangers' texts: compared as texts, never as patterns, and one with a comma is not two of a list.
plain AS (
    SELECT n.*, CASE WHEN REPLACE(n.name, ',', '') = n.name THEN 1 ELSE 0 END AS is_plain FROM named AS n
),
sorted AS (
    SELECT c.*,
           CASE WHEN p.static_checks <> '' THEN CASE WHEN c.is_plain = 1 AND REPLACE(p.static_checks, ',' || c.name || ',', '') <> p.static_checks THEN 1 ELSE 0 END
                WHEN c.name LIKE '%lint%'
                   OR c.name LIKE '%static%'
                   OR c.name LIKE '%sast%'
                   OR c.name LIKE '%codeql%'
                   OR c.name LIKE '%semgrep%'
                   OR c.name LIKE '%sonar%' THEN 1 ELSE 0 END AS is_static,
           CASE WHEN p.dependency_checks <> '' THEN CASE WHEN c.is_plain = 1 AND REPLACE(p.dependency_checks, ',' || c.name || ',', '') <> p.dependency_checks THEN 1 ELSE 0 END
                WHEN c.name LIKE '%dependenc%'
                   OR c.name LIKE '%dependabot%'
                   OR c.name LIKE '%snyk%'
                   OR c.name LIKE '%trivy%'
                   OR c.name LIKE '%grype%'
                   OR c.name LIKE '%osv%' THEN 1 ELSE 0 END AS is_dependency,
           CASE WHEN p.secrets_checks <> '' THEN CASE WHEN c.is_plain = 1 AND REPLACE(p.secrets_checks, ',' || c.name || ',', '') <> p.secrets_checks THEN 1 ELSE 0 END
                WHEN c.name LIKE '%secret%'
                   OR c.name LIKE '%gitleaks%'
                   OR c.name LIKE '%trufflehog%' THEN 1 ELSE 0 END AS is_secrets
      FROM plain AS c
     CROSS JOIN p
),
checked AS (
    SELECT * FROM sorted WHERE is_static + is_dependency + is_secrets > 0
),
known AS (
    SELECT DISTINCT service FROM checked
),
about AS (
    SELECT d.version_id AS deployment_version, c.*
      FROM deployed AS d
      JOIN checked AS c ON c.service = d.service AND c.commit_sha = d.commit_sha
     WHERE c.decided_at_ns <= d.at_ns
),
of_kind AS (
    SELECT a.*, 'static' AS kind FROM about AS a WHERE a.is_static = 1
     UNION ALL
    SELECT a.*, 'dependency' AS kind FROM about AS a WHERE a.is_dependency = 1
     UNION ALL
    SELECT a.*, 'secrets' AS kind FROM about AS a WHERE a.is_secrets = 1
),
last_one AS (
    SELECT k.*,
           ROW_NUMBER() OVER (PARTITION BY k.deployment_version, k.kind ORDER BY k.decided_at_ns DESC, k.version_id DESC) AS place
      FROM of_kind AS k
),
judged AS (
    SELECT l.deployment_version,
           MAX(CASE WHEN l.kind = 'static' THEN l.passed END) AS static,
           MAX(CASE WHEN l.kind = 'dependency' THEN l.passed END) AS dependency,
           MAX(CASE WHEN l.kind = 'secrets' THEN l.passed END) AS secrets
      FROM last_one AS l
     WHERE l.place = 1
     GROUP BY l.deployment_version
),
telling AS (
    SELECT l.*,
           ROW_NUMBER() OVER (PARTITION BY l.deployment_version ORDER BY l.passed, l.decided_at_ns DESC, l.version_id) AS turn
      FROM last_one AS l
     WHERE l.place = 1
)
SELECT 'deployment' AS row_type,
       d.id AS row_id,
       d.source,
       d.version_id,
       CASE WHEN c.version_id IS NOT NULL THEN 'gate_decision' END AS also_type,
       c.id AS also_id,
       c.source AS also_source,
       c.version_id AS also_version_id,
       d.service,
       t.team,
       d.environment,
       d.commit_sha,
       d.at_ns AS deployed_ns,
       CASE WHEN j.static = 1 AND j.dependency = 1 AND j.secrets = 1 THEN 1 ELSE 0 END AS in_order,
       CASE WHEN j.static = 1 THEN 1 ELSE 0 END AS static_passed,
       CASE WHEN j.static = 0 THEN 1 ELSE 0 END AS static_failed,
       CASE WHEN j.static IS NULL THEN 1 ELSE 0 END AS static_missing,
       CASE WHEN j.dependency = 1 THEN 1 ELSE 0 END AS dependency_passed,
       CASE WHEN j.dependency = 0 THEN 1 ELSE 0 END AS dependency_failed,
       CASE WHEN j.dependency IS NULL THEN 1 ELSE 0 END AS dependency_missing,
       CASE WHEN j.secrets = 1 THEN 1 ELSE 0 END AS secrets_passed,
       CASE WHEN j.secrets = 0 THEN 1 ELSE 0 END AS secrets_failed,
       CASE WHEN j.secrets IS NULL THEN 1 ELSE 0 END AS secrets_missing,
       CASE WHEN d.commit_sha IS NULL OR d.service IS NULL THEN 'no_commit'
            WHEN k.service IS NULL THEN 'checks_not_told' END AS excluded
  FROM deployed AS d
  LEFT JOIN judged AS j ON j.deployment_version = d.version_id
  LEFT JOIN telling AS c ON c.deployment_version = d.version_id AND c.turn = 1
  LEFT JOIN known AS k ON k.service = d.service
  LEFT JOIN service_team AS t ON t.service = d.service
 ORDER BY d.at_ns, d.version_id
