# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast telemetry is received: from the first request of eight exporters to the last answer, all kept by then.

The reference inserts as many lines of a span's values into a table of SQLite without an index, one transaction per
export.
"""

import http.client
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile
import threading
import time
import typing

PER_EXPORT = 512  # what SDKs send at most by default
EXPORTERS = 8
STARTED = 1_795_227_904_787_000_000


def attribute(name: str, value: str | int) -> dict:
    return {"key": name, "value": {"stringValue": value} if isinstance(value, str) else {"intValue": str(value)}}


def span(number: int) -> dict:
    return {"traceId": f"{number // 4 + 1:032x}", "spanId": f"{number + 1:016x}", "name": "chat gpt-4o", "kind": 3,
            "startTimeUnixNano": str(STARTED + number * 1_000_003),
            "endTimeUnixNano": str(STARTED + number * 1_000_003 + 141_725_414),
            "attributes": [attribute("gen_ai.operation.name", "chat"), attribute("gen_ai.provider.name", "openai"),
                           attribute("gen_ai.request.model", "gpt-4o"), attribute("session.id", f"s-{number // 40}"),
                           attribute("gen_ai.usage.input_tokens", number % 1301), attribute("server.port", 443),
                           attribute("gen_ai.usage.output_tokens", number % 301),
                           attribute("user.id", f"u-{number % 97}")],
            "status": {"code": 0}}


def export(first: int, count: int) -> bytes:
    resource = {"attributes": [attribute("service.name", "support-agent"),
                               attribute("deployment.environment.name", "production")]}
    spans = [span(number) for number in range(first, first + count)]
    return json.dumps({"resourceSpans": [{"resource": resource, "scopeSpans": [{"scope": {}, "spans": spans}]}]},
                      separators=(",", ":")).encode()


def send(port: int, bodies: list[bytes], failures: list[int]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    for body in bodies:
        connection.request("POST", "/v1/traces", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            failures.append(answer.status)


def bare_insert(path: pathlib.Path, rows: int) -> float:
    """Seconds for the same number of lines, 24 values each."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute(f"CREATE TABLE span ({', '.join(f'c{i}' for i in range(24))})")
    lines = [(f"{i // 4 + 1:032x}/{i + 1:016x}", f"{i // 4 + 1:032x}", f"{i + 1:016x}", None, "chat", "support-agent",
              "production", f"s-{i // 40}", f"u-{i % 97}", "openai", "gpt-4o", i % 1301, i % 301, None, None, None,
              None, None, STARTED + i, STARTED + i, None, None, None, None) for i in range(rows)]
    began = time.monotonic()
    for first in range(0, rows, PER_EXPORT):
        database.execute("BEGIN")
        database.executemany(f"INSERT INTO span VALUES ({', '.join('?' * 24)})", lines[first:first + PER_EXPORT])
        database.execute("COMMIT")
    return time.monotonic() - began


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    bodies = [export(first, min(PER_EXPORT, rows - first)) for first in range(0, rows, PER_EXPORT)]
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-") as folder:
        environment = dict(os.environ, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
        program = [str(programs / "plumbline"), "--store", str(pathlib.Path(folder, "bench.db"))]
        server = subprocess.Popen([*program, "listen", "--port", "0", "--json"], stdout=subprocess.PIPE,
                                  env=environment, text=True)
        try:
            port = int(json.loads(server.stdout.readline())["address"].rsplit(":", 1)[1])
            failures: list[int] = []
            senders = [threading.Thread(target=send, args=(port, bodies[i::EXPORTERS], failures))
                       for i in range(EXPORTERS)]
            began = time.monotonic()
            for sender in senders:
                sender.start()
            for sender in senders:
                sender.join()
            seconds = time.monotonic() - began
        finally:
            server.terminate()
            said = json.loads(server.stdout.read().splitlines()[-1])
            _, _, usage = os.wait4(server.pid, 0)
            server.returncode = 0
        if failures or said["rows"]["added"] != rows:
            raise SystemExit(f"{rows} spans were sent, {said['rows']['added']} are stored, not taken: {failures[:5]}")
        bare = bare_insert(pathlib.Path(folder, "bare.db"), rows)
    yield {"spans": rows, "spans_per_second": round(rows / seconds),
           "megabytes_per_second": round(sum(map(len, bodies)) / seconds / 1e6, 1),
           "to_bare_inserts": round(bare / seconds, 3), "peak_mib": round(usage.ru_maxrss / 1024),
           "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 1), "seconds": round(seconds, 2)}
