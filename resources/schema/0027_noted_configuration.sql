-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The few lines of the log that note a configuration: every list is asked for within the scope that they declare. Their
-- kind stands within their first letters, behind the digests of what they withhold.
CREATE INDEX log_entry_configuration ON log_entry (seq) WHERE SUBSTR(line, 1, 200) LIKE '%"kind":"config"%';
