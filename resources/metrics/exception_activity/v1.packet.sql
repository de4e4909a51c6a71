-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- exception_activity v1, restated in plain SQLite over the tables population and param.
WITH counted AS (
    SELECT * FROM population WHERE excluded IS NULL
)
SELECT 'created' AS name, COALESCE(SUM(created), 0) AS value FROM counted
 UNION ALL SELECT 'renewed', COALESCE(SUM(renewed), 0) FROM counted
 UNION ALL SELECT 'repeatedly_renewed', COALESCE(SUM(repeatedly), 0) FROM counted
 UNION ALL SELECT 'closed', COALESCE(SUM(closed), 0) FROM counted
 UNION ALL SELECT 'expired', COALESCE(SUM(expired), 0) FROM counted
 UNION ALL SELECT 'created_by_service/' || COALESCE(service, '(none)'), COUNT(*) FROM counted WHERE created = 1 GROUP BY service
 UNION ALL SELECT 'created_by_rule/' || COALESCE(rule, '(none)'), COUNT(*) FROM counted WHERE created = 1 GROUP BY rule
 UNION ALL SELECT 'renewed_by_rule/' || COALESCE(rule, '(none)'), COUNT(*) FROM counted WHERE renewed = 1 GROUP BY rule
 UNION ALL SELECT 'rejected_rows', COUNT(*) FROM population WHERE excluded IS NOT NULL
