-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One table per row type. Each observed version of a row is one line; known_to_ns is empty for the current one.

CREATE TABLE service_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    name                 TEXT,
    owner                TEXT,
    team                 TEXT,
    tier                 TEXT,
    lifecycle            TEXT,
    data_class           TEXT,
    cost_center          TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_current ON service_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX service_history ON service_version (source, id, known_from_ns);

CREATE TABLE gate_decision_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    decided_at_ns        BIGINT,
    service              TEXT,
    commit_sha           TEXT,
    artifact             TEXT,
    environment          TEXT,
    rule                 TEXT,
    rule_version         TEXT,
    mode                 TEXT,
    decision             TEXT,
    bypassed             BIGINT,
    bypass_reason        TEXT,
    actor                TEXT,
    exception_id         TEXT,
    evidence_at_ns       BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX gate_decision_current ON gate_decision_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX gate_decision_history ON gate_decision_version (source, id, known_from_ns);

CREATE TABLE deployment_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    at_ns                BIGINT,
    finished_at_ns       BIGINT,
    service              TEXT,
    environment          TEXT,
    environment_class    TEXT,
    commit_sha           TEXT,
    artifact             TEXT,
    via                  TEXT,
    emergency            BIGINT,
    status               TEXT,
    actor                TEXT,
    approvers            TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX deployment_current ON deployment_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX deployment_history ON deployment_version (source, id, known_from_ns);

CREATE TABLE exception_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    rule                 TEXT,
    scope                TEXT,
    owner                TEXT,
    requester            TEXT,
    approver             TEXT,
    reason               TEXT,
    created_at_ns        BIGINT,
    expires_at_ns        BIGINT,
    closed_at_ns         BIGINT,
    renewed_from         TEXT,
    status               TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX exception_current ON exception_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX exception_history ON exception_version (source, id, known_from_ns);

CREATE TABLE policy_version_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    rule                 TEXT,
    version              TEXT,
    mode                 TEXT,
    enforced_at_ns       BIGINT,
    disabled_at_ns       BIGINT,
    author               TEXT,
    commit_sha           TEXT,
    prevents             TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX policy_version_current ON policy_version_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX policy_version_history ON policy_version_version (source, id, known_from_ns);

CREATE TABLE finding_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    rule                 TEXT,
    severity             TEXT,
    disclosed_at_ns      BIGINT,
    first_seen_ns        BIGINT,
    resolved_at_ns       BIGINT,
    risk_accepted_at_ns  BIGINT,
    due_ns               BIGINT,
    state                TEXT,
    tool                 TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX finding_current ON finding_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX finding_history ON finding_version (source, id, known_from_ns);

CREATE TABLE violation_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    rule                 TEXT,
    resource             TEXT,
    service              TEXT,
    severity             TEXT,
    first_seen_ns        BIGINT,
    last_seen_ns         BIGINT,
    resolved_at_ns       BIGINT,
    action               TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX violation_current ON violation_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX violation_history ON violation_version (source, id, known_from_ns);

CREATE TABLE incident_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    severity             TEXT,
    cause_class          TEXT,
    opened_at_ns         BIGINT,
    acknowledged_at_ns   BIGINT,
    closed_at_ns         BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX incident_current ON incident_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX incident_history ON incident_version (source, id, known_from_ns);

CREATE TABLE drift_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    asset                TEXT,
    property             TEXT,
    service              TEXT,
    environment          TEXT,
    started_at_ns        BIGINT,
    detected_at_ns       BIGINT,
    ended_at_ns          BIGINT,
    approved             BIGINT,
    kind                 TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX drift_current ON drift_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX drift_history ON drift_version (source, id, known_from_ns);

CREATE TABLE approval_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    subject              TEXT,
    approver             TEXT,
    decided_at_ns        BIGINT,
    decision             TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX approval_current ON approval_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX approval_history ON approval_version (source, id, known_from_ns);

CREATE TABLE evidence_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    kind                 TEXT,
    subject              TEXT,
    decision_id          TEXT,
    available_at_ns      BIGINT,
    sha256               TEXT,
    uri                  TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX evidence_current ON evidence_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX evidence_history ON evidence_version (source, id, known_from_ns);

