# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check needs: the files of the tree, and one way to say what was found.

A check is a module with `findings(root) -> list[str]`; `main(findings)` prints them and sets the exit code.
"""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOT_OURS = {".git", "build", "out", "__pycache__"}


def files(root, *patterns):
    """Relative paths of the files that belong to the tree, sorted; `patterns` are suffixes, none means all."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        capture_output=True, text=True, check=False) if (root / ".git").exists() else None
    if listed is not None and listed.returncode == 0:
        names = {name for name in listed.stdout.split("\0") if name and (root / name).is_file()}
    else:
        names = set()
        for folder, folders, leaves in os.walk(root):
            folders[:] = [name for name in folders if name not in NOT_OURS]
            names.update(str((pathlib.Path(folder) / leaf).relative_to(root)) for leaf in leaves)
    return sorted(name for name in names if not patterns or name.endswith(patterns))


def text(root, name):
    return (root / name).read_text(encoding="utf-8")


def main(findings):
    root = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    found = findings(root)
    for finding in found:
        print(finding)
    sys.exit(1 if found else 0)
