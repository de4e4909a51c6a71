-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Services by the name that they are known by.
SELECT n.known_as AS thing, s.version_id, s.source, s.id AS row_id
  FROM service AS s
  JOIN service_name AS n ON n.version_id = s.version_id
