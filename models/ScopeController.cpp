// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ScopeController.h"

#include "metrics/PanelMemory.h"
#include "models/ViewAddress.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Counts = QList<std::pair<QString, qint64>>;

/// The values that each filter can take.
struct FilterValues {
    QList<FilterChoice> services;
    QList<FilterChoice> teams;
    QList<FilterChoice> environments;
    QHash<QString, QString> teamOfService;
    QList<ClosedReview> closedReviews;
};

QList<FilterChoice> choicesOf(const Counts &counts)
{
    QList<FilterChoice> choices;
    for (const auto &[value, count] : counts)
        if (!value.isEmpty())
            choices.append({value, false, count});
    return choices;
}

Result<FilterValues> readFilterValues(StoreConnection &connection)
{
    const RowQueries queries(connection);
    RowFilter ofServices;
    ofServices.type = u"service"_s;
    const auto services = queries.page(ofServices, 0, 10'000);
    if (!services)
        return fail(services.error());
    const auto teams = queries.facet(ofServices, u"team"_s);
    if (!teams)
        return fail(teams.error());

    QMap<QString, qint64> environments;
    for (const QString &type : {u"deployment"_s, u"gate_decision"_s, u"ai_usage"_s}) {
        RowFilter ofType;
        ofType.type = type;
        const auto counts = queries.facet(ofType, u"environment"_s);
        if (!counts)
            return fail(counts.error());
        for (const auto &[value, count] : *counts)
            environments[value] += count;
    }
    Counts sorted;
    for (auto it = environments.cbegin(); it != environments.cend(); ++it)
        sorted.append({it.key(), it.value()});
    std::ranges::stable_sort(sorted, std::greater{}, &std::pair<QString, qint64>::second);

    FilterValues values{{}, choicesOf(*teams), choicesOf(sorted), {}, {}};
    auto closed = ReviewBook(connection).allClosed();
    if (!closed)
        return fail(closed.error());
    values.closedReviews = *std::move(closed);
    for (const StoredRow &service : *services) {
        if (!values.teamOfService.contains(service.row.id()))
            values.services.append({service.row.id(), false, 1});
        values.teamOfService.insert(service.row.id(), fieldText(service.row.value(u"team")));
    }
    std::ranges::sort(values.services, {}, &FilterChoice::value);
    std::ranges::sort(values.teams, {}, &FilterChoice::value);
    return values;
}

} // namespace

ScopeController::ScopeController(QueryRunner &runner, const Clock &clock, NumberText text,
                                 std::optional<TimePoint> knownAt, QObject *parent)
    : QObject(parent), m_runner(runner), m_clock(clock), m_text(std::move(text)), m_known(clock, m_text, knownAt),
      m_week(currentWeek().plus(-1)), m_panels(std::make_shared<PanelMemory>())
{
    connect(&m_known, &KnownMoments::changed, this, &ScopeController::changed);
    fillWeeks();
}

QString ScopeController::weekLabel() const
{
    return weekIsRunning() ? tr("%1, so far", "a week that is not over").arg(m_text.weekLabel(m_week))
                           : m_text.weekLabel(m_week);
}

int ScopeController::filterCount() const
{
    return int(serviceFiltered()) + int(teamFiltered()) + int(environmentFiltered());
}

QString ScopeController::filterText() const
{
    const int filters = filterCount();
    if (filters == 0)
        return tr("No filter");
    return filters == 1 ? tr("1 filter") : tr("%1 filters").arg(filters);
}

QString ScopeController::choiceText(const FilterChoiceModel &choices) const
{
    const QStringList selected = choices.selected();
    const qsizetype all = choices.choices().size();
    if (all == 0)
        return tr("All", "every value of a filter, none known yet");
    if (selected.isEmpty())
        return tr("All %1", "every value of a filter").arg(m_text.count(all));
    if (selected.size() == 1)
        return selected.first();
    return tr("%1 of %2", "values of a filter").arg(m_text.count(selected.size()), m_text.count(all));
}

void ScopeController::stepWeek(int delta)
{
    choose(m_week.plus(delta));
}

void ScopeController::setWeek(const QString &key)
{
    if (const auto week = IsoWeek::parse(key))
        choose(*week);
}

void ScopeController::choose(IsoWeek week)
{
    week = std::clamp(week, oldestWeek(), currentWeek());
    if (week == m_week)
        return;
    m_week = week;
    fillWeeks();
    emit weekChanged();
    emit changed();
}

