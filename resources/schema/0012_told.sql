-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far the lines of the log tell what a run received and put aside, and since when it is known that a stream was read
-- to its end: figures as known then ask for that.

ALTER TABLE sync_run ADD COLUMN told_answer BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN told_rejected BIGINT NOT NULL DEFAULT 0;
ALTER TABLE stream_read ADD COLUMN known_ns BIGINT;
UPDATE stream_read SET known_ns = ended_ns WHERE state = 'complete';
