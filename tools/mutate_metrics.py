#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks metric definitions and statistics one by one, and tells which test notices; fails when none does.

`mutate_metrics.py BUILD [--jobs N] [--write] [METRIC...]` reads tests/metrics/mutations.json. Of a definition it changes a
copy of resources/metrics ("v*" is the newest version) and runs the named tests ("tst_X", "tst_X function") of BUILD/bin on
it, known answers of the metric alone and on SQLite. A source file it changes in a copy, compiles and links into the test
in place of the old one. Prints a row of a table per mutation; with --write the table in docs/measurements.md is made anew.
A definition that no mutation breaks is an error, too.
"""
import argparse
import concurrent.futures
import functools
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

import source_tree

ROOT = source_tree.ROOT
MUTATIONS = "tests/metrics/mutations.json"
DEFINITIONS = "resources/metrics/"
TABLE = "docs/measurements.md"
MARKS = ("<!-- made by tools/mutate_metrics.py --write -->\n", "<!-- end -->\n")
KNOWN = {"tst_KnownAnswers": "sqliteGivesTheKnownAnswer", "tst_PacketSql": "packetEqualsStatisticOnKnownAnswers"}
SHOWN = 3  # names of tests in a cell


def fail(mutation, what):
    sys.exit(f"{MUTATIONS}: {mutation['metric']}, {mutation['says']}: {what}")


def changed(text, mutation):
    if text.count(mutation["from"]) != 1:
        fail(mutation, f"\"{mutation['from']}\" is {text.count(mutation['from'])} times in {mutation['file']}")
    return text.replace(mutation["from"], mutation["to"])


def definition_file(name):
    """Of resources/metrics; "x/v*.json" is the newest version."""
    folder, leaf = name.split("/")
    form = re.compile(re.escape(leaf).replace(r"\*", r"(\d+)"))
    found = {path: form.fullmatch(path.name) for path in (ROOT / DEFINITIONS / folder).iterdir()}
    return max((path for path, match in found.items() if match), key=lambda path: [int(one) for one in found[path].groups()], default=None)


@functools.cache
def vectors(metric):
    names = []
    for path in sorted((ROOT / "tests/fixtures/known-answers").glob("*.json")):
        names += [one["id"] for one in json.loads(path.read_text(encoding="utf-8"))["vectors"] if one["metric"] == metric]
    return names


@functools.cache
def functions(program):
    """Test functions, and whether each is run once per database."""
    listed = subprocess.run([program, "-datatags"], capture_output=True, text=True, check=True).stdout.splitlines()
    both = {line.split()[1] for line in listed if "__global__ sqlite" in line}
    return {line.split()[1]: line.split()[1] in both for line in listed if line}


def arguments(program, function, metrics):
    """What makes the program ask SQLite alone, and of the known answers only those of these metrics."""
    if not function and program.name in KNOWN:
        return [f"{KNOWN[program.name]}:{tag}" for metric in metrics for tag in vectors(metric)]
    wanted = {name: both for name, both in functions(program).items() if not function or name == function}
    return [f"{name}:sqlite" if both else name for name, both in wanted.items()]


def failures(program, function, mutation, folder):
    """Names of the test functions and data that fail."""
    asked = arguments(program, function, mutation.get("vectors_of", [mutation["metric"]]))
    if not asked:
        fail(mutation, f"{program.name} has nothing to ask")
    run = subprocess.run([program, *asked], env={**os.environ, "PLUMBLINE_TEST_METRICS": str(folder)}, capture_output=True,
                         text=True, timeout=300, check=False)
    if "Data tag not found" in run.stdout or "Unknown test function" in run.stderr + run.stdout:
        fail(mutation, f"{program.name} does not know what is asked: {' '.join(asked)}")
    found = re.findall(r"^FAIL!  : \w+::(\w+)\((?:sqlite:?)?([^)]*)\)", run.stdout, re.MULTILINE)
    names = list(dict.fromkeys(data or name for name, data in found))
    return names + ([] if run.returncode == 0 or names else [f"exit {run.returncode}"])


def broken_definition(mutation, place):
    folder = place / "metrics"
    shutil.copytree(ROOT / DEFINITIONS, folder)
    original = definition_file(mutation["file"])
    if not original:
        fail(mutation, "no such file")
    path = folder / original.relative_to(ROOT / DEFINITIONS)
    path.write_text(changed(path.read_text(encoding="utf-8"), mutation), encoding="utf-8")
    return folder


@functools.cache
def commands(build, target):
    listed = subprocess.run(["ninja", "-C", build, "-t", "commands", target], capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


@functools.cache
def compile_flags(build, library):
    """Include folders and definitions with which a library's files are compiled."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        if f"/src/{library}/CMakeFiles/" in entry["command"]:
            words = shlex.split(entry["command"])
            folders = [part for i, word in enumerate(words[:-1]) if word == "-isystem" for part in words[i:i + 2]]
            return [word for word in words if re.match(r"-(?:I|D|std=)", word)] + ["-fPIC", *folders]
    sys.exit(f"{library} is not in {build}/compile_commands.json")


