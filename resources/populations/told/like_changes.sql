-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Decisions by what they compare: a digest under one version of a rule. Those that name no version are taken together.
SELECT g.artifact || '|' || g.rule || '|' || COALESCE(g.rule_version, '') AS thing, g.version_id, g.source, g.id AS row_id
  FROM gate_telling AS g
 WHERE g.artifact IS NOT NULL
   AND g.rule IS NOT NULL
   AND g.decided_at_ns <= (SELECT CAST(value AS BIGINT) FROM param WHERE name = 'as_of_ns')
