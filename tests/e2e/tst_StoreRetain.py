# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import json

import stores


class Retain(stores.StoreCase):
    """What is old goes when a person says so, unless it is held."""

    def setUp(self):
        super().setUp()
        self.environment["XDG_CONFIG_HOME"] = str(self.root)
        self.store = self.make()
        with stores.sqlite3.connect(self.store) as database:
            database.execute("UPDATE raw_answer SET fetched_ns = fetched_ns - 500 * 86400 * 1000000000")
        database.close()

    def configure(self, text):
        self.write("plumbline/plumbline.toml", text)

    def report(self, *arguments):
        ended = self.run_on(self.store, "store", "retain", "--json", *arguments)
        self.said(ended, 0)
        found = json.loads(ended.stdout)
        return found["applied"], found["raw_bodies"], found["held"]

    def test_by_the_rules_only(self):
        self.said(self.run_on(self.store, "store", "retain"), 3, "[retention] says nothing")
        for wrong in ('raw_bodies = "soon"', 'raw_bodies = "1h"', "raw_bodies = 400", 'rows = "400d"'):
            self.configure(f"[retention]\n{wrong}\n")
            self.said(self.run_on(self.store, "store", "retain"), 3, "plumbline.toml:2:")
        self.configure('[retention]\nraw_bodies = "600d"\n')
        self.assertEqual(self.report("--apply"), (True, 0, 0))
        self.configure('[retention]\nraw_bodies = "400d"\n')
        self.said(self.run_on(self.store, "store", "retain", "--apply", "--dry-run"), 2, "exclude each other")
        rows = self.findings(self.store)
        # The test made the answer old by hand, which its reading's line does not fit any more; nothing else is to be found.
        aged = self.run_on(self.store, "store", "check").stdout
        self.assertRegex(aged, r"\Araw_answer line \d+: .*\n1 findings")
        self.assertEqual(self.report("--dry-run"), (False, 1, 0))
        self.assertEqual(self.report(), (False, 1, 0))
        self.assertEqual(self.report("--apply", "--by", "the janitor"), (True, 1, 0))
        self.assertEqual(self.report("--apply"), (True, 0, 0))
        self.assertEqual(self.findings(self.store), rows)
        self.assertEqual(self.run_on(self.store, "store", "check").stdout, aged)
        shown = self.run_on(self.store, "evidence", "show", json.loads(rows[0])["source_id"], "--raw")
        self.said(shown, 3, "removed at", "by the janitor", "raw_bodies = 400 days")
        # What is copied says so, too; what was made old by hand is no store to export.
        self.said(self.run_on(self.store, "store", "export", "all.db"), 3, "trust the store")
        self.said(self.run_on(self.store, "store", "backup", "all.db"), 0)
        self.said(self.run_on(self.root / "all.db", "evidence", "show", json.loads(rows[0])["source_id"], "--raw"), 3, "the janitor")
        self.said(self.run_on(self.store, "import", "report.sarif", "--service", "pay"), 0)  # the bytes come again
        self.said(self.run_on(self.store, "evidence", "show", json.loads(rows[0])["source_id"], "--raw"), 0)

    def test_holds(self):
        self.configure('[retention]\nraw_bodies = "400d"\n')
        self.said(self.run_on(self.store, "store", "hold", "add"), 2, "--reason")
        self.said(self.run_on(self.store, "store", "hold", "list"), 0, "There is no hold")
        self.said(self.run_on(self.store, "store", "hold", "add", "--source", "import:sarif", "--reason", "case 7", "--by", "counsel",
                              "--until", "2999-01-01"), 2, "--until")
        self.said(self.run_on(self.store, "store", "hold", "add", "--reason", "case 7", "--until", "2020-01-01"), 2, "over already")
        self.said(self.run_on(self.store, "store", "hold", "add", "--source", "import:sarif", "--reason", "case 7", "--by", "counsel"),
                  0, "hold 1 on import:sarif, by counsel", "case 7")
        self.assertEqual(self.report("--apply"), (True, 0, 1))
        listed = json.loads(self.run_on(self.store, "store", "hold", "list", "--json").stdout)
        self.assertEqual([(hold["id"], hold["source"], hold["in_force"]) for hold in listed], [(1, "import:sarif", True)])
        self.said(self.run_on(self.store, "store", "hold", "release", "9"), 2, "no hold 9 in force")
        self.said(self.run_on(self.store, "store", "hold", "release", "1", "--by", "judge"), 0)
        self.said(self.run_on(self.store, "store", "hold", "list"), 0, "released by judge")
        self.assertEqual(self.report("--apply"), (True, 1, 0))


if __name__ == "__main__":
    stores.suite.main()
