#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file names its holder and licence: in its first lines, or in REUSE.toml (which Debian 12's `reuse` cannot read)."""
import fnmatch
import re
import tomllib

import source_tree

LICENCE = re.compile(r"SPDX-License-Identifier:\s*([\w.+-]+)")
HOLDER = "SPDX-FileCopyrightText:"


def annotations(root):
    return tomllib.loads(source_tree.text(root, "REUSE.toml"))["annotations"]


def matches(name, paths):
    return any(fnmatch.fnmatchcase(name, path) for path in ([paths] if isinstance(paths, str) else paths))


def findings(root):
    found, used = [], set()
    notes = annotations(root)
    used_notes = set()
    for name in source_tree.files(root):
        if name.startswith("LICENSES/") or name == "COPYING":
            continue
        head = (root / name).read_bytes()[:1500].decode("utf-8", "replace")
        licence = LICENCE.search(head)
        covering = [place for place, note in enumerate(notes) if matches(name, note["path"])]
        used_notes.update(covering)
        if licence and HOLDER in head:
            used.add(licence.group(1))
        elif covering:
            used.add(notes[covering[-1]]["SPDX-License-Identifier"])
        else:
            found.append(f"{name}:1: no SPDX lines, and REUSE.toml does not cover it")
    texts = {name.removeprefix("LICENSES/").removesuffix(".txt") for name in source_tree.files(root)
             if name.startswith("LICENSES/")}
    found += [f"LICENSES/{licence}.txt is missing" for licence in sorted(used - texts)]
    found += [f"LICENSES/{licence}.txt belongs to no file" for licence in sorted(texts - used)]
    found += [f"REUSE.toml: {note['path']} covers no file" for place, note in enumerate(notes) if place not in used_notes]
    return found


if __name__ == "__main__":
    source_tree.main(findings)
