#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the outside judges: programs that others wrote, and that know nothing of how Plumbline works.

A judge is a folder with judge.py beside this file; its last line is `<name>: N passed, N failed[, N skipped]`. Its npm
packages stand in package.json with exact versions and in package-lock.json with their digests; they are installed into
build/judges/<name>, where the other files of the folder are copied, too. `--list` says what there is.
"""
import argparse
import ast
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
LAST = re.compile(r"^(\S+): (\d+) passed, (\d+) failed(?:, (\d+) skipped)?$")
PARTS = ("package.json", "package-lock.json")


def judges(folder):
    return sorted(path.parent.name for path in folder.glob("*/judge.py"))


def purpose(folder, name):
    return (ast.get_docstring(ast.parse((folder / name / "judge.py").read_text(encoding="utf-8"))) or "").split("\n")[0]


def install(source, target):
    """Puts the packages where the lock file says that they are; nothing is asked of the registry when they are there."""
    target.mkdir(parents=True, exist_ok=True)
    for path in source.iterdir():
        if path.is_file() and path.name not in PARTS:
            shutil.copy(path, target)
    if not (source / "package.json").exists():
        return
    wanted = hashlib.sha256(b"".join((source / part).read_bytes() for part in PARTS)).hexdigest()
    stamp = target / "installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    for part in PARTS:
        shutil.copy(source / part, target)
    # Not `npm ci`: that wants the libraries of other machines in the lock file, too. Digests are compared all the same.
    subprocess.run(["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=target, check=True)
    stamp.write_text(wanted)


def counts(name, lines, status):
    """What a judge's last line says; a judge that ends without it, or says less than its exit code, has failed."""
    found = LAST.match(lines[-1]) if lines else None
    if not found or found.group(1) != name:
        return 0, 1, 0
    passed, failed, skipped = (int(number or 0) for number in found.groups()[1:])
    return passed, failed or int(status != 0 or passed + skipped == 0), skipped


def run(name, programs, work):
    target = work / name
    print(f"== {name}: {purpose(FOLDER, name)}", flush=True)
    try:
        install(FOLDER / name, target)
    except (OSError, subprocess.CalledProcessError) as problem:
        print(f"FAIL!  {name}: its packages cannot be installed: {problem}", flush=True)
        return 0, 1, 0
    environment = dict(os.environ, PLUMBLINE_PROGRAM=str(programs / "plumbline"), PLUMBLINE_JUDGE_FOLDER=str(target),
                       PYTHONPATH=str(FOLDER), PYTHONDONTWRITEBYTECODE="1")
    process = subprocess.Popen([sys.executable, FOLDER / name / "judge.py"], env=environment, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = []
    for line in process.stdout:
        print(line, end="", flush=True)
        lines.append(line.rstrip("\n"))
    result = counts(name, lines, process.wait())
    if result[1] and not (lines and LAST.match(lines[-1])):
        print(f"FAIL!  {name}: ended with {process.returncode} and without its count", flush=True)
    return result


def main():
    root = FOLDER.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="judges to run; none = all")
    parser.add_argument("--list", action="store_true", help="name the judges and what they judge")
    parser.add_argument("--programs", type=pathlib.Path, default=root / "build/release/bin", metavar="DIR")
    parser.add_argument("--work", type=pathlib.Path, default=root / "build/judges", metavar="DIR")
    arguments = parser.parse_args()
    known = judges(FOLDER)
    if arguments.list:
        for name in known:
            print(f"{name:12}{purpose(FOLDER, name)}")
        return 0
    strange = sorted(set(arguments.names) - set(known))
    if strange:
        print(f"no judge {', '.join(strange)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    total = [0, 0, 0]
    for name in arguments.names or known:
        total = [sum(pair) for pair in zip(total, run(name, arguments.programs.resolve(), arguments.work.resolve()))]
    passed, failed, skipped = total
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