void ScopeController::fillWeeks()
{
    QList<WeekChoice> rows;
    for (IsoWeek week = currentWeek(); week >= oldestWeek(); week = week.plus(-1)) {
        const QString label = m_text.weekLabel(week);
        rows.append({week.toString(),
                     week == currentWeek() ? tr("%1, so far", "a week that is not over").arg(label) : label,
                     m_text.weekRange(week, true), week == m_week});
    }
    m_weeks.setRows(std::move(rows));
}

void ScopeController::toggleService(const QString &value)
{
    m_services.toggle(value);
    announceFilters();
}

void ScopeController::toggleTeam(const QString &value)
{
    m_teams.toggle(value);
    announceFilters();
}

void ScopeController::toggleEnvironment(const QString &value)
{
    m_environments.toggle(value);
    announceFilters();
}

void ScopeController::clearFilters()
{
    m_services.clear();
    m_teams.clear();
    m_environments.clear();
    announceFilters();
}

void ScopeController::tell(ViewAddress &address) const
{
    address.week = weekKey();
    address.services = m_services.selected();
    address.teams = m_teams.selected();
    address.environments = m_environments.selected();
    address.knownAt = m_known.at();
}

QString ScopeController::look(const ViewAddress &address)
{
    const auto named = IsoWeek::parse(address.week);
    const IsoWeek week = named ? *named : address.week == ViewAddress::lastFullWeek ? currentWeek().plus(-1) : m_week;
    if (week < oldestWeek() || week > currentWeek())
        return tr("The week %1 of this view cannot be chosen any more, or not yet.").arg(week.toString());
    if (address.knownAt > m_clock.now())
        return tr("Nobody knows yet what will be known at the instant of this view.");
    bool isOther = false;
    for (const auto &[choices, values] : {std::pair(&m_services, &address.services), std::pair(&m_teams, &address.teams),
                                          std::pair(&m_environments, &address.environments)}) {
        const QStringList chosen = choices->selected();
        if (QSet(chosen.cbegin(), chosen.cend()) == QSet(values->cbegin(), values->cend()))
            continue;
        choices->choose(*values);
        isOther = true;
    }
    if (isOther)
        emit filtersChanged();
    if (week != m_week) {
        m_week = week;
        fillWeeks();
        emit weekChanged();
        isOther = true;
    }
    if (m_known.at() != address.knownAt)
        m_known.look(address.knownAt); // which says that everything changed
    else if (isOther)
        emit changed();
    return {};
}

void ScopeController::announceFilters()
{
    emit filtersChanged();
    emit changed();
}

MetricScope ScopeController::metricScope() const
{
    MetricScope scope;
    scope.from = m_week.from(m_text.zone());
    scope.to = m_week.to(m_text.zone());
    scope.asOf = m_clock.now();
    scope.zone = m_text.zone();
    scope.knownAt = m_known.at();
    scope.services = m_services.selected();
    scope.teams = m_teams.selected();
    scope.environments = m_environments.selected();
    return scope;
}

RowFilter ScopeController::rowFilter(const QString &type) const
{
    RowFilter filter;
    filter.type = type;
    filter.knownAt = m_known.at();
    const RowType *known = findRowType(type);
    if (known && known->fieldIndex(u"environment") >= 0)
        filter.environments = m_environments.selected();
    if (!known || known->fieldIndex(u"service") < 0)
        return filter;
    filter.services = m_services.selected();
    if (const QStringList teams = m_teams.selected(); !teams.isEmpty()) {
        QStringList ofTeams;
        for (auto it = m_teamOfService.cbegin(); it != m_teamOfService.cend(); ++it)
            if (teams.contains(it.value()) && (filter.services.isEmpty() || filter.services.contains(it.key())))
                ofTeams.append(it.key());
        // An empty list would let every service through.
        filter.services = ofTeams.isEmpty() ? QStringList{u"\u0001"_s} : ofTeams;
    }
    return filter;
}

void ScopeController::reload()
{
    m_runner.run(readFilterValues).then(this, [this, asked = ++m_generation](const Result<FilterValues> &values) {
        // Without values the filters stay as they are; the page that asked for rows says what is wrong with the store.
        if (asked != m_generation || !values)
            return;
        m_services.setChoices(values->services);
        m_teams.setChoices(values->teams);
        m_environments.setChoices(values->environments);
        m_teamOfService = values->teamOfService;
        m_known.setClosed(values->closedReviews);
        emit filtersChanged();
    });
}

} // namespace plumbline
