#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The generated pages of docs/ say what the files say that they are generated from, and docs/measurements.md says of every
stream of every connector what it was tested with."""
import json
import re

import generate_docs
import source_tree

MEASUREMENTS = "docs/measurements.md"


def untold_streams(root):
    lines = source_tree.text(root, MEASUREMENTS).partition("\n## Connectors\n")[2].splitlines()
    for name in generate_docs.connector_names(root):
        connector = json.loads(source_tree.text(root, f"{generate_docs.CONNECTORS}{name}/connector.json"))
        streams = [] if connector.get("kind") == "files" else connector["streams"]  # formats have a table of their own
        told = next((line for line in lines if line.startswith(f"| {name} |")), "")
        for stream in streams:
            if not re.search(rf"\b{stream}\b", told):
                yield f"{MEASUREMENTS}: does not say what {name}/{stream} was tested with"


def findings(root):
    return list(untold_streams(root)) + [f"{path}: not current; run tools/generate_docs.py"
            for path, text in generate_docs.pages(root).items()
            if not (root / path).is_file() or source_tree.text(root, path) != text]


if __name__ == "__main__":
    source_tree.main(findings)
