-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Against mistakes; whoever means it is found by the hashes. A line may be emptied when it is said why.

CREATE FUNCTION plumbline_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$;
CREATE FUNCTION plumbline_log_line_fixed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.seq IS DISTINCT FROM OLD.seq OR NEW.leaf IS DISTINCT FROM OLD.leaf OR NEW.line IS NOT NULL OR NEW.absent IS NULL THEN RAISE EXCEPTION 'a line of the log can be emptied, and nothing else'; END IF; RETURN NEW; END $$;
CREATE TRIGGER log_entry_kept BEFORE DELETE OR TRUNCATE ON log_entry FOR EACH STATEMENT EXECUTE FUNCTION plumbline_log_only_grows();
CREATE TRIGGER log_entry_fixed BEFORE UPDATE ON log_entry FOR EACH ROW EXECUTE FUNCTION plumbline_log_line_fixed();
CREATE TRIGGER checkpoint_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION plumbline_log_only_grows();
