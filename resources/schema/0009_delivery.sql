-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Why deployments fail and what they carried, what an incident came of, how long a gate took and who decided, since when
-- drift may have been there.

ALTER TABLE deployment_version ADD COLUMN failure_category TEXT;
ALTER TABLE deployment_version ADD COLUMN caused_failure BIGINT;
ALTER TABLE deployment_version ADD COLUMN recovered_at_ns BIGINT;
ALTER TABLE deployment_version ADD COLUMN unplanned_due_to_incident BIGINT;
ALTER TABLE incident_version ADD COLUMN deployment_id TEXT;
ALTER TABLE drift_version ADD COLUMN last_ok_at_ns BIGINT;
ALTER TABLE gate_decision_version ADD COLUMN started_at_ns BIGINT;
ALTER TABLE gate_decision_version ADD COLUMN decider TEXT;
ALTER TABLE policy_version_version ADD COLUMN owner TEXT;
ALTER TABLE policy_version_version ADD COLUMN executable BIGINT;

CREATE TABLE deployed_commit_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    deployment_id        TEXT,
    commit_sha           TEXT,
    committed_at_ns      BIGINT,
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
CREATE UNIQUE INDEX deployed_commit_current ON deployed_commit_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX deployed_commit_history ON deployed_commit_version (source, id, known_from_ns);
