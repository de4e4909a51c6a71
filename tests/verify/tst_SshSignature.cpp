// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/AllowedSigners.h"
#include "verify/SshSignature.h"
#include "verify/SshText.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <openssl/evp.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray message = "a packet\nwith two lines\n";
const QString space = u"audit-packet@plumbline"_s;

SshSignature::Message messageOf(const QByteArray &bytes)
{
    return [bytes](const std::function<void(QByteArrayView)> &take) -> Result<void> {
        take(QByteArrayView(bytes).first(3)); // in pieces, as from a file
        take(QByteArrayView(bytes).sliced(3));
        return {};
    };
}

} // namespace

/// Signatures that ssh-keygen makes are accepted, and ssh-keygen is the judge of whom a list trusts.
class tst_SshSignature : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    int run(const QStringList &arguments, const QByteArray &input = {}, const QString &zone = u"UTC"_s) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TZ"_s, zone);
        program.setProcessEnvironment(environment);
        program.start(u"ssh-keygen"_s, arguments);
        program.write(input);
        program.closeWriteChannel();
        return program.waitForFinished() ? program.exitCode() : -1;
    }

    SshKey key(const QString &name) const
    {
        return *SshKey::parse(QByteArray::fromBase64(contents(name + u".pub"_s).split(' ').at(1)));
    }

    /// What ssh-keygen itself says of a signature.
    bool isVerified(const QString &signature, const QByteArray &bytes, const QString &signers, const QString &who,
                    const QStringList &more = {})
    {
        return run(QStringList{u"-Y"_s, u"verify"_s, u"-f"_s, path(signers), u"-I"_s, who, u"-n"_s, space, u"-s"_s,
                               path(signature)}
                       + more,
                   bytes)
            == 0;
    }

