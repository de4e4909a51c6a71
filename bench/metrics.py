# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages ask of each metric that has a panel: by a program that has just started and read nothing (cold), once more
(warm), and by the definition over the same rows, which must answer the same. Rows are decisions; there are twice as many
calls of models. Medians of five starts."""

import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import typing

STARTS = 5


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as folder:
        words = [str(programs / "plumbline-bench"), "questions", str(pathlib.Path(folder, "metrics.db")), str(rows)]
        starts = [json.loads(subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout)
                  for _ in range(STARTS + 1)][1:]  # the first one fills the store
        figures: dict[str, float | int | str] = {}
        for question in sorted(starts[0]):
            times = {how: statistics.median(start[question][how] for start in starts) for how in starts[0][question]}
            figures |= {f"{question}, {how}": round(value, 2) for how, value in times.items()}
            for how in ("cold", "warm"):
                figures[f"{question}, rows to {how}"] = round(times["rows_ms"] / max(times[f"{how}_ms"], 0.01), 1)
        yield figures
