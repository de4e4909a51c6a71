# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import socket
import subprocess

import stores


def own_address():
    """Of this machine as others see it; nothing is sent. Empty where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        address = probe.getsockname()[0]
    return "" if address.startswith("127.") else address


class Tls(stores.ServerCase):
    """Beyond this machine a server proves who it is before anything is said to it."""

    @classmethod
    def setUpClass(cls):
        cls.address = own_address()
        cls.addresses = ",".join(filter(None, ("127.0.0.1", cls.address)))
        super().setUpClass()
        for name in ("ours", "theirs"):
            cls.openssl("req", "-x509", "-newkey", "ed25519", "-nodes", "-days", "30", "-subj", f"/CN={name}", "-keyout", f"{name}.key",
                        "-out", f"{name}.pem")
        cls.data = cls.folder / "server/data"
        (cls.data / "pg_hba.conf").write_text("local all all trust\nhostssl all all 0.0.0.0/0 trust\n")
        cls.certify("DNS:localhost" + (f",IP:{cls.address}" if cls.address else ""))
        with (cls.data / "postgresql.conf").open("a") as configuration:
            configuration.write("ssl = on\n")
        cls.server.stop("fast")
        cls.server.start()

    @classmethod
    def openssl(cls, *arguments):
        subprocess.run(["openssl", *map(str, arguments)], cwd=cls.folder, check=True, capture_output=True)

    @classmethod
    def certify(cls, names, authority="ours"):
        cls.openssl("req", "-new", "-newkey", "ed25519", "-nodes", "-subj", "/CN=a database", "-keyout", "server.key", "-out", "server.csr")
        (cls.folder / "names").write_text(f"subjectAltName={names}\n")
        cls.openssl("x509", "-req", "-in", "server.csr", "-CA", f"{authority}.pem", "-CAkey", f"{authority}.key", "-CAcreateserial",
                    "-days", "30", "-extfile", "names", "-out", "server.crt")
        for name in ("server.key", "server.crt"):
            shutil.copy(cls.folder / name, cls.data / name)
            (cls.data / name).chmod(0o600)
            if os.geteuid() == 0:
                shutil.chown(cls.data / name, "postgres")

    def again(self, names, authority="ours"):
        self.certify(names, authority)
        self.server.run("pg_ctl", "-D", self.data, "reload")

    def at(self, host, **options):
        self.server.count += 1
        self.server.run("createdb", "-h", self.server.folder, "-p", self.server.port, "-U", "postgres", f"tls_{self.server.count}")
        words = "&".join(f"{name}={value}" for name, value in options.items())
        return f"postgresql://postgres@{host}:{self.server.port}/tls_{self.server.count}" + ("?" + words if words else "")

    def refused(self, store, *words):
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 3, "open store", *words)

    def works(self, store):
        self.said(self.run_on(store, "import", "report.sarif", "--service", "pay"), 0)
        self.said(self.run_on(store, "store", "check"), 0, "clean")
        self.assertEqual(len(self.findings(store)), 40)

    def test_beyond_this_machine_it_proves_who_it_is(self):
        if not self.address:
            self.skipTest("this machine has no address but that of itself")
        ours, theirs = self.folder / "ours.pem", self.folder / "theirs.pem"
        self.refused(self.at(self.address), "root.crt")  # nobody said whom to believe
        self.refused(self.at(self.address, sslrootcert=theirs), "certificate verify failed")
        self.works(self.at(self.address, sslrootcert=ours))
        self.again("DNS:elsewhere.example")  # a true certificate, of somebody else
        self.refused(self.at(self.address, sslrootcert=ours), "does not match host name")
        self.again(f"IP:{self.address}", "theirs")
        self.refused(self.at(self.address, sslrootcert=ours), "certificate verify failed")
        self.again(f"DNS:localhost,IP:{self.address}")
        self.works(self.at(self.address, sslrootcert=ours))

    def test_on_this_machine_when_it_is_asked_to(self):
        ours, theirs = self.folder / "ours.pem", self.folder / "theirs.pem"
        self.works(self.at("localhost", sslmode="verify-full", sslrootcert=ours))
        self.refused(self.at("localhost", sslmode="verify-full", sslrootcert=theirs), "certificate verify failed")
        self.refused(self.at("127.0.0.1", sslmode="verify-full", sslrootcert=ours), "does not match host name")
        self.works(self.at("127.0.0.1"))  # encrypted, as the server wants it, and nobody asks who it is
        self.refused(self.at("127.0.0.1", sslmode="disable"), "no encryption")


if __name__ == "__main__":
    stores.suite.main()
