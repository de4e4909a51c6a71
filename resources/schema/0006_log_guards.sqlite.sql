-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Against mistakes; whoever means it is found by the hashes. A line may be emptied when it is said why.

CREATE TRIGGER log_entry_kept BEFORE DELETE ON log_entry BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_entry_fixed BEFORE UPDATE ON log_entry
    WHEN NEW.seq IS NOT OLD.seq OR NEW.leaf IS NOT OLD.leaf OR NEW.line IS NOT NULL OR NEW.absent IS NULL
    BEGIN SELECT RAISE(ABORT, 'a line of the log can be emptied, and nothing else'); END;
CREATE TRIGGER checkpoint_kept BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint stays'); END;
CREATE TRIGGER checkpoint_fixed BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint stays'); END;
