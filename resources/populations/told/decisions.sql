-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Decisions that several sources tell of.
SELECT CAST(s.decision_version AS TEXT) AS thing, s.version_id, d.source, d.id AS row_id
  FROM same_decision AS s
  JOIN gate_decision AS d ON d.version_id = s.version_id
