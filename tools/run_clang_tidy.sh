#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy over every source file of ours that the build directory knows. $1 = build directory.
cd "$(dirname "$0")/.." || exit 3
git ls-files 'src/*.cpp' 'models/*.cpp' | xargs -P2 -n 4 clang-tidy -p "$1" --quiet 2>/dev/null