private slots:
    void initTestCase()
    {
        write(u"message"_s, message);
        const QList<QStringList> kinds{{u"ed25519"_s, u"ed25519"_s, u"256"_s},
                                       {u"p256"_s, u"ecdsa"_s, u"256"_s},
                                       {u"p384"_s, u"ecdsa"_s, u"384"_s},
                                       {u"p521"_s, u"ecdsa"_s, u"521"_s},
                                       {u"rsa"_s, u"rsa"_s, u"2048"_s}};
        for (const QStringList &kind : kinds) {
            QCOMPARE(run({u"-q"_s, u"-t"_s, kind.at(1), u"-b"_s, kind.at(2), u"-N"_s, QString(), u"-C"_s, kind.at(0),
                          u"-f"_s, path(kind.at(0))}),
                     0);
            QCOMPARE(run({u"-q"_s, u"-Y"_s, u"sign"_s, u"-f"_s, path(kind.at(0)), u"-n"_s, space, path(u"message"_s)}),
                     0);
            QVERIFY(QFile::rename(path(u"message.sig"_s), path(kind.at(0) + u".sig"_s)));
        }
    }

    void whatOpenSshSignsFits_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"ed25519", "p256", "p384", "p521", "rsa"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void whatOpenSshSignsFits()
    {
        QFETCH(QString, name);
        const auto signature = SshSignature::parse(contents(name + u".sig"_s));
        QVERIFY2(signature, signature ? "" : qPrintable(toString(signature.error())));
        QCOMPARE(signature->space, space);
        QVERIFY(signature->key == key(name));
        QVERIFY(*signature->fits(messageOf(message)));
        QVERIFY(!*signature->fits(messageOf(message + ' ')));
        QProcess shown;
        shown.start(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, path(name + u".pub"_s)});
        QVERIFY(shown.waitForFinished());
        QCOMPARE(QString::fromLatin1(shown.readAllStandardOutput().split(' ').at(1)), signature->key.fingerprint());
        SshSignature other = *signature;
        other.space = u"file"_s;
        QVERIFY(!*other.fits(messageOf(message)));
        other = *signature;
        for (qsizetype i = 0; i < other.bytes.size(); ++i) {
            other.bytes = signature->bytes;
            other.bytes[i] = char(other.bytes[i] ^ 1);
            QVERIFY2(!*other.fits(messageOf(message)), qPrintable(u"byte %1"_s.arg(i)));
        }
    }

    /// A key in a token signs application, flags and counter as well; made here after PROTOCOL.u2f, judged by OpenSSH.
    void aKeyInATokenFits()
    {
        const std::shared_ptr<EVP_PKEY> secret(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free);
        QByteArray open(32, Qt::Uninitialized);
        size_t size = 32;
        EVP_PKEY_get_raw_public_key(secret.get(), reinterpret_cast<unsigned char *>(open.data()), &size);
        const QByteArray type = "sk-ssh-ed25519@openssh.com";
        const QByteArray blob = sshText(type) + sshText(open) + sshText("ssh:");
        const auto hashed = [](const QByteArray &bytes, QCryptographicHash::Algorithm how) {
            return QCryptographicHash::hash(bytes, how);
        };
        const QByteArray wrapped = "SSHSIG" + sshText(space.toUtf8()) + sshText("") + sshText("sha512")
            + sshText(hashed(message, QCryptographicHash::Sha512));
        const QByteArray flags = "\x01";
        const QByteArray counter("\x00\x00\x00\x07", 4);
        const QByteArray inToken = hashed("ssh:", QCryptographicHash::Sha256) + flags + counter
            + hashed(wrapped, QCryptographicHash::Sha256);
        QByteArray bytes(64, Qt::Uninitialized);
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, secret.get());
        size = 64;
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size,
                       reinterpret_cast<const unsigned char *>(inToken.constData()), size_t(inToken.size()));
        const QByteArray whole = "SSHSIG" + QByteArray("\0\0\0\1", 4) + sshText(blob) + sshText(space.toUtf8())
            + sshText("") + sshText("sha512") + sshText(sshText(type) + sshText(bytes) + flags + counter);
        write(u"token.sig"_s, "-----BEGIN SSH SIGNATURE-----\n" + whole.toBase64() + "\n-----END SSH SIGNATURE-----\n");
        write(u"token.signers"_s, "dana@acme.example " + type + ' ' + blob.toBase64() + '\n');
        QVERIFY(isVerified(u"token.sig"_s, message, u"token.signers"_s, u"dana@acme.example"_s));
        const auto signature = SshSignature::parse(contents(u"token.sig"_s));
        QVERIFY2(signature, signature ? "" : qPrintable(toString(signature.error())));
        QVERIFY(*signature->fits(messageOf(message)));
        QVERIFY(!*signature->fits(messageOf(message + 'x')));
    }

    void brokenSignaturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = contents(u"ed25519.sig"_s);
        const QByteArray base64 = good.split('\n').mid(1, 4).join();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no frame") << base64;
        QTest::newRow("no end") << good.first(good.indexOf("-----END"));
        QTest::newRow("one line is missing") << good.first(60) + good.sliced(131);
        QTest::newRow("not base64") << QByteArray(good).replace(base64.first(4), "!!!!");
        QTest::newRow("too large") << good + QByteArray(100000, '\n');
        QTest::newRow("another magic") << QByteArray(good).replace("U1NIU0lH", "U1NIU0lI");
    }

    void brokenSignaturesAreRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!SshSignature::parse(text));
    }

    void smallKeysAreRefused()
    {
        QCOMPARE(run({u"-q"_s, u"-t"_s, u"rsa"_s, u"-b"_s, u"1024"_s, u"-N"_s, QString(), u"-f"_s, path(u"small"_s)}),
                 0);
        QVERIFY(!SshKey::parse(QByteArray::fromBase64(contents(u"small.pub"_s).split(' ').at(1))));
    }

    void listsTrustAsOpenSshDoes_data()
    {
        QTest::addColumn<QByteArray>("line"); // KEY is replaced by the key
        QTest::addColumn<bool>("isTrusted");
        QTest::newRow("plain") << "dana@acme.example KEY"_ba << true;
        QTest::newRow("several") << "eve@acme.example,dana@acme.example KEY"_ba << true;
        QTest::newRow("pattern") << "*@acme.example KEY"_ba << true;
        QTest::newRow("this namespace") << "dana@acme.example namespaces=\"audit-packet@plumbline\" KEY"_ba << true;
        QTest::newRow("one of several") << "dana@acme.example namespaces=\"file,audit-packet@*\" KEY"_ba << true;
        QTest::newRow("another namespace") << "dana@acme.example namespaces=\"file\" KEY"_ba << false;
        QTest::newRow("not this namespace")
            << "dana@acme.example namespaces=\"*,!audit-packet@plumbline\" KEY"_ba << false;
        QTest::newRow("valid") << "dana@acme.example valid-after=\"20260101Z\",valid-before=\"20270101Z\" KEY"_ba
                               << true;
        QTest::newRow("not yet") << "dana@acme.example valid-after=\"20261201Z\" KEY"_ba << false;
        QTest::newRow("no more") << "dana@acme.example valid-before=\"20261101Z\" KEY"_ba << false;
        QTest::newRow("to the second") << "dana@acme.example valid-after=\"20261122120000Z\" KEY"_ba << true;
        QTest::newRow("a second later") << "dana@acme.example valid-after=\"20261122120001Z\" KEY"_ba << false;
        QTest::newRow("comment before") << "# comment\n\ndana@acme.example KEY comment at the end"_ba << true;
        QTest::newRow("authority") << "dana@acme.example cert-authority KEY"_ba << false;
        QTest::newRow("nobody") << "# nobody"_ba << false;
    }

    void listsTrustAsOpenSshDoes()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isTrusted);
        const QByteArray keyText = contents(u"ed25519.pub"_s).split(' ').mid(0, 2).join(' ');
        const QByteArray list = QByteArray(line).replace("KEY", keyText) + '\n';
        write(u"signers"_s, list);
        QCOMPARE(isVerified(u"ed25519.sig"_s, message, u"signers"_s, u"dana@acme.example"_s,
                            {u"-O"_s, u"verify-time=20261122120000Z"_s}),
                 isTrusted);
        const auto signers = AllowedSigners::parse(list);
        QVERIFY2(signers, signers ? "" : qPrintable(toString(signers.error())));
        const auto answer = signers->find(key(u"ed25519"_s), space, *parseInstant(u"2026-11-22T12:00:00Z"_s));
        QCOMPARE(!answer.principals.isEmpty(), isTrusted);
        QCOMPARE(answer.reason.isEmpty(), isTrusted);
    }

    void aLineThatCannotBeReadIsNamed()
    {
        const auto signers = AllowedSigners::parse("# one\ndana@acme.example ssh-ed25519 AAAA\n");
        QVERIFY(!signers);
        QCOMPARE(signers.error().where, u"line 2"_s);
        const QByteArray keyText = contents(u"ed25519.pub"_s);
        QVERIFY(!AllowedSigners::parse("dana@acme.example valid-before=\"tomorrow\" " + keyText));
        QVERIFY(!AllowedSigners::parse("dana@acme.example no-such-option " + keyText));
    }
};

QTEST_GUILESS_MAIN(tst_SshSignature)
#include "tst_SshSignature.moc"
