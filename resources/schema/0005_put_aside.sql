-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many records of a reading were put aside: they are asked for again, as is what the server claimed and did not
-- hand out. And which row types of a stream are the present state, so that a figure of them says how they were observed.

ALTER TABLE partition_read ADD COLUMN rejected BIGINT NOT NULL DEFAULT 0;
CREATE INDEX partition_read_owed ON partition_read (source, stream, part) WHERE (rejected > 0 OR gap <> '');
ALTER TABLE stream_read ADD COLUMN present TEXT NOT NULL DEFAULT '';
CREATE INDEX stream_read_observed ON stream_read (source, stream, started_ns, present)
    WHERE present <> '' AND state = 'complete' AND whole = 1;
