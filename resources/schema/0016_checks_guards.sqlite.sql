-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- INSERT OR REPLACE deletes what is in its way without asking the guards of 0006.

CREATE TRIGGER log_entry_once BEFORE INSERT ON log_entry WHEN EXISTS (SELECT 1 FROM log_entry WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER checkpoint_once BEFORE INSERT ON checkpoint WHEN EXISTS (SELECT 1 FROM checkpoint WHERE size = NEW.size)
    BEGIN SELECT RAISE(ABORT, 'a checkpoint stays'); END;
