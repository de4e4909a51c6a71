-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- failover_readiness v1, restated in plain SQLite over the tables population and param. The geometric mean is the
-- exponential of the weighted mean of logarithms; a factor of 0 makes it 0.
WITH limits AS (
    SELECT (SELECT CAST(value AS REAL) FROM param WHERE name = 'availability_floor') AS floor,
           (SELECT CAST(value AS REAL) FROM param WHERE name = 'availability_target') AS target,
           (SELECT CAST(value AS REAL) FROM param WHERE name = 'latency_grace_ms') AS grace,
           (SELECT CAST(value AS REAL) FROM param WHERE name = 'latency_ratio_max') AS worst,
           (SELECT CAST(value AS INTEGER) FROM param WHERE name = 'min_probes') AS least,
           (SELECT CAST(value AS REAL) FROM param WHERE name = 'weight_availability') AS wa,
           (SELECT CAST(value AS REAL) FROM param WHERE name = 'weight_latency') AS wl,
           (SELECT CAST(value AS REAL) FROM param WHERE name = 'weight_config') AS wc
),
counted AS (
    SELECT p.*, COALESCE(service, '(none)') AS name,
           ROW_NUMBER() OVER (PARTITION BY service, role ORDER BY CASE WHEN p95_ms IS NULL THEN 1 ELSE 0 END, seen_ns DESC, version_id DESC) AS newest
      FROM population AS p
     WHERE excluded IS NULL
),
fact AS (
    SELECT name,
           MAX(CASE WHEN role = 'secondary' THEN 1 ELSE 0 END) AS has_secondary,
           SUM(probes) AS probes,
           SUM(succeeded) AS succeeded,
           MAX(CASE WHEN role = 'primary' AND newest = 1 THEN p95_ms END) AS primary_p95,
           MAX(CASE WHEN role = 'secondary' AND newest = 1 THEN p95_ms END) AS secondary_p95,
           SUM(weight) AS weight,
           SUM(in_sync) AS in_sync,
           MAX(critical_off) AS critical_off
      FROM counted
     GROUP BY name
),
factor AS (
    SELECT f.name, f.has_secondary, l.wa, l.wl, l.wc,
           CASE WHEN f.has_secondary = 1 AND f.probes >= l.least AND f.probes > 0
                THEN MAX(0.0, MIN(1.0, (f.succeeded * 1.0 / f.probes - l.floor) / (l.target - l.floor))) END AS a,
           CASE WHEN f.has_secondary = 0 OR f.primary_p95 IS NULL OR f.secondary_p95 IS NULL THEN NULL
                WHEN f.secondary_p95 - f.primary_p95 <= l.grace THEN 1.0
                WHEN f.primary_p95 <= 0 THEN 0.0
                ELSE MAX(0.0, MIN(1.0, (l.worst - f.secondary_p95 * 1.0 / f.primary_p95) / (l.worst - 1))) END AS b,
           CASE WHEN f.has_secondary = 0 OR f.weight = 0 THEN NULL
                WHEN f.critical_off = 1 THEN 0.0
                ELSE f.in_sync * 1.0 / f.weight END AS c
      FROM fact AS f CROSS JOIN limits AS l
),
scored AS (
    SELECT name, a, b, c,
           CASE WHEN has_secondary = 0 OR (a = 0 AND wa > 0) OR (b = 0 AND wl > 0) OR (c = 0 AND wc > 0) THEN 0.0
                WHEN (a IS NULL AND wa > 0) OR (b IS NULL AND wl > 0) OR (c IS NULL AND wc > 0) THEN NULL
                ELSE 100.0 * EXP((wa * LN(COALESCE(a, 1)) + wl * LN(COALESCE(b, 1)) + wc * LN(COALESCE(c, 1))) / (wa + wl + wc)) END AS score
      FROM factor
),
worst AS (
    SELECT * FROM scored
     ORDER BY CASE WHEN score < 50 THEN 0 WHEN score IS NULL THEN 1 WHEN score < 80 THEN 2 ELSE 3 END, score, name LIMIT 1
)
SELECT 'availability' AS name, (SELECT a FROM worst) AS value
 UNION ALL SELECT 'latency', (SELECT b FROM worst)
 UNION ALL SELECT 'config_sync', (SELECT c FROM worst)
 UNION ALL SELECT 'score', (SELECT score FROM worst)
 UNION ALL SELECT 'ready', COUNT(*) FROM scored WHERE score >= 80
 UNION ALL SELECT 'at_risk', COUNT(*) FROM scored WHERE score >= 50 AND score < 80
 UNION ALL SELECT 'not_ready', COUNT(*) FROM scored WHERE score < 50
 UNION ALL SELECT 'unknown', COUNT(*) FROM scored WHERE score IS NULL
