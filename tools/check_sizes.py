#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that outgrows one subject shows it first by its length. Exceptions, each with a reason: tools/size_exceptions.txt."""
import source_tree

LIMITS = {".h": 120, ".qml": 150, ".cpp": 400}
# A suite is a list of cases: it is long without being tangled.
SUITE_LIMIT = 400
EXCEPTIONS = "tools/size_exceptions.txt"


def exceptions(root):
    """path -> reason."""
    lines = [line.split(None, 1) for line in source_tree.text(root, EXCEPTIONS).splitlines() if line and line[0] != "#"]
    return {line[0]: line[1] if len(line) > 1 else "" for line in lines}


def findings(root):
    found, allowed = [], exceptions(root)
    found += [f"{EXCEPTIONS}: {name} needs a reason" for name, reason in allowed.items() if not reason]
    long = set()
    for name in source_tree.files(root, *LIMITS):
        limit = SUITE_LIMIT if name.startswith("tests/") else LIMITS["." + name.rsplit(".", 1)[1]]
        lines = source_tree.text(root, name).count("\n")
        if lines > limit:
            long.add(name)
            if name not in allowed:
                found.append(f"{name}: {lines} lines, at most {limit}")
    found += [f"{EXCEPTIONS}: {name} is not too long (any more)" for name in sorted(set(allowed) - long)]
    return found


if __name__ == "__main__":
    source_tree.main(findings)
