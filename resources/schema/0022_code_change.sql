-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which change a commit came in with and who wrote it, and which commit an approver saw: reviews lead to deployments.

ALTER TABLE approval_version ADD COLUMN commit_sha TEXT;

CREATE TABLE code_change_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    merged_at_ns         BIGINT,
    opened_at_ns         BIGINT,
    service              TEXT,
    author               TEXT,
    commit_sha           TEXT,
    head_sha             TEXT,
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
CREATE UNIQUE INDEX code_change_current ON code_change_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX code_change_history ON code_change_version (source, id, known_from_ns);
