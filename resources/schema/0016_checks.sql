-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- By reading, as the check of a store asks for them: without these it looks at all answers for each reading.

CREATE INDEX raw_answer_run ON raw_answer (run_id, id);
CREATE INDEX rejected_record_run ON rejected_record (run_id, id);
CREATE INDEX run_state_run ON run_state (run_id, known_ns);
