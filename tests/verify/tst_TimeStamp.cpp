// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/TimeStamp.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Tokens of a time-stamp authority that openssl plays.
class tst_TimeStamp : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArray contents(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void openssl(const QString &arguments) const
    {
        QProcess program;
        program.setWorkingDirectory(m_folder.path());
        program.start(u"openssl"_s, arguments.split(u' '));
        QVERIFY(program.waitForFinished(60000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    }

    void makeAuthority(const QString &name) const
    {
        openssl(u"req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=%1 -keyout %1.key -out %1.pem -config tsa.cnf "
                "-extensions stamping"_s.arg(name));
    }

private slots:
    void initTestCase()
    {
        write(u"tsa.cnf"_s,
              "[req]\ndistinguished_name=dn\n[dn]\n[stamping]\nbasicConstraints=critical,CA:TRUE\n"
              "extendedKeyUsage=critical,timeStamping\n[tsa]\ndefault_tsa=one\n[one]\nserial=serial\n"
              "default_policy=1.2.3.4\ndigests=sha256\nsigner_digest=sha256\nordering=no\n"
              "ess_cert_id_alg=sha256\n");
        write(u"serial"_s, "01\n");
        write(u"message"_s, "the tag manifest\n");
        makeAuthority(u"ours"_s);
        makeAuthority(u"other"_s);
        openssl(u"ts -query -data message -sha256 -cert -out query"_s);
        openssl(u"ts -reply -config tsa.cnf -queryfile query -signer ours.pem -inkey ours.key -out token"_s);
    }

    void aStampTellsWhen()
    {
        const auto at = stampedAt(contents(u"token"_s), "the tag manifest\n", contents(u"ours.pem"_s));
        QVERIFY2(at, at ? "" : qPrintable(toString(at.error())));
        const auto away = std::chrono::abs(std::chrono::system_clock::now() - *at);
        QVERIFY(away < std::chrono::hours(1));
        QVERIFY(
            stampedAt(contents(u"token"_s), "the tag manifest\n", contents(u"other.pem"_s) + contents(u"ours.pem"_s)));
    }

    void anAuthorityUnderstandsWhatItIsAsked()
    {
        const QByteArray message = "the tag manifest\n";
        const auto query = stampQuery(QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
        QVERIFY(query);
        write(u"our.tsq"_s, *query);
        openssl(u"ts -query -data message -sha256 -cert -no_nonce -out their.tsq"_s);
        QCOMPARE(*query, contents(u"their.tsq"_s));
        openssl(u"ts -reply -config tsa.cnf -queryfile our.tsq -signer ours.pem -inkey ours.key -out our.tsr"_s);
        QVERIFY(stampedAt(contents(u"our.tsr"_s), message, contents(u"ours.pem"_s)));
        QCOMPARE(stampClaimedAt(contents(u"our.tsr"_s), message), stampedAt(contents(u"our.tsr"_s), message, contents(u"ours.pem"_s)));
        for (const QByteArray &wrong : {QByteArray(), QByteArray("00"), QByteArray(64, 'x')})
            QVERIFY(!stampQuery(wrong));
    }

    void whoMayStampIsNotAskedOfAClaim()
    {
        const QByteArray token = contents(u"token"_s);
        QVERIFY(stampClaimedAt(token, "the tag manifest\n"));
        QVERIFY(!stampClaimedAt(token, "another tag manifest\n"));
        QVERIFY(!stampClaimedAt(token.chopped(1), "the tag manifest\n"));
        QVERIFY(!stampClaimedAt({}, "the tag manifest\n"));
        // A request that is refused is answered, too.
        openssl(u"ts -query -data message -sha1 -out sha1.tsq"_s);
        openssl(u"ts -reply -config tsa.cnf -queryfile sha1.tsq -signer ours.pem -inkey ours.key -out refused"_s);
        QVERIFY(!stampClaimedAt(contents(u"refused"_s), "the tag manifest\n"));
    }

    void anythingElseIsRefused()
    {
        const QByteArray token = contents(u"token"_s);
        const QByteArray ours = contents(u"ours.pem"_s);
        QVERIFY(!stampedAt(token, "another tag manifest\n", ours));
        QVERIFY(!stampedAt(token, "the tag manifest\n", contents(u"other.pem"_s)));
        QVERIFY(!stampedAt(token, "the tag manifest\n", {}));
        QVERIFY(!stampedAt({}, "the tag manifest\n", ours));
        QVERIFY(!stampedAt(token.chopped(10), "the tag manifest\n", ours));
        QByteArray changed = token;
        changed[changed.size() - 5] = char(changed[changed.size() - 5] ^ 1);
        QVERIFY(!stampedAt(changed, "the tag manifest\n", ours));
    }
};

QTEST_GUILESS_MAIN(tst_TimeStamp)
#include "tst_TimeStamp.moc"
