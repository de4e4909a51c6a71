-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose a monitored asset is, so that rates per monitored time can be told by service and environment.

ALTER TABLE monitoring_version ADD COLUMN service TEXT;
ALTER TABLE monitoring_version ADD COLUMN environment TEXT;
