-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who was given or lost which privilege, what became reachable by the public, and which settings a workload needs when it
-- starts.

CREATE TABLE identity_change_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    at_ns                BIGINT,
    service              TEXT,
    kind                 TEXT,
    principal            TEXT,
    resource             TEXT,
    privilege_before     TEXT,
    privilege            TEXT,
    expands              BIGINT,
    approved             BIGINT,
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
CREATE UNIQUE INDEX identity_change_current ON identity_change_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX identity_change_history ON identity_change_version (source, id, known_from_ns);

CREATE TABLE exposure_change_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    environment          TEXT,
    kind                 TEXT,
    endpoint             TEXT,
    opened_at_ns         BIGINT,
    closed_at_ns         BIGINT,
    approved             BIGINT,
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
CREATE UNIQUE INDEX exposure_change_current ON exposure_change_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX exposure_change_history ON exposure_change_version (source, id, known_from_ns);

ALTER TABLE workload_version ADD COLUMN config_keys TEXT;
ALTER TABLE workload_version ADD COLUMN optional_keys TEXT;
ALTER TABLE workload_version ADD COLUMN config_sources TEXT;
