# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The OpenTelemetry SDK: every span sent to `plumbline listen` is there once, in each encoding, also after kill -9."""
import json
import signal
import subprocess
import time

from judging import Judge, answers, free_port

WAYS = [("json", "none"), ("json", "gzip"), ("protobuf", "none"), ("protobuf", "gzip")]


class Listener:
    """`plumbline listen`, that may be killed and started again on the same port."""

    def __init__(self, judge):
        self.judge, self.port = judge, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None

    def start(self):
        self.process = self.judge.start(
            [self.judge.program, "listen", "--port", self.port, "--store", self.judge.folder / "plumbline.db"],
            lambda: answers(self.address + "/healthz"), env=self.judge.environment)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)


def sender(judge, listener, way, service, traces, pause):
    return subprocess.Popen(["setpriv", "--pdeathsig", "TERM", "node", judge.packages / "sender.cjs", listener.address,
                             *way, service, str(traces), str(pause)], stdout=subprocess.PIPE, text=True)


def made(process):
    out = process.communicate(timeout=180)[0]
    if process.returncode:
        raise RuntimeError(f"the sender ended with {process.returncode}")
    return json.loads(out.splitlines()[-1])


def judge_rows(judge, what, service, said):
    judge.equal(f"{what}: the SDK gave up no export", said["failed"], 0)
    rows = judge.rows("ai_call", "--service", service)
    calls = [row for row in rows if row["operation"] == "chat"]
    judge.equal(f"{what}: every call is there", sorted(row["id"] for row in calls), sorted(said["calls"]))
    judge.check(f"{what}: none is there twice", len({row["id"] for row in rows}) == len(rows), len(rows))
    wrong = [row for row in calls if row["input_tokens"] != said["calls"].get(row["id"]) or row["model"] != "gpt-4o"
             or row["environment"] != "production" or row["provider"] != "openai" or not row["started_at"]]
    judge.check(f"{what}: tokens, model, environment and provider are the span's", not wrong, wrong[:1])
    judge.equal(f"{what}: errors are the span's", sum(row["error"] == "too late" for row in calls),
                (len(said["calls"]) + 29) // 30 * 3)
    return calls


with Judge("otel") as judge:
    judge.configure("[organisation]\nname = \"Judge\"\n")
    listener = Listener(judge)
    listener.start()
    for way in WAYS:
        service = "-".join(way)
        said = made(sender(judge, listener, way, service, 100, 5))
        calls = judge_rows(judge, " ".join(way), service, said)
        lacking = [row for row in calls if not row["session_id"] or not row["user_id"]]
        judge.check(f"{' '.join(way)}: each has the session and user that only the outermost span said", not lacking,
                    f"{len(lacking)} of {len(calls)} have not")
        usage = judge.rows("ai_usage", "--service", service)
        judge.equal(f"{' '.join(way)}: the counter of tokens shows the same sum",
                    (sum(row["input_tokens"] for row in usage), sum(row["requests"] for row in usage)),
                    (sum(said["calls"].values()), len(said["calls"])))
    # Hundreds of exports are under way when it is killed; the SDK tries those again that it got no answer for.
    for way in (WAYS[0], WAYS[3]):
        service = "killed-" + way[0]
        process = sender(judge, listener, way, service, 1_500, 3)
        for _ in range(3):
            time.sleep(1.5)
            if process.poll() is not None:
                break
            listener.kill()
            listener.start()
        judge.check(f"{way[0]}: it was killed in mid-stream", process.poll() is None)
        judge_rows(judge, f"{way[0]} with three kills", service, made(process))
    ended = judge.plumbline("store", "check")
    judge.check("the store is whole", ended.returncode == 0, ended.stdout + ended.stderr)
    listener.process.terminate()
    judge.equal("it stops when it is asked to", listener.process.wait(20), 0)
