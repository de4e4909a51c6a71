# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import signal
import subprocess
import threading
import time

import stores

PAGE = 4096
WRITERS = (("import", "report.sarif", "--service", "other"), ("store", "migrate"))
READERS = (("store", "info"), ("rows", "finding"), ("store", "check"), ("store", "backup", "copy.db"), ("store", "export", "copy.db"))


class Files(stores.StoreCase):
    """A file that cannot be read or written says so, ends with 3, and is left as it is."""

    def assert_refused(self, store, *words, verbs=READERS + WRITERS):
        before = store.read_bytes() if store.is_file() else None
        for verb in verbs:
            with self.subTest(verb=" ".join(verb)):
                self.said(self.run_on(store, *verb), 3, *words)
                if before is not None:
                    self.assertEqual(store.read_bytes(), before)
                self.assertFalse((self.root / "copy.db").exists() or (self.root / "copy.db.part").exists())

    def test_what_is_no_store(self):
        text = self.root / "notes.txt"
        text.write_text("Dear diary\n" * 1000)
        self.assert_refused(text, "no store", "not a database")
        header = self.make()
        with open(header, "r+b") as file:
            file.write(b"garbage garbage ")
        self.assert_refused(header, "beginning is damaged")

    def test_what_holds_nothing(self):
        empty = self.root / "empty.db"
        empty.touch()
        self.assert_refused(empty, "there is no store in it", verbs=(*READERS, ("store", "migrate")))
        self.assertEqual(empty.stat().st_size, 0)
        absent = self.root / "absent.db"
        self.assert_refused(absent, "", verbs=(*READERS, ("store", "migrate")))
        self.assertFalse(absent.exists())
        self.said(self.run_on(empty, *WRITERS[0]), 0)  # an empty file becomes one
        self.assertEqual(len(self.findings(empty)), 40)

    def test_a_folder(self):
        self.assert_refused(self.root, "this is a folder")

    def test_a_file_that_was_cut_short(self):
        whole = self.make().read_bytes()
        for size in (len(whole) // 2, len(whole) // PAGE // 2 * PAGE, len(whole) - 1000):
            cut = self.root / f"cut-{size}.db"
            cut.write_bytes(whole[:size])
            self.assert_refused(cut, "the file is damaged", "Restore it from a backup")

    def test_pages_that_were_overwritten(self):
        store = self.make()
        whole = store.read_bytes()
        rows = self.findings(store)
        noticed = 0
        for page in range(2, len(whole) // PAGE, 3):
            damaged = self.root / "damaged.db"
            damaged.write_bytes(whole[:page * PAGE] + os.urandom(PAGE) + whole[(page + 1) * PAGE:])
            checked = self.run_on(damaged, "store", "check")
            if checked.returncode == 0:
                continue  # a page that nothing is kept in
            noticed += 1
            self.assertIn(checked.returncode, (1, 3), checked.stdout + checked.stderr)
            self.assertNotIn("clean", checked.stdout)
            listed = self.run_on(damaged, "rows", "finding", "--json")
            # All rows, or none: never some of them as if they were all.
            if listed.returncode == 0:
                self.assertEqual(sorted(listed.stdout.splitlines()), rows)
            else:
                self.assertEqual(listed.returncode, 3, listed.stderr)
            self.said(self.run_on(damaged, "store", "backup", "copy.db"), 3, "damaged")
            self.assertFalse((self.root / "copy.db").exists())
        self.assertGreater(noticed, 10)

    def test_a_log_that_is_lost_or_of_another_store(self):
        store = self.make()
        rows = self.findings(store)
        kept = self.root / "kept.db"
        writer = stores.sqlite3.connect(store, isolation_level=None)
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("INSERT INTO source_pause VALUES ('hub', 1)")
        shutil.copy(store, kept)
        shutil.copy(f"{store}-wal", self.root / "foreign.wal")
        writer.close()
        self.assertGreater((self.root / "foreign.wal").stat().st_size, 0)
        self.assertEqual(self.findings(kept), rows)  # its log is lost: what was before it is whole
        self.said(self.run_on(kept, "store", "check"), 0, "clean")
        other = self.make("other.db")
        self.said(self.run_on(other, "import", "report.sarif", "--service", "shop"), 0)
        expected = self.findings(other)
        shutil.copy(self.root / "foreign.wal", f"{other}-wal")
        # SQLite cannot tell whose log it is, and takes its pages; `store check` can tell.
        checked = self.run_on(other, "store", "check")
        self.assertIn(checked.returncode, (1, 3), checked.stdout)
        self.assertIn("damaged", checked.stdout + checked.stderr)
        for suffix in ("-wal", "-shm"):
            os.remove(f"{other}{suffix}")
        self.assertEqual(self.findings(other), expected)
        self.said(self.run_on(other, "store", "check"), 0, "clean")

    def test_rights(self):
        store = self.make("in/store.db")
        rows = self.findings(store)
        anybody = ()
        self.root.chmod(0o755)
        if os.geteuid() == 0:
            if not shutil.which("setpriv"):
                self.skipTest("root may do everything, and there is no setpriv to become somebody else")
            anybody = ("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups")
        store.chmod(0o444)
        store.parent.chmod(0o555)
        try:
            ended = self.run_on(store, "rows", "finding", "--json", prefix=anybody)
            if "ermission denied" in ended.stderr:
                self.skipTest("another user cannot start the program")
            self.assertEqual(sorted(ended.stdout.splitlines()), rows)
            self.said(self.run_on(store, *WRITERS[0], prefix=anybody), 3, "this user may not write to it", "Give this user the right")
            store.parent.chmod(0o777)
            self.said(self.run_on(store, *WRITERS[0], prefix=anybody), 3, "this user may not write to it")
            store.chmod(0)
            self.said(self.run_on(store, "store", "info", prefix=anybody), 3, "this user may not read it")
        finally:
            store.parent.chmod(0o755)
            store.chmod(0o600)
        self.assertEqual(self.findings(store), rows)

    def test_a_store_that_another_program_has_is_waited_for(self):
        store = self.make()
        other = stores.sqlite3.connect(store, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN EXCLUSIVE")
        timer = threading.Timer(2, other.rollback)
        timer.start()
        begun = time.monotonic()
        self.said(self.run_on(store, *WRITERS[0]), 0)
        self.assertGreater(time.monotonic() - begun, 1)
        timer.join()
        other.close()

    def test_a_full_disk(self):
        store = self.make()
        rows = self.findings(store)
        (self.root / "disk").mkdir()
        inside = self.root / "disk" / "store.db"
        script = f"""set -e
mount -t tmpfs -o size={store.stat().st_size // 1024 + 40}k tmpfs disk
cp {store.name} disk/store.db
head -c 100M /dev/zero > disk/fill 2>/dev/null || true
set +e
run() {{ {stores.PROGRAM} --store "$@" 2>&1; echo "code $?"; }}
run disk/store.db import report.sarif --service other
run {store} store backup disk/copy.db
ls disk
rm disk/fill
echo ======
run disk/store.db rows finding --json
run disk/store.db store check
"""
        ended = subprocess.run(["unshare", "-rm", "sh", "-c", script], env=self.environment, cwd=self.root, text=True,
                               capture_output=True, timeout=120, check=False)
        if "mount:" in ended.stderr or "unshare:" in ended.stderr:
            self.skipTest("no file system of our own can be mounted here: " + ended.stderr.strip())
        full, _, later = ended.stdout.partition("======")
        self.assertEqual(full.count("code 3"), 2, full)
        self.assertEqual(full.count("the disk is full"), 2, full)
        self.assertIn("Make room on the disk", full)
        self.assertNotIn("copy.db", full.rpartition("code 3")[2])
        self.assertEqual(sorted(line for line in later.splitlines() if line.startswith("{")), rows)
        self.assertIn("clean", later)
        self.assertEqual(inside.exists(), False)


class Servers(stores.ServerCase):
    """A server that goes away, or that lets this user only read."""

    def test_a_server_that_goes_away_and_comes_back(self):
        store = self.server.fresh()
        self.said(self.run_on(store, *WRITERS[0]), 0)
        rows = self.findings(store)
        listener = subprocess.Popen(self.command(store, "listen", "--port", "0"), env=self.environment, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(listener.wait)
        self.addCleanup(listener.stdout.close)
        self.addCleanup(listener.send_signal, signal.SIGKILL)
        port = listener.stdout.readline().rsplit(":", 1)[1].strip()

        def decide(name):
            body = '[{"decision_id": "%s", "path": "a", "result": true, "timestamp": "2026-03-01T10:00:00Z"}]' % name
            ended = subprocess.run(["python3", "-c", "import sys, urllib.request as u, urllib.error as e\n"
                                    "try: print(u.urlopen(u.Request(sys.argv[1], sys.argv[2].encode(), {'Content-Type': 'application/json'}), timeout=60).status)\n"
                                    "except e.HTTPError as said: print(said.code)", f"http://127.0.0.1:{port}/logs", body],
                                   capture_output=True, text=True, check=False)
            return ended.stdout.strip()

        self.assertEqual(decide("d-before"), "200")
        self.server.stop()
        try:
            self.assertEqual(decide("d-during"), "503")
            self.said(self.run_on(store, "store", "info"), 3, "the database server runs")
            self.said(self.run_on(store, *WRITERS[0]), 3, "the database server runs")
        finally:
            self.server.start()
        self.assertEqual(decide("d-after"), "200")
        decisions = self.run_on(store, "rows", "gate_decision", "--json").stdout
        self.assertEqual([name in decisions for name in ("d-before", "d-during", "d-after")], [True, False, True])
        self.assertEqual(self.findings(store), rows)
        self.said(self.run_on(store, "store", "check"), 0, "clean")

    def test_a_role_that_may_only_read(self):
        store = self.server.fresh()
        self.said(self.run_on(store, *WRITERS[0]), 0)
        rows = self.findings(store)
        self.server.psql(store, "CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;")
        reader = store.replace("postgres@", "reader@")
        self.assertEqual(self.findings(reader), rows)
        self.said(self.run_on(reader, "store", "check"), 0, "clean")
        self.said(self.run_on(reader, *WRITERS[0]), 3, "permission denied", "Give this user the right")
        self.assertEqual(self.findings(store), rows)


if __name__ == "__main__":
    stores.suite.main()
