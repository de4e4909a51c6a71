# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of our own, for as long as a benchmark needs it."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import typing


class Missing(Exception):
    """Why there is no server here."""


class Server:
    def __init__(self, programs: pathlib.Path, own: list[str], port: str) -> None:
        self._programs, self._own, self._port = programs, own, port

    def run(self, *words: str, stdin: typing.Any = subprocess.DEVNULL, stdout: typing.Any = subprocess.DEVNULL) -> str:
        """What it says goes into no pipe of ours unless asked: the server that pg_ctl leaves behind would keep it open."""
        done = subprocess.run([*self._own, str(self._programs / words[0]), *words[1:]], check=True, cwd="/", stdin=stdin, stdout=stdout,
                              stderr=stdout, text=stdout == subprocess.PIPE)
        return done.stdout or ""

    def psql(self, sql: str, stdin: typing.Any = subprocess.DEVNULL, stdout: typing.Any = subprocess.DEVNULL) -> str:
        return self.run("psql", "-X", "-q", "-A", "-t", "-h", "127.0.0.1", "-p", self._port, "-U", "postgres", "-v", "ON_ERROR_STOP=1",
                        *(word for line in sql.splitlines() for word in ("-c", line)), stdin=stdin, stdout=stdout)


@contextlib.contextmanager
def server(folder: pathlib.Path, *settings: str) -> typing.Iterator[Server]:
    """A server with its data in a folder; it ends with the block."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        raise Missing("PostgreSQL is not installed")
    place = folder / "postgresql"
    place.mkdir()
    folder.chmod(0o711)
    own = []
    if os.geteuid() == 0:
        shutil.chown(place, "postgres")
        own = ["runuser", "-u", "postgres", "--"]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    one = Server(found[-1], own, port)
    one.run("initdb", "-D", str(place / "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
    options = " ".join([f"-p {port} -h 127.0.0.1 -k {place}", *(f"-c {setting}" for setting in settings)])
    one.run("pg_ctl", "-D", str(place / "data"), "-w", "-l", str(place / "log"), "-o", options, "start")
    try:
        yield one
    finally:
        one.run("pg_ctl", "-D", str(place / "data"), "-w", "-m", "immediate", "stop")
