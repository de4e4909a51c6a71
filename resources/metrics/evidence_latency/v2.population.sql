-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- evidence_latency v2: one row per decision of a gate made in [from, to), with the first evidence of it that was there
-- by as_of, whichever of its tellings has it; one per other telling of it. Clocks differ: evidence up to skew_s before
-- its decision is taken as there at once. What is older still is an input of the decision (a scan it was based on) if
-- there is later evidence too; alone it is a wrong clock.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'skew_s') * 1000000000 AS skew_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'fast_s') * 1000000000 AS fast_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'reconstructed_s') * 1000000000 AS reconstructed_ns
),
decision AS (
    SELECT d.version_id,
           d.source,
           d.id,
           d.service,
           d.environment,
           d.rule,
           d.decision,
           d.decided_at_ns,
           d.evidence_at_ns,
           d.decision_version,
           d.place
      FROM gate_telling AS d
     CROSS JOIN p
     WHERE d.decided_at_ns >= p.from_ns
       AND d.decided_at_ns < p.to_ns
       AND d.decided_at_ns <= p.as_of
       AND COALESCE(d.decision, '') <> 'skipped'
),
-- An id means a decision of the evidence's own source, if that source has one of that id, in whatever period it was made.
own AS (
    SELECT DISTINCT e.version_id
      FROM evidence AS e
      JOIN gate_decision AS d ON d.id = e.decision_id AND d.source = e.source
     CROSS JOIN p
     WHERE COALESCE(d.decided_at_ns, p.as_of) <= p.as_of
       AND COALESCE(d.decision, '') <> 'skipped'
),
available AS (
    SELECT d.decision_version, e.version_id AS evidence_version_id, e.source AS evidence_source, e.id AS evidence_id, e.available_at_ns
      FROM decision AS d
      JOIN evidence AS e ON e.decision_id = d.id
      LEFT JOIN own AS o ON o.version_id = e.version_id
     WHERE e.available_at_ns IS NOT NULL
       AND (e.source = d.source OR o.version_id IS NULL)
     UNION ALL
    SELECT decision_version, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), evidence_at_ns
      FROM decision
     WHERE evidence_at_ns IS NOT NULL
),
ranked AS (
    SELECT a.*,
           d.decided_at_ns,
           ROW_NUMBER() OVER (PARTITION BY a.decision_version
                                  ORDER BY CASE WHEN a.available_at_ns < d.decided_at_ns - p.skew_ns THEN 1 ELSE 0 END,
                                           a.available_at_ns,
                                           COALESCE(a.evidence_version_id, 0)) AS place
      FROM available AS a
      JOIN decision AS d ON d.version_id = a.decision_version
     CROSS JOIN p
     WHERE a.available_at_ns <= p.as_of
),
-- Where no evidence of any decision was ever collected, none is missing: nobody looked.
collected AS (
    SELECT CASE WHEN EXISTS (SELECT 1 FROM gate_decision WHERE evidence_at_ns IS NOT NULL)
                  OR EXISTS (SELECT 1 FROM evidence AS e JOIN gate_decision AS d ON d.id = e.decision_id)
                THEN 1 ELSE 0 END AS any_evidence
),
judged AS (
    SELECT d.*,
           r.evidence_version_id,
           r.evidence_source,
           r.evidence_id,
           r.available_at_ns,
           r.available_at_ns - d.decided_at_ns AS difference_ns,
           CASE WHEN k.any_evidence = 0 THEN 'no_evidence_collected'
                WHEN d.place > 1 THEN 'told_twice'
                WHEN r.available_at_ns < d.decided_at_ns - p.skew_ns THEN 'invalid_clock' END AS excluded
      FROM decision AS d
     CROSS JOIN p
     CROSS JOIN collected AS k
      LEFT JOIN ranked AS r ON r.decision_version = d.decision_version AND r.place = 1
)
SELECT 'gate_decision' AS row_type,
       j.id AS row_id,
       j.source AS source,
       j.version_id AS version_id,
       CASE WHEN j.evidence_version_id IS NOT NULL THEN 'evidence' END AS also_type,
       j.evidence_id AS also_id,
       j.evidence_source AS also_source,
       j.evidence_version_id AS also_version_id,
       j.service AS service,
       t.team AS team,
       j.environment AS environment,
       j.rule AS rule,
       j.decision AS decision,
       j.decided_at_ns AS decided_ns,
       j.available_at_ns AS available_ns,
       CASE WHEN j.excluded IS NULL AND j.difference_ns < 0 THEN 0
            WHEN j.excluded IS NULL THEN j.difference_ns END AS latency_ns,
       CASE WHEN j.excluded IS NOT NULL THEN CAST(NULL AS BIGINT)
            WHEN j.difference_ns < 0 THEN 0
            ELSE COALESCE(j.difference_ns, p.as_of - j.decided_at_ns) END AS followed_ns,
       CASE WHEN j.excluded IS NULL AND j.available_at_ns IS NOT NULL THEN 1 ELSE 0 END AS with_evidence,
       CASE WHEN j.excluded IS NULL AND j.available_at_ns IS NULL THEN 1 ELSE 0 END AS missing,
       CASE WHEN j.excluded IS NULL AND j.difference_ns < 0 THEN 1 ELSE 0 END AS clamped,
       CASE WHEN j.excluded IS NULL AND j.difference_ns <= p.fast_ns THEN 1 ELSE 0 END AS fast,
       CASE WHEN j.excluded IS NULL AND j.difference_ns > p.reconstructed_ns THEN 1 ELSE 0 END AS reconstructed,
       j.excluded AS excluded
  FROM judged AS j
 CROSS JOIN p
  LEFT JOIN service_team AS t ON t.service = j.service
 ORDER BY 14, 3, 2
