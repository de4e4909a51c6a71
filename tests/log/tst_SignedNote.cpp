// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Checkpoint.h"
#include "log/NoteKey.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

// The example of golang.org/x/mod/sumdb/note, which every implementation of the form is held against.
const QString knownKey = u"PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"_s;
const QByteArray knownNote
    = "If you think cryptography is the answer to your problem,\n"
      "then you don't know what your problem is.\n"
      "\n"
      "\xe2\x80\x94 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
      "qdngotpRZb6KE6RyyBwJnAM=\n";

} // namespace

/// Notes as others write them, checkpoints in them, and openssl as the judge of our signatures.
class tst_SignedNote : public QObject
{
    Q_OBJECT

private slots:
    void aNoteThatOthersSignedIsAccepted()
    {
        const auto key = NoteVerifier::parse(knownKey);
        QVERIFY2(key, key ? "" : qPrintable(toString(key.error())));
        QCOMPARE(key->toString(), knownKey);
        const auto note = SignedNote::parse(knownNote);
        QVERIFY2(note, note ? "" : qPrintable(toString(note.error())));
        QCOMPARE(note->toBytes(), knownNote);
        QVERIFY(key->accepts(*note));
        for (qsizetype i = 0; i < note->text.size(); ++i) {
            SignedNote other = *note;
            other.text[i] = char(other.text[i] ^ 1);
            QVERIFY(!key->accepts(other));
        }
        SignedNote renamed = *note;
        renamed.signatures[0].name = u"Somebody"_s;
        QVERIFY(!key->accepts(renamed));
    }

    void brokenNotesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no signature") << QByteArray("text\n\n");
        QTest::newRow("no empty line") << QByteArray("text\n\xe2\x80\x94 a eHh4eHg=\n");
        QTest::newRow("no line feed at the end") << QByteArray("text\n\n\xe2\x80\x94 a eHh4eHg=");
        QTest::newRow("hyphen") << QByteArray("text\n\n- a eHh4eHg=\n");
        QTest::newRow("name with plus") << QByteArray("text\n\n\xe2\x80\x94 a+b eHh4eHg=\n");
        QTest::newRow("no base64") << QByteArray("text\n\n\xe2\x80\x94 a eHh4*\n");
        QTest::newRow("id only") << QByteArray("text\n\n\xe2\x80\x94 a eHh4eA==\n");
        QTest::newRow("control character") << QByteArray("te\x01t\n\n\xe2\x80\x94 a eHh4eHg=\n");
        QTest::newRow("not UTF-8") << QByteArray("te\xfft\n\n\xe2\x80\x94 a eHh4eHg=\n");
    }

    void brokenNotesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!SignedNote::parse(bytes));
    }

    void brokenKeysAreRefused()
    {
        QVERIFY(!NoteVerifier::parse({}));
        QVERIFY(!NoteVerifier::parse(u"PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"_s));
        QVERIFY(!NoteVerifier::parse(u"PeterNeumann+c74f20a3+ARpc"_s));
        QVERIFY(!NoteSigner::generate(u"two words"_s));
        QVERIFY(!NoteSigner::generate({}));
        QVERIFY(!NoteSigner::fromPem(u"a"_s, "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"));
    }

    void opensslAcceptsWhatWeSign()
    {
        const auto signer = NoteSigner::generate(u"example.org/evidence"_s);
        QVERIFY(signer);
        SignedNote note{Checkpoint{u"example.org/evidence"_s, 12, lineHash("x")}.toText(), {}};
        QVERIFY(signer->sign(note));
        QVERIFY(signer->verifier().accepts(note));
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(u"key.pem"_s, signer->toPem());
        write(u"text"_s, note.text);
        write(u"signature"_s, note.signatures.at(0).bytes);
        const auto verify = [&] {
            QProcess openssl;
            openssl.setWorkingDirectory(folder.path());
            openssl.start(u"openssl"_s,
                          {u"pkeyutl"_s, u"-verify"_s, u"-inkey"_s, u"key.pem"_s, u"-rawin"_s, u"-in"_s, u"text"_s,
                           u"-sigfile"_s, u"signature"_s});
            return openssl.waitForFinished() && openssl.exitCode() == 0;
        };
        QVERIFY(verify());
        write(u"text"_s, note.text + "more\n");
        QVERIFY(!verify());
    }

    void aKeyWithAPassphraseIsRefusedWithoutAsking()
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"genpkey"_s, u"-algorithm"_s, u"ed25519"_s, u"-aes256"_s, u"-pass"_s, u"pass:x"_s});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        const QByteArray pem = openssl.readAllStandardOutput();
        QVERIFY(pem.contains("ENCRYPTED"));
        const auto signer = NoteSigner::fromPem(u"store"_s, pem);
        QVERIFY(!signer);
        QVERIFY(signer.error().detail.contains(u"passphrase"_s));
    }

    void aKeyIsTheSameAfterItWasKept()
    {
        const auto signer = NoteSigner::generate(u"store"_s);
        const auto again = NoteSigner::fromPem(u"store"_s, signer->toPem());
        QVERIFY(again);
        QCOMPARE(again->verifier(), signer->verifier());
        QVERIFY(NoteSigner::generate(u"store"_s)->verifier() != signer->verifier());
    }

    void checkpointsAreReadAsTheyAreWritten()
    {
        const Checkpoint checkpoint{u"example.org/evidence"_s, 18'446'744'073'709'551'615U, lineHash("x")};
        QCOMPARE(*Checkpoint::parse(checkpoint.toText()), checkpoint);
        QCOMPARE(*Checkpoint::parse(checkpoint.toText() + "extension\n"), checkpoint);
        const QByteArray root = toBytes(lineHash("x")).toBase64();
        for (const QByteArray &broken :
             QByteArrayList{"", "a\n", "\n1\n" + root + '\n', "a\n01\n" + root + '\n', "a\n-1\n" + root + '\n',
                            "a\n1\n" + root.first(20) + '\n', "a\n1\n*\n", "a\n+1\n" + root + '\n'})
            QVERIFY2(!Checkpoint::parse(broken), broken);
    }
};

QTEST_GUILESS_MAIN(tst_SignedNote)
#include "tst_SignedNote.moc"
