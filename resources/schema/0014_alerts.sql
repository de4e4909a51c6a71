-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What became of the alerts of objectives: fired, cleared, acknowledged. It only grows; how an alert stands is its newest
-- event of the first two kinds, and what was said since.

CREATE TABLE alert_event (
    id          {SERIAL},
    objective   TEXT   NOT NULL,
    alert       TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    severity    TEXT   NOT NULL,
    factor      TEXT   NOT NULL,
    long_burn   TEXT   NOT NULL,
    short_burn  TEXT   NOT NULL,
    definition  TEXT   NOT NULL,
    who         TEXT   NOT NULL,
    note        TEXT   NOT NULL,
    at_ns       BIGINT NOT NULL
);
CREATE INDEX alert_event_key ON alert_event (objective, alert, id);
