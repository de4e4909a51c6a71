#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts test functions in a `ctest --verbose` log and prints the closing line `N passed, N failed[, N skipped]`.

An executable that crashes, times out or prints no totals counts as one failure. Exit code 1 when anything failed
or when nothing ran.
"""
import argparse
import re
import sys

parser = argparse.ArgumentParser()
parser.add_argument("log")
parser.add_argument("--closing-line", action="store_true")
parser.add_argument("--ctest-status", type=int, default=0)
arguments = parser.parse_args()

totals = re.compile(r"Totals: (\d+) passed, (\d+) failed, (\d+) skipped")
outcome = re.compile(r"^\s*\d+/\d+ Test\s+#(\d+): (\S+) \.*\s*(.*?)\s+[\d.]+ sec")
counts = {}  # test number -> [passed, failed, skipped]
failures, skips, broken = [], [], []
for line in open(arguments.log, encoding="utf-8", errors="replace"):
    numbered = re.match(r"^(\d+): (.*)$", line.rstrip("\n"))
    if numbered:
        number, text = int(numbered.group(1)), numbered.group(2)
        found = totals.search(text)
        if found:
            sums = counts.setdefault(number, [0, 0, 0])
            for i in range(3):
                sums[i] += int(found.group(i + 1))
        elif text.startswith(("FAIL!", "XPASS")):
            failures.append(text)
        elif text.startswith("SKIP"):
            skips.append([number, text])
        elif skips and text.startswith("   Loc:") is False and skips[-1][0] == number and text.startswith("  "):
            skips[-1][1] += " " + text.strip()
        continue
    ended = outcome.match(line)
    if ended:
        number, name, result = int(ended.group(1)), ended.group(2), ended.group(3)
        sums = counts.setdefault(number, [0, 0, 0])
        if "Passed" not in result and sums[1] == 0:
            sums[1] += 1
            broken.append(f"{name}: {result.strip('* ')}")
        elif "Passed" in result and sum(sums) == 0:
            sums[0] += 1

passed = sum(c[0] for c in counts.values())
failed = sum(c[1] for c in counts.values())
skipped = sum(c[2] for c in counts.values())
if failed == 0 and arguments.ctest_status != 0:
    failed = 1
if not arguments.closing_line:
    for text in failures:
        print(text)
    for text in broken:
        print("broken", text)
    for _, text in skips:
        print(text)
    if failed or broken:
        print(f"The whole log is {arguments.log}")
    sys.exit(0)
print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
sys.exit(1 if failed or passed == 0 else 0)
