# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Some of the kills that `./dev judges kills` does a thousand of, on both engines. PLUMBLINE_SEED draws others."""
import os
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "checks"))
import suite  # noqa: E402



class Kills(suite.TreeCase):
    """Programs that write to a store are killed at random moments; nothing that was reported is lost."""

    def test_stores_are_whole_after_each_kill_and_complete_in_the_end(self):
        self.judged(25, "sqlite", "killed: 20 pulls, 5 receivers")

    def test_so_are_those_of_a_server(self):
        self.root.chmod(0o755)  # the server runs as somebody else
        self.judged(5, "postgresql", "killed: 4 pulls, 1 receivers")

    def judged(self, kills, engine, killed):
        seed = os.environ.get("PLUMBLINE_SEED", str(random.randrange(1_000_000)))
        environment = dict(os.environ, PLUMBLINE_SEED=seed, PLUMBLINE_JUDGE_FOLDER=str(self.root),
                           PYTHONPATH=os.pathsep.join(filter(None, [str(suite.ROOT / "judges"), os.environ.get("PYTHONPATH")])), PYTHONDONTWRITEBYTECODE="1")
        ended = subprocess.run([sys.executable, suite.ROOT / "judges/kills/judge.py", str(kills), engine], env=environment,
                               capture_output=True, text=True, timeout=500, check=False)
        wrong = [line for line in ended.stdout.splitlines() if not line.startswith("PASS")]
        self.assertEqual(ended.returncode, 0, "\n".join(wrong) + ended.stderr)
        self.assertTrue(any(line.startswith(killed) for line in wrong), wrong)


if __name__ == "__main__":
    suite.main()
