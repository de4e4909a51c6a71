-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each reading of a stream has to show for itself, where answers are found again that a server may confirm, since
-- when a row of a present-state stream is there, and which sources rest.

ALTER TABLE sync_run ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE INDEX sync_run_finished ON sync_run (finished_ns);

-- One reading of one stream within a run. Two readings ask the same when their question is the same, and map the same
-- way when their mapping is.
CREATE TABLE stream_read (
    run_id      BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    stream      TEXT   NOT NULL,
    state       TEXT   NOT NULL,
    whole       BIGINT NOT NULL,
    question    TEXT   NOT NULL,
    mapping     TEXT   NOT NULL,
    resumed     BIGINT NOT NULL,
    error       TEXT   NOT NULL,
    started_ns  BIGINT NOT NULL,
    ended_ns    BIGINT,
    PRIMARY KEY (run_id, stream)
);
CREATE INDEX stream_read_history ON stream_read (source, stream, run_id);

-- A cursor grows into the report of its partition.
ALTER TABLE sync_cursor RENAME TO partition_read;
ALTER TABLE partition_read ADD COLUMN state TEXT NOT NULL DEFAULT 'running';
UPDATE partition_read SET state = 'complete' WHERE complete = 1;
ALTER TABLE partition_read DROP COLUMN complete;
ALTER TABLE partition_read ADD COLUMN claimed_kind TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE partition_read ADD COLUMN since_ns BIGINT;
ALTER TABLE partition_read ADD COLUMN window_from_ns BIGINT;
ALTER TABLE partition_read ADD COLUMN window_to_ns BIGINT;
ALTER TABLE partition_read ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE partition_read ADD COLUMN confirmed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE partition_read ADD COLUMN clock_offset_ms BIGINT;
ALTER TABLE partition_read ADD COLUMN restarts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE partition_read ADD COLUMN resumed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE partition_read ADD COLUMN gap TEXT NOT NULL DEFAULT '';
ALTER TABLE partition_read ADD COLUMN error TEXT NOT NULL DEFAULT '';
ALTER TABLE partition_read ADD COLUMN started_ns BIGINT;
ALTER TABLE partition_read ADD COLUMN ended_ns BIGINT;
CREATE INDEX partition_read_history ON partition_read (source, stream, part, run_id);

-- The newest answer of an address that names a version of itself; its bytes are those of raw_body.
CREATE TABLE confirmable_answer (
    source        TEXT   NOT NULL,
    url           TEXT   NOT NULL,
    etag          TEXT   NOT NULL,
    last_modified TEXT   NOT NULL,
    headers       TEXT   NOT NULL,
    sha256        TEXT   NOT NULL,
    used_ns       BIGINT NOT NULL,
    PRIMARY KEY (source, url)
);
CREATE INDEX confirmable_answer_use ON confirmable_answer (source, used_ns);

-- Times during which a row was there in a stream that shows only the present. It came in (last_absent, first_seen] and
-- went in (last_present, gone]; an empty last_absent means that nobody looked before.
CREATE TABLE presence (
    id              {SERIAL},
    source          TEXT   NOT NULL,
    stream          TEXT   NOT NULL,
    part            TEXT   NOT NULL,
    question        TEXT   NOT NULL,
    type            TEXT   NOT NULL,
    source_row      TEXT   NOT NULL,
    episode         BIGINT NOT NULL,
    row_id          TEXT   NOT NULL,
    last_absent_ns  BIGINT,
    first_seen_ns   BIGINT NOT NULL,
    said_ns         BIGINT,
    last_present_ns BIGINT,
    gone_ns         BIGINT
);
CREATE UNIQUE INDEX presence_episode ON presence (source, type, source_row, episode);
CREATE INDEX presence_open ON presence (source, stream) WHERE gone_ns IS NULL;
CREATE INDEX presence_row ON presence (source, type, row_id);

CREATE TABLE source_pause (
    source   TEXT   NOT NULL PRIMARY KEY,
    since_ns BIGINT NOT NULL
);
