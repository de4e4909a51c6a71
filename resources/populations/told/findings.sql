-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Findings that several sources tell of: the same rule, service and instant.
SELECT f.service || ' ' || CAST(f.first_seen_ns AS TEXT) || ' ' || f.rule AS thing, f.version_id, f.source, f.id AS row_id
  FROM finding_telling AS t
  JOIN finding AS f ON f.version_id = t.version_id
