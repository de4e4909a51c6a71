# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How quickly the panels answer, beside the definitions over the same rows (which must give the same answers, else the bench
ends with an error) and beside DuckDB, what keeping them up costs beside the writing of the rows, and the first answers of
programs that have just started. Rows are decisions; there are twice as many calls of models. Times are medians."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

QUESTIONS = 21
STARTS = 5
HERE = pathlib.Path(__file__).parent
COLUMNS = {
    "gate_decision": "version_id, source, id, decided_at_ns, service, environment, rule, decision, bypassed, bypass_reason, actor, "
                     "exception_id, artifact, commit_sha",
    "deployment": "version_id, source, id, at_ns, service, environment, environment_class, actor, artifact, commit_sha, status",
    "exception": "version_id, source, id, service, rule, scope, owner, renewed_from, created_at_ns, expires_at_ns, closed_at_ns",
    "exception_use": "version_id, source, id, exception_id, at_ns",
    "environment": "version_id, source, id, name, class",
    "service": "version_id, source, id, name, team",
    "ai_call": "version_id, source, id, started_at_ns, ended_at_ns, service, environment, provider, model, operation, input_tokens, "
               "output_tokens, cost_usd_pico",
    "ai_usage": "version_id, source, id, from_at_ns, bucket_s, service, environment, provider, model, requests, input_tokens, "
                "output_tokens, cost_usd_pico",
}


def run(programs: pathlib.Path, *words: str) -> dict:
    return json.loads(subprocess.run([str(programs / "plumbline-bench"), *words], stdout=subprocess.PIPE, text=True, check=True).stdout)


def flat(prefix: str, seen: dict) -> dict[str, float | int | str]:
    figures: dict[str, float | int | str] = {}
    for name, value in seen.items():
        figures |= flat(f"{prefix} {name}", value) if isinstance(value, dict) else {f"{prefix} {name}": value}
    return figures


def modules_of_duckdb(programs: pathlib.Path) -> pathlib.Path | str:
    """The folder whose packages Node finds, or why there is none."""
    if not shutil.which("npm"):
        return "npm is not installed"
    modules = programs.parent.parent / "bench" / "duckdb"
    modules.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / "duckdb" / name, modules / name)
    subprocess.run(["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=modules,
                   check=True, stdout=subprocess.DEVNULL)
    return modules


def duckdb(programs: pathlib.Path, store: pathlib.Path, folder: pathlib.Path, question: dict) -> dict | str:
    """DuckDB's times from the same rows, or why there are none."""
    modules = modules_of_duckdb(programs)
    if isinstance(modules, str):
        return modules
    rows = folder / "csv"
    rows.mkdir()
    for kind, columns in COLUMNS.items():
        with (rows / f"{kind}.csv").open("wb") as file:
            file.write((columns.replace(" ", "") + "\n").encode())  # also of a table without rows
            file.flush()
            subprocess.run(["sqlite3", "-csv", str(store),
                            f"SELECT {columns} FROM {kind}_version WHERE known_to_ns IS NULL"], stdout=file, check=True)
    (folder / "question.json").write_text(json.dumps(question))
    done = subprocess.run(["node", str(HERE / "duckdb" / "compare.mjs"), str(rows), str(HERE.parent / "resources"),
                           str(folder / "question.json")], env=os.environ | {"PLUMBLINE_BENCH_MODULES": str(modules)},
                          stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def measure(programs: pathlib.Path, rows: int) -> dict[str, float | int | str]:
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as folder:
        store = pathlib.Path(folder, "panels.db")
        seen = run(programs, "panels", str(store), str(rows), str(QUESTIONS))
        question = seen.pop("week")
        figures = flat("panels", seen)
        for how in ("first-panels", "cold-panels"):
            starts = [run(programs, how, str(store), str(rows)) for _ in range(STARTS)]
            for name in starts[0]:
                figures[f"{how} {name}"] = round(statistics.median(start[name] for start in starts), 2)
        peer = duckdb(programs, store, pathlib.Path(folder), question)
        if isinstance(peer, str):
            return figures | {"panels beside DuckDB": peer}
        for id in ("bypass_rate", "exception_aging", "ai_heatmap"):
            if peer[f"{id} answer"] != question[id]:
                raise SystemExit(f"panels: DuckDB answers {id} otherwise: {peer[f'{id} answer']} instead of {question[id]}")
            figures[f"panels {id} DuckDB over rows ms"] = peer[f"{id} rows ms"]
            figures[f"panels {id} ratio to DuckDB over rows"] = round(peer[f"{id} rows ms"] / max(seen[f"{id}, all"]["p50_ms"], 0.01), 1)
        return figures | {f"panels DuckDB {name}": value for name, value in peer.items() if "rollup" in name}
