# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills programs that write to a store at random moments, and looks at what they leave.

`tests/e2e/tst_Kills.py` does it 25 times, `judges/kills` a thousand times. What was killed is drawn from a seed that is
told, when it was killed is a matter of the machine.
"""
import concurrent.futures
import datetime
import json
import random
import re
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request

from judging import ROOT, free_port

sys.path.insert(0, str(ROOT / "tests/e2e"))
import stores  # noqa: E402

SEEN = {"observed_at", "row_version", "raw_sha256", "raw_pointer"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


def ago(days):
    return (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


class Files:
    """Stores in files of a folder."""

    def __init__(self, folder):
        self.folder, self.engine = folder, stores.Sqlite(folder)

    def place(self, store):
        return self.folder / f"{store}.db"

    def select(self, store, columns, rest):
        database = sqlite3.connect(self.place(store))
        found = [json.loads(line) for line, in database.execute(f"SELECT json_array({columns}) {rest}")]
        database.close()
        return found

    def tables(self, store):
        return self.engine.tables(self.place(store)) if self.place(store).exists() else {}

    def end(self):
        pass


class Server:
    """Stores on a PostgreSQL of our own, which outlives whoever is killed."""

    def __init__(self, folder):
        self.server = stores.Postgresql(folder / "server")
        self.made = {}

    def place(self, store):
        if store not in self.made:
            self.made[store] = self.server.fresh()
        return self.made[store]

    def select(self, store, columns, rest):
        return [json.loads(line) for line in self.server.query(self.place(store), f"SELECT json_build_array({columns}) {rest}")]

    def tables(self, store):
        return self.server.tables(self.place(store))

    def end(self):
        self.server.stop()


class Kills:
    """Stores that are pulled into and sent to by programs that die; `judge` counts what holds."""

    def __init__(self, judge, seed, engine="sqlite"):
        self.judge = judge
        self.stores = Files(judge.folder) if engine == "sqlite" else Server(judge.folder)
        self.random = random.Random(seed)
        self.killed = {"sync": 0, "listen": 0}
        self.generations = 0
        self.port = free_port()
        self.config = judge.folder / "plumbline.toml"
        self.spans = 0
        self.known = set()  # Table, source and id of every row of an undisturbed pull.
        self.begun, self.earlier, self.later = ago(0)[:-1], ago(4), ago(1)
        judge.environment["PLUMBLINE_SIMULATOR_TOKEN"] = "simulator-token"
        judge.start([judge.program, "simulate", "--port", self.port, "--vendors", "all", "--write-config", self.config,
                     "--seed", "5", "--services", "8", "--weeks", "1", "--as-of", self.later], lambda: self.config.exists() and self.at(self.earlier), seconds=180, env=judge.environment)
        # A history that begins within every period that is asked for: while the judge runs, the start of these moves on.
        longer = re.sub(r"^(\w*weeks) = \d+$", r"\1 = 5", self.config.read_text(encoding="utf-8"), flags=re.MULTILINE)
        self.config.write_text(longer.replace("slo_weeks =", "health_weeks = 5\nslo_weeks ="), encoding="utf-8")

    def at(self, instant):
        """Sets the end of the estate's history."""
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/simulator/now", instant.encode(), timeout=30).close()
            return True
        except OSError:
            return False

    def command(self, store, *arguments):
        return [self.judge.program, "--config", self.config, "--store", str(self.stores.place(store)), *map(str, arguments)]

    def run(self, store, *arguments):
        return subprocess.run(self.command(store, *arguments), env=self.judge.environment, capture_output=True, text=True,
                              timeout=600, check=False)

    def versions(self, store):
        """Every version of every row that is in the store, by what it says."""
        return {(table, *line) for table in self.stores.tables(store) if table.endswith("_version")
                for line in self.stores.select(store, "source, id, digest, raw_sha256", f"FROM {table}")}

    def is_made(self, store):
        return bool(self.stores.tables(store))

    def rows(self, store):
        """Every row that is known now, without when we saw it: that is another time in each run. Our clock's instants have
        a fraction of a second; one without, such as the end of a day, is the source's, even when it passes meanwhile."""
        now = ago(0) + "~"
        lines = []
        for kind, count in json.loads(self.run(store, "store", "info", "--json").stdout)["rows_by_type"].items():
            for line in self.run(store, "rows", kind, "--json").stdout.splitlines() if count else ():
                row = {name: value for name, value in json.loads(line).items() if name not in SEEN}
                text = kind + " " + json.dumps(row, sort_keys=True)
                lines.append(INSTANT.sub(lambda seen: "when we looked" if "." in seen[0] and self.begun <= seen[0] <= now else seen[0], text))
        return sorted(lines)

    def die(self, store, seconds, *arguments, during=lambda process: None, since=None):
        """Runs a program and kills it after a while, which begins with its start or when `since` is set; whether it was
        still running then."""
        process = subprocess.Popen(self.command(store, *arguments), env=self.judge.environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        ended = threading.Event()

        def kill():
            if since:
                since.wait(300)
            ended.wait(seconds)
            process.kill()

        killer = threading.Thread(target=kill)
        killer.start()
        try:
            during(process)
            said = process.communicate()[0]
        finally:
            ended.set()
            if since:
                since.set()
            killer.join()
            process.wait()
        return process.returncode == -9, process.returncode, said

    def look(self, store, what, reported):
        """After each death: the store proves itself, and holds what was reported as kept."""
        checked = self.run(store, "store", "check")
        if checked.returncode == 3 and "`plumbline store migrate`" in checked.stderr:
            self.run(store, "store", "migrate")  # it died while it made the store, which says what to do
            checked = self.run(store, "store", "check")
        return (self.judge.check(f"{what}: store check is clean", checked.returncode == 0, checked.stdout + checked.stderr)
                and self.judge.check(f"{what}: nothing that was reported is missing", reported <= self.versions(store),
                                     sorted(reported - self.versions(store))[:3]))

    def pull(self, store):
        """A whole pull of the earlier estate, and the one after it that nobody disturbs."""
        self.at(self.earlier)
        ended = self.run(store, "sync")
        self.judge.check("the first pull is whole", ended.returncode == 0, ended.stderr[-500:])
        self.at(self.later)

    def undisturbed(self):
        self.pull("undisturbed")
        begun = time.monotonic()
        ended = self.run("undisturbed", "sync", "--full")
        self.judge.check("the undisturbed pull is whole", ended.returncode == 0, ended.stderr[-500:])
        whole = time.monotonic() - begun
        self.known = {line[:3] for line in self.versions("undisturbed")}
        return self.settled("undisturbed"), whole

    def settled(self, store):
        """The rows after one more look: what a source does not show any more is concluded by looking again."""
        ended = self.run(store, "sync", "--full")
        self.judge.check("another pull is whole", ended.returncode == 0, ended.stderr[-500:])
        return self.rows(store)

    def syncs(self, most, expected, whole):
        """One store, whose second pull is killed until it gets to its end."""
        store = f"sync-{self.generations}"
        self.generations += 1
        self.pull(store)
        reported = self.versions(store)
        done, killed = False, 0
        while not done and killed < most:
            # Of each start anew: what a killed one left is taken up by the next.
            died, code, _ = self.die(store, self.random.uniform(0.02, whole), "sync", "--full", "--json")
            killed += died
            done = code == 0
            self.judge.check("a pull that was not killed is whole", died or done, code)
            if not self.look(store, f"sync killed ({self.killed['sync'] + killed})" if died else "sync", reported):
                break
        self.killed["sync"] += killed
        if not done:
            ended = self.run(store, "sync", "--full")
            self.judge.check("the pull goes on after the last kill", ended.returncode == 0, ended.stderr[-500:])
        # Before anything is asked for anew: what was skipped by going on at a wrong place would come with that.
        missing = self.known - {line[:3] for line in self.versions(store)}
        self.judge.check("the pull that went on brought every row", not missing, f"{len(missing)} are missing: {sorted(missing)[:3]}")
        rows = self.settled(store)
        self.judge.check("in the end the store has the rows of the undisturbed one", rows == expected,
                         f"{sorted(set(rows) - set(expected))[:3]} instead of {sorted(set(expected) - set(rows))[:3]}")

    def span(self):
        self.spans += 1
        attributes = {"gen_ai.operation.name": {"stringValue": "chat"}, "gen_ai.request.model": {"stringValue": "m1"},
                      "gen_ai.usage.input_tokens": {"intValue": str(self.spans)}}
        return f"{self.spans:032x}/{self.spans:016x}", {
            "traceId": f"{self.spans:032x}", "spanId": f"{self.spans:016x}", "name": "chat",
            "startTimeUnixNano": "1763719200000000000", "endTimeUnixNano": "1763719201000000000",
            "attributes": [{"key": key, "value": value} for key, value in attributes.items()]}

    def send(self, port, sent, acknowledged, first):
        """Exports of a few spans each, until nobody answers any more; `first` is set with the first answer."""
        def one(ids_and_spans):
            body = json.dumps({"resourceSpans": [{"resource": {"attributes": []}, "scopeSpans": [
                {"spans": [span for _, span in ids_and_spans]}]}]}).encode()
            request = urllib.request.Request(f"http://127.0.0.1:{port}/v1/traces", body, {"Content-Type": "application/json"})
            try:
                if urllib.request.urlopen(request, timeout=20).status == 200:
                    acknowledged.update(name for name, _ in ids_and_spans)
                    first.set()
                    return True
            except (OSError, ValueError, EOFError):
                pass
            except Exception as problem:  # half an answer
                if type(problem).__module__ != "http.client":
                    raise
            return False

        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            alive = True
            while alive:
                batches = [[self.span() for _ in range(self.random.randint(1, 40))] for _ in range(4)]
                sent.update(span for batch in batches for span in batch)
                alive = all(list(pool.map(one, batches)))

    def listens(self, most):
        """One store, whose receiver is killed while four senders export to it."""
        store = f"listen-{self.generations}"
        self.generations += 1
        sent, acknowledged = {}, set()
        for number in range(most):
            first = threading.Event()

            def during(process, first=first):
                line = process.stdout.readline()
                if line.startswith("listening on "):
                    self.send(int(line.rsplit(":", 1)[1]), sent, acknowledged, first)

            # While it begins, or while it receives: the last one receives for sure, however long it takes to begin.
            begins = self.random.random() < 0.5 and (acknowledged or number + 1 < most)
            died, code, _ = self.die(store, self.random.uniform(0.1, 0.8), "listen", "--port", 0, during=during,
                                     since=None if begins else first)
            self.judge.check("the receiver runs until it is killed", died, code)
            self.killed["listen"] += died
            if not acknowledged and not self.is_made(store):
                continue  # it died before it made the store
            kept = [name for kind, _, name, _, _ in self.versions(store) if kind == "ai_call_version"]
            self.judge.check("what was acknowledged is there", acknowledged <= set(kept), len(acknowledged - set(kept)))
            self.judge.check("what was not sent is not there, and nothing twice",
                             set(kept) <= set(sent) and len(kept) == len(set(kept)), len(kept))
            self.look(store, f"listen killed ({self.killed['listen']})", set())
        self.judge.check("something was acknowledged", acknowledged)

    def go(self, kills):
        """That many kills in all, every fifth of a receiver."""
        try:
            self.kill(kills)
        finally:
            self.stores.end()

    def kill(self, kills):
        expected, whole = self.undisturbed()
        self.judge.check("the estate has rows", len(expected) > 500, len(expected))
        for_listen = kills // 5
        while sum(self.killed.values()) < kills and not self.judge.failed:
            if self.killed["listen"] < for_listen and self.killed["listen"] * 4 <= self.killed["sync"]:
                self.listens(min(5, for_listen - self.killed["listen"]))
            else:
                self.syncs(kills - for_listen - self.killed["sync"], expected, whole)
        self.judge.equal("as many were killed as were to be", sum(self.killed.values()), kills)
        print(f"killed: {self.killed['sync']} pulls, {self.killed['listen']} receivers, in {self.generations} stores",
              flush=True)
