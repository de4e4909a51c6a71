# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import shutil
import signal
import subprocess
import time

import stores


class Copies(stores.ServerCase):
    """Backup, export, import and move, as a person types them."""

    def answers(self, store):
        """Row lists and figures, as a script would compare them."""
        verbs = [("rows", kind, "--json") for kind in ("finding", "evidence", "rejected")]
        verbs += [("metric", "run", name, "--json", "--as-of", "2026-06-01T00:00:00Z")
                  for name in ("exception_aging", "bypass_rate")]
        said = []
        for verb in verbs:
            ended = self.run_on(store, *verb)
            self.assertIn(ended.returncode, (0, 1), ended.stderr)
            said.append(sorted(ended.stdout.splitlines()))
        self.assertEqual(len(said[0]), 80)
        return said

    def test_from_file_to_server_and_back_every_answer_stays_the_same(self):
        store = self.make()
        self.said(self.run_on(store, "import", "report.sarif", "--service", "shop"), 0)
        (self.root / "broken.sarif").write_text('{"version": "2.1.0", "runs": 3}')
        self.run_on(store, "import", "broken.sarif")
        server, back = self.server.fresh(), self.root / "back.db"
        self.said(self.run_on(store, "store", "move", "--to", server), 0, "arrived and were compared")
        self.said(self.run_on(server, "store", "move", "--to", back), 0, "arrived and were compared")
        expected = self.answers(store)
        for place in (server, back):
            self.assertEqual(self.answers(place), expected)
            self.said(self.run_on(place, "store", "check"), 0, "clean")
        # And the new place is one to go on at.
        for place in (server, back):
            self.said(self.run_on(place, "import", "report.sarif", "--service", "third"), 0)
            self.said(self.run_on(place, "store", "check"), 0, "clean")

    def test_a_move_waits_for_nobody_and_replaces_nothing(self):
        store = self.make()
        other = self.make("other.db")
        before = other.read_bytes()
        self.said(self.run_on(store, "store", "move", "--to", other), 3, "left as it is")
        self.assertEqual(other.read_bytes(), before)
        listener = subprocess.Popen(self.command(store, "listen", "--port", "0"), env=self.environment, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            listener.stdout.readline()
            self.said(self.run_on(store, "store", "move", "--to", self.root / "new.db"), 3, "another listen is running")
            self.assertFalse((self.root / "new.db").exists())
            self.said(self.run_on(store, "store", "backup", "backup.db"), 0, "checked")  # while it is in use
        finally:
            listener.kill()
            listener.wait()
            listener.stdout.close()
        self.assertEqual(self.findings(self.root / "backup.db"), self.findings(store))

    def test_a_server_is_backed_up_without_its_keys(self):
        store, keys, file, back = self.server.fresh(), self.root / "keys.db", self.root / "backup.db", self.root / "back.db"
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 0)
        self.said(self.run_on(store, "store", "backup", "--keys", keys, file), 0, "checked")
        key, = self.server.query(store, "SELECT encode(key, 'hex') FROM answer_key")
        self.assertNotIn(bytes.fromhex(key), file.read_bytes())
        self.assertIn(bytes.fromhex(key), keys.read_bytes())
        self.assertEqual(keys.stat().st_mode & 0o777, 0o600)
        self.said(self.run_on(back, "store", "import", file), 0, "arrived")
        self.said(self.run_on(back, "store", "check"), 1, "answer_key", "missing")
        self.said(self.run_on(back, "store", "join-keys", keys), 0, "1 keys were put back")
        self.said(self.run_on(back, "store", "check"), 0, "clean")
        # A server that was restored the same way.
        server = self.server.fresh()
        self.said(self.run_on(server, "store", "import", file), 0, "arrived")
        self.said(self.run_on(server, "store", "join-keys", keys), 0, "1 keys were put back")
        self.said(self.run_on(server, "store", "check"), 0, "clean")
        before = keys.read_bytes()
        self.said(self.run_on(store, "store", "backup", "--keys", keys, file), 3, "left as it is", "--force")
        self.said(self.run_on(store, "store", "backup", "--force", "--keys", file, self.root / "other.db"), 3, "no file of keys")
        self.assertEqual(keys.read_bytes(), before)

    def test_backup_and_archive(self):
        store = self.make()
        for verb in ("backup", "export"):
            file = self.root / f"{verb}.db"
            ended = self.run_on(store, "store", verb, file, "--json")
            self.said(ended, 0)
            report = json.loads(ended.stdout)
            self.assertEqual((report["file"], report["bytes"]), (str(file), file.stat().st_size))
            self.assertGreater(report["rows"], 80)
            self.assertEqual(file.stat().st_mode & 0o777, 0o600)
            self.said(self.run_on(store, "store", verb, file), 3, "left as it is", "--force")
            self.said(self.run_on(store, "store", verb, file, "--force"), 0)
            self.said(self.run_on(file, "store", "check"), 0, "clean")
            self.assertEqual(self.findings(file), self.findings(store))
            self.assertFalse((self.root / f"{verb}.db.part").exists())
        shutil.move(store, self.root / "gone.db")
        self.said(self.run_on(store, "store", "import", self.root / "backup.db"), 3, "no list of digests", "plumbline store move")
        self.assertFalse(store.exists())
        self.said(self.run_on(store, "store", "import", self.root / "export.db"), 0, "arrived")
        self.assertEqual(self.findings(store), self.findings(self.root / "gone.db"))
        # An archive is read by other programs, and says of each table how much is in it.
        manifest = dict(stores.sqlite3.connect(self.root / "export.db").execute("SELECT name, rows FROM archive_manifest"))
        self.assertEqual(manifest["finding_version"], 40)
        self.assertNotIn("archive_manifest", [name for name, in stores.sqlite3.connect(store).execute("SELECT name FROM sqlite_master")])

    def test_one_that_is_interrupted_leaves_nothing(self):
        store = self.make()
        with stores.sqlite3.connect(store) as database:  # so large that it takes its time
            database.execute(
                "INSERT INTO raw_answer (run_id, source, stream, url, status, headers, fetched_ns, sha256) "
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
                "SELECT 1, 's', 's', hex(randomblob(200)), 200, '{}', i, sha256 FROM n, (SELECT sha256 FROM raw_body LIMIT 1)")
        database.close()
        for verb in ("backup", "export"):
            for how in (signal.SIGINT, signal.SIGKILL):
                for _ in range(20):
                    process = subprocess.Popen(self.command(store, "store", verb, "copy.db"), env=self.environment, cwd=self.root,
                                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                    while not (self.root / "copy.db.part").exists() and process.poll() is None:
                        time.sleep(0.001)
                    process.send_signal(how)
                    said = process.communicate()[1]
                    if process.returncode != 0:
                        break
                    (self.root / "copy.db").unlink()  # it was quicker than the signal: another one
                self.assertFalse((self.root / "copy.db").exists(), f"{verb} {how}")
                self.assertNotEqual(process.returncode, 0)
                if how == signal.SIGINT and process.returncode != -signal.SIGINT:
                    self.assertEqual(process.returncode, 1, said)
                    self.assertIn("Nothing was written", said)
                    self.assertEqual([name for name in os.listdir(self.root) if name.startswith("copy.db")], [])
        self.said(self.run_on(store, "store", "backup", "copy.db"), 0, "checked")
        self.assertEqual(sorted(name for name in os.listdir(self.root) if name.startswith("copy.db")), ["copy.db"])


if __name__ == "__main__":
    stores.suite.main()
