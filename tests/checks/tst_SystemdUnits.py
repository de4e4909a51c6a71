#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The user units are read by systemd without a complaint, are hardened, and start verbs that there are."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNITS = sorted((ROOT / "packaging" / "systemd").glob("*.service"))
HARDENED = ["NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=read-only", "PrivateTmp=yes", "UMask=0077",
            "SystemCallFilter=@system-service", "RestrictSUIDSGID=yes"]


def complaints(unit: Path) -> list[str]:
    text = unit.read_text()
    found = [f"{unit.name}: no line {line}" for line in HARDENED if f"\n{line}\n" not in text]
    for path in re.findall(r"^ReadWritePaths=-?(\S+)", text, re.M):
        if not re.search(rf"^ExecStartPre=\+/usr/bin/mkdir -p .*{re.escape(path)}$", text, re.M):
            found.append(f"{unit.name}: nothing makes {path}, and under ProtectHome=read-only the program cannot")
    command = re.search(r"^ExecStart=/usr/bin/plumbline (\S+)", text, re.M)
    verb = command.group(1) if command else ""
    if not (ROOT / "src" / "cli" / "commands" / f"{verb.capitalize()}Command.cpp").exists():
        found.append(f"{unit.name}: no command \"{verb}\"")
    if not shutil.which("systemd-analyze"):
        print(f"{unit.name}: systemd-analyze is not installed; its own look was left out")
        return found
    with tempfile.TemporaryDirectory() as folder:
        # Where it will be installed there is nothing yet.
        copy = Path(folder) / unit.name
        copy.write_text(text.replace("/usr/bin/plumbline", shutil.which("true")))
        ended = subprocess.run(["systemd-analyze", "verify", "--user", str(copy)], capture_output=True, text=True,
                               env={**os.environ, "XDG_RUNTIME_DIR": folder}, check=False)
        said = [line for line in ended.stderr.splitlines() if unit.name in line]
        found += said or ([ended.stderr.strip()] if ended.returncode else [])
    return found


def main() -> int:
    found = [] if UNITS else ["there are no units"]
    for unit in UNITS:
        found += complaints(unit)
    print("\n".join(found) if found else f"{len(UNITS)} units, fine")
    return 1 if found else 0


sys.exit(main())
