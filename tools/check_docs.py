#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The generated pages of docs/ say what the files say that they are generated from."""
import generate_docs
import source_tree


def findings(root):
    return [f"{path}: not current; run tools/generate_docs.py"
            for path, text in generate_docs.pages(root).items()
            if not (root / path).is_file() or source_tree.text(root, path) != text]


if __name__ == "__main__":
    source_tree.main(findings)
