-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- policy: one row per beginning and end of a version, and per mode that changed between two readings.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
version AS (
    SELECT h.*,
           LAG(h.version_id) OVER w AS before_version,
           LAG(h.known_from_ns) OVER w AS before_known_ns,
           LAG(h.mode) OVER w AS before_mode
      FROM policy_version_history AS h
    WINDOW w AS (PARTITION BY h.source, h.id ORDER BY h.known_from_ns, h.version_id)
),
event AS (
    SELECT v.version_id, v.id, v.source, v.author AS actor, 'exact' AS how, v.enforced_at_ns AS at_ns,
           CAST(NULL AS BIGINT) AS after_ns, v.rule,
           'version ' || COALESCE(v.version, '(unnamed)') || ' came into force' || COALESCE(' (' || v.mode || ')', '') AS what,
           CAST(NULL AS BIGINT) AS before_version
      FROM policy_version AS v
     WHERE v.enforced_at_ns IS NOT NULL
     UNION ALL
    SELECT v.version_id, v.id, v.source, CASE WHEN v.enforced_at_ns IS NULL THEN v.author END, 'exact', v.disabled_at_ns,
           CAST(NULL AS BIGINT), v.rule, 'version ' || COALESCE(v.version, '(unnamed)') || ' went out of force', CAST(NULL AS BIGINT)
      FROM policy_version AS v
     WHERE v.disabled_at_ns IS NOT NULL
     UNION ALL
    SELECT v.version_id, v.id, v.source, v.author, 'inferred', v.known_from_ns, CAST(NULL AS BIGINT), v.rule,
           'version ' || COALESCE(v.version, '(unnamed)') || ' was first seen', CAST(NULL AS BIGINT)
      FROM version AS v
     WHERE v.enforced_at_ns IS NULL
       AND v.disabled_at_ns IS NULL
       AND v.before_version IS NULL
     UNION ALL
    SELECT v.version_id, v.id, v.source, CAST(NULL AS TEXT), 'inferred', v.known_from_ns, v.before_known_ns, v.rule,
           'version ' || COALESCE(v.version, '(unnamed)') || ' was ' || COALESCE(v.before_mode, 'of no mode') || ', and then '
               || COALESCE(v.mode, 'of no mode'), v.before_version
      FROM version AS v
     WHERE v.before_version IS NOT NULL
       AND COALESCE(v.mode, '') <> COALESCE(v.before_mode, '')
)
SELECT 'policy_version' AS row_type, e.id AS row_id, e.source, e.version_id,
       CASE WHEN e.before_version IS NOT NULL THEN 'policy_version' END AS also_type, e.id AS also_id, e.source AS also_source,
       e.before_version AS also_version_id,
       CAST(NULL AS TEXT) AS service, CAST(NULL AS TEXT) AS place, e.actor, e.how, e.at_ns, e.after_ns, e.rule AS subject, e.what
  FROM event AS e
 CROSS JOIN p
 WHERE e.at_ns >= p.from_ns
   AND e.at_ns < p.to_ns
   AND e.at_ns <= p.as_of
