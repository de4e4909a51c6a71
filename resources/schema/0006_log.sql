-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log: every version of a row, every reading and every change of what is asked for as one line of canonical JSON,
-- in a Merkle tree whose root is signed. No foreign keys: a store that was altered must still be readable, to say how.

CREATE TABLE log_entry (
    seq     {KEY},
    leaf    {BLOB} NOT NULL,
    line    TEXT,
    absent  TEXT
);

-- Salted openings of what a line only names by a digest; whoever deletes one has erased what it said.
CREATE TABLE disclosure (
    seq         BIGINT NOT NULL,
    disclosure  TEXT   NOT NULL,
    PRIMARY KEY (seq, disclosure)
){CLUSTERED};

-- Roots of the full subtrees of the log as it is now; the leaves under one of level L are 2^L.
CREATE TABLE frontier (
    level  {KEY},
    hash   {BLOB} NOT NULL
);

-- Signed notes, each with the frontier that its root was made of, largest subtree first.
CREATE TABLE checkpoint (
    size       {KEY},
    note       TEXT   NOT NULL,
    signed_ns  BIGINT NOT NULL,
    subtrees   {BLOB} NOT NULL
);

-- One line: since when the newest line is known, for what comes next is known later, whatever the clock says; and the
-- digest of the configuration that was noted last.
CREATE TABLE log_head (
    newest_ns      BIGINT NOT NULL,
    config_sha256  TEXT   NOT NULL
);

INSERT INTO log_head (newest_ns, config_sha256) VALUES (-9223372036854775807, '');

-- Who may sign, by the line that says so.
CREATE TABLE log_key (
    seq     BIGINT NOT NULL,
    origin  TEXT   NOT NULL,
    vkey    TEXT   NOT NULL PRIMARY KEY
);

ALTER TABLE service_version ADD COLUMN log_seq BIGINT;
ALTER TABLE gate_decision_version ADD COLUMN log_seq BIGINT;
ALTER TABLE deployment_version ADD COLUMN log_seq BIGINT;
ALTER TABLE exception_version ADD COLUMN log_seq BIGINT;
ALTER TABLE policy_version_version ADD COLUMN log_seq BIGINT;
ALTER TABLE finding_version ADD COLUMN log_seq BIGINT;
ALTER TABLE violation_version ADD COLUMN log_seq BIGINT;
ALTER TABLE incident_version ADD COLUMN log_seq BIGINT;
ALTER TABLE drift_version ADD COLUMN log_seq BIGINT;
ALTER TABLE approval_version ADD COLUMN log_seq BIGINT;
ALTER TABLE evidence_version ADD COLUMN log_seq BIGINT;
ALTER TABLE ai_call_version ADD COLUMN log_seq BIGINT;
ALTER TABLE ai_usage_version ADD COLUMN log_seq BIGINT;
ALTER TABLE release_version ADD COLUMN log_seq BIGINT;
ALTER TABLE exception_use_version ADD COLUMN log_seq BIGINT;
ALTER TABLE environment_version ADD COLUMN log_seq BIGINT;
ALTER TABLE workload_version ADD COLUMN log_seq BIGINT;
ALTER TABLE monitoring_version ADD COLUMN log_seq BIGINT;
ALTER TABLE test_run_version ADD COLUMN log_seq BIGINT;
ALTER TABLE evaluation_count_version ADD COLUMN log_seq BIGINT;
ALTER TABLE vulnerability_version ADD COLUMN log_seq BIGINT;
ALTER TABLE slo_bucket_version ADD COLUMN log_seq BIGINT;
ALTER TABLE config_item_version ADD COLUMN log_seq BIGINT;
ALTER TABLE provider_health_version ADD COLUMN log_seq BIGINT;

-- How each reading went on: begun, ended, taken up again. A figure as known then needs what was known of it then.
CREATE TABLE run_state (
    run_id    BIGINT NOT NULL,
    source    TEXT   NOT NULL,
    state     TEXT   NOT NULL,
    error     TEXT   NOT NULL,
    at_ns     BIGINT NOT NULL,
    known_ns  BIGINT NOT NULL
);
CREATE INDEX run_state_source ON run_state (source, known_ns);
INSERT INTO run_state (run_id, source, state, error, at_ns, known_ns)
    SELECT id, source, 'running', '', started_ns, started_ns FROM sync_run ORDER BY started_ns, id;
INSERT INTO run_state (run_id, source, state, error, at_ns, known_ns)
    SELECT id, source, state, error, finished_ns, finished_ns FROM sync_run
    WHERE finished_ns IS NOT NULL ORDER BY finished_ns, id;

-- What was stored before gets its lines once the other migrations are through.
INSERT INTO store_meta (key, value) VALUES ('log_backfill', 'owed');
