// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "models/ResponsibilitiesController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The tab Responsibilities: a matrix from a file, its defects, and what its people approved.
class tst_ResponsibilitiesPage : public QObject
{
    Q_OBJECT

    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{*parseInstant(u"2026-11-16T08:52:00Z"_s)};
    QTemporaryDir m_folder;

    void write(const QByteArray &text)
    {
        QFile file(ResponsibilityMatrix::organisationFile());
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("format = \"plumbline-responsibilities/1\"\n" + text);
    }
    static bool approve(FilledStore &store, const QString &id, const QString &approver)
    {
        return store.add(u"approval"_s,
                         {{u"id"_s, id},
                          {u"subject"_s, u"CHG1"_s},
                          {u"approver"_s, approver},
                          {u"decided_at"_s, *parseInstant(u"2026-11-10T10:00:00Z"_s)},
                          {u"decision"_s, u"approved"_s}});
    }
    static QString cell(LineTableModel *table, int row, int column)
    {
        return table->index(row, column).data().toString();
    }

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8()); }
    void init() { QFile::remove(ResponsibilityMatrix::organisationFile()); }

    void withoutAFileItSaysSoAndABrokenOneNamesThePlace()
    {
        FilledStore store;
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        page.setShown(true);
        QCOMPARE(page.state(), u"none"_s);
        QCOMPARE(page.problem(), QString());
        write("[[activity]]\nstage = \"release\"\n");
        page.reload();
        QCOMPARE(page.state(), u"failed"_s);
        QVERIFY2(page.problem().contains(u"responsibilities.toml:2"_s), qPrintable(page.problem()));
        write("");
        page.reload();
        QCOMPARE(page.state(), u"ready"_s);
        QCOMPARE(page.matrix()->count(), 0);
        page.openActivity(0);
        page.openDefect(-1);
        QCOMPARE(page.rowsText(), QString());
    }

    void defectsLeadToWhatTheirPeopleApproved()
    {
        FilledStore store;
        QVERIFY(approve(store, u"a1"_s, u"Dana"_s));
        QVERIFY(approve(store, u"a2"_s, u"dana"_s));
        QVERIFY(approve(store, u"a3"_s, u"lee"_s));
        write("[[activity]]\nstage = \"release\"\nactivity = \"approve\"\nresponsible = [\"kim\"]\naccountable = [\"DANA\"]\n"
              "[[activity]]\nstage = \"<b>\\u202e\"\nactivity = \"deploy\"\nresponsible = [\"max\"]\n"
              "[[left]]\nperson = \"dana\"\nsince = \"2026-11-15\"\n");
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        const QAbstractItemModelTester matrix(page.matrix());
        const QAbstractItemModelTester defects(page.defects());
        QSignalSpy asked(&page, &ResponsibilitiesController::rowsRequested);
        page.reload();
        QCOMPARE(page.matrix()->count(), 0); // nobody looks
        page.setShown(true);
        QCOMPARE(page.matrix()->count(), 2);
        QCOMPARE(page.defects()->count(), 2);
        QVERIFY(page.summary().startsWith(u"2 activities, 2 defects as of 2026-11-1"_s));
        QCOMPARE(page.digest().size(), 64);
        QCOMPARE(cell(page.defects(), 0, ResponsibilitiesController::Says), u"DANA has left"_s);
        QCOMPARE(cell(page.defects(), 1, ResponsibilitiesController::Says), u"Nobody answers for it"_s);
        QVERIFY(!cell(page.defects(), 1, ResponsibilitiesController::DefectStage).contains(QChar(0x202e)));

        page.openDefect(0);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        const auto request = asked.takeFirst().first().value<RowsRequest>();
        QCOMPARE(request.rowType, u"approval"_s);
        QCOMPARE(request.versionIds.size(), 2); // whatever the case
        QCOMPARE(cell(page.matrix(), page.chosenRow(), ResponsibilitiesController::Name), u"approve"_s);
        page.sortMatrix(ResponsibilitiesController::Name, true);
        QCOMPARE(cell(page.matrix(), page.chosenRow(), ResponsibilitiesController::Name), u"approve"_s);

        page.openDefect(1); // nobody answers for it, and max approved nothing
        QTRY_COMPARE_WITH_TIMEOUT(page.rowsText(), u"No approval by max is known."_s, patience);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(cell(page.matrix(), page.chosenRow(), ResponsibilitiesController::Name), u"deploy"_s);
    }

    /// Somebody who leaves at the end of the chosen week has not left before it.
    void defectsAreThoseOfTheChosenWeek()
    {
        FilledStore store;
        write("[[activity]]\nactivity = \"approve\"\nresponsible = [\"kim\"]\naccountable = [\"dana\"]\n"
              "[[left]]\nperson = \"dana\"\nsince = \"2026-11-09\"\n");
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        page.setShown(true);
        scope.setWeek(u"2026-W46"_s); // ends on the 15th
        QCOMPARE(page.defects()->count(), 1);
        scope.setWeek(u"2026-W45"_s); // ends on the 8th
        QCOMPARE(page.defects()->count(), 0);
        QVERIFY(page.summary().endsWith(u"2026-11-08"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ResponsibilitiesPage)
#include "tst_ResponsibilitiesPage.moc"
