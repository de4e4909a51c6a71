# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests of programs and pages under other clocks: a Monday's first minutes, nights of summer time, a leap day, a new year.

What a test expects must not hang on the hour at which it runs. PLUMBLINE_CLOCK_MOMENTS=N takes the first N moments alone,
PLUMBLINE_CLOCK_TESTS=REGEX other tests.
"""
import os
import pathlib
import re
import subprocess

from judging import ROOT, Judge

BUILD = ROOT / "build/release"
# In the zone that the simulator's organisation reports in, Berlin; each begins shortly before something turns over.
MOMENTS = {
    "the first minutes of a Monday": "2026-11-22 23:02:00",
    "the last hour before summer time": "2027-03-28 00:55:00",
    "the hour that comes twice": "2026-10-25 00:30:00",
    "the end of a leap day": "2028-02-29 22:50:00",
    "new year": "2026-12-31 22:55:00",
    "an afternoon in July": "2027-07-14 13:20:00",
}
READS_THE_CLOCK = re.compile(r"currentDate|currentMSecs|currentSecs|new Date\(\)|Date\.now|\"Program\.h\"|lent_clock|import stores|judges/kills")
# Programs that are not linked with libc do not see the clock that we lend.
NOT_FAKED = re.compile(r"tst_Prometheus\w*$")


def tests():
    """The tests that look at the clock themselves or start programs that do, and those of the pages."""
    if wanted := os.environ.get("PLUMBLINE_CLOCK_TESTS"):
        return wanted
    known = subprocess.run(["ctest", "--test-dir", BUILD, "-N"], capture_output=True, text=True, check=True).stdout
    names = set(re.findall(r"Test +#\d+: (\w+)", known))
    reading = {path.stem for path in [*(ROOT / "tests").rglob("tst_*.cpp"), *(ROOT / "tests").rglob("tst_*.py")]
               if READS_THE_CLOCK.search(path.read_text(encoding="utf-8"))}
    pages = {name for name in names if re.fullmatch(r"tst_[a-z_]+", name)}
    return "^(" + "|".join(sorted(name for name in (reading & names) | pages if not NOT_FAKED.match(name))) + ")$"


def main():
    with Judge("clock") as judge:
        built = subprocess.run(["cmake", "--build", BUILD], capture_output=True, text=True, check=False)
        if not judge.check("the tests build", built.returncode == 0, built.stdout[-2000:]):
            return
        chosen = tests()
        some = int(os.environ.get("PLUMBLINE_CLOCK_MOMENTS", len(MOMENTS)))
        environment = dict(os.environ, LC_ALL="C.UTF-8", TZ="UTC", FAKETIME_DONT_FAKE_MONOTONIC="1",
                           PYTHONPATH=str(pathlib.Path(__file__).resolve().parent / "python"),
                           XDG_RUNTIME_DIR=str(judge.folder))
        judge.folder.chmod(0o700)
        for name, moment in list(MOMENTS.items())[:some]:
            ended = subprocess.run(["faketime", "-f", f"@{moment}", "ctest", "--test-dir", BUILD, "--parallel", "2",
                                    "--no-tests=error", "--output-on-failure", "-R", chosen],
                                   env=environment, capture_output=True, text=True, errors="replace", check=False)
            log = judge.folder / (re.sub(r"\W+", "-", name) + ".log")
            log.write_text(ended.stdout + ended.stderr, encoding="utf-8")
            said = re.findall(r"^\s*\d+ - (\w+) \((.+)\)$", ended.stdout, re.MULTILINE)
            count = re.search(r"tests failed out of (\d+)", ended.stdout)
            judge.check(f"{moment} UTC, {name}: {count.group(1) if count else 'no'} tests",
                        ended.returncode == 0 and count, f"{said}; see {log}")


main()
