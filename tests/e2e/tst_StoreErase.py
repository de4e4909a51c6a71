# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import hashlib
import json
import re
import sqlite3
import unicodedata

import stores

DEPLOYMENTS = [{"id": f"d{n}", "at": f"2026-05-{n + 1:02}T10:00:00Z", "service": "pay", "environment": "prod", "environment_class": "production",
                "via": "pipeline", "status": "success", "actor": actor, "approvers": approvers} for n, (actor, approvers) in enumerate([
                    ("Zoë Quux", ["Zoë Quux"]), ("zoë quux", ["Zoë Quux", "bo"]), ("bo", ["ZOË QUUX", "bo", "cy"]), ("cy", ["bo"]), ("dana", [])])]
EXCEPTIONS = [{"id": f"x{n}", "service": "pay", "rule": "R1", "scope": "repo", "owner": owner, "requester": owner, "approver": approver,
               "reason": reason, "created_at": "2026-04-01T00:00:00Z", "expires_at": "2026-07-01T00:00:00Z", "status": "open"}
              for n, (owner, approver, reason) in enumerate([("Zoë Quux", "bo", "budget"), ("bo", "zquux@acme.example", "late"),
                                                             ("Zoë Quux", "Zoë Quux", "Zoë Quux asked for it"), ("cy", "Zoëquuxa", "other")])]
NAMES = ("--person", "zoë QUUX", "--person", "ZQUUX@acme.example")
REASON = ("--reason", "request 17")


