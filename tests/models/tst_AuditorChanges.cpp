// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PacketFolder.h"
#include "packet/OwnTrust.h"
#include "verify/PacketVerifier.h"

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
        QCOMPARE(changes.continuityMark(), u"warn"_s);
        QCOMPARE(changes.continuityText(), u"Nobody you named vouches for the one before."_s);
        QVERIFY2(changes.beforeAbout().contains(u"Halden Pay, 2026-11-09 00:00 UTC"_s) || changes.beforeAbout().contains(u"9 Nov 2026"_s),
                 qPrintable(changes.beforeAbout()));
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

    /// Of one log and one key, by its sizes a later state: only check 7 finds that its lines are others.
    void aLogThatWentAnotherWayIsSaid()
    {
        FilledStore store;
        const auto finding = [](FilledStore &into, const QString &id) {
            return into.add(u"finding"_s, {{u"id"_s, id}, {u"rule"_s, u"cve"_s}});
        };
        QVERIFY(finding(store, u"F-1"_s));
        QVERIFY(!made(store, u"past.zip"_s).isEmpty()); // from here on the log has its name and its key
        FilledStore other(store);
        QVERIFY(finding(store, u"F-2"_s) && finding(other, u"F-3"_s) && finding(other, u"F-4"_s));
        const QString before = made(store, u"this-way.zip"_s);
        const auto auditor = opened(made(other, u"that-way.zip"_s));
        QVERIFY(auditor);
        auditor->compareWith(before);
        QVERIFY(settled(*auditor));
        AuditorChanges &changes = *auditor->changes();
        QCOMPARE(changes.state(), u"ready"_s);
        QCOMPARE(changes.continuityMark(), u"crit"_s);
        QVERIFY2(changes.continuityTitle().contains(u"is not what"_s), qPrintable(changes.continuityTitle()));
        QVERIFY(!changes.hasRows());
        QCOMPARE(changes.kinds()->count(), 0);
        QCOMPARE(auditor->conclusionMark(), u"crit"_s);
        const auto diff = PacketDiff::of(before, folder.filePath(u"that-way.zip"_s));
        QVERIFY(diff);
        QCOMPARE(plumbline::toString(diff->continuity), u"diverged"_s); // `packet diff` says so, too
        QVERIFY(diff->changes.isEmpty() && diff->rows.isEmpty());

        const auto shorter = opened(before); // a packet that ends before the other is not older for that alone
        QVERIFY(shorter);
        shorter->compareWith(folder.filePath(u"that-way.zip"_s));
        QVERIFY(settled(*shorter));
        QVERIFY2(shorter->changes()->continuityTitle().contains(u"is not what"_s), qPrintable(shorter->changes()->continuityTitle()));
        QCOMPARE(shorter->changes()->continuityMark(), u"crit"_s);
        QVERIFY(!shorter->changes()->hasRows());
    }

    /// Who is named stands in no line openly: that he is another one now is not told as a field that changed.
    void whatNamesAPersonIsNotCompared()
    {
        FilledStore store;
        const auto exception = [&](const QString &owner) {
            return store.add(u"exception"_s, {{u"id"_s, u"EX-1"_s}, {u"rule"_s, u"cve"_s}, {u"owner"_s, owner}});
        };
        QVERIFY(exception(u"dana"_s));
        const QString before = made(store, u"owned-before.zip"_s);
        QVERIFY(exception(u"eve"_s));
        const auto auditor = opened(made(store, u"owned-after.zip"_s));
        QVERIFY(auditor);
        auditor->compareWith(before);
        QVERIFY(settled(*auditor));
        AuditorChanges &changes = *auditor->changes();
        QCOMPARE(changes.records()->count(), 1);
        QCOMPARE(cellText(*changes.records(), 0, 3), u"no field that is compared"_s);
        QCOMPARE(changes.fields()->count(), 0);
        QVERIFY2(changes.noFieldsText().contains(u"name a person"_s), qPrintable(changes.noFieldsText()));
        QCOMPARE(changes.noControlsText(), u"The evidence of every control is counted the same in both."_s);
        changes.select(-1);
        QCOMPARE(changes.noFieldsText(), u"Choose a record to see what changed."_s);
    }

    void periodsThatDoNotMeetAreNamed()
    {
        FilledStore store;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const QString before = made(store, u"week-44.zip"_s, "2026-10-26", "2026-11-02");
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-2"_s}, {u"rule"_s, u"cve"_s}}));
        const QString after = made(store, u"week-46.zip"_s);
        const QString trust = trusting(store);
        const auto auditor = opened(after, trust, before);
        QVERIFY(auditor);
        QCOMPARE(auditor->changes()->continuityText(),
                 u"Neither period covers the time from 2 Nov 2026 00:00 UTC until before 9 Nov 2026 00:00 UTC."_s);
        QCOMPARE(auditor->changes()->continuityMark(), u"warn"_s);
        QVERIFY(auditor->changes()->hasRows());

        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-3"_s}, {u"rule"_s, u"cve"_s}}));
        const auto backwards = opened(made(store, u"week-44-again.zip"_s, "2026-10-26", "2026-11-02"), trust, after);
        QVERIFY(backwards);
        QCOMPARE(backwards->changes()->continuityText(), u"The period of this packet begins before that of the one before."_s);
        QCOMPARE(backwards->changes()->continuityMark(), u"warn"_s);
    }

    void whoIsTrustedVouchesForBoth()
    {
        FilledStore store;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const QString before = made(store, u"trusted-before.zip"_s);
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-2"_s}, {u"rule"_s, u"cve"_s}}));
        const QString after = made(store, u"trusted-after.zip"_s);
        const QString trust = trusting(store);
        QVERIFY(!trust.isEmpty());
        const auto auditor = opened(after, trust, before);
        QVERIFY(auditor);
        AuditorChanges &changes = *auditor->changes();
        QCOMPARE(changes.continuityText(), QString());
        QCOMPARE(changes.continuityMark(), u"ok"_s);

        QVERIFY(QFile::remove(before + u".sig"_s) && QFile::copy(after + u".sig"_s, before + u".sig"_s)); // of another packet
        auditor->compareWith(before);
        QVERIFY(settled(*auditor));
        QCOMPARE(changes.state(), u"failed"_s);
        QVERIFY2(changes.problem().contains(u"check 1"_s), qPrintable(changes.problem()));

        auditor->compareWith(after);
        QVERIFY(settled(*auditor));
        QCOMPARE(changes.continuityTitle(), u"Both are the same packet"_s);
        QCOMPARE(auditor->conclusionMark(), u"ok"_s);
    }

    void theLaterOneIsNoPacketBefore()
    {
        FilledStore store;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const QString before = made(store, u"old.zip"_s);
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-2"_s}, {u"rule"_s, u"cve"_s}}));
        const QString after = made(store, u"new.zip"_s);
        const auto auditor = opened(before);
        QVERIFY(auditor);
        auditor->compareWith(after);
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->changes()->continuityTitle(), u"This packet is older than the one that was chosen"_s);
        QCOMPARE(auditor->changes()->continuityMark(), u"crit"_s);
        QVERIFY(!auditor->changes()->hasRows());
        QVERIFY(!auditor->changes()->isComparable()); // its columns would stand the wrong way round
    }

    void comparingIsStoppedAndBegunAnew()
    {
        FilledStore store;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const QString before = made(store, u"stop-before.zip"_s);
        const auto auditor = opened(made(store, u"stop-after.zip"_s));
        QVERIFY(auditor);
        auditor->compareWith(before);
        auditor->stopComparing();
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->changes()->state(), u"none"_s); // as if nothing had been chosen

        auditor->compareWith(folder.filePath(u"none.zip"_s));
        auditor->compareWith(before); // chosen while the other one is being read
        QVERIFY(QTest::qWaitFor([&] { return auditor->changes()->state() == u"ready"; }, longEnough));
        QCOMPARE(auditor->changes()->before(), u"stop-before.zip"_s);

        auditor->compareWith(folder.filePath(u"none.zip"_s));
        auditor->compareWith(before);
        auditor->stopComparing(); // neither of them
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->changes()->state(), u"none"_s);
    }

    /// Wherever it is stopped, it ends there, and what was cut off is no fault of the packet.
    void whatIsStoppedTellsNothing()
    {
        FilledStore store;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const QString packet = made(store, u"stopped.zip"_s);
        const auto own = ownPublishedDigests(*catalog);
        QVERIFY(own && !packet.isEmpty());
        for (int last = 1; last < PacketCheck::count; ++last) {
            std::atomic_bool stop = false;
            int begun = 0;
            PacketVerifier verifier(std::nullopt, *own, clock);
            verifier.stop = &stop;
            verifier.onCheck = [&](int number) {
                begun = number;
                stop = number == last;
            };
            const auto report = verifier.verify(packet);
            QVERIFY2(!report, qPrintable(QString::number(last)));
            QCOMPARE(report.error().kind, Error::Kind::Cancelled);
            QCOMPARE(begun, last);
            QVERIFY(!verifier.goesOnFrom(packet));
            const auto diff = PacketDiff::of(packet, packet, &stop);
            QVERIFY(!diff && diff.error().kind == Error::Kind::Cancelled);
        }
    }

    void nothingIsComparedWithWhatDoesNotHold()
    {
        FilledStore store;
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        const QString before = made(store, u"good.zip"_s);
        QByteArray bytes = bytesOf(before);
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QFile file(folder.filePath(u"altered.zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto auditor = opened(file.fileName(), {}, before);
        QVERIFY(auditor);
        QCOMPARE(auditor->state(), u"refused"_s);
        QCOMPARE(auditor->changes()->state(), u"failed"_s);
        QVERIFY2(auditor->changes()->problem().contains(u"good.zip"_s), qPrintable(auditor->changes()->problem()));
    }
};

QTEST_GUILESS_MAIN(tst_AuditorChanges)
#include "tst_AuditorChanges.moc"
