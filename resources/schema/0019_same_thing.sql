-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What another source calls the same exception or incident; which calls had times without a zone; and which cost centre
-- paid for a service from when until when.

ALTER TABLE exception_version ADD COLUMN same_as TEXT;
ALTER TABLE incident_version ADD COLUMN same_as TEXT;
ALTER TABLE ai_call_version ADD COLUMN assumed_utc BIGINT;

CREATE TABLE cost_assignment_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    cost_center          TEXT,
    valid_from_ns        BIGINT,
    valid_to_ns          BIGINT,
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
CREATE UNIQUE INDEX cost_assignment_current ON cost_assignment_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX cost_assignment_history ON cost_assignment_version (source, id, known_from_ns);
