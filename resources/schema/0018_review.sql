-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a weekly review decided, and that it was closed: rows like any others, with their versions and lines of the log.

CREATE TABLE commitment_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    decided_at_ns        BIGINT,
    week                 TEXT,
    title                TEXT,
    owner                TEXT,
    due_ns               BIGINT,
    metric               TEXT,
    expected             TEXT,
    baseline             TEXT,
    rests_on             TEXT,
    status               TEXT,
    carried              BIGINT,
    closed_at_ns         BIGINT,
    note                 TEXT,
    actor                TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL,
    log_seq              BIGINT
);
CREATE UNIQUE INDEX commitment_current ON commitment_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX commitment_history ON commitment_version (source, id, known_from_ns);

CREATE TABLE review_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    closed_at_ns         BIGINT,
    week                 TEXT,
    as_of_ns             BIGINT,
    sha256               TEXT,
    commitments          BIGINT,
    actor                TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL,
    log_seq              BIGINT
);
CREATE UNIQUE INDEX review_current ON review_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX review_history ON review_version (source, id, known_from_ns);
