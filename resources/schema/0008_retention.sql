-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What must not be removed for now and who says so, and what was removed on purpose. The bytes of a raw_body with codec
-- 'removed' are gone; its digest and size stay, so that every row still says what it was read from.

CREATE TABLE legal_hold (
    id          {SERIAL},
    source      TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    placed_by   TEXT   NOT NULL,
    placed_ns   BIGINT NOT NULL,
    until_ns    BIGINT,
    released_by TEXT,
    released_ns BIGINT
);

CREATE TABLE removal (
    id          {SERIAL},
    what        TEXT   NOT NULL,
    source      TEXT   NOT NULL,
    removed     TEXT   NOT NULL,
    rule        TEXT   NOT NULL,
    removed_by  TEXT   NOT NULL,
    removed_ns  BIGINT NOT NULL
);
CREATE INDEX removal_what ON removal (what, removed);
