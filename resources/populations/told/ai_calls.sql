-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Calls by their span; one that has none is told of once.
SELECT COALESCE(c.trace_id || '/' || c.span_id, c.source || '/' || c.id) AS thing, c.version_id, c.source, c.id AS row_id
  FROM ai_call AS c
