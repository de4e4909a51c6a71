#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what an SQLite store holds as a store of an earlier or the present schema version, for both engines.

    tools/store_fixture.py STORE VERSION
    tools/store_fixture.py --program PLUMBLINE VERSION...

makes tests/fixtures/stores/<VERSION>.sqlite.sql and .postgresql.sql, from a store or from one that the program fills with what the
schemas up to that one had a place for. Do it once for each version that is released, with a small store that has a row in
every ledger table, and never again: these files are how a store of that version looked. It stops where a value has no place in that version.
"""
import hashlib
import http.server
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import zlib

import source_tree

FOLDER = "tests/fixtures/stores"
SCHEMA = "resources/schema"
# Tables that had another name or form: the old one, its source now, and what became of its columns.
FORMER = {"sync_cursor": ("partition_read", {"complete": "CASE state WHEN 'complete' THEN 1 ELSE 0 END"})}
# What a store wrote down later about what it had: the upgrade puts something in its place.
LATER = {("sync_run", "told_answer"), ("sync_run", "told_rejected"), ("stream_read", "known_ns"), ("partition_read", "repeated")}
KEYS_SINCE = 23  # before, answers were not encrypted
SEALED = " aes-256-gcm"
FILLED_BY_SCHEMA = ("store_meta", "log_head")
WORDS = {"sqlite": {"{SERIAL}": "INTEGER PRIMARY KEY", "{KEY}": "INTEGER NOT NULL PRIMARY KEY", "{CLUSTERED}": " WITHOUT ROWID", "{BLOB}": "BLOB"},
         "postgresql": {"{SERIAL}": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "{KEY}": "BIGINT NOT NULL PRIMARY KEY",
                        "{CLUSTERED}": "", "{BLOB}": "BYTEA"}}
FINDING = {"id": "f1", "rule": "CVE-2026-1", "severity": "high", "first_seen": "2026-10-20T10:00:00Z", "state": "open"}
FOUND = [[FINDING, FINDING | {"id": "f2"}, {"id": "f3"}],
         [FINDING | {"state": "fixed", "resolved_at": "2026-10-25T00:00:00Z"}, FINDING | {"id": "f2"}, {"id": "f3"}]]
# Samples of tests/fixtures/connectors that are told to a store of that version and later ones, until the next line.
SAMPLES = {6: ("alertmanager/silences", "servicenow/approvals", "kubernetes/constraints"), 9: ("kubernetes/kyverno_policies", "servicenow/incidents"),
           10: ("model-prices/catalogue", "prometheus/slo_buckets", "prometheus/provider_health"), 11: ("rest/deployments",),
           13: ("argocd/applications",), 19: ("kubernetes/policy_exceptions", "clickhouse/calls"), 22: ("gitlab/merge_requests",),
           28: ("gitlab/audit_events", "kubernetes/workloads")}
WORDS_SINCE = {8: ("store", "hold", "add", "--reason", "an audit", "--by", "legal"),
               18: ("decision", "add", "--owner", "kim", "--due", "2027-01-31", "close old exceptions")}


def statements(root, version, engine):
    """The statements of all schema files up to a version, as the program runs them."""
    yield "CREATE TABLE IF NOT EXISTS store_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"
    other = "postgresql" if engine == "sqlite" else "sqlite"
    for path in sorted((root / SCHEMA).glob("*.sql")):
        if int(path.name[:4]) > version or path.name.endswith(f".{other}.sql"):
            continue
        text = re.sub(r"--[^\n]*", "", path.read_text(encoding="utf-8"))
        for word, meaning in WORDS[engine].items():
            text = text.replace(word, meaning)
        yield from (one.strip().removesuffix(";") for one in text.split(";\n") if one.strip())


def literal(value, engine):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'" if engine == "sqlite" else f"'\\x{value.hex()}'"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def tables(database):
    names = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY 1")]
    return {name: [line[1] for line in database.execute(f"PRAGMA table_info({name})")] for name in names}


def refuse_what_has_no_place(source, present, former, version):
    origins = {FORMER.get(table, (table, {}))[0]: columns for table, columns in former.items()}
    renamed = {origin for origin, _ in FORMER.values()} - set(former)
    for table, columns in present.items():
        if table == "answer_key" and version < KEYS_SINCE:
            continue
        for column in columns:
            if table in renamed or column in origins.get(table, ()) or (table, column) in LATER:
                continue
            if source.execute(f"SELECT COUNT({column}) FROM {table}").fetchone()[0]:
                raise SystemExit(f"schema {version} has no place for {table}.{column}, which is not empty")


def before_keys(values, columns, plain):
    """A kept answer as it lay there before answers had keys."""
    row = dict(zip(columns, values))
    if row["codec"].endswith(SEALED):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        row |= {"codec": "deflate", "body": packer.compress(plain[row["sha256"]]) + packer.flush()}
    return list(row.values())


def dump(root, store, version, engine, plain):
    source = sqlite3.connect(store)
    shape = sqlite3.connect(":memory:")
    for statement in statements(root, version, "sqlite"):
        shape.execute(statement)
    present, former = tables(source), tables(shape)
    refuse_what_has_no_place(source, present, former, version)
    yield from statements(root, version, engine)
    yield from (f"DELETE FROM {table}" for table in FILLED_BY_SCHEMA if table in former)
    made = "\n".join(statements(root, version, engine))
    for table, columns in former.items():
        origin, formulas = FORMER.get(table, (table, {}))
        if origin not in present:
            continue
        chosen = ", ".join(formulas.get(column, column) for column in columns)
        overriding = "OVERRIDING SYSTEM VALUE " if engine == "postgresql" and re.search(
            rf"CREATE TABLE {table} \(\s*\w+\s+BIGINT GENERATED", made) else ""
        for row in source.execute(f"SELECT {chosen} FROM {origin} ORDER BY 1, 2"):
            values = [str(version) if table == "store_meta" and row[0] == "schema_version" and column == "value" else value
                      for column, value in zip(columns, row)]
            if table == "raw_body" and version < KEYS_SINCE:
                values = before_keys(values, columns, plain)
            yield f"INSERT INTO {table} ({', '.join(columns)}) {overriding}VALUES ({', '.join(literal(value, engine) for value in values)})"


def write(root, store, version, plain):
    for engine in WORDS:
        lines = ["-- SPDX-FileCopyrightText: 2026 Plumbline contributors", "-- SPDX-License-Identifier: GPL-3.0-or-later",
                 f"-- A store of schema {version}, made by tools/store_fixture.py; never edited."]
        lines += [statement + ";" for statement in dump(root, store, version, engine, plain)]
        (root / FOLDER / f"{version:04}.{engine}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


class Vendor(http.server.BaseHTTPRequestHandler):
    """An API that has findings, and nothing else to tell."""
    items, told = [], {}

    def do_GET(self):  # noqa: N802
        items = self.items if self.path.startswith("/findings") else []
        text = json.dumps({"items": items, "total": len(items)}).encode()
        self.told[hashlib.sha256(text).hexdigest()] = text
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


def filled(root, program, version, folder):
    """A store that the program fills with what the schemas up to that one had a place for, and the answers by digest."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    environment["A_TOKEN"] = "a-token"
    environment |= {name: value for name, value in os.environ.items() if name == "LD_PRELOAD" or name.startswith("FAKETIME")}
    store, plain = folder / "store.db", Vendor.told
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Vendor)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    configuration = folder / "plumbline.toml"
    configuration.write_text('[organisation]\nname = "Example"\n\n[[source]]\nid = "own"\nconnector = "rest"\ntoken_env = "A_TOKEN"\n'
                             f'base_url = "http://127.0.0.1:{server.server_address[1]}"\n', encoding="utf-8")

    def run(*words, codes=(0,)):
        ended = subprocess.run([program, "--config", configuration, "--store", store, *words], env=environment, capture_output=True, text=True, check=False)
        if ended.returncode not in codes:
            raise SystemExit(f"{' '.join(map(str, words))}: {ended.stdout}{ended.stderr}")

    def bring(stream, name, answer, *words):
        text = json.dumps(answer).encode()
        plain[hashlib.sha256(text).hexdigest()] = text
        (folder / name).write_bytes(text)
        run("import", stream, folder / name, *words, codes=(0, 3, 4))

    for found in FOUND:
        Vendor.items = found
        run("sync")
    for stream in SAMPLES[max(since for since in SAMPLES if since <= version)]:
        sample = json.loads((root / "tests/fixtures/connectors" / f"{stream}.json").read_text(encoding="utf-8"))
        given = {name: value for name, value in sample.get("parameters", {}).items() if isinstance(value, str)}
        bring(stream, stream.replace("/", "-") + ".json", sample["answer"], *(word for pair in given.items() for word in ("--set", "=".join(pair))))
    for since, words in WORDS_SINCE.items():
        if since <= version:
            run(*words)
    run("store", "check")
    server.shutdown()
    return store, plain


def main(words):
    root = source_tree.ROOT
    if words[0] != "--program":
        write(root, words[0], int(words[1]), {})
        return
    for version in map(int, words[2:]):
        with tempfile.TemporaryDirectory() as folder:
            store, plain = filled(root, pathlib.Path(words[1]).resolve(), version, pathlib.Path(folder))
            write(root, store, version, plain)
        print(f"schema {version}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
