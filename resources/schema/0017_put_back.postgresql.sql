-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bytes that were removed and came again are put back with the owner's right: a writer may change no bytes otherwise.

CREATE FUNCTION plumbline_put_back(new_codec TEXT, new_size BIGINT, new_crc32 BIGINT, new_body BYTEA, digest TEXT) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$ UPDATE raw_body SET codec = new_codec, size = new_size, crc32 = new_crc32, body = new_body WHERE sha256 = digest AND codec = 'removed' $$;
REVOKE ALL ON FUNCTION plumbline_put_back(TEXT, BIGINT, BIGINT, BYTEA, TEXT) FROM PUBLIC;
