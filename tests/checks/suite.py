# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the cases of one file and ends with the same totals as Qt Test, so that `./dev test` counts both alike."""
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))


def lent_clock():
    """Another clock that this runs under (libfaketime): what a test starts is to see the same time."""
    return {name: value for name, value in os.environ.items() if name == "LD_PRELOAD" or name.startswith("FAKETIME")}


class TreeCase(unittest.TestCase):
    """A case that may break a copy of some files of the tree and look at what a check says."""

    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="plumbline-check-"))
        self.addCleanup(shutil.rmtree, self.root)

    def take(self, *names):
        for name in names:
            target = self.root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(ROOT / name, target) if (ROOT / name).is_dir() else shutil.copy(ROOT / name, target)

    def write(self, name, content):
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(content, encoding="utf-8")

    def edit(self, name, old, new):
        content = (self.root / name).read_text(encoding="utf-8")
        self.assertIn(old, content)
        self.write(name, content.replace(old, new))

    def assert_clean(self, found):
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def assert_found(self, found, words):
        self.assertTrue(any(words in finding for finding in found), f"{words!r} is not in {found}")


def main():
    result = unittest.main(exit=False, verbosity=2).result
    skips = len(result.skipped)
    failed = len(result.failures) + len(result.errors)
    for case, reason in result.skipped:
        print(f"SKIP   : {case.id().removeprefix('__main__.')} {reason}")
    for case, trace in result.failures + result.errors:
        print(f"FAIL!  : {case.id().removeprefix('__main__.')} {trace.strip().splitlines()[-1]}")
    print(f"Totals: {max(0, result.testsRun - failed - skips)} passed, {failed} failed, {skips} skipped, 0 blacklisted")
    sys.exit(1 if failed or result.testsRun == 0 else 0)
