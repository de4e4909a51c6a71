# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks. Each figure is a ratio to a reference that was measured in the same run: run.py [NAME] [--json FILE]
What a part of one found is told as soon as it is over."""

import argparse
import json
import pathlib
import sys

import evidence
import listen
import metrics
import packet
import store
import sync

BENCHMARKS = {"evidence": evidence.measure, "listen": listen.measure, "metrics": metrics.measure, "packet": packet.measure,
              "store": store.measure, "sync": sync.measure}


def main() -> int:
    parser = argparse.ArgumentParser(description="benchmarks; figures are ratios to a reference of the same run")
    parser.add_argument("name", nargs="?", choices=sorted(BENCHMARKS), help="only this one")
    parser.add_argument("--json", type=pathlib.Path, help="write the figures into this file, too")
    parser.add_argument("--rows", type=int, default=200_000, help="records to work on (default 200000)")
    parser.add_argument("--programs", type=pathlib.Path, required=True, help="folder of the built programs")
    options = parser.parse_args()
    results = {}
    for name in [options.name] if options.name else sorted(BENCHMARKS):
        results[name] = {}
        for part in BENCHMARKS[name](options.programs.resolve(), options.rows):
            results[name] |= part
            for figure, value in part.items():
                print(f"{name}: {figure} = {value}", flush=True)
            if options.json:
                options.json.write_text(json.dumps(results, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
