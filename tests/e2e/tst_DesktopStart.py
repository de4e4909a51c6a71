# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import signal
import socket
import subprocess
import time

import stores

DESKTOP = pathlib.Path(os.environ["PLUMBLINE_PROGRAM"]).with_name("plumbline-desktop")


class DesktopStart(stores.StoreCase):
    """The desktop started as a person starts it, without a display."""

    def setUp(self):
        super().setUp()
        self.environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software",
                             "XDG_CONFIG_HOME": str(self.root / "config"), "XDG_DATA_HOME": str(self.root / "data"),
                             "XDG_RUNTIME_DIR": str(self.root / "run")}
        (self.root / "run").mkdir(mode=0o700)

    def start(self, store, *more):
        process = subprocess.Popen([DESKTOP, "--store", str(store), *more], env=self.environment, cwd=self.root,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def windows(self):
        return sorted((self.root / "run").glob("plumbline-*"))

    def answers(self):
        """Whether a window is brought to the front by who asks for it."""
        place, = self.windows()
        with socket.socket(socket.AF_UNIX) as caller:
            try:
                caller.connect(str(place))
                return caller.recv(100) == b"shown\n"
            except OSError:
                return False

    def wait_until(self, what):
        for _ in range(6000):
            if what():
                return
            time.sleep(0.05)
        self.fail("it did not come")

    def test_a_second_start_finds_the_first(self):
        first = self.start("one.db")
        self.wait_until(self.windows)
        for name in ("one.db", self.root / "one.db"):
            second = self.start(name)
            said, problems = second.communicate(timeout=300)
            self.assertEqual((second.returncode, said), (0, "The window of this store is open already; it is in front now.\n"), problems)
        then = self.start("one.db", "--known-at", "2026-01-01T00:00:00Z")  # a window of its own
        other = self.start("two.db")
        self.wait_until(lambda: len(self.windows()) == 2)
        self.assertIsNone(first.poll())
        self.assertIsNone(other.poll())
        self.assertIsNone(then.poll())

    def test_one_that_was_killed_is_in_nobodys_way(self):
        first = self.start("one.db")
        self.wait_until(self.windows)
        first.send_signal(signal.SIGKILL)
        first.communicate()
        self.assertFalse(self.answers(), "nobody is there")
        second = self.start("one.db")
        self.wait_until(self.answers)
        self.assertIsNone(second.poll())


if __name__ == "__main__":
    stores.suite.main()
