# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other databases answer what panels are asked: the definitions' own populations over the same rows, each in its own words.
A database that is not here, or cannot answer a question as it is put, says why; one that answers otherwise ends the bench. One
that has no answer yet at the bound is stopped and counts as the bound: "more than"."""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import time
import typing

import postgres

HERE = pathlib.Path(__file__).parent
METRICS = HERE.parent / "resources" / "metrics"
ROUNDS, MOST_SECONDS = 5, 120
ENOUGH_SECONDS = 60  # a question is not repeated any more once its answers have taken so long together
TABLE_SECONDS = 600  # for a table by hand, which is made but once
OUTPUTS = {  # what the bench program sums up of the panel's cases in the same order
    "bypass_rate": "SUM(bypassed), SUM(blocked)",
    "exception_aging": "COUNT(*), MAX(age_ns)",
    "ai_heatmap": "SUM(cost_pico), SUM(requests)",
}
ALL = {"as_of_ns": "4000000000000000000", "from_ns": "-4000000000000000000", "to_ns": "4000000000000000000", "time_zone": "UTC"}
WEEK = "started_ns - (started_ns - 1719792000000000000) % 604800000000000"
HOUR = "started_ns - started_ns % 3600000000000"

Figures = dict[str, float | int | str]


def modules(programs: pathlib.Path, packages: pathlib.Path) -> pathlib.Path:
    """The folder whose packages Node finds."""
    if not shutil.which("npm"):
        raise postgres.Missing("npm is not installed")
    folder = programs.parent.parent / "bench" / packages.name
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(packages / name, folder / name)
    done = subprocess.run(["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder,
                          stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise postgres.Missing("its package cannot be installed")
    return folder


class Definition:
    """The newest version of a metric."""

    def __init__(self, metric: str) -> None:
        self.metric = metric
        versions = [path for path in (METRICS / metric).iterdir() if re.fullmatch(r"v\d+\.json", path.name)]
        newest = max(versions, key=lambda path: int(path.stem[1:]))
        self.version = newest.stem
        self.json = json.loads(newest.read_text())

    def parts(self) -> list[tuple[str, str]]:
        """Name and SQL of each relation, the population last."""
        named = [(name.split(".")[0], METRICS / "relations" / f"{name}.sql") for name in self.json.get("uses", [])]
        named.append(("population", METRICS / self.metric / f"{self.version}.population.sql"))
        return [(name, re.sub(r"--.*$", "", self._whole(path), flags=re.M)) for name, path in named]

    @staticmethod
    def _whole(path: pathlib.Path) -> str:
        """With the parts that several relations share in the place of their marks."""
        return re.sub(r"^-- insert ([^\s,]+)(,?)$", lambda mark: (METRICS / "relations" / f"{mark[1]}.sql").read_text().rstrip() + mark[2],
                      path.read_text(), flags=re.M)


class Rows:
    """The rows that are known now, as CSV with \\N for nothing, and their columns."""

    def __init__(self, store: pathlib.Path, folder: pathlib.Path) -> None:
        definitions = [Definition(metric) for metric in OUTPUTS]
        words = set(re.findall(r"\w+", " ".join(sql for one in definitions for _, sql in one.parts())))
        self.columns: dict[str, list[tuple[str, bool]]] = {}
        self.files: dict[str, pathlib.Path] = {}
        folder.mkdir()
        for kind in sorted({kind for one in definitions for kind in one.json["reads"]}):
            declared = json.loads(self._sqlite(store, "-json", f"PRAGMA table_info({kind}_version)"))
            self.columns[kind] = [(column["name"], column["type"].upper() in ("INTEGER", "BIGINT"))
                                  for column in declared if column["name"] in words]
            self.files[kind] = folder / f"{kind}.csv"
            names = [name for name, _ in self.columns[kind]]
            self.files[kind].write_bytes((",".join(names) + "\n").encode() + self._sqlite(
                store, "-csv", "-nullvalue", "\\N", f"SELECT {', '.join(names)} FROM {kind}_version WHERE known_to_ns IS NULL"))

    @staticmethod
    def _sqlite(store: pathlib.Path, *words: str) -> bytes:
        return subprocess.run(["sqlite3", *words[:-1], str(store), words[-1]], stdout=subprocess.PIPE, check=True).stdout


class Peer:
    """PostgreSQL, whose words are the definitions' own; the others say what they put otherwise."""

    name, integer, text = "PostgreSQL", "BIGINT", "TEXT"

    def words(self, sql: str) -> str:
        return sql

    def parameters(self, values: dict[str, str]) -> str:
        return "param(name, value) AS (VALUES " + ", ".join(f"('{name}', '{value}')" for name, value in values.items()) + ")"

    def population(self, metric: str, period: dict[str, str]) -> str:
        definition = Definition(metric)
        values = {one["name"]: one["default"] for one in definition.json["parameters"]} | period
        return "WITH " + ", ".join([self.parameters(values), *(f"{name} AS ({self.words(sql)})" for name, sql in definition.parts())])

    def create(self, kind: str, columns: list[tuple[str, bool]]) -> str:
        return f"CREATE TABLE {kind} (" + ", ".join(f"{name} {self.integer if is_number else self.text}"
                                                    for name, is_number in columns) + ")"

    def by_hand(self, _period: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
        """Tables that someone would make by hand, and questions about them, both by name."""
        return {}, {}

    def ask(self, rows: Rows, folder: pathlib.Path, _programs: pathlib.Path, _tables: dict[str, str],
            questions: dict[str, str]) -> dict[str, dict]:
        """Of each question {ms, n, answer}, {more_than_ms} or {problem}."""
        found: dict[str, dict] = {}
        with postgres.server(folder, "shared_buffers=1GB", "work_mem=128MB") as server:
            for kind, columns in rows.columns.items():
                server.psql(self.create(kind, columns))
                with rows.files[kind].open("rb") as file:
                    server.psql(f"COPY {kind} FROM STDIN WITH (FORMAT csv, HEADER true, NULL '\\N')", file)
            server.psql("ANALYZE")
            for name, sql in questions.items():
                try:
                    found[name] = self._repeated(server, " ".join(sql.split()))
                except subprocess.CalledProcessError as problem:
                    is_late = "statement timeout" in problem.stderr
                    found[name] = {"more_than_ms": MOST_SECONDS * 1000} if is_late else {"problem": problem.stderr.splitlines()[0]}
        return found

    @staticmethod
    def _repeated(server: postgres.Server, sql: str) -> dict:
        times: list[float] = []
        began = time.monotonic()
        while len(times) < ROUNDS and (not times or time.monotonic() - began < ENOUGH_SECONDS):
            lines = server.psql(f"SET statement_timeout = '{MOST_SECONDS}s'\n\\timing on\n{sql}", stdout=subprocess.PIPE).splitlines()
            times.append(float(re.search(r"[\d.]+", lines[-1])[0]))
        return {"ms": round(statistics.median(times), 2), "n": len(times), "answer": lines[-2].split("|")}


class NodePeer(Peer):
    """A database that runs within Node."""

    packages = engine = ""

    def fill(self, kind: str, columns: list[tuple[str, bool]], file: pathlib.Path) -> str:
        raise NotImplementedError

    def ask(self, rows: Rows, folder: pathlib.Path, programs: pathlib.Path, tables: dict[str, str],
            questions: dict[str, str]) -> dict[str, dict]:
        before = [self.create(kind, columns) for kind, columns in rows.columns.items()]
        before += [self.fill(kind, columns, rows.files[kind]) for kind, columns in rows.columns.items()]
        place = modules(programs, HERE.parent / self.packages)
        done = subprocess.run(["node", str(HERE / "peers.mjs"), self.engine], env=os.environ | {"PLUMBLINE_BENCH_MODULES": str(place)},
                              input=json.dumps({"before": before, "tables": tables, "questions": questions, "rounds": ROUNDS,
                                                "most_ms": MOST_SECONDS * 1000, "enough_ms": ENOUGH_SECONDS * 1000,
                                                "table_ms": TABLE_SECONDS * 1000}),
                              cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout)


class DuckDb(NodePeer):
    name, packages, engine, text = "DuckDB", "bench/duckdb", "duckdb", "VARCHAR"

    def words(self, sql: str) -> str:
        # Sums need no order, and DuckDB allows none within what may be recursive; it divides whole numbers into fractions.
        return re.sub(r"ORDER BY [^()]*$", "", sql).replace(" / ", " // ")

    def fill(self, kind: str, columns: list[tuple[str, bool]], file: pathlib.Path) -> str:
        types = ", ".join(f"'{name}': '{self.integer if is_number else self.text}'" for name, is_number in columns)
        return (f"INSERT INTO {kind} SELECT * FROM read_csv('{file}', header = true, auto_detect = false, delim = ',', quote = '\"', "
                f"escape = '\"', nullstr = '\\N', columns = {{{types}}})")

    def by_hand(self, period: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
        def table(metric: str, columns: str, sums: str) -> str:
            return f"AS {self.population(metric, ALL)} SELECT {columns}, {sums} FROM population WHERE excluded IS NULL GROUP BY ALL"

        one_team = "team = 'team-07' AND environment = 'production'"
        weeks = "SELECT week, SUM(num), SUM(den) FROM bypass_week {} GROUP BY week ORDER BY week"
        hours = (f"SELECT hour, SUM(cost), SUM(requests) FROM cost_hour WHERE hour >= {period['from_ns']} AND hour < {period['to_ns']} {{}} "
                 "GROUP BY hour ORDER BY hour")
        questions = {"bypass_rate rollup, 52 weeks": weeks.format(""), "bypass_rate rollup, one team": weeks.format("WHERE " + one_team),
                     "ai_heatmap rollup, hours of a week": hours.format(""), "ai_heatmap rollup, one team": hours.format("AND " + one_team)}
        return ({"bypass_week": table("bypass_rate", f"{WEEK} AS week, service, team, environment",
                                      "SUM(bypassed) AS num, SUM(blocked) AS den"),
                 "cost_hour": table("ai_heatmap", f"{HOUR} AS hour, service, team, environment, model",
                                    "SUM(cost_pico) AS cost, SUM(requests) AS requests")}, questions)


class ClickHouse(NodePeer):
    name, packages, engine = "ClickHouse", "judges/clickhouse", "clickhouse"
    integer, text = "Nullable(Int64)", "Nullable(String)"
    SETTINGS = f" SETTINGS join_use_nulls = 1, union_default_mode = 'DISTINCT', max_threads = 2, max_execution_time = {MOST_SECONDS}"

    def words(self, sql: str) -> str:
        for ours, theirs in ((" / ", " DIV "), ("AS BIGINT)", f"AS {self.integer})"), ("AS TEXT)", f"AS {self.text})")):
            sql = sql.replace(ours, theirs)
        return sql

    def parameters(self, values: dict[str, str]) -> str:
        return "param AS (SELECT * FROM values('name String, value String', " + ", ".join(
            f"('{name}', '{value}')" for name, value in values.items()) + "))"

    def create(self, kind: str, columns: list[tuple[str, bool]]) -> str:
        return super().create(kind, columns) + " ENGINE = MergeTree ORDER BY tuple()"

    def fill(self, kind: str, columns: list[tuple[str, bool]], file: pathlib.Path) -> str:
        types = ", ".join(f"{name} {self.integer if is_number else self.text}" for name, is_number in columns)
        return f"INSERT INTO {kind} SELECT * FROM file('{file}', 'CSVWithNames', '{types}')"


def told(peer: str, found: dict[str, dict], week: dict, panels: dict) -> Figures:
    """Its times beside the panels', and all in one: the geometric mean of how much quicker the panels are."""
    figures: Figures = {}
    ratios: list[float] = []
    bounded = False
    for name, one in found.items():
        if "problem" in one:
            figures[f"panels {name} {peer}"] = f"not answered: {one['problem']}"
            continue
        is_late = "more_than_ms" in one
        ms = one["more_than_ms"] if is_late else one["ms"]
        figures[f"panels {name} {peer} ms"] = f"more than {ms}" if is_late else ms
        figures[f"panels {name} {peer} n"] = 0 if is_late else one["n"]
        metric = name.removesuffix(" by hand")
        if metric not in OUTPUTS:
            continue
        if not is_late and one["answer"] != week[metric]:
            raise SystemExit(f"panels: {peer} answers {name} otherwise: {one['answer']} instead of {week[metric]}")
        ratio = ms / max(panels[f"{metric}, all"]["p50_ms"], 0.01)
        figures[f"panels {name} ratio to {peer}"] = f"more than {ratio:.1f}" if is_late else round(ratio, 1)
        if name in OUTPUTS:
            ratios.append(ratio)
            bounded |= is_late
    if ratios:
        mean = round(statistics.geometric_mean(ratios), 1)
        figures[f"panels geometric mean of {len(ratios)} ratios to {peer}"] = f"more than {mean}" if bounded else mean
    return figures


def measure(programs: pathlib.Path, store: pathlib.Path, folder: pathlib.Path, week: dict, panels: dict) -> typing.Iterator[Figures]:
    """`week` is the period with the panels' answers, `panels` the panels' own times."""
    rows = Rows(store, folder / "csv")
    period = {name: week[name] for name in ("as_of_ns", "from_ns", "to_ns")} | {"time_zone": "UTC"}
    for peer in (DuckDb(), ClickHouse(), Peer()):
        tables, by_hand = peer.by_hand(period)
        questions = dict(by_hand)
        # Right of this estate alone, in which every call is told once, by one source, with its price: the hardest to beat.
        questions["ai_heatmap by hand"] = ("SELECT SUM(cost_usd_pico), COUNT(*) FROM ai_call WHERE started_at_ns >= "
                                           f"{period['from_ns']} AND started_at_ns < {period['to_ns']}")
        for metric, outputs in OUTPUTS.items():
            # What stands is asked as of the end of the period.
            stands = {"as_of_ns": min(period["to_ns"], period["as_of_ns"], key=int)} if metric == "exception_aging" else {}
            sql = f"{peer.population(metric, period | stands)} SELECT {outputs} FROM population WHERE excluded IS NULL"
            questions[metric] = sql + getattr(peer, "SETTINGS", "")
        try:
            yield told(peer.name, peer.ask(rows, folder, programs, tables, questions), week, panels)
        except (postgres.Missing, subprocess.CalledProcessError) as problem:
            yield {f"panels beside {peer.name}": f"not compared: {problem}"}
