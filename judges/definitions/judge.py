# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every definition of a metric and every statistic, broken one by one in a copy: some test of ours must notice each time."""
import os
import re
import subprocess
import sys

from judging import ROOT, Judge

BUILD = ROOT / "build/release"
MINUTES = int(os.environ.get("PLUMBLINE_MUTATION_MINUTES", "60"))


def main():
    with Judge("definitions") as judge:
        built = subprocess.run(["cmake", "--build", BUILD], capture_output=True, text=True, check=False)
        if not judge.check("the tests build", built.returncode == 0, built.stdout[-2000:]):
            return
        ended = subprocess.run([sys.executable, "-B", ROOT / "tools/mutate_metrics.py", BUILD], capture_output=True, text=True,
                               timeout=MINUTES * 60, check=False)
        rows = [line for line in ended.stdout.splitlines() if line.startswith("| `")]
        for row in rows:
            metric, says, noticed = (cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:4])
            judge.check(f"{metric}: {says}", noticed != "**nothing**", "no test noticed")
        judge.check("each definition is broken at least once", rows and ": no mutation in" not in ended.stdout,
                    (ended.stdout + ended.stderr)[-2000:])


main()
