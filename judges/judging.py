# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every judge needs: a folder of its own, programs that end with it, and a count of what held."""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import traceback
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "tests/checks"))
import suite  # noqa: E402


class Judge:
    """One judge while it runs; used as `with Judge("name") as judge:`. Whatever it raises counts as one failure."""

    def __init__(self, name):
        self.name = name
        self.passed = self.failed = self.skipped = 0
        self.packages = pathlib.Path(os.environ.get("PLUMBLINE_JUDGE_FOLDER", ROOT / "build" / "judges" / name))
        self.program = os.environ.get("PLUMBLINE_PROGRAM", str(ROOT / "build/release/bin/plumbline"))
        self.folder = self.packages / "run"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.store = self.folder / "plumbline.db"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(self.folder), "QT_QPA_PLATFORM": "offscreen"} | suite.lent_clock()
        self.running = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind and not issubclass(kind, (KeyboardInterrupt, SystemExit)):
            traceback.print_exception(kind, value, trace)
            self.check("ran to its end", False, repr(value))
        for process in reversed(self.running):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        print(f"{self.name}: {self.passed} passed, {self.failed} failed"
              + (f", {self.skipped} skipped" if self.skipped else ""), flush=True)
        sys.exit(1 if self.failed or not self.passed + self.skipped else 0)

    def check(self, what, holds, detail=""):
        """Counts one thing that holds or does not; `detail` says what was seen instead."""
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        print(f"{'PASS  ' if holds else 'FAIL! '} {what}" + ("" if holds or detail == "" else f": {detail}"), flush=True)
        return bool(holds)

    def equal(self, what, seen, expected):
        return self.check(what, seen == expected, f"saw {seen!r}, expected {expected!r}")

    def skip(self, what, reason):
        self.skipped += 1
        print(f"SKIP   {what}: {reason}", flush=True)

    def start(self, arguments, ready, seconds=30, **options):
        """Starts a program that ends with this judge, and waits until `ready()` holds."""
        log = open(self.folder / f"{pathlib.Path(arguments[0]).name}-{len(self.running)}.log", "wb")
        process = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", *map(str, arguments)], stdout=log,
                                   stderr=subprocess.STDOUT, cwd=self.folder, **options)
        process.log = pathlib.Path(log.name)
        self.running.append(process)
        until = time.monotonic() + seconds
        while not ready():
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"{arguments[0]} did not come up:\n{pathlib.Path(log.name).read_text()[-2000:]}")
            time.sleep(0.1)
        return process

    def plumbline(self, *arguments, seconds=300):
        """Runs the program with the configuration and store of this judge."""
        return subprocess.run([self.program, "--config", self.folder / "plumbline.toml", "--store", self.store,
                               *map(str, arguments)], env=self.environment, capture_output=True, text=True, timeout=seconds, check=False)

    def rows(self, kind, *arguments):
        ended = self.plumbline("rows", kind, "--json", *arguments)
        if ended.returncode:
            raise RuntimeError(ended.stderr)
        return [json.loads(line) for line in ended.stdout.splitlines()]

    def configure(self, toml):
        (self.folder / "plumbline.toml").write_text(toml, encoding="utf-8")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address):
    """Whether something answers 200 there."""
    try:
        return urllib.request.urlopen(address, timeout=5).status == 200
    except OSError:
        return False


def get(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return json.load(answer)
