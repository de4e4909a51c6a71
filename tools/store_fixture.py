#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what an SQLite store holds as a store of an earlier or the present schema version, for both engines.

    tools/store_fixture.py STORE VERSION

makes tests/fixtures/stores/<VERSION>.sqlite.sql and .postgresql.sql. Do it once for each version that is released, with a
small store that has a row in every ledger table, and never again: these files are how a store of that version looked.
"""
import re
import sqlite3
import sys

import source_tree

FOLDER = "tests/fixtures/stores"
SCHEMA = "resources/schema"
# Tables that had another name or form: the old one, its source now, and what became of its columns.
FORMER = {"sync_cursor": ("partition_read", {"complete": "CASE state WHEN 'complete' THEN 1 ELSE 0 END"})}
WORDS = {"sqlite": {"{SERIAL}": "INTEGER PRIMARY KEY", "{BLOB}": "BLOB"},
         "postgresql": {"{SERIAL}": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "{BLOB}": "BYTEA"}}


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
        yield from (one.strip() for one in text.split(";") if one.strip())


def literal(value, engine):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'" if engine == "sqlite" else f"'\\x{value.hex()}'"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def tables(database):
    names = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY 1")]
    return {name: [line[1] for line in database.execute(f"PRAGMA table_info({name})")] for name in names}


def dump(root, store, version, engine):
    source = sqlite3.connect(store)
    shape = sqlite3.connect(":memory:")
    for statement in statements(root, version, "sqlite"):
        shape.execute(statement)
    present = tables(source)
    yield from statements(root, version, engine)
    for table, columns in tables(shape).items():
        origin, formulas = FORMER.get(table, (table, {}))
        if origin not in present:
            continue
        chosen = ", ".join(formulas.get(column, column) for column in columns)
        overriding = "OVERRIDING SYSTEM VALUE " if engine == "postgresql" and re.search(
            rf"CREATE TABLE {table} \(\s*\w+\s+BIGINT GENERATED", "\n".join(statements(root, version, engine))) else ""
        for row in source.execute(f"SELECT {chosen} FROM {origin} ORDER BY 1, 2"):
            values = [str(version) if table == "store_meta" and row[0] == "schema_version" and column == "value" else value
                      for column, value in zip(columns, row)]
            yield f"INSERT INTO {table} ({', '.join(columns)}) {overriding}VALUES ({', '.join(literal(value, engine) for value in values)})"


def main(store, version):
    root = source_tree.ROOT
    for engine in WORDS:
        lines = ["-- SPDX-FileCopyrightText: 2026 Plumbline contributors", "-- SPDX-License-Identifier: GPL-3.0-or-later",
                 f"-- A store of schema {version}, made by tools/store_fixture.py; never edited."]
        lines += [statement + ";" for statement in dump(root, store, version, engine)]
        (root / FOLDER / f"{version:04}.{engine}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
