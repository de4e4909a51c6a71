-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- environment_class v1: the class that the inventory names for an environment, by the environment's id or name.
SELECT k.environment, MAX(k.class) AS class
  FROM (SELECT id AS environment, class FROM environment
         UNION ALL
        SELECT name AS environment, class FROM environment) AS k
 WHERE k.environment IS NOT NULL
   AND k.class IS NOT NULL
 GROUP BY k.environment
