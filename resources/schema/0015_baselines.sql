-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which weeks the limits of a number come from, since somebody decided so. It only grows: the newest of a number, an output
-- and a scope is the one in force, and those before it go on judging the weeks before it. The mean is what it was then.

CREATE TABLE metric_baseline (
    id          {SERIAL},
    metric      TEXT   NOT NULL,
    definition  BIGINT NOT NULL,
    output      TEXT   NOT NULL,
    scope       TEXT   NOT NULL,
    first_week  TEXT   NOT NULL,
    last_week   TEXT   NOT NULL,
    weeks       BIGINT NOT NULL,
    mean        TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    who         TEXT   NOT NULL,
    at_ns       BIGINT NOT NULL
);
CREATE INDEX metric_baseline_key ON metric_baseline (metric, id);