CREATE TABLE ai_call_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    trace_id             TEXT,
    span_id              TEXT,
    parent_id            TEXT,
    operation            TEXT,
    service              TEXT,
    environment          TEXT,
    session_id           TEXT,
    user_id              TEXT,
    provider             TEXT,
    model                TEXT,
    input_tokens         BIGINT,
    output_tokens        BIGINT,
    cache_read_tokens    BIGINT,
    cache_write_tokens   BIGINT,
    reasoning_tokens     BIGINT,
    cost_usd_pico        BIGINT,
    cost_source          TEXT,
    started_at_ns        BIGINT,
    ended_at_ns          BIGINT,
    error                TEXT,
    policy_decision      TEXT,
    safety_violations    BIGINT,
    tool                 TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX ai_call_current ON ai_call_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX ai_call_history ON ai_call_version (source, id, known_from_ns);

CREATE TABLE ai_usage_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    from_at_ns           BIGINT,
    bucket_s             BIGINT,
    service              TEXT,
    environment          TEXT,
    provider             TEXT,
    model                TEXT,
    requests             BIGINT,
    input_tokens         BIGINT,
    output_tokens        BIGINT,
    cost_usd_pico        BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX ai_usage_current ON ai_usage_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX ai_usage_history ON ai_usage_version (source, id, known_from_ns);

CREATE TABLE release_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    at_ns                BIGINT,
    service              TEXT,
    exceptions_applied   BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX release_current ON release_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX release_history ON release_version (source, id, known_from_ns);

CREATE TABLE exception_use_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    exception_id         TEXT,
    at_ns                BIGINT,
    decision_id          TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX exception_use_current ON exception_use_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX exception_use_history ON exception_use_version (source, id, known_from_ns);

CREATE TABLE environment_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    name                 TEXT,
    class                TEXT,
    deployed_version     TEXT,
    created_at_ns        BIGINT,
    retired_at_ns        BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX environment_current ON environment_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX environment_history ON environment_version (source, id, known_from_ns);

CREATE TABLE workload_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    service              TEXT,
    environment          TEXT,
    started_at_ns        BIGINT,
    stopped_at_ns        BIGINT,
    tags                 TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX workload_current ON workload_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX workload_history ON workload_version (source, id, known_from_ns);

CREATE TABLE monitoring_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    asset                TEXT,
    from_at_ns           BIGINT,
    to_at_ns             BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX monitoring_current ON monitoring_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX monitoring_history ON monitoring_version (source, id, known_from_ns);

CREATE TABLE test_run_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    environment          TEXT,
    version              TEXT,
    automated            BIGINT,
    at_ns                BIGINT,
    result               TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX test_run_current ON test_run_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX test_run_history ON test_run_version (source, id, known_from_ns);

CREATE TABLE evaluation_count_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    rule                 TEXT,
    at_ns                BIGINT,
    count                BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX evaluation_count_current ON evaluation_count_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX evaluation_count_history ON evaluation_count_version (source, id, known_from_ns);

CREATE TABLE vulnerability_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    disclosed_at_ns      BIGINT,
    affected_versions    TEXT,
    services             TEXT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX vulnerability_current ON vulnerability_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX vulnerability_history ON vulnerability_version (source, id, known_from_ns);

CREATE TABLE slo_bucket_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    slo                  TEXT,
    from_at_ns           BIGINT,
    bucket_s             BIGINT,
    good                 BIGINT,
    bad                  BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX slo_bucket_current ON slo_bucket_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX slo_bucket_history ON slo_bucket_version (source, id, known_from_ns);

CREATE TABLE config_item_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    provider             TEXT,
    name                 TEXT,
    in_sync              BIGINT,
    critical             BIGINT,
    checked_at_ns        BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX config_item_current ON config_item_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX config_item_history ON config_item_version (source, id, known_from_ns);

CREATE TABLE provider_health_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    provider             TEXT,
    at_ns                BIGINT,
    ok                   BIGINT,
    count                BIGINT,
    p95_ms               BIGINT,
    source               TEXT   NOT NULL,
    stream               TEXT   NOT NULL,
    known_from_ns        BIGINT NOT NULL,
    known_to_ns          BIGINT,
    digest               TEXT   NOT NULL,
    raw_sha256           TEXT   NOT NULL,
    raw_pointer          TEXT   NOT NULL,
    raw_also             TEXT,
    run_id               BIGINT NOT NULL
);
CREATE UNIQUE INDEX provider_health_current ON provider_health_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX provider_health_history ON provider_health_version (source, id, known_from_ns);
