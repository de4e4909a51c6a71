-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deployments of production with all that tell of them.
SELECT CAST(t.deployment_version AS TEXT) AS thing, t.version_id, t.source, t.id AS row_id
  FROM production_telling AS t
