#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every translation keeps its placeholders; those of a complete language are finished and (where lupdate is installed)
cover the texts of the code and of resources. Only the window speaks: what the core makes is English."""
import collections
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

import resource_texts
import source_tree

LUPDATE = shutil.which("lupdate6") or "/usr/lib/qt6/bin/lupdate"
# As in translations/CMakeLists.txt: the gallery is for people who build and stays in English.
SPOKEN = ("qml/", "models/", "src/app/")
SILENT = "qml/gallery/"
LANGUAGES = "translations/languages.tsv"


def placeholders(message):
    return collections.Counter(re.findall(r"%L?\d+|%n|\{\w+(?:\|\w+)?\}|[\[\]]", message))


def languages(root):
    """{code: "complete" or "begun"} of the languages beside English"""
    if not (root / LANGUAGES).exists():
        return {}
    lines = [line.split("\t") for line in source_tree.text(root, LANGUAGES).splitlines() if not line.startswith("#")]
    return {line[0]: line[2] for line in lines if len(line) == 3 and line[0] != "en"}


def messages(path):
    """(context, source, comment, translation element) of every message that is still used."""
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") in ("vanished", "obsolete"):
                continue
            yield (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "", message)


def message_findings(name, context, source, message, is_complete):
    translation = message.find("translation")
    where = f"{name}: {context}: {source!r}"
    if translation is None or translation.get("type") == "unfinished":
        if is_complete:
            yield f"{where} is not translated"
        return
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    for form in forms:
        if not form.strip():
            yield f"{where} has an empty translation"
        elif placeholders(form) - placeholders(source) or placeholders(source) - placeholders(form) - \
                collections.Counter({"%n": 1 if message.get("numerus") == "yes" else 0}):
            yield f"{where}: placeholders differ in {form!r}"
        elif re.search(r"\{\d+[^{}]*\?\}", form):
            # What lupdate leaves where it took the translation of a similar text over and a number was too many.
            yield f"{where}: lupdate asks for a number in {form!r}"
    if source.endswith("…") and not all(form.endswith("…") for form in forms):
        yield f"{where}: the ellipsis says that something follows; keep it"


def code_messages(root):
    """What lupdate finds in the code now, or None without lupdate."""
    if not pathlib.Path(LUPDATE).exists():
        return None
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh_de.ts"
        spoken = [str(root / name) for name in source_tree.files(root, ".qml", ".cpp", ".h")
                  if name.startswith(SPOKEN) and not name.startswith(SILENT)]
        resources = pathlib.Path(folder) / "resource_texts.cpp"
        resources.write_text(resource_texts.code(root), encoding="utf-8")
        spoken.append(str(resources))
        subprocess.run([LUPDATE, "-silent", "-I", str(root), "-I", str(root / "src"), *spoken, "-ts", str(fresh)], capture_output=True, check=True)
        return {(context, source, comment) for context, source, comment, _ in messages(fresh)}


def misread_findings(root):
    """lupdate reads on after four digits: "\\u202Fd" becomes another character, and the text is never translated."""
    for name in source_tree.files(root, ".qml", ".cpp", ".h"):
        if name.startswith(SPOKEN):
            for number, line in enumerate(source_tree.text(root, name).splitlines(), 1):
                if re.search(r'\\u[0-9A-Fa-f]{4}[0-9A-Fa-f]', line) and re.search(r"\b(?:tr|qsTr|translate)\(", line):
                    yield f"{name}:{number}: lupdate misreads \\u before a hexadecimal digit; write the character itself"


def context_findings(root):
    """A context that nobody extracts would be shown in English without anybody noticing."""
    known = {context for context, _, _ in resource_texts.SHOWN}
    for name in source_tree.files(root, ".cpp", ".h"):
        if name.startswith("models/"):
            for context in re.findall(r'ResourceText::of\("([^"]*)"', source_tree.text(root, name)):
                if context not in known:
                    yield f"{name}: tools/resource_texts.py extracts no {context!r}"


def core_findings(root):
    """What is kept, written or handed out carries the English source: the core has no way to another language."""
    for name in source_tree.files(root, ".cpp", ".h"):
        if name.startswith("src/") and not name.startswith("src/app/"):
            for number, line in enumerate(source_tree.text(root, name).splitlines(), 1):
                if re.search(r"\b(?:tr|translate|QT_TR\w*_NOOP\w*|Q_DECLARE_TR_FUNCTIONS)\(|QTranslator|ResourceText", line):
                    yield f"{name}:{number}: only the window is translated"


def findings(root):
    names = [name for name in source_tree.files(root, ".ts") if name.startswith("translations/")]
    known = languages(root)
    listed = {f"translations/plumbline_{code}.ts": state == "complete" for code, state in known.items()}
    found = [] if names else ["translations/: no language found"]
    found += [f"{LANGUAGES}: says nothing about {name}" for name in names if name not in listed]
    found += [f"{LANGUAGES}: there is no {name}" for name in listed if name not in names]
    found += [*misread_findings(root), *context_findings(root), *core_findings(root)]
    used = code_messages(root)
    for name in names:
        held = set()
        try:
            for context, source, comment, message in messages(root / name):
                held.add((context, source, comment))
                found += message_findings(name, context, source, message, listed.get(name, True))
        except xml.ParseError as problem:
            found.append(f"{name}:{problem.position[0]}: {problem}")
            continue
        if used is not None:
            found += [f"{name}: {context}: {source!r} is missing (run the target update_translations)"
                      for context, source, _ in sorted(used - held) if listed.get(name, True)]
            found += [f"{name}: {context}: {source!r} is no longer in the code (run the target update_translations)"
                      for context, source, _ in sorted(held - used)]
    return found


if __name__ == "__main__":
    source_tree.main(findings)
