#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Theme.qml equals resources/theme/tokens.json, the tokens keep their contrast, and nobody else names a colour or size."""
import json
import re

import source_tree

THEME = "qml/Theme.qml"
TOKENS = "resources/theme/tokens.json"
# Not a token: a veil over the page, which has no contrast of its own.
NOT_TOKENS = {"scrim"}
# QML takes a name that begins with "on" for a signal handler.
RENAMED = {"onAccent": "textOnAccent"}
RULES = [
    (r'"#[0-9A-Fa-f]{3,8}"', "a colour"),
    (r'\bQt\.(?:rgba|hsla|hsva)\(', "a colour"),
    (r'\bcolor:\s*"(?!transparent")[a-z]+"', "a colour"),
    (r'\bpixelSize:\s*\d', "a font size"),
    (r'\bpointSize\b', "a font size"),
    (r'\bfamily:\s*"', "a font"),
    (r'\b(?:\w*[sS]pacing|\w*[mM]argins?|\w*[pP]adding|radius):\s*-?[1-9]', "a distance"),
]


def pairs(theme):
    """name -> (light, dark) of every colour or list of colours in Theme.qml."""
    one = r'readonly property color (\w+):\s*dark \? ("#[0-9A-F]+")\s*:\s*("#[0-9A-F]+")'
    many = r'readonly property list<color> (\w+):\s*dark \? (\[[^\]]*\])\s*:\s*(\[[^\]]*\])'
    found = re.findall(one, theme) + re.findall(many, theme)
    return {name: (json.loads(light), json.loads(dark)) for name, dark, light in found}


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_findings(tokens):
    for mode in ("light", "dark"):
        colours = tokens[mode]["c"]
        for front, backs, least in tokens[mode]["pairs"]:
            for back in backs:
                ratio = contrast(colours[front], colours[back])
                if ratio < least:
                    yield f"{TOKENS}: {mode} {front} on {back} has contrast {ratio:.3f}, needs {least}"


def equality_findings(tokens, theme):
    in_theme = pairs(theme)
    wanted = {RENAMED.get(name, name): (tokens["light"][part][name], tokens["dark"][part][name])
              for part in ("c", "ramps") for name in tokens["light"][part]}
    for name, value in wanted.items():
        if name not in in_theme:
            yield f"{THEME}: the token {name} is missing"
        elif in_theme[name] != value:
            yield f"{THEME}: {name} is {in_theme[name]}, {TOKENS} says {value}"
    for name in sorted(set(in_theme) - set(wanted) - NOT_TOKENS):
        yield f"{TOKENS}: the colour {name} of {THEME} is missing"


def literal_findings(root):
    for name in source_tree.files(root, ".qml"):
        if not name.startswith("qml/") or name == THEME:
            continue
        for number, line in enumerate(source_tree.text(root, name).splitlines(), 1):
            code = line.split("//")[0]
            for pattern, what in RULES:
                if re.search(pattern, code):
                    yield f"{name}:{number}: {what} belongs into Theme.qml: {line.strip()}"
    for name in source_tree.files(root, ".cpp", ".h"):
        if name.startswith(("qml/", "models/", "src/app/")):
            for number, line in enumerate(source_tree.text(root, name).splitlines(), 1):
                if re.search(r'"#[0-9A-Fa-f]{6,8}"|QColor\((?:\d|0x)', line.split("//")[0]):
                    yield f"{name}:{number}: a colour belongs into Theme.qml: {line.strip()}"


def findings(root):
    tokens = json.loads(source_tree.text(root, TOKENS))
    theme = source_tree.text(root, THEME)
    return list(equality_findings(tokens, theme)) + list(contrast_findings(tokens)) + list(literal_findings(root))


if __name__ == "__main__":
    source_tree.main(findings)
