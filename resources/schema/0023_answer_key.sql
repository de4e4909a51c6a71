-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The keys of answers that are kept encrypted (codec '... aes-256-gcm'), one for each. Whose key is deleted is erased in
-- every copy of its bytes.

CREATE TABLE answer_key (
    sha256      TEXT   NOT NULL PRIMARY KEY,
    key         {BLOB} NOT NULL
);
