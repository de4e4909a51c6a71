#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-format with the given options over every C++ file of ours; without options it rewrites them.
set -euo pipefail
cd "$(dirname "$0")/.."
(($#)) || set -- -i
git ls-files --cached --others --exclude-standard -z -- '*.h' '*.cpp' | xargs -0 -P2 -n 20 clang-format "$@"
