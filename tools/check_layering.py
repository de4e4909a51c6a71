#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every `#include "x/..."` and every link of ours to the table in cmake/PlumblineModule.cmake."""
import re

import source_tree

# Qt modules that a layer must not see: (includes, link targets).
FORBIDDEN_QT = {
    "base": r"QtSql|QSql|QtNetwork|QNetwork|QtGui|QtQuick|QtWidgets",
    "statistics": r"QtSql|QSql|QtNetwork|QNetwork|QtGui|QtQuick|QtWidgets|QJson",
    "domain": r"QtSql|QSql|QtNetwork|QNetwork|QtGui|QtQuick|QtWidgets",
    "sources": r"QtSql|QSql|QtGui|QtQuick|QtWidgets",
    "store": r"QtNetwork|QNetwork|QtGui|QtQuick|QtWidgets",
    "sync": r"QtGui|QtQuick|QtWidgets",
    "metrics": r"QtGui|QtQuick|QtWidgets|QtNetwork|QNetwork",
    "report": r"QtQuick|QtWidgets|QtCharts|QChart",
    "simulator": r"QtSql|QSql|QtGui|QtQuick|QtWidgets",
    "cli": r"QtQuick|QtWidgets",
    "models": r"QtQuick|QQuick|QtWidgets|QtCharts",
}
SUFFIXES = (".h", ".cpp", ".mm")


def table(root):
    """layer -> the layers it may use, as CMake reads it."""
    content = source_tree.text(root, "cmake/PlumblineModule.cmake")
    found = re.findall(r'^set\(PLUMBLINE_LAYER_(\w+)\s+"([^"]*)"\)', content, re.MULTILINE)
    return {layer: set(used.split()) for layer, used in found}


def layer_of(name):
    parts = name.split("/")
    if parts[0] == "src" and len(parts) > 2:
        return parts[1]
    return {"models": "models", "qml": "ui"}.get(parts[0])


def cycles(layers):
    def reaches(start, goal, seen):
        return any(used == goal or (used not in seen and reaches(used, goal, seen | {used}))
                   for used in layers.get(start, ()))
    return [f"cmake/PlumblineModule.cmake: {layer} reaches itself" for layer in layers if reaches(layer, layer, {layer})]


def include_findings(root, layers):
    known = set(layers) | {"ui"}
    for name in source_tree.files(root, *SUFFIXES):
        layer = layer_of(name)
        if layer is None:
            continue
        if layer not in known:
            yield f"{name}:1: {layer} is not in the table of cmake/PlumblineModule.cmake"
            continue
        allowed = layers.get(layer, set()) | {layer}
        for number, line in enumerate(source_tree.text(root, name).splitlines(), 1):
            ours = re.match(r'\s*#\s*include\s+"(\w+)/', line)
            if ours and ours.group(1) in known and ours.group(1) not in allowed:
                yield f"{name}:{number}: {layer} must not include {ours.group(1)}"
            if re.match(r'\s*#\s*include\s+"\.\./', line):
                yield f'{name}:{number}: include from src/, not by "../"'
            qt = re.match(r"\s*#\s*include\s+<(\w+)", line)
            if qt and layer in FORBIDDEN_QT and re.match(FORBIDDEN_QT[layer], qt.group(1)):
                yield f"{name}:{number}: {layer} must not include <{qt.group(1)}>"


def link_findings(root, layers):
    for name in source_tree.files(root, "CMakeLists.txt"):
        layer = layer_of(name)
        if layer not in layers:
            continue
        content = re.sub(r"#.*", "", source_tree.text(root, name))
        for match in re.finditer(r"\b(?:Plumbline::|plumbline_)(\w+)", content):
            used = match.group(1).removesuffix("plugin")
            if used in layers and used != layer and used not in layers[layer]:
                number = content.count("\n", 0, match.start()) + 1
                yield f"{name}:{number}: {layer} must not link {used}"


def findings(root):
    layers = table(root)
    if not layers:
        return ["cmake/PlumblineModule.cmake: no table of layers found"]
    unknown = [f"cmake/PlumblineModule.cmake: {layer} uses {used}, which is no layer"
               for layer, allowed in layers.items() for used in sorted(allowed - set(layers) - {"ui"})]
    return unknown + cycles(layers) + list(include_findings(root, layers)) + list(link_findings(root, layers))


if __name__ == "__main__":
    source_tree.main(findings)
