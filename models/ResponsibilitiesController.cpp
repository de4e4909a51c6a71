// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ResponsibilitiesController.h"

#include "base/SafeText.h"
#include "search/SearchQuery.h"
#include "store/RowQueries.h"

#include <QFileInfo>
#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString defectText(const ResponsibilityDefect &defect)
{
    using Kind = ResponsibilityDefect::Kind;
    const QString who = visibleText(defect.persons.join(u", "_s));
    switch (defect.kind) {
    case Kind::NobodyAccountable: return ResponsibilitiesController::tr("Nobody answers for it");
    case Kind::SeveralAccountable: return ResponsibilitiesController::tr("Several answer for it: %1").arg(who);
    case Kind::NobodyResponsible: return ResponsibilitiesController::tr("Nobody does it");
    case Kind::Left: return ResponsibilitiesController::tr("%1 has left").arg(who);
    case Kind::ApprovesOwnWork: return ResponsibilitiesController::tr("%1 approves their own work").arg(who);
    case Kind::Twice: return ResponsibilitiesController::tr("Stands there twice");
    }
    return {};
}

/// What some people approved.
struct Approvals {
    QList<qint64> versions; ///< The newest, the newest first.
    qint64 all = 0;
    QStringList words; ///< That find all of them, in the search language.
};

/// Names as the matrix compares them. What they rejected is no approval; one that says nothing is.
Result<Approvals> approvalsOf(StoreConnection &store, QStringList persons, std::optional<TimePoint> knownAt)
{
    for (QString &person : persons)
        person = person.trimmed().toCaseFolded();
    const RowQueries queries(store);
    RowFilter filter;
    filter.type = u"approval"_s;
    filter.knownAt = knownAt;
    const auto approvers = queries.facet(filter, u"approver"_s);
    const auto decisions = queries.facet(filter, u"decision"_s);
    if (!approvers || !decisions)
        return fail(!approvers ? approvers.error() : decisions.error());
    Approvals approvals{{}, 0, {u"type:approval"_s}};
    QStringList approving;
    for (const auto &[decision, count] : *decisions) {
        if (!decision.isEmpty() && decision.compare(u"approved"_s, Qt::CaseInsensitive) != 0)
            continue;
        approving.append(decision);
        approvals.words.append(u"decision:"_s + SearchQuery::quoted(decision));
    }
    std::vector<std::pair<TimePoint, qint64>> newest;
    for (const auto &[name, count] : *approvers) {
        if (name.isEmpty() || !persons.contains(name.trimmed().toCaseFolded()))
            continue;
        approvals.words.append(u"approver:"_s + SearchQuery::quoted(name));
        for (const QString &decision : std::as_const(approving)) {
            filter.equals = {{u"approver"_s, name}, {u"decision"_s, decision}};
            const auto many = queries.count(filter);
            const auto rows = queries.page(filter, 0, ResponsibilitiesController::mostRows); // by its own time
            if (!many || !rows)
                return fail(!many ? many.error() : rows.error());
            approvals.all += *many;
            for (const StoredRow &row : *rows) {
                const auto *at = std::get_if<TimePoint>(&row.row.value(u"decided_at"));
                newest.push_back({at ? *at : TimePoint::min(), row.versionId});
            }
        }
    }
    std::ranges::sort(newest, std::greater());
    if (newest.size() > size_t(ResponsibilitiesController::mostRows))
        newest.resize(size_t(ResponsibilitiesController::mostRows));
    for (const auto &[at, version] : newest)
        approvals.versions.append(version);
    return approvals;
}

} // namespace

ResponsibilitiesController::ResponsibilitiesController(QueryRunner &runner, ScopeController &scope, QObject *parent)
    : QObject(parent), m_runner(runner), m_scope(scope)
{
    connect(&m_scope, &ScopeController::changed, this, &ResponsibilitiesController::reload);
}

QString ResponsibilitiesController::problem() const
{
    return rowsFailed() ? visibleText(m_rowsReading.errorText()) : m_problem;
}

void ResponsibilitiesController::setShown(bool shown)
{
    m_isShown = shown;
    if (shown)
        reload();
}

void ResponsibilitiesController::reload()
{
    if (!m_isShown)
        return;
    m_problem.clear();
    m_rowsText.clear();
    m_areRowsCut = false;
    m_rowsReading.begin(false); // what was asked about another matrix opens nothing any more
    const auto matrix = ResponsibilityMatrix::load(file());
    if (matrix) {
        m_state = u"ready"_s;
        m_digest = matrix->sha256();
        const MetricScope scope = m_scope.metricScope();
        const TimePoint at = std::min(scope.to - std::chrono::nanoseconds(1), scope.asOf);
        const auto ms = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
        show(*matrix, QDateTime::fromMSecsSinceEpoch(ms, scope.zone).date());
    } else {
        m_state = QFileInfo::exists(file()) ? u"failed"_s : u"none"_s;
        m_problem = m_state == u"failed" ? visibleText(toString(matrix.error())) : QString();
        m_digest.clear();
        m_activities.clear();
        m_found.clear();
        m_matrix.setLines({});
        m_defects.setLines({});
        m_summary.clear();
        m_chosenRow = -1;
    }
    emit changed();
}

