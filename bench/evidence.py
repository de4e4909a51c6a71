# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody who looks for evidence waits for: a search, counts by facets, a trace from a commit. Each question
is asked by a program that has just started, as people do, and beside it the sqlite3 library reads what the question is
about from the same file: every row once, nothing else. Ratios are ours to that; medians, and n says of how many. A page at
any position is measured by store.py."""

import json
import os
import pathlib
import random
import sqlite3
import statistics
import subprocess
import tempfile
import time
import typing

TIMES = 5
TABLE = "gate_decision_version"
KNOWN = "known_to_ns IS NULL"


def seconds(work: typing.Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


class Store:
    """The same file, asked by the program and by the library."""

    def __init__(self, programs: pathlib.Path, path: pathlib.Path) -> None:
        self.words = [str(programs / "plumbline"), "--store", str(path)]
        self.path = path

    def ask(self, *question: str) -> None:
        subprocess.run([*self.words, "--json", *question], stdout=subprocess.DEVNULL, check=True)

    def read(self, sql: str, *binds: object) -> list[tuple[typing.Any, ...]]:
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as connection:
            return connection.execute(sql, binds).fetchall()


def texts(store: Store) -> list[str]:
    """The columns that hold texts."""
    kinds = store.read(f"SELECT name, type FROM pragma_table_info('{TABLE}')")
    bare = {"source", "stream", "raw_sha256", "raw_pointer", "raw_also", "digest"}
    return [name for name, kind in kinds if kind == "TEXT" and name not in bare]


def questions(store: Store, values: random.Random) -> typing.Iterator[tuple[str, list[str], str, tuple[object, ...]]]:
    """Name, question, and the SQL that reads the rows that it is about."""
    newest = store.read(f"SELECT MAX(version_id) FROM {TABLE}")[0][0]
    column = " OR ".join(f"{name} LIKE ?" for name in texts(store))
    for _ in range(TIMES):
        row = store.read(f"SELECT service, rule, commit_sha FROM {TABLE} WHERE version_id >= ? AND service IS NOT NULL "
                         f"AND commit_sha IS NOT NULL LIMIT 1", values.randrange(1, newest))[0]
        service, rule, commit = row
        count = f"SELECT COUNT(*) FROM {TABLE} WHERE {KNOWN} AND "
        word = rule.split()[0]
        yield "word", ["evidence", "search", word], count + f"({column})", (f"%{word}%",) * len(texts(store))
        yield "field", ["evidence", "search", f'service:"{service}" -decision:pass'], count + "service = ?", (service,)
        yield ("facets", ["evidence", "search", "type:gate_decision", "--facets", "type,service,source,state"],
               f"SELECT service, decision, COUNT(*) FROM {TABLE} WHERE {KNOWN} GROUP BY 1, 2", ())
        yield "trace", ["trace", commit], count + "commit_sha = ?", (commit,)


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as folder:
        path = pathlib.Path(folder, "evidence.db")
        subprocess.run([str(programs / "plumbline-bench"), "questions", str(path), str(rows)], stdout=subprocess.DEVNULL, check=True)
        store = Store(programs, path)
        subprocess.run([*store.words, "store", "reindex"], stdout=subprocess.DEVNULL, check=True)
        ours: dict[str, list[float]] = {}
        theirs: dict[str, list[float]] = {}
        for name, question, sql, binds in questions(store, random.Random(7)):
            ours.setdefault(name, []).append(seconds(lambda: store.ask(*question)))
            theirs.setdefault(name, []).append(seconds(lambda: store.read(sql, *binds)))
        start = statistics.median(seconds(lambda: subprocess.run([store.words[0], "--version"], stdout=subprocess.DEVNULL,
                                                                 check=True)) for _ in range(TIMES))
        figures: dict[str, float | int | str] = {"rows": rows, "start_ms": round(start * 1e3, 1)}
        for name, times in ours.items():
            reads = statistics.median(theirs[name])
            took = statistics.median(times)
            figures |= {f"{name}_ms": round(took * 1e3, 1), f"{name}, read_ms": round(reads * 1e3, 1),
                        f"{name}, ratio": round(took / reads, 2), f"{name}, n": len(times)}
        yield figures
