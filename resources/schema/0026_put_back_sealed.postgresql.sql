-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Encrypted bytes whose key is gone are put back under a new key when the answer comes again. The key goes first: of
-- two who put back at the same time the second waits for it, and then finds nothing to do.

DROP FUNCTION plumbline_put_back(TEXT, BIGINT, BIGINT, BYTEA, TEXT);
CREATE FUNCTION plumbline_put_back(new_codec TEXT, new_size BIGINT, new_crc32 BIGINT, new_body BYTEA, digest TEXT, new_key BYTEA) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$ BEGIN INSERT INTO answer_key (sha256, key) SELECT digest, new_key WHERE new_key IS NOT NULL ON CONFLICT (sha256) DO NOTHING; UPDATE raw_body SET codec = new_codec, size = new_size, crc32 = new_crc32, body = new_body WHERE sha256 = digest AND (codec = 'removed' OR (FOUND AND codec LIKE '% aes-256-gcm')); END $$;
REVOKE ALL ON FUNCTION plumbline_put_back(TEXT, BIGINT, BIGINT, BYTEA, TEXT, BYTEA) FROM PUBLIC;
