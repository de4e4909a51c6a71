# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import random
import subprocess
import time

import stores

RELEASED = sorted({int(path.name[:4]) for path in (stores.suite.ROOT / "resources/schema").glob("*.sql")})
NEWEST = RELEASED[-1]
VERSIONS = sorted({int(path.name[:4]) for path in stores.FIXTURES.glob("*.sql")})
RENAMED = {"sync_cursor": "partition_read"}
GONE = {("partition_read", "complete")}
# What is told of readings changed with these, and with the log; the newest one is compared with them.
TOLD_OTHERWISE = (1, 2, 3, 4, 5, 6, 12, VERSIONS[-1])
KILLS = 8


class Migrations:
    """Stores of every earlier schema come to the present one with every row that they had."""

    def make(self, version):
        return self.engine.make((stores.FIXTURES / f"{version:04}.{self.engine.name}.sql").read_text(encoding="utf-8"))

    def contents(self, store, tables):
        """All rows of the tables and columns of the earlier schema, under the names that they have now."""
        there = self.engine.tables(store)
        queries = {}
        for table, columns in tables.items():
            now = RENAMED.get(table, table) if table not in there else table
            kept = sorted(column for column in columns if (now, column) not in GONE and (RENAMED.get(table), column) not in GONE)
            where = " WHERE key <> 'schema_version'" if table == "store_meta" else ""
            queries[RENAMED.get(table, table)] = f"SELECT {', '.join(kept)} FROM {now}{where}"
        return self.engine.answers(store, queries)

    def assert_arrived(self, store, tables, before):
        self.said(self.run_on(store, "store", "migrate"), 0, "The store has schema")
        after = self.contents(store, tables)
        for table, rows in before.items():
            self.assertTrue(set(rows) <= set(after[table]) and len(rows) <= len(after[table]), table)
            if not table.startswith("log"):
                self.assertEqual(rows, after[table], table)
        checked = self.run_on(store, "store", "check")
        self.said(checked, 0, "clean")

    def test_there_is_a_store_of_each_version(self):
        self.assertEqual([version for version in RELEASED if version < NEWEST], [version for version in VERSIONS if version < NEWEST])

    def test_nothing_is_lost(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                store = self.make(version)
                tables = self.engine.tables(store)
                before = self.contents(store, tables)
                self.assertGreaterEqual(len(before), 6)
                self.assertEqual([name for name in ("raw_body", "raw_answer", "sync_run", "partition_read", "rejected_record") if not before[name]], [])
                old = self.run_on(store, "store", "info")
                if version < NEWEST:
                    self.said(old, 3, "older", "run `plumbline store migrate`")
                self.assertEqual(self.contents(store, tables), before)  # reading changes nothing
                self.assert_arrived(store, tables, before)
                self.assertEqual(len(self.findings(store)), 2 if version > 1 else 0)

    def told(self, store, *more):
        ended = self.run_on(store, "metric", "run", "mttr_findings", "--from", "2025-01-01", "--to", "2026-11-22", "--json", *more)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        said = json.loads(ended.stdout)
        return said["coverage"]["known_until"], {name: said[name] for name in ("n", "state", "excluded", "denominator")}, {
            name: said["coverage"][name] for name in ("rejected", "sources", "failed_sources", "oldest_complete_at")}

    def test_what_was_known_before_the_upgrade_is_answered_as_known_then(self):
        answers = set()
        for version in TOLD_OTHERWISE:
            with self.subTest(version=version):
                store = self.make(version)
                if version < 6:  # as a reading of an API, which goes on when its last row is there
                    self.engine.change(store, "UPDATE sync_run SET finished_ns = finished_ns + 5000000000")
                known = [int("".join(filter(str.isdigit, str(line)))) for line in self.engine.query(
                    store, "SELECT MIN(known_from_ns) FROM finding_version")] if version > 1 else []
                self.said(self.run_on(store, "store", "migrate"), 0)
                until, *now = self.told(store)
                self.assertEqual(self.told(store, "--known-at", until), (until, *now))
                if not known:
                    continue
                self.assertEqual(now[0]["n"], 2)
                if version > 5:  # the same findings
                    answers.add(json.dumps(now[0], sort_keys=True))
                self.assertIsNotNone(now[1]["oldest_complete_at"])
                first = datetime.datetime.fromtimestamp(known[0] // 10**9, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
                self.assertEqual(self.told(store, "--known-at", first)[1]["n"], 0)  # a moment before the first row came
        self.assertEqual(len(answers), 1)

    def test_rows_of_an_older_program_that_goes_on_are_named(self):
        store = self.make(5)
        self.engine.count_on(store, "finding_version", "version_id")
        columns = [column for column in self.engine.tables(store)["finding_version"] if column not in ("version_id", "id")]
        self.said(self.run_on(store, "store", "migrate"), 0)
        # As the older program does it that was connected all the time: it knows of no log.
        self.engine.change(store, f"INSERT INTO finding_version (id, {', '.join(columns)}) SELECT 'late', {', '.join(columns)} "
                                  "FROM finding_version WHERE version_id = (SELECT MAX(version_id) FROM finding_version)")
        self.said(self.run_on(store, "store", "check"), 1, "finding_version", "has no line in the log")
        self.assertEqual(len(self.findings(store)), 3)  # survived: it is there, and said to be unproven

    def test_a_kill_in_the_middle_leaves_a_whole_version(self):
        seed = random.randrange(1_000_000)
        draw = random.Random(seed)
        undisturbed = self.make(1)
        begun = time.monotonic()
        self.said(self.run_on(undisturbed, "store", "migrate"), 0)
        whole = time.monotonic() - begun
        reached = []
        for number in range(KILLS):
            with self.subTest(seed=seed, number=number):
                store = self.make(1)
                tables = self.engine.tables(store)
                before = self.contents(store, tables)
                process = subprocess.Popen(self.command(store, "store", "migrate"), env=self.environment,
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(draw.uniform(0, whole))
                process.kill()
                process.wait()
                found = self.engine.query(store, "SELECT value FROM store_meta WHERE key = 'schema_version'")
                reached.append(int("".join(filter(str.isdigit, str(found)))))
                if reached[-1] == NEWEST:  # too late: the undisturbed one was kept waiting for something else
                    whole *= 0.8
                self.assert_arrived(store, tables, before)
        print(f"versions after the kills: {reached}")
        self.assertLess(min(reached), NEWEST)


class OnSqlite(Migrations, stores.StoreCase):
    def setUp(self):
        super().setUp()
        self.engine = stores.Sqlite(self.root)


class OnPostgresql(Migrations, stores.ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.engine = cls.server

    def test_roles_get_what_came_with_the_upgrade(self):
        store = self.make(5)
        for role in ("auditor", "somewhat"):
            self.engine.change(store, f"CREATE ROLE {role} LOGIN")
        self.engine.change(store, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO auditor")
        self.engine.change(store, "GRANT SELECT ON finding_version TO somewhat")
        ended = self.run_on(store, "store", "migrate")
        self.said(ended, 0, "granted anew to auditor.")
        self.said(self.run_on(store.replace("postgres@", "auditor@"), "store", "check"), 0, "clean")

    def test_roles_get_what_came_however_the_store_is_upgraded(self):
        store = self.make(6)
        for role in ("examiner", "collector"):
            self.engine.change(store, f"CREATE ROLE {role} LOGIN")
            self.engine.change(store, f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
        self.engine.change(store, "GRANT INSERT ON finding_version TO collector")
        for line in self.engine.query(store, "SELECT table_name || ' ' || column_name FROM information_schema.columns "
                                             "WHERE is_identity = 'YES' AND table_schema = 'public'"):
            self.engine.count_on(store, *line.split())
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 0)
        self.said(self.run_on(store.replace("postgres@", "examiner@"), "store", "check"), 0, "clean")
        self.said(self.run_on(store.replace("postgres@", "examiner@"), "import", "report.sarif", "--service", "pay"), 3, "permission denied")
        self.said(self.run_on(store.replace("postgres@", "collector@"), "import", "report.sarif", "--service", "shop"), 0)


if __name__ == "__main__":
    stores.suite.main()
