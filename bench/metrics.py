# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages ask of each metric that has a panel: by a program that has just started and read nothing (cold), once more
(warm), and by the definition over the same rows, which must answer the same. Rows are decisions; there are twice as many
calls of models. Medians of five starts; where the rows take minutes they are asked once (rows n), and every start must give
that answer."""

import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import typing

STARTS = 5
PATIENCE_MS = 120_000  # of all questions to the rows together


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as folder:
        def start(asked: str) -> dict[str, dict]:
            words = [str(programs / "plumbline-bench"), "questions", str(pathlib.Path(folder, "metrics.db")), str(rows), asked]
            return json.loads(subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout)

        first = start("rows")  # it fills the store; its cold and warm answers are not counted
        is_quick = sum(times["rows_ms"] for times in first.values()) < PATIENCE_MS
        starts = [start("rows" if is_quick else "panels") for _ in range(STARTS)]
        figures: dict[str, float | int | str] = {"rows n": STARTS if is_quick else 1}
        for question, reference in sorted(first.items()):
            if any(one[question]["answer"] != reference["answer"] for one in starts):
                raise SystemExit(f"{question}: a start answers otherwise than the rows")
            times = {how: statistics.median(one[question][how] for one in starts) for how in ("cold_ms", "warm_ms")}
            times["rows_ms"] = statistics.median(one[question]["rows_ms"] for one in (starts if is_quick else [first]))
            figures |= {f"{question}, {how}": round(value, 2) for how, value in times.items()}
            for how in ("cold", "warm"):
                figures[f"{question}, rows to {how}"] = round(times["rows_ms"] / max(times[f"{how}_ms"], 0.01), 1)
        yield figures
