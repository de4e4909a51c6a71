-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The share of a packet's part (num, den, z): value and n; no row where there is nothing to divide by.
share AS (
    SELECT num * 1.0 / den AS value, den * 1.0 AS n, z FROM part WHERE den > 0
)