class Erase(stores.RecordCase):
    """A person who is to be forgotten is nowhere afterwards, and every number stays."""

    def filled(self, store):
        self.give(store, "deployments", DEPLOYMENTS)
        self.give(store, "exceptions", EXCEPTIONS)
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 0)  # of nobody
        self.said(self.run_on(store, "store", "reindex"), 0)
        return store

    def erase(self, store, *more, code=0):
        return self.document(store, "store", "erase", *NAMES, *REASON, *more, code=code)

    def check_erased(self, store):
        """Whatever engine: rows, log and what is derived from them."""
        known = self.document(store, "store", "info")["last_answer_at"]
        before = [self.figures(store), self.rows(store, "deployment"), self.rows(store, "exception")]
        then = self.run_on(store, "rows", "deployment", "--known-at", known, "--json").stdout
        self.assertIn("Zoë", then)
        planned = self.erase(store)
        self.assertEqual((planned["erased"], planned["versions_by_type"]), (False, {"deployment": 3, "exception": 3}))
        self.assertEqual(planned["answers"], 2)
        self.assertEqual(planned["similar_names"], [])
        self.assertEqual(planned["stays_in"], [{"table": "exception_version", "column": "reason", "count": 1},
                                               {"table": "log_entry", "column": "line", "count": 1}])
        self.assertEqual(self.rows(store, "deployment"), before[1])  # only counted
        done = self.erase(store, "--apply", "--by", "privacy desk")
        self.assertTrue(done["erased"])
        self.assertEqual(len(done["words"]), 4)  # Zoë Quux, zoë quux, ZOË QUUX, and the address
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        deployments, exceptions = self.rows(store, "deployment"), self.rows(store, "exception")
        word = deployments["d0"]["actor"]
        self.assertRegex(word, r"^erased-[0-9a-f]{8}-1$")
        self.assertEqual(json.loads(deployments["d1"]["approvers"]) if isinstance(deployments["d1"]["approvers"], str)
                         else deployments["d1"]["approvers"], [word, "bo"])
        self.assertEqual({deployments["d1"]["actor"].lower(), deployments["d0"]["actor"].lower()}, {word})
        self.assertEqual(len({deployments["d1"]["actor"], deployments["d0"]["actor"]}), 2)
        self.assertEqual((exceptions["x0"]["owner"], exceptions["x0"]["approver"]), (word, "bo"))
        self.assertEqual(exceptions["x2"]["approver"], exceptions["x2"]["requester"])
        self.assertEqual(exceptions["x3"], before[2]["x3"])  # another name, although it begins like that one
        self.assertNotIn("Zoë", self.run_on(store, "rows", "deployment", "--known-at", known, "--json").stdout)
        self.assertEqual(self.figures(store), before[0])
        shown = self.run_on(store, "evidence", "show", deployments["d0"]["source_id"], "--raw")
        self.said(shown, 3, "removed at", "by privacy desk", "request 17")
        self.assertEqual(len(self.findings(store)), 40)
        self.said(self.run_on(store, "evidence", "show", json.loads(self.findings(store)[0])["source_id"], "--raw"), 0)  # names nobody
        found = self.run_on(store, "evidence", "search", "quux", "--json").stdout
        self.assertEqual([json.loads(line)["id"] for line in found.splitlines()], ["x2", "x3"])  # a reason, and another name
        again = self.erase(store, "--apply")
        self.assertEqual((again["erased"], again["versions"], again["answers"]), (False, 0, 0))

    def test_in_a_file(self):
        store = self.filled(self.root / "store.db")
        database = sqlite3.connect(store)  # as a library leaves it that does not overwrite what it deletes
        database.executescript(f"PRAGMA secure_delete = OFF; CREATE TABLE moved (text TEXT); INSERT INTO moved VALUES ('{'Zoë Quux ' * 2000}');"
                               "DROP TABLE moved; PRAGMA wal_checkpoint(TRUNCATE);")
        database.close()
        self.assertGreater(store.read_bytes().count("Zoë Quux".encode()), 1000)
        self.check_erased(store)
        # What is left is the reason of x2, in its row and its line: in no other table, index, panel, journal or free page.
        name = "Zoë Quux".lower().encode()
        found = {file.name: file.read_bytes().decode(errors="replace").lower().encode().count(name) for file in self.root.glob("store.db*")}
        self.assertEqual({file: count for file, count in found.items() if count}, {"store.db": 2})
        self.assertEqual(self.run_on(store, "evidence", "search", "zquux", "--json").stdout, "")
        self.assertEqual([file for file in self.root.glob("store.db*") if b"zquux" in file.read_bytes().lower()], [])

    def test_on_a_server(self):
        self.check_erased(self.filled(self.server.fresh()))

    def test_two_of_one_list_one_after_the_other(self):
        store = self.filled(self.root / "store.db")
        self.erase(store, "--apply")
        self.said(self.run_on(store, "store", "erase", "--person", "bo", *REASON, "--apply"), 0, "Erased: names in")
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        texts = [self.opened(text) for text in self.disclosed(store)]
        self.assertEqual([text for text in texts if "zoë quux" in text.lower() or '"bo"' in text], [])
        self.assertEqual(len([text for text in texts if "/approvers" in text]), 4)

    @staticmethod
    def digest_without_approver(row):
        """Of an exception, as the product makes it."""
        canonical = {name: value for name, value in row.items() if value is not None and name in (
            "id", "service", "rule", "scope", "owner", "requester", "reason", "created_at", "expires_at", "status")}
        return hashlib.sha256(json.dumps(canonical, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()

    @staticmethod
    def opened(text):
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()

    def disclosed(self, store, line=None):
        database = sqlite3.connect(store)
        texts = [text for (text,) in database.execute("SELECT disclosure FROM disclosure WHERE ?1 IS NULL OR seq = ?1", (line,))]
        database.close()
        return texts

    def test_what_a_source_still_says_comes_back_and_is_said(self):
        store = self.filled(self.root / "store.db")
        self.assertEqual(self.erase(store, "--apply")["still_told_by"], {"import:rest": 6})
        self.give(store, "exceptions", EXCEPTIONS)
        self.assertEqual(self.erase(store)["versions_by_type"], {"exception": 3})
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.erase(store, "--apply")
        self.said(self.run_on(store, "store", "check"), 0, "clean")

    def test_other_names_are_pointed_at(self):
        store = self.filled(self.root / "store.db")
        self.assertEqual(self.document(store, "store", "erase", "--person", "Q. Zoë-Quux", *REASON)["similar_names"],
                         ["ZOË QUUX", "Zoë Quux", "zoë quux"])
        # The same letters, composed of others.
        self.assertEqual(self.document(store, "store", "erase", "--person", unicodedata.normalize("NFD", "Zoë Quux"), *REASON)["versions_by_type"],
                         {"deployment": 3, "exception": 2})

    def test_what_is_left_can_be_copied(self):
        store = self.filled(self.root / "store.db")
        self.erase(store, "--apply")
        self.said(self.run_on(store, "store", "move", "--to", self.root / "moved.db"), 0)
        self.said(self.run_on(self.root / "moved.db", "store", "check"), 0, "clean")
        database = sqlite3.connect(store)
        with database:  # as an earlier version left it
            self.assertEqual(database.execute("UPDATE raw_body SET body = '' WHERE codec = 'removed'").rowcount, 2)
        database.close()
        for place in (self.root / "again.db", self.server.fresh()):
            self.said(self.run_on(store, "store", "move", "--to", place), 0)
            self.said(self.run_on(place, "store", "check"), 0, "clean")
            self.assertEqual(self.rows(place, "exception"), self.rows(store, "exception"))

    def test_refused(self):
        store = self.filled(self.root / "store.db")
        for arguments, word in (((*REASON,), "say who"), ((*NAMES,), "say why"), (("--person", "z", *REASON), "too short"),
                                ((*NAMES, "--reason", "ZOË QUUX asked"), "names the person"),
                                ((*NAMES, *REASON, "--by", "zoë quux"), "who erases is written down for ever"),
                                ((*NAMES, *REASON, "--apply", "--dry-run"), "exclude each other")):
            self.said(self.run_on(store, "store", "erase", *arguments), 2, word)
        self.said(self.run_on(store, "store", "hold", "add", "--source", "import:rest", "--reason", "case 7", "--by", "counsel"), 0)
        before = store.read_bytes()
        held = self.erase(store, "--apply", code=1)
        self.assertEqual((held["erased"], held["holds"]), (False, [1]))
        self.said(self.run_on(store, "store", "erase", *NAMES, *REASON, "--apply"), 1, "hold 1 on import:rest forbids it (case 7)")
        self.assertIn("Zoë", self.run_on(store, "rows", "deployment", "--json").stdout)
        self.assertEqual(before, store.read_bytes())
        self.said(self.run_on(store, "store", "hold", "release", "1"), 0)
        database = sqlite3.connect(store)
        with database:
            database.execute("UPDATE deployment_version SET actor = 'eve' WHERE id = 'd3'")
        database.close()
        self.said(self.run_on(store, "store", "check"), 1)

    def test_what_was_forged_as_an_erasure_is_found(self):
        store = self.filled(self.root / "store.db")
        self.erase(store, "--apply")
        database = sqlite3.connect(store)
        with database:
            digest = database.execute("SELECT digest FROM deployment_version WHERE id = 'd1'").fetchone()[0]
            database.execute("UPDATE deployment_version SET approvers = '[\"bo\"]' WHERE id = 'd1'")
        self.said(self.run_on(store, "store", "check"), 1, "its approvers is not what was disclosed")
        with database:  # that the line of a name was erased takes no other disclosure of it away
            database.execute("DELETE FROM disclosure WHERE seq = (SELECT log_seq FROM deployment_version WHERE id = 'd0')")
        database.close()
        self.assertTrue(digest)
        self.said(self.run_on(store, "store", "check"), 1, "where the row was read from is missing")

    def test_an_altered_row_is_not_signed_away(self):
        """Somebody puts the person in the place of another name, and has the person erased: his trace would be gone."""
        store = self.filled(self.root / "store.db")
        database = sqlite3.connect(store)
        with database:
            database.execute("UPDATE exception_version SET owner = 'Zoë Quux' WHERE id = 'x3'")
        self.said(self.run_on(store, "store", "erase", *NAMES, *REASON, "--apply"), 3, "its row says another owner than the log", "Nothing was erased")
        with database:
            database.execute("UPDATE exception_version SET owner = 'cy' WHERE id = 'x3'")
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        x0 = database.execute("SELECT log_seq FROM exception_version WHERE id = 'x0'").fetchone()[0]
        with database:
            for text in self.disclosed(store, x0):
                if '"owner"' in self.opened(text):
                    database.execute("DELETE FROM disclosure WHERE seq = ? AND disclosure = ?", (x0, text))
        self.said(self.run_on(store, "store", "erase", *NAMES, *REASON, "--apply"), 3, "its row says another owner than the log")
        database.close()

    def test_who_erased_cannot_be_taken_away_behind_an_erasure(self):
        store = self.filled(self.root / "store.db")
        self.erase(store, "--apply")
        self.said(self.run_on(store, "store", "erase", "--person", "bo", *REASON, "--apply"), 0)
        database = sqlite3.connect(store)
        lines = [line for line, in database.execute("SELECT seq FROM log_entry WHERE line LIKE '%\"what\":\"person\"%'")]
        gone = next((line, text) for line in lines for text in self.disclosed(store, line) if '"who"' in self.opened(text))
        with database:
            self.assertEqual(database.execute("DELETE FROM disclosure WHERE seq = ? AND disclosure = ?", gone).rowcount, 1)
        database.close()
        self.said(self.run_on(store, "store", "check"), 1, f"disclosure line {gone[0]}: who erased is missing")

    def test_whoever_reads_meanwhile_is_said(self):
        store = self.filled(self.root / "store.db")
        reader = sqlite3.connect(store, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM deployment_version").fetchone()
        self.said(self.run_on(store, "store", "erase", *NAMES, *REASON, "--apply"), 3, "it is erased, but", "give the command once more when nobody reads the store")
        reader.execute("COMMIT")
        reader.close()
        self.said(self.run_on(store, "store", "erase", *NAMES, *REASON, "--apply"), 0, "Nothing names this person")
        self.assertEqual([file for file in self.root.glob("store.db*") if b"zquux" in file.read_bytes().lower()], [])

    def test_numbers_stay_whatever_the_spelling(self):
        """An approver is a requester in another spelling: as much the same person as before, in each spelling."""
        decomposed = unicodedata.normalize("NFD", "Zoë Quux")
        store = self.root / "store.db"
        self.give(store, "exceptions", [dict(EXCEPTIONS[0], id=f"y{n}", requester=requester, approver=approver) for n, (requester, approver) in enumerate([
            ("Zoë Quux", decomposed), ("Zoë Quux", "ZOË QUUX"), ("Zoë Quux", "zoë quux"), ("Zoë Quux", " Zoë Quux "), ("zquux", "zquux@acme.example")])])
        before = self.figures(store)
        self.document(store, "store", "erase", *NAMES, "--person", "zquux", *REASON, "--apply")
        self.assertEqual(self.figures(store), before)
        self.said(self.run_on(store, "store", "check"), 0, "clean")

    def test_what_stays_is_told_as_what_it_is(self):
        store = self.root / "store.db"
        self.give(store, "exceptions", [dict(EXCEPTIONS[3], id="z0", owner="bo-team", reason="asked by Jo%20Miller"),
                                        dict(EXCEPTIONS[3], id="z1", reason=unicodedata.normalize("NFD", "for Zoë Quux"))])
        self.said(self.run_on(store, "store", "hold", "add", "--reason", "x", "--by", "jmiller@vm"), 0)
        self.said(self.run_on(store, "store", "hold", "release", "1"), 0)
        self.give(store, "deployments", [dict(DEPLOYMENTS[4], actor="eve")])
        self.said(self.run_on(store, "store", "erase", "--person", "eve", *REASON, "--apply", "--by", "jmiller@vm"), 0)
        told = self.document(store, "store", "erase", "--person", "bo", "--person", "Jo Miller", *NAMES, "--person", "jmiller", *REASON)
        self.assertEqual(told["similar_names"], ["bo-team"])
        stays = {(one["table"], one["column"]): one["count"] for one in told["stays_in"]}
        self.assertEqual(stays[("exception_version", "reason")], 2)
        self.assertEqual(stays[("log_entry", "line")], 2)
        self.assertEqual(stays[("legal_hold", "placed_by")], 1)
        self.assertEqual(stays[("disclosure", "who")], 2)  # of the answer, and of the name
        self.assertNotIn(("exception_version", "owner"), stays)
        self.assertEqual((told["versions"], told["answers"], told["answers_by_text"]), (0, 1, 1))
        self.assertEqual(told["told_by"], ["import:rest"])

    def test_many_names_at_once(self):
        store = self.filled(self.root / "store.db")
        names = [word for number in range(19) for word in ("--person", f"somebody {number}")]
        self.said(self.run_on(store, "store", "erase", *names, "--person", "bo", *REASON), 0, "Would be erased")
        self.said(self.run_on(store, "store", "erase", *names, "--person", "bo", "--person", "cy", *REASON), 2, "at most 20 names")

    def test_a_copy_does_not_stand_for_what_is_missing(self):
        """The key of the table tells a text from the same bytes: a second one would make up the number of a third."""
        store = self.filled(self.root / "store.db")
        database = sqlite3.connect(store)
        x3 = database.execute("SELECT log_seq FROM exception_version WHERE id = 'x3'").fetchone()[0]
        texts = {json.loads(self.opened(text))[1]: text for text in self.disclosed(store, x3)}
        row = self.rows(store, "exception")["x3"]
        digest = self.digest_without_approver(row)
        with database:
            database.execute("DELETE FROM disclosure WHERE seq = ? AND disclosure = ?", (x3, texts["approver"]))
            database.execute("INSERT INTO disclosure VALUES (?, ?)", (x3, texts["raw"].encode()))
            database.execute("UPDATE exception_version SET approver = NULL, digest = ? WHERE id = 'x3'", (digest,))
        database.close()
        self.said(self.run_on(store, "store", "check"), 1, f"disclosure line {x3}: the same disclosure is there twice",
                  "what the line withholds is missing")

    def test_killed_at_the_commit_a_store_is_clean(self):
        """No panel and no index is left that speaks of rows as they were: what is advised about those would bring the name back."""
        store = self.filled(self.root / "store.db")
        self.said(self.run_on(store, "metric", "run", "exception_aging", "--as-of", "2026-06-01T00:00:00Z"), 0)
        def derived():
            """What is derived from rows, and says the name."""
            return sorted(file.name for file in self.root.glob("store.db.*") if "zoë quux" in file.read_bytes().decode(errors="replace").lower())

        self.assertEqual(derived(), ["store.db.panels"])
        self.killed_at_the_commit(store, "store", "erase", *NAMES, *REASON, "--apply")
        self.assertEqual(derived(), [])
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.said(self.run_on(store, "store", "erase", *NAMES, *REASON, "--apply"), 0, "Nothing names this person")
        self.assertEqual([file for file in self.root.glob("store.db*") if b"zquux" in file.read_bytes().lower()], [])

    def test_no_other_name_can_be_taken_away_behind_an_erasure(self):
        store = self.filled(self.root / "store.db")
        self.erase(store, "--apply")
        database = sqlite3.connect(store)

        def forged(sql, *values):
            """As somebody writes who has the file and not the key of the log: with a digest that fits the row."""
            with database:
                self.assertGreater(database.execute(sql, values).rowcount, 0)
            return self.run_on(store, "store", "check")

        x0 = database.execute("SELECT log_seq FROM exception_version WHERE id = 'x0'").fetchone()[0]
        gone = [text for text in self.disclosed(store, x0) if '"approver"' in self.opened(text)]
        self.assertEqual(len(gone), 1)
        # A name that nobody erased, taken out of a line whose other fields were, and out of its row.
        row = self.rows(store, "exception")["x0"]
        self.assertEqual(row["approver"], "bo")
        self.said(forged("DELETE FROM disclosure WHERE seq = ? AND disclosure = ?", x0, gone[0]), 1)
        digest = self.digest_without_approver(row)
        checked = forged("UPDATE exception_version SET approver = NULL, digest = ? WHERE id = 'x0'", digest)
        self.assertNotIn("exception_version x0: the row does not match its digest", checked.stdout)
        self.said(checked, 1, f"disclosure line {x0}: what the line withholds is missing, and nothing says why")
        database.close()


if __name__ == "__main__":
    stores.suite.main()
