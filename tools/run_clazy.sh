#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# run_clazy.sh <build folder> [--changed]: the checks of .clazy over our sources. clazy reports by words, not by exit code.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
shift
checks=$(grep -v '^#' .clazy | paste -sd,)
export CLAZY_IGNORE_DIRS='.*/(usr/include|build)/.*'
found=$(tools/lint_files.sh "$@" |
  xargs -0 -r -P2 -n 8 clazy-standalone -p "$folder" --checks="$checks" --extra-arg=-Wno-everything 2>&1 |
  grep -E '\[-Wclazy|(error|fatal error):' | sort -u || true)
[[ -z $found ]] || { echo "$found"; exit 1; }
