# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""resources/coverage.tsv names metrics that exist, or says why there is none; and metrics name rows that it knows."""
import json
import re

import suite

import source_tree

TABLE = "resources/coverage.tsv"
HEAD = ["row", "kind", "metrics", "note"]


def definitions():
    """Seeds of each metric, of all its versions."""
    seeds = {}
    for path in sorted((suite.ROOT / "resources/metrics").glob("*/v*.json")):
        if re.fullmatch(r"v\d+\.json", path.name):
            definition = json.loads(path.read_text(encoding="utf-8"))
            seeds.setdefault(definition["id"], set()).update(definition.get("seeds", []))
    return seeds


def findings(text, metrics):
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    if not lines or lines[0] != HEAD:
        yield "the head is not " + ", ".join(HEAD)
        return
    seen = set()
    for line in lines[1:]:
        if len(line) != len(HEAD):
            yield f"{line[0]}: {len(line)} columns"
            continue
        row, kind, named, note = line
        if not re.fullmatch(r"(S\d{3}|X)-\d+", row) or row in seen:
            yield f"{row}: no row's name, or there twice"
        seen.add(row)
        if kind not in ("number", "view", "none"):
            yield f"{row}: kind {kind}"
        names = [name for name in named.split(",") if name]
        if (kind == "number") != bool(names):
            yield f"{row}: {kind} with {len(names)} metrics"
        for name in names:
            if name not in metrics:
                yield f"{row}: there is no metric {name}"
        if kind != "number" and len(note.split()) < 4:
            yield f"{row}: does not say why there is no number"
    if len(seen) != 91:
        yield f"{len(seen)} rows, not the 91 of the first priority"


class Coverage(suite.TreeCase):
    def test_each_row_names_metrics_or_says_why_not(self):
        self.assertEqual(list(findings(source_tree.text(suite.ROOT, TABLE), definitions())), [])

    def test_what_is_wrong_is_named(self):
        good = "\t".join(HEAD) + "\n" + "".join(f"S000-{n}\tnumber\ta\t\n" for n in range(91))
        self.assertEqual(list(findings(good, {"a": set()})), [])
        for broken, said in [(good.replace("S000-7\tnumber\ta", "S000-7\tnumber\tb"), "no metric b"),
                             (good.replace("S000-7\tnumber\ta\t", "S000-7\tnone\t\t"), "does not say why"),
                             (good.replace("S000-7\tnumber\ta\t", "S000-7\tview\ta\tlooked at on a page"), "view with 1"),
                             (good.replace("S000-7\t", "S000-8\t"), "there twice"),
                             (good.replace("S000-90\tnumber\ta\t\n", ""), "90 rows")]:
            self.assertTrue(any(said in found for found in findings(broken, {"a": set()})), said)


if __name__ == "__main__":
    suite.main()
