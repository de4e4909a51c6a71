-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an auditor asked for and how far it is answered; the items that were drawn, with what was found about each. Rows
-- like any others, with their versions and lines of the log.

CREATE TABLE audit_request_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    changed_at_ns        BIGINT,
    audit                TEXT,
    request              TEXT,
    status               TEXT,
    period_from_ns       BIGINT,
    period_to_ns         BIGINT,
    as_of_ns             BIGINT,
    services             TEXT,
    population           TEXT,
    items                BIGINT,
    ids_sha256           TEXT,
    verdict              TEXT,
    frozen_at_ns         BIGINT,
    sha256               TEXT,
    seed                 TEXT,
    sample_size          BIGINT,
    stratum              TEXT,
    citation             TEXT,
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
CREATE UNIQUE INDEX audit_request_current ON audit_request_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX audit_request_history ON audit_request_version (source, id, known_from_ns);

CREATE TABLE sample_item_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    changed_at_ns        BIGINT,
    audit                TEXT,
    request              TEXT,
    seq                  BIGINT,
    row_name             TEXT,
    stratum              TEXT,
    place                BIGINT,
    ticks                TEXT,
    replaces             BIGINT,
    replaced_by          BIGINT,
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
CREATE UNIQUE INDEX sample_item_current ON sample_item_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX sample_item_history ON sample_item_version (source, id, known_from_ns);
