#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-format with the given options over every C++ file of ours; without options it rewrites them.
cd "$(dirname "$0")/.." || exit 3
(($#)) || set -- -i
git ls-files '*.h' '*.cpp' | xargs -P2 -n 20 clang-format "$@"
