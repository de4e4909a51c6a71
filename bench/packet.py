# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an audit packet of a store of findings with their raw answers costs, in processor time: beside reading, hashing and
deflating its bytes once, and beside making a plain bag and a zip of it with common tools. Memory is that of the whole process
at its peak, for a tenth of the records and for all."""

import datetime
import hashlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import time
import typing
import zlib

import ingest
import sync

SCOPE = """format = "plumbline-packet-scope/1"
organisation = "Bench"
period = "quarter"
from = "{begin}"
to = "{end}"
as_of = "{known}Z"
personal = "disclosed"
metrics = ["sla_rate", "time_to_fix_recent"]
"""
BAG = """set -e
find data -type f -print0 | sort -z | xargs -0 sha256sum > manifest-sha256.txt
find data -type f -print0 | sort -z | xargs -0 sha512sum > manifest-sha512.txt
zip -qr ../plain.zip ."""
PORTION = 1 << 20


def floor_seconds(folder: pathlib.Path) -> float:
    """Processor seconds to read each byte once, hash it by both sums and deflate it, on one thread."""
    began = time.process_time()
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        sums, packer = (hashlib.sha256(), hashlib.sha512()), zlib.compressobj(6, zlib.DEFLATED, -15)
        with path.open("rb") as file:
            while portion := file.read(PORTION):
                for one in sums:
                    one.update(portion)
                packer.compress(portion)
        packer.flush()
    return time.process_time() - began


def bag_seconds(folder: pathlib.Path) -> float | str:
    if not shutil.which("zip"):
        return "zip is not installed"
    before = os.times()
    subprocess.run(["bash", "-c", BAG], cwd=folder, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def one(programs: pathlib.Path, folder: pathlib.Path, rows: int) -> dict[str, float | int | str]:
    """Of one store: times, sizes and peaks."""
    _, store = ingest.pulled(programs, folder, rows)
    with sqlite3.connect(store) as database:
        known = database.execute("SELECT json_extract(line, '$.observed_at') FROM log_entry ORDER BY seq DESC LIMIT 1").fetchone()[0]
    day = datetime.date.fromisoformat(known[:10])
    (folder / "scope.toml").write_text(SCOPE.format(begin=day - datetime.timedelta(91), end=day + datetime.timedelta(1), known=known[:19]))
    environment = dict(os.environ, XDG_CONFIG_HOME=str(folder), XDG_DATA_HOME=str(folder))
    plumbline = [str(programs / "plumbline"), "--store", str(store), "packet"]
    seen: dict[str, float | int | str] = {}
    for name, more in (("create", []), ("create --store-only", ["--store-only"])):
        packet = folder / f"{name.replace(' ', '')}.zip"
        seconds, peak, processor, _ = sync.timed([*plumbline, "create", "--scope", str(folder / "scope.toml"), "--out", str(packet), *more],
                                         environment)
        seen |= {f"{name} s": seconds, f"{name} CPU s": processor, f"{name} peak MiB": peak // 1024, f"{name} MiB": packet.stat().st_size >> 20}
    subprocess.run(["unzip", "-q", str(folder / "create.zip"), "-d", str(folder / "unpacked")], check=True)
    whole = next((folder / "unpacked").iterdir())
    seen["floor CPU s"] = floor_seconds(whole)
    seen["unpacked MiB"] = sum(path.stat().st_size for path in whole.rglob("*") if path.is_file()) >> 20
    seen["bag CPU s"] = bag_seconds(whole)
    return seen


def measure(programs: pathlib.Path, rows: int) -> typing.Iterator[dict[str, float | int | str]]:
    peaks = []
    for count in (max(rows // 10, 1_000), rows):
        with tempfile.TemporaryDirectory(prefix="plumbline-bench-", dir=os.environ.get("PLUMBLINE_BENCH_FOLDER")) as name:
            seen = one(programs, pathlib.Path(name), count)
        peaks.append(seen["create peak MiB"])
        seen["create ratio to reading, hashing and deflating once"] = seen["create CPU s"] / seen["floor CPU s"]
        if isinstance(seen["bag CPU s"], float):
            seen["create ratio to a plain bag and zip"] = seen["create CPU s"] / seen["bag CPU s"]
        yield {f"packet of {count}: {what}": round(value, 2) if isinstance(value, float) else value for what, value in seen.items()}
    yield {"packet peak of all, ratio to that of a tenth": round(peaks[1] / max(peaks[0], 1), 2)}
