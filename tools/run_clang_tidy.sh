#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# run_clang_tidy.sh <build folder> [--changed]: the checks of .clang-tidy over our sources, two at a time.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
shift
tools/lint_files.sh "$@" | xargs -0 -r -P2 -n 4 clang-tidy -p "$folder" --quiet 2> >(grep -vE 'warnings? (generated|treated)|^Suppressed|^Use -header' >&2)
