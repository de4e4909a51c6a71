#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts test functions in a `ctest --verbose` log; lists failures and skips; ends with `N passed, N failed[, N skipped]`.

A program that crashes, times out or was not built counts as one failure, whatever it printed before. A program that
prints no totals is one test. Exit code 1 when anything failed or when nothing ran.
"""
import argparse
import re
import sys

TOTALS = re.compile(r"Totals: (\d+) passed, (\d+) failed, (\d+) skipped")
OUTCOME = re.compile(r"^\s*\d+/\d+ Test\s+#(\d+): (\S+) \.*\s*(.*?)\s+[\d.]+ sec")
OUTPUT = re.compile(r"^(\d+): (.*)$")
REPORT = re.compile(r"^(FAIL!|XPASS|SKIP)\s")


class Summary:
    """What one run of the suite did."""

    def __init__(self):
        self.counts = {}
        self.failures = []
        self.skips = []
        self.reports = {}

    def output(self, number, text):
        found = TOTALS.search(text)
        if found:
            sums = self.counts.setdefault(number, [0, 0, 0])
            for place in range(3):
                sums[place] += int(found.group(place + 1))
        report = REPORT.match(text)
        if report:
            self.reports[number] = self.skips if report.group(1) == "SKIP" else self.failures
            self.reports[number].append(text)
        elif number in self.reports and text.startswith("   ") and not text.startswith("   Loc:"):
            self.reports[number][-1] += "\n" + text
        else:
            self.reports.pop(number, None)

    def outcome(self, number, name, result):
        sums = self.counts.setdefault(number, [0, 0, 0])
        if "Skipped" in result:
            sums[2] += 1
            self.skips.append(f"SKIP   : {name}")
        elif "Passed" not in result and sums[1] == 0:
            sums[1] += 1
            self.failures.append(f"FAIL!  : {name}: {result.strip('* ')}")
        elif "Passed" in result and not any(sums):
            sums[0] += 1

    def total(self, place):
        return sum(sums[place] for sums in self.counts.values())


def read(path):
    summary = Summary()
    with open(path, encoding="utf-8", errors="replace") as log:
        for line in log:
            numbered = OUTPUT.match(line.rstrip("\n"))
            ended = OUTCOME.match(line)
            if numbered:
                summary.output(int(numbered.group(1)), numbered.group(2))
            elif ended:
                summary.outcome(int(ended.group(1)), ended.group(2), ended.group(3))
    return summary


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("log")
    parser.add_argument("--ctest-status", type=int, default=0, help="exit code of ctest: not 0 is never a success")
    arguments = parser.parse_args()
    summary = read(arguments.log)
    passed, failed, skipped = (summary.total(place) for place in range(3))
    if failed == 0 and (arguments.ctest_status != 0 or passed == 0):
        failed += 1
        summary.failures.append(f"FAIL!  : ctest ended with {arguments.ctest_status}, {passed} passed")
    for text in summary.failures + summary.skips:
        print(text)
    if failed:
        print(f"The whole log: {arguments.log}")
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
