-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exposure: one row per class of data, tier or class of an environment that changed between two readings, per environment
-- that came or went, and per thing that became public or ceased to be.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'from_ns') AS from_ns,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'to_ns') AS to_ns
),
service_told AS (
    SELECT h.*,
           LAG(h.version_id) OVER w AS before_version,
           LAG(h.known_from_ns) OVER w AS before_known_ns,
           LAG(h.data_class) OVER w AS before_class,
           LAG(h.tier) OVER w AS before_tier
      FROM service_history AS h
    WINDOW w AS (PARTITION BY h.source, h.id ORDER BY h.known_from_ns, h.version_id)
),
environment_told AS (
    SELECT h.*,
           LAG(h.version_id) OVER w AS before_version,
           LAG(h.known_from_ns) OVER w AS before_known_ns,
           LAG(h.class) OVER w AS before_class
      FROM environment_history AS h
    WINDOW w AS (PARTITION BY h.source, h.id ORDER BY h.known_from_ns, h.version_id)
),
event AS (
    SELECT 'service' AS row_type, s.id, s.source, s.version_id, s.before_version, COALESCE(s.name, s.id) AS service,
           CAST(NULL AS TEXT) AS place, 'inferred' AS how, s.known_from_ns AS at_ns, s.before_known_ns AS after_ns,
           COALESCE(s.name, s.id) AS subject,
           'held data of the class ' || COALESCE(s.before_class, '(none)') || ', and then ' || COALESCE(s.data_class, '(none)') AS what
      FROM service_told AS s
     WHERE s.before_version IS NOT NULL
       AND COALESCE(s.data_class, '') <> COALESCE(s.before_class, '')
     UNION ALL
    SELECT 'service', s.id, s.source, s.version_id, s.before_version, COALESCE(s.name, s.id), CAST(NULL AS TEXT), 'inferred',
           s.known_from_ns, s.before_known_ns, COALESCE(s.name, s.id),
           'was of the tier ' || COALESCE(s.before_tier, '(none)') || ', and then ' || COALESCE(s.tier, '(none)')
      FROM service_told AS s
     WHERE s.before_version IS NOT NULL
       AND COALESCE(s.tier, '') <> COALESCE(s.before_tier, '')
     UNION ALL
    SELECT 'environment', e.id, e.source, e.version_id, e.before_version, CAST(NULL AS TEXT), e.name, 'inferred', e.known_from_ns,
           e.before_known_ns, COALESCE(e.name, e.id),
           'was of the class ' || COALESCE(e.before_class, '(none)') || ', and then ' || COALESCE(e.class, '(none)')
      FROM environment_told AS e
     WHERE e.before_version IS NOT NULL
       AND COALESCE(e.class, '') <> COALESCE(e.before_class, '')
     UNION ALL
    SELECT 'environment', e.id, e.source, e.version_id, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), e.name, 'exact', e.created_at_ns,
           CAST(NULL AS BIGINT), COALESCE(e.name, e.id), 'came to be' || COALESCE(' (' || e.class || ')', '')
      FROM environment AS e
     WHERE e.created_at_ns IS NOT NULL
     UNION ALL
    SELECT 'environment', e.id, e.source, e.version_id, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), e.name, 'exact', e.retired_at_ns,
           CAST(NULL AS BIGINT), COALESCE(e.name, e.id), 'was retired'
      FROM environment AS e
     WHERE e.retired_at_ns IS NOT NULL
     UNION ALL
    SELECT 'exposure_change', x.id, x.source, x.version_id, CAST(NULL AS BIGINT), x.service, x.environment, 'exact', x.opened_at_ns,
           CAST(NULL AS BIGINT), COALESCE(x.endpoint, x.id), 'became public'
      FROM exposure_change AS x
     WHERE x.opened_at_ns IS NOT NULL
     UNION ALL
    SELECT 'exposure_change', x.id, x.source, x.version_id, CAST(NULL AS BIGINT), x.service, x.environment, 'exact', x.closed_at_ns,
           CAST(NULL AS BIGINT), COALESCE(x.endpoint, x.id), 'was no longer public'
      FROM exposure_change AS x
     WHERE x.closed_at_ns IS NOT NULL
)
SELECT e.row_type, e.id AS row_id, e.source, e.version_id,
       CASE WHEN e.before_version IS NOT NULL THEN e.row_type END AS also_type, e.id AS also_id, e.source AS also_source,
       e.before_version AS also_version_id,
       e.service, e.place, CAST(NULL AS TEXT) AS actor, e.how, e.at_ns, e.after_ns, e.subject, e.what
  FROM event AS e
 CROSS JOIN p
 WHERE e.at_ns >= p.from_ns
   AND e.at_ns < p.to_ns
   AND e.at_ns <= p.as_of
