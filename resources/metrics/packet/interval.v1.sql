-- SPDX-FileCopyrightText: 2026 Plumbline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Wilson's score interval of a packet's share (value, n, z): its ends are centre - half and centre + half.
interval AS (
    SELECT value,
           (value + z * z / (2 * n)) / (1 + z * z / n) AS centre,
           z / (1 + z * z / n) * SQRT(value * (1 - value) / n + z * z / (4 * n * n)) AS half
      FROM share
)
