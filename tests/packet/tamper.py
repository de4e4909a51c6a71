# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tampered copies of an audit packet, one per known attack, with the check that must refuse each.

    tamper.py PACKET.zip KEYS OUT      KEYS: person (SSH key), log.pem, trust/; OUT/<case>/packet.zip, .sig, trust, and OUT/cases.tsv
Columns of cases.tsv: name, who (A nobody's key, P the person's key, L both keys), the checks that may refuse it (0: it passes)."""
import base64
import hashlib
import io
import json
import pathlib
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

NAMESPACE = "audit-packet@plumbline"
TAGS = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]


def sha(data, name="sha256"):
    return hashlib.new(name, data).hexdigest()


def canonical(value):
    return json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode()


class Zip:
    """A zip by our grammar, with any of its rules broken on purpose."""

    @staticmethod
    def write(entries):
        """entries: (name, data, {overrides}); as the product writes it."""
        out, central = b"", b""
        for name, data, given in entries:
            packer = zlib.compressobj(6, zlib.DEFLATED, -15)
            packed = packer.compress(data) + packer.flush()
            method = 8
            if len(packed) >= len(data) or (len(data) > 1 << 20 and len(data) > 200 * len(packed) and not given.get("bomb")):
                packed, method = data, 0
            fields = struct.pack("<HHHHHIIIHH", 20, 0, method, 0, 0x21, zlib.crc32(data), len(packed),
                                 given.get("size", len(data)), len(name), 0)
            central += struct.pack("<IH", 0x02014B50, 0x314) + fields + struct.pack(
                "<HHHII", 0, 0, 0, given.get("mode", 0o100644) << 16, len(out)) + name
            out += struct.pack("<I", 0x04034B50) + fields + name + packed
        return out + central + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(central), len(out), 0)

    @staticmethod
    def read(data):
        """name -> bytes, in order; for packets that are good."""
        import io
        import zipfile
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


class Tree:
    """An RFC 6962 tree in the few lines that a forger needs."""

    @staticmethod
    def leaf(line):
        return hashlib.sha256(b"\0" + line.encode() + b"\n").digest()

    @staticmethod
    def subtrees(leaves, before=()):
        """`before`: (level, hash) of the full subtrees that stand in front of them, largest first."""
        stack = list(before)
        for leaf in leaves:
            level = 0
            while stack and stack[-1][0] == level:
                leaf = hashlib.sha256(b"\1" + stack.pop()[1] + leaf).digest()
                level += 1
            stack.append((level, leaf))
        return [one for _, one in stack]

    @classmethod
    def root(cls, leaves, before=()):
        stack = cls.subtrees(leaves, before)
        found = stack.pop()
        while stack:
            found = hashlib.sha256(b"\1" + stack.pop() + found).digest()
        return found


class Forger:
    """A packet in parts, and the keys to make it whole again."""

    def __init__(self, packet, keys):
        self.zip = pathlib.Path(packet).read_bytes()
        self.signature = pathlib.Path(f"{packet}.sig").read_bytes()
        self.keys = pathlib.Path(keys)
        files = Zip.read(self.zip)
        self.base = next(iter(files)).split("/")[0]
        self.files = {name[len(self.base) + 1:]: data for name, data in files.items()}
        self.packet = json.loads(self.files["data/packet.json"])

    # signing
    def ssh(self, data, key="person", namespace=NAMESPACE):
        return subprocess.run(["ssh-keygen", "-Y", "sign", "-n", namespace, "-f", str(self.keys / key)], input=data,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout

    def log(self, data):
        with tempfile.NamedTemporaryFile() as text:
            text.write(data)
            text.flush()
            return subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", str(self.keys / "log.pem"), "-in", text.name],
                                  stdout=subprocess.PIPE, check=True).stdout

    def note(self, text, old):
        """A checkpoint signed anew: the key id of the old one stays."""
        line = old.decode().split("\n\n", 1)[1].splitlines()[0]
        _, name, blob = line.split(" ")
        signature = base64.b64encode(base64.b64decode(blob)[:4] + self.log(text)).decode()
        return text + f"\n— {name} {signature}\n".encode()

    # making it whole
    def rebag(self, files):
        payload = sorted((name for name in files if name.startswith("data/")), key=str.encode)
        for kind in ("sha256", "sha512"):
            files[f"manifest-{kind}.txt"] = "".join(f"{sha(files[name], kind)}  {name}\n" for name in payload).encode()
        info = files["bag-info.txt"].decode().splitlines()
        oxum = f"Payload-Oxum: {sum(len(files[name]) for name in payload)}.{len(payload)}"
        files["bag-info.txt"] = "".join((oxum if line.startswith("Payload-Oxum") else line) + "\n" for line in info).encode()
        for kind in ("sha256", "sha512"):
            files[f"tagmanifest-{kind}.txt"] = "".join(f"{sha(files[name], kind)}  {name}\n" for name in TAGS).encode()
        return files

    def restate(self, files, change=lambda statement: None):
        """The statement of the log's key over what there is now."""
        envelope = json.loads(files["signatures/packet.intoto.dsse.json"])
        statement = json.loads(base64.b64decode(envelope["payload"]))
        statement["subject"][0]["digest"]["sha256"] = sha(files["tagmanifest-sha256.txt"])
        statement["subject"][1]["digest"]["sha256"] = sha(files["data/evidence.db"])
        for name, told in statement["predicate"]["metrics"].items():
            told["sql"] = sha(files[f"data/metrics/{name}.sql"])
            told["expected"] = sha(files[f"data/metrics/{name}.expected.csv"])
        lines = files["data/log/checkpoint"].decode().splitlines()
        statement["predicate"]["log"].update(size=int(lines[1]), root=base64.b64decode(lines[2]).hex())
        change(statement)
        payload = canonical(statement)
        kind = envelope["payloadType"]
        envelope["payload"] = base64.b64encode(payload).decode()
        envelope["signatures"][0]["sig"] = base64.b64encode(self.log(f"DSSEv1 {len(kind)} {kind} {len(payload)} ".encode() + payload)).decode()
        files["signatures/packet.intoto.dsse.json"] = canonical(envelope)
        return files

    def person(self, files):
        files["signatures/tagmanifest-sha256.txt.sig"] = self.ssh(files["tagmanifest-sha256.txt"])
        return files

    def pack(self, files, extra=(), order=None):
        entries = [(f"{self.base}/{name}".encode(), data, {}) for name, data in files.items()]
        entries.sort(key=lambda entry: entry[0])
        entries += extra
        if order:
            entries = order(entries)
        return Zip.write(entries)

    def whole(self, files, keys):
        """All that somebody with these keys can make fit again."""
        files = self.rebag(files)
        if keys == "L":
            files = self.restate(files)
        return self.pack(self.person(files))

    def database(self, change):
        """evidence.db changed by SQL; text of the schema too."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "evidence.db"
            path.write_bytes(self.files["data/evidence.db"])
            store = sqlite3.connect(path)
            change(store)
            store.commit()
            store.close()
            return path.read_bytes()

    def relogged(self, change, files=None):
        """evidence.db changed, and root and checkpoint made to fit."""
        files = dict(files or self.files)
        leaves = []

        def changing(store):
            change(store)
            leaves.extend(bytes.fromhex(leaf) for (leaf,) in store.execute("SELECT leaf FROM log_entry ORDER BY seq"))
        files["data/evidence.db"] = self.database(changing)
        old = files["data/log/checkpoint"]
        origin = old.decode().split("\n")[0]
        text = f"{origin}\n{len(leaves)}\n{base64.b64encode(Tree.root(leaves)).decode()}\n".encode()
        files["data/log/checkpoint"] = self.note(text, old)
        packet = json.loads(files["data/packet.json"])
        packet["log"].update(size=len(leaves), root=Tree.root(leaves).hex())
        files["data/packet.json"] = canonical(packet)
        return files


def line_of(store, where="json_extract(line, '$.kind') = 'obs'"):
    return store.execute(f"SELECT seq, line FROM log_entry WHERE {where} ORDER BY seq DESC LIMIT 1").fetchone()


def with_flipped_bit(packed, name):
    """The zip with a bit of what that entry unpacks to flipped: not of a field that no reader needs, nor between two entries."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        entry = archive.getinfo(name)
        content = archive.read(name)
    start = entry.header_offset + 30 + len(name) + int.from_bytes(packed[entry.header_offset + 28:entry.header_offset + 30], "little")
    for place in range(start + entry.compress_size // 2, start + entry.compress_size):
        flipped = packed[:place] + bytes([packed[place] ^ 4]) + packed[place + 1:]
        if unpacked(flipped[start:start + entry.compress_size], entry.compress_type) != content:
            return flipped
    raise AssertionError("no bit of it matters")


def unpacked(data, kind):
    if kind == zipfile.ZIP_STORED:
        return data
    try:
        return zlib.decompress(data, -15)
    except zlib.error:
        return None



def cases(forger):
    """(name, who, checks that may refuse it, zip, signature or None for the person's own)"""
    good, files = forger.zip, forger.files
    flipped = with_flipped_bit(good, f"{forger.base}/data/evidence.db")

    def with_files(**changes):
        changed = dict(files)
        for name, data in changes.items():
            changed[name] = data
        return changed

    def named(name, data=b"x", at_end=True, **given):
        entry = [(name, data, given)]
        return forger.pack(files, extra=entry if at_end else (), order=None if at_end else lambda all_: sorted(all_ + entry, key=lambda one: one[0]))

    base = forger.base.encode()
    # A: whoever holds no key
    yield "bit flipped", "A", "1", flipped, forger.signature
    yield "cut short", "A", "1", good[:-100], forger.signature
    yield "signature changed", "A", "1", good, forger.signature.replace(b"U1NIU0lH", b"U1NIU0lI")
    yield "unknown signer", "A", "1", good, forger.ssh(good, "stranger")
    yield "other namespace", "A", "1", good, forger.ssh(good, namespace="file")
    # P: the person's key
    yield "bit flipped, signed again", "P", "2", flipped, None
    yield "cut short, signed again", "P", "2", good[:-100], None
    yield "name leads out", "P", "2", named(b"../../evil", at_end=False), None
    yield "name leads out of the folder", "P", "2", named(base + b"/../../evil", at_end=False), None
    yield "absolute name", "P", "2", named(b"/etc/evil", at_end=False), None
    yield "name with backslashes", "P", "2", named(base + b"/..\\..\\evil", at_end=False), None
    yield "name with control characters", "P", "2", named(base + b"/data/a\x1b[31m\n", at_end=False), None
    yield "second top folder", "P", "2", named(b"zzz/file", at_end=False), None
    yield "symbolic link", "P", "2", named(base + b"/zzz", b"/etc/passwd", mode=0o120777), None
    yield "two entries of one name", "P", "2", named(base + b"/tagmanifest-sha512.txt"), None
    yield "names that differ in case", "P", "2", named(base + b"/data/README.TXT", at_end=False), None
    yield "not in order", "P", "2", forger.pack(files, order=lambda all_: all_[::-1]), None
    yield "5 GiB declared", "P", "2", named(base + b"/zzz", b"x" * 4096, size=0xFFFFFFFF, bomb=True), None
    yield "64 MiB declared as 10 bytes", "P", "2,3", named(base + b"/zzz", b"\0" * (64 << 20), size=10, bomb=True), None
    yield "64 MiB in 64 KiB", "P", "2", named(base + b"/zzz", b"\0" * (64 << 20), bomb=True), None
    yield "report changed", "P", "3", forger.pack(with_files(**{"data/index.html": files["data/index.html"] + b" "})), None
    yield "file added", "P", "3", forger.pack(with_files(**{"data/more.txt": b"x"})), None
    yield "file added beside the bag", "P", "3", forger.pack(with_files(**{"more.txt": b"x"})), None
    yield "file missing", "P", "3", forger.pack({name: data for name, data in files.items() if name != "data/README.txt"}), None
    yield "fetch.txt", "P", "3", forger.pack(with_files(**{"fetch.txt": b"http://127.0.0.1/x 1 data/x\n"})), None
    yield "bag-info changed", "P", "3", forger.pack(with_files(**{"bag-info.txt": files["bag-info.txt"] + b"Contact-Name: x\n"})), None
    yield "manifests redone, inner signature left", "P", "4", forger.pack(
        forger.rebag(with_files(**{"data/README.txt": b"all is well\n"}))), None
    yield "inner signature changed", "P", "4", forger.pack(
        with_files(**{"signatures/tagmanifest-sha256.txt.sig": forger.ssh(b"something else")})), None
    metric = sorted(forger.packet["metrics"], key=lambda one: one["id"])[0]["id"]

    def say_more(statement):
        statement["predicate"]["metrics"][metric]["expected"] = "0" * 64
    stated = forger.restate(dict(files), say_more)
    envelope = json.loads(stated["signatures/packet.intoto.dsse.json"])
    envelope["signatures"] = json.loads(files["signatures/packet.intoto.dsse.json"])["signatures"]
    yield "metric changed in the statement", "P", "5", forger.pack(
        with_files(**{"signatures/packet.intoto.dsse.json": canonical(envelope)})), None

    def drop(store, which="seq = (SELECT max(seq) / 2 FROM log_entry)"):
        store.execute(f"DELETE FROM log_entry WHERE {which}")
    dropped = with_files(**{"data/evidence.db": forger.database(drop)})
    yield "line removed with the person's key alone", "P", "5", forger.whole(dict(dropped), "P"), None
    # L: both keys
    yield "line removed", "L", "6", forger.whole(dict(dropped), "L"), None
    yield "last line removed", "L", "6", forger.whole(with_files(**{"data/evidence.db": forger.database(
        lambda store: drop(store, "seq = (SELECT max(seq) FROM log_entry)"))}), "L"), None

    def add(store):
        seq, line = line_of(store)
        last = store.execute("SELECT max(seq) FROM log_entry").fetchone()[0]
        line = line.replace(f'"seq":{seq},', f'"seq":{last + 1},')
        store.execute("INSERT INTO log_entry VALUES (?, ?, ?, NULL)", (last + 1, Tree.leaf(line).hex(), line))
    yield "line added", "L", "6", forger.whole(with_files(**{"data/evidence.db": forger.database(add)}), "L"), None

    def swap(store):
        store.execute("UPDATE log_entry SET seq = -1 WHERE seq = 5")
        store.execute("UPDATE log_entry SET seq = 5 WHERE seq = 6")
        store.execute("UPDATE log_entry SET seq = 6 WHERE seq = -1")
    yield "two lines swapped", "L", "6", forger.whole(with_files(**{"data/evidence.db": forger.database(swap)}), "L"), None

    def alter(store, keep_leaf=True, seq=None):
        seq, line = line_of(store, "json_extract(line, '$.kind') = 'obs'" + (f" AND seq = {seq}" if seq is not None else ""))
        line = line.replace('"rec":{', '"rec":{"AA":"x",', 1)
        store.execute("UPDATE log_entry SET line = ? WHERE seq = ?", (line, seq))
        if not keep_leaf:
            store.execute("UPDATE log_entry SET leaf = ? WHERE seq = ?", (Tree.leaf(line).hex(), seq))
    yield "line changed", "L", "6", forger.whole(with_files(**{"data/evidence.db": forger.database(alter)}), "L"), None
    yield "line changed, leaf recomputed", "L", "6", forger.whole(
        with_files(**{"data/evidence.db": forger.database(lambda store: alter(store, False))}), "L"), None

    def empty(store):
        seq, _ = line_of(store)
        store.execute("UPDATE log_entry SET line = NULL, absent = 'tombstone seq 3' WHERE seq = ?", (seq,))
    yield "line called withheld", "L", "6", forger.whole(with_files(**{"data/evidence.db": forger.database(empty)}), "L"), None

    def smuggle(store):
        seq, line = line_of(store)
        store.execute("INSERT INTO earlier_entry VALUES (?, ?, ?, '')", (-5, Tree.leaf(line).hex(), line))
    yield "older line without proof", "L", "6", forger.whole(with_files(**{"data/evidence.db": forger.database(smuggle)}), "L"), None
    yield "history rewritten, signed anew", "L", "7", forger.whole(
        forger.relogged(lambda store: alter(store, False, store.execute(
            "SELECT min(seq) FROM log_entry WHERE json_extract(line, '$.kind') = 'obs'").fetchone()[0])), "L"), None
    raw = next(name for name in files if name.startswith("data/raw/") and name.endswith(".json"))
    yield "answer changed under its name", "L", "8", forger.whole(with_files(**{raw: files[raw] + b" "}), "L"), None

    def replace_person(store):
        row = store.execute("SELECT seq, name, json FROM opening WHERE name IN ('owner', 'actor', 'approver') LIMIT 1").fetchone()
        salt, name, _ = json.loads(row[2])
        text = canonical([salt, name, "somebody else"])
        new = base64.urlsafe_b64encode(text).decode().rstrip("=")
        old = base64.urlsafe_b64encode(row[2].encode()).decode().rstrip("=")
        store.execute("UPDATE opening SET json = ? WHERE seq = ? AND name = ?", (text.decode(), row[0], name))
        store.execute("UPDATE disclosure SET disclosure = ? WHERE seq = ? AND disclosure = ?", (new, row[0], old))
    yield "disclosed person replaced", "L", "9", forger.whole(with_files(**{"data/evidence.db": forger.database(replace_person)}), "L"), None

    def replace_shown(store):
        row = store.execute("SELECT seq, name, json FROM opening WHERE name IN ('owner', 'actor', 'approver') LIMIT 1").fetchone()
        salt, name, _ = json.loads(row[2])
        store.execute("UPDATE opening SET json = ? WHERE seq = ? AND name = ?", (canonical([salt, name, "x"]).decode(), row[0], name))
    yield "shown person replaced", "L", "9", forger.whole(with_files(**{"data/evidence.db": forger.database(replace_shown)}), "L"), None
    expected = f"data/metrics/{metric}.expected.csv"
    yield "value changed", "L", "10", forger.whole(with_files(**{expected: files[expected].replace(b",", b",9", 2)}), "L"), None
    sql = f"data/metrics/{metric}.sql"
    yield "definition changed", "L", "10", forger.whole(with_files(**{sql: files[sql].replace(b" ORDER BY name", b" ORDER BY  name")}), "L"), None
    cohort = max((name for name in files if name.startswith("data/populations/") and name.endswith(".csv")), key=lambda name: len(files[name]))
    yield "cases changed", "L", "10", forger.whole(with_files(**{cohort: b"".join(files[cohort].splitlines(True)[:-1])}), "L"), None
    packet = json.loads(files["data/packet.json"])
    shown = next(one for one in packet["metrics"] if one["value"] is not None and not one["not_recomputable"] and not one["withheld"])
    shown["value"] = "12345"
    yield "value changed in packet.json", "L", "10", forger.whole(with_files(**{"data/packet.json": canonical(packet)}), "L"), None

    def hide(store):
        text = store.execute("SELECT sql FROM sqlite_schema WHERE name = 'entry'").fetchone()[0]
        store.execute("DROP VIEW entry")
        store.execute(text + " WHERE seq > 100")
    yield "view that hides rows", "L", "10", forger.whole(with_files(**{"data/evidence.db": forger.database(hide)}), "L"), None

    def trigger(store):
        store.execute("CREATE TRIGGER t BEFORE INSERT ON param BEGIN SELECT 1; END")
    yield "trigger in the database", "L", "10", forger.whole(with_files(**{"data/evidence.db": forger.database(trigger)}), "L"), None
    results = json.loads(files["data/oscal/assessment-results.json"])
    observation = next(one for one in results["assessment-results"]["results"][0]["observations"] if "value" in [prop["name"] for prop in one["props"]])
    next(prop for prop in observation["props"] if prop["name"] == "value")["value"] = "12345"
    yield "value changed in OSCAL", "L", "10", forger.whole(with_files(**{"data/oscal/assessment-results.json": canonical(results)}), "L"), None
    results = json.loads(files["data/oscal/assessment-results.json"])
    complete = next(prop for prop in results["assessment-results"]["results"][0]["props"] if prop["name"] == "complete")
    complete["value"] = "no" if complete["value"] == "yes" else "yes"
    yield "gaps denied in OSCAL", "L", "10", forger.whole(with_files(**{"data/oscal/assessment-results.json": canonical(results)}), "L"), None
    drawn = next(name for name in files if name.startswith("data/samples/") and name.endswith(".csv") and not name.endswith(".population.csv"))
    lines = files[drawn].splitlines(True)
    yield "sampled item removed", "L", "10", forger.whole(with_files(**{drawn: b"".join(lines[:-1])}), "L"), None
    cohort = drawn.replace(".csv", ".population.csv")
    rows = files[cohort].splitlines(True)
    yield "population of a sample cut", "L", "10", forger.whole(with_files(**{cohort: b"".join(rows[:-1])}), "L"), None
    yield "row of a sample renamed", "L", "10", forger.whole(
        with_files(**{cohort: b"".join([rows[0], rows[1].replace(b":", b":x", 1), *rows[2:]])}), "L"), None
    yield "strata of a sample changed", "L", "10", forger.whole(
        with_files(**{cohort: b"".join([rows[0], *[row.rstrip(b"\n") + b"x\n" for row in rows[1:]]])}), "L"), None
    packet = json.loads(files["data/packet.json"])
    next(one for one in packet["samples"] if one["seed"])["seed"] = "another"
    yield "seed changed in packet.json", "L", "10", forger.whole(with_files(**{"data/packet.json": canonical(packet)}), "L"), None
    packet = json.loads(files["data/packet.json"])
    packet["samples"] = []
    yield "samples not told of", "L", "10", forger.whole(with_files(**{"data/packet.json": canonical(packet)}), "L"), None
    if "signatures/tagmanifest-sha256.txt.tsr" in files:
        yield "made anew after stamping", "L", "11", forger.whole(with_files(**{"data/README.txt": b"all is well\n"}), "L"), None
        yield "stamp removed", "L", "11", forger.pack(
            {name: data for name, data in files.items() if not name.endswith(".tsr")}), None
    yield "newest line rewritten before anybody saw it", "L", "known limit", forger.whole(
        forger.relogged(lambda store: alter(store, False)), "L"), None


def continued(forger):
    """The same of a packet that goes on from the one before."""
    files = forger.files

    def changed(change, **more):
        return forger.whole({**files, **more, "data/evidence.db": forger.database(change)}, "L")

    def alter(store, keep_leaf=True):
        seq, line = store.execute("SELECT seq, line FROM earlier_entry ORDER BY seq LIMIT 1").fetchone()
        line = line.replace('"rec":{', '"rec":{"AA":"x",', 1)
        store.execute("UPDATE earlier_entry SET line = ? WHERE seq = ?", (line, seq))
        if not keep_leaf:
            store.execute("UPDATE earlier_entry SET leaf = ? WHERE seq = ?", (Tree.leaf(line).hex(), seq))
    yield "older line changed", "L", "6", changed(alter), None
    yield "older line changed, leaf recomputed", "L", "6", changed(lambda store: alter(store, False)), None
    yield "older line removed", "L", "6", changed(
        lambda store: store.execute("DELETE FROM earlier_entry WHERE seq = (SELECT min(seq) FROM earlier_entry)")), None

    def exchange(store):
        (one, first), (other, second) = store.execute("SELECT seq, proof FROM earlier_entry ORDER BY seq LIMIT 2").fetchall()
        store.execute("UPDATE earlier_entry SET proof = ? WHERE seq = ?", (second, one))
        store.execute("UPDATE earlier_entry SET proof = ? WHERE seq = ?", (first, other))
    yield "proofs of older lines exchanged", "L", "6", changed(exchange), None
    yield "proof of an older line cut", "L", "6", changed(
        lambda store: store.execute("UPDATE earlier_entry SET proof = substr(proof, 1, length(proof) - 65)")), None
    yield "older line told to be one of now", "L", "6", changed(
        lambda store: store.execute("UPDATE earlier_entry SET seq = (SELECT max(seq) + 1 FROM log_entry) "
                                    "WHERE seq = (SELECT max(seq) FROM earlier_entry)")), None
    frontier = files["data/log/frontier.prev.txt"].decode().splitlines()
    other = "".join(line + "\n" for line in [frontier[0][::-1], *frontier[1:]]).encode()
    yield "frontier changed", "L", "6", forger.whole({**files, "data/log/frontier.prev.txt": other}, "L"), None
    yield "frontier cut", "L", "6", forger.whole({**files, "data/log/frontier.prev.txt": b""}, "L"), None
    yield "where it goes on from not told", "L", "6", forger.whole(
        {name: data for name, data in files.items() if ".prev" not in name}, "L"), None
    # Before it there was another log: all that can be made to fit again fits, but not what the auditor kept.
    origin, size = files["data/log/checkpoint.prev"].decode().splitlines()[:2]
    before = [(level, hashlib.sha256(str(level).encode()).digest()) for level in range(60, -1, -1) if int(size) >> level & 1]
    leaves = []

    def forget(store):
        store.execute("DELETE FROM earlier_entry")
        leaves.extend(bytes.fromhex(leaf) for (leaf,) in store.execute("SELECT leaf FROM log_entry ORDER BY seq"))
    anew = {**files, "data/evidence.db": forger.database(forget),
            "data/log/frontier.prev.txt": "".join(one.hex() + "\n" for _, one in before).encode()}
    roots = {"data/log/checkpoint.prev": (size, Tree.root([], before)),
             "data/log/checkpoint": (str(int(size) + len(leaves)), Tree.root(leaves, before))}
    for name, (count, root) in roots.items():
        anew[name] = forger.note(f"{origin}\n{count}\n{base64.b64encode(root).decode()}\n".encode(), files[name])
    packet = json.loads(files["data/packet.json"])
    packet["previous"]["root"] = roots["data/log/checkpoint.prev"][1].hex()
    packet["log"]["root"] = roots["data/log/checkpoint"][1].hex()
    packet["lines"]["earlier"] = 0
    anew["data/packet.json"] = canonical(packet)
    anew = forger.restate(forger.rebag(anew), lambda statement: statement["predicate"].update(previous=packet["previous"], log=packet["log"]))
    yield "history before it rewritten, both checkpoints signed anew", "L", "7", forger.pack(forger.person(anew)), None


def main(packet, keys, out):
    forger = Forger(packet, keys)
    folder = pathlib.Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    table = []
    for number, (name, who, checks, data, signature) in enumerate(continued(forger) if "data/log/checkpoint.prev" in forger.files else cases(forger), 1):
        place = folder / f"{number:02}"
        place.mkdir()
        (place / "packet.zip").write_bytes(data)
        (place / "packet.zip.sig").write_bytes(signature if signature is not None else forger.ssh(data))
        table.append(f"{number:02}\t{name}\t{who}\t{checks}\n")
    (folder / "cases.tsv").write_text("".join(table), encoding="utf-8")
    shutil.copytree(pathlib.Path(keys) / "trust", folder / "trust", dirs_exist_ok=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
