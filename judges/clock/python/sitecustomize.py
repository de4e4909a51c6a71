# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's own sleep asks a clock that libfaketime does not lend, and fails under it; waiting for nothing does not."""
import select
import time

time.sleep = lambda seconds: select.select([], [], [], seconds) and None
