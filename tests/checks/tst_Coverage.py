# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""resources/coverage.tsv names metrics, pages, commands and tests that exist, or says why there is none; what is missing
can only become less; and metrics name rows that it knows."""
import re

import suite

import coverage_table
import source_tree

COUNT = 91  # rows of the first priority
# What is not there yet. A row leaves this list once it is served; none may join it.
MISSING = {}


class Tree:
    """What rows may name."""

    def __init__(self, metrics, pages, verbs, tests):
        self.metrics = metrics
        self.pages = pages
        self.verbs = verbs
        self.tests = tests  # text by path

    @classmethod
    def here(cls):
        metrics = {path.parent.name for path in (suite.ROOT / "resources/metrics").glob("*/v1.json")}
        tests = {str(path.relative_to(suite.ROOT)): path.read_text(encoding="utf-8")
                 for path in (suite.ROOT / "tests").glob("*/tst_*") if path.suffix in (".cpp", ".py")}
        return cls(metrics, set(coverage_table.page_titles(suite.ROOT)), coverage_table.verbs(suite.ROOT), tests)


def wrong_places(row, kind, names, places, tree):
    page, command, test = places
    if page not in tree.pages | {"-"}:
        yield f"{row}: there is no page {page}"
    words = command.split()
    if command != "-" and (words[0] not in tree.verbs or (kind == "number" and words[-1] not in names)):
        yield f"{row}: no command says it: {command}"
    for word in words[1:] if command != "-" and kind == "view" else []:
        if re.fullmatch(r"[a-z]+", word) and words[words.index(word) - 1][0] != "-" and word not in tree.verbs:
            yield f"{row}: {words[0]} has no {word}"
    for path in test.split(",") if test != "-" else []:
        if path not in tree.tests:
            yield f"{row}: there is no test {path}"
        elif names and not any(f'"{name}"' in tree.tests[path] for name in names):
            yield f"{row}: {path} names none of {', '.join(names)}"


def findings(text, tree, missing):
    rows = coverage_table.lines(text)
    if not rows or rows[0] != coverage_table.HEAD:
        yield "the head is not " + ", ".join(coverage_table.HEAD)
        return
    seen = set()
    for line in rows[1:]:
        if len(line) != len(coverage_table.HEAD):
            yield f"{line[0]}: {len(line)} columns"
            continue
        row, kind, named, *places, note = line
        if not re.fullmatch(r"(S\d{3}|X)-\d+", row) or row in seen:
            yield f"{row}: no row's name, or there twice"
        seen.add(row)
        if kind not in ("number", "view", "none"):
            yield f"{row}: kind {kind}"
        names = [name for name in named.split(",") if name]
        if (kind == "number") != bool(names):
            yield f"{row}: {kind} with {len(names)} metrics"
        for name in names:
            if name not in tree.metrics:
                yield f"{row}: there is no metric {name}"
        gaps = " ".join(coverage_table.gaps(line))
        if (kind != "number" or gaps) and len(note.split()) < 4:
            yield f"{row}: does not say why"
        if gaps != missing.get(row, ""):
            yield f"{row}: lacks \"{gaps}\", and the list of what is missing says \"{missing.get(row, '')}\""
        yield from wrong_places(row, kind, names, places, tree)
    for row in sorted(set(missing) - seen):
        yield f"{row}: is listed as missing and not in the table"
    if len(seen) != COUNT:
        yield f"{len(seen)} rows, not the {COUNT} of the first priority"


class Coverage(suite.TreeCase):
    def test_each_row_has_page_command_and_test_or_says_why_not(self):
        text = source_tree.text(suite.ROOT, coverage_table.TABLE)
        self.assertEqual(list(findings(text, Tree.here(), MISSING)), [])

    def test_what_is_wrong_is_named(self):
        tree = Tree({"a"}, {"weekly"}, {"metric", "evidence", "changes"}, {"tests/x/tst_X.cpp": 'run("a")'})
        row = "S000-{}\tnumber\ta\tweekly\tmetric run a\ttests/x/tst_X.cpp\t\n"
        good = "\t".join(coverage_table.HEAD) + "\n" + "".join(row.format(n) for n in range(COUNT))
        self.assertEqual(list(findings(good, tree, {})), [])
        first = "S000-7\tnumber\ta\tweekly\tmetric run a\ttests/x/tst_X.cpp\t"
        for line, said in [(first.replace("\ta\t", "\tb\t"), "no metric b"),
                           (first.replace("number\ta", "none\t"), "does not say why"),
                           (first.replace("number", "view") + "looked at on a page", "view with 1"),
                           (first.replace("S000-7", "S000-8"), "there twice"),
                           (first.replace("weekly", "monthly"), "no page monthly"),
                           (first.replace("weekly", "-") + "it has no page yet", "lacks \"page\""),
                           (first.replace("metric run", "figure run"), "no command"),
                           (first.replace("run a", "run c"), "no command"),
                           (first.replace("number\ta", "view\t").replace("metric run a", "evidence notes") + "what it is all about",
                            "evidence has no notes"),
                           (first.replace("tst_X", "tst_Y"), "no test"),
                           (first.replace("S000-7\t", ""), "6 columns")]:
            broken = good.replace(first, line)
            self.assertTrue(any(said in found for found in findings(broken, tree, {})), said)
        self.assertTrue(any("90 rows" in found for found in findings(good.replace(first + "\n", ""), tree, {})))
        self.assertTrue(any("lacks \"\"" in found for found in findings(good, tree, {"S000-7": "page"})))
        silent = Tree(tree.metrics, tree.pages, tree.verbs, {"tests/x/tst_X.cpp": ""})
        self.assertTrue(any("names none of a" in found for found in findings(good, silent, {})))


if __name__ == "__main__":
    suite.main()
