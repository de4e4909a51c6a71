-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which rows the configured sources are to deliver: what is missing before a first pull is whole.

CREATE TABLE expected_rows (
    source   TEXT   NOT NULL,
    type     TEXT   NOT NULL,
    since_ns BIGINT NOT NULL,
    PRIMARY KEY (source, type)
);
