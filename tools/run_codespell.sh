#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Spelling of everything that is written in English. The last words are wrong on purpose: tests of error messages.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files --cached --others --exclude-standard -z -- ':!translations' ':!LICENSES' ':!*package-lock.json' ':!*.png' ':!*.svg' |
  xargs -0 codespell -q 3 -L ser,te,nd,ue,crit,unk,nmae,onwer,intervall,exeption,atleast,readby
