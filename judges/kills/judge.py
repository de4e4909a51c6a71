# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand pulls and receivers that are killed at random moments: the store is clean each time, and complete in the end.
Arguments: how many, and the engine (sqlite, postgresql)."""
import os
import sys

from judging import Judge
from killing import Kills

SEED = int(os.environ.get("PLUMBLINE_SEED", "1"))

with Judge("kills") as judge:
    print(f"PLUMBLINE_SEED={SEED}")
    Kills(judge, SEED, *sys.argv[2:3]).go(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
