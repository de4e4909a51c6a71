// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "models/ResponsibilitiesController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <algorithm>

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
    static FilledStore::Values approval(const QString &id, const QString &approver, const QString &decision, int day)
    {
        FilledStore::Values values{{u"id"_s, id},
                                   {u"subject"_s, u"CHG1"_s},
                                   {u"approver"_s, approver},
                                   {u"decided_at"_s, *parseInstant(u"2026-11-%1T10:00:00Z"_s.arg(day))}};
        if (!decision.isEmpty())
            values.append({u"decision"_s, decision});
        return values;
    }
    static bool approve(FilledStore &store, const QString &id, const QString &approver,
                        const QString &decision = u"approved"_s)
    {
        return store.add(u"approval"_s, approval(id, approver, decision, 10));
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

    /// What somebody rejected is no approval of theirs, and where nobody is named nobody's are looked for.
    void onlyWhatWasApprovedIsOpened()
    {
        FilledStore store;
        QVERIFY(approve(store, u"a1"_s, u"dana"_s, u"rejected"_s));
        QVERIFY(approve(store, u"a2"_s, u"dana"_s, u"Approved"_s));
        QVERIFY(approve(store, u"a3"_s, u"dana"_s, {})); // a record of an approval that says nothing more
        QVERIFY(approve(store, u"a4"_s, u"kim"_s, u"rejected"_s));
        write("[[activity]]\nactivity = \"a\"\naccountable = [\"dana\"]\n[[activity]]\nactivity = \"b\"\n"
              "[[activity]]\nactivity = \"c\"\naccountable = [\"kim\"]\n");
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        QSignalSpy asked(&page, &ResponsibilitiesController::rowsRequested);
        page.setShown(true);
        page.openActivity(0);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        auto versions = asked.takeFirst().first().value<RowsRequest>().versionIds;
        std::ranges::sort(versions);
        QCOMPARE(versions, (QList<qint64>{2, 3}));
        page.openActivity(1);
        QCOMPARE(page.rowsText(), u"Nobody is named there whose approvals could be shown."_s);
        page.openActivity(2);
        QTRY_COMPARE_WITH_TIMEOUT(page.rowsText(), u"No approval by kim is known."_s, patience);
        QCOMPARE(asked.size(), 0);
    }

    /// Of many the newest are opened, whoever of the names that mean somebody gave them; and it says what leads to all.
    void whatIsCutIsSaid()
    {
        FilledStore store;
        QList<std::pair<QString, FilledStore::Values>> rows;
        for (int i = 0; i < 3; ++i) // they come first: the order is not that in which they came
            rows.append({u"approval"_s, approval(u"new%1"_s.arg(i), u"dana"_s, u"approved"_s, 12)});
        for (int i = 0; i < 505; ++i)
            rows.append({u"approval"_s, approval(u"old%1"_s.arg(i), u"Dana"_s, u"approved"_s, 5)});
        QVERIFY(store.addAll(rows));
        write("[[activity]]\nactivity = \"a\"\naccountable = [\"DANA\"]\n");
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        QSignalSpy asked(&page, &ResponsibilitiesController::rowsRequested);
        page.setShown(true);
        page.openActivity(0);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        const auto request = asked.takeFirst().first().value<RowsRequest>();
        QCOMPARE(request.versionIds.size(), 500);
        QCOMPARE(request.versionIds.mid(0, 3), (QList<qint64>{3, 2, 1})); // the newest first
        QCOMPARE(request.label, u"The newest 500 of 508 approvals by DANA"_s);
        QVERIFY(page.rowsCut());
        QVERIFY2(page.rowsText().endsWith(u"type:approval decision:\"approved\" approver:\"Dana\" approver:\"dana\""_s),
                 qPrintable(page.rowsText()));
        page.reload();
        QVERIFY(!page.rowsCut());
    }

    /// Words that cannot be shown as they are lead nowhere when somebody types them.
    void wordsThatCannotBeShownAreLeftOut()
    {
        FilledStore store;
        QList<std::pair<QString, FilledStore::Values>> rows;
        for (int i = 0; i <= ResponsibilitiesController::mostRows; ++i)
            rows.append({u"approval"_s, approval(u"a%1"_s.arg(i), u"da\u202ena"_s, u"approved"_s, 5)});
        QVERIFY(store.addAll(rows));
        write("[[activity]]\nactivity = \"a\"\naccountable = [\"da\\u202ena\"]\n");
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        QSignalSpy asked(&page, &ResponsibilitiesController::rowsRequested);
        page.setShown(true);
        page.openActivity(0);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        QVERIFY(page.rowsCut());
        QVERIFY2(page.rowsText().startsWith(u"The newest 500 of 501 approvals by da"_s), qPrintable(page.rowsText()));
        QVERIFY2(!page.rowsText().contains(u"Evidence"_s), qPrintable(page.rowsText()));
        QVERIFY(!page.rowsText().contains(QChar(0x202e)));
    }

    /// Approvals that cannot be read are no broken matrix.
    void anErrorIsOfTheApprovalsNotOfTheMatrix()
    {
        write("[[activity]]\nactivity = \"a\"\naccountable = [\"dana\"]\n");
        const QTemporaryDir folder;
        QueryRunner runner({StoreLocation::Engine::Sqlite, folder.filePath(u"none/store.db"_s)});
        ScopeController scope(runner, m_clock, m_text, {});
        ResponsibilitiesController page(runner, scope);
        page.setShown(true);
        page.openActivity(0);
        QTRY_VERIFY_WITH_TIMEOUT(page.rowsFailed(), patience);
        QCOMPARE(page.state(), u"ready"_s);
        QVERIFY(!page.problem().isEmpty());
        write("[[activity]]\n");
        page.reload();
        QVERIFY(!page.rowsFailed());
        QVERIFY2(page.problem().contains(u"responsibilities.toml:2"_s), qPrintable(page.problem()));
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
