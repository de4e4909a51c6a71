# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import sqlite3

import stores

DEPLOYMENTS = [{"id": f"deployment-{n}", "at": f"2026-05-{n + 1:02}T10:00:00Z", "service": "pay", "environment": "prod",
                "environment_class": "production", "via": "pipeline", "status": "success", "actor": "bo", "approvers": []} for n in range(4)]
EXCEPTIONS = [{"id": f"waiver-{n}", "service": "pay", "rule": "R1", "scope": f"repo{n}", "owner": owner, "requester": owner, "approver": "bo",
               "reason": f"wanted {n}", "created_at": "2026-04-01T00:00:00Z", "expires_at": "2026-07-01T00:00:00Z", "status": "open"}
              for n, owner in enumerate(("ana", "Zoë Quux", "cy"))]
REASON = ("--reason", "case 12")


class EraseRecord(stores.RecordCase):
    """A record that must not be kept at all is nowhere afterwards; what is left of it is the gap."""

    def filled(self, store):
        self.give(store, "deployments", DEPLOYMENTS)
        self.give(store, "exceptions", EXCEPTIONS)
        self.give(store, "exceptions", [EXCEPTIONS[0], EXCEPTIONS[1] | {"expires_at": "2026-08-01T00:00:00Z"}, EXCEPTIONS[2]])
        self.give(store, "exceptions", [EXCEPTIONS[0] | {"status": "closed"}, EXCEPTIONS[1] | {"expires_at": "2026-08-01T00:00:00Z"}, EXCEPTIONS[2]])
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 0)
        self.said(self.run_on(store, "store", "reindex"), 0)
        return store

    def erase(self, store, *more, code=0):
        return self.document(store, "store", "erase-record", "waiver-1", *REASON, *more, code=code)

    def aging(self, store, *more):
        """Open exceptions in summer, which sum of ids they are, and what the figure says of itself."""
        told = self.document(store, "metric", "run", "exception_aging", "--as-of", "2026-06-01T00:00:00Z", *more)
        return told["outputs"]["open"], told["state"], told["coverage"]["erased"]

    def check_erased(self, store):
        known = self.document(store, "store", "info")["last_answer_at"]
        self.assertEqual(self.aging(store)[1:], ("value", 0))
        before = self.figures(store)
        opened = self.aging(store)[0]
        planned = self.erase(store)
        self.assertEqual({name: planned[name] for name in ("erased", "versions", "lines", "answers", "versions_of_others", "answers_that_say_it")},
                         {"erased": False, "versions": 2, "lines": 2, "answers": 2, "versions_of_others": 2, "answers_that_say_it": 1})
        self.assertIn("waiver-1", self.rows(store, "exception"))  # only counted
        done = self.erase(store, "--apply", "--by", "privacy desk", "--text")
        self.assertEqual((done["erased"], done["answers"], done["answers_that_say_it"]), (True, 3, 0))
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.assertEqual(sorted(self.rows(store, "exception")), ["waiver-0", "waiver-2"])
        self.assertEqual(sorted(json.loads(line)["id"] for line in self.run_on(
            store, "rows", "exception", "--known-at", known, "--json").stdout.splitlines()), ["waiver-0", "waiver-2"])
        self.said(self.run_on(store, "evidence", "show", "waiver-1"), 3, "no such row")
        # The gap is shown, now and as known then, wherever such rows are read; nowhere else.
        self.assertEqual(self.aging(store), (opened - 1, "partial", 1))
        self.assertEqual(self.aging(store, "--known-at", known)[1:], ("partial", 1))
        after = self.figures(store)
        for metric, text in before.items():
            if '"erased": 0' in after[metric]:
                self.assertEqual(text, after[metric], metric)
        self.assertIn('"erased": 0', after["deploy_cadence"])
        self.assertIn('"erased": 1', after["exception_hygiene"])
        # It may be told again.
        self.give(store, "exceptions", EXCEPTIONS)
        self.assertIn("waiver-1", self.rows(store, "exception"))
        self.said(self.run_on(store, "store", "check"), 0, "clean")

    def test_in_a_file(self):
        store = self.filled(self.root / "store.db")
        self.assertIn(b"waiver-1", store.read_bytes())
        self.erase(store, "--apply", "--text")
        found = {file.name: file.read_bytes().count(b"waiver-1") + file.read_bytes().count(b"wanted 1") for file in self.root.glob("store.db*")}
        self.assertEqual({file: count for file, count in found.items() if count}, {})
        self.check_erased(self.filled(self.root / "other.db"))

    def test_on_a_server(self):
        self.check_erased(self.filled(self.server.fresh()))

    def versions(self, store):
        database = sqlite3.connect(store)
        found = dict(database.execute("SELECT id || ' ' || version_id, log_seq FROM exception_version"))
        database.close()
        return found

    def test_no_number_of_a_version_comes_again(self):
        """`exception@5` in somebody's notes never means another record, also not in a copy of the store."""
        store = self.filled(self.root / "store.db")
        newest = max(int(name.split()[1]) for name in self.versions(store))
        self.said(self.run_on(store, "store", "erase-record", "waiver-0", *REASON, "--apply"), 0)  # it has the newest version
        self.assertLess(max(int(name.split()[1]) for name in self.versions(store)), newest)
        server = self.server.fresh()
        self.said(self.run_on(store, "store", "move", "--to", server), 0)
        self.said(self.run_on(server, "store", "check"), 0, "clean")
        self.said(self.run_on(server, "store", "move", "--to", self.root / "back.db"), 0)
        for one in (store, server, self.root / "back.db"):
            self.give(one, "exceptions", [{**EXCEPTIONS[0], "id": f"waiver-{n}"} for n in (7, 8)])
            self.said(self.run_on(one, "evidence", "show", f"exception@{newest}"), 3, "no such row")
            self.said(self.run_on(one, "evidence", "show", f"exception@{newest + 1}"), 0, "waiver-7")
            self.said(self.run_on(one, "evidence", "show", f"exception@{newest + 2}"), 0, "waiver-8")
            self.said(self.run_on(one, "store", "check"), 0, "clean")

    def test_refused(self):
        store = self.filled(self.root / "store.db")
        for arguments, code, word in ((("waiver-1",), 2, "say why"), (REASON, 2, "say which records"), (("waiver-9", *REASON), 3, "no such row"),
                                      (("waiver-1", "--reason", "WAIVER-1 was wrong"), 2, "names the record"),
                                      (("waiver-1", *REASON, "--by", "waiver-1"), 2, "names the record"),
                                      (("waiver-1", *REASON, "--apply", "--dry-run"), 2, "exclude each other")):
            self.said(self.run_on(store, "store", "erase-record", *arguments), code, word)
        self.said(self.run_on(store, "store", "hold", "add", "--source", "import:rest", "--reason", "case 7", "--by", "counsel"), 0)
        before = store.read_bytes()
        self.assertEqual(self.erase(store, "--apply", code=1)["holds"], [1])
        self.said(self.run_on(store, "store", "erase-record", "waiver-1", *REASON, "--apply"), 1, "hold 1 on import:rest forbids it (case 7)")
        self.assertEqual(before, store.read_bytes())
        self.said(self.run_on(store, "store", "hold", "release", "1"), 0)
        database = sqlite3.connect(store)
        with database:
            database.execute("UPDATE deployment_version SET actor = 'eve' WHERE id = 'deployment-3'")
        database.close()
        self.said(self.run_on(store, "store", "erase-record", "waiver-1", *REASON, "--apply"), 3, "store check")

    def test_a_person_first_and_then_the_record(self):
        store = self.filled(self.root / "store.db")
        self.said(self.run_on(store, "store", "erase", "--person", "Zoë Quux", *REASON, "--apply"), 0)
        self.erase(store, "--apply")
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.said(self.run_on(store, "store", "erase", "--person", "bo", *REASON, "--apply"), 0)
        self.said(self.run_on(store, "store", "check"), 0, "clean")

    def test_what_was_taken_away_by_hand_behind_an_erasure_is_found(self):
        store = self.filled(self.root / "store.db")
        other = next(seq for name, seq in self.versions(store).items() if name.startswith("waiver-2 "))
        self.erase(store, "--apply")
        database = sqlite3.connect(store)
        tombstone = database.execute("SELECT seq FROM log_entry WHERE line LIKE '%\"seqs\"%'").fetchone()[0]
        with database:
            database.execute("UPDATE log_entry SET line = NULL, absent = ? WHERE seq = ?", (f"tombstone seq {tombstone}", other))
            database.execute("DELETE FROM exception_version WHERE id = 'waiver-2'")
            database.execute("DELETE FROM disclosure WHERE seq = ?", (other,))
        self.said(self.run_on(store, "store", "check"), 1, f"log_entry line {other}: the line is gone, and its tombstone does not speak of it")
        with database:  # as if fewer had gone
            database.execute("UPDATE removal SET removed = replace(removed, 'exception', 'incident') WHERE what = 'record'")
        self.said(self.run_on(store, "store", "check"), 1, "what was removed is not what the line says")
        database.close()

    def test_whoever_reads_meanwhile_is_said(self):
        store = self.filled(self.root / "store.db")
        reader = sqlite3.connect(store, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM exception_version").fetchall()
        self.said(self.run_on(store, "store", "erase-record", "waiver-1", *REASON, "--apply", "--text"), 3,
                  "it is erased, but", "give `plumbline store erase-record --apply` when nobody reads")
        reader.close()
        self.said(self.run_on(store, "store", "erase-record", "--apply"), 0, "made anew")
        self.assertEqual([file for file in self.root.glob("store.db*") if b"waiver-1" in file.read_bytes()], [])

    def test_killed_at_the_commit_a_store_is_clean(self):
        store = self.filled(self.root / "store.db")
        self.said(self.run_on(store, "metric", "run", "exception_aging", "--as-of", "2026-06-01T00:00:00Z"), 0)

        def derived():
            return sorted(file.name for file in self.root.glob("store.db.*") if b"waiver-1" in file.read_bytes())

        self.assertNotEqual(derived(), [])
        self.killed_at_the_commit(store, "store", "erase-record", "waiver-1", *REASON, "--apply", "--text")
        self.assertEqual(derived(), [])
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.assertEqual(self.aging(store)[1:], ("partial", 1))
        self.said(self.run_on(store, "store", "erase-record", "--apply"), 0, "made anew")
        self.assertEqual([file for file in self.root.glob("store.db*") if b"waiver-1" in file.read_bytes()], [])


if __name__ == "__main__":
    stores.suite.main()
