# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import io
import json
import pathlib
import re
import subprocess
import sys

import suite

sys.path.insert(0, str(suite.ROOT / "judges"))
import run  # noqa: E402

NAMES = run.judges(run.FOLDER)


def packages():
    return [(path.parent.name, json.loads(path.read_text(encoding="utf-8"))) for path in run.FOLDER.glob("*/package.json")]


class Judges(suite.unittest.TestCase):
    """Each judge says what it judges, and what it installs is what was looked at."""

    def test_each_says_what_it_judges(self):
        self.assertTrue(NAMES)
        self.assertEqual([name for name in NAMES if not run.purpose(run.FOLDER, name)], [])

    def test_versions_of_packages_are_exact(self):
        for name, package in packages():
            for dependency, version in package["dependencies"].items():
                self.assertRegex(version, r"^\d+\.\d+\.\d+$", f"{name}: {dependency}")

    def test_every_package_has_its_digest_and_no_address(self):
        for name, package in packages():
            lock = json.loads((run.FOLDER / name / "package-lock.json").read_text(encoding="utf-8"))["packages"]
            self.assertEqual(lock[""]["dependencies"], package["dependencies"])
            inside = {place: one for place, one in lock.items() if place and not one.get("inBundle")}
            self.assertEqual([place for place, one in inside.items() if "integrity" not in one], [], name)
            self.assertEqual([place for place, one in lock.items() if "resolved" in one], [], name)


class Counting(suite.TreeCase):
    """A judge that does not come to its end never passes."""

    def judged(self, text):
        self.write("odd/judge.py", '"""An odd judge."""\n' + text)
        before, run.FOLDER = run.FOLDER, self.root
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                return run.run("odd", self.root, self.root / "work")
        finally:
            run.FOLDER = before

    def test_its_counts_are_taken(self):
        self.assertEqual(self.judged("print('odd: 3 passed, 1 failed, 2 skipped')"), (3, 1, 2))

    def test_one_that_crashes_has_failed(self):
        self.assertEqual(self.judged("raise SystemExit(1)"), (0, 1, 0))
        self.assertEqual(self.judged("print('odd: 3 passed, 0 failed'); raise SystemExit(1)"), (3, 1, 0))

    def test_one_that_counts_nothing_has_failed(self):
        self.assertEqual(self.judged("print('done')"), (0, 1, 0))
        self.assertEqual(self.judged("print('odd: 0 passed, 0 failed')"), (0, 1, 0))
        self.assertEqual(self.judged("print('other: 3 passed, 0 failed')"), (0, 1, 0))

    def test_what_it_raises_is_a_failure_and_what_it_started_ends(self):
        text = ("import sys; sys.path.insert(0, %r)\nfrom judging import Judge\nwith Judge('odd') as judge:\n"
                "    judge.check('one', True)\n    print('pid', judge.start(['sleep', '60'], lambda: True).pid)\n"
                "    raise OSError('gone')\n") % str(suite.ROOT / "judges")
        self.write("judge.py", text)
        ended = subprocess.run([sys.executable, self.root / "judge.py"], capture_output=True, text=True, check=False,
                               env={"PATH": "/usr/bin:/bin", "PLUMBLINE_JUDGE_FOLDER": str(self.root / "work")})
        self.assertEqual(ended.returncode, 1)
        self.assertEqual(ended.stdout.splitlines()[-1], "odd: 1 passed, 1 failed")
        pid = re.search(r"pid (\d+)", ended.stdout).group(1)
        self.assertFalse(pathlib.Path("/proc", pid).exists())


if __name__ == "__main__":
    suite.main()
