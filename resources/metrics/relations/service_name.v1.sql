-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- service_name v1: the name under which each row of a service is known: its own, or its id where another catalogue has that
-- for a name (a repository payments-api whose full name is group/payments-api is the service payments-api of the others).
SELECT s.version_id,
       CASE WHEN s.id IN (SELECT COALESCE(o.name, o.id) FROM service AS o) THEN s.id ELSE COALESCE(s.name, s.id) END AS known_as
  FROM service AS s
