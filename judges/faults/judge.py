# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault of the simulator: what the user is told, and that the store is whole once the fault is lifted.

The cases are those of tests/e2e/faults.json. The table of what was said is written to build/judges/faults/run/table.md.
"""
import json
import re
import subprocess
import urllib.request

from judging import ROOT, Judge, free_port, get

ESTATE = ["--seed", "5", "--services", "12", "--weeks", "3"]
SEEN = {"observed_at", "row_version", "raw_sha256", "raw_pointer"}
CASES = json.loads((ROOT / "tests/e2e/faults.json").read_text(encoding="utf-8"))


class Pulls:
    """One simulator, and a store for each case."""

    def __init__(self, judge):
        self.judge = judge
        self.port = free_port()
        self.config = judge.folder / "plumbline.toml"
        judge.environment["PLUMBLINE_SIMULATOR_TOKEN"] = "simulator-token"
        judge.start([judge.program, "simulate", "--port", self.port, "--vendors", "all", "--write-config", self.config,
                     *ESTATE], lambda: self.config.exists() and self.set("faults", ""))

    def set(self, what, value):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/simulator/{what}", value.encode(), timeout=30).close()
            return True
        except OSError:
            return False

    def run(self, store, *arguments):
        name = self.judge.folder / f"{store}.db"
        return subprocess.run([self.judge.program, "--config", self.config, "--store", name, *arguments],
                              env=self.judge.environment, capture_output=True, text=True, timeout=600, check=False)

    def rows(self, store, derived):
        """Every row with its fields, without when and in which answer it was seen and what we conclude from that."""
        counts = json.loads(self.run(store, "store", "info", "--json").stdout)["rows_by_type"]
        kinds = [kind for kind, count in counts.items() if count]
        lines = set()
        for kind in kinds:
            for line in self.run(store, "rows", kind, "--json").stdout.splitlines():
                row = {name: value for name, value in json.loads(line).items() if name not in SEEN | derived}
                lines.add(kind + " " + json.dumps(row, sort_keys=True))
        return lines


def said(ended):
    """What stands on both channels, without the progress, on one line."""
    lines = [line for line in (ended.stdout + ended.stderr).splitlines() if not re.match(r"\[\d+/\d+\]", line)]
    return " ".join(" ".join(lines).split())


with Judge("faults") as judge:
    pulls = Pulls(judge)
    undisturbed = {}
    table = ["| fault | source | exit code | what is said |", "|---|---|---|---|"]
    for place, case in enumerate(CASES):
        source, faults, name = case["source"], case["faults"], f"case{place}"
        derived = set(case.get("derived", ()))
        if source not in undisturbed:
            pulls.set("faults", "")
            ended = pulls.run(source, "sync", "--source", source)
            judge.check(f"{source} without faults", ended.returncode == 0, ended.stdout + ended.stderr)
            undisturbed[source] = pulls.rows(source, derived)
            judge.check(f"{source} brings rows", len(undisturbed[source]) > 10, len(undisturbed[source]))
        judge.check(f"{faults} can be set", pulls.set("faults", faults))
        ended = pulls.run(name, "sync", "--source", source)
        what = said(ended)
        spoiled = get(f"http://127.0.0.1:{pulls.port}/simulator/faults")["spoiled"]
        judge.check(f"{source} {faults}: answers were spoiled", spoiled > 0)
        table.append(f"| `{faults}` | {source} | {ended.returncode} | {what} |")
        judge.equal(f"{source} {faults}: exit code", ended.returncode, case["exit"])
        judge.check(f"{source} {faults}: says {case['says']}", case["says"] in what, what)
        judge.equal(f"{source} {faults}: the store is clean", pulls.run(name, "store", "check").returncode, 0)
        pulls.set("faults", "")
        # Where nobody can tell that something is missing, only a full reading brings it.
        again = pulls.run(name, "sync", "--source", source, *([case["heals"]] if "heals" in case else []))
        judge.check(f"{source} {faults}: it heals", again.returncode == 0, again.stdout + again.stderr)
        rows = pulls.rows(name, derived)
        judge.check(f"{source} {faults}: afterwards the rows are those of a run without faults", rows == undisturbed[source],
                    f"{len(rows - undisturbed[source])} more, {len(undisturbed[source] - rows)} fewer: "
                    + str(sorted(rows ^ undisturbed[source])[:2]))
    (judge.folder / "table.md").write_text("\n".join(table) + "\n")
    print("\n".join(table))
