# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import shutil

import stores

# What is altered, where, how, and what `store check` says of it. SQL of both engines; {0} is a byte more than it was.
ALTERED = {
    "line": ("log_entry", "UPDATE log_entry SET line = REPLACE(line, '\"pay\"', '\"pax\"') WHERE seq = 3", "log_entry line 3: line and leaf"),
    "leaf": ("log_entry", "UPDATE log_entry SET leaf = (SELECT leaf FROM log_entry WHERE seq = 6) WHERE seq = 5",
             "log_entry line 5: line and leaf"),
    "frontier": ("frontier", "UPDATE frontier SET hash = (SELECT leaf FROM log_entry WHERE seq = 6) WHERE level = "
                             "(SELECT MAX(level) FROM frontier)", "frontier"),
    "bytes": ("raw_body", {"sqlite": "UPDATE raw_body SET body = CAST(SUBSTR(body, 1, 40) || x'00' || SUBSTR(body, 42) AS BLOB)",
                           "postgresql": "UPDATE raw_body SET body = set_byte(body, 40, get_byte(body, 40) # 1)"}, "raw_body"),
    "row": ("finding_version", "DELETE FROM finding_version WHERE log_seq = 4",
            "finding_version line 4: the row that the line speaks of is not stored"),
}


class Altered:
    """A byte that flipped, a row that somebody took away, an older copy in the store's place: found, named, and survived."""

    def filled(self):
        store = self.place()
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 0)
        return store

    def test_what_was_altered_is_named_and_a_copy_of_before_is_whole(self):
        for name, (table, sql, said) in ALTERED.items():
            with self.subTest(name):
                store = self.filled()
                before = self.findings(store)
                self.assertEqual(len(before), 40)
                archive = self.root / f"{name}.plumbline"
                self.said(self.run_on(store, "store", "export", archive), 0)
                self.alter(store, table, sql if isinstance(sql, str) else sql[self.engine.name])
                self.said(self.run_on(store, "store", "check"), 1, said)
                looked = self.run_on(store, "rows", "finding")  # it opens, and says what is there
                self.assertEqual(looked.returncode, 0, looked.stderr)
                again = self.place()
                self.said(self.run_on(again, "store", "import", archive), 0)
                self.said(self.run_on(again, "store", "check"), 0, "clean")
                self.assertEqual(self.findings(again), before)

    def test_an_older_copy_is_recognised_and_goes_on_under_another_name(self):
        store = self.filled()
        older = self.copy(store)
        self.said(self.run_on(store, "import", "report.sarif", "--service", "shop"), 0)
        self.put_back(older, store)
        for verb in (("metric", "run", "bypass_rate"), ("import", "report.sarif", "--service", "late")):
            self.said(self.run_on(store, *verb), 3, "older than it was", "store new-log")
        self.said(self.run_on(store, "store", "check"), 1, "older than it was")
        self.said(self.run_on(store, "store", "new-log", "--reason", "the disk broke"), 0, "evidence-2")
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.said(self.run_on(store, "import", "report.sarif", "--service", "late"), 0)
        self.assertEqual(len(self.findings(store)), 80)

    def test_a_panel_that_was_altered_is_named_and_made_anew(self):
        store = self.filled()
        self.said(self.run_on(store, "store", "reindex"), 0)
        whole = self.figure(store)
        self.alter_panel(store)
        self.said(self.run_on(store, "store", "check"), 1, "damaged")
        self.assertEqual(self.figure(store), whole)  # from the rows
        self.said(self.run_on(store, "store", "reindex"), 0)
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.assertEqual(self.figure(store), whole)

    def figure(self, store):
        ended = self.run_on(store, "metric", "run", "mttr_findings", "--from", "2026-01-01", "--to", "2026-02-01", "--json")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return stores.json.loads(ended.stdout)["outputs"]


class OnSqlite(Altered, stores.StoreCase):
    def setUp(self):
        super().setUp()
        self.engine, self.count = stores.Sqlite(self.root), 0

    def place(self):
        self.count += 1
        return self.root / f"store-{self.count}.db"

    def alter(self, store, table, sql):
        for guard in ("kept", "fixed", "once"):
            self.engine.change(store, f"DROP TRIGGER IF EXISTS {table}_{guard}")
        self.engine.change(store, sql)

    def alter_panel(self, store):
        with stores.sqlite3.connect(f"{store}.panels") as database:
            table = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchone()[0]
            place, body = database.execute(f"SELECT rowid, body FROM {table} WHERE LENGTH(body) > 60 LIMIT 1").fetchone()
            database.execute(f"UPDATE {table} SET body = ? WHERE rowid = ?", (body[:50] + bytes([body[50] ^ 1]) + body[51:], place))
        database.close()

    def copy(self, store):
        self.said(self.run_on(store, "store", "backup", "older.db"), 0)
        return self.root / "older.db"

    def put_back(self, older, store):
        for end in ("-wal", "-shm", ""):
            (self.root / f"{store.name}{end}").unlink(missing_ok=True)
        shutil.copy(older, store)


class OnPostgresql(Altered, stores.ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.engine = cls.server

    def place(self):
        return self.engine.fresh()

    def alter(self, store, table, sql):
        self.engine.change(store, f"ALTER TABLE {table} DISABLE TRIGGER USER")
        self.engine.change(store, sql)

    def alter_panel(self, store):
        self.engine.change(store, "UPDATE panel_part SET body = set_byte(body, 50, get_byte(body, 50) # 1) WHERE LENGTH(body) > 60")

    def copy(self, store):
        older = self.engine.fresh()
        self.clone(store, older)
        return older

    def put_back(self, older, store):
        self.clone(older, store)

    def clone(self, one, other):
        names = [place.rsplit("/", 1)[1] for place in (one, other)]
        for arguments in (("dropdb", names[1]), ("createdb", "-T", names[0], names[1])):
            self.engine.run(arguments[0], "-h", "127.0.0.1", "-p", self.engine.port, "-U", "postgres", *arguments[1:])


if __name__ == "__main__":
    stores.suite.main()
