// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ReviewController.h"

#include "base/SafeText.h"
#include "base/UserName.h"
#include "metrics/PanelMemory.h"
#include "models/ScopeController.h"
#include "models/TileWords.h"
#include "report/ReviewClosing.h"
#include "report/WeeklyReviewReader.h"
#include "review/CommitmentEffect.h"
#include "store/QueryRunner.h"
#include "store/StoreSnapshot.h"

#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Metrics that a decision of the page may be expected to move, all of them downwards.
const QStringList &movable()
{
    static const QStringList ids{u"exception_aging"_s, u"bypass_rate"_s, u"mttr_findings"_s, u"ai_heatmap"_s};
    return ids;
}

Result<ReviewRecord> readRecord(StoreConnection &store, const MetricCatalog &catalog, IsoWeek week,
                                const MetricScope &scope)
{
    ReviewRecord record;
    ReviewBook book(store);
    auto commitments = book.commitments(scope.knownAt, scope.asOf);
    if (!commitments)
        return fail(commitments.error());
    record.commitments = std::move(*commitments);
    auto closed = book.closed(week, scope.knownAt);
    if (!closed)
        return fail(closed.error());
    record.closed = std::move(*closed);
    auto values = commitmentValues(store, catalog, record.commitments, scope);
    if (!values)
        return fail(values.error());
    record.values = std::move(*values);
    return record;
}

} // namespace

ReviewController::ReviewController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                   QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope)
{
    m_writers.setMaxThreadCount(1);
    connect(scope.known(), &KnownMoments::textChanged, this, &ReviewController::changed);
}

ReviewController::~ReviewController()
{
    m_writers.waitForDone();
}

bool ReviewController::canDecide() const
{
    return m_isRead && m_week == m_scope.week() && m_closedText.isEmpty() && !m_isBusy
        && !m_scope.metricScope().knownAt && !m_scope.known()->isBehind(); // of what is not seen nobody decides
}

QString ReviewController::weekText() const
{
    return m_scope.text().weekShort(m_week);
}

void ReviewController::clearProblem()
{
    m_problem.clear();
    emit changed();
}

bool ReviewController::canClose() const
{
    return canDecide() && !m_scope.weekIsRunning();
}

QStringList ReviewController::effectTexts() const
{
    QStringList texts{tr("None", "number that is expected to fall")};
    for (const QString &id : movable()) {
        if (const MetricDefinition *definition = m_catalog.find(id))
            texts.append(TileWords::titleOf(*definition));
    }
    return texts;
}

QString ReviewController::nextWeekText() const
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(m_scope.now().time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms, m_scope.text().zone()).date().addDays(7).toString(Qt::ISODate);
}

void ReviewController::reload()
{
    const IsoWeek week = m_scope.week();
    if (week != m_week) {
        m_week = week;
        m_isRead = false;
        m_rows.setRows({});
        m_keptText.clear();
        m_closedText.clear();
        emit changed();
    }
    MetricScope scope = MetricScope::ofWeek(week, m_scope.text().zone(), m_scope.now());
    scope.knownAt = m_scope.metricScope().knownAt;
    m_runner
        .run([&catalog = m_catalog, week, scope](StoreConnection &store) {
            return readRecord(store, catalog, week, scope);
        })
        .then(this, [this, week, asked = ++m_generation](const Result<ReviewRecord> &record) {
            if (asked != m_generation)
                return;
            if (!record) {
                refuse(toString(record.error()));
                return;
            }
            const CommitmentWords words(FigureText(m_scope.text()), m_catalog, week, m_scope.now());
            m_rows.setRows(words.rows(*record));
            m_keptText = words.kept(*record);
            m_closedText = words.closed(*record);
            m_isRead = true;
            emit changed();
        });
}

std::optional<TimePoint> ReviewController::endOfDay(const QString &day)
{
    const QDate date = QDate::fromString(day.trimmed(), Qt::ISODate);
    if (!date.isValid()) {
        refuse(tr("A date is written like %1.").arg(nextWeekText()));
        return std::nullopt;
    }
    return startOfDay(date.addDays(1), m_scope.text().zone());
}

void ReviewController::decide(const QString &title, const QString &owner, const QString &due, int effect,
                              const QString &restsOn)
{
    const auto end = endOfDay(due);
    if (!end)
        return;
    Commitment draft;
    draft.week = m_scope.week();
    draft.title = title;
    draft.owner = owner;
    draft.due = *end;
    draft.actor = userName();
    if (!restsOn.isEmpty())
        draft.restsOn = {restsOn};
    if (effect > 0 && effect <= movable().size()) {
        draft.metric = movable().at(effect - 1);
        draft.expected = u"lower"_s;
    }
    const MetricScope scope = MetricScope::ofWeek(draft.week, m_scope.text().zone(), m_scope.now());
    write([draft, scope, &catalog = m_catalog, now = m_scope.now()](StoreConnection &store) mutable -> Result<void> {
        if (!draft.metric.isEmpty()) {
            const auto value = commitmentValue(store, catalog, draft.metric, scope);
            if (!value)
                return fail(value.error());
            draft.baseline = *value;
        }
        const auto decided = ReviewBook(store).decide(draft, now);
        return decided ? Result<void>() : fail(decided.error());
    });
}

void ReviewController::settle(const QString &id, const QString &how, const QString &note, const QString &due)
{
    Settlement settlement{how == u"done"       ? Settlement::Kind::Done
                              : how == u"drop" ? Settlement::Kind::Dropped
                                               : Settlement::Kind::Carried,
                          note,
                          {}};
    if (settlement.kind == Settlement::Kind::Carried) {
        settlement.due = endOfDay(due);
        if (!settlement.due)
            return;
    }
    write([id, settlement, now = m_scope.now()](StoreConnection &store) -> Result<void> {
        const auto settled = ReviewBook(store).settle(id, settlement, userName(), now);
        return settled ? Result<void>() : fail(settled.error());
    });
}

void ReviewController::closeReview()
{
    if (!canClose())
        return;
    const IsoWeek week = m_week;
    MetricScope scope = MetricScope::ofWeek(week, m_scope.text().zone(), m_scope.now());
    write([week, scope, named = organisation, &catalog = m_catalog, now = m_scope.now(),
           panels = m_scope.panels()](StoreConnection &store) -> Result<void> {
        const auto review = [&]() -> Result<WeeklyReview> {
            const auto moment = StoreSnapshot::take(store); // the numbers are to fit together while others write
            if (!moment)
                return fail(moment.error());
            return WeeklyReviewReader(store, catalog, panels).read(named, week, scope);
        }();
        if (!review)
            return fail(review.error());
        const auto closed = plumbline::closeReview(store, *review, userName(), now);
        return closed ? Result<void>() : fail(closed.error());
    });
}

void ReviewController::write(const std::function<Result<void>(StoreConnection &)> &work)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_problem.clear();
    emit changed();
    QtConcurrent::run(&m_writers, [location = m_runner.location(), work]() -> Result<void> {
        const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
        return store ? work(**store) : fail(store.error());
    }).then(this, [this](const Result<void> &done) {
        m_isBusy = false;
        if (!done) {
            refuse(done.error().detail.isEmpty() ? toString(done.error()) : done.error().detail);
            return;
        }
        emit changed();
        emit kept();
        reload();
    });
}

void ReviewController::refuse(const QString &why)
{
    m_problem = visibleText(why);
    emit changed();
}

} // namespace plumbline
