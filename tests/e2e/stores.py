# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of whole stores need: the program with an environment of its own, and both engines without the product."""
import json
import os
import pathlib
import re
import shutil
import socket
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "checks"))
import suite  # noqa: E402

PROGRAM = os.environ.get("PLUMBLINE_PROGRAM", str(suite.ROOT / "build/release/bin/plumbline"))
FIXTURES = suite.ROOT / "tests/fixtures/stores"
SARIF = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Lint"}}, "results": [
    {"ruleId": f"R{number}", "level": "error", "message": {"text": "found"}, "locations": [
        {"physicalLocation": {"artifactLocation": {"uri": f"{number}.c"}}}]} for number in range(40)]}]}


class StoreCase(suite.TreeCase):
    """A case with a folder of its own and the program in it."""

    def setUp(self):
        super().setUp()
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "LC_ALL": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(self.root), "QT_QPA_PLATFORM": "offscreen"} | suite.lent_clock()
        self.write("report.sarif", json.dumps(SARIF))

    def command(self, store, *arguments):
        return [PROGRAM, "--store", str(store), *map(str, arguments)]

    def run_on(self, store, *arguments, prefix=(), seconds=120):
        return subprocess.run([*prefix, *self.command(store, *arguments)], env=self.environment, cwd=self.root,
                              capture_output=True, text=True, timeout=seconds, check=False)

    def said(self, ended, code, *words):
        """It ended like that, and said so."""
        text = ended.stdout + ended.stderr
        self.assertEqual(ended.returncode, code, text)
        for word in words:
            self.assertIn(word, text)

    def make(self, name="store.db"):
        """A store with forty findings, and nothing beside its file."""
        self.said(self.run_on(self.root / name, "import", "report.sarif", "--service", "pay"), 0)
        return self.root / name

    def findings(self, store):
        ended = self.run_on(store, "rows", "finding", "--json")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return sorted(ended.stdout.splitlines())


class ServerCase(StoreCase):
    """A case with a PostgreSQL of its own, which all its tests share."""
    addresses = "127.0.0.1"

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(suite.tempfile.mkdtemp(prefix="plumbline-pg-"))
        cls.folder.chmod(0o755)
        cls.server = Postgresql(cls.folder / "server", cls.addresses)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        shutil.rmtree(cls.folder)