def broken_program(mutation, test, build, place):
    """The test program with one object file that is of the changed source; the linker takes the first of two symbols."""
    source = ROOT / mutation["file"]
    copy = place / source.name
    copy.write_text(changed(source.read_text(encoding="utf-8"), mutation), encoding="utf-8")
    library = mutation["file"].split("/")[1]
    subprocess.run(["c++", "-O0", *compile_flags(build, library), "-I", source.parent, "-c", copy, "-o", place / "changed.o"], cwd=build, check=True)
    link = next(line for line in reversed(commands(build, test)) if f"-o bin/{test}" in line)
    link = link.split("&&")[1].strip() if "&&" in link else link
    words = shlex.split(link)
    words[words.index(f"bin/{test}")] = str(place / test)
    first = next(i for i, word in enumerate(words) if word.endswith(".o"))
    words[first:first] = ["-Wl,--allow-multiple-definition", str(place / "changed.o")]
    subprocess.run(words, cwd=build, check=True)
    return place / test


def caught(mutation, build):
    noticed = []
    is_source = mutation["file"].startswith("src/")
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        folder = ROOT / DEFINITIONS if is_source else broken_definition(mutation, place)
        for test in mutation["tests"]:
            program, _, function = test.partition(" ")
            path = broken_program(mutation, program, build, place) if is_source else build / "bin" / program
            if found := failures(path, function, mutation, folder):
                more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
                noticed.append(f"`{program}`: {', '.join(found[:SHOWN])}{more}")
    return noticed


def row(mutation, noticed):
    return f"| `{mutation['metric']}` | {mutation['says']} | {'; '.join(noticed) or '**nothing**'} |"


def unbroken(mutations):
    """Definitions of which no mutation is known."""
    tried = {mutation["file"].split("/")[0] for mutation in mutations} | {mutation["metric"] for mutation in mutations}
    return sorted(path.name for path in (ROOT / DEFINITIONS).iterdir() if list(path.glob("v*.json")) and path.name not in tried)


def write(rows, started):
    path = ROOT / TABLE
    before, rest = path.read_text(encoding="utf-8").split(MARKS[0])
    after = rest.split(MARKS[1], 1)[1]
    says = f"{time.strftime('%Y-%m-%d')}: {len(rows)} mutations, each noticed, in {round((time.monotonic() - started) / 60)} minutes.\n\n"
    table = "| metric | mutation | caught by |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    path.write_text(before + MARKS[0] + says + table + MARKS[1] + after, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("metrics", nargs="*")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--write", action="store_true", help=f"make the table in {TABLE} anew; only of all, and if each is noticed")
    options = parser.parse_intermixed_args()
    build, started = options.build.resolve(), time.monotonic()
    every = json.loads(source_tree.text(ROOT, MUTATIONS))
    missing = unbroken(every)
    for name in missing:
        print(f"{name}: no mutation in {MUTATIONS}", flush=True)
    mutations = [one for one in every if not options.metrics or one["metric"] in options.metrics]
    rows, missed = [], len(missing)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for mutation, noticed in zip(mutations, pool.map(lambda one: caught(one, build), mutations)):
            rows.append(row(mutation, noticed))
            missed += not noticed
            print(rows[-1], flush=True)
    print(f"{len(rows)} mutations, {missed} not noticed or missing", file=sys.stderr)
    if options.write and not options.metrics and not missed:
        write(rows, started)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
