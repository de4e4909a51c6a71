# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""resources/coverage.tsv, and the page that it becomes: docs/coverage.md."""
import json
import re

import source_tree

TABLE = "resources/coverage.tsv"
HEAD = ["row", "kind", "metrics", "page", "command", "test", "note"]
PLACES = HEAD[3:6]
MISSING = "-"


def lines(text):
    """Head and rows, each a list of columns."""
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def gaps(row):
    """The places that a row of the table lacks."""
    return [place for place, value in zip(PLACES, row[3:6]) if value == MISSING]


def page_titles(root):
    """Title by key, from the navigation of the desktop."""
    text = source_tree.text(root, "qml/pages/PageEntries.qml")
    return dict(re.findall(r'page: "(\w+)";.*?title: qsTr\("([^"]+)"\)', text))


def verbs(root):
    """What `plumbline` can be told to do, verbs under verbs by themselves."""
    found = set()
    for path in sorted((root / "src/cli/commands").glob("*.cpp")):
        found.update(re.findall(r'\.verb\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8")))
    return found


def title(root, name):
    return json.loads(source_tree.text(root, f"resources/metrics/{name}/v1.json"))["title"]


def served(root, row):
    names = [name for name in row[2].split(",") if name]
    return "; ".join(title(root, name) for name in names) if names else ""


def page(root):
    rows = lines(source_tree.text(root, TABLE))[1:]
    titles = page_titles(root)
    whole = [row for row in rows if not gaps(row)]
    out = ["<!-- SPDX-FileCopyrightText: 2026 Plumbline contributors -->",
           "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->",
           "# What serves each row of the seeds", "",
           "Written by `tools/generate_docs.py` from `resources/coverage.tsv`: the rows of the first priority. The page Evidence",
           "shows the rows of any number, by the palette (Ctrl+K).", "",
           f"{len(whole)} of {len(rows)} rows have a page, a command and a test."]
    if len(whole) < len(rows):
        out += ["The others:", "", "| row | missing | why |", "|---|---|---|"]
        out += [f"| {row[0]} | {', '.join(gaps(row))} | {row[6]} |" for row in rows if gaps(row)]
    out += ["", "| row | what | page | command | test | note |", "|---|---|---|---|---|---|"]
    for row in whole:
        tests = ", ".join(f"`{path.rsplit('/', 1)[1].rsplit('.', 1)[0]}`" for path in row[5].split(","))
        out.append(f"| {row[0]} | {served(root, row)} | {titles[row[3]]} | `plumbline {row[4]}` | {tests} | {row[6]} |")
    return "\n".join(out) + "\n"
