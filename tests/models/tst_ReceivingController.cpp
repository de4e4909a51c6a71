// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "models/ReceivingController.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray oneSpan = R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c",
"spanId":"00f067aa0ba902b7","name":"chat","startTimeUnixNano":"1763280000000000000","endTimeUnixNano":"1763280001000000000",
"attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}]}]}]}]})";

} // namespace

/// The receiver beside the window: on and off, what came, who is in the way.
class tst_ReceivingController : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = {};
        m_settings.port = 0; // any free one
    }

    void receivesWhileItIsOn()
    {
        ReceivingController receiving(location(), m_clock, m_text);
        QSignalSpy switched(&receiving, &ReceivingController::switched);
        receiving.configure(m_settings);
        QVERIFY(!receiving.isOn() && receiving.text().isEmpty());
        receiving.setOn(true);
        QVERIFY(receiving.isOn());
        QTRY_VERIFY2_WITH_TIMEOUT(receiving.text().endsWith(u": 0 received"_s), qPrintable(receiving.text()), patience);
        const QString address = receiving.text().section(u": "_s, 0, 0);
        QCOMPARE(send(address), 200);
        QTRY_COMPARE_WITH_TIMEOUT(receiving.text(), address + u": 1 received"_s, patience);
        receiving.setOn(false);
        QVERIFY(!receiving.isOn() && receiving.text().isEmpty());
        QCOMPARE(send(address), 0);
        QCOMPARE(switched.size(), 2);
        QTest::qWait(50); // what the ended thread still had to say
        QVERIFY(receiving.text().isEmpty());
    }

    void twoWindowsDoNotReceiveIntoOneStore()
    {
        ReceivingController first(location(), m_clock, m_text);
        ReceivingController second(location(), m_clock, m_text);
        first.configure(m_settings);
        second.configure(m_settings);
        first.setOn(true);
        QTRY_VERIFY_WITH_TIMEOUT(!first.text().isEmpty(), patience);
        QVERIFY(!first.isTroubled());
        second.setOn(true);
        QTRY_VERIFY_WITH_TIMEOUT(second.isTroubled(), patience);
        QVERIFY2(second.text().contains(u"another"_s), qPrintable(second.text()));
        second.setOn(false);
        QVERIFY(!second.isTroubled());
    }

    void otherSettingsAreListenedByAtOnce()
    {
        ReceivingController receiving(location(), m_clock, m_text);
        receiving.configure(m_settings);
        receiving.setOn(true);
        QTRY_VERIFY_WITH_TIMEOUT(!receiving.text().isEmpty(), patience);
        const QString before = receiving.text().section(u": "_s, 0, 0);
        receiving.configure(m_settings); // the same: whoever sends is not cut off
        QCOMPARE(send(before), 200);
        m_settings.otlpSource = u"gateway"_s;
        receiving.configure(m_settings);
        QTRY_VERIFY_WITH_TIMEOUT(receiving.text().section(u": "_s, 0, 0) != before, patience);
        QCOMPARE(send(before), 0);
    }

private:
    StoreLocation location() const { return {StoreLocation::Engine::Sqlite, m_folder->filePath(u"store.db"_s)}; }

    /// The status of the answer; 0 when there was none.
    static int send(const QString &address)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(address + u"/v1/traces"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(request, oneSpan));
        QSignalSpy(reply.get(), &QNetworkReply::finished).wait(patience);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ListenSettings m_settings;
    SystemClock m_clock;
    NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
};

QTEST_GUILESS_MAIN(tst_ReceivingController)
#include "tst_ReceivingController.moc"
