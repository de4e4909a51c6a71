// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FilledStore.h"
#include "archive/WorkWatch.h"
#include "base/Clock.h"
#include "metrics/MetricCatalog.h"
#include "models/AuditorController.h"
#include "packet/PacketMaker.h"
#include "packet/PublishedFiles.h"

#include <QProcess>

namespace plumbline {

/// A folder of packets of stores that a test fills, and auditors who open them with nothing else.
struct PacketFolder {
    static constexpr int longEnough = 120'000; ///< Milliseconds.
    const QString hostileRule = QStringLiteral("<img src='http://127.0.0.1:9/'>\u202Egnp 100%_");

    const NumberText text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const Result<MetricCatalog> catalog = MetricCatalog::load();
    const FixedClock clock{*parseInstant(QStringLiteral("2026-11-18T10:00:00Z"))};
    const QTemporaryDir folder;

    /// Makes the key that packets are signed with.
    bool isReady() const
    {
        return catalog
            && QProcess::execute(QStringLiteral("ssh-keygen"),
                                 {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                  QStringLiteral("-N"), QString(), QStringLiteral("-f"), key()})
            == 0;
    }
    QString key() const { return folder.filePath(QStringLiteral("key")); }

    /// Of all that is in the store, signed; empty when it could not be made. It is of the week from `from` until before `to`.
    QString made(FilledStore &store, const QString &name, const QByteArray &from = "2026-11-09",
                 const QByteArray &to = "2026-11-16", ZipWriter::Packing packing = ZipWriter::Packing::Deflate) const
    {
        const auto scope = PacketScope::parse(
            "format = \"plumbline-packet-scope/1\"\norganisation = \"Halden Pay\"\nperiod = \"2026-W46\"\n"
            "from = \"" + from + "\"\nto = \"" + to + "\"\npersonal = \"disclosed\"\n"
            "metrics = [\"exception_aging\", \"sla_rate\"]\n",
            QStringLiteral("scope.toml"));
        const QString file = folder.filePath(name);
        const WorkWatch watch{[](const QString &, qint64, qint64) {}, nullptr};
        const auto packet = scope && store.finish(store.knownAt)
            ? PacketMaker(store.connection(), *catalog, watch).run({*scope, file, key(), packing})
            : Result<MadePacket>(
                fail(Error::Kind::Internal, QStringLiteral("make packet"), QStringLiteral("it cannot be ordered")));
        if (!packet)
            qWarning("%s", qPrintable(plumbline::toString(packet.error())));
        return packet ? file : QString();
    }

    /// A folder that trusts who signs here and the log of that store.
    QString trusting(const FilledStore &store) const
    {
        const QString trust = folder.filePath(QStringLiteral("trust"));
        const auto published = PublishedFiles::of(*catalog);
        const QByteArrayList person = bytesOf(key() + QStringLiteral(".pub")).split(' ');
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(trust + u'/' + name);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const bool isWritten = published && QDir().mkpath(trust)
            && put(QStringLiteral("allowed_signers"),
                   "dana@acme.example namespaces=\"audit-packet@plumbline\" " + person.value(0) + ' ' + person.value(1) + '\n')
            && put(QStringLiteral("metrics.sha256"), published->metrics) && put(QStringLiteral("schema.sha256"), published->schema)
            && QProcess::execute(QStringLiteral("openssl"),
                                 {QStringLiteral("pkey"), QStringLiteral("-in"), store.location().path + QStringLiteral(".log-key"),
                                  QStringLiteral("-pubout"), QStringLiteral("-out"), trust + QStringLiteral("/log.pub.pem")})
                == 0;
        return isWritten ? trust : QString();
    }

    std::unique_ptr<AuditorController> opened(const QString &file, const QString &trust = {}, const QString &before = {}) const
    {
        auto auditor = std::make_unique<AuditorController>(file, trust, *catalog, clock, text);
        auditor->start(before);
        return settled(*auditor) ? std::move(auditor) : nullptr;
    }
    static bool settled(AuditorController &auditor)
    {
        return QTest::qWaitFor([&] { return auditor.isSettled(); }, longEnough);
    }

    static QString cellText(const LineTableModel &table, int row, int column)
    {
        return table.data(table.index(row, column), Qt::DisplayRole).toString();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace plumbline
