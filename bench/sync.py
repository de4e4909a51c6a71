# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast a pull is, from the first request to rows in the store, beside the bare work that it cannot do without.

(a) the same bytes downloaded and parsed, (b) the same rows inserted into a table without an index. All three run as
processes of their own against one server on this machine; peak memory is the kernel's figure for the process of the pull.
"""

import json
import os
import pathlib
import subprocess
import tempfile
import time
import typing

BUNDLED = pathlib.Path(__file__).parent.parent / "resources" / "connectors" / "defectdojo"
PAGE_SIZE = 100
BATCH = 100
TOKEN = "bench-7Qm2xV9tLr4sKd8wYz1bNc5hJf0aPe6uGi"  # As long as those of vendors: its forms are looked for.


def timed(command: list[str], environment: dict[str, str]) -> tuple[float, int, float, str]:
    """Wall seconds, peak KiB, CPU seconds and stdout of a process that must end well."""
    began = time.monotonic()
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=environment, text=True)
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}\n{errors.read()}")
    return seconds, usage.ru_maxrss, usage.ru_utime + usage.ru_stime, out


def write_configuration(folder: pathlib.Path, address: str) -> pathlib.Path:
    """One source: the bundled connector's stream of findings, as a connector of the user's with pages of our size."""
    own = folder / "plumbline" / "connectors" / "findings"
    own.mkdir(parents=True)
    connector = json.loads((BUNDLED / "connector.json").read_text())
    connector |= {"page_size": PAGE_SIZE, "streams": ["findings"]}
    (own / "connector.json").write_text(json.dumps(connector))
    (own / "findings.json").write_text((BUNDLED / "findings.json").read_text())
    config = folder / "plumbline.toml"
    config.write_text('[organisation]\nname = "Bench"\ntime_zone = "UTC"\n\n[[source]]\nid = "findings"\n'
                      f'connector = "findings"\nbase_url = "{address}"\ntoken_env = "BENCH_TOKEN"\n')
    return config


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    bench = str(programs / "plumbline-bench")
    with tempfile.TemporaryDirectory(prefix="plumbline-bench-") as folder:
        environment = dict(os.environ, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, BENCH_TOKEN=TOKEN)
        server = subprocess.Popen([bench, "serve", str(rows)], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().removeprefix("listening on ").strip()
            download, _, _, text = timed([bench, "download", address, str(PAGE_SIZE)], environment)
            seen = json.loads(text)
            config = write_configuration(pathlib.Path(folder), address)
            store = str(pathlib.Path(folder, "bench.db"))
            pull, peak, cpu, text = timed([str(programs / "plumbline"), "--config", str(config), "--store", store, "sync",
                                           "--json"], environment)
        finally:
            server.kill()
            server.wait()
        _, _, _, text = timed([bench, "insert", store, store + ".bare", str(BATCH)], environment)
        bare = json.loads(text)
        if not seen["records"] == bare["records"] == rows:
            raise SystemExit(f"{rows} records were served, {seen['records']} downloaded, {bare['records']} stored")
        size = sum(path.stat().st_size for path in pathlib.Path(folder).glob("bench.db*") if "bare" not in path.name)
    yield {
        "rows": rows,
        "bytes": seen["bytes"],
        "rows per second": round(rows / pull),
        "ratio to downloading and parsing": round(download / pull, 3),
        "ratio to bare inserts": round(bare["seconds"] / pull, 3),
        "CPU seconds": round(cpu, 2),
        "peak memory MiB": round(peak / 1024),
        "store MiB": round(size / 2**20),
    }
