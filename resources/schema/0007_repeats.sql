-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many records of a reading came with the id of another record of it and other values: the last of each is kept.

ALTER TABLE partition_read ADD COLUMN repeated BIGINT NOT NULL DEFAULT 0;