class Sqlite:
    """A store in a file, as the sqlite3 module sees it."""
    name = "sqlite"

    def __init__(self, folder):
        self.folder, self.count = folder, 0

    def make(self, script):
        self.count += 1
        path = self.folder / f"made-{self.count}.db"
        with sqlite3.connect(path) as database:
            database.executescript(f"PRAGMA synchronous = OFF;\nBEGIN;\n{script}\nCOMMIT;")
        database.close()
        return str(path)

    def count_on(self, store, table, column):
        """The next number of a column that counts follows those that a fixture brought: here it does."""

    def change(self, store, sql):
        with sqlite3.connect(store) as database:
            database.execute(sql)
        database.close()

    def query(self, store, sql):
        database = sqlite3.connect(store)
        rows = [tuple(map(repr, row)) for row in database.execute(sql)]
        database.close()
        return sorted(rows)

    def answers(self, store, queries):
        return {name: self.query(store, sql) for name, sql in queries.items()}

    def tables(self, store):
        return {name: [row[1].strip("'") for row in self.query(store, f"SELECT cid, name FROM pragma_table_info('{name}')")]
                for name, in ((row[0].strip("'"),) for row in self.query(
                    store, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'"))}


class Postgresql:
    """Databases of a server of our own, as psql sees them."""
    name = "postgresql"

    def __init__(self, folder, addresses="127.0.0.1"):
        self.addresses = addresses
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        if not found:
            raise suite.unittest.SkipTest("no /usr/lib/postgresql/*/bin/initdb: install the package postgresql")
        self.bin, self.folder, self.count = found[-1].parent, folder, 0
        folder.mkdir()
        folder.chmod(0o711)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.run("initdb", "-D", folder / "data", "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()

    def run(self, program, *arguments, text=None):
        before = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        # Output into a file: the server that pg_ctl leaves behind would else keep a pipe open.
        with open(self.folder.parent / "postgresql.log", "w+", encoding="utf-8") as log:
            ended = subprocess.run([*before, self.bin / program, *map(str, arguments)], input=text, text=True, cwd="/",
                                   stdout=log, stderr=subprocess.STDOUT, check=False)
            log.seek(0)
            said = log.read()
        if ended.returncode:
            raise AssertionError(f"{program}: {said}")
        return said

    def start(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o",
                 f"-p {self.port} -h {self.addresses} -k {self.folder} -c fsync=off", "start")

    def stop(self, how="immediate"):
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-m", how, "stop")

    def psql(self, store, script):
        return self.run("psql", "-X", "-q", "-1", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", self.port, "-U",
                        "postgres", "-d", store.rsplit("/", 1)[1], text=script)

    def fresh(self):
        self.count += 1
        self.run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "postgres", f"made_{self.count}")
        return f"postgresql://postgres@127.0.0.1:{self.port}/made_{self.count}"

    def make(self, script):
        store = self.fresh()
        self.psql(store, script)
        return store

    def count_on(self, store, table, column):
        self.psql(store, f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT MAX({column}) FROM {table}));\n")

    def change(self, store, sql):
        self.psql(store, sql + ";\n")

    def query(self, store, sql):
        return sorted(self.psql(store, sql + ";\n").splitlines())

    def answers(self, store, queries):
        """Of many queries, in one call."""
        said = self.psql(store, "".join(f"\\echo == {name}\n{sql};\n" for name, sql in queries.items()))
        return {part.split("\n", 1)[0]: sorted(part.split("\n")[1:-1]) for part in said.split("== ")[1:]}

    def tables(self, store):
        found = {}
        for line in self.query(store, "SELECT table_name || ' ' || column_name FROM information_schema.columns WHERE table_schema = 'public'"):
            found.setdefault(line.split()[0], []).append(line.split()[1])
        return found


class RecordCase(ServerCase):
    """A case whose stores hold records of the connector rest."""

    def setUp(self):
        super().setUp()
        self.environment["XDG_DATA_HOME"] = str(self.root / "data")

    def give(self, store, name, items, code=0):
        self.write(f"{name}.json", json.dumps({"items": items, "total": len(items)}))
        self.said(self.run_on(store, "import", f"rest/{name}", f"{name}.json"), code)

    def document(self, store, *arguments, code=0):
        ended = self.run_on(store, *arguments, "--json")
        self.assertEqual(ended.returncode, code, ended.stderr)
        return json.loads(ended.stdout)

    def rows(self, store, kind):
        return {row["id"]: row for row in map(json.loads, self.run_on(store, "rows", kind, "--json").stdout.splitlines())}

    def figures(self, store):
        told = {}
        for metric in [one["metric"] for one in self.document(store, "metric", "list")]:
            figure = json.loads(self.run_on(store, "metric", "run", metric, "--as-of", "2026-06-01T00:00:00Z", "--json").stdout)
            told[metric] = json.dumps(figure, sort_keys=True)
            self.assertIn('"known_until": "', told[metric])
        return {metric: re.sub('"known_until": "[^"]*"', "", text) for metric, text in told.items()}

    def killed_at_the_commit(self, store, *arguments):
        """Runs a command, and kills it as soon as the log has grown."""
        reader = sqlite3.connect(store, isolation_level=None, timeout=60)

        def lines():
            return reader.execute("SELECT COUNT(*) FROM log_entry").fetchone()[0]

        before = lines()
        running = subprocess.Popen(self.command(store, *arguments), env=self.environment, cwd=self.root,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while lines() == before and running.poll() is None:
            pass
        running.kill()
        running.wait()
        self.assertGreater(lines(), before)
        reader.close()
