-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was received, when and how far each run came.

CREATE TABLE raw_body (
    sha256      TEXT   NOT NULL PRIMARY KEY,
    codec       TEXT   NOT NULL,
    size        BIGINT NOT NULL,
    crc32       BIGINT NOT NULL,
    body        {BLOB} NOT NULL
);

CREATE TABLE sync_run (
    id           {SERIAL},
    source       TEXT   NOT NULL,
    connector    TEXT   NOT NULL,
    started_ns   BIGINT NOT NULL,
    finished_ns  BIGINT,
    state        TEXT   NOT NULL,
    error        TEXT   NOT NULL,
    pages        BIGINT NOT NULL,
    bytes        BIGINT NOT NULL,
    added        BIGINT NOT NULL,
    changed      BIGINT NOT NULL,
    unchanged    BIGINT NOT NULL,
    rejected     BIGINT NOT NULL
);
CREATE INDEX sync_run_source ON sync_run (source, id);

CREATE TABLE raw_answer (
    id          {SERIAL},
    run_id      BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    stream      TEXT   NOT NULL,
    url         TEXT   NOT NULL,
    status      BIGINT NOT NULL,
    headers     TEXT   NOT NULL,
    fetched_ns  BIGINT NOT NULL,
    sha256      TEXT   NOT NULL
);
CREATE INDEX raw_answer_body ON raw_answer (sha256, id);

CREATE TABLE sync_cursor (
    run_id     BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    stream     TEXT   NOT NULL,
    part       TEXT   NOT NULL,
    next       TEXT   NOT NULL,
    complete   BIGINT NOT NULL,
    pages      BIGINT NOT NULL,
    seen       BIGINT NOT NULL,
    claimed    BIGINT,
    PRIMARY KEY (run_id, stream, part)
);

CREATE TABLE rejected_record (
    id          {SERIAL},
    run_id      BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    stream      TEXT   NOT NULL,
    type        TEXT   NOT NULL,
    raw_sha256  TEXT   NOT NULL,
    raw_pointer TEXT   NOT NULL,
    field       TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    known_ns    BIGINT NOT NULL
);
CREATE UNIQUE INDEX rejected_record_once ON rejected_record (source, stream, type, raw_sha256, raw_pointer, field);
