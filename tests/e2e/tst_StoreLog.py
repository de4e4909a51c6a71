# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import hashlib
import json
import shutil
import sqlite3
import subprocess

import stores


def leaf(line):
    return hashlib.sha256(b"\0" + line.encode() + b"\n").digest()


def root(leaves):
    """RFC 6962, 2.1, as it is written there."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return hashlib.sha256(b"\1" + root(leaves[:half]) + root(leaves[half:])).digest()


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Log(stores.StoreCase):
    """The log as somebody sees it who has none of our code; and what the program says when it was tampered with."""

    def rows(self, store, sql, *values):
        database = sqlite3.connect(store)
        with database:
            found = database.execute(sql, values).fetchall()
        database.close()
        return found

    def force(self, store, sql, *values):
        """Without the guards, as somebody would who knows the database."""
        database = sqlite3.connect(store)
        with database:
            for table in ("log_entry", "checkpoint"):
                for guard in ("kept", "fixed", "once"):
                    database.execute(f"DROP TRIGGER IF EXISTS {table}_{guard}")
            changed = database.execute(sql, values).rowcount
        database.close()
        self.assertGreater(changed, 0, sql)

    def test_others_recompute_every_leaf_root_and_signature(self):
        store = self.make()
        self.said(self.run_on(store, "import", "report.sarif", "--service", "shop"), 0)
        entries = self.rows(store, "SELECT seq, leaf, line FROM log_entry ORDER BY seq")
        self.assertGreaterEqual(len(entries), 80)
        for seq, kept, line in entries:
            self.assertEqual(leaf(line), kept, line)
            parsed = json.loads(line)
            self.assertEqual(parsed["seq"], seq)
            # Canonical: the same bytes from another writer.
            self.assertEqual(json.dumps(parsed, sort_keys=True, separators=(",", ":"), ensure_ascii=False), line)
        kinds = [json.loads(line)["kind"] for _, _, line in entries]
        self.assertEqual(sum(json.loads(line).get("type") == "finding" for _, _, line in entries),
                         self.rows(store, "SELECT COUNT(*) FROM finding_version")[0][0])
        self.assertEqual(sum(kind == "sync" for kind in kinds), 2)
        leaves = [kept for _, kept, _ in entries]
        checkpoints = self.rows(store, "SELECT size, note FROM checkpoint ORDER BY size")
        self.assertEqual(len(checkpoints), 2)
        key = unpadded(self.rows(store, "SELECT vkey FROM log_key")[0][0].split("+", 2)[2].replace("+", "-").replace(
            "/", "_").rstrip("="))[1:]
        public = bytes.fromhex("302a300506032b6570032100") + key
        (self.root / "key.der").write_bytes(public)
        for size, note in checkpoints:
            text, _, signatures = note.partition("\n\n")
            origin, said, hashed = text.split("\n")[:3]
            self.assertEqual(int(said), size)
            self.assertEqual(base64.b64decode(hashed), root(leaves[:size]))
            (self.root / "text").write_text(text + "\n")
            (self.root / "signature").write_bytes(base64.b64decode(signatures.split(" ")[2])[4:])
            ended = subprocess.run(["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey",
                                    "key.der", "-in", "text", "-sigfile", "signature"], cwd=self.root,
                                   capture_output=True, text=True, check=False)
            self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
            self.assertTrue(origin.endswith("/evidence-1"))
        named = {digest for _, _, line in entries for digest in json.loads(line).get("_sd", [])}
        opened = [text for (text,) in self.rows(store, "SELECT disclosure FROM disclosure")]
        digests = {base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=") for text in opened}
        self.assertEqual(named, digests)
        for text in opened:
            self.assertEqual(len(unpadded(json.loads(unpadded(text))[0])), 16)

    def test_others_recompute_what_a_reading_received(self):
        store = self.make()
        self.said(self.run_on(store, "import", "report.sarif", "--service", "shop"), 0)
        told = [json.loads(line)["rec"] for (line,) in self.rows(store, "SELECT line FROM log_entry ORDER BY seq")
                if json.loads(line)["kind"] == "sync"]
        self.assertEqual(sum(rec["answers"]["count"] for rec in told),
                         self.rows(store, "SELECT COUNT(*) FROM raw_answer")[0][0])
        for rec in told:
            received = self.rows(store, "SELECT fetched_ns, status, stream, url, headers, sha256 FROM raw_answer WHERE "
                                 f"run_id = {rec['run']} AND id BETWEEN {rec['answers']['after'] + 1} AND "
                                 f"{rec['answers']['through']} ORDER BY id")
            # Numbers beyond 2^53 - 1 are texts, as in every line.
            lines = [json.dumps([str(answer[0]), *answer[1:]], separators=(",", ":"), ensure_ascii=False) + "\n"
                     for answer in received]
            self.assertEqual(hashlib.sha256("".join(lines).encode()).hexdigest(), rec["answers"]["sha256"])

    def test_what_was_altered_is_named_and_refused(self):
        altered = [
            ("UPDATE log_entry SET line = REPLACE(line, 'pay', 'pax') WHERE seq = 3", "log_entry line 3", False),
            ("UPDATE log_entry SET leaf = zeroblob(32) WHERE seq = 5", "log_entry line 5", False),
            ("DELETE FROM log_entry WHERE seq = 7", "log_entry line 7: the line is missing", False),
            ("UPDATE frontier SET hash = zeroblob(32) WHERE level = (SELECT MAX(level) FROM frontier)", "frontier", True),
            ("UPDATE checkpoint SET subtrees = zeroblob(32)", "checkpoint", True),
            ("DELETE FROM log_entry WHERE seq > 20", "lines that were signed are missing at the end", True),
            ("DELETE FROM finding_version WHERE log_seq = 4",
             "finding_version line 4: the row that the line speaks of is not stored", False),
            ("UPDATE finding_version SET severity = 'low' WHERE log_seq = 6", "finding_version line 6", False),
            ("UPDATE disclosure SET disclosure = 'WzFd' WHERE seq = 2", "disclosure line 2", False),
            ("DELETE FROM disclosure WHERE seq = 8", "disclosure line 8", False),
            ("INSERT INTO log_key (seq, origin, vkey) SELECT 999999, 'x/evidence-2', 'x+' || SUBSTR(vkey, 20) FROM log_key",
             "no line of its log tells of the key", True),
            ("INSERT INTO log_entry (seq, leaf, line) VALUES (1000000000000, zeroblob(32), '{}')", "line is missing", True),
            ("UPDATE raw_body SET body = zeroblob(LENGTH(body))", "raw_body", False),
        ]
        whole = self.make("whole.db")
        for number, (sql, name, is_refused) in enumerate(altered):
            store = self.root / f"altered-{number}.db"
            for end in ("", ".log-key", ".log-note"):
                shutil.copy(f"{whole}{end}", f"{store}{end}")
            self.force(store, sql)
            self.said(self.run_on(store, "store", "check"), 1, name)
            for verb in (("metric", "run", "bypass_rate"), ("import", "report.sarif", "--service", "late")):
                ended = self.run_on(store, *verb)
                if is_refused:
                    self.said(ended, 3, "trust the store")
                else:
                    self.assertEqual(ended.returncode, 0, sql + ended.stdout + ended.stderr)
            for verb in (("store", "export", f"out-{number}.db"), ("store", "move", "--to", f"moved-{number}.db")):
                self.said(self.run_on(store, *verb), 3, "trust the store")
                self.assertFalse((self.root / verb[-1]).exists(), sql)
            # Looking at it is possible all the time.
            looked = self.run_on(store, "rows", "finding")
            self.assertEqual(looked.returncode, 0)
            self.assertEqual("may have been altered" in looked.stderr, is_refused, sql)

    def test_an_older_store_in_its_place_is_recognised(self):
        store = self.make()
        self.said(self.run_on(store, "store", "backup", "old.db"), 0)
        self.said(self.run_on(store, "import", "report.sarif", "--service", "shop"), 0)
        for end in ("-wal", "-shm", ""):
            (self.root / f"store.db{end}").unlink(missing_ok=True)
        shutil.copy(self.root / "old.db", store)
        for verb in (("metric", "run", "bypass_rate"), ("review", "--format", "html"),
                     ("import", "report.sarif", "--service", "late")):
            self.said(self.run_on(store, *verb), 3, "older than it was", "store new-log")
        self.said(self.run_on(store, "store", "check"), 1, "older than it was")
        self.said(self.run_on(store, "store", "new-log"), 2)
        self.said(self.run_on(store, "store", "new-log", "--reason", "the disk broke"), 0, "evidence-2")
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.said(self.run_on(store, "import", "report.sarif", "--service", "late"), 0)
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        (line,) = self.rows(store, "SELECT line FROM log_entry WHERE line LIKE '%the disk broke%'")[0]
        self.assertEqual(json.loads(line)["kind"], "key-change")

    def test_another_store_in_its_place_is_recognised(self):
        store, other = self.make(), self.make("other.db")
        for end in ("-wal", "-shm"):
            (self.root / f"store.db{end}").unlink(missing_ok=True)
        shutil.copy(other, store)
        self.said(self.run_on(store, "metric", "run", "bypass_rate"), 3, "another store")

    def test_a_copy_elsewhere_goes_on_with_a_key_of_its_own(self):
        store = self.make()
        copy = self.root / "elsewhere.db"
        shutil.copy(store, copy)
        self.said(self.run_on(copy, "import", "report.sarif", "--service", "shop"), 0)
        self.assertEqual(len(self.rows(copy, "SELECT vkey FROM log_key")), 2)
        self.said(self.run_on(copy, "store", "check"), 0, "clean")


if __name__ == "__main__":
    stores.suite.main()
