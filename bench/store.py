# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How quickly rows are searched and browsed, beside SQL and FTS5 on the same rows, which are also what every answer of the
first questions of each kind is compared with; then the panels (panels.py) and a whole pull (ingest.py).
Each on an SQLite store of its own; times are medians and 95th percentiles over random questions, each with another filter, and
n says of how many. What would take many minutes is asked less often, and a database that does not end counts as the bound."""

import json
import os
import pathlib
import subprocess
import tempfile
import typing

import ingest
import panels

QUESTIONS = 60


def browse(programs: pathlib.Path, rows: int) -> dict[str, float | int | str]:
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as folder:
        done = subprocess.run([str(programs / "plumbline-bench"), "browse", str(pathlib.Path(folder, "browse.db")), str(rows),
                               str(QUESTIONS)], stdout=subprocess.PIPE, text=True, check=True)
    seen = json.loads(done.stdout)
    figures: dict[str, float | int | str] = {"rows": rows}
    for kind, times in seen.items():
        if isinstance(times, dict):
            figures |= {f"browse {kind} {name}": value for name, value in times.items()}
            if "sql_ms" in times:
                figures[f"browse {kind} ratio to SQL"] = round(times["sql_ms"] / max(times["p50_ms"], 0.01))
        else:
            figures[f"browse {kind}"] = round(times, 2)
    figures["browse index ratio to FTS5"] = round(seen["fts5_s"] / seen["index_again_s"], 2)
    return figures


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    yield browse(programs, rows)
    yield from panels.measure(programs, rows)
    yield from ingest.measure(programs, max(rows // 10, 1_000))
