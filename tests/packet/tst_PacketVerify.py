# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole packets of a simulated estate: an auditor with nothing but common tools accepts them, and refuses each forgery at the
check that is meant for it; the same scope gives the same packet everywhere; whatever stops an export leaves nothing."""
import base64
import concurrent.futures
import csv
import hashlib
import http.server
import io
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "checks"))
sys.path.insert(0, str(HERE))
import suite  # noqa: E402
import tamper  # noqa: E402

PROGRAM = os.environ.get("PLUMBLINE_PROGRAM", str(suite.ROOT / "build/release/bin/plumbline"))
VERIFY = suite.ROOT / "resources/packet/verify.sh"
# bash, coreutils, findutils, grep, sed, awk, diffutils, unzip, openssl, openssh-client, sqlite3
TOOLS = """bash awk basenc cat comm cp cut diff find grep head mkdir mktemp mv openssl paste printf realpath rm sed sha256sum sha512sum
sort split sqlite3 ssh-keygen stat tail tr truncate uniq unzip wc xargs basename""".split()
ESTATE_ENDS = "2026-11-22T10:00:00Z"  # after the period of SCOPE
SCOPE = """format = "plumbline-packet-scope/1"
organisation = "Acme"
number = 1
period = "2026-W46"
from = "2026-11-09"
to = "2026-11-16"
time_zone = "Europe/Berlin"
metrics = ["exception_aging", "sla_rate"]
"""
TSA = """[tsa]
default_tsa = t
[t]
serial = {0}/serial
crypto_device = builtin
signer_cert = {0}/tsa.pem
certs = {0}/tsa.pem
signer_key = {0}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha512
"""


MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class PacketCase(unittest.TestCase):
    prepared = None  # the estate and its first packet, made once: each class works on a copy

    @classmethod
    def setUpClass(cls):
        if PacketCase.prepared is None:
            PacketCase.prepare()
        cls.move_to(tempfile.TemporaryDirectory(dir=MEMORY))
        shutil.copytree(PacketCase.root, cls.root, dirs_exist_ok=True)

    @classmethod
    def move_to(cls, folder):
        cls.folder = folder
        cls.root = pathlib.Path(folder.name)
        cls.environment = {"PATH": os.environ["PATH"], "HOME": str(cls.root), "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(cls.root),
                           "PLUMBLINE_SIMULATOR_TOKEN": "simulator-token", "TMPDIR": str(cls.root)} | suite.lent_clock()

    @classmethod
    def prepare(cls):
        cls.prepared = tempfile.TemporaryDirectory(dir=MEMORY)
        cls.move_to(cls.prepared)
        cls.estate()
        cls.size = cls.newest_size()
        (cls.root / "scope.toml").write_text(SCOPE + f'personal = "disclosed"\nlog_size = {cls.size}\n')
        (cls.root / "withheld.toml").write_text(SCOPE + f"log_size = {cls.size}\n")
        cls.keyring()
        made = cls.create("scope.toml", "packet.zip", "--key", cls.root / "keys/person", "--json")
        if made.returncode:
            raise AssertionError(made.stderr)
        cls.made = json.loads(made.stdout)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def estate(cls):
        with (cls.root / "simulator.log").open("w") as log:
            simulator = subprocess.Popen([PROGRAM, "simulate", "--port", "0", "--services", "1", "--weeks", "2", "--as-of", ESTATE_ENDS,
                                          "--write-config", cls.root / "plumbline.toml"], stdout=log, stderr=log, env=cls.environment)
        try:
            for _ in range(1200):
                if "listening on" in (cls.root / "simulator.log").read_text():
                    break
                time.sleep(0.1)
            # Every reading ends in a checkpoint; that before the last one is what the auditor kept.
            for source in ("backstage", "argocd", "defectdojo"):
                cls.before = cls.newest_size()
                cls.run_("sync", "--source", source)
        finally:
            simulator.terminate()
            simulator.wait()
        cls.synced = cls.newest_size()
        cls.sampled()

    @classmethod
    def newest_size(cls):
        if not (cls.root / "store.db").exists():
            return 0
        return sqlite3.connect(cls.root / "store.db").execute("SELECT MAX(size) FROM checkpoint").fetchone()[0]

    @classmethod
    def run_(cls, *arguments):
        ended = subprocess.run([PROGRAM, "--config", cls.root / "plumbline.toml", "--store", cls.root / "store.db", *arguments],
                               env=cls.environment, capture_output=True, text=True, timeout=300, check=False)
        if ended.returncode:
            raise AssertionError(ended.stderr)
        return ended.stdout

    @classmethod
    def sampled(cls):
        """One population that was only frozen, one that was drawn from by service and of which an item was replaced."""
        for audit, period in (("Soc2", ("2026-11-09", "2026-11-16")), ("SOC2", ("2026-11-09", "2026-11-16")),
                              ("later", ("2026-11-16", "2026-11-20"))):
            cls.run_("request", "save", "R6", "--audit", audit, "--from", period[0], "--to", period[1])
            cls.run_("sample", "freeze", "R6", "--audit", audit)
        cls.by_person = subprocess.run([PROGRAM, "--config", cls.root / "plumbline.toml", "--store", cls.root / "store.db", "sample", "select", "R6",
                                        "--audit", "SOC2", "--seed", "x", "--size", "2", "--citation", "a test", "--by", "approver"],
                                       env=cls.environment, capture_output=True, text=True, timeout=300, check=False)
        cls.run_("sample", "select", "R6", "--audit", "SOC2", "--seed", "WXYZ: 42", "--size", "2", "--citation", "a test", "--by", "status")
        drawn = json.loads(cls.run_("sample", "show", "R6", "--audit", "SOC2", "--json"))["sample"]
        strata = [item["stratum"] for item in drawn]
        full = next(item for item in drawn if strata.count(item["stratum"]) == 2)
        cls.run_("sample", "replace", "R6", str(full["seq"]), "--audit", "SOC2", "--reason", "cannot be read")

    @classmethod
    def keyring(cls):
        keys = cls.root / "keys"
        trust = keys / "trust"
        trust.mkdir(parents=True)
        for name in ("person", "stranger"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{name}@acme.example", "-f", keys / name], check=True)
        public = (keys / "person.pub").read_text().split()
        (trust / "allowed_signers").write_text(f'dana@acme.example namespaces="audit-packet@plumbline" {public[0]} {public[1]}\n')
        shutil.copy(cls.root / "store.db.log-key", keys / "log.pem")
        subprocess.run(["openssl", "pkey", "-in", keys / "log.pem", "-pubout", "-out", trust / "log.pub.pem"], check=True)
        subprocess.run([PROGRAM, "packet", "published", trust], env=cls.environment, capture_output=True, check=True)
        (trust / "last_checkpoint").write_text(cls.kept(cls.before))

    @classmethod
    def kept(cls, size):
        """What an auditor keeps of a packet of so many lines."""
        note = sqlite3.connect(cls.root / "store.db").execute("SELECT note FROM checkpoint WHERE size = ?", (size,)).fetchone()[0]
        return "".join(note.splitlines(True)[:3])

    @classmethod
    def create(cls, scope, out, *more, store="store.db", prefix=(), **given):
        return subprocess.run([*prefix, PROGRAM, "--store", cls.root / store, "packet", "create", "--scope", cls.root / scope,
                               "--out", cls.root / out, *more], env=cls.environment | given, capture_output=True, text=True,
                              timeout=300, check=False)

    @classmethod
    def verify(cls, packet, trust=None, *more):
        """As an auditor: no network where that can be had, and only the named tools."""
        tools = cls.root / "tools"
        if not tools.exists():
            tools.mkdir()
            for tool in TOOLS:
                place = shutil.which(tool)
                if place:
                    (tools / tool).symlink_to(place)
        unshare = shutil.which("unshare")
        alone = [unshare, "-rn"] if unshare and subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode == 0 else []
        return subprocess.run([*alone, str(tools / "bash"), str(VERIFY), str(packet), str(trust or cls.root / "keys/trust"), *more],
                              env={"PATH": str(tools), "TMPDIR": str(cls.root)} | suite.lent_clock(), capture_output=True, text=True, timeout=300, check=False)

    @classmethod
    def authority(cls, name="tsa"):
        """A time-stamp authority made for this, which openssl plays."""
        place = cls.root / name
        place.mkdir()
        (place / "tsa.cnf").write_text(TSA.format(place))
        (place / "serial").write_text("01\n")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", place / "tsa.key", "-out", place / "tsa.pem",
                        "-subj", "/CN=stamps", "-addext", "extendedKeyUsage=critical,timeStamping", "-days", "3650"],
                       check=True, capture_output=True)
        return place

    @staticmethod
    def reply(place, query):
        subprocess.run(["openssl", "ts", "-reply", "-queryfile", query, "-out", place / "reply", "-config", place / "tsa.cnf"],
                       check=True, capture_output=True)
        return (place / "reply").read_bytes()

    def refuse(self, packet, least, trust=None):
        """Both verifiers refuse every forgery of it, each at the check that is meant for it."""
        tamper.main(packet, self.root / "keys", self.root / "cases")
        rows = [line.split("\t") for line in (self.root / "cases/cases.tsv").read_text().splitlines()]
        self.assertGreaterEqual(len(rows), least)

        def judged(row):
            forged = self.root / "cases" / row[0] / "packet.zip"
            script = self.verify(forged, trust)
            program = subprocess.run([PROGRAM, "packet", "verify", forged, "--trust", trust or self.root / "keys/trust", "--json"],
                                     env=self.environment, capture_output=True, text=True, timeout=300, check=False)
            return row, script, program
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for (_, name, _, checks), script, program in pool.map(judged, rows):
                with self.subTest(name):
                    if checks == "known limit":
                        # Stamped before: only who has no stamp is deceived.
                        self.assertEqual(self.failed_at(script), "11")
                        continue
                    self.assertEqual(script.returncode, 1, script.stdout + script.stderr)
                    self.assertIn(self.failed_at(script), checks.split(","))
                    self.assertEqual(program.returncode, 1, program.stdout + program.stderr)
                    first = next(check["number"] for check in json.loads(program.stdout)["checks"] if check["outcome"] == "failed")
                    self.assertIn(str(first), checks.split(","))

    def failed_at(self, ended):
        found = re.search(r"^check +(\d+): FAIL", ended.stdout, re.MULTILINE)
        return found.group(1) if found else "none: " + ended.stdout + ended.stderr


class Whole(PacketCase):
    def test_an_auditor_accepts_it(self):
        ended = self.verify(self.root / "packet.zip")
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        for number in range(1, 11):
            self.assertRegex(ended.stdout, rf"(?m)^check +{number}: ok")
        self.assertIn(f"packet id {self.made['id']}", ended.stdout)
        ours = subprocess.run([PROGRAM, "packet", "verify", self.root / "packet.zip", "--trust", self.root / "keys/trust"],
                              env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual(ours.returncode, 0, ours.stdout + ours.stderr)

    def test_answers_are_copied_as_the_store_packed_them(self):
        packet = self.root / "packet.zip"
        content, copied, anew = packet.read_bytes(), 0, 0
        with zipfile.ZipFile(packet) as archive:
            for entry in archive.infolist():
                if entry.compress_type != zipfile.ZIP_DEFLATED or entry.file_size < 1000:
                    continue
                begin = entry.header_offset + 30 + len(entry.filename)
                packer = zlib.compressobj(wbits=-15)
                is_anew = content[begin:begin + entry.compress_size] == packer.compress(archive.read(entry)) + packer.flush()
                is_answer = "/data/raw/" in entry.filename and entry.filename.endswith(".json")
                copied += is_answer and not is_anew
                anew += is_answer and is_anew
        self.assertGreater(copied, 0)
        self.assertEqual(anew, 0)

    def test_the_auditors_seed_draws_the_same_again(self):
        with zipfile.ZipFile(self.root / "packet.zip") as archive:
            files = {name.split("/data/")[1]: archive.read(name) for name in archive.namelist() if "/data/" in name}
        about = {one["name"]: one for one in json.loads(files["packet.json"])["samples"]}
        self.assertEqual({name: one["audit"] for name, one in about.items()},
                         {"soc2-r6": "SOC2", "soc2-r6-" + hashlib.sha256(b"Soc2-R6").hexdigest()[:8]: "Soc2"})
        self.assertEqual({name for name in files if name.startswith("samples/")},
                         {f"samples/{name}{end}" for name, one in about.items()
                          for end in (".population.csv", ".txt", *([".csv"] if one["seed"] else []))})
        (self.root / "population.csv").write_bytes(files["samples/soc2-r6.population.csv"])
        drawn = subprocess.run(["sh", suite.ROOT / "resources/requests/sample.sh", self.root / "population.csv", "WXYZ: 42", "2", "stratum"],
                               capture_output=True, text=True, check=True).stdout.split()
        table = [line.split(",") for line in files["samples/soc2-r6.csv"].decode().splitlines()[1:]]
        self.assertEqual([row[0] for row in table if int(row[3]) <= 2], drawn)
        self.assertEqual(len(table), len(drawn) + 1)  # and the one that stands for another
        command = re.search(r"sqlite3 :memory: (.*)", files["samples/soc2-r6.txt"].decode()).group(0)
        (self.root / "samples").mkdir()
        (self.root / "samples/soc2-r6.population.csv").write_bytes(files["samples/soc2-r6.population.csv"])
        again = subprocess.run(["sh", "-c", command.replace("samples/", f"{self.root}/samples/")], capture_output=True, text=True, check=True)
        self.assertEqual(again.stdout.split(), drawn)

    def test_the_same_packet_everywhere(self):
        elsewhere = self.root / "else where"
        elsewhere.mkdir()
        ids, bytes_ = set(), set()
        for number, given in enumerate(({"TZ": "Pacific/Chatham", "LC_ALL": "C.UTF-8", "QT_HASH_SEED": "0"},
                                        {"TZ": "America/St_Johns", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "USER": "other"})):
            made = self.create("scope.toml", elsewhere / f"{number}.zip", "--store-only", "--json", "--key",
                               self.root / "keys/person", **given)
            self.assertEqual(made.returncode, 0, made.stderr)
            ids.add(json.loads(made.stdout)["id"])
            bytes_.add(hashlib.sha256((elsewhere / f"{number}.zip").read_bytes()).hexdigest())
        self.assertEqual(ids, {self.made["id"]})
        self.assertEqual(len(bytes_), 1)
        self.assertEqual(self.create("scope.toml", elsewhere / "2.zip", "--expect-id", "0" * 64).returncode, 1)

    def test_what_changed_between_two(self):
        before = int((self.root / "keys/trust/last_checkpoint").read_text().split()[1])
        (self.root / "earlier.toml").write_text(SCOPE + f'personal = "disclosed"\nlog_size = {before}\n')
        made = self.create("earlier.toml", "earlier.zip")
        self.assertEqual(made.returncode, 0, made.stderr)

        def diff(first, second):
            ended = subprocess.run([PROGRAM, "packet", "diff", self.root / first, self.root / second, "--json"],
                                   env=self.environment, capture_output=True, text=True, timeout=300, check=False)
            self.assertEqual(ended.returncode, 0, ended.stderr)
            return json.loads(ended.stdout)

        # What the log itself says: rows by the lines in which they are seen first, and again.
        known, changed, added = set(), {}, {}
        for seq, line in sqlite3.connect(self.root / "store.db").execute(
                "SELECT seq, line FROM log_entry WHERE seq < ? ORDER BY seq", (self.size,)):
            said = json.loads(line)
            row = (said.get("type"), said.get("source"), said.get("id"))
            if said["kind"] == "obs" and seq < before:
                known.add(row)
            elif said["kind"] == "obs":
                (changed if row in known else added).setdefault(row[0], set()).add(row)
        self.assertTrue(added.get("finding") and added.get("exception"))
        expected = {kind: (len(added.get(kind, ())), len(changed.get(kind, ()))) for kind in {*added, *changed}}
        told = diff("earlier.zip", "packet.zip")
        self.assertEqual(told["continuity"], "follows")
        self.assertEqual({row["type"]: (row["new"], row["changed"]) for row in told["rows"]}, expected)
        self.assertEqual(sum(change["type"] == "exception" for change in told["changes"]), sum(expected["exception"]))
        self.assertIn("exception_aging", [figure["id"] for figure in told["figures"]])
        self.assertFalse(any(figure["other_definition"] for figure in told["figures"]))
        self.assertEqual(told["controls"], self.controls_that_differ("earlier.zip", "packet.zip"))
        self.assertTrue(told["controls"])
        self.assertEqual(told["first_is_partial"], False)
        back = diff("packet.zip", "earlier.zip")
        self.assertEqual((back["continuity"], back["rows"]), ("older", None))
        same = diff("packet.zip", "packet.zip")
        self.assertEqual((same["continuity"], same["figures"], same["controls"], same["rows"]), ("same", [], [], None))
        self.assertEqual(same["before_id"], same["after_id"])
        self.assertNotEqual(told["before_id"], told["after_id"])
        self.assertEqual((told["before_period"], told["period_gap"]), (told["after_period"], None))

    def test_what_cannot_be_compared_is_said(self):
        forger = tamper.Forger(self.root / "packet.zip", self.root / "keys")

        def forge(name, files):
            (self.root / name).write_bytes(forger.pack(forger.rebag(files)))

        def told(first, second):
            ended = [subprocess.run([PROGRAM, "packet", "diff", self.root / first, self.root / second, *more], env=self.environment,
                                    capture_output=True, text=True, timeout=300, check=True).stdout for more in ([], ["--json"])]
            return ended[0], json.loads(ended[1])

        forge("uncounted.zip", {name: data for name, data in forger.files.items() if not name.startswith("data/oscal/")})
        for pair, words in ((("packet.zip", "uncounted.zip"), "the second packet counts none"),
                            (("uncounted.zip", "packet.zip"), "the first packet counts none"),
                            (("uncounted.zip", "uncounted.zip"), "neither packet counts any")):
            text, document = told(*pair)
            self.assertIn(words, text)
            self.assertIsNone(document["controls"])
        # Of the same log by its name and its size, and with another line.
        forge("diverged.zip", forger.files | {"data/evidence.db": forger.database(
            lambda store: store.execute("UPDATE log_entry SET leaf = ? WHERE seq = 1", ("0" * 64,)))})
        text, document = told("packet.zip", "diverged.zip")
        self.assertIn("The log went another way", text)
        self.assertEqual((document["continuity"], document["rows"], document["changes"]), ("diverged", None, None))
        period = forger.packet["period"]
        later = forger.packet | {"period": period | {"from": "2026-11-20T23:00:00Z", "to": "2026-11-27T23:00:00Z"}}
        forge("later.zip", forger.files | {"data/packet.json": tamper.canonical(later)})
        text, document = told("packet.zip", "later.zip")
        self.assertIn(f"Neither period covers the time from {period['to']} until before 2026-11-20T23:00:00Z.", text)
        self.assertEqual(document["period_gap"], {"from": period["to"], "to": "2026-11-20T23:00:00Z"})
        text, document = told("later.zip", "packet.zip")
        self.assertIn("The period of the second packet begins before that of the first.", text)
        self.assertIsNone(document["period_gap"])

    def controls_that_differ(self, first, second):
        """As the documents themselves tell."""
        def counted(packet):
            controls, titles = {}, {}
            with zipfile.ZipFile(self.root / packet) as archive:
                read = lambda name: json.loads(archive.read(f"{archive.namelist()[0].split('/')[0]}/data/oscal/{name}.json"))[name]
                for observation in read("assessment-results")["results"][0]["observations"]:
                    said = {one["name"]: one["value"] for one in observation["props"]}
                    if "control" in said:
                        controls[said["control"]] = {"state": said["state"], "due": said.get("due"), "present": said.get("present")}
                for group in read("catalog")["groups"]:
                    titles |= {control["id"]: control["title"] for control in group["controls"]}
            return controls, titles

        before, after = counted(first), counted(second)
        return [{"id": key, "title": after[1][key], "before": before[0].get(key), "after": after[0].get(key)}
                for key in sorted({*before[0], *after[0]}) if before[0].get(key) != after[0].get(key)]

    def test_what_is_withheld_is_not_in_it(self):
        self.assertEqual(self.by_person.returncode, 2, self.by_person.stderr)
        self.assertIn("names persons", self.by_person.stderr)
        made = self.create("withheld.toml", "withheld.zip", "--json", "--store-only")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertIn("NOT SIGNED", made.stderr)
        packet = self.root / "withheld.zip"
        store = sqlite3.connect(self.root / "store.db")
        people = {name for (name,) in store.execute("SELECT owner FROM exception_version WHERE owner IS NOT NULL "
                                                    "UNION SELECT approver FROM exception_version WHERE approver IS NOT NULL")}
        self.assertGreater(len(people), 1)
        with zipfile.ZipFile(packet) as archive:
            self.assertFalse([name for name in archive.namelist() if "/raw/" in name and name.endswith(".json")])
            self.assertTrue([name for name in archive.namelist() if "/samples/" in name])
            content = b"".join(archive.read(name) for name in archive.namelist()) + packet.read_bytes()
            about = json.loads(next(archive.read(name) for name in archive.namelist() if name.endswith("data/packet.json")))
        for person in people:
            self.assertNotIn(person.encode(), content)
        self.assertGreater(about["withheld"]["personal"], 0)
        hygiene = next(one for one in about["metrics"] if one["id"] == "exception_aging")
        self.assertIn("no_owner", hygiene["withheld"])
        ended = self.verify(packet, None, "--unsigned")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("check 10: ok", ended.stdout + ended.stderr)
        self.assertEqual(self.failed_at(self.verify(packet)), "1")


class ErasureCase(PacketCase):
    """Packets of a store that something is erased from."""

    def people(self):
        store = sqlite3.connect(self.root / "store.db")
        found = [name for (name,) in store.execute("SELECT approver FROM exception_version WHERE approver IS NOT NULL GROUP BY 1 ORDER BY COUNT(*) DESC")]
        store.close()
        return found

    def made_of(self, name, *lines):
        (self.root / f"{name}.toml").write_text(SCOPE.replace('"sla_rate"', '"sla_rate", "exception_hygiene", "service_ownership"') + "".join(
            line + "\n" for line in ('personal = "disclosed"', *lines)))
        made = self.create(f"{name}.toml", f"{name}.zip", "--key", self.root / "keys/person", "--json")
        self.assertEqual(made.returncode, 0, made.stderr)
        with zipfile.ZipFile(self.root / f"{name}.zip") as archive:
            return {entry.split("/", 1)[1]: archive.read(entry) for entry in archive.namelist()}

    def accepted(self, name, trust):
        ended = self.verify(self.root / f"{name}.zip", trust)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        ours = subprocess.run([PROGRAM, "packet", "verify", self.root / f"{name}.zip", "--trust", trust], env=self.environment,
                              capture_output=True, text=True, timeout=300, check=False)
        self.assertEqual(ours.returncode, 0, ours.stdout + ours.stderr)

    def table(self, inside, sql):
        (self.root / "looked at.db").write_bytes(inside["data/evidence.db"])
        return sqlite3.connect(self.root / "looked at.db").execute(sql).fetchall()


class Erased(ErasureCase):
    """A person is erased from the store that packets are made of."""

    def test_packets_say_the_same_without_the_name(self):
        person = self.people()[0]
        before = self.made_of("before", f"log_size = {self.size}")
        self.assertIn(person, {name for (name,) in self.table(before, "SELECT approver FROM exception")})
        self.run_("store", "erase", "--person", person, "--reason", "request 17", "--apply")
        after_size = self.newest_size()
        self.assertGreater(after_size, self.size)
        trust = self.root / "trust of all"
        shutil.copytree(self.root / "keys/trust", trust, dirs_exist_ok=True)
        # The log as a whole; and what goes on from before it, so that the names stood in older lines.
        whole, since = (self.made_of("whole", f"log_size = {after_size}"),
                        self.made_of("since", f"log_size = {after_size}", f"previous_log_size = {self.size}"))
        (trust / "last_checkpoint").write_text(self.kept(self.size))
        for name in ("whole", "since"):
            self.accepted(name, trust)
        for inside in (whole, since):
            self.assertEqual([name for name, content in inside.items() if person.encode() in content], [])
        question = "SELECT id, approver FROM exception ORDER BY id"
        named = [name for name, in self.table(before, "SELECT id FROM exception WHERE approver = '%s' ORDER BY id" % person.replace("'", "''"))]
        for inside in (whole, since):
            self.assertEqual([one for one in inside if "metrics/" in one], [one for one in before if "metrics/" in one])
            words = {approver for name, approver in self.table(inside, question) if name in named}
            self.assertEqual(len(words), 1)
            self.assertRegex(min(words), "^erased-[0-9a-f]{8}-1$")
            for figure in [one for one in before if one.endswith(".expected.csv") or "populations/" in one and one.endswith(".csv")]:
                with self.subTest(figure):
                    # The shell puts a text with a blank between quotes.
                    old = before[figure].replace(f'"{person}"'.encode(), min(words).encode()).replace(person.encode(), min(words).encode())
                    self.assertEqual(inside[figure], old)
            self.assertEqual(len(self.table(inside, question)), len(self.table(before, question)))
        # As of before it nothing tells what stands there: only what names nobody can be had.
        old = self.create("before.toml", "old.zip")
        self.assertEqual(old.returncode, 3, old.stderr)
        self.assertIn("was erased since", old.stderr)
        self.assertEqual(self.create("withheld.toml", "old.zip").returncode, 0)
        # And once more, from behind the erasure: its line is an older one then.
        self.run_("store", "erase", "--person", self.people()[1], "--reason", "request 18", "--apply")
        last = self.made_of("last", f"log_size = {self.newest_size()}", f"previous_log_size = {after_size}")
        (trust / "last_checkpoint").write_text(self.kept(after_size))
        self.accepted("last", trust)
        for figure in [one for one in before if one.endswith(".expected.csv")]:
            self.assertEqual(last[figure], before[figure])
        self.assertEqual({approver for name, approver in self.table(last, question) if name in named}, words | {
            approver for name, approver in self.table(whole, question) if name in named})


class RecordErased(ErasureCase):
    """A record is erased whole from the store that packets are made of."""

    def test_a_record_that_was_erased_is_a_gap(self):
        store = sqlite3.connect(self.root / "store.db")
        source, name, lines = store.execute("SELECT source, id, group_concat(log_seq) FROM exception_version GROUP BY source, id "
                                            "ORDER BY COUNT(*) DESC, id LIMIT 1").fetchone()
        store.close()
        before = self.made_of("full", f"log_size = {(size := self.newest_size())}")
        self.run_("store", "erase-record", f"exception:{source}:{name}", "--reason", "case 12", "--apply")
        after = self.newest_size()
        trust = self.root / "trust with a gap"
        shutil.copytree(self.root / "keys/trust", trust, dirs_exist_ok=True)
        whole, since = self.made_of("gap", f"log_size = {after}"), self.made_of("gap since", f"log_size = {after}", f"previous_log_size = {size}")
        (trust / "last_checkpoint").write_text(self.kept(size))
        for packet in ("gap", "gap since"):
            self.accepted(packet, trust)
        gone = self.table(whole, "SELECT group_concat(seq) FROM log_entry WHERE line IS NULL")[0][0]
        self.assertEqual(sorted(gone.split(",")), sorted(lines.split(",")))
        for inside in (whole, since):
            self.assertEqual(self.table(inside, f"SELECT COUNT(*) FROM exception WHERE id = '{name}'")[0][0], 0)
            told = json.loads(inside["data/packet.json"])
            self.assertIn("exception_aging: 1 records were erased", told["gaps"])
            states = {one["id"]: one["state"] for one in told["metrics"]}
            self.assertEqual(states["exception_aging"], "partial")
            doubts = {one["code"]: one["says"] for one in json.loads(inside["data/populations/exception_aging.ipe.json"])["not_proved"]}
            self.assertTrue(doubts["erased"].startswith("1 records of the row types"), doubts)
        count = "SELECT COUNT(*) FROM exception"
        self.assertEqual(self.table(whole, count)[0][0], self.table(before, count)[0][0] - 1)
        # What was handed over before can be made no more, whatever it withholds: its lines are gone.
        for scope in ("full.toml", "withheld.toml"):
            old = self.create(scope, "old.zip")
            self.assertEqual(old.returncode, 3, old.stderr)
            self.assertIn("a record was erased since line", old.stderr)


class SampleErased(ErasureCase):
    """A record that an auditor drew from a frozen population is erased."""

    def test_the_population_goes_with_it_and_the_packet_says_so(self):
        before = self.made_of("drawn", f"log_size = {self.newest_size()}")
        samples = json.loads(before["data/packet.json"])["samples"]
        name = next(one["name"] for one in samples if one["seed"])
        row = next(csv.DictReader(io.StringIO(before[f"data/samples/{name}.csv"].decode())))["row"]
        frozen = [one["name"] for one in samples if row in before[f"data/samples/{one['name']}.population.csv"].decode()]
        dry = json.loads(self.run_("store", "erase-record", row, "--reason", "case 13", "--json"))
        self.assertEqual(dry["frozen_populations"], len(frozen) + 1, dry)  # and one of another period
        self.assertGreaterEqual(dry["named_by"]["sample_item"], 1)
        self.run_("store", "erase-record", row, "--reason", "case 13", "--apply")
        after = self.made_of("without", f"log_size = {self.newest_size()}")
        told = json.loads(after["data/packet.json"])
        self.assertEqual(sorted(one["name"] for one in told["samples"] if one["absent"] == "removed"), sorted(frozen))
        for one in frozen:
            self.assertIn(f"the frozen population of {one} is not there any more", told["gaps"])
        self.assertEqual([one for one in after if "samples/" in one and row.encode() in after[one]], [])
        trust = self.root / "trust of all"
        shutil.copytree(self.root / "keys/trust", trust, dirs_exist_ok=True)
        self.accepted("without", trust)
        self.run_("store", "check")


class Scoped(ErasureCase):
    """What the organisation answered for is declared in its configuration, and changes."""

    def test_the_version_of_the_scope_is_named(self):
        whole = self.made_of("one", f"log_size = {self.size}")
        scope = json.loads(whole["data/packet.json"])["scope"]
        self.assertEqual((scope["version"], scope.get("services", []), scope["configured_sources"]), (1, [], sorted(scope["configured_sources"])))
        self.assertIn("defectdojo", scope["configured_sources"])
        words = f"Version 1 of the declared scope, since {scope['since']} (line {scope['seq']} of the log): everything, none was declared."
        for name in ("data/README.txt", "data/index.html"):
            self.assertIn(words.encode(), whole[name])
        config = self.root / "plumbline.toml"
        config.write_text(config.read_text() + '\n[scope]\nservices = ["<b>pay</b>"]\nenvironments = ["production"]\n')
        subprocess.run([PROGRAM, "--config", config, "--store", self.root / "store.db", "sync", "--source", "argocd"],
                       env=self.environment, capture_output=True, timeout=300, check=False)  # nobody answers; it is noted all the same
        other = self.made_of("two", f"log_size = {self.newest_size()}")
        scope = json.loads(other["data/packet.json"])["scope"]
        self.assertEqual((scope["version"], scope["services"], scope["environments"]), (2, ["<b>pay</b>"], ["production"]))
        line = json.loads(self.table(other, f"SELECT line FROM entry WHERE seq = {scope['seq']}")[0][0])
        self.assertEqual((line["kind"], line["observed_at"]), ("config", scope["since"]))
        self.assertIn(b": services <b>pay</b>; environments production.", other["data/README.txt"])
        self.assertIn(b"services &lt;b&gt;pay&lt;/b&gt;; environments production", other["data/index.html"])
        trust = self.root / "trust of all"
        shutil.copytree(self.root / "keys/trust", trust, dirs_exist_ok=True)
        self.accepted("two", trust)
        # The packet of before is the same as it was: what was known then had the other scope.
        (self.root / "one.zip").rename(self.root / "first.zip")
        again = self.made_of("one", f"log_size = {self.size}")
        self.assertEqual({name for name in whole if again[name] != whole[name]}, set())


class Continued(PacketCase):
    """A packet that goes on from the one before: what is new, and of what is older only what figures and samples need."""

    def setUp(self):
        self.packet, self.trust = self.root / "next.zip", self.root / "trust since"
        shutil.copytree(self.root / "keys/trust", self.trust, dirs_exist_ok=True)
        (self.trust / "last_checkpoint").write_text(self.kept(self.synced))
        if not self.packet.exists():
            self.scope = SCOPE.replace("number = 1", "number = 2") + f'personal = "disclosed"\nlog_size = {self.size}\n'
            (self.root / "next.toml").write_text(self.scope + f"previous_log_size = {self.synced}\n")
            made = self.create("next.toml", "next.zip", "--key", self.root / "keys/person")
            self.assertEqual(made.returncode, 0, made.stderr)

    def ours(self, packet, *more):
        ended = subprocess.run([PROGRAM, "packet", "verify", packet, "--json", *more], env=self.environment, capture_output=True,
                               text=True, timeout=300, check=False)
        return ended.returncode, json.loads(ended.stdout)["checks"]

    def inside(self, packet):
        with zipfile.ZipFile(packet) as archive:
            return {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}

    def test_both_verifiers_accept_it_and_say_so(self):
        ended = self.verify(self.packet, self.trust)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertRegex(ended.stdout, r"check  6: ok    \d+ lines and \d+ older ones with their proofs")
        self.assertIn(f"check  7: ok    nothing was changed before line {self.synced}", ended.stdout)
        self.assertRegex(ended.stdout, "check 10: ok .* only a packet of the whole log proves")
        code, checks = self.ours(self.packet, "--trust", self.trust)
        self.assertIn("only a packet of the whole log proves", checks[9]["findings"][0])
        self.assertEqual((code, checks[6]["outcome"]), (0, "passed"), checks)
        files, whole = self.inside(self.packet), self.inside(self.root / "packet.zip")
        (self.root / "evidence.db").write_bytes(files["data/evidence.db"])
        store = sqlite3.connect(self.root / "evidence.db")
        self.assertEqual(store.execute("SELECT min(seq), max(seq) FROM log_entry").fetchone(), (self.synced, self.size - 1))
        older = store.execute("SELECT count(*), max(seq) FROM earlier_entry").fetchone()
        about = json.loads(files["data/packet.json"])
        self.assertEqual(about["lines"]["earlier"], older[0])
        self.assertTrue(100 < older[0] < self.synced and older[1] < self.synced)
        self.assertEqual(about["previous"]["size"], self.synced)
        # Nothing is lost for the figures and samples; of the answers only those are there that are new or needed.
        for name in whole:
            if name.startswith(("data/metrics/", "data/samples/")) or (name.startswith("data/populations/") and not name.endswith(".json")):
                self.assertEqual(files[name], whole[name], name)
        answers = [sum(name.startswith("data/raw/") for name in one) for one in (files, whole)]
        self.assertLess(*answers)

    def test_only_what_was_kept_tells_whether_it_is_that_packet(self):
        trust = self.root / "trust of another"
        shutil.copytree(self.trust, trust, dirs_exist_ok=True)
        (trust / "last_checkpoint").unlink()
        ended = self.verify(self.packet, trust)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn("check  7: -", ended.stdout)
        self.assertEqual(self.ours(self.packet, "--trust", trust)[1][6]["outcome"], "unproven")
        kept = self.kept(self.synced).splitlines()
        for wrong in ([kept[0], kept[1], base64.b64encode(bytes(32)).decode()], [kept[0], str(self.size), kept[2]], self.kept(self.before).splitlines(), ["other.example/log", *kept[1:]]):
            (trust / "last_checkpoint").write_text("".join(line + "\n" for line in wrong))
            self.assertEqual(self.failed_at(self.verify(self.packet, trust)), "7")
            code, checks = self.ours(self.packet, "--trust", trust)
            self.assertEqual((code, checks[6]["outcome"]), (1, "failed"))

    def test_the_packet_before_tells_as_much_as_its_checkpoint(self):
        prior = self.root / "prior.zip"
        (self.root / "prior.toml").write_text(SCOPE + f'personal = "disclosed"\nlog_size = {self.synced}\n')
        made = self.create("prior.toml", prior, "--key", self.root / "keys/person")
        self.assertEqual(made.returncode, 0, made.stderr)
        trust = self.root / "trust without checkpoint"
        shutil.copytree(self.trust, trust, dirs_exist_ok=True)
        (trust / "last_checkpoint").unlink()
        for packet in (self.packet, self.root / "packet.zip"):  # one that goes on from it, and one of the whole log
            code, checks = self.ours(packet, "--trust", trust, "--before", prior)
            self.assertEqual((code, checks[6]["outcome"]), (0, "passed"), checks[6])
        code, checks = self.ours(self.packet, "--before", prior)
        self.assertEqual((code, checks[6]["outcome"]), (0, "passed"), checks[6])
        for packet in (self.packet, self.root / "packet.zip"):  # not from itself
            code, checks = self.ours(packet, "--trust", trust, "--before", packet)
            self.assertEqual((code, checks[6]["outcome"]), (1, "failed"))
            self.assertIn("is this one itself", checks[6]["findings"][-1])
        # It goes on from a line before the one where that packet ended, and holds all lines since.
        code, checks = self.ours(self.packet, "--trust", trust, "--before", self.root / "packet.zip")
        self.assertEqual((code, checks[6]["outcome"]), (0, "passed"), checks[6])
        self.assertIn(f"first {self.size} lines are those you knew", checks[6]["findings"][0])
        code, checks = self.ours(prior, "--trust", trust, "--before", self.root / "packet.zip")
        self.assertEqual((code, checks[6]["outcome"]), (1, "failed"))
        self.assertIn("it is the older one", checks[6]["findings"][0])
        (trust / "last_checkpoint").write_text(self.kept(self.size))
        ended = self.verify(self.packet, trust)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn(f"before line {self.size},", ended.stdout)
        (trust / "last_checkpoint").unlink()

        def refused(words, before, trust):
            ended = subprocess.run([PROGRAM, "packet", "verify", self.packet, "--trust", trust, "--before", before], env=self.environment,
                                   capture_output=True, text=True, timeout=300, check=False)
            self.assertEqual((ended.returncode, ended.stdout), (3, ""), ended.stderr)
            self.assertIn(words, ended.stderr)

        (trust / "last_checkpoint").write_text(self.kept(self.before))
        code, checks = self.ours(self.packet, "--trust", trust)
        self.assertEqual((code, checks[6]["outcome"]), (1, "failed"))
        self.assertIn("between them is another packet", checks[6]["findings"][0])
        refused("not the one that you kept", prior, trust)
        (trust / "last_checkpoint").unlink()
        bytes_ = bytearray(prior.read_bytes())
        bytes_[len(bytes_) // 2] ^= 1
        (self.root / "broken.zip").write_bytes(bytes_)
        refused("broken.zip", self.root / "broken.zip", trust)
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", self.root / "other.pem"], check=True, capture_output=True)
        subprocess.run(["openssl", "pkey", "-in", self.root / "other.pem", "-pubout", "-out", trust / "log.pub.pem"], check=True, capture_output=True)
        refused("not signed by the log's key", prior, trust)

    def test_every_forgery_is_refused_where_it_should_be(self):
        self.refuse(self.packet, 10, self.trust)

    def test_what_cannot_be_gone_on_from(self):
        for before, word in ((3, "no checkpoint"), (self.size, "must end before"), (self.size + 10 ** 6, "must end before")):
            (self.root / "wrong.toml").write_text(SCOPE + f"log_size = {self.size}\nprevious_log_size = {before}\n")
            made = self.create("wrong.toml", "wrong.zip")
            self.assertEqual(made.returncode, 3, made.stderr)
            self.assertIn(word, made.stderr)
            self.assertFalse((self.root / "wrong.zip").exists())
        # A log whose beginning was written anew since.
        for name in ("store.db", "store.db.log-key"):
            shutil.copy(self.root / name, self.root / name.replace("store", "anew"))
        store = sqlite3.connect(self.root / "anew.db")
        for (name,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log_entry'").fetchall():
            store.execute(f"DROP TRIGGER {name}")
        store.execute("UPDATE log_entry SET leaf = zeroblob(32) WHERE seq = 1")
        store.commit()
        store.close()
        made = self.create("next.toml", "wrong.zip", store="anew.db")
        self.assertNotEqual(made.returncode, 0)
        self.assertFalse((self.root / "wrong.zip").exists())

    def test_what_changed_since_the_packet_before(self):
        (self.root / "first.toml").write_text(SCOPE + f'personal = "disclosed"\nlog_size = {self.synced}\n')
        self.assertEqual(self.create("first.toml", "first.zip").returncode, 0)
        told = []
        for second in ("next.zip", "packet.zip"):
            ended = subprocess.run([PROGRAM, "packet", "diff", self.root / "first.zip", self.root / second, "--json"], env=self.environment,
                                   capture_output=True, text=True, timeout=300, check=False)
            self.assertEqual(ended.returncode, 0, ended.stderr)
            told.append(json.loads(ended.stdout))
        self.assertEqual(told[0]["continuity"], "follows")
        self.assertTrue(told[0]["rows"])
        for part in ("rows", "changes", "figures", "controls"):
            self.assertEqual(told[0][part], told[1][part])
        self.assertFalse(told[0]["first_is_partial"])
        ended = subprocess.run([PROGRAM, "packet", "diff", self.root / "next.zip", self.root / "packet.zip"], env=self.environment,
                               capture_output=True, text=True, timeout=300, check=True)
        self.assertIn("rows that only that one tells of count as new", ended.stdout)


class Handover(PacketCase):
    """A packet on its way to an auditor, and what the log tells of it."""

    def setUp(self):
        self.out = self.root / "out"
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()
        for kind in ("ed25519", "rsa", "ecdsa"):
            if not (self.root / kind).exists():
                subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "eve@auditor.example", "-f", self.root / kind], check=True)

    def hand_over(self, key, packet=None, **given):
        return subprocess.run([PROGRAM, "--store", self.root / "store.db", "packet", "handover", packet or self.root / "packet.zip", "--to", key,
                               "--out", self.out / "packet.age", "--json"], env=self.environment | given, capture_output=True, text=True,
                              timeout=300, check=False)

    @staticmethod
    def fingerprint(key):
        return subprocess.run(["ssh-keygen", "-l", "-f", key], capture_output=True, text=True, check=True).stdout.split()[1]

    def registered(self):
        return json.loads(self.run_("packet", "register", "--json"))

    @unittest.skipUnless(shutil.which("age"), "age is not installed")
    def test_only_the_auditor_opens_it(self):
        for kind in ("ed25519", "rsa"):
            with self.subTest(kind):
                self.setUp()
                done = self.hand_over(self.root / f"{kind}.pub")
                self.assertEqual(done.returncode, 0, done.stderr)
                told = json.loads(done.stdout)
                self.assertEqual(sorted(one.name for one in self.out.iterdir()), ["packet.age", "packet.age.txt"])
                sealed = (self.out / "packet.age").read_bytes()
                self.assertEqual(told["sha256"], hashlib.sha256(sealed).hexdigest())
                self.assertTrue(sealed.startswith(b"age-encryption.org/v1"))
                # The note's own commands open it, and what comes out is what was made.
                note = (self.out / "packet.age.txt").read_text()
                for word in (told["sha256"], self.made["id"], self.fingerprint(self.root / kind), self.fingerprint(self.root / "keys/person")):
                    self.assertIn(word, note)
                command = next(line.strip() for line in note.splitlines() if line.strip().startswith("age -d"))
                subprocess.run(["sh", "-c", command.replace("YOUR-KEY", str(self.root / kind))], cwd=self.out, check=True, capture_output=True)
                name = json.loads(done.stdout)["packet"]
                self.assertEqual((self.out / f"{name}.zip").read_bytes(), (self.root / "packet.zip").read_bytes())
                ended = self.verify(self.out / f"{name}.zip")
                self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
                stranger = subprocess.run(["age", "-d", "-i", self.root / "keys/stranger", self.out / "packet.age"], capture_output=True, check=False)
                self.assertNotEqual(stranger.returncode, 0)
                newest = self.registered()["handovers"][0]
                self.assertEqual((newest["packet_id"], newest["sha256"], newest["recipients"]),
                                 (self.made["id"], told["sha256"], [self.fingerprint(self.root / kind)]))
        # Each is a line of the log, which tells nobody for whom it was but who has its disclosure.
        lines = [line for (line,) in sqlite3.connect(self.root / "store.db").execute("SELECT line FROM log_entry WHERE line LIKE '%handed_over%'")]
        self.assertEqual(len(lines), 2)
        for kind in ("ed25519", "rsa"):
            self.assertFalse([line for line in lines if self.fingerprint(self.root / kind) in line])
        self.assertEqual([one["packet_id"] for one in self.registered()["packets"]], [self.made["id"]])
        self.run_("store", "check")

    def test_what_is_not_handed_over(self):
        (self.root / "no.pub").write_text("ssh-ed25519 AAAA\n")
        (self.root / "empty.pub").write_text("# nobody\n\n")
        (self.root / "lying.pub").write_text((self.root / "ecdsa.pub").read_text().replace("ecdsa-sha2-nistp256", "ssh-ed25519", 1))
        unsigned, other = self.root / "unsigned.zip", self.root / "other.zip"
        shutil.copy(self.root / "packet.zip", unsigned)
        other.write_bytes((self.root / "packet.zip").read_bytes())
        (self.root / "other.zip.sig").write_bytes(tamper.Forger(self.root / "packet.zip", self.root / "keys").ssh(b"something else"))
        before = self.registered()
        for key, packet, given, word in (("ecdsa.pub", None, {}, "ask for another key"), ("no.pub", None, {}, "no SSH public key"),
                                         ("lying.pub", None, {}, "no SSH public key"), ("empty.pub", None, {}, "no key in it"),
                                         ("none.pub", None, {}, "none.pub"), ("ed25519", None, {}, "no SSH public key"),
                                         ("ed25519.pub", unsigned, {}, "nobody signed it"), ("ed25519.pub", other, {}, "does not fit"),
                                         ("ed25519.pub", self.root / "scope.toml", {}, ""),
                                         ("ed25519.pub", None, {"PATH": str(self.root)}, "apt install age")):
            with self.subTest(f"{key} {packet} {word}"):
                done = self.hand_over(self.root / key, packet, **given)
                self.assertNotEqual(done.returncode, 0)
                self.assertIn(word, done.stderr)
                self.assertEqual(list(self.out.iterdir()), [])
        self.assertEqual(self.registered(), before)


class Receipt(PacketCase):
    def checked(self, record, proof, key=None):
        return subprocess.run(["bash", VERIFY.with_name("verify-receipt.sh"), record, proof, key or self.root / "keys/trust/log.pub.pem"],
                              capture_output=True, text=True, timeout=60, check=False)

    def test_one_line_is_proved_without_a_packet(self):
        folder = self.root / "receipts"
        folder.mkdir()
        leaf_of = dict(sqlite3.connect(self.root / "store.db").execute("SELECT seq, hex(leaf) FROM log_entry"))
        for seq in (0, 1, self.size // 2, self.size - 2, self.size - 1):
            self.run_("packet", "receipt", str(seq), "--out", str(folder), "--log-size", str(self.size))
            record, proof = folder / f"record-{seq}.json", folder / f"record-{seq}.tlog-proof"
            self.assertEqual(hashlib.sha256(b"\0" + record.read_bytes()).hexdigest().upper(), leaf_of[seq])
            good = self.checked(record, proof)
            self.assertEqual(good.returncode, 0, good.stdout + good.stderr)
        record, proof = (folder / f"record-{self.size // 2}.{end}" for end in ("json", "tlog-proof"))
        (folder / "other.json").write_bytes(record.read_bytes().replace(b'"rec":{', b'"rec":{"AA":"x",', 1))
        self.assertEqual(self.checked(folder / "other.json", proof).returncode, 1)
        self.assertEqual(self.checked(folder / "record-0.json", proof).returncode, 1)
        lines = proof.read_bytes().splitlines(True)
        for name, forged in (("a hash less", lines[:2] + lines[3:]), ("a hash twice", lines[:3] + lines[2:]),
                             ("two exchanged", lines[:2] + [lines[3], lines[2]] + lines[4:]),
                             ("another place", [lines[0], b"index 1\n"] + lines[2:]),
                             ("no number", [lines[0], b"index -1\n"] + lines[2:]),
                             ("another form", [b"c2sp.org/tlog-proof@v2\n"] + lines[1:]),
                             ("no checkpoint", lines[:-6])):
            with self.subTest(name):
                (folder / "forged").write_bytes(b"".join(forged))
                self.assertEqual(self.checked(record, folder / "forged").returncode, 1)
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", folder / "key"], check=True, capture_output=True)
        subprocess.run(["openssl", "pkey", "-in", folder / "key", "-pubout", "-out", folder / "pub"], check=True, capture_output=True)
        self.assertEqual(self.checked(record, proof, folder / "pub").returncode, 1)
        for wrong in (str(self.size + 10 ** 6), "-1", "x"):
            ended = subprocess.run([PROGRAM, "--store", self.root / "store.db", "packet", "receipt", wrong, "--out", folder],
                                   env=self.environment, capture_output=True, text=True, check=False)
            self.assertEqual(ended.returncode, 2, ended.stderr)


class Golden(unittest.TestCase):
    """A store that is the same for ever gives the packet that is written down."""

    def test_the_packet_is_the_one_that_is_written_down(self):
        golden = json.loads((HERE / "golden.json").read_text())
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": folder} | suite.lent_clock()

            def run(*arguments):
                return subprocess.run([PROGRAM, "--store", root / "store.db", *arguments], env=environment, capture_output=True,
                                      text=True, timeout=300, check=False)
            # The key of its log: not a secret of anybody, 32 bytes in a row.
            key = base64.b64encode(bytes.fromhex("302e020100300506032b657004220420") + bytes(range(32))).decode()
            (root / "store.db.log-key").write_text(f"-----BEGIN PRIVATE KEY-----\n{key}\n-----END PRIVATE KEY-----\n")
            (root / "store.db.log-key").chmod(0o600)
            run("request", "mark", "R1", "--audit", "none", "--as", "answered")  # is refused, and makes the store
            store = sqlite3.connect(root / "store.db")
            store.executescript((HERE / "golden.sql").read_text())
            store.commit()
            store.close()
            checked = run("store", "check")
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
            (root / "scope.toml").write_text("\n".join(golden["scope"]) + "\n")
            made = run("packet", "create", "--scope", root / "scope.toml", "--out", root / "packet.zip", "--store-only", "--json")
            self.assertEqual(made.returncode, 0, made.stderr)
            seen = {"id": json.loads(made.stdout)["id"], "store_only_sha256": hashlib.sha256((root / "packet.zip").read_bytes()).hexdigest()}
            self.assertEqual(seen, {name: golden[name] for name in seen},
                             "the same store gives another packet; if a definition, the schema or the format was meant to change, "
                             "write the new values into golden.json and say why in the commit")


class Authority(http.server.BaseHTTPRequestHandler):
    """Answers requests for time stamps with what `openssl ts` makes of them, or as it is told."""

    def do_POST(self):
        self.server.seen.append((self.headers["Content-Type"], self.rfile.read(int(self.headers["Content-Length"]))))
        (self.server.place / "asked").write_bytes(self.server.seen[-1][1])
        status, body = self.server.instead or (200, PacketCase.reply(self.server.place, self.server.place / "asked"))
        self.send_response(status)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Stamped(PacketCase):
    def setUp(self):
        shutil.rmtree(self.root / "tsa", ignore_errors=True)
        self.place = self.authority()
        self.trust = self.root / "trust with stamps"
        shutil.rmtree(self.trust, ignore_errors=True)
        shutil.copytree(self.root / "keys/trust", self.trust)
        shutil.copy(self.place / "tsa.pem", self.trust / "tsa-ca.pem")
        shutil.rmtree(self.root / "out", ignore_errors=True)
        (self.root / "out").mkdir()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Authority)
        self.server.place, self.server.seen, self.server.instead = self.place, [], None
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/stamp"

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def accepted(self, packet):
        ended = self.verify(packet, self.trust)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn("check 11: ok    stamped: ", ended.stdout)
        ours = subprocess.run([PROGRAM, "packet", "verify", packet, "--trust", self.trust, "--json"], env=self.environment,
                              capture_output=True, text=True, check=False)
        self.assertEqual(ours.returncode, 0, ours.stdout + ours.stderr)
        self.assertEqual(json.loads(ours.stdout)["checks"][10]["outcome"], "passed")

    def test_an_authority_stamps_it_when_it_is_made(self):
        made = self.create("scope.toml", "out/stamped.zip", "--key", self.root / "keys/person", "--tsa", self.address, "--json")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertEqual(json.loads(made.stdout)["id"], self.made["id"])  # the stamp lies outside of it
        self.accepted(self.root / "out/stamped.zip")
        # Nothing but the digest leaves this machine.
        ((kind, asked),) = self.server.seen
        self.assertEqual(kind, "application/timestamp-query")
        self.assertIn(bytes.fromhex(self.made["id"]), asked)
        self.assertLess(len(asked), 70)

    def test_a_stamp_that_comes_later(self):
        made = self.create("scope.toml", "out/packet.zip", "--key", self.root / "keys/person", "--timestamp-request", "--store-only")
        self.assertEqual((made.returncode, self.server.seen), (0, []), made.stderr)
        (self.root / "out/packet.zip.tsr").write_bytes(self.reply(self.place, self.root / "out/packet.zip.tsq"))
        self.assertEqual(self.failed_at(self.verify(self.root / "out/packet.zip", self.trust)), "11")

        def stamp(packet, token, out, *more):
            return subprocess.run([PROGRAM, "packet", "stamp", packet, "--token", token, "--out", self.root / "out" / out, "--key",
                                   self.root / "keys/person", *more], env=self.environment, capture_output=True, text=True, check=False)
        added = stamp(self.root / "out/packet.zip", self.root / "out/packet.zip.tsr", "stamped.zip")
        self.assertEqual(added.returncode, 0, added.stderr)
        self.accepted(self.root / "out/stamped.zip")
        before, after = (zipfile.ZipFile(self.root / "out" / name) for name in ("packet.zip", "stamped.zip"))
        names = [name for name in after.namelist() if not name.endswith(".tsr")]
        self.assertEqual(names, before.namelist())
        self.assertEqual([after.read(name) for name in names], [before.read(name) for name in names])
        self.assertEqual({one.compress_type for one in after.infolist()}, {zipfile.ZIP_STORED})
        # Not twice, not over another packet, not over what is no token, not in the place of something.
        other = self.root / "out/other.tsr"
        other.write_bytes(self.reply(self.place, self.query(b"another message")))
        (self.root / "out/text").write_text("no token")
        for packet, token, out in (("stamped.zip", "packet.zip.tsr", "twice.zip"), ("packet.zip", "other.tsr", "other.zip"),
                                   ("packet.zip", "text", "text.zip"), ("packet.zip", "packet.zip.tsr", "stamped.zip"),
                                   ("text", "packet.zip.tsr", "none.zip")):
            with self.subTest(f"{packet} {token}"):
                files = {place: place.read_bytes() for place in (self.root / "out").iterdir()}
                self.assertNotEqual(stamp(self.root / "out" / packet, self.root / "out" / token, out).returncode, 0)
                self.assertEqual({place: place.read_bytes() for place in (self.root / "out").iterdir()}, files)

    def query(self, message):
        (self.place / "message").write_bytes(message)
        subprocess.run(["openssl", "ts", "-query", "-data", self.place / "message", "-sha256", "-cert", "-out", self.place / "query"],
                       check=True, capture_output=True)
        return self.place / "query"

    def test_an_authority_that_does_not_stamp(self):
        for instead in ((500, b"busy"), (200, b""), (200, b"<html>"), (200, self.reply(self.place, self.query(b"another message"))),
                        (200, b"x" * (2 << 20))):
            with self.subTest(instead[1][:10]):
                self.server.instead = instead
                made = self.create("scope.toml", "out/stamped.zip", "--key", self.root / "keys/person", "--tsa", self.address)
                self.assertNotEqual(made.returncode, 0)
                self.assertEqual(list((self.root / "out").iterdir()), [])


class Forged(PacketCase):
    def stamped(self):
        """The packet with a time-stamp of an authority made for this."""
        place = self.authority()
        forger = tamper.Forger(self.root / "packet.zip", self.root / "keys")
        (place / "tags").write_bytes(forger.files["tagmanifest-sha256.txt"])
        subprocess.run(["openssl", "ts", "-query", "-data", place / "tags", "-sha256", "-cert", "-out", place / "query"],
                       check=True, capture_output=True)
        forger.files["signatures/tagmanifest-sha256.txt.tsr"] = self.reply(place, place / "query")
        data = forger.pack(forger.files)
        (self.root / "stamped.zip").write_bytes(data)
        (self.root / "stamped.zip.sig").write_bytes(forger.ssh(data))
        shutil.copy(place / "tsa.pem", self.root / "keys/trust/tsa-ca.pem")

    def test_every_forgery_is_refused_where_it_should_be(self):
        self.stamped()
        good = self.verify(self.root / "stamped.zip")
        self.assertEqual(good.returncode, 0, good.stdout + good.stderr)
        self.assertIn("check 11: ok", good.stdout)
        self.refuse(self.root / "stamped.zip", 46)


class Stopped(PacketCase):
    def nothing_but(self, *names):
        left = sorted(place.name for place in (self.root / "out").iterdir())
        self.assertEqual(left, sorted(names))

    def setUp(self):
        shutil.rmtree(self.root / "out", ignore_errors=True)
        (self.root / "out").mkdir()

    def refused(self, ended, code, word):
        self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        self.assertIn(word, ended.stderr)
        self.nothing_but()

    def test_wrong_orders(self):
        for scope, code, word in ((SCOPE + 'as_of = "2099-01-01"\n', 3, "nothing is known after"),
                                  (SCOPE.replace("sla_rate", "no_such"), 3, "no metric"),
                                  (SCOPE + "log_size = 3\n", 3, "no checkpoint")):
            (self.root / "wrong.toml").write_text(scope)
            self.refused(self.create("wrong.toml", "out/p.zip"), code, word)
        (self.root / "out/p.zip").write_text("mine")
        self.assertEqual(self.create("withheld.toml", "out/p.zip").returncode, 3)
        self.assertEqual((self.root / "out/p.zip").read_text(), "mine")

    def test_an_altered_store(self):
        shutil.copy(self.root / "store.db", self.root / "altered.db")
        shutil.copy(self.root / "store.db.log-key", self.root / "altered.db.log-key")
        store = sqlite3.connect(self.root / "altered.db")
        store.execute("UPDATE finding_version SET severity = 'low' WHERE severity <> 'low'")
        store.commit()
        store.close()
        self.refused(self.create("withheld.toml", "out/p.zip", store="altered.db"), 3, "does not match its log")

    def test_an_answer_has_lost_its_key(self):
        for suffix in ("", ".log-key"):
            shutil.copy(self.root / f"store.db{suffix}", self.root / f"keyless.db{suffix}")
        store = sqlite3.connect(self.root / "keyless.db")
        digest, source, stream, number = store.execute(
            "SELECT k.sha256, a.source, a.stream, a.id FROM answer_key AS k JOIN raw_answer AS a ON a.sha256 = k.sha256 "
            "ORDER BY a.id DESC LIMIT 1").fetchone()
        store.execute("DELETE FROM answer_key WHERE sha256 = ?", (digest,))
        store.commit()
        store.close()
        self.refused(self.create("scope.toml", "out/p.zip", store="keyless.db"), 3,
                     f"cannot be disclosed: {source} {stream}, number {number} ({digest}); `plumbline store join-keys FILE`")
        ended = self.create("withheld.toml", "withheld-keyless.zip", store="keyless.db")  # asks for no bytes
        self.assertEqual(ended.returncode, 0, ended.stderr)
        checked = subprocess.run([PROGRAM, "--store", self.root / "keyless.db", "store", "check"], env=self.environment,
                                 capture_output=True, text=True, timeout=300, check=False)
        self.assertEqual(checked.returncode, 1, checked.stderr)
        self.assertIn("1 findings. Rows and log fit; `plumbline store join-keys FILE`", checked.stdout)

    def test_a_secret_stops_it(self):
        for suffix in ("", ".log-key"):
            shutil.copy(self.root / f"store.db{suffix}", self.root / f"leak.db{suffix}")
        report = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Lint"}}, "results": [
            {"ruleId": "R6", "level": "error", "message": {"text": "token ghp_" + "a1B2" * 9}, "locations": [
                {"physicalLocation": {"artifactLocation": {"uri": "a.c"}}}]}]}]}
        (self.root / "leak.sarif").write_text(json.dumps(report))
        done = subprocess.run([PROGRAM, "--store", self.root / "leak.db", "import", self.root / "leak.sarif", "--service", "pay"],
                              env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        (self.root / "leak.toml").write_text(SCOPE + 'personal = "disclosed"\n')
        ended = self.create("leak.toml", "out/p.zip", store="leak.db")
        self.refused(ended, 3, "token or private key")
        self.assertNotIn("a1B2", ended.stdout + ended.stderr)

    def test_killed_and_interrupted(self):
        command = [PROGRAM, "--store", self.root / "store.db", "packet", "create", "--scope", self.root / "scope.toml",
                   "--out", self.root / "out/p.zip"]
        hits = 0
        for how, wait in ((signal.SIGKILL, 0), (signal.SIGKILL, 0.05), (signal.SIGKILL, 0.1), (signal.SIGINT, 0)):
            parts = self.root / "out/p.zip.part.d"
            before = parts.stat().st_mtime_ns if parts.exists() else None
            program = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for _ in range(12_000):
                if program.poll() is not None or (parts.exists() and parts.stat().st_mtime_ns != before):
                    break
                time.sleep(0.01)
            time.sleep(wait)
            program.send_signal(how)
            program.communicate()
            hits += program.returncode == -how or how == signal.SIGINT
            if (self.root / "out/p.zip").exists():  # it was quicker: then it is whole
                with zipfile.ZipFile(self.root / "out/p.zip") as archive:
                    self.assertIsNone(archive.testzip())
                (self.root / "out/p.zip").unlink()
        self.assertGreater(hits, 1)
        self.nothing_but()  # the interrupted one took away what the killed ones had left
        made = self.create("scope.toml", "out/p.zip", "--expect-id", self.made["id"])
        self.assertEqual(made.returncode, 0, made.stderr)
        self.nothing_but("p.zip")
        checked = subprocess.run([PROGRAM, "--store", self.root / "store.db", "store", "check"], env=self.environment,
                                 capture_output=True, text=True, check=False)
        self.assertEqual(checked.returncode, 0, checked.stdout)

    def test_a_full_disk(self):
        script = """mount -t tmpfs -o size=300k tmpfs out || exit 99
"$@"; code=$?; ls -A out; exit $code"""
        ended = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", PROGRAM, "--store", "store.db", "packet", "create", "--scope",
                                "scope.toml", "--out", "out/p.zip"], env=self.environment, cwd=self.root, capture_output=True, text=True,
                               check=False)
        if ended.returncode == 99 or "unshare:" in ended.stderr:
            self.skipTest("this user may not mount")
        self.assertEqual(ended.returncode, 3, ended.stderr)
        self.assertIn("full", ended.stderr)
        self.assertEqual(ended.stdout.strip(), "")


if __name__ == "__main__":
    unittest.main()
