-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the cost, the behaviour and the contract of calls of models need, and what models cost: prices are per million
-- tokens, from valid_from until before valid_to, between two times of the day (UTC) where they are said.

ALTER TABLE ai_call_version ADD COLUMN response_id TEXT;
ALTER TABLE ai_call_version ADD COLUMN finish_reasons TEXT;
ALTER TABLE ai_call_version ADD COLUMN args_hash TEXT;
ALTER TABLE ai_call_version ADD COLUMN cache_write_1h_tokens BIGINT;
ALTER TABLE ai_call_version ADD COLUMN input_includes_cache BIGINT;
ALTER TABLE ai_call_version ADD COLUMN output_includes_reasoning BIGINT;
ALTER TABLE ai_call_version ADD COLUMN usage_assumed BIGINT;
ALTER TABLE ai_call_version ADD COLUMN model_call BIGINT;
ALTER TABLE ai_call_version ADD COLUMN cache_hit BIGINT;
ALTER TABLE ai_call_version ADD COLUMN batch BIGINT;
ALTER TABLE ai_call_version ADD COLUMN cost_center TEXT;
ALTER TABLE ai_call_version ADD COLUMN latency_ms BIGINT;
ALTER TABLE ai_call_version ADD COLUMN contract_names TEXT;
ALTER TABLE provider_health_version ADD COLUMN role TEXT;
ALTER TABLE provider_health_version ADD COLUMN service TEXT;
ALTER TABLE config_item_version ADD COLUMN service TEXT;
ALTER TABLE config_item_version ADD COLUMN weight BIGINT;
ALTER TABLE slo_bucket_version ADD COLUMN to_at_ns BIGINT;
ALTER TABLE slo_bucket_version ADD COLUMN service TEXT;
ALTER TABLE slo_bucket_version ADD COLUMN environment TEXT;
ALTER TABLE slo_bucket_version ADD COLUMN objective TEXT;

CREATE TABLE price_version (
    version_id           {SERIAL},
    id                   TEXT NOT NULL,
    provider             TEXT,
    model                TEXT,
    mode                 TEXT,
    valid_from_ns        BIGINT,
    valid_to_ns          BIGINT,
    daily_from           TEXT,
    daily_to             TEXT,
    recorded_at_ns       BIGINT,
    input_usd_pico       BIGINT,
    output_usd_pico      BIGINT,
    cache_read_usd_pico  BIGINT,
    cache_write_usd_pico BIGINT,
    cache_write_1h_usd_pico BIGINT,
    reasoning_usd_pico   BIGINT,
    batch_input_usd_pico BIGINT,
    batch_output_usd_pico BIGINT,
    tier_above_tokens    BIGINT,
    tier_input_usd_pico  BIGINT,
    tier_output_usd_pico BIGINT,
    tier_cache_read_usd_pico BIGINT,
    tier_cache_write_usd_pico BIGINT,
    window_tokens        BIGINT,
    max_input_tokens     BIGINT,
    max_output_tokens    BIGINT,
    note                 TEXT,
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
CREATE UNIQUE INDEX price_current ON price_version (source, id) WHERE known_to_ns IS NULL;
CREATE INDEX price_history ON price_version (source, id, known_from_ns);
