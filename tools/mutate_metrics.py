#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks metric definitions one by one and tells which test notices; fails when none does.

`mutate_metrics.py BIN [METRIC...]` reads tests/metrics/mutations.json, changes a copy of resources/metrics and runs the
named test programs of the folder BIN on it, or single functions of them ("tst_X function"). Prints one row of a table per mutation: metric | mutation | caught by.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import source_tree

MUTATIONS = "tests/metrics/mutations.json"


def broken_copy(root, folder, mutation):
    shutil.copytree(root / "resources/metrics", folder)
    path = pathlib.Path(folder) / mutation["file"]
    text = path.read_text(encoding="utf-8")
    if text.count(mutation["from"]) != 1:
        sys.exit(f"{MUTATIONS}: {mutation['metric']}: \"{mutation['from']}\" is not exactly once in {mutation['file']}")
    path.write_text(text.replace(mutation["from"], mutation["to"]), encoding="utf-8")


def failures(programs, test, folder):
    """Names of the test functions and data that fail, without the database on which they did."""
    run = subprocess.run([programs / test.split()[0], *test.split()[1:]], env={**os.environ, "PLUMBLINE_TEST_METRICS": folder}, capture_output=True, text=True,
                         timeout=600, check=False)
    found = re.findall(r"^FAIL!  : \w+::(\w+)\((?:(?:sqlite|postgresql):?)?([^)]*)\)", run.stdout, re.MULTILINE)
    names = [data or name for name, data in found]
    return list(dict.fromkeys(names)) + ([] if run.returncode == 0 or names else [f"exit {run.returncode}"])


def main():
    programs, wanted = pathlib.Path(sys.argv[1]), sys.argv[2:]
    missed = 0
    for mutation in json.loads(source_tree.text(source_tree.ROOT, MUTATIONS)):
        if wanted and mutation["metric"] not in wanted:
            continue
        with tempfile.TemporaryDirectory() as place:
            folder = os.path.join(place, "metrics")
            broken_copy(source_tree.ROOT, folder, mutation)
            caught = [f"`{test}`: {', '.join(found)}" for test in mutation["tests"]
                      if (found := failures(programs, test, folder))]
        missed += not caught
        print(f"| `{mutation['metric']}` | {mutation['says']} | {'; '.join(caught) or 'nothing'} |", flush=True)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
