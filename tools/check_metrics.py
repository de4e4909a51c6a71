#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every metric definition is whole, its SQL is portable, and no released version was edited.

`check_metrics.py --release` adds the digests of all present versions to resources/metrics/metrics.lock, in the lines of
sha256sum, as everything that a packet publishes has its digests: `sha256sum -c metrics.lock` beside it says the same.
"""
import hashlib
import json
import re
import sys

import source_tree

FOLDER = "resources/metrics/"
LOCK = FOLDER + "metrics.lock"
RELATIONS = FOLDER + "relations/"
PARTS = FOLDER + "packet/"
PART_MARK = re.compile(r"^-- insert ([a-z_]+\.v\d+),?$", re.MULTILINE)
REQUIRED = ["id", "version", "title", "why", "unit", "polarity", "reads", "dimensions", "columns", "outputs", "headline"]
POLARITIES = {"lower_is_better", "higher_is_better", "neutral"}
# Functions and operators that one of the two databases lacks, or that read the wall clock.
NOT_PORTABLE = [
    (r"->>?", "JSON operators differ between the databases"),
    (r"\b(?:NOW|CURRENT_TIMESTAMP|CURRENT_DATE|RANDOM|STRFTIME|JULIANDAY|UNIXEPOCH|EXTRACT|DATE_TRUNC)\b",
     "time is the parameter as_of_ns, never a clock"),
    (r"\b(?:IFNULL|GROUP_CONCAT|STRING_AGG|GLOB|ILIKE)\b", "only one of the databases has it"),
    (r"(?<![:\w]):[A-Za-z_]\w*", "parameters come from the relation param, never from a bind"),
    (r"\?", "parameters come from the relation param, never from a bind"),
]


def split_sql(content):
    """(code without comments and literals, comments) with the line breaks kept in both."""
    code, comments = [], []
    for line in content.splitlines():
        match = re.match(r"((?:[^'-]|'[^']*'|-(?!-))*)(--.*)?", line)
        code.append(re.sub(r"'[^']*'", "''", match.group(1)))
        comments.append(match.group(2) or "")
    return code, comments


def sql_findings(name, content, portable):
    code, comments = split_sql(content)
    for number, (statement, comment) in enumerate(zip(code, comments), 1):
        if re.search(r"(?<![:\w]):[A-Za-z_]", comment):
            yield f"{name}:{number}: a comment with :name breaks PostgreSQL"
        if not portable:
            continue
        for pattern, reason in NOT_PORTABLE:
            if re.search(pattern, statement, re.IGNORECASE):
                yield f"{name}:{number}: {reason}: {statement.strip()}"


def definition_findings(root, name):
    folder, leaf = name.rsplit("/", 1)
    metric, version = folder.rsplit("/", 1)[1], int(re.match(r"v(\d+)\.json", leaf).group(1))
    try:
        definition = json.loads(source_tree.text(root, name))
    except json.JSONDecodeError as problem:
        yield f"{name}:{problem.lineno}: {problem.msg}"
        return
    for key in REQUIRED:
        if definition.get(key) in (None, "") or (key in ("reads", "columns", "outputs") and not definition[key]):
            yield f"{name}: {key} is missing"
    if definition.get("id") != metric or definition.get("version") != version:
        yield f"{name}: id and version must be those of the path"
    if definition.get("polarity") not in POLARITIES:
        yield f"{name}: polarity is one of {', '.join(sorted(POLARITIES))}"
    outputs = definition.get("outputs") or []
    for output in outputs:
        if not output.get("statistic") or not output.get("text"):
            yield f"{name}: output {output.get('name')} needs a statistic and a text"
    if (definition.get("headline") or {}).get("output") not in {output.get("name") for output in outputs}:
        yield f"{name}: headline names no output"
    population = f"{folder}/v{version}.population.sql"
    if not (root / population).is_file():
        yield f"{name}: {population} is missing"
    else:
        content = source_tree.text(root, population)
        for column in definition.get("columns") or []:
            if not re.search(rf"\b{column['name']}\b", content):
                yield f"{name}: column {column['name']} is not in {population}"
        uses = [f"{RELATIONS}{relation}.sql" for relation in definition.get("uses") or []]
        for relation in uses:
            if not (root / relation).is_file():
                yield f"{name}: uses {relation}, which is missing"
        texts = [content] + [source_tree.text(root, relation) for relation in uses if (root / relation).is_file()]
        names = [relation.removeprefix(RELATIONS).split(".")[0] for relation in uses]
        for exclusion in definition.get("exclusions") or []:
            if not any(f"'{exclusion['reason']}'" in text for text in texts):
                yield f"{name}: reason {exclusion['reason']} is not in {population}"
        for relation in (definition.get("reads") or []) + names:
            if not any(re.search(rf"\b(?:FROM|JOIN)\s+{relation}\b", text) for text in texts):
                yield f"{name}: reads {relation}, but {population} does not"
        yield from sql_findings(population, content, portable=True)
    packet = f"{folder}/v{version}.packet.sql"
    if (root / packet).is_file():
        content = source_tree.text(root, packet)
        yield from sql_findings(packet, content, portable=False)
        for part in PART_MARK.findall(content):
            if not (root / f"{PARTS}{part}.sql").is_file():
                yield f"{name}: inserts {PARTS}{part}.sql, which is missing"
    else:
        yield f"{name}: {packet} is missing"


def relations(root):
    return [name for name in source_tree.files(root, ".sql") if name.startswith(RELATIONS)]


def inserted(root, names):
    return {part for name in names for part in PART_MARK.findall(source_tree.text(root, name))}


def unused_parts(root):
    """Parts that nothing inserts, and relations that nothing reads: one would be missing where its name is misspelt."""
    used = inserted(root, source_tree.files(root, ".packet.sql"))
    for name in source_tree.files(root, ".sql"):
        if name.startswith(PARTS) and name.removeprefix(PARTS).removesuffix(".sql") not in used:
            yield f"{name}: no packet inserts it"
    read = inserted(root, relations(root))
    for name in versions(root):
        try:
            read.update(json.loads(source_tree.text(root, name)).get("uses") or [])
        except json.JSONDecodeError:
            return  # it is reported where the definition is read
    rules = "".join(source_tree.text(root, name) for name in source_tree.files(root, ".toml")
                    if name.startswith(("resources/evidence/", "resources/populations/")))
    read.update(name for name in re.findall(r'"([a-z_]+\.v[0-9]+)"', rules))
    for name in relations(root):
        if name.removeprefix(RELATIONS).removesuffix(".sql") not in read:
            yield f"{name}: no definition uses it"


def versions(root):
    return [name for name in source_tree.files(root, ".json") if re.fullmatch(FOLDER + r"\w+/v\d+\.json", name)]


def digests(root):
    stems = {name.removesuffix("json") for name in versions(root)}
    return {name: hashlib.sha256((root / name).read_bytes()).hexdigest()
            for name in source_tree.files(root, ".json", ".sql")
            if name.startswith((RELATIONS, PARTS)) or (any(name.startswith(stem) for stem in stems) and not name.endswith(".panel.json"))}


def locked(root):
    if not (root / LOCK).is_file():
        return {}
    lines = [line.split(None, 1) for line in source_tree.text(root, LOCK).splitlines() if line and line[0] != "#"]
    return {FOLDER + name.strip(): digest for digest, name in lines}


def lock_findings(root):
    present, held = digests(root), locked(root)
    for name in versions(root):
        folder, version = name.rsplit("/v", 1)
        if name not in held and (root / f"{folder}/v{int(version.removesuffix('.json')) + 1}.json").is_file():
            yield f"{name}: a newer version stands beside it, and it is not in {LOCK}: --release adds it"
    for name, digest in held.items():
        if name not in present:
            yield f"{name}: a released version was removed"
        elif present[name] != digest:
            yield f"{name}: a released version was edited; put it back and write the next version beside it, then --release"


def release(root):
    held = locked(root)
    head = "# SPDX-FileCopyrightText: 2026 Plumbline contributors\n# SPDX-License-Identifier: GPL-3.0-or-later\n" \
           "# SHA-256 of the files of released metric versions.\n"
    added = {name: digest for name, digest in digests(root).items() if name not in held}
    held.update(added)
    lines = [f"{digest}  {name.removeprefix(FOLDER)}\n" for name, digest in sorted(held.items())]
    (root / LOCK).write_text(head + "".join(lines), encoding="utf-8")
    print(f"{LOCK}: {len(added)} files added, {len(held)} held")


def findings(root):
    found = [finding for name in versions(root) for finding in definition_findings(root, name)]
    for name in relations(root):
        content = source_tree.text(root, name)
        found += sql_findings(name, content, portable=True)
        found += [f"{name}: inserts {RELATIONS}{part}.sql, which is missing" for part in PART_MARK.findall(content)
                  if not (root / f"{RELATIONS}{part}.sql").is_file()]
    return found + list(unused_parts(root)) + list(lock_findings(root)) or ([] if versions(root) else [f"{FOLDER}: no metric found"])


if __name__ == "__main__":
    if sys.argv[1:] == ["--release"]:
        release(source_tree.ROOT)
    else:
        source_tree.main(findings)
