#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No test expects something within a short time: what holds on a quiet machine fails on a busy one, and says nothing.

A test waits for a state, with `patience`; what must not take for ever is shown by the suite's own time limit, or by
something that never comes. Lower bounds are allowed, and upper ones of half a minute and more.
"""
import re

import source_tree

CPP = (
    (re.compile(r"(?:elapsed\(\)|\btook|\bduration|Ms)\s*<=?\s*(\d[\d']*)"), "an upper bound of time"),
    (re.compile(r"hasExpired\((\d[\d']*)\)"), "an upper bound of time"),
    (re.compile(r"\bQTRY_(?:VERIFY|VERIFY2|COMPARE)\("), "five seconds at most; QTRY_..._WITH_TIMEOUT with patience"),
    (re.compile(r"\.wait\((\d[\d']*)?\)"), "a signal is waited for; wait for the state, with patience"),
)
QML = (
    (re.compile(r"\btry(?:Verify|Compare)\((?!.*(?:patience|\d{5,}))"), "five seconds at most; say patience"),
)
PYTHON = (
    (re.compile(r"assertLess(?:Equal)?\(\s*(?:time\.|took|elapsed|.*monotonic)"), "an upper bound of time"),
)
LEAST_MS = 30_000


def rules(name):
    return CPP if name.endswith((".cpp", ".h")) else QML if name.endswith(".qml") else PYTHON if name.endswith(".py") else ()


def findings(root):
    found = []
    for name in source_tree.files(root):
        if not name.startswith(("tests/", "judges/")) or name.startswith("tests/checks/"):
            continue
        for number, line in enumerate(source_tree.text(root, name).splitlines(), 1):
            for pattern, why in rules(name):
                seen = pattern.search(line)
                if not seen or "while" in line or "for (" in line:
                    continue
                limit = seen.group(1) if pattern.groups else None
                if limit is None or int(limit.replace("'", "")) < LEAST_MS:
                    found.append(f"{name}:{number}: {why}")
    return found


if __name__ == "__main__":
    source_tree.main(findings)
