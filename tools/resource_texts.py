#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of resources that the window shows, as C++ that lupdate reads: resource_texts.py [FOLDER OF THE TREE] > FILE.

The files stay English, and so does all that is made of them outside the window; models/ResourceText.h looks the words up.
"""
import csv
import json
import pathlib
import sys
import tomllib

import source_tree

# Context, files under resources/, and where in them; "*" is every entry of a list or table.
SHOWN = (
    ("metric.title", "metrics/*/v*.json", "title"),
    ("metric.question", "metrics/*/v*.json", "question"),
    ("metric.exclusion", "metrics/*/v*.json", "exclusions.*.text"),
    ("metric.parameter", "metrics/*/v*.json", "parameters.*.text"),
    ("diagnostic", "diagnostics/R*.json", "sentence"),
    ("diagnostic", "diagnostics/R*.json", "reasons.*.text"),
    ("diagnostic.fact", "diagnostics/facts.json", "titles.*"),
    ("control", "controls/mappings.tsv", "*.product_control_title"),
    ("control", "controls/controls.toml", "control.*.title"),
    ("control", "controls/controls.toml", "control.*.evidence"),
    ("control", "controls/controls.toml", "control.*.next"),
    ("control.family", "controls/mappings.tsv", "*.family"),
    ("control.requirement", "controls/mappings.tsv", "*.own_words"),
    ("request", "requests/requests.toml", "request.*.words"),
    ("request", "requests/requests.toml", "request.*.contains"),
    ("request", "requests/requests.toml", "request.*.argument"),
    ("request", "requests/requests.toml", "request.*.subject"),
    ("request.attribute", "requests/requests.toml", "request.*.attributes.*"),
    ("request.citation", "requests/sampling.toml", "size.*.citation"),
    ("checklist", "checklists/checklists.toml", "item.*.title"),
    ("checklist", "checklists/checklists.toml", "item.*.text"),
    ("checklist", "checklists/checklists.toml", "item.*.not_shown"),
    ("contradiction", "evidence/contradictions/*.toml", "title"),
    ("population", "populations/*.toml", "not_shown"),
    ("trace", "evidence/trace.toml", "stage.*.title"),
    ("trace", "evidence/trace.toml", "stage.*.missing"),
)
ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})


def content(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    if path.suffix == ".toml":
        return tomllib.loads(text)
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def found(value, keys):
    if not keys:
        yield from [value] if isinstance(value, str) and value else []
    elif keys[0] == "*" and isinstance(value, (list, dict)):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from found(entry, keys[1:])
    elif isinstance(value, dict) and keys[0] in value:
        yield from found(value[keys[0]], keys[1:])


def texts(root):
    """{(context, English): the file that has it first}"""
    held = {}
    resources = root / "resources"
    for context, pattern, place in SHOWN:
        for path in sorted(resources.glob(pattern)):
            for text in found(content(path), place.split(".")):
                held.setdefault((context, text), path.relative_to(root).as_posix())
    return held


def code(root):
    lines = ["// Made by tools/resource_texts.py for lupdate; nobody compiles it."]
    for (context, text), name in texts(root).items():
        lines += [f"//: {name}", f'QT_TRANSLATE_NOOP("{context}", "{text.translate(ESCAPED)}");']
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    print(code(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else source_tree.ROOT), end="")
