#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Names the sources that the slow linters look at, with NUL behind each: all, or with --changed those that differ from
# the last commit or are new.
set -euo pipefail
cd "$(dirname "$0")/.."
sources=('src/*.cpp' 'models/*.cpp' 'qml/*.cpp')
if [[ ${1:-} == --changed ]]; then
  { git diff --name-only --diff-filter=d -z HEAD -- "${sources[@]}"; git ls-files --others --exclude-standard -z -- "${sources[@]}"; } | sort -zu
else
  git ls-files --cached --others --exclude-standard -z -- "${sources[@]}"
fi
