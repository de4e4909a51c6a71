# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A minute of JSON broken at random, read beside Qt's reader and mapped by every connector; PLUMBLINE_FUZZ_SECONDS for longer."""
import os
import re
import subprocess

from judging import ROOT, Judge

SECONDS = int(os.environ.get("PLUMBLINE_FUZZ_SECONDS", "60"))
BUILD = ROOT / "build/release"


def main():
    with Judge("mutations") as judge:
        built = subprocess.run(["cmake", "--build", BUILD, "--target", "tst_JsonAbuse"], capture_output=True, text=True,
                               check=False)
        if not judge.check("the test builds", built.returncode == 0, built.stdout[-2000:]):
            return
        ended = subprocess.run([BUILD / "bin/tst_JsonAbuse", "survivesMutations"], capture_output=True, text=True,
                               env={**os.environ, "PLUMBLINE_FUZZ_SECONDS": str(SECONDS)}, timeout=SECONDS + 300,
                               check=False)
        said = re.search(r"(\d+) texts, (\d+) of them JSON, (\d+) rows", ended.stdout + ended.stderr)
        judge.check(said.group(0) if said else "it came to its end", ended.returncode == 0 and said,
                    (ended.stdout + ended.stderr)[-2000:])


main()
