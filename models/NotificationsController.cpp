// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NotificationsController.h"

#include "alerts/AlertScope.h"
#include "base/SafeText.h"
#include "base/UserName.h"
#include "models/SourcesController.h"
#include "models/WeeklyWords.h"

#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype mostRead = 2000;

} // namespace

NotificationsController::NotificationsController(QueryRunner &runner, const MetricCatalog &catalog,
                                                 ScopeController &scope, SourcesController &sources, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_sources(sources)
{
    m_writer.setMaxThreadCount(1);
    connect(&m_sources, &SourcesController::changed, this, &NotificationsController::buildLines);
    connect(&m_scope, &ScopeController::newerKnown, this, &NotificationsController::reload);
    connect(&m_minutes, &QTimer::timeout, this, &NotificationsController::reload);
    m_minutes.start(std::chrono::minutes(5)); // exceptions expire while the window stands open
}

void NotificationsController::reload()
{
    const quint64 generation = m_reading.begin(m_data.has_value());
    emit changed();
    const auto work = [&catalog = m_catalog, scope = MetricScope::until(m_scope.now(), m_scope.text().zone()),
                       panels = m_scope.panels()](StoreConnection &store) {
        return readNotifications(store, catalog, scope, panels);
    };
    m_reading.ask(m_runner, this, generation, work, [this](const NotificationsData &data) {
        m_data = data;
        m_reading.arrived(data.isFirstRun);
        build();
    });
}

void NotificationsController::build()
{
    if (!m_data)
        return;
    m_objectives.setLines(words().objectives(*m_data));
    if (!chosenObjective() && m_objectives.count() > 0)
        m_chosen = m_data->byObjective[m_objectives.lineAt(0).caseIndex].name;
    const ObjectiveStanding *objective = chosenObjective();
    m_alerts.setRows(objective ? words().alerts(*objective, *m_data) : QList<AlertLine>());
    m_history.setRows(objective ? words().history(objective->name, *m_data) : QList<AlertLine>());
    buildLines();
}

/// Sources change often and say nothing about objectives.
void NotificationsController::buildLines()
{
    if (!m_data)
        return;
    m_shown = words().lines(*m_data, m_sources.facts(), m_read);
    m_lines.setRows(m_shown);
    const NumberText &text = m_scope.text();
    const auto firing = std::ranges::count_if(m_data->standing, &AlertStanding::isFiring);
    QList<RowFigure> figures{{{}, {}, text.count(unread()), tr("not read")}};
    if (firing > 0)
        figures.append({{}, u"crit"_s, text.count(firing), firing == 1 ? tr("alert fires") : tr("alerts fire")});
    m_verdict.setRows(figures);
    emit changed();
}

QString NotificationsController::asOfText() const
{
    return m_data ? tr("as of %1").arg(m_scope.text().instantUtc(m_data->asOf)) : QString();
}

QString NotificationsController::nothingText() const
{
    if (!m_data)
        return {};
    const bool isExceptionKnown = m_data->exceptions && m_data->exceptions->result.state() != MetricState::Unknown;
    const QStringList parts{objectivesKnown() ? tr("No alert fired.") : tr("Whether objectives are kept is not known."),
                            m_sources.state() == u"ready" ? tr("No source is behind.") : tr("How the sources stand is not known."),
                            isExceptionKnown ? tr("No exception is about to expire.") : tr("Exceptions are not known.")};
    return parts.join(u' ');
}

qint64 NotificationsController::unread() const
{
    return std::ranges::count(m_shown, false, &NotificationLine::isRead);
}

QString NotificationsController::unreadText() const
{
    const qint64 count = unread();
    return count == 0 ? QString() : count > 99 ? tr("99+", "more than 99") : m_scope.text().count(count);
}

QString NotificationsController::unreadKind() const
{
    const bool isCritical = std::ranges::any_of(
        m_shown, [](const NotificationLine &line) { return !line.isRead && line.mark == u"crit"; });
    return isCritical ? u"crit"_s : QString();
}

const ObjectiveStanding *NotificationsController::chosenObjective() const
{
    if (!m_data)
        return nullptr;
    const auto found = std::ranges::find(m_data->byObjective, m_chosen, &ObjectiveStanding::name);
    return found == m_data->byObjective.end() ? nullptr : &*found;
}

int NotificationsController::chosen() const
{
    for (int row = 0; m_data && row < m_objectives.count(); ++row) {
        if (m_data->byObjective[m_objectives.lineAt(row).caseIndex].name == m_chosen)
            return row;
    }
    return -1;
}

QString NotificationsController::chosenName() const
{
    return chosenObjective() ? words().objectiveName(m_chosen) : QString();
}

QString NotificationsController::chosenPromise() const
{
    const ObjectiveStanding *objective = chosenObjective();
    return objective ? tr("%1 of events good over 30 days", "a share").arg(words().promised(*objective)) : QString();
}

void NotificationsController::choose(int row)
{
    if (!m_data || row < 0 || row >= m_objectives.count())
        return;
    m_chosen = m_data->byObjective[m_objectives.lineAt(row).caseIndex].name;
    build();
}

void NotificationsController::openObjective()
{
    const ObjectiveStanding *objective = chosenObjective();
    if (!objective)
        return;
    MeasuredMetric measured = m_data->objectives;
    measured.result = objective->result;
    RowsRequest request = WeeklyWords(FigureText(m_scope.text())).requestWhole(measured);
    request.label = words().objectiveName(objective->name);
    request.week = tr("30 days", "a period");
    emit rowsRequested(request);
}

void NotificationsController::open(int line)
{
    if (line < 0 || line >= m_shown.size())
        return;
    const NotificationLine opened = m_shown[line];
    setReadKeys(m_read + QSet{opened.key}, false);
    if (opened.kind == u"source")
        return emit sourceRequested(opened.target);
    if (opened.kind == u"packet")
        return emit pageRequested(u"packets"_s);
    if (opened.kind == u"exception")
        return emit rowsRequested(RowsRequest::of(opened.title, opened.target.section(u'/', 0, 0),
                                                  {opened.target.section(u'/', 1).toLongLong()}, m_scope.text()));
    m_chosen = opened.target;
    build();
}

void NotificationsController::setRead(const QStringList &keys)
{
    m_read = QSet<QString>(keys.begin(), keys.end());
    buildLines();
}

void NotificationsController::setReadKeys(QSet<QString> keys, bool canTakeBack)
{
    m_before = canTakeBack ? std::optional(m_read) : std::nullopt;
    m_read = std::move(keys);
    buildLines();
    if (m_read.size() > mostRead) { // of what is gone nobody needs to know that it was read
        m_read.clear();
        for (const NotificationLine &line : std::as_const(m_shown)) {
            if (line.isRead)
                m_read.insert(line.key);
        }
    }
    emit readChanged(m_read.values());
}

void NotificationsController::toggleRead(int line)
{
    if (line < 0 || line >= m_shown.size())
        return;
    QSet<QString> keys = m_read;
    if (!keys.remove(m_shown[line].key))
        keys.insert(m_shown[line].key);
    setReadKeys(keys, false);
}

void NotificationsController::markAllRead()
{
    QSet<QString> keys = m_read;
    for (const NotificationLine &line : std::as_const(m_shown))
        keys.insert(line.key);
    setReadKeys(keys, true);
}

void NotificationsController::undo()
{
    if (m_before)
        setReadKeys(*m_before, false);
}

QList<AlertKey> NotificationsController::firing() const
{
    QList<AlertKey> keys;
    for (const AlertStanding &one : m_data ? m_data->standing : QList<AlertStanding>()) {
        if (one.isFiring() && !one.acknowledged && one.last.key.objective == m_chosen)
            keys.append(one.last.key);
    }
    return keys;
}

void NotificationsController::acknowledge(const QString &note)
{
    write([keys = firing(), note, now = m_scope.now()](StoreConnection &store) -> Result<void> {
        for (const AlertKey &key : keys) {
            if (auto done = AlertBook(store).acknowledge(key, userName(), note, now); !done)
                return done;
        }
        return {};
    }, [this] { emit acknowledged(); });
}

void NotificationsController::look()
{
    write([&catalog = m_catalog, scope = alertScope(m_scope.now(), m_scope.text().zone())](
              StoreConnection &store) -> Result<void> {
        const auto looked = lookAtAlerts(store, catalog, scope);
        return looked ? Result<void>() : fail(looked.error());
    }, [] { });
}

/// One after the other: nothing that was said is lost because something else is being written.
void NotificationsController::write(const std::function<Result<void>(StoreConnection &)> &work,
                                    const std::function<void()> &kept)
{
    m_problem.clear();
    emit changed();
    QtConcurrent::run(&m_writer, [location = m_runner.location(), work]() -> Result<void> {
        const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
        return store ? work(**store) : fail(store.error());
    }).then(this, [this, kept](const Result<void> &done) {
        if (done)
            kept();
        else
            m_problem = visibleText(toString(done.error()));
        reload();
    });
}

} // namespace plumbline
