-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- failover_readiness v1: one row per reading of a provider's health in the window_hours before as_of (and the newest one
-- of each provider, so that a secondary that nobody probes is not taken for none), and one per setting that is compared
-- between primary and secondary, as it was last looked at; settings of what nobody fails over do not belong here. What has no time stands where it became known.
WITH p AS (
    SELECT (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns') AS as_of,
           (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'window_hours') * 3600000000000 AS window_ns
),
health AS (
    SELECT h.*,
           COALESCE(h.at_ns, h.known_from_ns) AS seen_ns,
           p.as_of - p.window_ns AS since_ns,
           ROW_NUMBER() OVER (PARTITION BY h.service, h.provider, h.role ORDER BY COALESCE(h.at_ns, h.known_from_ns) DESC, h.version_id DESC) AS place
      FROM provider_health AS h
     CROSS JOIN p
     WHERE COALESCE(h.at_ns, h.known_from_ns) <= p.as_of
       AND h.role IS NOT NULL
),
setting AS (
    SELECT c.*,
           COALESCE(c.checked_at_ns, c.known_from_ns) AS seen_ns,
           p.as_of - p.window_ns AS since_ns,
           ROW_NUMBER() OVER (PARTITION BY c.service, c.provider, c.name ORDER BY COALESCE(c.checked_at_ns, c.known_from_ns) DESC, c.version_id DESC) AS place
      FROM config_item AS c
     CROSS JOIN p
     WHERE COALESCE(c.checked_at_ns, c.known_from_ns) <= p.as_of
       AND c.in_sync IS NOT NULL
       AND EXISTS (SELECT 1
                     FROM health AS k
                    WHERE COALESCE(k.service, '') = COALESCE(c.service, '')
                      AND (k.provider = c.provider OR k.provider IS NULL OR c.provider IS NULL))
)
SELECT 'provider_health' AS row_type,
       h.id AS row_id,
       h.source,
       h.version_id,
       h.service,
       t.team,
       h.provider,
       h.role,
       h.seen_ns,
       CASE WHEN h.seen_ns > h.since_ns THEN 1 ELSE 0 END AS recent,
       CASE WHEN h.seen_ns > h.since_ns AND h.role = 'secondary' AND h.ok IS NOT NULL THEN COALESCE(h.count, 1) ELSE 0 END AS probes,
       CASE WHEN h.seen_ns > h.since_ns AND h.role = 'secondary' AND h.ok IS NOT NULL THEN h.ok ELSE 0 END AS succeeded,
       CASE WHEN h.seen_ns > h.since_ns THEN h.p95_ms END AS p95_ms,
       CAST(NULL AS TEXT) AS setting,
       CAST(0 AS BIGINT) AS weight,
       CAST(0 AS BIGINT) AS in_sync,
       0 AS critical_off,
       CASE WHEN h.ok < 0 OR h.ok > COALESCE(h.count, 1) OR h.p95_ms < 0 THEN 'impossible_count' END AS excluded
  FROM health AS h
  LEFT JOIN service_team AS t ON t.service = h.service
 WHERE h.seen_ns > h.since_ns
    OR h.place = 1
 UNION ALL
SELECT 'config_item', c.id, c.source, c.version_id, c.service, t.team, c.provider, 'secondary', c.seen_ns,
       CASE WHEN c.seen_ns > c.since_ns THEN 1 ELSE 0 END,
       0, 0, CAST(NULL AS BIGINT), c.name,
       CASE WHEN c.seen_ns > c.since_ns THEN COALESCE(c.weight, 1) ELSE 0 END,
       CASE WHEN c.seen_ns > c.since_ns THEN COALESCE(c.weight, 1) * c.in_sync ELSE 0 END,
       CASE WHEN c.seen_ns > c.since_ns AND c.critical = 1 AND c.in_sync = 0 THEN 1 ELSE 0 END,
       CASE WHEN c.weight < 0 THEN 'impossible_count' END
  FROM setting AS c
  LEFT JOIN service_team AS t ON t.service = c.service
 WHERE c.place = 1
