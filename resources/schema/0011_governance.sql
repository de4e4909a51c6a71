-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What leads from a commit to production, which change brought a finding in and whether its fix held, which component
-- of which version runs where, and what a rule version prevents and where it is enforced.

ALTER TABLE deployment_version ADD COLUMN build TEXT;
ALTER TABLE deployment_version ADD COLUMN decision_id TEXT;
ALTER TABLE deployment_version ADD COLUMN decision_artifact TEXT;
ALTER TABLE deployment_version ADD COLUMN policy_version TEXT;
ALTER TABLE release_version ADD COLUMN artifact TEXT;
ALTER TABLE release_version ADD COLUMN commit_sha TEXT;
ALTER TABLE release_version ADD COLUMN exceptions TEXT;
ALTER TABLE finding_version ADD COLUMN commit_sha TEXT;
ALTER TABLE finding_version ADD COLUMN severity_raised_at_ns BIGINT;
ALTER TABLE policy_version_version ADD COLUMN environments TEXT;
ALTER TABLE vulnerability_version ADD COLUMN component TEXT;
ALTER TABLE vulnerability_version ADD COLUMN fixed_at_ns BIGINT;

CREATE TABLE finding_resolution_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    finding_id           TEXT,
    resolved_at_ns       BIGINT,
    reopened_at_ns       BIGINT,
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
CREATE UNIQUE INDEX finding_resolution_current ON finding_resolution_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX finding_resolution_history ON finding_resolution_version (source, id, known_from_ns);

CREATE TABLE vulnerability_scope_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    vulnerability_id     TEXT,
    service              TEXT,
    environments         TEXT,
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
CREATE UNIQUE INDEX vulnerability_scope_current ON vulnerability_scope_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX vulnerability_scope_history ON vulnerability_scope_version (source, id, known_from_ns);

CREATE TABLE deployed_component_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    environment          TEXT,
    component            TEXT,
    version              TEXT,
    at_ns                BIGINT,
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
CREATE UNIQUE INDEX deployed_component_current ON deployed_component_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX deployed_component_history ON deployed_component_version (source, id, known_from_ns);
