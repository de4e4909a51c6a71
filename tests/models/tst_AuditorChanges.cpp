// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PacketFolder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

QString cellOf(const QAbstractItemModel &list, int row, const QByteArray &role)
{
    return list.data(list.index(row, 0), list.roleNames().key(role)).toString();
}

} // namespace

/// A packet beside the one that the auditor had before it.
class tst_AuditorChanges : public QObject, PacketFolder
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(isReady()); }

    /// Two states of one log, and what is another one in the second.
    void itSaysWhatChangedSince()
    {
        FilledStore store;
        const auto exception = [&](const QString &id, const QString &rule) {
            return store.add(u"exception"_s,
                             {{u"id"_s, id},
                              {u"service"_s, u"api"_s},
                              {u"rule"_s, rule},
                              {u"created_at"_s, store.knownAt - std::chrono::hours(24 * 40)}});
        };
        QVERIFY(exception(u"EX-0"_s, u"cve"_s) && exception(u"EX-1"_s, u"cve"_s));
        const QString before = made(store, u"before.zip"_s);
        QVERIFY(exception(u"EX-1"_s, hostileRule) && exception(u"EX-9"_s, u"cve"_s));
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const auto auditor = opened(made(store, u"after.zip"_s));
        QVERIFY(auditor);
        AuditorChanges &changes = *auditor->changes();
        QCOMPARE(changes.state(), u"none"_s);
        const auto continuity = [&] { return cellOf(*auditor->checks(), 6, "outcome"); };
        const QString alone = continuity();

        auditor->compareWith(before);
        QCOMPARE(changes.state(), u"comparing"_s);
        QVERIFY(settled(*auditor));
        QCOMPARE(changes.problem(), QString());
        QCOMPARE(changes.state(), u"ready"_s);
        QCOMPARE(changes.before(), u"before.zip"_s);
        QCOMPARE(changes.continuityMark(), u"ok"_s);
        QVERIFY2(continuity() != alone, qPrintable(alone)); // nobody knew of a packet before; now it is the one
        QCOMPARE(cellText(*changes.kinds(), 0, 1) + cellText(*changes.kinds(), 0, 2), u"11"_s); // exceptions: new, changed
        QCOMPARE(cellText(*changes.kinds(), 1, 1) + cellText(*changes.kinds(), 1, 2), u"10"_s); // findings
        QCOMPARE(changes.records()->count(), 2);
        QCOMPARE(cellText(*changes.records(), 0, 1), u"EX-1"_s);
        QCOMPARE(cellText(*changes.records(), 0, 3), u"rule"_s);
        QCOMPARE(changes.fields()->count(), 1);
        QCOMPARE(cellText(*changes.fields(), 0, 1), u"cve"_s);
        QVERIFY(!cellText(*changes.fields(), 0, 2).contains(QChar(0x202E)));
        QVERIFY(cellText(*changes.fields(), 0, 2).contains(u"100%_"_s));
        changes.select(1);
        QCOMPARE(changes.recordTitle(), u"EX-9"_s);
        for (int row = 0; row < changes.fields()->count(); ++row)
            QCOMPARE(cellText(*changes.fields(), row, 1), u"—"_s);
        QCOMPARE(changes.figures()->count(), 2);
        QCOMPARE(cellText(*changes.figures(), 0, 3), u"the same"_s);

        emit changes.leaveOutRequested();
        QCOMPARE(changes.state(), u"none"_s);
        QCOMPARE(changes.records()->count(), 0);
        QCOMPARE(continuity(), alone);
    }

    void whatIsNotTheOneBeforeIsSaid()
    {
        FilledStore store, another;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        QVERIFY(another.add(u"finding"_s, {{u"id"_s, u"F-2"_s}, {u"rule"_s, u"cve"_s}}));
        const QString other = made(store, u"other.zip"_s);
        const QString broken = folder.filePath(u"before-broken.zip"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytesOf(other).chopped(1));
        file.close();
        const auto auditor = opened(made(another, u"packet.zip"_s));
        QVERIFY(auditor);
        const auto compared = [&](const QString &before) {
            auditor->compareWith(before);
            return settled(*auditor) ? auditor->changes()->state() : QString();
        };
        QCOMPARE(compared(broken), u"failed"_s);
        QVERIFY(!auditor->changes()->problem().isEmpty());
        QCOMPARE(auditor->conclusionMark(), u"warn"_s);
        QCOMPARE(compared(folder.filePath(u"none.zip"_s)), u"failed"_s);
        QCOMPARE(compared(other), u"ready"_s); // another log: figures stand side by side, records do not
        QCOMPARE(auditor->changes()->continuityMark(), u"crit"_s);
        QVERIFY(!auditor->changes()->hasRows());
        QCOMPARE(auditor->conclusionMark(), u"crit"_s);
        QCOMPARE(auditor->lines()->table()->count(), 1);
        emit auditor->changes()->leaveOutRequested();
        QCOMPARE(auditor->conclusionMark(), u"warn"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AuditorChanges)
#include "tst_AuditorChanges.moc"
