# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a whole pull into an empty store costs (answers with digests and packed, rows, log, search index, panels, all from HTTP on)
beside the sum of the bare work that it cannot do without, each part alone on one thread; and what other databases take only
to load the same rows from CSV. Times are medians."""

import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time
import typing

import peers
import postgres
import sync

ROUNDS = 5
PAGE_SIZE = 500
LOG = ("text of lines", "SHA-256 of lines and disclosures", "inserts of lines and leaves")
NO_FLOOR = ("bytes", "lines", "records", "check")
LOAD = ("const [file] = process.argv.slice(1);"
        "const { DuckDBInstance } = require('@duckdb/node-api');"
        "(async () => { const c = await (await DuckDBInstance.create(file + '.duckdb', { threads: '2' })).connect();"
        "await c.run(`CREATE TABLE t AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true)`);"
        "await c.run('CHECKPOINT'); process.exit(0); })()")


def pulled(programs: pathlib.Path, folder: pathlib.Path, rows: int) -> tuple[float, pathlib.Path]:
    """Seconds of one pull into an empty store, and the store."""
    bench = str(programs / "plumbline-bench")
    environment = dict(os.environ, XDG_CONFIG_HOME=str(folder), XDG_DATA_HOME=str(folder), BENCH_TOKEN=sync.TOKEN)
    server = subprocess.Popen([bench, "serve", str(rows)], stdout=subprocess.PIPE, text=True)
    try:
        config = sync.write_configuration(folder, server.stdout.readline().removeprefix("listening on ").strip())
        connector = folder / "plumbline" / "connectors" / "findings" / "connector.json"
        connector.write_text(json.dumps(json.loads(connector.read_text()) | {"page_size": PAGE_SIZE}))
        store = folder / "bench.db"
        seconds, _, _, _ = sync.timed([str(programs / "plumbline"), "--config", str(config), "--store", str(store), "sync", "--json"],
                                      environment)
    finally:
        server.kill()
        server.wait()
    return seconds, store


def median_seconds(work, before=lambda: None) -> float:
    times = []
    for _ in range(ROUNDS):
        before()
        began = time.monotonic()
        work()
        times.append(time.monotonic() - began)
    return statistics.median(times)


def postgresql(folder: pathlib.Path, csv: pathlib.Path, rows: int) -> float | str:
    """Seconds of COPY into a server of our own."""
    try:
        # Unbuffered: psql reads on from where the descriptor stands, which a seek within a buffer does not move.
        with postgres.server(folder) as server, csv.open("rb", buffering=0) as file:
            columns = ", ".join(f'"{name}" TEXT' for name in file.readline().decode().strip().split(","))

            def load() -> None:
                file.seek(0)
                server.psql("COPY t FROM STDIN WITH (FORMAT csv, HEADER true)", file)
            seconds = median_seconds(load, lambda: server.psql(f"DROP TABLE IF EXISTS t\nCREATE TABLE t ({columns})"))
            loaded = int(server.psql("SELECT count(*) FROM t", stdout=subprocess.PIPE))
            if loaded != rows:
                raise SystemExit(f"ingest: PostgreSQL was given {rows} rows and has {loaded}")
            return seconds
    except postgres.Missing as problem:
        return str(problem)


def others(programs: pathlib.Path, folder: pathlib.Path, store: pathlib.Path, rows: int) -> dict[str, float | str]:
    csv = folder / "rows.csv"
    with csv.open("wb") as file:
        subprocess.run(["sqlite3", "-csv", "-header", str(store), "SELECT * FROM finding_version"], stdout=file, check=True)
    seen: dict[str, float | str] = {}
    database = folder / "import.db"
    seen["sqlite3 .import"] = median_seconds(
        lambda: subprocess.run(["sqlite3", str(database), f".import --csv {csv} t"], check=True, stderr=subprocess.DEVNULL),
        lambda: database.unlink(missing_ok=True))
    try:
        modules = peers.modules(programs, peers.HERE / "duckdb")
        seen["DuckDB read_csv"] = median_seconds(lambda: subprocess.run(["node", "-e", LOAD, str(csv)], check=True, cwd=modules),
                                                 lambda: pathlib.Path(f"{csv}.duckdb").unlink(missing_ok=True))
    except postgres.Missing as problem:
        seen["DuckDB read_csv"] = str(problem)
    seen["PostgreSQL COPY"] = postgresql(folder, csv, rows)
    return seen


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    whole, without_log, parts, ours = [], [], [], []
    for round_ in range(ROUNDS):
        with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as name:
            folder = pathlib.Path(name)
            seconds, store = pulled(programs, folder, rows)
            floors = json.loads(subprocess.run([str(programs / "plumbline-bench"), "floors", str(store), str(store) + ".bare"],
                                               stdout=subprocess.PIPE, text=True, check=True).stdout)
            if floors["records"] != rows:
                raise SystemExit(f"ingest: {rows} records were served, {floors['records']} are there")
            seen = {part: value for part, value in floors.items() if part not in NO_FLOOR}
            ours.append(seconds)
            parts.append(seen)
            whole.append(seconds / sum(seen.values()))
            without_log.append(seconds / sum(value for part, value in seen.items() if part not in LOG))
            if round_ == ROUNDS - 1:
                loaded = others(programs, folder, store, rows)
    pull = statistics.median(ours)
    figures: dict[str, float | int | str] = {
        "ingest records": rows, "ingest n": ROUNDS, "ingest s": round(pull, 2),
        "ingest ratio to the sum of floors": round(statistics.median(whole), 2),
        "ingest ratio to the sum of floors without the log": round(statistics.median(without_log), 2)}
    for part in parts[0]:
        figures[f"ingest floor {part} s"] = round(statistics.median(seen[part] for seen in parts), 3)
    for peer, seconds in loaded.items():
        figures[f"ingest {peer} s"] = round(seconds, 2) if isinstance(seconds, float) else seconds
    yield figures
