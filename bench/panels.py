# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How quickly the panels answer, beside the definitions over the same rows (which must give the same answers, else the bench
ends with an error) and beside other databases (peers.py), what keeping them up costs beside the writing of the rows, and the first answers of
programs that have just started. Rows are decisions; there are twice as many calls of models. Times are medians."""

import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import typing

import peers

QUESTIONS = 21
STARTS = 5


def run(programs: pathlib.Path, *words: str) -> dict:
    return json.loads(subprocess.run([str(programs / "plumbline-bench"), *words], stdout=subprocess.PIPE, text=True, check=True).stdout)


def flat(prefix: str, seen: dict) -> dict[str, float | int | str]:
    figures: dict[str, float | int | str] = {}
    for name, value in seen.items():
        figures |= flat(f"{prefix} {name}", value) if isinstance(value, dict) else {f"{prefix} {name}": value}
    return figures


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as folder:
        store = pathlib.Path(folder, "panels.db")
        seen = run(programs, "panels", str(store), str(rows), str(QUESTIONS))
        question = seen.pop("week")
        yield flat("panels", seen)
        for how in ("first-panels", "cold-panels"):
            starts = [run(programs, how, str(store), str(rows)) for _ in range(STARTS)]
            yield {f"{how} n": STARTS} | {f"{how} {name}": round(statistics.median(start[name] for start in starts), 2)
                                          for name in starts[0]}
        yield from peers.measure(programs, store, pathlib.Path(folder), question, seen)