void ResponsibilitiesController::show(const ResponsibilityMatrix &matrix, QDate day)
{
    m_activities = matrix.activities();
    m_found = matrix.defects(day);
    QList<TableLine> lines;
    for (qsizetype i = 0; i < m_activities.size(); ++i) {
        const Activity &one = m_activities[i];
        TableLine line = TableLine::of(MatrixColumns, int(i));
        line.setName(Stage, one.stage, tr("No stage"));
        line.setName(Name, one.name, {});
        for (const auto &[column, persons] :
             {std::pair{Responsible, one.responsible}, std::pair{Accountable, one.accountable},
              std::pair{Consulted, one.consulted}, std::pair{Informed, one.informed}})
            line.setName(column, persons.join(u", "_s), tr("Nobody"));
        lines.append(line);
    }
    m_matrix.setLines(lines);
    lines.clear();
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const ResponsibilityDefect &one = m_found[i];
        TableLine line = TableLine::of(DefectColumns, int(i));
        line.set(Says, defectText(one), int(one.kind));
        line.mark = u"crit"_s;
        line.setName(DefectStage, one.stage, tr("No stage"));
        line.setName(DefectActivity, one.activity, {});
        line.setNumber(Line, m_scope.text().count(one.line), one.line);
        lines.append(line);
    }
    m_defects.setLines(lines);
    m_chosenRow = -1;
    const NumberText &text = m_scope.text();
    m_summary = tr("%1 activities, %2 defects as of %3")
                    .arg(text.count(m_activities.size()), text.count(m_found.size()), day.toString(Qt::ISODate));
}

void ResponsibilitiesController::choose(int activity)
{
    m_chosenRow = -1;
    for (int row = 0; row < m_matrix.count(); ++row) {
        if (m_matrix.lineAt(row).caseIndex == activity)
            m_chosenRow = row;
    }
}

void ResponsibilitiesController::sortMatrix(int column, bool descending)
{
    const int chosen = m_chosenRow < 0 ? -1 : m_matrix.lineAt(m_chosenRow).caseIndex;
    m_matrix.sortBy(column, descending);
    choose(chosen);
    emit changed();
}

void ResponsibilitiesController::openActivity(int row)
{
    if (row < 0 || row >= m_matrix.count())
        return;
    const Activity &one = m_activities[m_matrix.lineAt(row).caseIndex];
    m_chosenRow = row;
    openApprovalsOf(one.accountable.isEmpty() ? one.responsible : one.accountable);
}

void ResponsibilitiesController::openDefect(int row)
{
    if (row < 0 || row >= m_defects.count())
        return;
    const ResponsibilityDefect &defect = m_found[m_defects.lineAt(row).caseIndex];
    const auto of = std::ranges::find(m_activities, defect.line, &Activity::line);
    if (of == m_activities.end())
        return;
    choose(int(of - m_activities.begin()));
    openApprovalsOf(!defect.persons.isEmpty() ? defect.persons
                        : of->accountable.isEmpty() ? of->responsible
                                                    : of->accountable);
}

void ResponsibilitiesController::openApprovalsOf(const QStringList &persons)
{
    m_rowsText.clear();
    m_areRowsCut = false;
    const QString who = visibleText(persons.join(u", "_s));
    const quint64 generation = m_rowsReading.begin(false);
    emit changed();
    if (persons.isEmpty()) {
        m_rowsText = tr("Nobody is named there whose approvals could be shown.");
        emit changed();
        return;
    }
    const auto work = [persons, knownAt = m_scope.metricScope().knownAt](StoreConnection &store) {
        return approvalsOf(store, persons, knownAt);
    };
    m_rowsReading.ask(m_runner, this, generation, work, [this, who](const Approvals &found) {
        m_rowsReading.arrived(false);
        if (found.versions.isEmpty()) {
            m_rowsText = tr("No approval by %1 is known.").arg(who);
            return;
        }
        const NumberText &text = m_scope.text();
        QString label = tr("Approvals by %1").arg(who);
        m_areRowsCut = found.all > found.versions.size();
        if (m_areRowsCut) {
            label = tr("The newest %1 of %2 approvals by %3")
                        .arg(text.count(found.versions.size()), text.count(found.all), who);
            const QString words = found.words.join(u' ');
            m_rowsText = visibleText(words) == words // else what is shown would find others
                ? tr("%1. All of them are found on the page Evidence by: %2", "sentence, search words").arg(label, words)
                : label + u'.';
        }
        emit rowsRequested(RowsRequest::of(label, u"approval"_s, found.versions, text));
    });
}

} // namespace plumbline
